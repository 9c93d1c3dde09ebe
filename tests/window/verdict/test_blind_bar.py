"""The bar while pictures are judged blind, pair by pair, and what is noticed besides the vote."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from studio.experiment.experiment import Step
from studio.session import blind
from studio.session.desk import Desk, Job
from studio.verdict.blind_order import sides
from studio.verdict.verdict import CRITERIA, FAULTS
from studio.window.verdict.playbook_strip import PlaybookStrip
from studio.window.verdict.verdict_bar import HEIGHT, VerdictBar
from tests.fakes.demo import baseline, experiment, shot
from tests.fakes.window_look import dressed
from tests.fakes.window_session import WindowSession, brow_step, desk_of, imported_desk

LEFT_B = next(f"s{n}" for n in range(99) if sides(f"s{n}") == (1, 0))
MIXED = next(f"s{n}" for n in range(99) if len({sides(f"s{n}", pair) for pair in range(3)}) == 2)
"""Its three pairs do not all stand alike."""
WIDTH = 928


def blind_session(*steps: Step, language: str = "en") -> WindowSession:
    made = steps or (baseline(step_id=LEFT_B),)
    return WindowSession(desk_of(experiment(*made), made[-1].id), language, blind=True)


def repeats(count: int, step_id: str = LEFT_B) -> Step:
    step = baseline(step_id=step_id)
    made = [replace(shot(at % 2, step.text, step_id), id=f"{step_id}-{at}") for at in range(2 * count)]
    return replace(step, shots=tuple(made))


def bar_of(qtbot: QtBot, session: WindowSession) -> VerdictBar:
    bar = VerdictBar(session.session, dressed())
    qtbot.addWidget(bar)
    session.changed.connect(bar.show_desk)
    bar.resize(WIDTH, HEIGHT)
    bar.show()
    return bar


def chip(bar: VerdictBar, name: str) -> QPushButton:
    found = bar.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def test_the_answers_mean_sides_and_name_no_model(qtbot: QtBot) -> None:
    session = blind_session()
    bar = bar_of(qtbot, session)
    assert [button.accessibleName() for button in bar.buttons.values()] == [
        "The left one is better",
        "The right one is better",
        "Tie",
        "Neither",
    ]
    QTest.mouseClick(bar.buttons["a"], Qt.MouseButton.LeftButton)
    assert session.desk.verdicts[LEFT_B].choice == "b", "B stands at the left"
    assert session.desk.verdicts[LEFT_B].blind
    assert [choice for choice, button in bar.buttons.items() if button.isChecked()] == ["b"]
    assert bar.buttons["b"].accessibleName().startswith("B is better")


def test_one_picture_of_each_is_called_a_single_sample(qtbot: QtBot) -> None:
    session = blind_session()
    bar = bar_of(qtbot, session)
    assert bar.samples.label.text() == "Single sample"
    session.judge.vote("a")
    assert bar.samples.label.text() == "Single sample, blind vote"
    open_bar = bar_of(qtbot, WindowSession(desk_of(experiment(baseline()), "s1")))
    assert open_bar.samples.label.text() == "Single sample"


def test_peeking_shows_letters_and_is_told(qtbot: QtBot) -> None:
    session = blind_session()
    said = []
    session.noticed.connect(lambda notice: said.append(notice.said.key))
    bar = bar_of(qtbot, session)
    assert bar.peek_button.isVisible()
    bar.peek_button.click()
    assert said == ["judge-peeked"]
    assert not bar.peek_button.isVisible()
    assert bar.buttons["a"].accessibleName() == "A is better"
    bar.buttons["a"].click()
    assert (session.desk.verdicts[LEFT_B].choice, session.desk.verdicts[LEFT_B].blind) == ("a", False)


@pytest.mark.parametrize("desk", [imported_desk(), desk_of(experiment(), None)])
def test_nothing_to_peek_at_where_nothing_is_hidden(qtbot: QtBot, desk: Desk) -> None:
    session = WindowSession(desk, blind=True)
    assert not bar_of(qtbot, session).peek_button.isVisible()


def test_pairs_are_counted_and_then_summed_up(qtbot: QtBot) -> None:
    session = blind_session(repeats(3))
    bar = bar_of(qtbot, session)
    for number in range(3):
        assert bar.samples.label.text() == f"Pair {number + 1} of 3"
        assert not bar.samples.after.isVisible()
        session.judge.vote("a" if number else "tie")
    assert bar.samples.label.text() == "Blind: A 2, B 0, 1 tie"
    assert bar.samples.label.toolTip() == "2 to 0 can be chance 1 time in 2"
    assert not any(button.isVisible() for button in bar.buttons.values())
    bar.samples.after.click()
    assert bar.samples.label.text() == "Pair 1 of 3"
    assert [choice for choice, button in bar.buttons.items() if button.isChecked()] == ["tie"]


def test_what_was_noticed_goes_to_the_picture_it_stands_under(qtbot: QtBot) -> None:
    session = blind_session()
    bar = bar_of(qtbot, session)
    assert not bar.details.isVisible()
    bar.details_button.click()
    assert bar.details.isVisible()
    assert [picture.title.text() for picture in bar.details.pictures] == ["Left", "Right"]
    chip(bar, "mark_reads_0").click()
    chip(bar, "mark_fault_plastic_1").click()
    judging = session.desk.judging[LEFT_B]
    said = {mark.shot: (mark.slot, mark.criteria, mark.faults) for mark in judging.marks}
    assert said == {f"{LEFT_B}-1": (1, ("reads",), ()), f"{LEFT_B}-0": (0, (), ("plastic",))}
    session.judge.vote("a")
    assert [picture.title.text() for picture in bar.details.pictures] == ["A", "B"]
    assert chip(bar, "mark_reads_1").isChecked(), "B stands at the right again, and so do its marks"
    assert chip(bar, "mark_fault_plastic_0").isChecked()


def test_every_chip_says_in_which_picture_and_can_be_reached(qtbot: QtBot) -> None:
    bar = bar_of(qtbot, blind_session())
    bar.details_button.click()
    assert chip(bar, "mark_reads_0").accessibleName() == "Reads as sad: Left"
    names = [one.accessibleName() for one in bar.details.findChildren(QPushButton)]
    assert len(names) == len(set(names)) == 2 * (len(CRITERIA) + len(FAULTS) + 3 + 2)
    assert all(one.focusPolicy() is Qt.FocusPolicy.TabFocus for one in bar.details.findChildren(QPushButton))


def test_only_a_step_after_the_baseline_is_compared_with_it(qtbot: QtBot) -> None:
    session = blind_session(baseline(), brow_step())
    bar = bar_of(qtbot, session)
    bar.details_button.click()
    better = chip(bar, "mark_better_0")
    assert better.isVisible()
    better.click()
    chip(bar, "mark_worse_0").click()
    assert [mark.against for mark in session.desk.judging["s2"].marks] == ["worse"]
    assert not better.isChecked()
    session.look.show_step("s1")
    assert not better.isVisible()


def test_the_note_is_kept_when_it_is_finished(qtbot: QtBot) -> None:
    session = blind_session()
    bar = bar_of(qtbot, session)
    bar.details_button.click()
    bar.details.note.setFocus()
    QTest.keyClicks(bar.details.note, "brows too high")
    QTest.keyClick(bar.details.note, Qt.Key.Key_Return)
    assert session.desk.judging[LEFT_B].note == "brows too high"


def test_picked_and_rejected_exclude_each_other(qtbot: QtBot) -> None:
    session = blind_session(repeats(3))
    bar = bar_of(qtbot, session)
    bar.details_button.click()
    pair = blind.pair_now(session.desk)
    assert pair is not None
    left = pair.shots[blind.order_now(session.desk)[0]].id
    chip(bar, "mark_pick_0").click()
    assert session.desk.experiment.steps[0].picked == (left,)
    chip(bar, "mark_reject_0").click()
    step = session.desk.experiment.steps[0]
    assert (step.picked, step.rejected) == ((), (left,))
    assert blind.pair_now(session.desk) == pair, "sorting does not deal the pairs anew"


@pytest.mark.parametrize("language", ["en", "es"])
def test_everything_fits_and_no_chip_is_cut(qtbot: QtBot, language: str) -> None:
    session = blind_session(baseline(), brow_step(LEFT_B), language=language)
    bar = bar_of(qtbot, session)
    bar.details_button.click()
    bar.resize(WIDTH, bar.sizeHint().height())
    QApplication.processEvents()
    bar.resize(WIDTH, bar.sizeHint().height())
    QApplication.processEvents()
    assert bar.minimumSizeHint().width() <= WIDTH
    chips = [one for one in bar.details.findChildren(QPushButton) if one.isVisible()]
    for one in chips:
        row = one.parentWidget()
        assert row is not None
        assert one.width() >= one.sizeHint().width()
        assert row.rect().contains(one.geometry()), one.text()


def test_small_pictures_stand_as_the_large_ones(qtbot: QtBot) -> None:
    step = baseline(step_id=LEFT_B)
    named = [replace(one.picture, sha256=str(one.slot) * 64) for one in step.shots]
    shots = tuple(replace(one, picture=picture) for one, picture in zip(step.shots, named, strict=True))
    session = blind_session(replace(step, shots=shots))
    strip = PlaybookStrip(session.session, dressed())
    qtbot.addWidget(strip)
    session.changed.connect(strip.show_desk)
    assert strip.shown[0].thumbs == ("1" * 64, "0" * 64)
    session.judge.vote("a")
    assert strip.shown[0].thumbs == ("0" * 64, "1" * 64)


def test_the_small_pictures_stay_where_they_are_from_pair_to_pair(qtbot: QtBot) -> None:
    """If they changed sides with the pairs, they would tell which pictures of two pairs are of the same model."""
    session = blind_session(repeats(3, MIXED))
    strip = PlaybookStrip(session.session, dressed())
    qtbot.addWidget(strip)
    session.changed.connect(strip.show_desk)
    orders, thumbs = set(), set()
    for _pair in range(3):
        orders.add(blind.order_now(session.desk))
        thumbs.add(strip.shown[0].thumbs)
        session.judge.vote("tie")
    assert (len(orders), len(thumbs)) == (2, 1)


def test_no_small_picture_comes_before_the_other(qtbot: QtBot) -> None:
    session = blind_session()
    strip = PlaybookStrip(session.session, dressed())
    qtbot.addWidget(strip)
    session.changed.connect(strip.show_desk)
    session.live.put(session.desk.with_job(Job(1, "drawing", 0.0)))
    assert strip.shown[0].thumbs == ()
    session.live.put(replace(session.desk, jobs=()))
    assert len(strip.shown[0].thumbs) == 2


def test_no_answer_is_taken_while_pictures_are_on_their_way(qtbot: QtBot) -> None:
    session = blind_session(repeats(3))
    bar = bar_of(qtbot, session)
    session.live.put(session.desk.with_job(Job(1, "drawing", 0.0)))
    assert not any(button.isVisible() for button in bar.buttons.values())
    assert bar.question.text() == session.words.say("verdict-bar-wait")
    session.live.put(replace(session.desk, jobs=()))
    assert all(button.isVisible() for button in bar.buttons.values())


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("tip", [2, 3])
def test_no_coach_line_is_cut_beside_the_votes(qtbot: QtBot, language: str, tip: int) -> None:
    session = blind_session(baseline(), language=language)
    session.live.put(replace(session.desk, tip=tip))
    bar = bar_of(qtbot, session)
    bar.resize(WIDTH, bar.sizeHint().height())
    QApplication.processEvents()
    (label,) = [one for one in bar.tip.findChildren(QLabel) if one.text().endswith((".", "?"))]
    assert label.isVisible()
    assert bar.minimumSizeHint().width() <= WIDTH
    assert label.width() >= label.fontMetrics().horizontalAdvance(label.text())
