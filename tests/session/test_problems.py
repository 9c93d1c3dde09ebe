"""A report says what its reader needs, in the creator's words, and goes only where the creator puts it."""

from pathlib import Path

import pytest

from studio import __version__
from studio.session.problem_report import LONGEST_LINE, TRACE_LINES, Findings, report_text
from studio.store.resource import load_words
from studio.words import LANGUAGES, Sentence
from tests.session.opened import Opened, play

FACTS = {"report-version": "0.1", "report-qt": "6.11.1, xcb"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_tells_facts_crash_and_log_in_this_order(language: str) -> None:
    words = load_words(language)
    text = report_text(words, Findings(FACTS, ("one", "two"), "2026-11-25", "Fatal\n  deep"))
    lines = text.splitlines()
    assert lines[0] == words.say("report-head")
    assert f"{words.say('report-version')}: 0.1" in lines
    crash, log = words.say("report-crash", day="2026-11-25"), words.say("report-log")
    assert lines.index("Qt: 6.11.1, xcb") < lines.index(crash) < lines.index(log)
    assert lines[lines.index(crash) + 1 :][:2] == ["Fatal", "  deep"]
    assert lines[-2:] == ["one", "two"]
    assert text.endswith("two\n")


def test_it_says_that_there_is_nothing() -> None:
    words = load_words("en")
    text = report_text(words, Findings({}))
    assert words.say("report-no-crash") in text
    assert words.say("report-no-log") in text


def test_long_traces_and_lines_are_cut() -> None:
    text = report_text(load_words("en"), Findings({}, ("x" * 5000,), "2026-11-25", "deep\n" * 5000))
    assert text.count("deep\n") == TRACE_LINES
    assert max(map(len, text.splitlines())) == LONGEST_LINE + 1


def test_a_session_reports_of_itself_without_its_folders(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        heard: list[str] = []
        at.session.problems.report({"report-qt": "none"}, heard.append)
        await at.session.settle()
        (text,) = heard
        assert f"{__version__}\n" in text
        assert "Python" in text
        assert "Qt: none" in text
        for secret in (str(tmp_path), str(Path.home()), "library"):
            assert secret not in text
        assert not at.session.problems.crashed

    play(tmp_path, journey)


def test_it_is_saved_where_the_creator_says_or_told_why_not(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        heard: list[tuple[Sentence, bool]] = []
        path = tmp_path / "out" / "report.txt"
        for place in (path, tmp_path / "out"):
            at.session.problems.save("what I saw: ñ\n", str(place), lambda *told: heard.append(told))
            await at.session.settle()
        assert path.read_text("utf-8") == "what I saw: ñ\n"
        assert [(said.key, works) for said, works in heard] == [("report-saved", True), ("store-is-folder", False)]

    play(tmp_path, journey)
