"""Three clicks for a face: asked once, taken back, skipped, dragged, refused in words."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from studio.face.anchors import Anchors
from studio.session.desk import Desk
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
    panel.marks.click(panel.canvas.scene.ring_places()[0][1])
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
    (_slot, left), (_other, right) = panel.canvas.scene.ring_places()
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
