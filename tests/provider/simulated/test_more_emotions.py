"""Emotions beyond the chips on pixels: each shows its signs, more with every step, and its neighbour does not."""

from collections.abc import Callable
from itertools import pairwise

import pytest

from studio.prompt.compose import compose
from studio.prompt.draft import Draft
from studio.prompt.expression import Expression
from studio.prompt.scale import Side
from tests.fakes.demo import CATALOGUE, RECIPE
from tests.provider.simulated.easel_words import LOOKS, face
from tests.provider.simulated.face_gauge import Gauge

Measure = Callable[[Gauge], float]
MORE, LESS = 1, -1


def shown(emotion: str, intensity: int, look: str, side: Side = "right") -> Gauge:
    """The face that the words of an emotion make, without those of the recipe."""
    text = compose(Draft(RECIPE, Expression(emotion, intensity, side=side)), CATALOGUE).text
    return face(text.split("; ")[0], look)


def both_brows(face: Gauge) -> float:
    return (face.outer_brow(-1) + face.outer_brow(1)) / 2


def right_corner(face: Gauge) -> float:
    return face.corner(1)


def pupils_across(face: Gauge) -> float:
    return face.pupils()[0]


def pupils_down(face: Gauge) -> float:
    return face.pupils()[1]


SIGNS: list[tuple[str, Measure, int, tuple[int, ...]]] = [
    ("disappointed", Gauge.corners, LESS, (0, 1, 2, 3, 4, 5)),
    ("disappointed", Gauge.lid_edge, LESS, (0, 1, 2, 3, 5)),
    ("ashamed", Gauge.lid_edge, LESS, (0, 1, 2, 3, 4, 5)),
    ("ashamed", Gauge.lip_height, LESS, (0, 1, 2, 3, 4)),
    ("fearful", Gauge.lid_edge, MORE, (0, 1, 2, 3, 4, 5)),
    ("fearful", Gauge.inner_brows, MORE, (0, 1, 2, 3, 4)),
    ("fearful", Gauge.mouth_width, MORE, (0, 1, 2, 3)),
    ("fearful", Gauge.mouth_opening, MORE, (1, 2, 3, 4)),
    ("disgusted", Gauge.nose_folds, MORE, (0, 1, 2, 3, 4, 5)),
    ("disgusted", Gauge.lip_top, MORE, (1, 2, 3, 4)),
    ("disgusted", Gauge.inner_brows, LESS, (0, 1, 2, 3, 4, 5)),
    ("contemptuous", right_corner, MORE, (0, 1, 2, 3, 4, 5)),
    ("contemptuous", Gauge.lid_edge, LESS, (0, 1, 2, 3, 5)),
    ("joyful", Gauge.mouth_opening, MORE, (2, 3, 4, 5)),
    ("joyful", Gauge.mouth_width, MORE, (0, 2, 3)),
    ("polite", Gauge.corners, MORE, (0, 1, 2, 3, 4, 5)),
    ("surprised", both_brows, MORE, (0, 1, 2, 3, 4)),
    ("surprised", Gauge.mouth_opening, MORE, (1, 2, 3, 4, 5)),
    ("surprised", Gauge.mouth_width, LESS, (2, 3, 4, 5)),
    ("surprised", Gauge.lid_edge, MORE, (0, 1, 2, 3, 4)),
    ("bored", Gauge.lid_opening, LESS, (0, 1, 2, 3, 4, 5)),
    ("bored", pupils_across, MORE, (0, 1, 2, 3, 4)),
]
"""An emotion, what is measured, which way it goes, and the steps that must each go further than the one before."""


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize(("emotion", "measure", "way", "steps"), SIGNS)
def test_every_sign_of_an_emotion_is_painted_and_grows(
    emotion: str, measure: Measure, way: int, steps: tuple[int, ...], look: str
) -> None:
    seen = [way * measure(shown(emotion, step, look)) for step in steps]
    assert all(one < other for one, other in pairwise(seen)), seen


