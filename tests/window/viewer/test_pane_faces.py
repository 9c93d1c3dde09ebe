"""Nobody is asked where a face is found; where it is not, why; of several which; and what is said over the panes."""

from dataclasses import replace
from types import MappingProxyType

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from studio.face.finding import Finding
from studio.face.same_crop import Crop
from studio.image.surroundings import Light
from studio.session.desk import Desk
from studio.session.pair_badges import PairBadges
from studio.verdict.verdict import Verdict
from studio.window.viewer.face_signs import FaceSign, PairBadge
from studio.window.viewer.viewer_panel import ViewerPanel
from tests.fakes.demo import baseline, experiment
from tests.fakes.faces import TURNED, TWO, found
from tests.fakes.window_look import dressed
from tests.fakes.window_session import WindowSession, brow_step, desk_of, first_desk, imported_desk
from tests.window.viewer.scenes import Files, with_pictures

A, B = f"{0:064d}", f"{1:064d}"
KEY = Qt.Key
LOST = Finding("not-measured", why="died")
CLOSER = PairBadges(Crop(0.06, 0.0, 0.0, 0.0), Light(0.4), "same")
SAME = PairBadges(Crop(0.0, 0.0, 0.0, 0.0), Light(0.4), "same")
COLOURS = (((9.0, 9.0, 9.0), (8.0, 8.0, 8.0)), ((1.0, 2.0, 3.0), (4.0, 5.0, 6.0)))
DARKER = PairBadges(Crop(0.0, 0.0, 0.0, 0.0), Light(9.0, (3.0, 9.0), COLOURS), "far")


def shown(
    qtbot: QtBot,
    known: dict[str, Finding] | None = None,
    awaited: tuple[str, ...] = (),
    badges: PairBadges | None = None,
    desk: Desk | None = None,
    *,
    faces: bool = False,
    blind: bool = False,
) -> tuple[ViewerPanel, WindowSession]:
    """Two pictures in a viewer, with what is known of the faces in them; dropped ones where no desk is given."""
    desk, files = with_pictures(desk or imported_desk(), faces=faces)
    session = WindowSession(desk, blind=blind)
    session.pictures = Files(files)
    session.faces.waiting, session.faces.known = set(awaited), known or {}
    step = desk.step
    assert step is not None
    if badges is not None:
        session.faces.badges.known[step.shots[0].id, step.shots[1].id] = badges
    panel = ViewerPanel(session, dressed())
    qtbot.addWidget(panel, before_close_func=lambda closed: closed.stop())
    session.changed.connect(panel.show_desk)
    panel.resize(1004, 636)
    panel.show()
    qtbot.waitUntil(lambda: all(panel.canvas.scene.shown))
    return panel, session


def second_desk() -> Desk:
    """A second step in the panes, whose pictures are not those of the baseline."""
    first = baseline()
    shots = tuple(replace(shot, picture=replace(shot.picture, sha256=f"{9:064d}")) for shot in first.shots)
    return desk_of(experiment(replace(first, shots=shots), brow_step()), "s2")


def asked(panel: ViewerPanel) -> tuple[int, ...]:
    return panel.marks.marking.slots


def line(panel: ViewerPanel) -> str:
    return panel.overlay.line.accessibleName() if panel.overlay.line.isVisible() else ""


def which(panel: ViewerPanel) -> str:
    return panel.faces.line.accessibleName() if panel.faces.line.isVisible() else ""


def sign(panel: ViewerPanel, name: str) -> FaceSign | None:
    found_sign = panel.findChild(FaceSign, name)
    return found_sign if found_sign is not None and found_sign.isVisible() else None


def badge(panel: ViewerPanel) -> PairBadge | None:
    found_badge = panel.findChild(PairBadge, "pair_badge")
    return found_badge if found_badge is not None and found_badge.isVisible() else None


def press(panel: ViewerPanel, name: str) -> None:
    button = panel.findChild(QPushButton, name)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def click_face(panel: ViewerPanel, slot: int, at: tuple[float, float]) -> None:
    box = panel.canvas.picture_rect(slot)
    place = QPoint(box.x() + round(at[0] * box.width()), box.y() + round(at[1] * box.height()))
    QTest.mouseClick(panel.canvas, Qt.MouseButton.LeftButton, pos=place)


