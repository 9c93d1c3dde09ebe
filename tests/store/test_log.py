"""The log keeps its length, hides what it must, and never gets in the way."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from studio.store.log import FILES, LONGEST, MOST_BYTES, last_lines, logging_to
from studio.store.redaction import Redaction

CANARY = "canary-key-0123456789-abcdefghij"
PROMPT = "same woman, quiet sadness"
OWN, LIBRARY = logging.getLogger("studio.test"), logging.getLogger("library.test")


@contextmanager
def opened(folder: Path) -> Iterator[Path]:
    file = folder / "log" / "studio.log"
    with logging_to(file, Redaction({"FAL_KEY": "plainwords"}, Path.home())):
        yield file


def test_the_log_says_what_happened_and_where(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with opened(tmp_path) as file:
        OWN.info("opened %s", "plainwords")
        LIBRARY.info("not a word")
        LIBRARY.warning("careful")
        try:
            int(CANARY)
        except ValueError:
            OWN.exception("failed")
    lines = file.read_text().splitlines()
    assert [line[20:] for line in lines[:3]] == [
        "INFO studio.test: opened …",
        "WARNING library.test: careful",
        "ERROR studio.test: failed",
    ]
    assert lines[3].startswith("  test_log.py:")
    assert lines[4:] == ["ValueError"]
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines() == lines[1:], "warnings are seen in a terminal too, as clean as in the file"


def test_what_a_library_fills_in_is_left_out(tmp_path: Path) -> None:
    with opened(tmp_path) as file:
        LIBRARY.warning("cannot decode %s", PROMPT)
        LIBRARY.error("exception was never retrieved\nfuture: <Task exception=ValueError('%s')>", PROMPT)
        LIBRARY.error(f"a sentence of its own with {CANARY} and https://host/x?sig=1")
    text = file.read_text()
    assert "cannot decode %s" in text
    assert "never retrieved\n" in text
    for secret in (PROMPT, "future", CANARY, "host", "sig"):
        assert secret not in text


def test_logger_names_of_two_rooms_do_not_mix(tmp_path: Path) -> None:
    with opened(tmp_path) as file:
        logging.getLogger("studiolike").warning("%s", PROMPT)
    assert PROMPT not in file.read_text()


def test_it_rotates_through_three_files_of_a_megabyte(tmp_path: Path) -> None:
    with opened(tmp_path) as file:
        entry = "word " * (LONGEST // 5)
        for number in range(MOST_BYTES * 4 // LONGEST):
            OWN.info("%d %s", number, entry)
        OWN.info("the last")
    files = sorted(file.parent.iterdir())
    assert [one.name for one in files] == ["studio.log", "studio.log.1", "studio.log.2"]
    assert len(files) == FILES
    assert all(one.stat().st_size <= MOST_BYTES for one in files)
    assert file.read_text().splitlines()[-1].endswith("the last")


def test_one_entry_is_one_line_and_has_an_end(tmp_path: Path) -> None:
    with opened(tmp_path) as file:
        OWN.info("two\nlines %s", "word " * 5000)
    (line,) = file.read_text().splitlines()
    assert "two lines" in line
    assert len(line) < LONGEST + 100


def test_the_end_goes_back_into_the_file_before(tmp_path: Path) -> None:
    file = tmp_path / "studio.log"
    assert last_lines(file, 5) == ()
    file.write_text("c\nd\n")
    file.with_name("studio.log.1").write_text("a\nb\n")
    assert last_lines(file, 3) == ("b", "c", "d")
    assert last_lines(file, 1) == ("d",)
    assert last_lines(file, 9) == ("a", "b", "c", "d")


def test_a_folder_that_refuses_costs_the_log_and_not_the_start(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("in the way")
    with opened(tmp_path) as file:
        OWN.warning("nobody writes this")
    assert file.parent.read_text() == "in the way"


def test_d2_disk_full_while_writing_the_log_says_nothing_of_the_entry(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no full disk to lend")
    (tmp_path / "log").mkdir()
    (tmp_path / "log" / "studio.log").symlink_to(full)
    with opened(tmp_path):
        OWN.info("an entry with %s", PROMPT)
    assert capsys.readouterr().err == ""


def test_everything_is_as_before_when_it_is_closed(tmp_path: Path) -> None:
    root, own = logging.getLogger(), logging.getLogger("studio")
    before = root.level, own.level, tuple(root.handlers)
    with opened(tmp_path):
        assert root.level == logging.WARNING
        assert len(root.handlers) == len(before[2]) + 2
    assert (root.level, own.level, tuple(root.handlers)) == before
