"""Brings the index up to the records: they are the truth, and a crash can leave them ahead of it."""

import os
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from studio.store.codec import from_json
from studio.store.ledger import Entry, write_rows
from studio.store.synced import conflicting
from studio.words import Sentence, StudioError, sentence

SUFFIX = ".json"


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
    return RecordFile(path, _stamp(about), about.st_mtime_ns)


def _stamp(about: os.stat_result) -> str:
    return f"{about.st_mtime_ns}-{about.st_size}-{about.st_ino}"


def adopt(connection: sqlite3.Connection, folder: Path, known: Mapping[str, str]) -> Adopted:
    """Take in the records that have no row or were written after it.

    Args:
        connection: in a transaction.
        folder: of the records.
        known: stamps of the rows, by experiment.

    Raises:
        OSError: the folder cannot be read.
    """
    behind, newest = _ahead(folder, known)
    notes: list[Sentence] = []
    for record in behind:
        try:
            # Only the newest of all was the one that lay open.
            _take(connection, record, opens=(record.time_ns, record.path.name) == newest)
        except StudioError as error:
            notes.append(error.sentence)
    return Adopted(len(behind) - len(notes), tuple(notes))


def _ahead(folder: Path, known: Mapping[str, str]) -> tuple[list[RecordFile], tuple[int, str]]:
    """The records that the index does not know as they are, oldest first; time and name of the newest of all.

    In a library of thousands nearly all of them are known: those must cost no more than a look at their entry.
    """
    ahead: list[RecordFile] = []
    newest = (0, "")
    with os.scandir(folder) as entries:
        for entry in entries:
            if not entry.name.endswith(SUFFIX):
                continue
            # What the folder itself tells lacks the number of the file on some systems.
            about = entry.stat() if os.name == "posix" else (folder / entry.name).stat()
            stamp = _stamp(about)
            if known.get(entry.name[: -len(SUFFIX)]) != stamp:
                path = folder / entry.name
                if conflicting(path):
                    continue
                ahead.append(RecordFile(path, stamp, about.st_mtime_ns))
            newest = max(newest, (about.st_mtime_ns, entry.name))
    return sorted(ahead, key=lambda record: (record.time_ns, record.path.name)), newest


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
