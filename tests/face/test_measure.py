"""Every cue moves its own figure, in its own direction, and nothing else; no turn or size moves any."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.face.measure import CUES, UNMEASURED, measured, reading_of
from studio.store.resource import load_words
from studio.words import LANGUAGES
from tests.face.meshes import UNIT, face, turned

HEAD = ("turn", "bow", "tilt")
MOVES = {
    "corners": ("corners", 0.05),
    "lips": ("lips", 0.06),
    "lids": ("lids", 0.12),
    "gaze_side": ("gaze-side", 0.03),
    "gaze_down": ("gaze-down", 0.03),
}


def rest() -> dict[str, float]:
    return measured(face())


@pytest.mark.parametrize("move", MOVES)
def test_a_cue_moves_its_figure_up(move: str) -> None:
    cue, far = MOVES[move]
    assert measured(face(**{move: far}))[cue] > rest()[cue] + 0.01


@pytest.mark.parametrize("move", MOVES)
def test_and_no_other_figure(move: str) -> None:
    cue, far = MOVES[move]
    changed = {name for name, value in measured(face(**{move: far})).items() if abs(value - rest()[name]) > 0.001}
    assert changed - {"corners"} == {cue} - {"corners"}
    if cue != "corners":
        assert abs(measured(face(**{move: far}))["corners"] - rest()["corners"]) < far


def test_figures_have_the_units_that_are_told() -> None:
    assert measured(face(corners=0.06))["corners"] == pytest.approx(0.06 / 0.6, abs=0.002)
    assert measured(face(lips=0.06))["lips"] == pytest.approx(0.06)
    assert measured(face(lids=0.12))["lids"] == pytest.approx(0.12 / 0.3)
    assert measured(face(gaze_side=0.03))["gaze-side"] == pytest.approx(0.03 / 0.3)


@settings(max_examples=30)
@given(st.floats(-25, 25), st.floats(-20, 20), st.floats(-60, 60), st.floats(0.3, 8))
def test_turning_and_resizing_a_head_changes_its_head_cues_alone(
    yaw: float, pitch: float, roll: float, size: float
) -> None:
    shape = {"corners": -0.04, "lips": 0.03, "gaze_down": 0.02}
    straight = measured(face(**shape))
    moved = measured(turned(face(UNIT * size, (7.0, 9.0), **shape), yaw, pitch, roll))
    assert [moved[cue] for cue in moved if cue not in HEAD] == pytest.approx(
        [straight[cue] for cue in straight if cue not in HEAD], abs=1e-6
    )


def test_a_reading_averages_its_copies_and_knows_their_spread() -> None:
    copies = [face(lips=lips) for lips in (0.02, 0.03, 0.04)]
    reading = reading_of(copies, [{"frown": 0.4, "brows": 0.3}] * 3, "engine", "1")
    assert tuple(reading.values) == CUES
    lips = reading.values["lips"]
    assert [lips.mean, lips.spread] == pytest.approx([0.03, 0.01])
    assert lips.copies == 3
    assert reading.values["frown"].mean == pytest.approx(0.4)
    assert (reading.engine, reading.version) == ("engine", "1")


def test_a_cue_that_one_copy_does_not_show_is_left_out() -> None:
    reading = reading_of([face(), face()], [{"frown": 0.4, "brows": 0.3}, {"frown": 0.4}], "engine", "1")
    assert "brows" not in reading.values
    assert "frown" in reading.values


def test_no_copies_are_no_reading() -> None:
    with pytest.raises(ValueError, match="needs a face"):
        reading_of([], [], "engine", "1")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_cannot_be_measured_is_said(language: str) -> None:
    words = load_words(language)
    assert all(words.say(f"faces-unmeasured-{what}").endswith(".") for what in UNMEASURED)
    assert all(words.say(f"faces-cue-{cue}") for cue in CUES)
