"""The library folder: originals, records, index. Files are the truth; the index can be rebuilt from them."""

import contextlib
import re
import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path

from studio.image.picture import Picture
from studio.store.aside import free_name, move_aside
from studio.store.atomic import WriteError, write_atomic
from studio.store.codec import Stored, from_json, to_json
from studio.store.database import DamagedDatabaseError, Database
from studio.store.ledger import Entry, Listed, read_list, read_open, read_stamps, write_rows
from studio.store.originals import Originals
from studio.store.ownership import Ownership
from studio.store.reconcile import adopt, record_file
from studio.words import Sentence, StudioError, sentence

FOLDERS = ("images", "meta", "incoming", "trash", "backups")
RECORD_ID = re.compile(r"[0-9a-f-]{1,64}")
"""Ids are file names; what is not made of these never leaves meta/."""
__all__ = ["Library", "Listed", "Stored"]


class Library:
    """An open library; one owner at a time.

    Layout: library.db, images/ (originals), meta/ (one JSON record per experiment), incoming/, trash/,
    backups/, library.lock and library.owner.

    Attributes:
        notes: what there is to tell about opening it.

    Raises:
        StudioError: open elsewhere, from a newer version, or not writable; nothing was changed.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.notes: list[Sentence] = []
        with _told(folder), contextlib.ExitStack() as undo:
            for name in FOLDERS:
                (folder / name).mkdir(parents=True, exist_ok=True)
            self._owner = Ownership(folder)
            undo.callback(self._owner.release)
            self.originals = Originals(folder / "images")
            _sweep(folder)
            self._database = self._opened(undo)
            undo.pop_all()

    def close(self) -> None:
        """Close the database and give the folder free."""
        self._database.close()
        self._owner.release()

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
        path = self._record(stored.experiment.id)
        write_atomic(path, to_json(stored))
        with _told(self.folder):
            file = record_file(path)
            self._database.run(lambda connection: write_rows(connection, stored, Entry(file.day, file.stamp)))

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
        return self._adopt(self._database, {})

    def _adopt(self, database: Database, known: Mapping[str, str]) -> int:
        adopted = database.run(lambda connection: adopt(connection, self.folder / "meta", known))
        self.notes += adopted.notes
        return adopted.count

    def _record(self, experiment_id: str) -> Path:
        if RECORD_ID.fullmatch(experiment_id) is None:
            raise StudioError(sentence("store-record-unreadable", name=experiment_id))
        return self.folder / "meta" / f"{experiment_id}.json"

    def _opened(self, undo: contextlib.ExitStack) -> Database:
        """The database, with whatever the records know and it does not; `undo` closes it again."""
        path = self.folder / "library.db"
        missing = not path.exists()
        if missing:
            # A journal without its database would be played into the new one.
            _set_journals_aside(path, free_name(path.with_suffix(".damaged.db")))
        try:
            database = Database(path)
        except DamagedDatabaseError:
            aside = move_aside(path, "damaged")
            _set_journals_aside(path, aside)
            database = Database(path)
            undo.callback(database.close)
            self.notes.append(sentence("store-rebuilt", name=aside.name, count=self._adopt(database, {})))
            return database
        undo.callback(database.close)
        count = self._adopt(database, database.run(read_stamps))
        if missing and count:
            self.notes.append(sentence("store-reindexed", count=count))
        return database


def _set_journals_aside(path: Path, aside: Path) -> None:
    for suffix in ("-journal", "-wal", "-shm"):
        journal = path.with_name(f"{path.name}{suffix}")
        if journal.exists():
            journal.replace(aside.with_name(f"{aside.name}{suffix}"))


def _sweep(folder: Path) -> None:
    """Remove parts that a crash left unfinished."""
    for name in ("images", "meta"):
        for part in list((folder / name).rglob(".*.part")):
            part.unlink(missing_ok=True)


@contextlib.contextmanager
def _told(folder: Path) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, OSError) as problem:
        raise WriteError(sentence("store-library-closed", path=str(folder))) from problem
