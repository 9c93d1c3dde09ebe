"""A few scenes worked out by hand: a canvas of 800 x 400, 200 px between the eyes on screen."""

import math
from dataclasses import replace

import pytest

from studio.face.anchors import Anchors
from studio.viewer.arrange import arranged
from studio.viewer.box import Box
from studio.viewer.loupe import lenses
from studio.viewer.placement import Placement
from studio.viewer.sync import alignment, facts
from studio.viewer.view import Offset, View
from tests.viewer.scenes import pane

LEVEL = Anchors((0.4, 0.4), (0.6, 0.4))
HEADS = ((1000, 1000, LEVEL), (2000, 2000, LEVEL))
CANVAS = (800, 400)


def placed(view: View, slot: int) -> Placement:
    found = pane(arranged(view, HEADS, CANVAS, 0), slot).placed(view)
    assert found is not None
    return found


def test_wipe_shows_each_half_of_the_face_once() -> None:
    view = View(0.0, 0.0, 200.0, mode="wipe")
    left, right = placed(view, 0), placed(view, 1)
    assert (left.source, left.target) == (Box(100, 200, 400, 400), Box(0, 0, 400, 400))
    assert (right.source, right.target) == (Box(1000, 400, 800, 800), Box(400, 0, 400, 400))


def test_a_wipe_across_cuts_between_the_brows_and_the_mouth() -> None:
    view = View(0.0, 0.0, 200.0, mode="wipe", lying=True, wipe=0.75)
    upper, lower = placed(view, 0), placed(view, 1)
    assert (upper.source, upper.target) == (Box(100, 200, 800, 300), Box(0, 0, 800, 300))
    assert (lower.source, lower.target) == (Box(200, 1000, 1600, 200), Box(0, 300, 800, 100))


def test_a_mirrored_wipe_shows_the_other_half_at_the_left() -> None:
    view = View(0.0, 0.0, 200.0, mode="wipe", mirrored=True)
    left = placed(view, 0)
    assert (left.source, left.target) == (Box(500, 200, 400, 400), Box(0, 0, 400, 400))
    assert left.laid.matrix == (-1, 0, 0, 1, 900, -200)


def test_swapped_sides_of_a_wipe() -> None:
    view = View(0.0, 0.0, 200.0, mode="wipe", swapped=True)
    assert placed(view, 1).target == Box(0, 0, 400, 400)
    assert placed(view, 0).source == Box(500, 200, 400, 400)


def test_an_offset_in_a_difference_is_a_shift_of_so_many_px() -> None:
    view = View(0.0, 0.0, 200.0, mode="difference").with_offset(1, Offset(0.1, -0.05))
    assert placed(view, 0).source == Box(100, 200, 800, 400)
    moved = placed(view, 1)
    assert vars(moved.source) == pytest.approx(vars(Box(200 - 40, 400 + 20, 1600, 800)))


def test_a_raw_glass_takes_45_px_four_times_enlarged() -> None:
    view = View(0.0, 0.0, 1.0, factor=4.0, aligned=False)
    one, other = lenses(view, arranged(view, HEADS, CANVAS, 0), (0.0, 0.0), 180.0, 24.0)
    assert one is not None
    assert other is not None
    assert (one.source, one.own, one.glass.width) == (Box(478, 378, 45, 45), 4, 180)
    assert (other.source, other.own) == (Box(978, 778, 45, 45), 4)
    # Neither foot nor head of so low a pane leaves the eye free, so the glass stands at its edge.
    assert one.spot == Box(178, 178, 45, 45)
    assert one.glass == Box(0, 196, 180, 180)


def test_side_by_side_three_degrees_off() -> None:
    turned = Anchors((0.4, 0.4), (0.4 + 0.2 * math.cos(0.05), 0.4 + 0.2 * math.sin(0.05)))
    view = View(0.0, 0.0, 200.0)
    stage = arranged(view, (HEADS[0], (1000, 1000, turned)), (804, 400), 4)
    shown = pane(stage, 1).placed(view)
    badge = alignment(view, stage, 1)
    assert shown is not None
    assert badge is not None
    assert shown.turned
    assert (round(badge.scale, 2), round(badge.degrees, 1)) == (1.0, -2.9)
    assert shown.target == Box(404, 0, 400, 400)
    wide = 400 * (math.cos(0.05) + math.sin(0.05))
    assert (shown.source.width, shown.source.height) == pytest.approx((wide, wide))
    assert facts(view, pane(stage, 1), preview=False).resampled


def test_four_panes_show_the_same_eyes() -> None:
    view = View(0.0, 0.0, 200.0)
    stage = arranged(view, (*HEADS, *HEADS), (804, 404), 4)
    assert [replace(box) for box in stage.boxes] == [
        Box(0, 0, 400, 200),
        Box(404, 0, 400, 200),
        Box(0, 204, 400, 200),
        Box(404, 204, 400, 200),
    ]
    sources = [found.source for shown in stage.filled if (found := shown.placed(view)) is not None]
    assert sources == [Box(300, 300, 400, 200), Box(600, 600, 800, 400)] * 2
