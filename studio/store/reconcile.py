"""Brings the index up to the records: they are the truth, and a crash can leave them ahead of it."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from studio.store.codec import from_json
from studio.store.ledger import Entry, write_rows
from studio.store.synced import conflicting
from studio.words import Sentence, StudioError, sentence


@dataclass(frozen=True)
class Adopted:
    """How many records were taken into the index, and what there is to say about those that were not."""

    count: int
    notes: tuple[Sentence, ...]


@dataclass(frozen=True)
class RecordFile:
    """A record on disk: its stamp changes whenever it is written, `time_ns` says when that was."""

    path: Path
    stamp: str
    time_ns: int

    @property
    def day(self) -> str:
        """Day of the last change, "YYYY-MM-DD"."""
        return datetime.fromtimestamp(self.time_ns / 1e9, UTC).date().isoformat()


def record_file(path: Path) -> RecordFile:
    """What the disk says about a record.

    Raises:
        OSError: it is gone.
    """
    about = path.stat()
    return RecordFile(path, f"{about.st_mtime_ns}-{about.st_size}-{about.st_ino}", about.st_mtime_ns)


def adopt(connection: sqlite3.Connection, folder: Path, known: Mapping[str, str]) -> Adopted:
    """Take in the records that have no row or were written after it.

    Args:
        connection: in a transaction.
        folder: of the records.
        known: stamps of the rows, by experiment.

    Raises:
        OSError: the folder cannot be read.
    """
    found = (record_file(path) for path in folder.glob("*.json") if not conflicting(path))
    records = sorted(found, key=lambda record: (record.time_ns, record.path.name))
    behind = [record for record in records if known.get(record.path.stem) != record.stamp]
    notes: list[Sentence] = []
    for record in behind:
        try:
            # Only the newest of all was the one that lay open.
            _take(connection, record, opens=record is records[-1])
        except StudioError as error:
            notes.append(error.sentence)
    return Adopted(len(behind) - len(notes), tuple(notes))


def _take(connection: sqlite3.Connection, record: RecordFile, *, opens: bool) -> None:
    unreadable = sentence("store-record-unreadable", name=record.path.name)
    try:
        stored = from_json(record.path.read_bytes(), record.path.name)
    except OSError as problem:
        raise StudioError(unreadable) from problem
    if stored.experiment.id != record.path.stem:
        raise StudioError(unreadable)
    connection.execute("SAVEPOINT record")
    try:
        write_rows(connection, stored, Entry(record.day, record.stamp, opens))
    except (sqlite3.IntegrityError, sqlite3.DataError, ValueError, ArithmeticError) as problem:
        # Such as a copy made by hand, whose steps belong to another test already.
        connection.execute("ROLLBACK TO record")
        raise StudioError(unreadable) from problem
    finally:
        connection.execute("RELEASE record")
