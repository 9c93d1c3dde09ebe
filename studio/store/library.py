"""The library folder: originals, records, index. Files are the truth; the index can be rebuilt from them."""

import contextlib
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from studio.image.picture import Picture
from studio.store.atomic import WriteError, write_atomic
from studio.store.codec import Stored, from_json, to_json
from studio.store.database import DamagedDatabaseError, Database
from studio.store.ledger import Listed, read_list, read_open, write_rows
from studio.store.originals import Originals
from studio.words import Sentence, StudioError, sentence

FOLDERS = ("images", "meta", "incoming", "trash", "backups")
__all__ = ["Library", "Listed", "Stored"]


class Library:
    """An open library; one owner at a time.

    Layout: library.db, images/ (originals), meta/ (one JSON record per experiment), incoming/, trash/,
    backups/, library.lock.

    Raises:
        StudioError: open elsewhere, from a newer version, or not writable; nothing was changed.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.notes: list[Sentence] = []
        self._prepare()
        self._lock = self._locked()
        try:
            self.originals = Originals(folder / "images")
            self.originals.sweep()
            self._database = self._opened()
        except BaseException:
            self._lock.release()
            raise

    def close(self) -> None:
        """Close the database and give the folder free."""
        self._database.close()
        self._lock.release()

    def keep(self, picture: Picture, data: bytes) -> None:
        """Store the original of a checked picture.

        Raises:
            WriteError: not writable.
        """
        self.originals.keep(picture, data)

    def original(self, sha256: str) -> bytes:
        """The bytes of an original.

        Raises:
            StudioError: missing or changed.
        """
        return self.originals.read(sha256)

    def save(self, stored: Stored) -> None:
        """Write an experiment: first its record, then the index.

        Raises:
            WriteError: not writable; the record from before is still there.
        """
        write_atomic(self._record(stored.experiment.id), to_json(stored))
        day = datetime.now(UTC).date().isoformat()
        with _told(self.folder):
            self._database.run(lambda connection: write_rows(connection, stored, day))

    def load(self, experiment_id: str) -> Stored:
        """Read an experiment.

        Raises:
            StudioError: missing or unreadable.
        """
        path = self._record(experiment_id)
        try:
            return from_json(path.read_bytes(), path.name)
        except OSError as problem:
            raise StudioError(sentence("store-record-unreadable", name=path.name)) from problem

    def listed(self) -> tuple[Listed, ...]:
        """All experiments, the one changed last first."""
        with _told(self.folder):
            return self._database.run(read_list)

    def last(self) -> Stored | None:
        """The experiment that was open last, None in a new library or where it cannot be read any more."""
        with _told(self.folder):
            found = self._database.run(read_open)
        if found is None:
            return None
        try:
            return self.load(found)
        except StudioError as error:
            self.notes.append(error.sentence)
            return None

    def rebuild(self) -> int:
        """Fill the index from the records; an unreadable one is noted and passed over. Returns how many."""
        records = sorted((self.folder / "meta").glob("*.json"), key=lambda path: path.stat().st_mtime_ns)
        return sum(self._adopt(path) for path in records)

    def _adopt(self, path: Path) -> bool:
        try:
            stored = from_json(path.read_bytes(), path.name)
        except (StudioError, OSError):
            self.notes.append(sentence("store-record-unreadable", name=path.name))
            return False
        day = datetime.fromtimestamp(path.stat().st_mtime, UTC).date().isoformat()
        self._database.run(lambda connection: write_rows(connection, stored, day))
        return True

    def _record(self, experiment_id: str) -> Path:
        return self.folder / "meta" / f"{experiment_id}.json"

    def _prepare(self) -> None:
        try:
            for name in FOLDERS:
                (self.folder / name).mkdir(parents=True, exist_ok=True)
        except OSError as problem:
            raise WriteError(sentence("store-library-closed", path=str(self.folder))) from problem

    def _locked(self) -> FileLock:
        lock = FileLock(self.folder / "library.lock")
        try:
            lock.acquire(timeout=0)
        except Timeout as problem:
            raise WriteError(sentence("store-library-open", path=str(self.folder))) from problem
        except OSError as problem:
            raise WriteError(sentence("store-library-closed", path=str(self.folder))) from problem
        return lock

    def _opened(self) -> Database:
        path = self.folder / "library.db"
        try:
            return Database(path)
        except DamagedDatabaseError:
            aside = _free_name(path.with_suffix(".damaged.db"))
            path.replace(aside)
            self._database = Database(path)
            count = self.rebuild()
            self.notes.append(sentence("store-rebuilt", name=aside.name, count=count))
            return self._database
        except (sqlite3.Error, OSError) as problem:
            raise WriteError(sentence("store-library-closed", path=str(self.folder))) from problem


@contextlib.contextmanager
def _told(folder: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as problem:
        raise WriteError(sentence("store-library-closed", path=str(folder))) from problem


def _free_name(path: Path) -> Path:
    number = 1
    while path.exists():
        number += 1
        path = path.with_name(f"library.damaged-{number}.db")
    return path
