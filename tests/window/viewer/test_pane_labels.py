"""What panes are called while models are hidden, and what the viewer then does and refuses."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.experiment.experiment import Step
from studio.session.desk import Job
from studio.verdict.blind_order import sides
from studio.window.frame.veiled import Veiled
from studio.window.viewer.pane_labels import PaneLabels, labels_of
from studio.window.viewer.telling import told
from studio.window.viewer.viewer_panel import ViewerPanel
from tests.fakes.demo import baseline, experiment
from tests.fakes.window_look import dressed
from tests.fakes.window_session import WindowSession, desk_of
from tests.window.viewer.scenes import Files, with_pictures

LEFT_A = next(f"s{n}" for n in range(99) if sides(f"s{n}") == (0, 1))
LEFT_B = next(f"s{n}" for n in range(99) if sides(f"s{n}") == (1, 0))


def veiled_viewer(qtbot: QtBot, step_id: str = LEFT_B) -> tuple[ViewerPanel, WindowSession]:
    """A viewer that sees its desk through the veil, as in the window, with its pictures on screen."""
    step: Step = baseline(step_id=step_id)
    desk, files = with_pictures(desk_of(experiment(step), step_id))
    session = WindowSession(desk, blind=True)
    session.pictures = Files(files)
    panel = ViewerPanel(session, dressed())
    qtbot.addWidget(panel, before_close_func=lambda closed: closed.stop())
    panes = panel.panes = Veiled(panel, session.judge.veil)  # type: ignore[attr-defined]  # held by what it shows to
    panes.show_desk(None, session.desk)
    session.changed.connect(panes.show_desk)
    panel.resize(804, 536)
    panel.show()
    qtbot.waitUntil(lambda: all(panel.canvas.scene.shown))
    return panel, session


def lefts(panel: ViewerPanel) -> int:
    boxes = panel.canvas.scene.stage.boxes
    return min((0, 1), key=lambda slot: boxes[slot].x)


@pytest.mark.parametrize(("step_id", "left"), [(LEFT_A, 0), (LEFT_B, 1)])
def test_the_key_that_votes_stands_on_the_picture(qtbot: QtBot, step_id: str, left: int) -> None:
    panel, session = veiled_viewer(qtbot, step_id)
    pills = [over.pill for over in panel.overlay.overs]
    assert lefts(panel) == left
    assert pills[left].text() == "1 Name hidden SIMULATED"
    assert pills[1 - left].text() == "2 Name hidden SIMULATED"
    assert pills[left].accessibleName() == "Left picture, name hidden. Opens its menu."
    session.judge.press("a")
    assert session.desk.verdicts[step_id].choice == "ab"[left]
    assert [pill.text() for pill in pills] == ["A Sim A SIMULATED", "B Sim B SIMULATED"]
    assert lefts(panel) == 0


def test_letters_and_sides_in_sentences() -> None:
    words = WindowSession(desk_of(experiment(baseline()), "s1")).words
    open_, hidden = PaneLabels(), PaneLabels(("right", "left", "other"))
    assert (open_.called(1, words), open_.sign(1), open_.ordered((0, 1))) == ("B", "B", (0, 1))
    assert hidden.called(1, words) == "the left picture"
    assert [hidden.sign(slot) for slot in range(4)] == ["2", "1", "", ""]
    assert hidden.ordered((0, 1, 2)) == (1, 0, 2)
    assert hidden.pane(2, words) == "Picture, name hidden. Opens its menu."


def test_nothing_is_hidden_in_a_session_that_judges_openly(qtbot: QtBot) -> None:
    session = WindowSession(desk_of(experiment(baseline(step_id=LEFT_B)), LEFT_B))
    assert labels_of(session, session.desk) == PaneLabels()


def test_both_pictures_are_said_to_be_as_large_whatever_their_sizes(qtbot: QtBot) -> None:
    panel, session = veiled_viewer(qtbot)
    zooms = [over.zoom for over in panel.overlay.overs]
    assert not any(zoom.isVisible() for zoom in zooms), "of whole pictures there is nothing to say"
    panel.hand.do("eyes")
    assert {zoom.text for zoom in zooms} == {zooms[0].text}
    assert zooms[0].text.endswith("×")
    assert "%" not in zooms[0].toolTip()
    session.judge.vote("a")
    assert len({zoom.text for zoom in zooms}) == 2, "afterwards each says how its own px are shown"


@pytest.mark.parametrize("act", ["swap", "align"])
def test_what_would_tell_more_is_refused_with_the_reason(qtbot: QtBot, act: str) -> None:
    panel, session = veiled_viewer(qtbot)
    before = panel.canvas.scene.wish
    assert panel.hand.do(act)
    assert panel.canvas.scene.wish == before
    assert "until you vote" in panel.telling.note.text
    entry = panel.toolbar.menu.acts[act]
    assert not entry.isEnabled()
    assert "until you vote" in entry.toolTip()
    session.judge.vote("a")
    assert entry.isEnabled()
    panel.hand.do(act)
    assert panel.canvas.scene.wish != before


@pytest.mark.parametrize("step_id", [LEFT_A, LEFT_B])
def test_keys_move_the_right_picture_and_it_is_kept_for_that_one(
    qtbot: QtBot, qapp: QApplication, step_id: str
) -> None:
    panel, session = veiled_viewer(qtbot, step_id)
    right = 1 - lefts(panel)
    panel.hand.do("far_nudge_left")
    qtbot.waitUntil(lambda: bool(session.desk.view.offsets))
    offset = session.desk.view.offset(right)
    assert offset.x < 0
    assert session.desk.view.offset(1 - right).x == 0
    session.judge.vote("a")
    assert panel.canvas.scene.view.offset(right) == offset


def test_a_look_just_before_the_vote_goes_along_and_the_lot_does_not(qtbot: QtBot) -> None:
    """The session hears of a view a moment later; by then the sides are the creator's own again."""
    panel, session = veiled_viewer(qtbot)
    panel.hand.do("eyes")
    zoom = panel.canvas.scene.wish.zoom
    session.judge.press("b")
    qtbot.waitUntil(lambda: session.desk.view.zoom == zoom)
    view = session.desk.view
    assert (view.swapped, view.lead, view.surround) == (False, 0, "dark")
    assert panel.canvas.scene.wish == view


