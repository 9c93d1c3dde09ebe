import itertools
import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.face.anchors import Anchors
from studio.face.frame import Head
from studio.viewer.arrange import LEAST_HOME, arranged, front_of, pair_of, turn_of
from studio.viewer.box import Box
from studio.viewer.places import exchanged, grid, one_place
from studio.viewer.view import Mode, Offset, View
from tests.viewer.scenes import ANY_HEADS, ANY_LOOKS, CANVAS, FACE, LOOKS, TWINS, Twins, pane

LEVEL = Anchors((0.4, 0.4), (0.6, 0.4))
TILTED = Anchors((0.4, 0.4), (0.6, 0.4 + 0.2 * math.tan(0.05)))
SHARED: tuple[Mode, ...] = ("wipe", "blink", "difference", "onion")


@given(ANY_LOOKS, ANY_HEADS, CANVAS)
def test_every_picture_shown_has_a_place_on_the_canvas(
    view: View, heads: list[Head | None], size: tuple[int, int]
) -> None:
    stage = arranged(view, heads, size, 4)
    assert len(stage.boxes) == len(stage.panes) == len(heads)
    for slot, shown in enumerate(stage.panes):
        assert shown is None or heads[slot] is not None
        box = stage.boxes[slot]
        assert min(box.x, box.y) >= 0
        assert box.right <= size[0]
        assert box.bottom <= size[1]
        assert (box.width, box.height) == (stage.boxes[0].width, stage.boxes[0].height)


@given(ANY_LOOKS, ANY_HEADS, CANVAS, st.sampled_from([0.0, 3000.0]))
def test_nothing_reaches_beyond_its_pane(
    view: View, heads: list[Head | None], size: tuple[int, int], zoom: float
) -> None:
    view = replace(view, zoom=zoom if view.aligned else zoom / 500)
    for shown in arranged(view, heads, size, 4).filled:
        placed = shown.placed(view)
        if placed is not None:
            assert placed.target.around(shown.clip) == shown.clip
            assert placed.clip == shown.clip


@given(TWINS, LOOKS)
def test_the_reference_is_never_turned_and_raw_pictures_neither(twins: Twins, view: View) -> None:
    heads = (twins.first, twins.second)
    assert pane(arranged(view, heads, (900, 500), 4), 0).laid(view).upright
    raw = replace(view, aligned=False)
    assert all(shown.laid(raw).upright for shown in arranged(raw, heads, (900, 500), 4).filled)


@given(TWINS, LOOKS)
def test_eye_lines_are_parallel_and_equally_long(twins: Twins, view: View) -> None:
    view = replace(view, offsets=())
    stage = arranged(view, (twins.first, twins.second), (900, 500), 4)
    eyes = []
    for head, shown in zip((twins.first, twins.second), stage.filled, strict=True):
        face = head[2]
        assert face is not None
        ends = [shown.to_screen(view, (x * head[0], y * head[1])) for x, y in (face.left, face.right)]
        eyes.append((ends[1][0] - ends[0][0], ends[1][1] - ends[0][1]))
    assert eyes[0] == pytest.approx(eyes[1], abs=max(map(abs, eyes[0])) * 1e-4 + 1e-6)


@given(TWINS, CANVAS)
def test_fit_shows_both_pictures_whole_with_the_faces_on_each_other(twins: Twins, size: tuple[int, int]) -> None:
    stage = arranged(View(), (twins.first, twins.second), size, 4)
    first = pane(stage, 0)
    if first.scale(View()) > LEAST_HOME * first.fit * (1 + 1e-9):
        for shown in stage.filled:
            ends = [shown.to_screen(View(), (x, y)) for x in (0, shown.width) for y in (0, shown.height)]
            assert min(x for x, _y in ends) >= shown.box.x - 1e-6
            assert max(x for x, _y in ends) <= shown.box.right + 1e-6
            assert min(y for _x, y in ends) >= shown.box.y - 1e-6
            assert max(y for _x, y in ends) <= shown.box.bottom + 1e-6


