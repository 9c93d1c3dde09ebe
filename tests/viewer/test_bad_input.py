"""Pictures of any size with any claim about the face in them: sane numbers, or nothing, never a crash."""

import math
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from studio.face.anchors import Anchors
from studio.face.frame import Head
from studio.viewer import move, shift, switch
from studio.viewer.arrange import arranged
from studio.viewer.jump import PARTS
from studio.viewer.loupe import lenses
from studio.viewer.ruling import thirds
from studio.viewer.sheet import sheet
from studio.viewer.stage import Stage
from studio.viewer.sync import alignment, facts, synced
from studio.viewer.view import View
from tests.viewer.scenes import ANY_LOOKS

NUMBER = st.one_of(st.floats(0, 1), st.floats(-3, 3), st.floats(allow_nan=True, allow_infinity=True))
CLAIMED = st.tuples(NUMBER, NUMBER)
CLAIMS = st.one_of(st.none(), st.builds(Anchors, CLAIMED, CLAIMED, st.one_of(st.none(), CLAIMED)))
PX = st.one_of(st.sampled_from([1, 2, 8000, 9000]), st.integers(1, 9000))
PICTURES = st.lists(st.one_of(st.none(), st.tuples(PX, PX, CLAIMS)), min_size=1, max_size=4)
WINDOWS = st.tuples(st.integers(1, 3000), st.integers(1, 2000))
FINE = Anchors((0.4, 0.4), (0.6, 0.4), mouth=(0.5, 0.6))


def numbers(value: object) -> list[float]:
    """Every number in a value, however deep."""
    if isinstance(value, int | float):
        return [float(value)]
    if isinstance(value, complex):
        return [value.real, value.imag]
    if isinstance(value, tuple | list):
        return [number for item in value for number in numbers(item)]
    return [number for item in vars(value).values() for number in numbers(item)] if hasattr(value, "__dict__") else []


def sound(value: object) -> bool:
    return all(math.isfinite(number) for number in numbers(value))


def seen(stage: Stage, view: View) -> list[object]:
    return [shown.placed(view) for shown in stage.filled]


@given(PICTURES, ANY_LOOKS, WINDOWS)
@example([(1, 1, None), (1, 8000, None)], View(), (968, 584))
@example([(1, 8000, FINE), (8000, 1, FINE)], View(), (968, 584))
@example([(1, 1, FINE), (9000, 9000, FINE)], View(mode="difference"), (1, 1))
def test_places_are_numbers(heads: list[Head | None], view: View, size: tuple[int, int]) -> None:
    stage = arranged(view, heads, size, 4)
    assert sound(seen(stage, view))
    assert sound([thirds(view, shown) for shown in stage.filled])
    assert sound([facts(view, shown, preview=False) for shown in stage.filled])
    assert sound(lenses(view, stage, (0.1, 0.2), 196.0, 24.0))
    for slot, shown in enumerate(stage.panes):
        if shown is not None:
            assert sound(alignment(view, stage, slot))
            assert sound(synced(view, stage, shown.box.middle, slot, slot))


@given(PICTURES, ANY_LOOKS, WINDOWS, st.floats(0.01, 100))
def test_every_verb_leads_to_numbers(
    heads: list[Head | None], view: View, size: tuple[int, int], factor: float
) -> None:
    stage = arranged(view, heads, size, 4)
    at = (size[0] * 0.3, size[1] * 0.7)
    ways = [move.kept(view, stage), move.at_scale(view, stage, factor, at), switch.realigned(view, stage)]
    ways += [move.jumped(view, stage, part) for part in PARTS]
    for slot, shown in enumerate(stage.panes):
        if shown is not None:
            ways.append(move.zoomed(view, stage, shown, at, factor))
            ways.append(move.panned(view, shown, 30.0, -20.0))
            ways.append(shift.shifted(view, stage, slot, 30.0, -20.0))
            ways.append(shift.resized(view, stage, slot, at, factor))
    for way in ways:
        assert sound(way)
        held = move.kept(way, arranged(way, heads, size, 4))
        assert sound(seen(arranged(held, heads, size, 4), held))


@given(PICTURES, WINDOWS)
def test_the_sheet_is_made_of_numbers(heads: list[Head | None], cell: tuple[int, int]) -> None:
    assert sound(sheet(heads, cell, 4))


@given(st.lists(st.tuples(PX, PX, CLAIMS), min_size=1, max_size=2), WINDOWS)
def test_fit_always_shows_something_of_the_first_picture(heads: list[Head], size: tuple[int, int]) -> None:
    for aligned in (True, False):
        view = View(aligned=aligned)
        assert arranged(view, heads, size, 4).filled[0].placed(view) is not None


@pytest.mark.parametrize(
    "claim",
    [
        Anchors((0.4, 0.4), (0.4, 0.4)),
        Anchors((-0.4, 0.4), (0.6, 0.4)),
        Anchors((0.4, 0.4), (0.6, 1.4)),
        Anchors((math.nan, 0.4), (0.6, 0.4)),
        Anchors((0.4, 0.4), (math.inf, 0.4)),
        None,
    ],
)
def test_a_face_that_cannot_be_is_no_face(claim: Anchors | None) -> None:
    stage = arranged(View(), ((1000, 1000, FINE), (1000, 1000, claim)), (804, 400), 4)
    assert not stage.known
    assert alignment(View(), stage, 1) is None
    assert stage.filled[0].frame == stage.filled[1].frame
    assert all(shown.stance.turn == 0 for shown in stage.filled)


def test_a_mouth_that_cannot_be_is_no_mouth() -> None:
    for mouth in ((0.5, -0.2), (0.5, math.nan), (7.0, 0.6), (0.5, 0.05)):
        heads = ((1000, 1000, FINE), (1000, 1000, replace(FINE, mouth=mouth)))
        stage = arranged(View(), heads, (804, 400), 4)
        assert stage.known
        assert stage.filled[0].frame == stage.filled[1].frame
