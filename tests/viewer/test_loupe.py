import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.face.anchors import Point
from studio.face.frame import Head
from studio.viewer.arrange import arranged
from studio.viewer.loupe import GRID_FROM, LEAST, MOST, Lens, factor_of, lenses, magnified, pinned, spot
from studio.viewer.move import jumped
from studio.viewer.stage import boxes
from studio.viewer.view import Mode, View
from tests.viewer.scenes import ANY_LOOKS, FACE, RAW_LOOKS, TWINS, Twins, pair, pane

SIDE, MARGIN = 196.0, 24.0


def test_every_pane_shows_the_same_face_spot_at_the_same_size() -> None:
    stage = pair()
    view = jumped(View(factor=3.0), stage, "eyes")
    found = lenses(view, stage, (0.3, 0.1), SIDE, MARGIN)
    for index, lens in enumerate(found):
        assert lens is not None
        shown = pane(stage, index)
        assert shown.frame.inverse()(lens.source.middle) == pytest.approx((0.3, 0.1))
        assert lens.source.width / shown.frame.scale == pytest.approx(SIDE / (view.zoom * lens.factor))


def test_the_finest_picture_is_shown_pixel_by_pixel_at_least() -> None:
    stage = pair()
    view = View(factor=2.0)
    assert factor_of(view, stage) == pytest.approx(1 / pane(stage, 1).fit)
    found = lenses(view, stage, (0.0, 0.0), SIDE, MARGIN)[1]
    assert found is not None
    assert found.glass.width == pytest.approx(found.source.width)


def test_factor_is_as_asked_once_pixels_are_large_enough() -> None:
    stage = pair()
    assert factor_of(View(zoom=2000.0, factor=4.0), stage) == 4.0


def test_glass_never_covers_its_spot_and_stays_in_the_pane() -> None:
    stage = pair()
    view = jumped(View(factor=3.0), stage, "face")
    for y in (-0.8, -0.2, 0.4, 1.0, 1.4):
        for lens, box in zip(lenses(view, stage, (0.2, y), SIDE, MARGIN), stage.boxes, strict=True):
            assert lens is not None
            assert lens.glass.y >= lens.spot.bottom or lens.glass.bottom <= lens.spot.y
            assert box.x <= lens.glass.x
            assert lens.glass.right <= box.right
            assert lens.trace.height >= lens.glass.height


def test_factor_stays_within_its_limits() -> None:
    view = View(factor=3.0)
    assert magnified(view, 100).factor == MOST
    assert magnified(view, 0.01).factor == LEAST


def test_panes_share_the_width_with_whole_pixels() -> None:
    left, right = boxes(969, 500, 2, 4)
    assert (left.width, right.width) == (482, 483)
    assert right.x == left.right + 4
    assert right.right == 969


MODES: tuple[Mode, ...] = ("side", "wipe", "blink", "difference", "onion")


def glasses(view: View, heads: tuple[Head | None, ...], at: Point = (0.2, 0.1)) -> tuple[Lens | None, ...]:
    return lenses(view, arranged(view, heads, (968, 584), 4), at, SIDE, MARGIN)


@given(TWINS, ANY_LOOKS, st.tuples(st.floats(-0.4, 0.4), st.floats(-0.4, 0.4)))
def test_the_glass_shows_the_same_spot_as_the_pane_under_it(twins: Twins, view: View, at: Point) -> None:
    stage = arranged(view, (twins.first, twins.second), (968, 584), 4)
    for shown, lens in zip(stage.panes, lenses(view, stage, at, SIDE, MARGIN), strict=True):
        if lens is None:
            continue
        assert shown is not None
        px = 1 if lens.raw else 1e-6
        assert lens.laid.inverse()(lens.glass.middle) == pytest.approx(shown.frame(at), abs=px)
        assert lens.laid.scale == pytest.approx(shown.scale(view) * lens.factor)
        assert lens.laid.mirrored == view.mirrored
        turned = shown.laid(view).turn / abs(shown.laid(view).turn)
        assert lens.laid.turn / abs(lens.laid.turn) == pytest.approx(turned, abs=1e-9)
        assert lens.spot.width * lens.factor == pytest.approx(lens.glass.width)


@given(TWINS, RAW_LOOKS, st.tuples(st.floats(-0.4, 0.4), st.floats(-0.4, 0.4)))
def test_a_raw_glass_shows_whole_px_as_equal_squares(twins: Twins, view: View, at: Point) -> None:
    for lens in glasses(view, (twins.first, twins.second), at):
        if lens is None:
            continue
        assert lens.raw
        assert lens.own == round(lens.own) >= 1
        assert (lens.source.x, lens.source.y) == (round(lens.source.x), round(lens.source.y))
        assert lens.source.width == round(lens.source.width)
        assert lens.glass.width == lens.source.width * lens.own
        ends = sorted((lens.laid((lens.source.x, lens.source.y))[0], lens.laid((lens.source.right, 0.0))[0]))
        assert ends == pytest.approx([lens.glass.x, lens.glass.right])


@pytest.mark.parametrize("mode", MODES)
def test_there_is_a_glass_in_every_mode_and_none_covers_another(mode: Mode) -> None:
    view = jumped(View(mode=mode), pair(), "eyes")
    found = [lens for lens in glasses(view, ((1024, 1280, FACE), (4096, 4096, FACE))) if lens is not None]
    assert len(found) == (1 if mode == "blink" else 2)
    for one, other in itertools.combinations(found, 2):
        assert one.glass.right <= other.glass.x or other.glass.right <= one.glass.x
    for lens in found:
        assert lens.glass.x >= 0
        assert lens.glass.right <= 968
        assert lens.glass.y >= lens.spot.bottom or lens.glass.bottom <= lens.spot.y


def test_glasses_keep_their_place_while_blinking() -> None:
    heads = ((1024, 1280, FACE), (1024, 1280, FACE))
    first = glasses(View(0.0, 0.0, 300.0, mode="blink", front=0), heads)[0]
    second = glasses(View(0.0, 0.0, 300.0, mode="blink", front=1), heads)[1]
    assert first is not None
    assert second is not None
    assert first.glass == second.glass


def test_px_get_borders_once_they_are_large() -> None:
    small = glasses(View(0.0, 0.0, 60.0, factor=2.0), ((1024, 1280, FACE),))[0]
    large = glasses(View(0.0, 0.0, 900.0, factor=2.0), ((1024, 1280, FACE),))[0]
    assert small is not None
    assert large is not None
    assert not small.gridded
    assert large.own > GRID_FROM
    assert large.gridded


def test_a_pin_holds_the_glass_and_lets_it_go() -> None:
    view = pinned(View(), (0.5, 0.0))
    assert spot(view, (0.1, 0.2)) == (0.5, 0.0)
    assert spot(pinned(view, None), (0.1, 0.2)) == (0.1, 0.2)
    assert spot(View(), None) is None


def test_a_glass_in_a_low_pane_is_lower_than_the_pane_and_stands_beside_its_spot() -> None:
    view = View(0.0, 0.0, 150.0, factor=4.0)
    stage = arranged(view, ((1024, 1280, FACE),) * 4, (1204, 404), 4)
    for lens, box in zip(lenses(view, stage, (0.6, 0.0), 300.0, 12.0), stage.boxes, strict=True):
        assert lens is not None
        assert lens.glass.around(box) == box
        assert lens.glass.right <= lens.spot.x or lens.glass.x >= lens.spot.right
