"""Opens the database of a library, whatever state the files are in: its own, a damaged one, one only to look at."""

import contextlib
import os
import sqlite3
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from studio.store.aside import free_name, move_aside, set_journals_aside
from studio.store.database import DamagedDatabaseError, Database, NewerLibraryError
from studio.store.job_ledger import JobLedger, utc_seconds
from studio.store.ledger import read_stamps
from studio.store.order_copy import OrderCopy
from studio.store.ownership import Ownership
from studio.store.received import Received
from studio.store.reconcile import adopt
from studio.store.reserve import Reserve
from studio.store.soundness import copied, newer
from studio.store.synced import warning
from studio.store.trash import Trash
from studio.store.upkeep import SUSPECT, Upkeep, drop_answers, suspect
from studio.words import Sentence, sentence

FOLDERS = ("images", "meta", "incoming", "trash", "backups")
BIG_BYTES = 24_000_000
"""A database from this size on is looked at page by page after the window stands, if it was closed well."""


@dataclass(frozen=True)
class Opened:
    """What an open library works with.

    Attributes:
        upkeep: None where the library is only looked at.
        release: gives everything free again.
    """

    database: Database
    ledger: JobLedger
    notes: tuple[Sentence, ...]
    upkeep: Upkeep | None
    release: Callable[[], None]


def refuse_newer(folder: Path) -> None:
    """Keep off a library of a later version.

    Raises:
        NewerLibraryError: it is one; nothing was touched.
    """
    if newer(folder / "library.db"):
        raise NewerLibraryError(sentence("store-newer-library"))


def only_readable(folder: Path) -> bool:
    """Whether there is a library that can be read and not be written."""
    return (folder / "meta").is_dir() and os.access(folder, os.R_OK) and not os.access(folder, os.W_OK)


def opened(folder: Path, received: Received, reserve: Reserve, now: datetime) -> Opened:
    """Open for work; what a crash left is put in order.

    Raises:
        StudioError: open elsewhere.
        sqlite3.Error, OSError: not writable.
    """
    with contextlib.ExitStack() as undo:
        for name in FOLDERS:
            (folder / name).mkdir(parents=True, exist_ok=True)
        crashed = (folder / "library.owner").exists()
        owner = Ownership(folder)
        undo.callback(owner.release)
        _sweep(folder)
        trusted = not crashed and not suspect(folder) and _is_big(folder / "library.db")
        database, notes = _database(folder, reserve.give_up, trusted=trusted)
        undo.callback(database.close)
        (folder / SUSPECT).unlink(missing_ok=True)
        copy = OrderCopy(folder / "orders")
        notes += database.run(copy.adopt)
        database.run(copy.follow)
        ledger = JobLedger(database, utc_seconds, copy)
        received.adopt(lambda job: ledger.standing(job) is not None)
        upkeep = Upkeep(database, reserve, (received, ledger), unseen=trusted)
        upkeep.backups.sweep()
        drop_answers(received, ledger, now)
        Trash(folder).sweep(now)
        synced = warning(folder)
        notes += [synced] if synced is not None else []
        return Opened(database, ledger, tuple(notes), upkeep, undo.pop_all().close)


def looked_into(folder: Path) -> Opened:
    """Open only to look: the index is a copy elsewhere, nothing can be written or ordered.

    Raises:
        sqlite3.Error, OSError: not readable.
    """
    with contextlib.ExitStack() as undo:
        place = Path(undo.enter_context(tempfile.TemporaryDirectory(prefix="expression-studio-")))
        path = copied(folder / "library.db", place)
        try:
            database = Database(path)
        except DamagedDatabaseError:
            database = Database(place / "anew.db")
        undo.callback(database.close)
        notes = [sentence("library-read-only", path=str(folder)), *_adopt(database, folder, None)[1]]
        notes += database.run(OrderCopy(folder / "orders").adopt)
        database.bare(lambda connection: connection.set_authorizer(_only_look))
        # Sentences name the library, not the copy.
        database.path = folder / "library.db"
        return Opened(database, JobLedger(database, utc_seconds), tuple(notes), None, undo.pop_all().close)


def _only_look(action: int, *_what: str | None) -> int:
    """Refuses what would change rows: an order that only a copy knows of must not go out."""
    writes = (sqlite3.SQLITE_INSERT, sqlite3.SQLITE_UPDATE, sqlite3.SQLITE_DELETE)
    return sqlite3.SQLITE_DENY if action in writes else sqlite3.SQLITE_OK


def _database(folder: Path, relieve: Callable[[], bool], *, trusted: bool) -> tuple[Database, list[Sentence]]:
    """The database, with whatever the records know and it does not, and what there is to tell."""
    path = folder / "library.db"
    missing = not path.exists()
    if missing:
        # A journal without its database would be played into the new one.
        set_journals_aside(path, free_name(path.with_suffix(".damaged.db")))
    try:
        database = Database(path, relieve, trusted=trusted)
    except DamagedDatabaseError:
        aside = move_aside(path, "damaged")
        set_journals_aside(path, aside)
        database = Database(path, relieve)
        count, notes = _adopt(database, folder, {})
        return database, [sentence("store-rebuilt", name=aside.name, count=count), *notes]
    count, notes = _adopt(database, folder, None)
    return database, [*([sentence("store-reindexed", count=count)] if missing and count else []), *notes]


def _adopt(database: Database, folder: Path, known: Mapping[str, str] | None) -> tuple[int, list[Sentence]]:
    """Take in the records that are ahead of their rows; a database that fails is closed."""
    with contextlib.ExitStack() as undo:
        undo.callback(database.close)
        stamps = database.run(read_stamps) if known is None else known
        adopted = database.run(lambda connection: adopt(connection, folder / "meta", stamps))
        undo.pop_all()
    return adopted.count, list(adopted.notes)


def _is_big(path: Path) -> bool:
    journal = path.with_name(f"{path.name}-journal")
    return path.exists() and not journal.exists() and path.stat().st_size >= BIG_BYTES


def _sweep(folder: Path) -> None:
    """Remove parts that a crash left unfinished."""
    for part in (
        part for name in ("images", "meta", "incoming", "battles") for part in [*(folder / name).rglob(".*.part")]
    ):
        part.unlink(missing_ok=True)
    for part in folder.glob(".*.part"):
        part.unlink(missing_ok=True)