@pytest.mark.parametrize("look", LOOKS)
def test_neighbours_differ_on_the_pixels(look: str) -> None:
    clear = {emotion.key: shown(emotion.key, 3, look) for emotion in CATALOGUE.emotions}
    assert clear["disgusted"].nose_folds() > 1.3 * clear["angry"].nose_folds()
    assert clear["disgusted"].lip_top() > clear["angry"].lip_top() + 3
    assert clear["surprised"].mouth_opening() > clear["fearful"].mouth_opening() + 5
    assert clear["surprised"].mouth_width() < clear["fearful"].mouth_width() - 8
    assert both_brows(clear["surprised"]) > both_brows(clear["fearful"]) + 4
    assert clear["joyful"].mouth_opening() > clear["polite"].mouth_opening() + 2
    assert clear["sad"].inner_brows() > clear["disappointed"].inner_brows() + 8
    assert clear["disappointed"].lid_edge() < clear["sad"].lid_edge() - 3
    assert clear["ashamed"].corners() > clear["disappointed"].corners() + 2
    assert clear["embarrassed"].corners() > clear["ashamed"].corners() + 2
    assert right_corner(clear["skeptical"]) < right_corner(clear["contemptuous"])
    assert clear["skeptical"].outer_brow(1) > clear["contemptuous"].outer_brow(1) + 6


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("emotion", ["skeptical", "contemptuous"])
def test_the_side_that_is_asked_for_is_the_side_that_moves(emotion: str, look: str) -> None:
    rest = shown(emotion, 0, look)
    for side, here, there in (("right", 1, -1), ("left", -1, 1)):
        told = shown(emotion, 4, look, "left" if side == "left" else "right")
        assert told.corner(here) - rest.corner(here) > 2.5
        assert told.corner(here) - told.corner(there) > 2.5
        lifted = told.outer_brow(here) - rest.outer_brow(here)
        assert lifted > 10 if emotion == "skeptical" else abs(lifted) < 2


@pytest.mark.parametrize("emotion", [emotion.key for emotion in CATALOGUE.emotions if not emotion.chip])
def test_b_overacts_every_emotion_beyond_the_chips(emotion: str) -> None:
    changed = {look: shown(emotion, 3, look).difference(shown(emotion, 0, look)) for look in LOOKS}
    assert changed["B"] > changed["A"] > 0.3


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("emotion", [emotion.key for emotion in CATALOGUE.emotions])
def test_none_is_the_same_calm_face_under_every_emotion(emotion: str, look: str) -> None:
    assert shown(emotion, 0, look).difference(shown("sad", 0, look)) == 0


@pytest.mark.parametrize("look", LOOKS)
def test_clear_is_no_grimace(look: str) -> None:
    """The mouth stays a mouth: at clear it opens at most a fifth of the distance between the eyes."""
    for emotion in CATALOGUE.emotions:
        assert shown(emotion.key, 3, look).mouth_opening() < 32, emotion.key
        assert shown(emotion.key, 3, look).mouth_width() < 125, emotion.key


FREE: list[tuple[str, tuple[str, str, str], Measure, int]] = [
    ("her nose {} scrunched", ("slightly", "clearly", "very strongly"), Gauge.nose_folds, MORE),
    ("upper lip {} curled", ("slightly", "clearly", "extremely"), Gauge.lip_top, MORE),
    ("lips {} pulled sideways", ("slightly", "clearly", "extremely"), Gauge.mouth_width, MORE),
    ("her jaw {} dropped", ("slightly", "clearly", "extremely"), Gauge.mouth_opening, MORE),
    ("her mouth falling {} open", ("slightly", "visibly", "extremely"), Gauge.mouth_opening, MORE),
    ("brows {} arched high", ("slightly", "clearly", "extremely"), both_brows, MORE),
    ("the right corner of her mouth {} lifted", ("barely", "clearly", "extremely"), right_corner, MORE),
    ("looking {} down her nose", ("slightly", "clearly", "extremely"), pupils_down, MORE),
]


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize(("sentence", "degrees", "measure", "way"), FREE)
def test_words_of_the_creators_own_move_the_same_signs(
    sentence: str, degrees: tuple[str, str, str], measure: Measure, way: int, look: str
) -> None:
    known = {words for cue in CATALOGUE.cues for words in cue.words}
    told = [sentence.format(degree) for degree in degrees]
    assert not known & set(told)
    seen = [way * measure(face(words, look)) for words in told]
    assert all(one < other for one, other in pairwise(seen)), seen
