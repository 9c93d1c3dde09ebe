"""Looks at a library from outside, as it lies on disk."""

import contextlib
import hashlib
import shutil
import sqlite3
import tempfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class State:
    """What is on disk.

    Attributes:
        sound: whether the database opens and is whole.
        orders: newest states, by order.
        answers: orders whose last answer is kept as it came.
        pictures: sha256 of originals that are whole and stand in a record.
        stray: of originals that are broken or stand in no record.
    """

    sound: bool
    orders: dict[str, str]
    answers: frozenset[str]
    pictures: frozenset[str]
    stray: frozenset[str]


def look(library: Path) -> State:
    """Look, and touch nothing."""
    sound, orders = _database(library)
    answers = frozenset(path.stem for path in (library / "incoming").glob("*.part") if path.name[0] != ".")
    records = " ".join(path.read_text() for path in (library / "meta").glob("*.json"))
    originals = [path for path in (library / "images").rglob("*") if path.is_file() and path.suffix != ".part"]
    home = frozenset(path.stem for path in originals if _whole(path) and path.stem in records)
    return State(sound, orders, answers, home, frozenset(path.stem for path in originals) - home)


def _whole(path: Path) -> bool:
    return hashlib.sha256(path.read_bytes()).hexdigest() == path.stem


def _database(library: Path) -> tuple[bool, dict[str, str]]:
    """A copy is opened: opening would play a journal back, which is for the program to do."""
    with tempfile.TemporaryDirectory() as place:
        for path in library.glob("library.db*"):
            shutil.copy(path, place)
        with contextlib.closing(sqlite3.connect(Path(place) / "library.db")) as database:
            try:
                sound = database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
                return sound, dict(database.execute("SELECT job, state FROM event ORDER BY number"))
            except sqlite3.DatabaseError:
                return False, {}
