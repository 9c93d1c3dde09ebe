"""A pane whose picture is on its way: what is said, what is ticked, and that all of it can be read."""

import time
from dataclasses import replace
from typing import get_args

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.session.desk import ENDED, Job, JobState
from studio.window.viewer.waiting import Waiting
from studio.window.viewer.waiting_paint import MARK, WaitingPaint
from studio.window.viewer.waiting_words import Expected, row_reached, rows_of, said_of
from tests.fakes.window_look import dressed
from tests.fakes.window_session import load_words

NOW = 100.0
RUNNING: list[JobState] = [state for state in get_args(JobState) if state not in ENDED]
QUEUE = ("queued", "drawing", "downloading")
TIMED = Expected((9.1, 20.2), paid=True, stages=QUEUE)
DIRECT = Expected((9.1, 20.2), paid=True, stages=())
"""Of a route whose only answer holds the picture."""
every_state = pytest.mark.parametrize("state", RUNNING)
both = pytest.mark.parametrize("language", ["en", "es"])


def job(state: JobState, **more: float) -> Job:
    return replace(Job(1, state, NOW - 12), **more)  # type: ignore[arg-type]


FULL = {"place": 12, "share": 0.62, "until": NOW + 128}


def waiting_of(
    qtbot: QtBot, size: tuple[int, int], of: Job, expected: Expected = TIMED, language: str = "en"
) -> Waiting:
    made = Waiting(dressed(), load_words(language), "B")
    qtbot.addWidget(made)
    made.resize(*size)
    made.follow(of, expected)
    made.show()
    return made


@both
@every_state
def test_every_state_has_its_words(state: JobState, language: str) -> None:
    words = load_words(language)
    for expected in (Expected(), TIMED, DIRECT, Expected(stages=QUEUE)):
        for of in (job(state), job(state, **FULL)):
            said = said_of(of, expected, words, NOW)
            assert said
            assert "{" not in said
            rows = rows_of(of, expected, words)
            assert 0 <= row_reached(of, rows) < len(rows)


@pytest.mark.parametrize(
    ("expected", "stages", "last"),
    [
        (TIMED, ["sent", "queued", "drawing", "saving"], "Download and save"),
        (DIRECT, ["sent", "saving"], "Saving"),
        (Expected(), ["waiting", "sent", "drawing", "saving"], "Saving"),
        (Expected(stages=QUEUE), ["waiting", "sent", "queued", "drawing", "saving"], "Download and save"),
    ],
    ids=["queue", "direct", "free", "own queue"],
)
def test_only_stages_that_the_route_tells_of_are_rows(expected: Expected, stages: list[str], last: str) -> None:
    rows = rows_of(job("sent"), expected, load_words("en"))
    assert [stage for stage, _text in rows] == stages
    assert rows[-1][1] == last


def test_a_stage_that_was_told_is_a_row_whatever_was_expected() -> None:
    words = load_words("en")
    for state in ("queued", "drawing"):
        rows = rows_of(job(state), DIRECT, words)
        assert [stage for stage, _text in rows] == ["sent", state, "saving"]
        assert row_reached(job(state), rows) == 1
    assert rows_of(job("downloading"), DIRECT, words)[-1][1] == "Download and save"


@both
def test_where_the_answer_is_the_picture_that_is_said(language: str) -> None:
    words = load_words(language)
    direct, queued = (said_of(job("sent"), expected, words, NOW) for expected in (DIRECT, TIMED))
    assert direct.startswith(words.say("viewer-said-sent-direct"))
    assert queued.startswith(words.say("viewer-said-sent"))


def test_a_job_never_goes_back_in_its_rows() -> None:
    words = load_words("en")
    order: list[JobState] = ["waiting", "slowed", "sent", "queued", "drawing", "downloading", "saving"]
    for expected in (Expected(), TIMED):
        reached = [row_reached(job(state), rows_of(job(state), expected, words)) for state in order]
        assert reached == sorted(reached)


def test_the_usual_time_is_told_while_it_can_help() -> None:
    words = load_words("en")
    useful: list[JobState] = ["sent", "queued", "drawing"]
    for state in useful:
        assert said_of(job(state), TIMED, words, NOW).endswith("Usually 9 to 20 s.")
        assert "Usually" not in said_of(job(state), Expected(), words, NOW)
    for state in set(RUNNING) - set(useful):
        assert "Usually" not in said_of(job(state), TIMED, words, NOW)
    assert said_of(job("drawing"), Expected((9.1, 9.4)), words, NOW).endswith("Usually about 9 s.")


def test_place_share_and_countdown_are_numbers_that_were_told() -> None:
    words = load_words("en")
    assert "3" in said_of(replace(job("queued"), place=3), TIMED, words, NOW)
    assert "62 %" in said_of(job("downloading", share=0.62), TIMED, words, NOW)
    slowed = job("slowed", until=NOW + 28)
    assert "in 28 s" in said_of(slowed, TIMED, words, NOW)
    assert "in 3 s" in said_of(slowed, TIMED, words, NOW + 25)
    assert "in 0 s" in said_of(slowed, TIMED, words, NOW + 60)