def test_fit_fills_the_pane_with_pictures_of_equal_framing() -> None:
    stage = arranged(View(), ((1024, 1280, FACE), (512, 640, FACE)), (928, 568), 4)
    for slot in (0, 1):
        assert pane(stage, slot).scale(View()) == pytest.approx(pane(stage, slot).fit)
        placed = pane(stage, slot).placed(View())
        assert placed is not None
        assert placed.target.height == 568


def test_a_face_far_smaller_than_the_other_does_not_make_the_reference_tiny() -> None:
    tiny = Anchors((0.49, 0.5), (0.505, 0.5))
    stage = arranged(View(), ((1000, 1000, LEVEL), (1000, 1000, tiny)), (804, 400), 4)
    first = pane(stage, 0)
    assert first.scale(View()) == pytest.approx(first.fit * LEAST_HOME)
    assert first.middle(View()) == pytest.approx((500, 500))


def test_a_raw_fit_shows_every_picture_as_large_as_its_pane() -> None:
    view = View(aligned=False)
    stage = arranged(view, ((1000, 1000, LEVEL), (500, 1000, TILTED)), (804, 400), 4)
    assert [shown.scale(view) for shown in stage.filled] == [0.4, 0.4]
    assert pane(stage, 1).middle(view) == pytest.approx((250, 500))


@pytest.mark.parametrize("factor", [1.0, 2.0, 3.0])
@pytest.mark.parametrize("mode", ["side", *SHARED])
def test_raw_whole_factors_show_whole_px_in_every_pane(factor: float, mode: Mode) -> None:
    view = View(0.3, 0.2, factor, mode=mode, aligned=False)
    stage = arranged(view, ((1000, 1000, LEVEL), (1000, 1000, TILTED)), (804, 400), 4)
    for shown in stage.filled:
        placed = shown.placed(view)
        assert placed is not None
        assert placed.scale == factor
        assert placed.target.width == pytest.approx(placed.source.width * factor)
        corner = placed.laid((0.0, 0.0))
        assert corner == pytest.approx((round(corner[0]), round(corner[1])), abs=1e-9)


@pytest.mark.parametrize("mirrored", [False, True])
def test_a_hundred_percent_of_a_face_of_equal_size_is_crisp_in_both_panes(mirrored: bool) -> None:
    other = Anchors((0.45, 0.41), (0.65, 0.41))
    view = View(0.013, 0.4, 200.0, mirrored=mirrored)
    stage = arranged(view, ((1000, 1000, LEVEL), (1000, 1000, other)), (804, 400), 4)
    for shown in stage.filled:
        placed = shown.placed(view)
        assert placed is not None
        assert placed.target.width == pytest.approx(placed.source.width)
        assert placed.source.x == pytest.approx(round(placed.source.x))


@pytest.mark.parametrize("mode", SHARED)
def test_one_place_is_shared_in_every_other_mode(mode: Mode) -> None:
    stage = arranged(View(mode=mode), ((9, 9, LEVEL), (9, 9, LEVEL), (9, 9, None)), (800, 500), 4)
    assert set(stage.boxes) == {Box(0.0, 0.0, 800.0, 500.0)}


@given(TWINS, LOOKS)
def test_blinking_moves_no_px(twins: Twins, view: View) -> None:
    view = replace(view, mode="blink")
    heads = (twins.first, twins.second)
    one, other = (arranged(replace(view, front=front), heads, (900, 500), 4) for front in (0, 1))
    assert one.panes == other.panes
    assert one.boxes == other.boxes
    assert (one.painted, other.painted) == ((0,), (1,))


@given(TWINS, LOOKS)
def test_both_sides_of_the_wipe_are_the_whole_place(twins: Twins, view: View) -> None:
    view = replace(view, mode="wipe")
    stage = arranged(view, (twins.first, twins.second), (901, 500), 4)
    first, second = pane(stage, 0).clip, pane(stage, 1).clip
    assert first.around(second) == stage.boxes[0]
    assert first.width * first.height + second.width * second.height == 901 * 500
    before = second if view.swapped else first
    assert (before.x, before.y) == (0, 0)


