"""Whatever becomes of the process that finds faces, the program goes on and says that a picture was not measured."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from studio.face.engine import FACE_FLAG, FaceEngine, lacking, worker_command
from tests.face.workers import (
    DIES,
    DIES_IN_THE_MIDDLE,
    GOOD,
    HALF_A_FACE,
    HANGS,
    ONCE,
    ROOT,
    TALKS_NONSENSE,
    out_of_memory,
)

PICTURE = b"any bytes: these workers look at none"
NOT_WAITED = 20.0


@pytest.fixture
def engine() -> Iterator[Callable[..., FaceEngine]]:
    made: list[FaceEngine] = []

    def make(*given: object, **named: object) -> FaceEngine:
        made.append(FaceEngine(*given, **named))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for one in made:
        one.close()


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="ascii").split()[2] != "Z"
    except FileNotFoundError:
        return False


def gone(pid: int) -> bool:
    deadline = time.monotonic() + NOT_WAITED
    while alive(pid) and time.monotonic() < deadline:
        os.sched_yield()
    return not alive(pid)


def test_an_answer_becomes_a_finding(engine: Callable[..., FaceEngine]) -> None:
    finding = engine(GOOD).look(PICTURE)
    assert finding.kind == "found"
    assert finding.reading is not None
    assert (finding.reading.engine, finding.reading.version) == ("fake", "7")
    assert finding.reading.values["lids"].copies == 8


def test_nothing_is_started_before_the_first_picture(engine: Callable[..., FaceEngine]) -> None:
    made = engine(GOOD)
    assert made.pid is None
    made.look(PICTURE, 0)
    assert made.pid is not None


@pytest.mark.parametrize("command", [DIES, DIES_IN_THE_MIDDLE, TALKS_NONSENSE, HALF_A_FACE, ("/nowhere",)])
def test_a_worker_that_fails_is_told_as_not_measured(engine: Callable[..., FaceEngine], command: tuple[str]) -> None:
    finding = engine(command).look(PICTURE)
    assert (finding.kind, finding.why, finding.anchors) == ("not-measured", "died", None)


def test_a_worker_without_memory_is_told_as_not_measured(engine: Callable[..., FaceEngine]) -> None:
    finding = engine(out_of_memory(40)).look(PICTURE)
    assert finding.kind == "not-measured"


def test_a_worker_that_hangs_is_ended(engine: Callable[..., FaceEngine]) -> None:
    made = engine(HANGS, limit_s=0.3)
    before = time.monotonic()
    assert made.look(PICTURE).why == "late"
    assert time.monotonic() - before < NOT_WAITED
    assert made.pid is None


def test_after_a_failure_the_next_picture_starts_another(engine: Callable[..., FaceEngine]) -> None:
    made = engine(ONCE)
    assert made.look(PICTURE).kind == "found"
    assert {made.look(PICTURE).kind for _try in range(3)} >= {"found"}


def test_a_worker_killed_between_pictures_is_started_again(engine: Callable[..., FaceEngine]) -> None:
    made = engine(GOOD)
    made.look(PICTURE, 0)
    first = made.pid
    assert first is not None
    os.kill(first, signal.SIGKILL)
    assert gone(first)
    assert made.look(PICTURE, 0).kind == "found"
    assert made.pid != first


def test_a_picture_nobody_can_read_ends_no_worker(engine: Callable[..., FaceEngine]) -> None:
    made = engine(GOOD)
    assert made.look(b"broken").why == "unreadable"
    first = made.pid
    assert made.look(PICTURE).kind == "found"
    assert made.pid == first


def test_an_idle_worker_is_given_back_and_comes_back(engine: Callable[..., FaceEngine]) -> None:
    made = engine(GOOD, idle_s=0.05)
    made.look(PICTURE, 0)
    deadline = time.monotonic() + NOT_WAITED
    while made.pid is not None:
        assert time.monotonic() < deadline
        os.sched_yield()
    assert made.look(PICTURE, 0).kind == "found"


def test_closing_waits_for_no_picture_and_is_final(engine: Callable[..., FaceEngine]) -> None:
    made, seen = engine(HANGS, limit_s=300), []
    asking = threading.Thread(target=lambda: seen.append(made.look(PICTURE).why))
    asking.start()
    while made.pid is None:
        os.sched_yield()
    before = time.monotonic()
    made.close()
    asking.join()
    assert time.monotonic() - before < NOT_WAITED
    assert seen == ["died"]
    assert made.look(PICTURE).kind == "not-measured"
    assert made.pid is None


@pytest.mark.parametrize("why", ["missing", "too-new"])
def test_without_the_library_nothing_is_started(engine: Callable[..., FaceEngine], why: str) -> None:
    made = engine(lacks=lambda: why)
    assert made.look(PICTURE).why == why
    assert made.pid is None


def test_what_is_lacking_is_seen_without_loading_anything() -> None:
    script = f"import sys; sys.path.insert(0, {ROOT!r}); from studio.face.engine import FaceEngine, lacking; lacking()"
    loaded = f"{script}; print([name for name in ('mediapipe', 'cv2', 'numpy', 'PIL', 'jax') if name in sys.modules])"
    child = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
    assert child.stdout == "[]\n"
    assert lacking() in ("", "missing", "too-new")


def test_the_worker_is_told_nothing_of_the_windows_toolkit(
    engine: Callable[..., FaceEngine], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM_PLUGIN_PATH", "/somewhere")
    told = tmp_path / "told"
    lines = f"import os; open({str(told)!r}, 'w').write(str([n for n in os.environ if n[:3] == 'QT_']))"
    engine((sys.executable, "-c", lines)).look(PICTURE)
    assert told.read_text() == "[]"


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert worker_command() == [sys.executable, FACE_FLAG]
    assert lacking() == ""


PARENT = f"""
import sys
sys.path.insert(0, {ROOT!r})
from studio.face.engine import FaceEngine
from tests.face.workers import GOOD
engine = FaceEngine(GOOD)
engine.look(b"x", 0)
print(engine.pid, flush=True)
sys.stdin.read()
"""


def test_no_worker_survives_its_parent() -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert parent.stdout is not None
    worker = int(parent.stdout.readline())
    parent.kill()
    parent.communicate()
    assert gone(worker)
