"""A second copy of the ledger, as text beside the database: it outlives a damaged or a restored one."""

import contextlib
import json
import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import msgspec

from studio.request.job import Happened, JobRecord
from studio.store import job_rows as rows
from studio.store.atomic import sync_folder
from studio.words import Sentence, sentence

TAIL_BYTES = 1_000_000
"""Of a file, in which its newest line is looked for; no line is longer."""


@dataclass(frozen=True)
class Line:
    """One event.

    Attributes:
        number: of its row; they grow from line to line.
        job: the order.
        order: what was ordered, with the events that plan it.
    """

    number: int
    job: str
    happened: Happened
    order: JobRecord | None = None


class OrderCopy:
    """Files `YYYY-MM.jsonl`, one line per event. Lines are only ever added.

    Args:
        folder: is made when there is something to write.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._copied: int | None = None

    def adopt(self, connection: sqlite3.Connection) -> tuple[Sentence, ...]:
        """Give a database that is behind the copy what it lacks, and say so.

        Args:
            connection: in a transaction.
        """
        newest, had = self._newest(), rows.read_newest(connection)
        if newest <= had:
            return ()
        lines = [line for path in self._files() for line in lines_of(path) if line is not None]
        count = _take(connection, sorted(lines, key=lambda line: line.number))
        notes = [sentence("store-orders-adopted", count=count)] if count else []
        # Numbers have no gaps, so what is missing was written and cannot be read any more.
        if rows.read_count(connection) < newest:
            notes.append(sentence("store-orders-unreadable", name=self._folder.name))
        return tuple(notes)

    def follow(self, connection: sqlite3.Connection) -> None:
        """Add what the database has and the copy lacks. Where the disk refuses, the next call tries again."""
        with contextlib.suppress(OSError, sqlite3.Error):
            if self._copied is None:
                # A line that no row could be made of must not keep later rows from being copied.
                self._copied = min(self._newest(), rows.read_newest(connection))
            for month, lines in groupby(_lines(connection, self._copied), key=lambda line: line.happened.at[:7]):
                self._copied = _append(self._folder / f"{month}.jsonl", tuple(lines))

    def _files(self) -> list[Path]:
        return sorted(self._folder.glob("????-??.jsonl"))

    def _newest(self) -> int:
        return max(map(_last, self._files()), default=0)


def _lines(connection: sqlite3.Connection, number: int) -> Iterator[Line]:
    """Lines of all events after a number."""
    for own, job_id, happened in rows.read_after(connection, number):
        yield Line(own, job_id, happened, rows.read_job(connection, job_id) if happened.state == "planned" else None)


def _append(path: Path, lines: Sequence[Line]) -> int:
    """Write lines after those that are there, synced; gives the number of the last."""
    library = path.parent.parent
    if not any((library / name).exists() for name in ("library.db", "meta")):
        # Else the empty folder in place of a drive that was unplugged would be filled.
        raise FileNotFoundError(library)
    path.parent.mkdir(exist_ok=True)
    new = not path.exists()
    with path.open("ab") as file:
        # A crash may have left half a line.
        torn = not new and not _ends_whole(path)
        file.write((b"\n" if torn else b"") + b"".join(map(_written, lines)))
        file.flush()
        os.fsync(file.fileno())
    if new:
        sync_folder(path.parent)
    return lines[-1].number


def _written(line: Line) -> bytes:
    return json.dumps(msgspec.to_builtins(line, enc_hook=_plain)).encode() + b"\n"


def _ends_whole(path: Path) -> bool:
    return _tail(path, 1) in (b"", b"\n")


def _tail(path: Path, length: int) -> bytes:
    with path.open("rb") as file:
        file.seek(max(0, file.seek(0, os.SEEK_END) - length))
        return file.read()


def _last(path: Path) -> int:
    """Number of the newest line that can be read, 0 where there is none."""
    with contextlib.suppress(OSError):
        for text in reversed(_tail(path, TAIL_BYTES).splitlines()):
            for line in _read_line(text):
                return line.number
    return 0


def lines_of(path: Path) -> Iterator[Line | None]:
    """The lines of a file as they stand, None for each that cannot be read; none at all of a file that cannot be."""
    with contextlib.suppress(OSError), path.open("rb") as file:
        for text in file:
            if text.strip():
                yield next(iter(_read_line(text)), None)


def _read_line(text: bytes) -> list[Line]:
    try:
        return [msgspec.convert(json.loads(text), type=Line)]
    except (ValueError, RecursionError):
        return []


def _take(connection: sqlite3.Connection, lines: Sequence[Line]) -> int:
    """Rows for the lines that have none, oldest first; gives how many."""
    known = {row[0] for row in connection.execute("SELECT number FROM event")}
    count = 0
    for line in lines:
        if line.number not in known and _taken(connection, line):
            known.add(line.number)
            count += 1
    return count


def _taken(connection: sqlite3.Connection, line: Line) -> bool:
    connection.execute("SAVEPOINT line")
    try:
        if line.order is not None and rows.read_state(connection, line.job) is None:
            rows.add_job(connection, line.order)
        rows.add_event(connection, line.job, line.happened, line.number)
    except (sqlite3.IntegrityError, sqlite3.DataError, ValueError, ArithmeticError):
        # Such as a line from a foreign hand, or one whose order cannot be read.
        connection.execute("ROLLBACK TO line")
        return False
    finally:
        connection.execute("RELEASE line")
    return True


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return dict(value)
    raise NotImplementedError
