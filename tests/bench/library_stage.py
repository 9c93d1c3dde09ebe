"""Libraries of any size, filled in a way that takes seconds instead of hours."""

import hashlib
import random
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path
from types import MappingProxyType

from studio.experiment.experiment import Shot
from studio.image.picture import Picture
from studio.request.job import Happened, JobRecord
from studio.store import job_rows as rows
from studio.store.codec import Stored, to_json
from studio.store.library import Library
from tests.store.orders import NOON, order
from tests.store.records import stored

A_TEST = 20
"""Shots of one test: ten steps of a pair."""
WAY = ("planned", "sending", "accepted", "downloading", "stored", "done")
"""What the ledger knows of every picture from a hosted model."""


def fill(folder: Path, shots: int) -> None:
    """A library with so many shots, each with its order in the ledger; their originals are not there."""
    Library(folder).close()
    for key, record in _tests([_picture(number) for number in range(shots)]):
        (folder / "meta" / f"{key}.json").write_bytes(to_json(record))
    with sqlite3.connect(folder / "library.db") as connection:
        for number in range(shots):
            _order(connection, replace(order(f"a{number:x}"), experiment=f"{number // A_TEST:x}"))
    connection.close()
    Library(folder).close()


def fill_pictures(folder: Path, files: int, size_bytes: int) -> None:
    """A library with so many originals of noise, all of them in tests."""
    Library(folder).close()
    noise = random.Random(files)  # noqa: S311 - the same noise every time
    pictures = []
    for _ in range(files):
        data = noise.randbytes(size_bytes)
        sha256 = hashlib.sha256(data).hexdigest()
        path = folder / "images" / sha256[:2] / f"{sha256}.png"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
        pictures.append(Picture(sha256, "PNG", 1024, 1280, size_bytes))
    for key, record in _tests(pictures):
        (folder / "meta" / f"{key}.json").write_bytes(to_json(record))
    Library(folder).close()


def _tests(pictures: Sequence[Picture]) -> Iterator[tuple[str, Stored]]:
    numbers = count()
    for first in range(0, len(pictures), A_TEST):
        key = f"{first // A_TEST:x}"
        record = stored(key)
        step = record.experiment.steps[0]
        shots = [_shot(step.shots[0], next(numbers), picture) for picture in pictures[first : first + A_TEST]]
        steps = tuple(
            replace(step, id=f"{key}-{at}", shots=tuple(shots[at : at + 2])) for at in range(0, len(shots), 2)
        )
        yield key, replace(record, experiment=replace(record.experiment, steps=steps), verdicts=MappingProxyType({}))


def _shot(like: Shot, number: int, picture: Picture) -> Shot:
    return replace(like, id=f"s{number:x}", slot=number % 2, picture=picture)


def _picture(number: int) -> Picture:
    return Picture(hashlib.sha256(str(number).encode()).hexdigest(), "PNG", 1024, 1280, 2_000_000)


def _order(connection: sqlite3.Connection, job: JobRecord) -> None:
    rows.add_job(connection, job)
    for state in WAY:
        rows.add_event(connection, job.id, Happened(state, at=NOON))  # type: ignore[arg-type]
