import pytest
from hypothesis import given

from studio.face.anchors import Anchors
from studio.viewer import move
from studio.viewer.arrange import arranged
from studio.viewer.jump import CHEEK, PARTS, finest, shown_part, spot_of
from studio.viewer.view import View
from tests.viewer.scenes import ANY_LOOKS, CANVAS, FACE, TWINS, Twins, pair, pane

LEVEL = Anchors((0.4, 0.4), (0.6, 0.4), mouth=(0.5, 0.6))


@given(TWINS, ANY_LOOKS, CANVAS)
def test_a_jump_puts_the_same_spot_into_the_middle_of_every_pane(
    twins: Twins, view: View, size: tuple[int, int]
) -> None:
    view = View(mode=view.mode, aligned=view.aligned, mirrored=view.mirrored)
    stage = arranged(view, (twins.first, twins.second), size, 4)
    for part in PARTS:
        there = move.jumped(view, stage, part)
        for shown in stage.filled:
            assert shown.to_screen(there, shown.frame(spot_of(stage, part))) == pytest.approx(
                shown.box.middle, abs=1e-4
            )


@given(TWINS, ANY_LOOKS, CANVAS)
def test_a_jump_is_known_again(twins: Twins, view: View, size: tuple[int, int]) -> None:
    stage = arranged(view, (twins.first, twins.second), size, 4)
    there = move.kept(move.jumped(view, stage, "skin"), stage)
    assert move.shows(there, stage, "skin")


def test_skin_is_the_cheek_at_the_own_px_of_the_finest_picture() -> None:
    stage = pair()
    there = move.jumped(View(), stage, "skin")
    assert (there.x, there.y) == CHEEK
    assert finest(stage) == pane(stage, 1)
    assert pane(stage, 1).scale(there) == pytest.approx(1)
    raw = View(aligned=False)
    staged = arranged(raw, ((1024, 1280, FACE), (4096, 4096, FACE)), (968, 584), 4)
    there = move.jumped(raw, staged, "skin")
    assert [shown.scale(there) for shown in staged.filled] == [1.0, 1.0]


def test_raw_jumps_show_the_whole_part_in_every_pane() -> None:
    raw = View(aligned=False)
    stage = arranged(raw, ((1000, 1000, LEVEL), (2000, 2000, LEVEL)), (804, 400), 4)
    there = move.jumped(raw, stage, "eyes")
    shown = pane(stage, 1)
    assert shown.scale(there) * shown.frame.scale * 2.1 <= 400 + 1e-6
    assert pane(stage, 0).scale(there) == shown.scale(there)


def test_the_part_in_view_has_a_name() -> None:
    stage = pair()
    for part in ("brows", "eyes", "mouth", "face"):
        assert shown_part(move.kept(move.jumped(View(), stage, part), stage), stage) == part
    assert shown_part(View(), stage) is None
    assert shown_part(View(0.0, 0.0, 33.0), stage) is None
