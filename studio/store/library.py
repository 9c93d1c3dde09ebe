"""The library folder: originals, records, index. Files are the truth; the index can be rebuilt from them."""

import contextlib
import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from studio.image.picture import Picture
from studio.store.atomic import WriteError
from studio.store.battles import Battles
from studio.store.codec import Stored, from_json, to_json
from studio.store.ledger import Entry, Listed, read_list, read_open, remove_rows, write_rows
from studio.store.opening import looked_into, only_readable, opened, refuse_newer
from studio.store.originals import Originals
from studio.store.received import Received
from studio.store.reconcile import adopt, record_file
from studio.store.record_id import RECORD_ID
from studio.store.reserve import Reserve, room
from studio.store.search import Index
from studio.store.thumbs import Thumbs
from studio.store.trash import Trash, Trashed
from studio.words import Sentence, StudioError, sentence

__all__ = ["Library", "Listed", "Stored"]


def now_utc() -> datetime:
    """The present moment."""
    return datetime.now(UTC)


class Library:
    """An open library; one owner at a time. Where the disk only lets itself be read, it opens to be looked at.

    Layout: library.db, images/ (originals), meta/ (one JSON record per experiment), incoming/ (answers as they came),
    battles/ (one JSON record per battle), orders/ (copy of the ledger), trash/, backups/, reserve, library.lock and
    library.owner.

    Args:
        folder: of the library.
        clock: gives the present moment in UTC.
        spill: folder on another disk for answers that come while the library's own is gone; None for none.

    Attributes:
        notes: what there is to tell about opening it.
        ledger: orders that may cost money.
        received: answers of providers as they came.
        battles: lists of rounds, each a test of its own.
        index: finds experiments.
        thumbs: small pictures of originals.
        upkeep: to be given a turn every few minutes; None where it is only looked at.

    Raises:
        StudioError: open elsewhere, from a newer version, or not writable; nothing was changed.
    """

    def __init__(self, folder: Path, clock: Callable[[], datetime] = now_utc, spill: Path | None = None) -> None:
        self.folder = folder
        self._clock = clock
        self._reserve = Reserve(folder)
        self._trash = Trash(folder)
        self.originals = Originals(folder / "images", self._reserve.write)
        self.received = Received(folder / "incoming", self._reserve.write, spill)
        self.battles = Battles(folder, self._reserve.write)
        refuse_newer(folder)
        with _told(folder):
            if only_readable(folder):
                found = looked_into(folder)
            else:
                found = opened(folder, self.received, self._reserve, clock())
        self._database, self._release = found.database, found.release
        self.ledger, self.upkeep = found.ledger, found.upkeep
        self.index, self.thumbs = Index(found.database), Thumbs(folder)
        self.notes: list[Sentence] = list(found.notes)

    def close(self) -> None:
        """Close the database and give the folder free."""
        self._release()

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

    def room(self, expected_bytes: int) -> Sentence | None:
        """What there is to say before anything is paid for; None where its answer can be kept.

        Args:
            expected_bytes: of all answers together.
        """
        if self.upkeep is None or not (self.folder / "meta").exists():
            return sentence("store-library-closed", path=str(self.folder))
        self._reserve.make()
        return room(self.folder, expected_bytes)

    def save(self, stored: Stored, *, opens: bool = True) -> None:
        """Write an experiment: first its record, then the index.

        Args:
            stored: what is written.
            opens: whether it becomes the open one.

        Raises:
            WriteError: not writable; the record from before is still there.
        """
        path = self._record(stored.experiment.id)
        self._reserve.write(path, to_json(stored))
        with _told(self.folder):
            file = record_file(path)
            self._database.run(lambda connection: write_rows(connection, stored, Entry(file.day, file.stamp, opens)))

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

    def has(self, experiment_id: str) -> bool:
        """Whether there is a record of an experiment, readable or not."""
        return self._record(experiment_id).exists()

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

    def trash(self, experiment_id: str) -> None:
        """Delete an experiment: its record and the pictures only it has lie in the trash for 30 days.

        Raises:
            StudioError: missing or unreadable, or pictures of it are still on their way.
            WriteError: not writable.
        """
        stored = self.load(experiment_id)
        if any(standing.job.experiment == experiment_id for standing in self.ledger.unsettled()):
            raise StudioError(sentence("library-still-ordered", name=stored.experiment.name))
        with _told(self.folder):
            self._trash.put(stored, self._clock())
            self._database.run(lambda connection: remove_rows(connection, experiment_id))

    def untrash(self, experiment_id: str) -> None:
        """Take an experiment back out of the trash.

        Raises:
            StudioError: it is not there, or one of that id is in the library.
            WriteError: not writable; it can be tried again.
        """
        with _told(self.folder):
            file = record_file(self._trash.take_back(experiment_id))
            stored = self.load(experiment_id)
            entry = Entry(file.day, file.stamp, opens=False)
            self._database.run(lambda connection: write_rows(connection, stored, entry))

    def trashed(self) -> tuple[Trashed, ...]:
        """What lies in the trash, deleted last first."""
        with _told(self.folder):
            return self._trash.listed()

    def rebuild(self) -> int:
        """Fill the index from the records; an unreadable one is noted and passed over. Returns how many."""
        adopted = self._database.run(lambda connection: adopt(connection, self.folder / "meta", {}))
        self.notes += adopted.notes
        return adopted.count

    def _record(self, experiment_id: str) -> Path:
        if RECORD_ID.fullmatch(experiment_id) is None:
            raise StudioError(sentence("store-record-unreadable", name=experiment_id))
        return self.folder / "meta" / f"{experiment_id}.json"


@contextlib.contextmanager
def _told(folder: Path) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, OSError) as problem:
        raise WriteError(sentence("store-library-closed", path=str(folder))) from problem
