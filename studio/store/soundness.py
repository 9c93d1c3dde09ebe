"""Whether the file of a database is whole, found out without changing it."""

import contextlib
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from studio.store.schema import SCHEMA_VERSION

VERSION_AT = 60
"""Place of the version in the head of the file, four bytes."""
COUNTER_AT = 24
"""Place of the number of changes so far, four bytes."""
HEAD_BYTES = 100
MAGIC = b"SQLite format 3\0"
FIXED_AT, FIXED = 21, b"@  "
"""Three bytes that the head of every sound database has."""
MOST_PROBLEMS = 5
UNREADABLE = (sqlite3.Error, OSError, UnicodeDecodeError)
"""What looking at a damaged file ends in; SQLite's own words may quote bytes that are no text."""
readable = partial(str, encoding="utf-8", errors="replace")
"""Text of a database as far as it can be read: one flipped bit must not stop a list."""


def version_of(path: Path) -> int:
    """Version of the tables, read from the head of the file alone; 0 where it has none."""
    return _number(path, VERSION_AT)


def counter_of(path: Path) -> int:
    """A number that grows with every change of the file; 0 where it has none."""
    return _number(path, COUNTER_AT)


def newer(path: Path) -> bool:
    """Whether a later version of the program wrote the file."""
    return version_of(path) > SCHEMA_VERSION


def problems(path: Path) -> tuple[str, ...]:
    """What SQLite finds wrong with a database: pages, indexes, foreign keys. Nothing where it is sound."""
    try:
        with looking_at(path) as connection:
            said = [str(row[0]) for row in connection.execute(f"PRAGMA integrity_check({MOST_PROBLEMS})")]
            astray = connection.execute("PRAGMA foreign_key_check").fetchmany(MOST_PROBLEMS)
    except UNREADABLE as problem:
        return (str(problem),)
    return (*(one for one in said if one != "ok"), *(f"{row[0]} {row[1]} -> {row[2]}" for row in astray))


@contextlib.contextmanager
def looking_at(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that changes nothing. One that a crash left in mid-write is read from a copy.

    Raises:
        sqlite3.Error: no database, or a damaged one.
        OSError: it cannot be read.
    """
    with contextlib.ExitStack() as undo:
        if path.with_name(f"{path.name}-journal").exists() or path.with_name(f"{path.name}-wal").exists():
            folder = Path(undo.enter_context(tempfile.TemporaryDirectory()))
            address = str(copied(path, folder))
        else:
            address = f"{path.absolute().as_uri()}?mode=ro"
        connection = sqlite3.connect(address, uri=address.startswith("file:"))
        undo.callback(connection.close)
        connection.text_factory = readable
        yield connection


def copied(path: Path, folder: Path) -> Path:
    """A copy of a database with the journals that belong to it.

    Raises:
        OSError: not readable, or no room.
    """
    for suffix in ("", "-journal", "-wal"):
        source = path.with_name(f"{path.name}{suffix}")
        if source.exists():
            shutil.copyfile(source, folder / source.name)
    return folder / path.name


def _number(path: Path, place: int) -> int:
    try:
        with path.open("rb") as file:
            head = file.read(HEAD_BYTES)
    except OSError:
        return 0
    whole = head.startswith(MAGIC) and head[FIXED_AT : FIXED_AT + 3] == FIXED
    return int.from_bytes(head[place : place + 4], "big") if whole else 0
