"""The readings of a step against those of the baseline, model by model; what was not measured is said and counted."""

from dataclasses import replace

from studio.experiment.experiment import Experiment, Shot, Step
from studio.face.finding import Finding
from studio.image.picture import Picture
from studio.session.face_measures import models_moved
from tests.fakes.demo import experiment
from tests.fakes.faces import TURNED, found

REST, SAD = found(), found(corners=-0.2)


def step(name: str, each: int, models: int = 2) -> Step:
    shots = [
        Shot(f"{name}{slot}{at}", slot, "AB"[slot], Picture(f"{name}{slot}{at}", "PNG", 800, 1000, 1))
        for slot in range(models)
        for at in range(each)
    ]
    return Step(name, None, "", "FAIR", "own", tuple(shots))


def made_of(*steps: Step) -> Experiment:
    return replace(experiment(*steps), baseline=steps[0].id)


def nothing(_sha256: str) -> Finding | None:
    return None


def test_a_model_that_moves_and_one_that_does_not() -> None:
    before, after = step("x", 3), step("y", 3)
    told = {shot.id: SAD if shot.id.startswith("y0") else REST for one in (before, after) for shot in one.shots}
    first, other = models_moved(made_of(before, after), after, told.get)
    ways = [{move.cue: move.way for move in model.moves} for model in (first, other)]
    assert ways[0]["corners"] == "lower"
    assert set(ways[1].values()) == {"same"}
    assert not any(move.few for move in first.moves)
    assert (first.slot, first.name, first.makers) == (0, "A", (("fake", "7"),))


def test_few_pictures_are_few() -> None:
    before, after = step("x", 3), step("y", 2)
    told = {shot.id: REST for one in (before, after) for shot in one.shots}
    assert all(move.few for model in models_moved(made_of(before, after), after, told.get) for move in model.moves)


def test_what_was_not_measured_is_counted_with_its_reason_and_what_waits_too() -> None:
    before, after = step("x", 1, 1), step("y", 4, 1)
    told = {"x00": REST, "y00": SAD, "y01": TURNED, "y02": TURNED}
    (model,) = models_moved(made_of(before, after), after, told.get)
    assert (len(model.step.readings), model.step.waiting) == (1, 1)
    assert [(said.key, count) for said, count in model.step.refused.items()] == [("faces-turned", 2)]
    assert model.moves


def test_nothing_is_said_where_one_side_has_no_figures() -> None:
    before, after = step("x", 1, 1), step("y", 1, 1)
    (model,) = models_moved(made_of(before, after), after, {"x00": TURNED, "y00": SAD}.get)
    assert model.moves == ()


def test_rejected_pictures_do_not_count_while_others_are_there() -> None:
    before, after = step("x", 1, 1), step("y", 2, 1)
    told = {"x00": REST, "y00": SAD, "y01": REST}
    kept = replace(after, rejected=("y00",))
    (model,) = models_moved(made_of(before, kept), kept, told.get)
    assert len(model.step.readings) == 1
    gone = replace(after, rejected=("y00", "y01"))
    (model,) = models_moved(made_of(before, gone), gone, told.get)
    assert len(model.step.readings) == 2


def test_without_a_baseline_or_pictures_there_is_nothing_to_compare() -> None:
    before, after = step("x", 1), step("y", 1)
    assert models_moved(replace(made_of(before), baseline=None), before, nothing) == ()
    only = replace(after, shots=after.shots[:1])
    assert [model.slot for model in models_moved(made_of(before, only), only, nothing)] == [0]