def test_a_key_that_is_held_over_the_vote_leaves_nothing_behind(qtbot: QtBot) -> None:
    panel, session = veiled_viewer(qtbot)
    panel.canvas.setFocus()
    QTest.keyPress(panel.canvas, Qt.Key.Key_B)
    assert panel.overlay.overs[lefts(panel)].pill.text().startswith("2"), "the keys go with their pictures"
    session.judge.press("a")
    QTest.keyRelease(panel.canvas, Qt.Key.Key_B)
    assert session.desk.verdicts[LEFT_B].choice == "b"
    assert (session.desk.view.swapped, session.desk.view.mode) == (False, "side")
    assert lefts(panel) == 0


def test_what_is_read_aloud_names_sides_and_no_sizes(qtbot: QtBot) -> None:
    panel, session = veiled_viewer(qtbot)
    panel.hand.do("eyes")
    panel.hand.do("nudge_left")
    text = told(panel.canvas.scene, session.words, panel.telling.labels)
    assert "Faces at " in text
    assert "Moved by hand: the right picture" in text
    assert "%" not in text
    assert "swapped" not in text.lower()
    panel.hand.do("blink")
    assert "the left picture in front" in told(panel.canvas.scene, session.words, panel.telling.labels)


def test_pictures_on_their_way_are_told_of_together(qtbot: QtBot) -> None:
    panel, session = veiled_viewer(qtbot)
    session.live.put(session.desk.with_job(Job(1, "drawing", 0.0)))
    overs = panel.overlay.overs
    assert [over.waiting.isVisible() for over in overs] == [True, True]
    assert {over.waiting.accessibleName() for over in overs} == {"Pictures: Drawing"}
    asked: list[tuple[int, str]] = []
    panel.overlay.asked.connect(lambda slot, act: asked.append((slot, act)))
    QTest.mouseClick(overs[0].waiting.cancel, Qt.MouseButton.LeftButton)
    assert asked == [(0, "cancel")]
    assert session.run.cancelled == 1
