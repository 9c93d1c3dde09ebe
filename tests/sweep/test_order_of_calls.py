"""A lost power supply forgets what was not synced: in which order a paid generation brings things to disk."""

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.fakes.wire.beside import serving
from tests.fakes.wire.fal import FalShape
from tests.sweep.scene import QUEUE
from tests.sweep.trace import may_trace

ROOT = Path(__file__).parents[2]
CALLS = "connect,write,pwrite64,fsync,fdatasync,rename,renameat,renameat2"
BEGUN = re.compile(r"(\d+) +(\w+)\((.*)")
ENDED = re.compile(r"(\d+) +<\.\.\. (\w+) resumed>")
pytestmark = pytest.mark.skipif(not may_trace(), reason="strace is missing, or may not trace")


@dataclass
class Call:
    """A call to the system; begin and end are numbers of lines."""

    name: str
    arguments: str
    begin: int
    end: int


class Trace:
    """The calls of a run."""

    def __init__(self, text: str) -> None:
        self.calls: list[Call] = []
        going: dict[str, Call] = {}
        for number, line in enumerate(text.splitlines()):
            if (ended := ENDED.match(line)) is not None and ended[1] in going:
                going.pop(ended[1]).end = number
            elif (begun := BEGUN.match(line)) is not None:
                call = Call(begun[2], begun[3], number, number)
                self.calls.append(call)
                if "<unfinished" in line:
                    going[begun[1]] = call

    def found(self, names: str, *parts: str, after: int = -1) -> Call:
        """The first call of some names that begins after a line and has all parts in its arguments."""
        return next(self.all(names, *parts, after=after))

    def all(self, names: str, *parts: str, after: int = -1) -> Iterator[Call]:
        """All of them."""
        wanted = names.split()
        for call in self.calls:
            if call.begin > after and call.name in wanted and all(part in call.arguments for part in parts):
                yield call


@pytest.fixture(scope="module")
def trace(tmp_path_factory: pytest.TempPathFactory) -> Trace:
    """A whole generation."""
    folder = tmp_path_factory.mktemp("traced")
    with serving(FalShape()) as server:
        environment = {**QUEUE.environment(server.url, folder), "PYTHONPATH": str(ROOT)}
        program = (sys.executable, "-m", "studio", "generate", "--model", QUEUE.model, "--text", "words")
        tracer = ("strace", "-f", "-y", "-s", "5000", "-o", "trace", "-e", f"trace={CALLS}")
        subprocess.run(
            (*tracer, *program, "--out", "out.png", "--library", "library"), cwd=folder, env=environment, check=True
        )
    return Trace((folder / "trace").read_text(errors="replace"))


def state(trace: Trace, name: str) -> Call:
    """The first write of a state of the order into the database."""
    (job,) = {
        found[1]
        for call in trace.all("rename", "/incoming/")
        if (found := re.search(r"/(\w+)\.part\"\)", call.arguments))
    }
    return trace.found("pwrite64", "/library.db>", f"{job}{name}")


def committed(trace: Trace, name: str) -> Call:
    """The end of the commit that holds a state: its journal goes, and the folder is synced."""
    written = state(trace, name)
    synced = trace.found("fdatasync", "/library.db>", after=written.end)
    return trace.found("fdatasync fsync", "/library>", after=synced.end)


def assert_synced(trace: Trace, folder: str, renamed: Call, before: Call) -> None:
    """File before rename before folder before what tells of it."""
    part = re.search(r'"([^"]+)"', renamed.arguments)
    assert part is not None
    written = [call for call in trace.calls if call.name == "write" and f"{part[1]}>" in call.arguments]
    file = trace.found("fsync fdatasync", f"{part[1]}>")
    place = trace.found("fsync", f"{folder}>", after=renamed.end)
    assert written
    assert written[-1].end < file.begin
    assert file.end < renamed.begin
    assert renamed.end < place.begin
    assert place.end < before.begin


def test_it_is_on_disk_that_it_is_sent_before_a_connection_is_opened(trace: Trace) -> None:
    opened = trace.found("connect", "AF_INET")
    assert committed(trace, "sending").end < opened.begin


def test_the_answer_is_on_disk_before_the_ledger_says_that_it_was_accepted(trace: Trace) -> None:
    assert_synced(trace, "/incoming", trace.found("rename", "/incoming/"), state(trace, "accepted"))


def test_the_picture_is_on_disk_before_the_ledger_says_that_it_is_stored(trace: Trace) -> None:
    renamed = trace.found("rename", "/images/")
    folder = re.search(r"(/images/\w\w)/\w+\.png\"\)", renamed.arguments)
    assert folder is not None
    assert_synced(trace, folder[1], renamed, state(trace, "stored"))


def test_the_record_is_on_disk_before_the_ledger_says_that_it_is_done(trace: Trace) -> None:
    stored = committed(trace, "stored")
    assert_synced(trace, "/meta", trace.found("rename", "/meta/", after=stored.end), state(trace, "done"))
