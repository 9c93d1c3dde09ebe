"""Kills, resumes, counts, and prints the table. `SWEEP=all` takes every point of every route."""

import contextlib
import importlib
import multiprocessing
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from tests.sweep.mark import Point
from tests.sweep.scene import AT_ONCE, OWN_NAMES, QUEUE, Route, Seen, learned, prepared, tried
from tests.sweep.trace import may_trace
from tests.sweep.verdict import Row, table, verdict

EVERY = 5
AT_A_TIME = 3 * (os.cpu_count() or 2)
"""A generation mostly waits."""
TRIES = 2
Task = tuple[Route, Path, Point]


def main() -> int:
    """Run the sweep; 1 where a point shows a bug."""
    if not may_trace():
        print("No kill sweep: strace is missing here, or may not trace.")
        return 0
    began = time.monotonic()
    step = 1 if os.environ.get("SWEEP") == "all" else EVERY
    with tempfile.TemporaryDirectory(prefix="sweep-") as place:
        rows = _swept(Path(place), {QUEUE: 1, AT_ONCE: step, OWN_NAMES: step})
    print(table(rows))
    print(f"{time.monotonic() - began:.0f} s")
    for row in rows:
        for point, said in row.bad:
            print(f"{row.route}: {said} when killed at {point.call} {point.number} of thread {point.thread}")
        if row.missed:
            print(f"{row.route}: {len(row.missed)} points were not come to: {row.missed[:5]}")
    return 1 if any(row.bad or len(row.missed) > len(row.verdicts) // 10 for row in rows) else 0


def _swept(place: Path, steps: dict[Route, int]) -> list[Row]:
    routes = tuple(steps)
    for route in routes:
        (place / route.name).mkdir()
        prepared(route, place / route.name)
        learned(route, place / route.name, modules=place / "modules")
        _load((place / "modules").read_text().splitlines())
    known = {route: learned(route, place / route.name)[:: steps[route]] for route in routes}
    tasks = [(route, place / route.name, point) for route in routes for point in known[route]]
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(AT_A_TIME, context) as pool:
        seen = list(pool.map(_tried, tasks, chunksize=1))
    return [_row(route, [one for one in zip(tasks, seen, strict=True) if one[0][0] == route]) for route in routes]


def _load(names: Sequence[str]) -> None:
    """What a run loads is loaded once, before the forks."""
    for name in names:
        if name not in sys.modules and not name.startswith("__"):
            with contextlib.suppress(ImportError):  # some stand there without being modules of their own
                importlib.import_module(name)


def _tried(task: Task) -> Seen:
    for _ in range(TRIES):
        seen = tried(*task)
        if seen.killed:
            break
    return seen


def _row(route: Route, found: Sequence[tuple[Task, Seen]]) -> Row:
    verdicts = {point: verdict(seen) for (_route, _place, point), seen in found if seen.killed}
    return Row(route.name, verdicts, tuple(point for (_route, _place, point), seen in found if not seen.killed))


if __name__ == "__main__":
    sys.exit(main())
