"""What nobody catches is written down: in the program, in threads, on the loop."""

import asyncio
import faulthandler
import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.store.black_box import LINES, BlackBox
from studio.store.redaction import Redaction

CANARY = "canary-key-0123456789-abcdefghij"
PROMPT = "same woman, quiet sadness"


@pytest.fixture
def box(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[BlackBox]:
    """A box that records; the test runner's own crash handler stays where it is."""
    monkeypatch.setattr(faulthandler, "enable", lambda _file: None)
    monkeypatch.setattr(faulthandler, "disable", lambda: None)
    with BlackBox(tmp_path / "studio.log", Redaction({}, Path.home())) as opened:
        yield opened


def told(box: BlackBox) -> str:
    return "\n".join(box.lines())


def test_an_error_out_of_a_slot_or_the_program_is_written_down(box: BlackBox) -> None:
    error = ValueError(PROMPT)
    sys.excepthook(ValueError, error, None)
    assert "ERROR studio: nobody caught\nValueError" in told(box)
    assert PROMPT not in told(box)


def test_stopping_is_no_error(box: BlackBox) -> None:
    for stop in (KeyboardInterrupt(), SystemExit(1)):
        sys.excepthook(type(stop), stop, None)
    assert told(box) == ""


def test_an_error_of_a_thread_is_written_down(box: BlackBox) -> None:
    def work() -> None:
        raise ValueError(PROMPT)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert "in work\nValueError" in told(box)
    assert PROMPT not in told(box)


def test_c6_an_error_that_no_task_awaits_is_written_down(box: BlackBox) -> None:
    async def journey() -> None:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(box.loop_failed)
        loop.call_soon(int, PROMPT)
        await asyncio.sleep(0)
        loop.call_exception_handler({"message": PROMPT, "handle": PROMPT})

    asyncio.run(journey())
    assert told(box).count("the loop was left with an error") == 2
    assert "ValueError" in told(box)
    assert PROMPT not in told(box)


def test_what_a_library_says_of_itself_is_one_clean_line(box: BlackBox) -> None:
    box.said("Qt warning (default)", f"no font in {Path.home()}/x for {CANARY}\n{PROMPT}")
    (line,) = box.lines()
    assert line[20:] == "WARNING studio: Qt warning (default): no font in ~"


def test_a_report_holds_the_end_of_the_log_only(box: BlackBox) -> None:
    for number in range(LINES + 50):
        logging.getLogger("studio").info("entry %d", number)
    assert len(box.lines()) == LINES
    assert box.lines()[-1].endswith(f"entry {LINES + 49}")


def test_a_key_that_became_known_later_is_hidden_in_what_was_written_before(box: BlackBox) -> None:
    logging.getLogger("studio").info("it was correct horse battery")
    assert "correct horse battery" in told(box)
    box.redaction.watch(lambda: ("correct horse battery",))
    assert "correct horse battery" not in told(box)


def test_everything_is_as_before_when_it_is_closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faulthandler, "enable", lambda _file: None)
    monkeypatch.setattr(faulthandler, "disable", lambda: None)
    before = sys.excepthook, threading.excepthook
    with BlackBox(tmp_path / "studio.log", Redaction({}, Path.home())):
        assert sys.excepthook != before[0]
    assert (sys.excepthook, threading.excepthook) == before
