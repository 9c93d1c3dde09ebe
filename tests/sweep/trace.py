"""Runs strace on a child: once to learn its calls, then to kill it at one of them."""

import re
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.sweep.mark import AHEAD, CALLS, SIGN, Point

LINE = re.compile(r"(\d+) +(\w+)\((.*)")
NAMED = re.compile(rf'-1, "{SIGN}([^"]+)"')
PATIENCE_S = 30.0


def may_trace() -> bool:
    """Whether there is a strace that is allowed to look into children."""
    if shutil.which("strace") is None:
        return False
    tried = subprocess.run(("strace", "-f", "-o", "/dev/null", sys.executable, "-c", ""), check=False)
    return tried.returncode == 0


@contextmanager
def counted(pid: int, into: Path) -> Iterator[None]:
    """Writes down the calls of a waiting child."""
    with _attached(pid, "-s", "64", "-o", str(into), "-e", f"trace={','.join(f'?{call}' for call in CALLS)}"):
        yield


@contextmanager
def killed(pid: int, point: Point) -> Iterator[None]:
    """Kills a waiting child at a point."""
    inject = f"inject={point.call}:signal=KILL:when={point.when}"
    with _attached(pid, "-o", "/dev/null", "-e", f"trace={point.call}", "-e", inject):
        yield


def points_in(trace: Path) -> tuple[Point, ...]:
    """The calls of a run in their order.

    Raises:
        ValueError: a thread makes too many of a kind to be told apart.
    """
    names: dict[str, str] = {}
    numbers: Counter[tuple[str, str]] = Counter()
    found = []
    for line in trace.read_text(errors="replace").splitlines():
        if (parts := LINE.match(line)) is None:
            continue
        thread, call, rest = parts.groups()
        if (signed := NAMED.match(rest)) is not None:
            names[thread] = signed[1]
        elif thread in names:  # else it is of a worker process
            numbers[names[thread], call] += 1
            found.append(Point(names[thread], call, numbers[names[thread], call]))
    if max(numbers.values(), default=0) >= AHEAD:
        raise ValueError(numbers.most_common(1))
    return tuple(found)


@contextmanager
def _attached(pid: int, *options: str) -> Iterator[None]:
    with subprocess.Popen(("strace", "-f", "-q", *options, "-p", str(pid)), stderr=subprocess.PIPE) as tracer:
        until, status = time.monotonic() + PATIENCE_S, Path(f"/proc/{pid}/status")
        while "TracerPid:\t0" in status.read_text():
            if tracer.poll() is not None or time.monotonic() > until:
                raise RuntimeError(tracer.communicate()[1])
            time.sleep(0.002)
        yield