def test_the_slot_under_a_point_is_the_one_that_is_seen_there() -> None:
    heads = ((9, 9, LEVEL), (9, 9, LEVEL), (9, 9, LEVEL), None)
    wipe = arranged(View(mode="wipe", wipe=0.25), heads, (800, 500), 4)
    assert [wipe.at((x, 100.0)) for x in (10.0, 199.0, 201.0, 790.0)] == [0, 0, 1, 1]
    assert arranged(View(mode="blink", front=2), heads, (800, 500), 4).at((10.0, 10.0)) == 2
    assert arranged(View(mode="onion"), heads, (800, 500), 4).at((10.0, 10.0)) == 1
    assert arranged(View(mode="onion", swapped=True), heads, (800, 500), 4).at((10.0, 10.0)) == 0
    four = arranged(View(), heads, (800, 500), 4)
    assert [four.at(at) for at in ((1.0, 1.0), (799.0, 1.0), (1.0, 499.0), (799.0, 499.0))] == [0, 1, 2, 3]


def test_swapping_changes_places_and_nothing_else() -> None:
    heads = ((900, 900, LEVEL), (700, 700, TILTED))
    plain, swapped = arranged(View(), heads, (804, 400), 4), arranged(View(swapped=True), heads, (804, 400), 4)
    assert swapped.boxes == plain.boxes[::-1]
    assert [shown.width for shown in swapped.filled] == [900, 700]
    assert swapped.reference is not None
    assert swapped.reference.width == 900


def test_a_mirror_is_seen_about_the_middle_of_every_pane() -> None:
    heads = ((900, 900, LEVEL), (700, 700, TILTED))
    plain, mirrored = View(0.2, 0.3, 250.0), View(0.2, 0.3, 250.0, mirrored=True)
    for slot in (0, 1):
        one = pane(arranged(plain, heads, (804, 400), 4), slot)
        other = pane(arranged(mirrored, heads, (804, 400), 4), slot)
        for spot in ((100.0, 200.0), (300.0, 350.0)):
            x, y = one.to_screen(plain, spot)
            assert other.to_screen(mirrored, spot) == pytest.approx((2 * one.box.middle[0] - x, y))


def test_two_by_two_from_three_on() -> None:
    assert grid((801, 601), 1, 4) == (Box(0, 0, 801, 601),)
    assert grid((801, 601), 2, 4) == (Box(0, 0, 398, 601), Box(403, 0, 398, 601))
    three, four = grid((801, 601), 3, 4), grid((801, 601), 4, 4)
    assert three == four[:3]
    assert four == (Box(0, 0, 398, 298), Box(403, 0, 398, 298), Box(0, 303, 398, 298), Box(403, 303, 398, 298))


@given(st.tuples(st.integers(1, 4000), st.integers(1, 4000)), st.integers(1, 4), st.integers(0, 12))
def test_places_are_of_one_size_and_never_empty(size: tuple[int, int], count: int, gutter: int) -> None:
    places = grid(size, count, gutter)
    assert len({(box.width, box.height) for box in places}) == 1
    assert all(min(box.width, box.height) >= 1 for box in places)
    if min(size) > gutter + 2:
        for one, other in itertools.combinations(places, 2):
            assert one.right + gutter <= other.x or one.bottom + gutter <= other.y or other.right + gutter <= one.x


def test_places_are_exchanged_only_where_both_are_there() -> None:
    places = grid((400, 300), 3, 0)
    assert exchanged(places, (0, 2)) == (places[2], places[1], places[0])
    assert exchanged(places, (0, 3)) == places
    assert exchanged(places, (-1, 1)) == places
    assert one_place((0, 0), 2) == (Box(0, 0, 1, 1),) * 2


def test_a_pair_that_is_not_there_gives_way_to_the_first_two() -> None:
    assert pair_of(View(pair=(2, 1)), 3) == (2, 1)
    assert pair_of(View(pair=(2, 1)), 2) == (0, 1)
    assert pair_of(View(pair=(1, 1)), 3) == (0, 1)
    assert pair_of(View(pair=(-1, 1)), 3) == (0, 1)


def test_blink_shows_something_as_long_as_there_is_anything() -> None:
    assert front_of(View(front=2), (0, 2)) == 2
    assert front_of(View(front=1), (0, 2)) == 0
    assert front_of(View(front=1), ()) is None
    assert arranged(View(mode="blink"), (None, None), (300, 200), 4).painted == ()


