"""Puts another index in place of a library's own: an earlier one, or one made anew. Files stay; nothing is deleted."""

import contextlib
import os
import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from studio.store.aside import free_name, move_aside, set_journals_aside
from studio.store.atomic import sync_folder, write_error
from studio.store.check import owned
from studio.store.ledger import remove_rows
from studio.store.library import Library
from studio.store.order_copy import OrderCopy
from studio.store.schema import whole
from studio.store.soundness import looking_at, newer, problems, version_of
from studio.words import Sentence, StudioError, sentence

LEDGER_SINCE = 4
"""Version of the tables that brought the ledger."""


@dataclass(frozen=True)
class Replaced:
    """What became of it.

    Attributes:
        tests: how many are listed now.
        aside: name under which the index from before was kept; "" where there was none.
        notes: what there is to tell besides.
    """

    tests: int
    aside: str
    notes: tuple[Sentence, ...]


def restore(folder: Path, backup: Path) -> Replaced:
    """Go back to a backup. Tests, pictures and orders that are newer stay and are taken into it.

    Args:
        folder: of a library that nobody has open.
        backup: file of a backup, wherever it lies.

    Raises:
        StudioError: open elsewhere, newer, or no sound backup; nothing was changed.
        WriteError: the disk refused.
    """
    if newer(backup):
        raise StudioError(sentence("library-backup-newer", name=backup.name))
    if not _is_library(backup):
        raise StudioError(sentence("library-backup-unsound", name=backup.name))
    return _replaced(folder, lambda part: _prepare(part, backup, folder))


def rebuild(folder: Path) -> Replaced:
    """Make the index anew from the records and the copy of the orders.

    Args:
        folder: of a library that nobody has open.

    Raises:
        StudioError: open elsewhere, or newer; nothing was changed.
        WriteError: the disk refused.
    """
    return _replaced(folder, lambda _part: None)


def _replaced(folder: Path, prepare: Callable[[Path], None]) -> Replaced:
    path, part = folder / "library.db", folder / ".library.db.part"
    try:
        with owned(folder):
            _hand_over(folder)
            prepare(part)
            aside = free_name(path.with_suffix(".replaced.db"))
            if path.exists():
                # Before the journals: without its database, a journal is never played.
                aside = move_aside(path, "replaced")
            set_journals_aside(path, aside)
            if part.exists():
                part.replace(path)
            sync_folder(folder)
    except OSError as problem:
        raise write_error(problem, folder) from problem
    library = Library(folder)
    try:
        return Replaced(len(library.listed()), aside.name if aside.exists() else "", tuple(library.notes))
    finally:
        library.close()


def _prepare(part: Path, backup: Path, folder: Path) -> None:
    """A copy of the backup without what has been deleted since."""
    shutil.copyfile(backup, part)
    with contextlib.closing(sqlite3.connect(part)) as connection, connection:
        connection.execute("PRAGMA foreign_keys=ON")
        for place in folder.glob("trash/*/*.json"):
            if not (folder / "meta" / place.name).exists():
                remove_rows(connection, place.stem)
    with part.open("rb+") as file:
        os.fsync(file.fileno())


def _hand_over(folder: Path) -> None:
    """Bring the copy of the orders up to date with an index that is given up, where that can be believed."""
    path = folder / "library.db"
    if path.exists() and version_of(path) >= LEDGER_SINCE and not problems(path):
        with contextlib.suppress(sqlite3.Error), looking_at(path) as connection:
            OrderCopy(folder / "orders").follow(connection)


def _is_library(path: Path) -> bool:
    if version_of(path) < 1 or problems(path):
        return False
    with looking_at(path) as connection:
        return whole(connection, version_of(path))
