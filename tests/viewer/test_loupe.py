import pytest

from studio.viewer.loupe import LEAST, MOST, factor_of, lenses, magnified
from studio.viewer.move import jumped
from studio.viewer.stage import boxes
from studio.viewer.view import View
from tests.viewer.scenes import pair, pane

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
