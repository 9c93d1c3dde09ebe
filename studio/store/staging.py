"""A set of files that takes the place of an older one: written beside it first, then moved in by renaming.

What a disk can promise: one rename happens or does not. So a set for a folder that is not there yet appears at once,
all of it. In a folder that stays, files can only be exchanged one after the other; all of them lie ready by then, the
old ones are moved aside and not deleted, a refusal in the middle moves everything back, and what a killed run has left
half done is finished before the next set is written.
"""

import contextlib
import errno
import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from filelock import FileLock, Timeout

from studio.store.atomic import missing_folders, sync_folder, write_new

PART, READY, ASIDE, DROPPED, LOCK = "part", "ready", "aside", "dropped", "lock"
"""Inside a stage: files that are being written; the whole set; what was moved out for it; names of what goes without
being replaced, one a line; held while the run is alive."""


class Stage:
    """Where a set is written before it is seen.

    Args:
        place: the hidden folder of this run.
        folder: where the set belongs.
    """

    def __init__(self, place: Path, folder: Path) -> None:
        self._place = place
        self._folder = folder
        for name in (PART, ASIDE):
            (place / name).mkdir()

    def add(self, name: str, data: bytes) -> None:
        """Write one file of the set.

        Raises:
            OSError: the disk refused, or the set has a file of that name.
        """
        write_new(self._place / PART / name, data)

    def show(self, dropped: Iterable[str] = ()) -> None:
        """Put the whole set into its folder.

        Args:
            dropped: names of files there that go without being replaced.

        Raises:
            OSError: the disk refused; the folder holds what it held before.
        """
        part = self._place / PART
        sync_folder(part)
        if not os.path.lexists(self._folder):
            part.rename(self._folder)
            sync_folder(self._folder.parent)
            return
        going = tuple(dropped)
        write_new(self._place / DROPPED, "\n".join(going).encode())
        part.rename(self._place / READY)
        sync_folder(self._place)
        _exchange(self._place, self._folder, going)


@contextlib.contextmanager
def staged(folder: Path, is_ours: Callable[[Path], bool]) -> Iterator[Stage]:
    """A stage for a folder; what earlier runs have left there is settled first, and nothing of this one is left.

    Args:
        folder: where the set belongs, without links in its path; it and those above it are made when needed.
        is_ours: whether a file that stands there may be replaced by what a killed run left ready.

    Raises:
        OSError: the disk refused.
    """
    with missing_folders(folder.parent):
        _settle(folder, is_ours)
        place = _new_place(folder)
        lock = FileLock(place / LOCK, thread_local=False)
        try:
            with contextlib.suppress(NotImplementedError):  # a disk without locks; two runs at once are rare there
                lock.acquire(timeout=0)
            yield Stage(place, folder)
        finally:
            lock.release()
            _remove(place)


def _rooms(folder: Path) -> tuple[Path, ...]:
    """Where a stage may stand: beside the folder on the same disk, else inside it."""
    if not os.path.lexists(folder):
        return (folder.parent,)
    if not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))
    beside = folder.parent.stat().st_dev == folder.stat().st_dev
    return (folder.parent, folder) if beside else (folder,)


def _mark(folder: Path) -> str:
    """How the names of all stages of a folder begin."""
    return f".expression-studio-{hashlib.sha256(os.fsencode(folder.name)).hexdigest()[:12]}-"


def _new_place(folder: Path) -> Path:
    *beside, last = _rooms(folder)
    for room in beside:
        with contextlib.suppress(PermissionError):
            return Path(tempfile.mkdtemp(prefix=_mark(folder), dir=room))
    return Path(tempfile.mkdtemp(prefix=_mark(folder), dir=last))


def _settle(folder: Path, is_ours: Callable[[Path], bool]) -> None:
    """Finish or clear away what killed runs have left; runs that are alive are left alone."""
    left = [place for room in _rooms(folder) for place in room.glob(f"{_mark(folder)}*")]
    for place in sorted(left):
        lock = FileLock(place / LOCK)
        try:
            lock.acquire(timeout=0)
        except (Timeout, OSError, NotImplementedError):
            continue
        try:
            if (place / READY).is_dir() and folder.is_dir():
                _leave_foreign(place / READY, folder, is_ours)
                _exchange(place, folder, _still_dropped(place, folder, is_ours))
        finally:
            lock.release()
            _remove(place)


def _leave_foreign(ready: Path, folder: Path, is_ours: Callable[[Path], bool]) -> None:
    """Of an interrupted set, give up what would now replace something of the creator's."""
    for path in list(ready.iterdir()):
        there = folder / path.name
        if os.path.lexists(there) and not is_ours(there):
            path.unlink()


def _still_dropped(place: Path, folder: Path, is_ours: Callable[[Path], bool]) -> list[str]:
    names = (place / DROPPED).read_text(encoding="utf-8").splitlines()
    return [name for name in names if is_ours(folder / name)]


def _exchange(place: Path, folder: Path, dropped: Iterable[str]) -> None:
    """Move old files aside and new ones in, or everything back."""
    ready, aside = place / READY, place / ASIDE
    moved: list[tuple[Path, Path]] = []

    def move(source: Path, target: Path) -> None:
        source.rename(target)
        moved.append((source, target))

    try:
        for name in (*dropped, *sorted(path.name for path in ready.iterdir())):
            if os.path.lexists(folder / name):
                move(folder / name, aside / name)
            if os.path.lexists(ready / name):
                move(ready / name, folder / name)
        sync_folder(folder)
    except OSError:
        for source, target in reversed(moved):
            target.rename(source)
        raise


def _remove(place: Path) -> None:
    """Clear a stage away, unless it holds old files of a set that could be moved neither in nor back."""
    halfway = all((place / name).is_dir() and any((place / name).iterdir()) for name in (READY, ASIDE))
    if not halfway:
        shutil.rmtree(place, ignore_errors=True)
