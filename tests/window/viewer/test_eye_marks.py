"""Three clicks for a face: asked once, taken back, skipped, dragged, refused in words."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from studio.face.anchors import NOMINAL_EYES, Anchors
from studio.session.desk import Desk
from studio.window.viewer.eye_marks import AIM, FAR_AIM
from studio.window.viewer.scene import ring_places
from studio.window.viewer.viewer_panel import ViewerPanel
from tests.fakes.window_session import WindowSession, first_desk, imported_desk
from tests.window.viewer.scenes import FACES, viewer_of

EYES = ((0.4, 0.4), (0.6, 0.4))
MOUTH = (0.5, 0.6)
KEY = Qt.Key


def marking_of(qtbot: QtBot) -> tuple[ViewerPanel, WindowSession]:
    return viewer_of(qtbot, imported_desk(), faces=False)


def click(panel: ViewerPanel, slot: int, *places: tuple[float, float]) -> None:
    """Click on places of a picture, given as fractions of it."""
    for x, y in places:
        pane = panel.canvas.scene.stage.panes[slot]
        assert pane is not None
        at = pane.to_screen(panel.canvas.scene.view, (x * pane.width, y * pane.height))
        QTest.mouseClick(panel.canvas, Qt.MouseButton.LeftButton, pos=QPoint(round(at[0]), round(at[1])))


def press(panel: ViewerPanel, name: str) -> None:
    button = panel.findChild(QPushButton, name)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def said(panel: ViewerPanel) -> str:
    return panel.overlay.line.accessibleName()


def face(session: WindowSession, slot: int) -> Anchors:
    found = session.pictures.marked[slot]
    assert found is not None
    return found


def asked_before(desk: Desk) -> Desk:
    step = desk.step
    assert step is not None
    shots = tuple(replace(shot, asked=True) for shot in step.shots)
    return replace(desk, experiment=desk.experiment.with_step(replace(step, shots=shots)))


def test_eyes_then_mouth_then_the_next_picture(qtbot: QtBot) -> None:
    panel, session = marking_of(qtbot)
    words = session.words
    assert said(panel) == words.say("viewer-mark-first", letter="A")
    click(panel, 0, EYES[0])
    assert said(panel) == words.say("viewer-mark-second", letter="A")
    click(panel, 0, EYES[1])
    assert said(panel) == words.say("viewer-mark-mouth", letter="A")
    click(panel, 0, MOUTH)
    assert said(panel) == words.say("viewer-mark-first", letter="B")
    assert face(session, 0).mouth == pytest.approx(MOUTH, abs=0.01)
    click(panel, 1, *EYES, MOUTH)
    assert said(panel) == words.say("viewer-mark-done")
    assert not panel.overlay.line.skip.isVisible()
    press(panel, "mark_end")
    assert not panel.overlay.line.isVisible()


def test_a_face_is_known_from_its_second_eye_on_and_the_mouth_can_be_skipped(qtbot: QtBot) -> None:
    panel, session = marking_of(qtbot)
    click(panel, 0, *EYES[::-1])
    assert face(session, 0).left == pytest.approx(EYES[0], abs=0.01)
    assert panel.overlay.line.skip.text() == session.words.say("viewer-mark-skip-mouth")
    press(panel, "mark_skip")
    assert panel.marks.marking.slot == 1
    assert face(session, 0).mouth is None


@pytest.mark.parametrize("by_key", [True, False])
def test_the_last_click_is_taken_back(qtbot: QtBot, by_key: bool) -> None:
    panel, session = marking_of(qtbot)

    def undo() -> None:
        if by_key:
            QTest.keyClick(panel.canvas, KEY.Key_Backspace)
        else:
            press(panel, "mark_undo")

    assert not panel.overlay.line.undo.isVisible()
    click(panel, 0, *EYES, MOUTH)
    undo()
    assert face(session, 0).mouth is None
    assert panel.marks.marking.wanted == "mouth"
    undo()
    assert session.pictures.marked[0] is None
    undo()
    assert panel.marks.marking.marks == ()
    assert said(panel) == session.words.say("viewer-mark-first", letter="A")
    QTest.keyClick(panel.canvas, KEY.Key_Backspace)
    assert panel.overlay.line.isVisible()


def test_a_skip_is_taken_back_too(qtbot: QtBot) -> None:
    panel, _session = marking_of(qtbot)
    QTest.keyClick(panel.canvas, KEY.Key_Return)
    assert panel.marks.marking.slot == 1
    QTest.keyClick(panel.canvas, KEY.Key_Backspace)
    assert panel.marks.marking.slot == 0


def test_skipping_everything_leaves_the_pictures_as_they_were(qtbot: QtBot) -> None:
    panel, session = marking_of(qtbot)
    for _picture in FACES:
        QTest.keyClick(panel.canvas, KEY.Key_Return)
    assert not panel.overlay.line.isVisible()
    assert set(session.pictures.marked.values()) == {None}


def test_what_cannot_be_a_face_is_refused_in_words_and_changes_nothing(qtbot: QtBot) -> None:
    panel, session = marking_of(qtbot)
    click(panel, 0, EYES[0])
    before = panel.marks.marking
    panel.marks.click(ring_places(panel.canvas.scene)[0][1])
    assert said(panel) == session.words.say("viewer-mark-same")
    assert panel.marks.marking == before
    click(panel, 0, EYES[1])
    assert said(panel) == session.words.say("viewer-mark-mouth", letter="A")
    click(panel, 0, (0.5, 0.1))
    assert said(panel) == session.words.say("viewer-mark-above")
    assert face(session, 0).mouth is None
    QTest.keyClick(panel.canvas, KEY.Key_Backspace)
    assert said(panel) == session.words.say("viewer-mark-second", letter="A")


def test_beside_the_picture_there_is_no_face(qtbot: QtBot) -> None:
    panel, session = marking_of(qtbot)
    click(panel, 0, (0.5, -0.02))
    assert panel.marks.marking.marks == ()
    assert said(panel) == session.words.say("viewer-mark-outside")


def test_a_mark_is_dragged_and_a_drag_onto_the_other_eye_is_refused(qtbot: QtBot) -> None:
    panel, session = marking_of(qtbot)
    click(panel, 0, *EYES)
    kept = face(session, 0)
    (_slot, left), (_other, right) = ring_places(panel.canvas.scene)
    assert panel.marks.grab(left)
    panel.marks.pull(right)
    assert face(session, 0) == kept
    assert said(panel) == session.words.say("viewer-mark-same")
    panel.marks.pull((left[0] - 10, left[1]))
    assert face(session, 0).left[0] < kept.left[0]
    assert face(session, 0).right == kept.right


def test_the_question_is_on_record_and_not_put_again(qtbot: QtBot) -> None:
    panel, session = marking_of(qtbot)
    assert session.pictures.marked == {0: None, 1: None}
    again, _session = viewer_of(qtbot, asked_before(imported_desk()), faces=False)
    assert not again.overlay.line.isVisible()
    assert panel.overlay.line.isVisible()


def test_the_menu_asks_again_and_keeps_what_was_known(qtbot: QtBot) -> None:
    panel, session = viewer_of(qtbot, imported_desk())
    assert not panel.overlay.line.isVisible()
    panel.overlay.menus[1].acts["mark"].trigger()
    assert panel.marks.marking.slots == (1,)
    assert session.pictures.marked == {1: FACES[1]}
    click(panel, 1, EYES[0])
    assert session.pictures.marked[1] == FACES[1]
    QTest.keyClick(panel.canvas, KEY.Key_Escape)
    assert session.pictures.marked[1] == FACES[1]


def test_simulated_pictures_are_never_asked_about(qtbot: QtBot) -> None:
    panel, session = viewer_of(qtbot, first_desk())
    panel.mark_eyes()
    assert not panel.overlay.line.isVisible()
    assert session.pictures.marked == {}


def test_keys_keep_what_they_do_while_nothing_is_marked(qtbot: QtBot) -> None:
    panel, _session = viewer_of(qtbot, first_desk())
    panel.marks.undo()
    panel.marks.skip()
    QTest.keyClick(panel.canvas, KEY.Key_Backspace)
    QTest.keyClick(panel.canvas, KEY.Key_W)
    assert panel.canvas.scene.view.zoom > 0
    assert not panel.overlay.line.isVisible()


def test_the_badge_makes_room_for_the_question(qtbot: QtBot) -> None:
    panel, _session = marking_of(qtbot)
    assert not panel.overlay.badge.isVisible()
    QTest.keyClick(panel.canvas, KEY.Key_Escape)
    assert panel.overlay.badge.isVisible()
    QTest.mouseClick(panel.overlay.badge.align, Qt.MouseButton.LeftButton)
    assert panel.overlay.line.isVisible()


def keys(panel: ViewerPanel, *pressed: KEY, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in pressed:
        QTest.keyClick(panel.canvas, key, held)


def test_a_face_is_marked_without_a_mouse(qtbot: QtBot) -> None:
    panel, session = marking_of(qtbot)
    assert session.words.say("viewer-mark-keys") == panel.overlay.line.accessibleDescription()
    keys(panel, KEY.Key_Left)
    aim = panel.canvas.scene.aim
    assert aim is not None
    assert aim[0] == 0
    assert aim[1] == pytest.approx(NOMINAL_EYES[0], abs=1e-6)
    keys(panel, KEY.Key_Return, KEY.Key_Return, KEY.Key_Enter)
    found = face(session, 0)
    assert found.left == pytest.approx(NOMINAL_EYES[0], abs=1e-6)
    assert found.right == pytest.approx(NOMINAL_EYES[1], abs=1e-6)
    assert found.mouth is not None
    assert found.mouth[1] > found.left[1]
    aim = panel.canvas.scene.aim
    assert aim is not None
    assert aim[0] == 1, "the next picture is aimed at"
    keys(panel, KEY.Key_Return, KEY.Key_Return, KEY.Key_Return)
    assert face(session, 1).mouth is not None
    assert panel.canvas.scene.aim is None
    keys(panel, KEY.Key_Return)
    assert not panel.overlay.line.isVisible()


def test_arrows_aim_in_small_and_large_steps_and_stay_on_the_picture(qtbot: QtBot) -> None:
    panel, _session = marking_of(qtbot)

    def place() -> tuple[float, float]:
        scene = panel.canvas.scene
        assert scene.aim is not None
        at = scene.spot_place(*scene.aim)
        assert at is not None
        return at

    keys(panel, KEY.Key_Up)
    x, y = place()
    keys(panel, KEY.Key_Right, KEY.Key_Down)
    assert place() == pytest.approx((x + AIM, y + AIM))
    keys(panel, KEY.Key_Right, held=Qt.KeyboardModifier.ShiftModifier)
    assert place() == pytest.approx((x + AIM + FAR_AIM, y + AIM))
    for _press in range(60):
        keys(panel, KEY.Key_Left, KEY.Key_Up, held=Qt.KeyboardModifier.ShiftModifier)
    placed = panel.canvas.scene.placed(0)
    assert placed is not None
    assert place() == pytest.approx((placed.target.x, placed.target.y))


def test_without_a_cross_or_with_shift_enter_skips(qtbot: QtBot) -> None:
    panel, session = marking_of(qtbot)
    keys(panel, KEY.Key_Down)
    keys(panel, KEY.Key_Return, held=Qt.KeyboardModifier.ShiftModifier)
    assert said(panel) == session.words.say("viewer-mark-first", letter="B")
    assert 0 not in {slot for slot, _point in panel.marks.marking.marks}


def test_arrows_pan_again_when_nothing_is_asked(qtbot: QtBot) -> None:
    panel, _session = marking_of(qtbot)
    panel.marks.end()
    panel.hand.do("quadruple")
    panel.hand.do("quadruple")
    before = panel.canvas.scene.view
    keys(panel, KEY.Key_Right)
    assert panel.canvas.scene.aim is None
    assert panel.canvas.scene.view.x > before.x


def test_the_cross_is_seen_where_it_aims(qtbot: QtBot) -> None:
    panel, _session = marking_of(qtbot)
    before = panel.canvas.grab().toImage()
    keys(panel, KEY.Key_Right)
    after = panel.canvas.grab().toImage()
    scene = panel.canvas.scene
    assert scene.aim is not None
    at = scene.spot_place(*scene.aim)
    assert at is not None
    x, y = round(at[0]), round(at[1])
    assert after.pixelColor(x + 10, y) != before.pixelColor(x + 10, y)
    assert after.pixelColor(x, y) == before.pixelColor(x, y), "what is aimed at stays in sight"
