import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.viewer.stage import Stage
from studio.viewer.view import View
from tests.viewer.scenes import FACE, STAGES, VIEWS, pair, pane, two

SPOT = st.tuples(st.floats(0, 2000), st.floats(0, 1000))


@given(STAGES, VIEWS, SPOT)
def test_screen_and_picture_are_two_names_of_one_spot(stage: Stage, view: View, spot: tuple[float, float]) -> None:
    for shown in stage.filled:
        back = shown.to_screen(view, shown.to_picture(view, spot))
        assert math.dist(back, spot) < 1e-6


@given(STAGES, VIEWS)
def test_what_is_placed_lies_in_pane_and_picture(stage: Stage, view: View) -> None:
    for shown in stage.filled:
        placed = shown.placed(view)
        if placed is None:
            continue
        assert placed.target.x >= shown.box.x
        assert placed.target.right <= shown.box.right
        assert placed.target.bottom <= shown.box.bottom
        assert placed.source.x >= 0
        assert placed.source.right <= shown.width + 1e-6
        assert placed.source.bottom <= shown.height + 1e-6
        assert placed.target == type(placed.target)(*(float(round(v)) for v in vars(placed.target).values()))


@given(VIEWS.filter(lambda view: view.zoom > 0))
def test_both_panes_show_the_same_face_spot_at_the_same_size(view: View) -> None:
    stage = pair()
    a, b = pane(stage, 0), pane(stage, 1)
    assert a.to_face(view, a.box.middle) == pytest.approx(b.to_face(view, b.box.middle), abs=1e-6)
    assert a.scale(view) * a.frame.scale == pytest.approx(b.scale(view) * b.frame.scale)


def test_pictures_of_different_size_show_the_same_part() -> None:
    stage = two((512, 640, None), (2048, 2560, None))
    view = View(0.2, 0.4, 300.0)
    small, large = pane(stage, 0).placed(view), pane(stage, 1).placed(view)
    assert small is not None
    assert large is not None
    assert large.source.x / 2048 == pytest.approx(small.source.x / 512, abs=2e-3)
    assert large.source.width / 2048 == pytest.approx(small.source.width / 512, abs=4e-3)


def test_fit_shows_every_picture_whole_whatever_its_framing() -> None:
    for shown in pair().filled:
        placed = shown.placed(View())
        assert placed is not None
        assert placed.source.width == pytest.approx(shown.width, rel=3e-3)
        assert placed.source.height == pytest.approx(shown.height, rel=3e-3)


def test_at_a_hundred_percent_a_pixel_is_a_pixel() -> None:
    shown = pane(two((3000, 3000, FACE), None), 0)
    placed = shown.placed(View(0.013, 0.021, shown.frame.scale))
    assert placed is not None
    assert placed.source.width == placed.target.width
    assert placed.source.x == pytest.approx(round(placed.source.x))


def test_nothing_is_placed_when_nothing_is_visible() -> None:
    assert pane(pair(), 0).placed(View(500.0, 0.0, 200.0)) is None
