"""What mouse, wheel and keys do on the panes."""

import math
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import ClassVar, get_args

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QCursor, QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.face.anchors import Anchors, Point
from studio.viewer.switch import SWITCHES
from studio.viewer.sync import shown_at
from studio.viewer.view import NO_OFFSET, Mode, View
from studio.window.viewer.canvas import Canvas
from studio.window.viewer.hand import Hand
from studio.window.viewer.keys import ALT, ALT_SHIFT, CTRL, HELD, PLAIN, SHIFT
from studio.window.viewer.paint_marks import handle
from studio.window.viewer.shown import Shown
from studio.window.viewer.verbs import AMOUNTS, VERBS
from tests.window.viewer.scenes import as_shown, canvas_of, grain, turn_wheel

LEFT = Qt.MouseButton.LeftButton
K, M = Qt.Key, Qt.KeyboardModifier
FACE = Anchors((0.4, 0.4), (0.6, 0.4), (0.5, 0.6))
OTHER = Anchors((0.3, 0.5), (0.55, 0.45), (0.44, 0.7))
CLOSE = View(0.0, 0.5, 260.0)
AT = QPoint(150, 210)


@dataclass
class Table:
    """A canvas with a hand on it, and what the hand has asked for."""

    canvas: Canvas
    hand: Hand
    moving: list[bool]
    asked: list[str] = field(default_factory=list)
    released: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    told: list[View] = field(default_factory=list)

    @property
    def view(self) -> View:
        return self.canvas.scene.view

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = M.NoModifier) -> None:
        QTest.keyClick(self.canvas, key, held)

    def drag(self, start: QPoint, end: QPoint, held: Qt.KeyboardModifier = M.NoModifier) -> None:
        QTest.mousePress(self.canvas, LEFT, held, start)
        QTest.mouseMove(self.canvas, start + (end - start) / 2)
        QTest.mouseMove(self.canvas, end)
        QTest.mouseRelease(self.canvas, LEFT, held, end)

    def click(self, at: QPoint) -> None:
        QTest.mouseClick(self.canvas, LEFT, M.NoModifier, at)

    def shows(self, spot: Point, slot: int) -> Point:
        found = shown_at(self.view, self.canvas.scene.stage, spot, slot)
        assert found is not None
        return found

    def spot(self, at: QPoint) -> Point:
        """The face spot under a place."""
        scene, there = self.canvas.scene, self.canvas.to_device(at.toPointF())
        pane = scene.pane_at(there)
        assert pane is not None
        return pane.to_face(scene.view, there)


Lay = Callable[..., Table]


@pytest.fixture
def lay(qtbot: QtBot) -> Lay:
    """Lays out two pictures, or others."""

    def laid(wish: View = CLOSE, shown: tuple[Shown | None, ...] | None = None) -> Table:
        pair = as_shown(grain((320, 400), 1), FACE), as_shown(grain((500, 500), 2), OTHER, "b")
        canvas = canvas_of(qtbot, shown or pair)
        moving = [True]
        hand = Hand(canvas, lambda: moving[0])
        table = Table(canvas, hand, moving)
        hand.asked.connect(table.asked.append)
        hand.released.connect(table.released.append)
        hand.refused.connect(table.refused.append)
        canvas.take(wish)
        canvas.viewed.connect(table.told.append)
        canvas.setFocus()
        QCursor.setPos(canvas.mapToGlobal(QPoint(-50, -50)))
        return table

    return laid


def test_every_key_has_an_act_that_does_something() -> None:
    others = {"escape", "align", "larger", "smaller", "auto_blink", "sheet"}
    for table in (PLAIN, SHIFT, CTRL, ALT, ALT_SHIFT):
        for act in table.values():
            assert act in VERBS or act in AMOUNTS or act in SWITCHES or act in others, act
    assert set(HELD.values()) == {"blink", "reference", "pan"}


