"""Backups of the database: made while it changes, looked at before they count, thinned as they grow old."""

import contextlib
import os
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

from studio.store.atomic import WriteError, sync_folder
from studio.store.database import Database
from studio.store.soundness import counter_of, problems
from studio.store.thinning import kept
from studio.words import Sentence, sentence

EVERY = timedelta(minutes=30)
FORM = "library-%Y%m%d-%H%M%S.db"
PART = ".library-*"


class Backups:
    """A folder of files `library-YYYYMMDD-HHMMSS.db`, named by the moment in UTC. Files of other names are left alone.

    Args:
        folder: of the backups.
        database: that is copied.
    """

    def __init__(self, folder: Path, database: Database) -> None:
        self._folder = folder
        self._database = database
        self._state = folder / "copied"

    def due(self, now: datetime) -> bool:
        """Whether the database has changed since the last backup, and that is half an hour ago.

        Args:
            now: in UTC.
        """
        # What lies in the future says that the clock was wrong, not that there is no need.
        past = [moment for moment in taken(self._folder) if moment <= now]
        return (not past or now - max(past) >= EVERY) and self._copied() != counter_of(self._database.path)

    def make(self, now: datetime) -> Path:
        """Make a backup and take away those that are too many.

        Args:
            now: in UTC.

        Raises:
            WriteError: the disk refused, or the copy is not sound; the earlier backups are as they were.
        """
        path = self._folder / now.strftime(FORM)
        part = path.with_name(f".{path.name}.part")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            part.unlink(missing_ok=True)
            counter = self._write(part)
            part.replace(path)
            sync_folder(self._folder)
            self._state.write_text(str(counter), encoding="ascii")
        except (sqlite3.Error, OSError) as problem:
            raise WriteError(_failed(self._folder)) from problem
        finally:
            self.sweep()
        self._thin(now)
        return path

    def sweep(self) -> None:
        """Remove what interrupted backups left behind."""
        for part in self._folder.glob(PART):
            with contextlib.suppress(OSError):
                part.unlink()

    def _write(self, part: Path) -> int:
        """Write a sound copy and bring it to disk; gives the state of the database that it holds."""

        def copy(connection: sqlite3.Connection) -> int:
            connection.execute("VACUUM INTO ?", (str(part),))
            return counter_of(self._database.path)

        counter = self._database.bare(copy)
        if problems(part):
            raise sqlite3.DatabaseError(part.name)
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        return counter

    def _copied(self) -> int:
        try:
            return int(self._state.read_text(encoding="ascii"))
        except (OSError, ValueError):
            return -1

    def _thin(self, now: datetime) -> None:
        there = taken(self._folder)
        for moment in there.keys() - kept(there, now):
            with contextlib.suppress(OSError):
                there[moment].unlink()


def taken(folder: Path) -> dict[datetime, Path]:
    """The backups of a folder by the moment in which they were made, oldest first."""
    found: dict[datetime, Path] = {}
    for path in sorted(folder.glob("library-*.db")):
        with contextlib.suppress(ValueError):
            found[datetime.strptime(path.name, FORM).replace(tzinfo=UTC)] = path
    return found


def _failed(folder: Path) -> Sentence:
    last = max(taken(folder), default=None)
    if last is None:
        return sentence("library-backup-failed-first", path=str(folder))
    return sentence("library-backup-failed", path=str(folder), last=last.strftime("%Y-%m-%d %H:%M UTC"))