@pytest.mark.parametrize("mode", SHARED)
def test_one_picture_alone_has_the_whole_place(mode: Mode) -> None:
    stage = arranged(View(mode=mode, front=0), (None, (900, 900, LEVEL)), (800, 500), 4)
    assert stage.painted == (1,)
    assert pane(stage, 1).clip == Box(0, 0, 800, 500)
    assert pane(stage, 1).placed(View(mode=mode)) is not None


def test_other_slots_are_left_out_where_two_are_compared() -> None:
    heads = ((9, 9, None), (900, 900, LEVEL), (800, 800, LEVEL))
    view = View(mode="difference", pair=(2, 1))
    stage = arranged(view, heads, (800, 500), 4)
    assert stage.painted == (2, 1)
    assert stage.panes[0] is None
    assert stage.known
    assert not arranged(View(), heads, (800, 500), 4).known


def test_turns_are_told_the_short_way_round() -> None:
    assert turn_of(3.0, -3.0) == pytest.approx(6 - 2 * math.pi)
    assert turn_of(0.5, 0.5 + 1e-7) == 0
    assert turn_of(0.2, 0.5) == pytest.approx(-0.3)


def test_an_offset_moves_and_enlarges_one_pane_even_at_fit() -> None:
    heads = ((1000, 1000, LEVEL), (1000, 1000, LEVEL))
    for aligned in (True, False):
        plain = View(aligned=aligned)
        moved = plain.with_offset(1, Offset(0.5, 0.0, 2.0))
        one, other = arranged(plain, heads, (804, 400), 4), arranged(moved, heads, (804, 400), 4)
        assert pane(other, 0) == pane(one, 0)
        assert pane(other, 1).scale(moved) == pytest.approx(2 * pane(one, 1).scale(plain))
        middle = pane(other, 1).to_screen(moved, (500.0, 500.0))
        assert middle == pytest.approx((604 + 0.5 * 200 * 0.4, 200))


def test_golden_eyes_of_a_turned_pair() -> None:
    """Numbers worked out by hand: 200 px between the eyes on screen, the middle of them 0.1 units off the centre."""
    view = View(0.1, 0.0, 200.0)
    heads = ((1000, 1000, LEVEL), (2000, 2000, Anchors((0.5, 0.4), (0.5, 0.6))))
    stage = arranged(view, heads, (804, 400), 4)
    a, b = pane(stage, 0), pane(stage, 1)
    assert a.to_screen(view, (400.0, 400.0)) == pytest.approx((201 - 1 - 120, 200))
    assert a.to_screen(view, (600.0, 400.0)) == pytest.approx((280, 200))
    assert b.stance.turn == pytest.approx(-math.pi / 2)
    assert b.scale(view) == pytest.approx(0.5)
    assert b.to_screen(view, (1000.0, 800.0)) == pytest.approx((404 + 80, 200))
    assert b.to_screen(view, (1000.0, 1200.0)) == pytest.approx((404 + 280, 200))
    placed = b.placed(view)
    assert placed is not None
    assert vars(placed.source) == pytest.approx(vars(Box(600, 640, 800, 800)))
    assert placed.target == Box(404, 0, 400, 400)


def test_the_lead_stands_as_it_is_and_the_others_are_turned_to_it() -> None:
    """Which of two pictures is tilted would tell which is A's, so another one can lead while that is hidden."""
    heads = ((900, 900, LEVEL), (700, 700, TILTED))
    for lead in (0, 1):
        stage = arranged(View(lead=lead), heads, (804, 400), 4)
        assert stage.reference is pane(stage, lead)
        assert pane(stage, lead).stance.turn == 0
        assert abs(pane(stage, 1 - lead).stance.turn) == pytest.approx(0.05, abs=0.001)
    for nobody in (-1, 2, 7):
        stage = arranged(View(lead=nobody), heads, (804, 400), 4)
        assert stage.reference is pane(stage, 0)
    alone = arranged(View(lead=1), (heads[0], None), (804, 400), 4)
    assert alone.reference is pane(alone, 0)