@pytest.mark.parametrize("mode", get_args(Mode))
@pytest.mark.parametrize("aligned", [True, False])
def test_what_is_under_the_pointer_stays_there_while_zooming(lay: Lay, mode: Mode, aligned: bool) -> None:
    table = lay(replace(CLOSE, mode=mode, aligned=aligned, zoom=260.0 if aligned else 3.0))
    for at in (AT, QPoint(420, 300), QPoint(610, 150)):
        before = table.spot(at)
        turn_wheel(table.canvas, at, 2)
        assert math.dist(table.spot(at), before) * table.view.zoom < 1e-6 * table.view.zoom + 1e-6


def test_wheel_with_alt_enlarges_one_pane_about_the_pointer(lay: Lay) -> None:
    table = lay()
    at = QPoint(600, 200)
    before, still = table.spot(at), table.shows((0.1, 0.1), 0)
    turn_wheel(table.canvas, at, 2, M.AltModifier)
    assert table.view.offset(1).zoom == pytest.approx(1.25**2)
    assert table.spot(at) == pytest.approx(before, abs=1e-6)
    assert table.shows((0.1, 0.1), 0) == pytest.approx(still)


def test_alt_drag_moves_one_pane_and_the_offset_stays(lay: Lay) -> None:
    table = lay()
    spot = (0.0, 0.3)
    a, b = table.shows(spot, 0), table.shows(spot, 1)
    table.drag(QPoint(600, 200), QPoint(630, 180), M.AltModifier)
    assert table.shows(spot, 0) == pytest.approx(a)
    assert table.shows(spot, 1) == pytest.approx((b[0] + 30, b[1] - 20))
    offset = table.view.offset(1)
    for key in (K.Key_Y, K.Key_O, K.Key_S, K.Key_W, K.Key_Minus, K.Key_M, K.Key_M):
        table.key(key)
        assert table.view.offset(1) == offset
    table.key(K.Key_0, M.AltModifier)
    assert table.view.offset(1) == NO_OFFSET


def test_alt_arrows_move_the_pane_under_the_pointer_else_b(lay: Lay) -> None:
    table = lay()
    a, b = table.shows((0, 0), 0), table.shows((0, 0), 1)
    table.key(K.Key_Right, M.AltModifier)
    table.key(K.Key_Up, M.AltModifier | M.ShiftModifier)
    assert table.shows((0, 0), 1) == pytest.approx((b[0] + 1, b[1] - 10))
    assert table.shows((0, 0), 0) == pytest.approx(a)


def test_k_goes_between_aligned_and_raw(lay: Lay) -> None:
    table = lay()
    before = table.view
    table.key(K.Key_K)
    assert not table.view.aligned
    assert table.canvas.scene.stage.filled[0].scale(table.view) == pytest.approx(260 / 64)
    table.key(K.Key_K)
    assert table.view.zoom == pytest.approx(before.zoom)
    assert table.view.aligned


@pytest.mark.parametrize(
    ("key", "held", "check"),
    [
        (K.Key_Y, M.NoModifier, lambda view: view.mode == "wipe"),
        (K.Key_D, M.NoModifier, lambda view: view.mode == "difference"),
        (K.Key_O, M.NoModifier, lambda view: view.mode == "onion"),
        (K.Key_Slash, M.NoModifier, lambda view: view.swapped),
        (K.Key_Slash, M.ShiftModifier, lambda view: view.swapped),
        (K.Key_M, M.NoModifier, lambda view: view.mirrored),
        (K.Key_G, M.NoModifier, lambda view: view.surround == "judge"),
        (K.Key_H, M.NoModifier, lambda view: not view.labels),
        (K.Key_Y, M.ShiftModifier, lambda view: view.lying),
        (K.Key_4, M.ControlModifier, lambda view: view.zoom == pytest.approx(4 * 64)),
        (K.Key_T, M.NoModifier, lambda view: view.x > 0.3),
    ],
)
def test_keys_switch(lay: Lay, key: Qt.Key, held: Qt.KeyboardModifier, check: Callable[[View], bool]) -> None:
    table = lay()
    assert not check(table.view)
    table.key(key, held)
    assert check(table.view)
    assert table.told[-1] == table.canvas.scene.wish


