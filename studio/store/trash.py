"""Tests that were deleted: their record and pictures lie here for a month and can be taken back."""

import contextlib
import shutil
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from studio.image.picture import SUFFIX
from studio.store.atomic import sync_folder, write_atomic
from studio.store.codec import Stored, from_json
from studio.store.mentions import named_in, naming_files
from studio.store.originals import SHA256
from studio.store.record_id import RECORD_ID
from studio.words import StudioError, sentence

KEPT_FOR = timedelta(days=30)


@dataclass(frozen=True)
class Trashed:
    """A deleted test.

    Attributes:
        id: of the test.
        name: as the creator knows it; empty where its record cannot be read.
        since: when it was deleted, in UTC.
    """

    id: str
    name: str
    since: datetime


class Trash:
    """A folder `trash/ID/` for every deleted test: its record, `images/`, and the moment in `since`.

    Args:
        folder: of the library.
    """

    def __init__(self, folder: Path) -> None:
        self._library = folder
        self._folder = folder / "trash"

    def put(self, stored: Stored, now: datetime) -> None:
        """Move a record here, and those of its pictures that nothing else names.

        Raises:
            WriteError, OSError: the disk refused; pictures that are here already count as the test's.
        """
        key = stored.experiment.id
        place = self._folder / key
        # What lies here of an earlier time belongs to the same test, so it is the newer record that counts.
        write_atomic(place / "since", now.isoformat(timespec="seconds").encode())
        self._record(key).replace(place / f"{key}.json")
        sync_folder(place)
        sync_folder(self._library / "meta")
        others = named_in(naming_files(self._library))
        for sha256 in _pictures(stored) - others:
            for path in _files_of(self._library / "images", sha256):
                (place / "images").mkdir(exist_ok=True)
                path.replace(place / "images" / path.name)

    def take_back(self, key: str) -> Path:
        """Move a test back to where it was; gives its record.

        Raises:
            StudioError: it is not here, or a test of that id is in the library.
            OSError: the disk refused; what is back already stays there.
        """
        if key not in self._keys():
            raise StudioError(sentence("library-not-in-trash"))
        if self._record(key).exists():
            raise StudioError(sentence("library-there-already"))
        place = self._folder / key
        for path in place.glob("images/*"):
            self._back(path)
        # The record last: as long as it lies here, the test can be taken back once more.
        record = (place / f"{key}.json").replace(self._record(key))
        sync_folder(record.parent)
        _remove(place)
        return record

    def listed(self) -> tuple[Trashed, ...]:
        """What can be taken back, deleted last first."""
        found = [Trashed(key, self._name(key), self._since(key)) for key in self._keys()]
        return tuple(sorted(found, key=lambda one: (one.since, one.id), reverse=True))

    def sweep(self, now: datetime) -> int:
        """Remove for good what was deleted a month ago; gives how many tests. Pictures still named are put back."""
        old = [key for key in self._keys() if now - self._since(key) > KEPT_FOR]
        named = named_in(naming_files(self._library)) if old else set()
        for key in old:
            with contextlib.suppress(OSError):
                for path in (self._folder / key).glob("images/*"):
                    if path.stem in named:
                        self._back(path)
                _remove(self._folder / key)
        return len(old)

    def _keys(self) -> tuple[str, ...]:
        records = (path for path in self._folder.glob("*/*.json") if path.stem == path.parent.name)
        return tuple(path.stem for path in records if RECORD_ID.fullmatch(path.stem))

    def _record(self, key: str) -> Path:
        return self._library / "meta" / f"{key}.json"

    def _back(self, path: Path) -> None:
        target = self._library / "images" / path.stem[:2] / path.name
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.exists():
            path.replace(target)
            sync_folder(target.parent)

    def _name(self, key: str) -> str:
        path = self._folder / key / f"{key}.json"
        try:
            return from_json(path.read_bytes(), path.name).experiment.name
        except (OSError, StudioError):
            return ""

    def _since(self, key: str) -> datetime:
        place = self._folder / key
        with contextlib.suppress(OSError, ValueError):
            since = datetime.fromisoformat((place / "since").read_text(encoding="ascii"))
            return since if since.tzinfo is not None else since.replace(tzinfo=UTC)
        return datetime.fromtimestamp((place / f"{key}.json").stat().st_mtime, UTC)


def _pictures(stored: Stored) -> set[str]:
    return {shot.picture.sha256 for step in stored.experiment.steps for shot in step.shots}


def _files_of(images: Path, sha256: str) -> Iterator[Path]:
    for suffix in SUFFIX.values() if SHA256.fullmatch(sha256) else ():
        path = images / sha256[:2] / f"{sha256}{suffix}"
        if path.exists():
            yield path


def _remove(place: Path) -> None:
    for path in place.rglob("*"):
        if path.is_file() and not path.is_symlink():
            path.chmod(stat.S_IRUSR | stat.S_IWUSR)  # some systems do not remove what is read-only
    shutil.rmtree(place)
