"""The question with its answers, and the strip below it."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.experiment.turn import Turn
from studio.session.desk import Job
from studio.window.verdict.playbook_strip import LEAST_WORDS, PlaybookStrip
from studio.window.verdict.verdict_bar import VerdictBar
from tests.fakes.demo import baseline, experiment
from tests.fakes.window_look import dressed, picture
from tests.fakes.window_session import WindowSession, brow_step, desk_of, first_desk, imported_desk


def bar_of(qtbot: QtBot, session: WindowSession) -> VerdictBar:
    bar = VerdictBar(session.session, dressed())
    qtbot.addWidget(bar)
    session.changed.connect(bar.show_desk)
    bar.resize(928, 40)
    bar.show()
    return bar


def strip_of(qtbot: QtBot, session: WindowSession, width: int = 928) -> PlaybookStrip:
    strip = PlaybookStrip(session.session, dressed())
    qtbot.addWidget(strip)
    session.changed.connect(strip.show_desk)
    strip.resize(width, 88)
    strip.show()
    return strip


def test_the_question_is_about_the_pictures_shown(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    bar = bar_of(qtbot, session)
    before = bar.question.text()
    assert before.endswith("?")
    assert "sad" in before
    draft = session.desk.experiment.draft
    turned = draft.with_expression(replace(draft.expression, emotion="nervous"))
    session.live.alter(lambda now: replace(now, draft=turned))
    assert bar.question.text() == before


@pytest.mark.parametrize("choice", ["a", "b", "tie", "neither"])
def test_a_click_votes_and_the_same_again_takes_it_back(qtbot: QtBot, choice: str) -> None:
    session = WindowSession(first_desk())
    bar = bar_of(qtbot, session)
    button = next(button for button in bar.buttons.values() if button.objectName() == f"verdict_{choice}")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert session.desk.verdicts["s1"].choice == choice
    assert [b.objectName() for b in bar.buttons.values() if b.isChecked()] == [f"verdict_{choice}"]
    assert "again" in button.toolTip()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not session.desk.verdicts
    assert not button.isChecked()


def test_a_chosen_button_is_filled_and_does_not_grow(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    look = dressed()
    bar = bar_of(qtbot, session)
    button = bar.buttons["b"]
    size = button.size()
    session.judge.vote("b")
    assert button.size() == size
    assert button.grab().toImage().pixelColor(3, 14) == look.theme.colour("primary")


def test_without_both_pictures_it_waits(qtbot: QtBot) -> None:
    session = WindowSession(desk_of(experiment(), None))
    bar = bar_of(qtbot, session)
    assert not any(button.isVisible() for button in bar.buttons.values())
    session.live.put(replace(session.desk, jobs=(Job(0, "drawing", 0),)))
    assert bar.question.text() == session.words.say("verdict-bar-wait")


def test_keep_shows_for_a_changed_step_only(qtbot: QtBot) -> None:
    session = WindowSession(desk_of(experiment(baseline(), brow_step()), "s2"))
    bar = bar_of(qtbot, session)
    assert bar.keep_button.isVisible()
    bar.keep_button.click()
    assert session.run.kept == 1
    session.look.show_step("s1")
    assert not bar.keep_button.isVisible()


def test_the_coach_line_of_the_vote_stands_here_and_can_be_skipped(qtbot: QtBot) -> None:
    session = WindowSession(first_desk(tip=3))
    bar = bar_of(qtbot, session)
    assert bar.tip.text == session.words.say("coach-vote")
    bar.tip.skip_button.click()
    assert session.desk.tip is None
    assert bar.tip.text == ""


def test_next_step_prepares_and_generates_nothing(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    strip = strip_of(qtbot, session)
    card = next(card for card in strip.cards() if card.objectName() == "next_step")
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert session.desk.experiment.plan == "brow"
    assert not session.desk.jobs
    assert strip.cards()[1].objectName() != "next_step"


def test_a_done_card_shows_its_step(qtbot: QtBot) -> None:
    session = WindowSession(desk_of(experiment(baseline(), brow_step()), "s2"), picture=picture())
    strip = strip_of(qtbot, session)
    QTest.mouseClick(strip.cards()[0], Qt.MouseButton.LeftButton)
    assert session.desk.shown == "s1"


def test_thumbs_are_painted_from_the_pictures(qtbot: QtBot) -> None:
    session = WindowSession(first_desk(), picture=picture(colour="#ff0000"))
    strip = strip_of(qtbot, session)
    QApplication.processEvents()
    image = strip.cards()[0].grab().toImage()
    assert image.pixelColor(30, 38).red() > 200
    assert image.pixelColor(30, 38).green() < 40


@pytest.mark.parametrize(("language", "width"), [("en", 748), ("es", 748), ("es", 928)])
def test_cards_stay_inside_the_strip(qtbot: QtBot, language: str, width: int) -> None:
    session = WindowSession(desk_of(experiment(baseline(), brow_step()), "s2"), language)
    strip = strip_of(qtbot, session, width)
    QApplication.processEvents()
    found = strip.cards()
    edges = [(card.x(), card.x() + card.width()) for card in found]
    assert all(left[1] <= right[0] for left, right in pairwise(edges))
    assert edges[-1][1] <= strip.row.width()


def test_the_names_of_the_cards_tell_what_a_click_does(qtbot: QtBot) -> None:
    strip = strip_of(qtbot, WindowSession(first_desk()))
    assert "nothing is generated" in strip.cards()[1].accessibleName()
    assert all(card.accessibleName() for card in strip.cards())


def test_wide_measures_and_back(qtbot: QtBot) -> None:
    strip = strip_of(qtbot, WindowSession(first_desk()))
    strip.set_wide(wide=True)
    assert strip.height() == 116
    strip.set_wide(wide=False)
    assert strip.height() == 88


def test_going_back_says_the_baseline_again(qtbot: QtBot) -> None:
    session = WindowSession(desk_of(experiment(baseline(), brow_step()), "s2"))
    session.live.alter(lambda now: replace(now, draft=now.steps[1].draft or now.draft))
    bar = bar_of(qtbot, session)
    assert bar.back_button.isVisible()
    QTest.mouseClick(bar.back_button, Qt.MouseButton.LeftButton)
    assert session.desk.experiment.draft == session.desk.experiment.steps[0].draft
    session.look.show_step("s1")
    assert not bar.back_button.isVisible()


def test_a_split_step_is_the_next_card_and_its_click_brings_it(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    draft = session.desk.experiment.draft
    draft = draft.with_expression(draft.expression.with_knob("brow", 4).with_knob("gaze", 3))
    session.live.alter(lambda now: replace(now, draft=draft))
    strip = strip_of(qtbot, session)
    session.steps.split()
    card = strip.cards()[1]
    assert card.objectName() == "next_step"
    assert "Split step" in card.accessibleName()
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert session.desk.experiment.draft.expression.knobs == (("gaze", 3),)
    assert [waiting.expression.knobs for waiting in session.desk.experiment.ahead] == [(("brow", 4),)]


def test_an_own_playbook_names_the_step_it_goes_to(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    strip = strip_of(qtbot, session)
    session.steps.playbook((Turn("brow", 4), Turn("gaze")))
    assert [card.accessibleName().split(":")[0] for card in strip.cards()] == [
        "Step 1, Baseline",
        "Step 2, Brow tension, strong",
        "Step 3, Gaze fragility",
    ]


def test_the_pencil_asks_for_the_page_of_the_steps(qtbot: QtBot) -> None:
    strip = strip_of(qtbot, WindowSession(first_desk()))
    with qtbot.waitSignal(strip.wanted) as asked:
        QTest.mouseClick(strip.edit, Qt.MouseButton.LeftButton)
    assert asked.args == ["steps"]
    assert not strip_of(qtbot, WindowSession(imported_desk())).edit.isVisible()


def test_a_step_made_by_hand_waits_in_words(qtbot: QtBot) -> None:
    step = baseline()
    asked = tuple(replace(request, by_hand=True) for request in step.requests)
    session = WindowSession(desk_of(experiment(replace(step, shots=(), requests=asked)), "s1"))
    assert bar_of(qtbot, session).question.text() == session.words.say("verdict-bar-wait")
    assert "waits for your picture" in strip_of(qtbot, session).cards()[0].accessibleName()


@pytest.mark.parametrize("width", [700, 928, 1400])
def test_a_long_playbook_shows_numbers_before_it_shows_a_few_letters(qtbot: QtBot, width: int) -> None:
    session = WindowSession(first_desk())
    turns = tuple(Turn(knob, step) for knob in ("brow", "mouth") for step in (1, 3, 4))
    session.live.alter(lambda now: replace(now, playbook=turns))
    strip = strip_of(qtbot, session, width)
    later = [card for card in strip.cards() if card.later]
    assert len(later) > 3
    rooms = [card.minimumWidth() - card.sizeHint().width() + card.words_width() for card in later]
    assert all(room <= 0 or room >= LEAST_WORDS // 2 for room in rooms), rooms
    assert all(card.toolTip() for card in later)
    said = [room > 0 for room in rooms]
    assert said == sorted(said, reverse=True), "the last ones give up their words first"
    assert any(said) == (width > 700)