def test_a_mode_that_has_nothing_to_show_is_refused(lay: Lay) -> None:
    table = lay(shown=(as_shown(grain((320, 400), 1), FACE), None))
    table.key(K.Key_Y)
    table.key(K.Key_D)
    table.key(K.Key_B, M.ShiftModifier)
    assert table.refused == ["wipe", "difference", "blink"]
    assert table.canvas.scene.wish.mode == "side"
    unknown = lay(shown=(as_shown(grain((320, 400), 1), FACE), as_shown(grain((320, 400), 2), None, "b")))
    unknown.key(K.Key_D)
    unknown.key(K.Key_Y)
    assert unknown.refused == ["difference"]
    assert unknown.view.mode == "wipe"


def test_keys_of_the_window_are_left_alone(lay: Lay) -> None:
    table = lay()
    for key in (K.Key_N, K.Key_F, K.Key_1):
        assert not table.hand.do(PLAIN.get(key))
    table.key(K.Key_W, M.ShiftModifier)
    assert table.asked == ["sheet"]


# The wipe.


def near(table: Table) -> QPoint:
    line = table.canvas.scene.line
    assert line is not None
    return QPoint(*(round(value) for value in handle(line, 1.0)))


@pytest.mark.parametrize("lying", [False, True])
def test_the_line_is_dragged_by_its_handle(lay: Lay, lying: bool) -> None:
    table = lay(replace(CLOSE, mode="wipe", lying=lying))
    start, place = near(table), table.view
    step = QPoint(0, 60) if lying else QPoint(100, 0)
    table.drag(start, start + step)
    assert table.view.wipe == pytest.approx(0.5 + (60 / 500 if lying else 100 / 804), abs=0.005)
    assert (table.view.x, table.view.y, table.view.zoom) == (place.x, place.y, place.zoom)


def test_a_click_puts_the_line_there_and_a_drag_beside_it_moves_the_pictures(lay: Lay) -> None:
    table = lay(replace(CLOSE, mode="wipe"))
    table.click(QPoint(201, 200))
    assert table.view.wipe == pytest.approx(0.25)
    spot = table.spot(QPoint(500, 200))
    table.drag(QPoint(500, 200), QPoint(530, 190))
    assert table.view.wipe == pytest.approx(0.25)
    assert table.spot(QPoint(530, 190)) == pytest.approx(spot, abs=0.02)


def test_comma_and_stop_move_the_line_without_a_mouse(lay: Lay) -> None:
    table = lay(replace(CLOSE, mode="wipe"))
    place = table.view
    table.key(K.Key_Period)
    assert table.view.wipe == pytest.approx(0.52)
    table.key(K.Key_Comma)
    table.key(K.Key_Comma)
    assert table.view == replace(place, wipe=table.view.wipe)
    assert table.view.wipe == pytest.approx(0.48)
    table.key(K.Key_D)
    table.key(K.Key_Period)
    assert table.view.gain == 5
    table.key(K.Key_O)
    table.key(K.Key_Comma)
    assert table.view.onion == pytest.approx(0.4)


def test_arrows_move_the_line_while_the_pointer_is_on_it(lay: Lay, monkeypatch: pytest.MonkeyPatch) -> None:
    table = lay(replace(CLOSE, mode="wipe"))
    at = near(table)
    monkeypatch.setattr(table.hand, "pointer", lambda: (float(at.x()), float(at.y())))
    place = table.view
    table.key(K.Key_Right)
    table.key(K.Key_Right, M.ShiftModifier)
    assert table.view == replace(place, wipe=table.view.wipe)
    assert table.view.wipe == pytest.approx(0.61)
    table.key(K.Key_Up)  # not along the way of this line
    assert table.view.y != place.y
    monkeypatch.setattr(table.hand, "pointer", lambda: (5.0, 5.0))
    table.key(K.Key_Left)
    assert table.view.wipe == pytest.approx(0.61)
    assert table.view.x != place.x


def test_the_line_says_that_it_can_be_taken_hold_of(lay: Lay) -> None:
    table = lay(replace(CLOSE, mode="wipe"))
    QTest.mouseMove(table.canvas, near(table))
    assert table.canvas.scene.lit
    assert table.canvas.cursor().shape() == Qt.CursorShape.SplitHCursor
    QTest.mouseMove(table.canvas, QPoint(100, 100))
    assert not table.canvas.scene.lit


