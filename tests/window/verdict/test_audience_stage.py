"""Others vote on the full screen: covered between two voters, by key, without a name, and every vote is kept."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from studio.verdict.audience import lot
from studio.window.verdict.audience_stage import COVER, PICTURES, RESULT, AudienceStage
from tests.fakes.demo import baseline, experiment
from tests.fakes.window_look import dressed, picture
from tests.fakes.window_session import WindowSession, desk_of, first_desk
from tests.window.loops import InWindow, walk


def stage_of(qtbot: QtBot, session: WindowSession) -> AudienceStage:
    stage = AudienceStage(session.session, dressed())
    stage.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(stage)
    stage.resize(1000, 700)
    stage.show()
    return stage


def pressed(stage: AudienceStage, *keys: str | Qt.Key) -> None:
    for key in keys:
        if isinstance(key, str):
            QTest.keyClicks(stage, key)
        else:
            QTest.keyClick(stage, key)


def texts(stage: QWidget) -> list[str]:
    shown = [widget for widget in stage.findChildren(QWidget) if widget.isVisibleTo(stage)]
    said = [widget.text() for widget in shown if isinstance(widget, QLabel | QAbstractButton)]
    return [
        text for text in (*said, *(one.accessibleName() for one in shown), *(one.toolTip() for one in shown)) if text
    ]


def test_any_key_uncovers_and_a_digit_votes_for_the_next_voter(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    stage = stage_of(qtbot, session)
    assert (stage.state, stage.pair.covered) == (COVER, True)
    pressed(stage, "1")
    assert (stage.state, stage.pair.covered) == (PICTURES, False)
    assert not session.desk.audience, "the key that uncovers is no vote"
    pressed(stage, "1")
    assert stage.state == COVER
    pressed(stage, " ", "2", " ", "3", " ", "4")
    votes = session.desk.audience["s1"].votes
    first, second = lot("s1", 0), lot("s1", 1)
    assert [vote.choice for vote in votes] == ["ab"[first[0]], "ab"[second[1]], "tie", "neither"]
    assert stage.count.text() == "4 votes so far"


def test_the_pictures_stand_as_the_lot_says(qtbot: QtBot) -> None:
    session = WindowSession(first_desk(), picture=picture())
    stage = stage_of(qtbot, session)
    for voter in range(6):
        pressed(stage, " ")
        assert stage.pair.order == lot("s1", voter)
        pressed(stage, "4")


def test_covered_nothing_of_the_pictures_is_on_the_screen(qtbot: QtBot) -> None:
    stage = stage_of(qtbot, WindowSession(first_desk(), picture=picture(colour="#ff0000")))

    def red() -> bool:
        image = stage.grab().toImage()
        return any(image.pixelColor(x, 350).red() > 200 > image.pixelColor(x, 350).green() for x in range(0, 1000, 10))

    assert not red()
    pressed(stage, " ")
    assert red()
    left, right = stage.pair.boxes()
    assert left.size() == right.size()
    pressed(stage, "3")
    assert not red()


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_name_no_letter_and_no_tally_before_the_result(qtbot: QtBot, language: str) -> None:
    stage = stage_of(qtbot, WindowSession(first_desk(), language))
    for _voter in range(3):
        pressed(stage, " ")
        said = " ".join(texts(stage))
        assert "Sim" not in said
        assert not {"A", "B", "A.", "B."} & set(said.split())
        pressed(stage, "1")
        assert "Sim" not in " ".join(texts(stage))


def test_the_result_is_shown_when_asked_and_voting_goes_on(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    stage = stage_of(qtbot, session)
    assert not stage.result_button.isEnabled()
    pressed(stage, " ", "1", " ", "3")
    stage.result_button.click()
    assert stage.state == RESULT
    said = "\n".join(texts(stage))
    assert "1 tie" in said
    assert "A is Sim A" in said
    assert "One vote proves nothing" in said
    pressed(stage, "1", "2")
    assert len(session.desk.audience["s1"].votes) == 2, "nobody votes on a result"
    stage.result_button.click()
    assert stage.state == COVER
    pressed(stage, " ", "4")
    assert len(session.desk.audience["s1"].votes) == 3


def test_the_last_vote_is_undone_by_button_and_key(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    stage = stage_of(qtbot, session)
    assert not stage.undo_button.isEnabled()
    pressed(stage, " ", "1", " ", "2")
    stage.undo_button.click()
    assert len(session.desk.audience["s1"].votes) == 1
    assert stage.voter.text() == "Voter 2"
    pressed(stage, Qt.Key.Key_Backspace)
    assert not session.desk.audience
    pressed(stage, Qt.Key.Key_Backspace)
    assert stage.state == COVER


def test_keys_that_change_or_walk_uncover_nothing_and_held_keys_vote_once(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    stage = stage_of(qtbot, session)
    pressed(stage, Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_CapsLock)
    assert stage.state == COVER
    pressed(stage, " ", "9", "a", Qt.Key.Key_Return)
    assert stage.state == PICTURES
    assert not session.desk.audience


def test_a_click_beside_the_buttons_uncovers_too(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    stage = stage_of(qtbot, session)
    QTest.mouseClick(stage, Qt.MouseButton.LeftButton)
    assert stage.state == PICTURES
    QTest.mouseClick(stage.buttons["tie"], Qt.MouseButton.LeftButton)
    assert session.desk.audience["s1"].votes[0].choice == "tie"
    assert stage.state == COVER


def test_esc_ends_and_the_count_is_kept(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    stage = stage_of(qtbot, session)
    pressed(stage, " ", "1")
    with qtbot.waitSignal(stage.left):
        pressed(stage, Qt.Key.Key_Escape)
    assert not stage.isVisible()
    assert len(session.desk.audience["s1"].votes) == 1


def test_whoever_sees_the_tally_before_voting_does_not_vote_blind(qtbot: QtBot) -> None:
    session = WindowSession(desk_of(experiment(baseline()), "s1"), blind=True)
    stage = stage_of(qtbot, session)
    pressed(stage, " ", "1")
    assert session.judge.veil.covers(session.desk)
    stage.result_button.click()
    assert not session.judge.veil.covers(session.desk)


def test_a_session_in_the_real_window(qapp: QApplication, tmp_path: Path) -> None:
    def stage() -> AudienceStage | None:
        stages = (widget for widget in qapp.topLevelWidgets() if isinstance(widget, AudienceStage))
        return next((one for one in stages if one.isVisible()), None)

    async def vote(at: InWindow) -> None:
        at.window.acts["audience"]()
        assert stage() is None
        assert "Generate a pair first" in at.window.toast.text
        await at.drawn()
        at.window.acts["audience"]()
        opened = stage()
        assert opened is not None
        assert opened.isFullScreen()
        pressed(opened, " ", "1", " ", "2", " ", "3")
        pressed(opened, Qt.Key.Key_Escape)
        await at.seen(lambda: stage() is None)
        assert at.window.toast.text == "3 votes of others are kept with this step."
        assert len(at.session.audience.record(at.desk).votes) == 3
        assert not at.desk.verdicts, "no key of the window below did anything"

    walk(qapp, tmp_path, vote)
