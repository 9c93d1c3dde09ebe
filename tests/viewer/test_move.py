import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from studio.viewer import move
from studio.viewer.stage import Stage
from studio.viewer.view import View
from tests.viewer.scenes import FACE, STAGES, VIEWS, pair, pane, two

FACTORS = st.floats(0.3, 4)
INDEX = st.integers(0, 1)


@given(STAGES, VIEWS, INDEX, st.tuples(st.floats(0.05, 0.95), st.floats(0.05, 0.95)), FACTORS)
def test_the_point_under_the_pointer_stays_put(
    stage: Stage, view: View, index: int, share: tuple[float, float], factor: float
) -> None:
    shown = pane(stage, index)
    at = (shown.box.x + share[0] * shown.box.width, shown.box.y + share[1] * shown.box.height)
    before = shown.to_picture(view, at)
    after = move.zoomed(view, stage, shown, at, factor)
    assume(after.zoom > 0)
    assert math.dist(shown.to_screen(after, before), at) < 1e-3


@given(STAGES, VIEWS, INDEX, st.floats(-300, 300), st.floats(-300, 300))
def test_a_push_moves_the_picture_with_the_hand(stage: Stage, view: View, index: int, dx: float, dy: float) -> None:
    assume(view.zoom > 0)
    shown = pane(stage, index)
    x, y = shown.to_screen(view, (10.0, 10.0))
    assert shown.to_screen(move.panned(view, shown, dx, dy), (10.0, 10.0)) == pytest.approx((x + dx, y + dy), abs=1e-3)


@given(STAGES, VIEWS)
def test_kept_is_settled_and_never_loses_every_picture(stage: Stage, view: View) -> None:
    held = move.kept(view, stage)
    again = move.kept(held, stage)
    assert (again.x, again.y) == pytest.approx((held.x, held.y), abs=1e-6)
    if all(shown.frame.angle == 0 for shown in stage.filled):
        assert any(shown.placed(held) for shown in stage.filled)


def test_a_large_picture_shows_no_ground_beside_it() -> None:
    stage = two((1000, 1000, None), (1000, 1000, None))
    held = move.kept(View(50.0, -50.0, 400.0), stage)
    placed = pane(stage, 0).placed(held)
    assert placed is not None
    assert placed.target == pane(stage, 0).box
    assert placed.source.right == pytest.approx(1000, abs=1)
    assert placed.source.y == pytest.approx(0, abs=1)


def test_zooming_out_ends_in_fit_and_in_again_ends_somewhere() -> None:
    stage, view = pair(), View()
    shown = pane(stage, 0)
    for _turn in range(60):
        view = move.kept(move.zoomed(view, stage, shown, shown.box.middle, 1.3), stage)
    assert move.scale_of(view, stage) == pytest.approx(move.LARGEST_SCALE)
    for _turn in range(60):
        view = move.zoomed(view, stage, shown, shown.box.middle, 1 / 1.3)
    assert view.zoom == 0


def test_zoom_begins_where_fit_left_off() -> None:
    stage = pair()
    shown = pane(stage, 1)
    nearly = move.zoomed(View(), stage, shown, shown.box.middle, 1.02)
    assert shown.scale(nearly) == pytest.approx(shown.fit * 1.02)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_percent_means_the_first_picture_in_device_pixels(scale: float) -> None:
    stage = pair()
    view = move.at_scale(View(), stage, scale)
    assert stage.reference is pane(stage, 0)
    assert pane(stage, 0).scale(view) == pytest.approx(scale)
    assert pane(stage, 1).scale(view) < scale / 3
    only_b = two(None, (800, 800, FACE))
    assert pane(only_b, 1).scale(move.at_scale(View(), only_b, scale)) == pytest.approx(scale)


def test_percent_keeps_the_pointer_or_the_middle_or_goes_to_the_face() -> None:
    stage = pair()
    at = (600.0, 222.0)
    spot = pane(stage, 1).to_picture(View(), at)
    assert pane(stage, 1).to_screen(move.at_scale(View(), stage, 1, at), spot) == pytest.approx(at)
    held = move.at_scale(View(0.4, 0.6, 99.0), stage, 1)
    assert (held.x, held.y) == (0.4, 0.6)
    assert (move.at_scale(View(), stage, 1).x, move.at_scale(View(), stage, 1).y) == move.FACE_MIDDLE


def test_jumps_go_from_brow_to_mouth_and_are_known_again() -> None:
    stage = pair()
    parts: tuple[move.Part, ...] = ("brows", "eyes", "mouth")
    views = [move.kept(move.jumped(View(), stage, part), stage) for part in parts]
    assert views[0].y < views[1].y < views[2].y
    for part, view in zip(parts, views, strict=True):
        assert move.shows(view, stage, part)
        assert not move.shows(view, stage, "face")
    assert move.jumped(View(), stage, "face").zoom < views[1].zoom


def test_mouth_jump_goes_to_the_marked_mouth() -> None:
    stage = pair()
    spots = [pane(stage, 0).frame.inverse()((0.5 * 1024, 0.56 * 1280))]
    spots.append(pane(stage, 1).frame.inverse()((0.52 * 4096, 0.55 * 4096)))
    view = move.jumped(View(), stage, "mouth")
    assert view.x == pytest.approx(sum(x for x, _y in spots) / 2)
    assert view.y == pytest.approx(sum(y for _x, y in spots) / 2)


def test_view_survives_another_window_size() -> None:
    view = move.jumped(View(), pair(), "eyes")
    large = pair(2560, 1400)
    shown = pane(large, 0)
    assert shown.to_face(view, shown.box.middle) == pytest.approx((view.x, view.y))


def test_without_pictures_every_verb_leaves_the_view_alone() -> None:
    empty, view = two(None, None), View(1.0, 1.0, 50.0)
    assert move.kept(view, empty) == view
    assert move.jumped(view, empty, "eyes") == view
    assert move.at_scale(view, empty, 1) == view
    assert move.scale_of(view, empty) == 0
