"""A library written by an earlier version opens as it was left."""

import json
from typing import Any

import pytest

from studio.experiment.experiment import IMPORTED
from studio.prompt.compose import compose
from studio.prompt.recipe import PARTS
from studio.store.codec import VERSION, from_json, to_json
from studio.words import StudioError
from tests.fakes.demo import CATALOGUE, RECIPE, draft
from tests.store.records import stored


def first_version(**changes: Any) -> dict[str, Any]:
    """A record as version 1 wrote it: one recipe for person and place."""
    plain: dict[str, Any] = json.loads(to_json(stored()))
    experiment = plain["experiment"]
    for newer in ("setup", "playbook", "ahead"):
        experiment.pop(newer)
    for holder in (experiment, *experiment["steps"]):
        recipe = holder["draft"]["recipe"]
        holder["draft"]["recipe"] = {
            "name": "Aria demo",
            "texts": {**recipe["character"]["texts"], **recipe["scene"]["texts"]},
            "locked": [part for part in PARTS if part not in ("product", "camera")],
            "gender": "feminine",
            "layout": recipe["scene"]["layout"],
        }
        for newer in ("side", "own"):
            holder["draft"]["expression"].pop(newer)
    for step in experiment["steps"]:
        step.pop("requests")
    return {**plain, "version": 1, "experiment": {**experiment, **changes}}


def read(plain: dict[str, Any]) -> Any:
    return from_json(json.dumps(plain).encode(), "old.json").experiment


def test_person_and_place_are_parted_and_say_the_same_words() -> None:
    experiment = read(first_version())
    assert experiment.draft.recipe == RECIPE
    assert experiment.steps[0].draft == draft()
    assert compose(experiment.steps[0].draft, CATALOGUE).text == experiment.steps[0].text


def test_parts_that_did_not_exist_are_held_still_like_the_others() -> None:
    assert read(first_version()).draft.recipe.locked == frozenset(PARTS)


def test_pictures_from_outside_are_still_imported() -> None:
    assert read(first_version(models=["by-hand", "by-hand"])).models == (IMPORTED, IMPORTED)
    assert read(first_version()).models == ("simulated/sim-a", "simulated/sim-b")


def test_a_step_without_controls_keeps_none() -> None:
    plain = first_version()
    plain["experiment"]["steps"][0]["draft"] = None
    assert read(plain).steps[0].draft is None


def test_what_is_written_again_has_todays_version() -> None:
    again = from_json(json.dumps(first_version()).encode(), "old.json")
    assert json.loads(to_json(again))["version"] == VERSION
    assert from_json(to_json(again), "new.json") == again


@pytest.mark.parametrize("version", [0, -1, "1", None, 1.5])
def test_a_version_that_never_was_is_told_apart(version: object) -> None:
    with pytest.raises(StudioError) as refused:
        from_json(json.dumps({**first_version(), "version": version}).encode(), "odd.json")
    assert refused.value.sentence.key == "store-record-unreadable"
