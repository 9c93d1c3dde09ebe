"""Points of faces are shown on demand, dragged and moved by keys, and told when they are let go."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.face.anchors import Anchors
from studio.window.viewer.scene import ring_places
from studio.window.viewer.viewer_panel import ViewerPanel
from tests.fakes.window_session import WindowSession, first_desk, imported_desk
from tests.window.viewer.scenes import FACES, viewer_of

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


def with_points(qtbot: QtBot, *, simulated: bool = False) -> tuple[ViewerPanel, WindowSession]:
    panel, session = viewer_of(qtbot, first_desk() if simulated else imported_desk())
    panel.hand.do("face_points")
    return panel, session


def place(panel: ViewerPanel, number: int) -> QPoint:
    _slot, (x, y) = ring_places(panel.canvas.scene)[number]
    return QPoint(round(x), round(y))


def drag(panel: ViewerPanel, start: QPoint, by: tuple[int, int]) -> None:
    canvas, end = panel.canvas, start + QPoint(*by)
    QTest.mousePress(canvas, LEFT, PLAIN, start)
    QTest.mouseMove(canvas, (start + end) / 2)
    QTest.mouseMove(canvas, end)
    QTest.mouseRelease(canvas, LEFT, PLAIN, end)


def eyes(session: WindowSession, slot: int) -> Anchors:
    told = session.pictures.marked[slot]
    assert told is not None
    return told


def test_points_come_and_go_and_the_menu_says_so(qtbot: QtBot) -> None:
    panel, _session = with_points(qtbot)
    assert [slot for slot, _point in panel.canvas.scene.rings] == [0, 0, 1, 1]
    entry = panel.toolbar.menu.acts["face_points"]
    assert entry.isChecked()
    QTest.keyClick(panel.canvas, KEY.Key_Escape)
    assert panel.canvas.scene.rings == ()
    assert not entry.isChecked()


def test_a_dragged_point_is_told_once_when_it_is_let_go_and_is_its_creators(qtbot: QtBot) -> None:
    panel, session = with_points(qtbot)
    told: list[int] = []
    panel.faces.points.known.connect(lambda slot, _face: told.append(slot))
    drag(panel, place(panel, 0), (24, 0))
    qtbot.waitUntil(lambda: told == [0])
    face = eyes(session, 0)
    assert face.source == "hand"
    assert face.left[0] > FACES[0].left[0] + 0.02
    assert face.right == FACES[0].right
    assert 1 not in session.pictures.marked


def test_beside_the_points_the_hand_still_moves_the_picture(qtbot: QtBot) -> None:
    panel, session = with_points(qtbot)
    panel.hand.do("double")
    view = panel.canvas.scene.view
    box = panel.canvas.pane_rect(0)
    drag(panel, QPoint(box.left() + 20, box.bottom() - 20), (40, -30))
    assert panel.canvas.scene.view != view
    assert session.pictures.marked == {}


def test_tab_chooses_and_arrows_move_and_the_rest_of_the_window_keeps_its_tab(qtbot: QtBot) -> None:
    panel, session = with_points(qtbot)
    panel.canvas.setFocus()
    QTest.keyClick(panel.canvas, KEY.Key_Tab)
    aim = panel.canvas.scene.aim
    assert aim is not None
    assert aim[0] == 0
    for _time in range(3):
        QTest.keyClick(panel.canvas, KEY.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: 0 in session.pictures.marked)
    assert eyes(session, 0).left[1] > FACES[0].left[1] + 0.02
    for _time in range(4):
        QTest.keyClick(panel.canvas, KEY.Key_Tab)
    assert panel.canvas.scene.aim is None


def test_drawn_pictures_show_their_points_and_keep_them(qtbot: QtBot) -> None:
    panel, session = with_points(qtbot, simulated=True)
    assert len(panel.canvas.scene.rings) == 4
    drag(panel, place(panel, 0), (24, 0))
    QTest.keyClick(panel.canvas, KEY.Key_Tab)
    assert panel.canvas.scene.aim is None
    assert session.pictures.marked == {}


def test_marking_by_hand_takes_the_place_of_the_points_and_gives_it_back(qtbot: QtBot) -> None:
    panel, _session = with_points(qtbot)
    panel.mark_eyes((0,))
    assert panel.canvas.scene.rings == ()
    panel.marks.end()
    assert len(panel.canvas.scene.rings) == 4


def test_both_eyes_on_one_spot_are_not_taken(qtbot: QtBot) -> None:
    panel, session = with_points(qtbot)
    left, right = place(panel, 0), place(panel, 1)
    drag(panel, left, (right.x() - left.x(), 0))
    qtbot.waitUntil(lambda: 0 in session.pictures.marked)
    face = eyes(session, 0)
    assert abs(face.right[0] - face.left[0]) > 0.01