def test_the_panes_take_up_the_search(qtbot: QtBot) -> None:
    _panel, session = shown(qtbot)
    assert session.faces.begun == 1


def test_without_an_engine_the_eyes_are_asked_for_as_ever(qtbot: QtBot) -> None:
    panel, _session = shown(qtbot)
    assert asked(panel) == (0, 1)
    assert line(panel) == "Click both eyes in A, then both faces get the same crop."


def test_nobody_is_asked_before_all_answers_are_there_and_then_only_for_what_was_not_found(qtbot: QtBot) -> None:
    panel, session = shown(qtbot, awaited=(A, B))
    assert asked(panel) == ()
    step = session.desk.step
    assert step is not None
    seen = step.with_shot(replace(step.shots[0], anchors=found().anchors))
    session.live.alter(lambda now: now.with_step(seen))
    session.faces.tell(A, found())
    assert asked(panel) == ()
    session.faces.tell(B, TURNED)
    assert asked(panel) == (1,)
    assert line(panel) == "Head turned too far in B. Click both eyes in B, then both faces get the same crop."


@pytest.mark.parametrize(
    ("finding", "why"),
    [
        (Finding("none"), "No face found in A."),
        (found(unit=40.0), "Face too small in A."),
        (LOST, "Not measured in A."),
    ],
)
def test_the_question_says_why_it_is_put(qtbot: QtBot, finding: Finding, why: str) -> None:
    panel, _session = shown(qtbot, {A: finding, B: finding})
    assert line(panel).startswith(f"{why} Click")


def test_of_two_people_one_is_clicked(qtbot: QtBot) -> None:
    panel, session = shown(qtbot, {A: TWO, B: Finding("none")})
    panel.marks.end()
    assert which(panel) == "Two faces in A. Click the one that is meant."
    assert len(panel.canvas.scene.rings) == 4
    click_face(panel, 0, (0.98, 0.98))
    assert session.pictures.marked.get(0) is None
    eyes = TWO.faces[1].anchors
    click_face(panel, 0, ((eyes.left[0] + eyes.right[0]) / 2, eyes.left[1]))
    assert session.pictures.marked[0] == eyes
    assert which(panel) == ""
    assert not panel.canvas.scene.rings


def test_tab_goes_round_the_faces_and_enter_takes_one(qtbot: QtBot) -> None:
    panel, session = shown(qtbot, {A: TWO, B: TWO})
    first = panel.canvas.scene.aim
    QTest.keyClick(panel.canvas, KEY.Key_Tab)
    assert panel.canvas.scene.aim != first
    QTest.keyClick(panel.canvas, KEY.Key_Tab)
    assert panel.canvas.scene.aim == first
    QTest.keyClick(panel.canvas, KEY.Key_Backtab)
    QTest.keyClick(panel.canvas, KEY.Key_Return)
    assert session.pictures.marked[0] == TWO.faces[1].anchors
    assert which(panel) == "Two faces in B. Click the one that is meant."
    press(panel, "face_take")
    assert session.pictures.marked[1] == TWO.faces[0].anchors


def test_buttons_do_what_keys_do_and_a_face_can_be_marked_by_hand(qtbot: QtBot) -> None:
    panel, _session = shown(qtbot, {A: TWO, B: TWO})
    first = panel.canvas.scene.aim
    press(panel, "face_next")
    assert panel.canvas.scene.aim != first
    press(panel, "face_hand")
    assert asked(panel) == (0,)
    assert which(panel) == ""
    panel.marks.end()
    assert which(panel).startswith("Two faces in B")
    QTest.keyClick(panel.canvas, KEY.Key_Escape)
    assert which(panel) == ""


def test_two_people_are_told_on_the_picture_and_the_choice_can_be_taken_up_later(qtbot: QtBot) -> None:
    panel, _session = shown(qtbot, {A: TWO, B: found()})
    panel.marks.end()
    panel.faces.choice.end()
    told = sign(panel, "face_a")
    assert told is not None
    assert told.said == "the model drew two people"
    assert sign(panel, "face_b") is None
    QTest.mouseClick(told, Qt.MouseButton.LeftButton)
    assert which(panel).startswith("Two faces in A")


