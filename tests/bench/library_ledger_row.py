"""What it costs to write down one paid picture, against one bare commit and one synced write of the same bytes."""

import os
import random
import sqlite3
import statistics
import tempfile
import time
from pathlib import Path

from studio.image.picture import Picture
from studio.request.job import Happened
from studio.store.library import Library
from tests.bench.library_stage import fill_pictures
from tests.store.orders import order
from tests.store.records import stored
from tests.store.test_library import picture

ROUNDS, GOAL, SIZE_BYTES = 15, 10.0, 2_000_000


def row(rounds: int = ROUNDS, size_bytes: int = SIZE_BYTES) -> dict[str, object]:
    """The row `ledger cost`: median of the ratios of interleaved rounds, the first one for warming up."""
    noise = random.Random(7)  # noqa: S311 - the same noise every time
    with tempfile.TemporaryDirectory() as folder:
        fill_pictures(Path(folder) / "library", 40, 1000)
        library = Library(Path(folder) / "library")
        connection = _bare(Path(folder) / "bare.db")
        times = []
        for number in range(rounds + 1):
            data = noise.randbytes(size_bytes)
            times.append((_kept(library, f"b{number:x}", data), _written(connection, Path(folder), data)))
        connection.close()
        library.close()
    value = round(statistics.median(whole / bare for whole, bare in times[1:]), 2)
    whole, bare = (1000 * statistics.median(pair[place] for pair in times[1:]) for place in (0, 1))
    return {
        "name": "ledger cost",
        "value": value,
        "unit": "x",
        "goal": GOAL,
        "met": value <= GOAL,
        "why": f"six states, answer, original and record of one picture take {whole:.1f} ms, "
        f"one commit and one synced write of its bytes {bare:.1f} ms",
    }


def _kept(library: Library, job: str, data: bytes) -> float:
    """Everything that is written for one picture, in the order of a run."""
    made: Picture = picture(data)
    ledger = library.ledger
    start = time.perf_counter()
    ledger.plan([order(job)]).result()
    ledger.move(job, Happened("sending", sent="x" * 500)).result()
    ledger.move(job, Happened("accepted", request_id="r", urls={"status": "https://example.com/r"})).result()
    ledger.move(job, Happened("downloading")).result()
    library.received.keep(job, data)
    library.keep(made, data)
    ledger.move(job, Happened("stored", sha256=made.sha256, reported=30_000)).result()
    library.save(stored("ff"))
    ledger.move(job, Happened("done")).result()
    return time.perf_counter() - start


def _bare(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=DELETE")
    connection.execute("PRAGMA synchronous=EXTRA")
    connection.execute("CREATE TABLE one (text TEXT)")
    return connection


def _written(connection: sqlite3.Connection, folder: Path, data: bytes) -> float:
    start = time.perf_counter()
    connection.execute("INSERT INTO one VALUES (?)", ("x" * 500,))
    with (folder / "bare").open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    return time.perf_counter() - start