@both
def test_a_charge_is_only_announced_once_it_was_sent(language: str) -> None:
    words = load_words(language)
    warning = words.say("viewer-stage-sent-paid")
    told = {state: dict(rows_of(job(state), TIMED, words))["sent"] for state in RUNNING}
    assert told["waiting"] != warning
    assert told["slowed"] != warning
    assert all(told[state] == warning for state in RUNNING if state not in ("waiting", "slowed"))
    assert warning not in dict(rows_of(job("sent"), Expected(), words)).values()


@both
@every_state
@pytest.mark.parametrize("size", [(320, 400), (320, 282), (462, 568), (898, 1122)])
def test_no_word_is_cut(qtbot: QtBot, state: JobState, language: str, size: tuple[int, int]) -> None:
    pane = waiting_of(qtbot, size, replace(job(state, **FULL), until=time.monotonic() + 128), TIMED, language)
    look = dressed()
    room = pane.line
    flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap)
    wanted = QFontMetricsF(look.theme.font("base")).boundingRect(QRectF(0, 0, room.width(), 1000), flags, pane.said)
    assert wanted.height() <= room.height()
    assert wanted.width() <= room.width()
    paint = WaitingPaint(look, pane.width())
    left = paint.rows_left(pane.rows, with_bar=pane.place.bar is not None)
    strong = QFontMetricsF(look.theme.font("strong"))
    assert all(left + MARK + strong.horizontalAdvance(text) <= pane.width() for _stage, text in pane.rows)
    assert pane.rect().contains(pane.cancel.geometry())
    assert pane.rect().contains(pane.now.geometry()) or pane.now.isHidden()
    assert not pane.now.geometry().intersects(pane.cancel.geometry()) or pane.now.isHidden()


@every_state
@pytest.mark.parametrize("size", [(40, 30), (226, 282), (320, 400), (462, 568)])
@pytest.mark.parametrize("expected", [Expected(), TIMED, Expected((0.2, 0.3), paid=True)])
def test_it_is_drawn_at_every_size(qtbot: QtBot, state: JobState, size: tuple[int, int], expected: Expected) -> None:
    pane = waiting_of(qtbot, size, job(state, **FULL), expected)
    image = pane.grab().toImage()
    ground = dressed().theme.colour("frame").rgb()
    assert image.pixel(0, 0) == ground
    middle = image.width() // 2
    if size[1] >= 282:
        assert any(image.pixel(x, y) != ground for y in range(image.height()) for x in range(middle - 20, middle))


def test_numbers_under_the_line_do_not_run_into_each_other(qtbot: QtBot) -> None:
    paint = WaitingPaint(dressed(), 462)
    assert [text for text, _x in paint.numbers((9.1, 20.2))] == ["9", "20"]
    assert [text for text, _x in paint.numbers((19.1, 20.2))] == ["20"]
    assert [text for text, _x in paint.numbers((0.01, 0.02))] == ["0", "0"]


def test_the_range_shows_how_far_it_is(qtbot: QtBot) -> None:
    """The marker stands right of the usual range once it takes longer than ever."""
    paint = WaitingPaint(dressed(), 462)
    left, wide = paint.bar
    (low, first), (high, last) = paint.numbers((9.0, 20.0))
    assert (low, high) == ("9", "20")
    assert left < first < last < left + wide


@both
def test_while_the_provider_asks_to_wait_it_can_be_tried_now_or_left(qtbot: QtBot, language: str) -> None:
    words = load_words(language)
    pane = waiting_of(qtbot, (462, 568), job("slowed", until=NOW + 28), TIMED, language)
    assert [one.text() for one in (pane.now, pane.cancel)] == [
        words.say("viewer-try-now"),
        words.say("viewer-stop-waiting"),
    ]
    assert pane.now.accessibleName() == pane.now.text()
    with qtbot.waitSignal(pane.now.clicked):
        QTest.keyClick(pane.now, Qt.Key.Key_Space)
    pane.follow(job("sent"), TIMED)
    assert pane.now.isHidden()
    assert pane.cancel.text() == words.say("viewer-cancel", letter="B")
    assert abs(pane.cancel.geometry().center().x() - pane.rect().center().x()) <= 1


def test_while_names_are_hidden_all_panes_are_left_together(qtbot: QtBot) -> None:
    pane = waiting_of(qtbot, (462, 568), job("slowed", until=NOW + 28), Expected(hidden=True))
    assert pane.now.isVisible()  # that the provider asks to wait is said as well
    assert pane.cancel.text() == load_words("en").say("judge-cancel", letter="B")


def test_the_way_out_and_what_is_read_aloud(qtbot: QtBot) -> None:
    pane = waiting_of(qtbot, (462, 568), job("drawing"))
    assert pane.accessibleName() == "Pane B: Drawing"
    assert pane.cancel.text() == "Cancel B"
    with qtbot.waitSignal(pane.cancel.clicked):
        QTest.keyClick(pane.cancel, Qt.Key.Key_Space)
    before = pane.cancel.y()
    pane.follow(job("saving"), TIMED)
    assert pane.cancel.y() == before
    pane.rest()
    assert not pane.isVisible()
    assert (pane.said, pane.rows) == ("", ())