def test_what_was_not_measured_can_be_asked_again(qtbot: QtBot) -> None:
    panel, session = shown(qtbot, {A: LOST, B: Finding("not-measured", why="unreadable")})
    told = sign(panel, "face_a")
    assert told is not None
    assert told.accessibleName() == "face not measured Try again"
    QTest.mouseClick(told, Qt.MouseButton.LeftButton)
    assert session.faces.asked_again == [A]
    other = sign(panel, "face_b")
    assert other is not None
    assert other.accessibleName() == "face not measured"


@pytest.mark.parametrize(
    ("badges", "said"),
    [
        (SAME, "same crop, light and set"),
        (CLOSER, "B: 6 % closer"),
        (DARKER, "same crop · other light · other set"),
        (PairBadges(None, None, "other"), "set differs a little"),
        (PairBadges(None, None, "same"), "same set"),
    ],
)
def test_the_badge_says_in_words_what_differs(qtbot: QtBot, badges: PairBadges, said: str) -> None:
    panel, _session = shown(qtbot, badges=badges, desk=first_desk(), faces=True)
    told = badge(panel)
    assert told is not None
    assert told.said == said
    assert "point for a model" in told.toolTip()


def test_figures_come_on_demand_and_go_again(qtbot: QtBot) -> None:
    panel, _session = shown(qtbot, badges=CLOSER, desk=first_desk(), faces=True)
    told = badge(panel)
    assert told is not None
    QTest.mouseClick(told, Qt.MouseButton.LeftButton)
    assert told.said == "B: size 1.06×, 0 % right, 0 % down, tilt 0° · colour difference 0.4 (CIEDE2000) · same set"
    QTest.keyClick(told, KEY.Key_Space)
    assert told.said == "B: 6 % closer"


def test_a_badge_that_becomes_known_later_is_shown_then(qtbot: QtBot) -> None:
    panel, session = shown(qtbot, desk=first_desk(), faces=True)
    assert badge(panel) is None
    session.faces.badges.known["s1-0", "s1-1"] = SAME
    session.faces.badges.changed.emit()
    assert badge(panel) is not None
    panel.overlay.toggle_labels()
    assert badge(panel) is None


def test_the_swatches_are_the_two_colours_that_differ_most(qtbot: QtBot) -> None:
    panel, _session = shown(qtbot, badges=DARKER, desk=first_desk(), faces=True)
    told = badge(panel)
    assert told is not None
    image = told.grab().toImage()
    middle, right = told.height() // 2, told.width() - 11
    colours = [image.pixelColor(right - away, middle) for away in (18, 6)]
    assert [(one.red(), one.green(), one.blue()) for one in colours] == [(1, 2, 3), (4, 5, 6)]


def test_each_picture_says_how_it_stands_to_the_baseline_only_where_it_differs(qtbot: QtBot) -> None:
    desk = second_desk()
    panel, session = shown(qtbot, desk=desk, faces=True)
    known = session.faces.badges.known
    known["s1-0", "s2-0"], known["s1-1", "s2-1"] = CLOSER, SAME
    session.faces.badges.changed.emit()
    told = sign(panel, "baseline_a")
    assert told is not None
    assert told.said == "baseline: A: 6 % closer"
    assert "A stands 6 % closer" in told.toolTip()
    assert sign(panel, "baseline_b") is None


def test_nothing_is_said_while_pictures_are_judged_blind(qtbot: QtBot) -> None:
    desk = second_desk()
    panel, session = shown(qtbot, {A: TWO}, badges=DARKER, desk=desk, faces=True, blind=True)
    session.faces.badges.known["s1-0", "s2-0"] = CLOSER
    session.faces.badges.changed.emit()
    assert session.judge.veil.covers(session.desk)
    assert badge(panel) is None
    assert [each for each in panel.findChildren(FaceSign) if each.isVisible()] == []
    session.live.put(replace(session.desk, verdicts=MappingProxyType({"s2": Verdict("s2", "a")})))
    assert badge(panel) is not None
    assert sign(panel, "baseline_a") is not None


def test_the_window_can_go_while_answers_still_come(qtbot: QtBot) -> None:
    panel, session = shown(qtbot, awaited=(A, B))
    panel.stop()
    session.faces.tell(A, TURNED)
    session.faces.badges.changed.emit()
    assert asked(panel) == ()
