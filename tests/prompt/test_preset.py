"""Nuances: each is a good expression of its own, and bad data is refused."""

import pytest

from studio.experiment.change import express
from studio.prompt.compose import compose
from studio.prompt.draft import Draft
from studio.prompt.preset import Preset, parse_presets
from studio.prompt.warnings import warnings
from studio.store.resource import load_words
from studio.words import LANGUAGES
from tests.fakes.demo import CATALOGUE, RECIPE, RESOURCES, experiment

PRESETS = parse_presets((RESOURCES / "presets.toml").read_text("utf-8"), CATALOGUE)
SOURCE = ("subtle-anxiety", "quiet-disappointment", "teary-concern")
ROW = '[[preset]]\nkey = "a"\nemotion = "sad"\nintensity = 2\n'


def test_the_three_of_the_source_come_first() -> None:
    assert tuple(preset.key for preset in PRESETS)[:3] == SOURCE
    assert len(PRESETS) == 6


def test_no_two_ask_for_the_same_face() -> None:
    faces = {compose(Draft(RECIPE, preset.expression), CATALOGUE).text for preset in PRESETS}
    assert len(faces) == len(PRESETS)


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.key)
def test_every_nuance_is_quiet_and_raises_no_remark(preset: Preset) -> None:
    assert preset.expression.intensity <= 3
    assert warnings(Draft(RECIPE, preset.expression), CATALOGUE) == ()


def test_a_teary_concern_has_wet_eyes_and_the_brows_of_worry() -> None:
    teary = next(preset for preset in PRESETS if preset.key == "teary-concern")
    text = compose(Draft(RECIPE, teary.expression), CATALOGUE).text
    assert "wet shine" in text
    assert "brows clearly knitted" in text


def test_every_knob_of_a_nuance_changes_its_words() -> None:
    for preset in PRESETS:
        said = compose(Draft(RECIPE, preset.expression), CATALOGUE).text
        for knob, _step in preset.expression.knobs:
            without = Draft(RECIPE, preset.expression.with_knob(knob, None))
            assert compose(without, CATALOGUE).text != said


def test_choosing_one_replaces_emotion_step_and_knobs() -> None:
    before = experiment()
    after = express(before, PRESETS[2].expression)
    assert after.draft.expression == PRESETS[2].expression
    assert after.draft.recipe == before.draft.recipe


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_nuance_has_a_name(language: str) -> None:
    said = load_words(language)
    names = {said.say(f"preset-{preset.key}") for preset in PRESETS}
    assert len(names) == len(PRESETS)


@pytest.mark.parametrize(
    "text",
    [
        ROW.replace("sad", "hangry"),
        ROW.replace("2", "6"),
        ROW.replace("2", "'two'"),
        ROW + "knobs = { nose = 1 }\n",
        ROW + "knobs = { brow = 9 }\n",
        ROW + ROW,
    ],
)
def test_bad_data_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="a"):
        parse_presets(text, CATALOGUE)


def test_a_missing_field_is_refused() -> None:
    with pytest.raises(KeyError):
        parse_presets('[[preset]]\nkey = "a"\n', CATALOGUE)