def test_space_pans_whatever_is_under_the_pointer(lay: Lay) -> None:
    table = lay(replace(CLOSE, mode="wipe"))
    at, place = near(table), table.view
    QTest.keyPress(table.canvas, K.Key_Space)
    table.drag(at, at + QPoint(40, 0))
    QTest.keyRelease(table.canvas, K.Key_Space)
    assert table.view.wipe == place.wipe
    assert table.view.x < place.x


# Blink.


def hold(qtbot: QtBot, table: Table, key: Qt.Key = K.Key_B) -> None:
    QTest.keyPress(table.canvas, key)
    qtbot.waitUntil(lambda: not table.hand.blinking.tap.isActive())


@pytest.mark.parametrize("key", [K.Key_B, K.Key_Backslash])
def test_held_in_blink_the_other_picture_shows_and_goes_again(qtbot: QtBot, lay: Lay, key: Qt.Key) -> None:
    table = lay(replace(CLOSE, mode="blink"))
    before = table.canvas.picture_rect(0)
    hold(qtbot, table, key)
    assert table.canvas.scene.stage.painted == (1,)
    assert table.canvas.picture_rect(0) == before
    table.key(K.Key_Plus)
    QTest.keyRelease(table.canvas, key)
    assert table.canvas.scene.stage.painted == (0,)
    assert table.view.zoom == pytest.approx(260 * 1.25)
    assert table.told[-1] == table.canvas.scene.wish


def test_held_side_by_side_both_change_places_and_no_frame_moves(qtbot: QtBot, lay: Lay) -> None:
    table = lay()
    frames = [table.canvas.pane_rect(slot) for slot in (0, 1)]
    hold(qtbot, table)
    assert [table.canvas.pane_rect(slot) for slot in (1, 0)] == frames
    QTest.keyRelease(table.canvas, K.Key_B)
    assert [table.canvas.pane_rect(slot) for slot in (0, 1)] == frames
    assert table.view.mode == "side"


def test_a_tap_goes_to_blink_and_then_flips(lay: Lay) -> None:
    table = lay()
    table.key(K.Key_B)
    assert (table.view.mode, table.view.front, table.view.swapped) == ("blink", 0, False)
    table.key(K.Key_B)
    assert (table.view.mode, table.view.front) == ("blink", 1)
    table.hand.do("flip")
    assert table.view.front == 0


def test_a_key_that_repeats_is_pressed_once(lay: Lay) -> None:
    table = lay(replace(CLOSE, mode="blink"))
    QTest.keyPress(table.canvas, K.Key_B)
    QTest.simulateEvent(table.canvas, True, K.Key_B, M.NoModifier, "b", True)
    assert table.canvas.scene.stage.painted == (1,)
    QTest.keyRelease(table.canvas, K.Key_B)
    assert table.view.front == 1


def test_a_hold_ends_with_the_focus(lay: Lay) -> None:
    table = lay(replace(CLOSE, mode="blink"))
    QTest.keyPress(table.canvas, K.Key_B)
    QTest.keyPress(table.canvas, K.Key_C)
    QApplication.sendEvent(table.canvas, QFocusEvent(QEvent.Type.FocusOut))
    assert table.canvas.scene.stage.painted == (0,)
    assert (table.asked, table.released) == (["reference"], ["reference"])


def test_slow_blinking_begins_flips_and_stops(lay: Lay) -> None:
    table = lay()
    blinking = table.hand.blinking
    table.key(K.Key_B, M.ShiftModifier)
    assert blinking.slow.isActive()
    assert blinking.slow.interval() >= 500
    told = len(table.told)
    blinking.slow.timeout.emit()
    assert table.view.front == 1
    blinking.slow.timeout.emit()
    assert table.view.front == 0
    assert len(table.told) == told
    table.key(K.Key_Escape)
    assert not blinking.slow.isActive()
    assert table.view.mode == "blink"


@pytest.mark.parametrize("leave", ["side", "wipe"])
def test_slow_blinking_stops_with_its_mode(lay: Lay, leave: str) -> None:
    table = lay()
    table.hand.do("auto_blink")
    table.hand.do(leave)
    assert not table.hand.blinking.slow.isActive()


