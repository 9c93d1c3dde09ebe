"""How long an answer takes while somebody types, in a library of many shots: from the letter to the rows in sight."""

import statistics
import tempfile
import time
from functools import cache
from pathlib import Path

from studio.store.library import Library
from studio.store.search import Query
from tests.bench.library_stage import fill

SHOTS, ROUNDS, GOAL_MS, IN_SIGHT = 100_000, 3, 50.0, 24
TYPED = ("sad brow", "skeptical brow", "round glasses", "nano 2026-11", "müde ☕", '"x" OR')
_KEPT: list[tempfile.TemporaryDirectory[str]] = []


@cache
def filled(shots: int) -> Path:
    """A library of so many shots, made once in this process."""
    folder = tempfile.TemporaryDirectory()
    _KEPT.append(folder)
    fill(Path(folder.name) / "library", shots)
    return Path(folder.name) / "library"


def row(shots: int = SHOTS, rounds: int = ROUNDS) -> dict[str, object]:
    """The row `search`: p95 over every letter of some questions, ms."""
    library = Library(filled(shots))
    found: list[float] = []
    for _round in range(rounds):
        for words in TYPED:
            for end in range(1, len(words) + 1):
                start = time.perf_counter()
                ids = library.index.find(Query(words=words[:end]))
                library.index.lines(ids[:IN_SIGHT])
                found.append((time.perf_counter() - start) * 1000)
    library.close()
    value = round(percentile(found), 2)
    why = f"p95 of {len(found)} letters, each with the first {IN_SIGHT} lines, {shots} shots; median"
    return {
        "name": "search",
        "value": value,
        "unit": "ms",
        "goal": GOAL_MS,
        "met": value <= GOAL_MS,
        "why": f"{why} {statistics.median(found):.1f}",
    }


def percentile(times: list[float]) -> float:
    """The 95th."""
    return statistics.quantiles(times, n=20)[-1] if len(times) > 1 else times[0]
