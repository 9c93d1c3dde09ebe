"""What lies over the panes stands in its own room in every mode, and follows the view."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.face.anchors import Anchors
from studio.face.frame import Head
from studio.request.size import Size
from studio.session.desk import Desk, Job
from studio.viewer.arrange import arranged
from studio.viewer.box import Box
from studio.viewer.stage import Stage
from studio.viewer.view import Mode, View
from studio.window.viewer.over_place import Spot, spots
from studio.window.viewer.pane_words import asked_size
from studio.window.viewer.viewer_panel import ViewerPanel
from tests.fakes.window_session import WindowSession, first_desk, imported_desk
from tests.fakes.wired import wire, wired
from tests.viewer.scenes import MODES
from tests.window.viewer.scenes import viewer_of

FACE = Anchors((0.4, 0.4), (0.6, 0.4))
HEAD: Head = (400, 500, FACE)
SHARED: tuple[Mode, ...] = ("wipe", "blink", "difference", "onion")
HEADS = st.lists(st.sampled_from([HEAD, (800, 600, FACE), (300, 900, None), None]), min_size=2, max_size=4)


def frames_of(view: View, stage: Stage) -> list[Box]:
    placed = [pane.placed(view) if pane is not None else None for pane in stage.panes]
    return [found.target if found is not None else box for found, box in zip(placed, stage.boxes, strict=True)]


def spots_of(view: View, *heads: Head | None, size: tuple[int, int] = (928, 568)) -> tuple[Spot | None, ...]:
    stage = arranged(view, heads, size, 4)
    return spots(view, stage, frames_of(view, stage))


def apart(one: Box, other: Box) -> bool:
    beside = one.right <= other.x + 1e-6 or other.right <= one.x + 1e-6
    return beside or one.bottom <= other.y + 1e-6 or other.bottom <= one.y + 1e-6


@given(HEADS, MODES, st.booleans(), st.booleans(), st.integers(0, 3), st.floats(0, 1))
def test_rooms_never_overlap_and_every_painted_picture_has_one(
    heads: list[Head | None], mode: Mode, swapped: bool, lying: bool, front: int, wipe: float
) -> None:
    view = View(mode=mode, swapped=swapped, lying=lying, front=front, wipe=wipe)
    stage = arranged(view, heads, (928, 568), 4)
    found = spots(view, stage, frames_of(view, stage))
    rooms = [spot.pane for spot in found if spot is not None]
    assert all(apart(one, other) for at, one in enumerate(rooms) for other in rooms[at + 1 :])
    assert all(found[slot] is not None for slot in stage.painted if stage.panes[slot] is not None)
    assert len(found) == len(heads)


@given(HEADS, MODES, st.booleans())
def test_a_picture_never_reaches_out_of_a_shared_room(heads: list[Head | None], mode: Mode, lying: bool) -> None:
    view = View(mode=mode, lying=lying)
    for spot in spots_of(view, *heads):
        if spot is not None and mode != "side":
            assert spot.pane.x <= spot.picture.x
            assert spot.picture.right <= spot.pane.right + 1e-6
            assert spot.pane.y <= spot.picture.y
            assert spot.picture.bottom <= spot.pane.bottom + 1e-6


@pytest.mark.parametrize("mode", ["wipe", "difference", "onion"])
def test_names_are_beside_their_pictures_where_both_share_one_place(mode: Mode) -> None:
    a, b = spots_of(View(mode=mode), HEAD, HEAD)
    assert a is not None
    assert b is not None
    assert (a.right, b.right, a.under, b.under) == (False, True, True, True)
    assert a.pane.right == b.pane.x
    a, b = spots_of(View(mode=mode, swapped=True), HEAD, HEAD)
    assert a is not None
    assert b is not None
    assert (a.right, b.right) == (True, False)


def test_a_lying_line_has_one_name_above_and_one_below() -> None:
    a, b = spots_of(View(mode="wipe", lying=True), HEAD, HEAD)
    assert a is not None
    assert b is not None
    assert (a.low, b.low, a.right, b.right) == (False, True, False, False)
    assert a.pane.bottom == b.pane.y


def test_blink_names_only_the_picture_in_front_always_in_the_same_corner() -> None:
    a, none = spots_of(View(mode="blink"), HEAD, HEAD)
    also_none, b = spots_of(View(mode="blink", front=1), HEAD, HEAD)
    assert none is None
    assert also_none is None
    assert a == b


def test_side_by_side_each_pane_has_all_of_its_place() -> None:
    stage = arranged(View(), (HEAD, None), (928, 568), 4)
    found = spots(View(), stage, frames_of(View(), stage))
    assert [spot.pane for spot in found if spot is not None] == list(stage.boxes)


def rect_of(panel: ViewerPanel, slot: int, name: str) -> QRect:
    over = panel.overlay.overs[slot]
    sign = over.pill if name == "pill" else over.zoom
    return QRect(sign.mapTo(panel.canvas, sign.rect().topLeft()), sign.size())


@pytest.mark.parametrize("mode", SHARED)
def test_signs_never_lie_on_each_other(qtbot: QtBot, mode: Mode) -> None:
    panel, _session = viewer_of(qtbot, first_desk())
    panel.hand.do(mode)
    rects = [
        rect_of(panel, slot, name)
        for slot, over in enumerate(panel.overlay.overs)
        if not over.isHidden()
        for name in ("pill", "zoom")
    ]
    rects.append(panel.overlay.badge.geometry())
    assert len(rects) >= 3
    assert not any(one.intersects(other) for at, one in enumerate(rects) for other in rects[at + 1 :])
    assert all(panel.canvas.rect().contains(rect) for rect in rects)


def test_a_name_can_be_clicked_wherever_the_pictures_are(qtbot: QtBot) -> None:
    panel, _session = viewer_of(qtbot, first_desk())
    for mode in ("wipe", "difference"):
        panel.hand.do(mode)
        for slot, over in enumerate(panel.overlay.overs):
            at = rect_of(panel, slot, "pill").center()
            assert panel.canvas.childAt(at) is over.pill
            assert panel.overlay.at(at) == slot


def test_what_a_difference_says_is_told_only_there(qtbot: QtBot) -> None:
    panel, session = viewer_of(qtbot, first_desk())
    note = panel.overlay.difference
    assert note.isHidden()
    panel.hand.do("difference")
    assert note.text == session.words.say("viewer-difference-says")
    assert not note.isHidden()
    panel.hand.do("side")
    assert note.isHidden()


def test_without_labels_nothing_lies_over_the_pictures(qtbot: QtBot) -> None:
    panel, session = viewer_of(qtbot, first_desk())
    draft = session.desk.experiment.draft
    turned = draft.with_expression(replace(draft.expression, intensity=5))
    session.live.alter(lambda now: replace(now, draft=turned))
    signs = [panel.overlay.note, panel.overlay.badge, *(sign for o in panel.overlay.overs for sign in (o.pill, o.zoom))]
    assert all(sign.isVisible() for sign in signs)
    panel.overlay.toggle_labels()
    assert not any(sign.isVisible() for sign in signs)
    panel.overlay.toggle_labels()
    assert all(sign.isVisible() for sign in signs)


def test_the_hud_becomes_exact_when_the_pane_does(qtbot: QtBot) -> None:
    panel, _session = viewer_of(qtbot, first_desk())
    panel.hand.do("eyes")
    zooms = [over.zoom for over in panel.overlay.overs]
    assert any(zoom.preview for zoom in zooms)
    qtbot.waitUntil(lambda: not any(zoom.preview for zoom in zooms))


def test_the_hud_counts_each_picture_in_its_own_pixels(qtbot: QtBot) -> None:
    panel, _session = viewer_of(qtbot, first_desk())
    panel.hand.do("eyes")
    a, b = (over.zoom.text.split(" %")[0] for over in panel.overlay.overs)
    scales = [pane.scale(panel.canvas.scene.view) for pane in panel.canvas.scene.stage.filled]
    assert [int(a), int(b)] == [round(100 * scale) for scale in scales]
    assert a != b


def asked_of(desk: Desk, slot: int = 0) -> tuple[int, int] | None:
    return asked_size(WindowSession(desk), desk, slot)


def came_as(desk: Desk, asked: Size, got: Size, model: str) -> Desk:
    """The desk whose first picture was asked of a model in one size and came in another."""
    step = desk.step
    shot = step.shot(0) if step is not None else None
    assert step is not None
    assert shot is not None
    assert shot.request is not None
    made = replace(
        shot,
        request=replace(shot.request, size=asked, model=model),
        picture=replace(shot.picture, width=got.width, height=got.height),
    )
    rest = tuple(one for one in step.shots if one is not shot)
    return replace(desk, experiment=desk.experiment.with_step(replace(step, shots=(made, *rest))))


def test_the_size_that_was_asked_for_is_told_where_another_one_came() -> None:
    desk = came_as(first_desk(), Size(1024, 1280), Size(1024, 1024), "simulated/sim-a")
    assert asked_of(desk) == (1024, 1280)
    assert asked_of(came_as(desk, Size(1024, 1280), Size(1024, 1280), "simulated/sim-a")) is None
    assert asked_of(imported_desk()) is None
    assert asked_of(replace(desk, shown=None)) is None


def test_of_a_model_that_is_asked_by_names_a_size_that_is_about_right_is_no_news() -> None:
    first, banana = wired(first_desk()), "gemini/nano-banana"
    for got, told in ((Size(896, 1152), False), (Size(1024, 1024), True), (Size(2048, 2560), True)):
        desk = came_as(first, Size(1024, 1280), got, banana)
        assert (asked_size(wire(WindowSession(desk)), desk, 0) is not None) == told
    desk = came_as(first, Size(1024, 1280), Size(1024, 1281), "ark/seedream-4.0")
    assert asked_size(wire(WindowSession(desk)), desk, 0) == (1024, 1280)


def test_the_badge_does_what_the_keys_do(qtbot: QtBot) -> None:
    panel, _session = viewer_of(qtbot, first_desk())
    panel.hand.do("nudge_left")
    moved = panel.canvas.scene.view.offsets
    assert moved
    QTest.mouseClick(panel.overlay.badge.reset, Qt.MouseButton.LeftButton)
    assert panel.canvas.scene.view.offsets == ()
    QTest.mouseClick(panel.overlay.badge.align, Qt.MouseButton.LeftButton)
    assert not panel.canvas.scene.view.aligned
    assert panel.overlay.badge.align.said == "raw"


def test_a_pane_that_waits_keeps_its_card_in_its_own_half(qtbot: QtBot) -> None:
    panel, session = viewer_of(qtbot, first_desk())
    panel.hand.do("wipe")
    session.live.put(replace(session.desk, jobs=(Job(1, "drawing", 0.0),)))
    a, b = panel.overlay.overs
    assert b.waiting.isVisible()
    assert not b.geometry().intersects(a.geometry())


def test_a_third_and_a_fourth_model_get_signs_of_their_own(qtbot: QtBot) -> None:
    panel, session = viewer_of(qtbot, first_desk())
    models = session.desk.experiment.models
    session.live.alter(lambda now: replace(now, models=(*models, *models)))
    assert [over.objectName() for over in panel.overlay.overs] == ["pane_a", "pane_b", "pane_c", "pane_d"]
    session.live.alter(lambda now: replace(now, models=models))
    assert len(panel.overlay.overs) == len(panel.overlay.menus) == 2