def test_reduced_motion_is_said_when_blinking_is_asked_for(lay: Lay, qtbot: QtBot) -> None:
    table = lay()
    table.moving[0] = False
    with qtbot.waitSignal(table.hand.refused) as refused:
        table.hand.do("auto_blink")
    assert refused.args == ["still"]


def test_nothing_blinks_by_itself_under_reduced_motion(lay: Lay) -> None:
    table = lay()
    table.moving[0] = False
    table.hand.do("auto_blink")
    assert not table.hand.blinking.slow.isActive()
    table.moving[0] = True
    table.hand.do("auto_blink")
    table.moving[0] = False
    table.hand.blinking.slow.timeout.emit()
    assert not table.hand.blinking.slow.isActive()
    assert table.view.front == 0


# The loupe.


def test_a_click_pins_the_loupe_and_another_lets_it_go(lay: Lay) -> None:
    table = lay(replace(CLOSE, loupe=True))
    spot = table.spot(AT)
    table.click(AT)
    assert table.view.pinned == pytest.approx(spot)
    pinned = table.canvas.scene.lenses
    QTest.mouseMove(table.canvas, QPoint(300, 300))
    assert table.canvas.scene.lenses == pinned
    table.click(QPoint(300, 300))
    assert table.view.pinned is None
    assert table.canvas.scene.lenses != pinned


def test_escape_ends_the_last_thing_first(lay: Lay) -> None:
    table = lay(replace(CLOSE, loupe=True, mode="onion", pinned=(0.1, 0.1)))
    table.key(K.Key_Escape)
    assert (table.view.pinned, table.view.mode) == (None, "onion")
    table.key(K.Key_Escape)
    assert table.view.mode == "side"
    assert not table.hand.do("escape")
    assert table.asked == []


def test_a_loupe_that_was_put_away_is_not_pinned_any_more(lay: Lay) -> None:
    table = lay(replace(CLOSE, loupe=True, pinned=(0.1, 0.1)))
    table.key(K.Key_L)
    table.key(K.Key_L)
    assert table.view.loupe
    assert table.view.pinned is None


def test_wheel_with_ctrl_changes_the_factor_and_brackets_the_size(lay: Lay) -> None:
    table = lay(replace(CLOSE, loupe=True))
    QTest.mouseMove(table.canvas, AT)
    turn_wheel(table.canvas, AT, 3, M.ControlModifier)
    assert table.view.factor == pytest.approx(3 * 1.25**3)
    turn_wheel(table.canvas, AT, 20, M.ControlModifier)
    assert table.view.factor == 8
    before = table.canvas.scene.lenses[0]
    table.key(K.Key_BracketLeft)
    after = table.canvas.scene.lenses[0]
    assert before is not None
    assert after is not None
    assert after.glass.width < before.glass.width


def test_marks_take_clicks_before_anything_else(lay: Lay) -> None:
    table = lay(replace(CLOSE, mode="wipe", loupe=True))

    class Noted:
        clicks: ClassVar[list[Point]] = []

        def grab(self, at: Point) -> bool:
            return False

        def pull(self, at: Point) -> None:
            raise AssertionError

        def click(self, at: Point) -> None:
            self.clicks.append(at)

    table.hand.take_clicks(Noted())
    table.click(AT)
    assert Noted.clicks == [(150.0, 210.0)]
    assert table.view.pinned is None
    table.key(K.Key_Escape)
    assert table.asked == ["escape"]


def test_arrows_move_the_line_of_whole_pictures_and_push_enlarged_ones(lay: Lay) -> None:
    table = lay()
    table.hand.do("wipe")
    table.hand.do("fit")
    before = table.view.wipe
    QTest.keyClick(table.canvas, Qt.Key.Key_Right)
    assert table.view.wipe > before
    QTest.keyClick(table.canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert table.view.wipe < before
    table.hand.do("quadruple")
    at, line = table.view.x, table.view.wipe
    QTest.keyClick(table.canvas, Qt.Key.Key_Right)
    assert table.view.wipe == line
    assert table.view.x != at
