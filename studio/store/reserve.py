"""Room kept back on the disk, so that what was paid for can still be written down when it is full."""

import contextlib
import os
import shutil
import threading
from collections.abc import Callable
from pathlib import Path

from studio.store.atomic import WriteError, write_atomic
from studio.words import Sentence, sentence

RESERVE_BYTES = 16_000_000
MARGIN_BYTES = 64_000_000
"""What stays free for others: of a disk that has less, nothing is taken."""
TIMES = 3
"""An answer lies on the disk up to three times: as it came, as an original, and while either is written."""
MEGABYTE = 1_000_000


class Reserve:
    """A file of 16 MB without meaning, given up when the disk is full. May be asked from any thread.

    Args:
        folder: of the library.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / "reserve"
        self._guard = threading.Lock()
        self._given_up = False

    def make(self) -> bool:
        """Set the room aside where there is enough; says whether it is there now."""
        with self._guard, contextlib.suppress(OSError, WriteError):
            if self._path.is_file() and self._path.stat().st_size == RESERVE_BYTES:
                return True
            if shutil.disk_usage(self._path.parent).free >= RESERVE_BYTES + MARGIN_BYTES:
                _take(self._path)
                self._given_up = False
                return True
        return False

    def give_up(self) -> bool:
        """Free the room; says whether there is any to be had that way, if only because another thread was faster."""
        with self._guard, contextlib.suppress(OSError):
            self._path.unlink()
            self._given_up = True
        return self._given_up

    def write(self, path: Path, data: bytes) -> None:
        """`write_atomic` into the library, once more with the room freed where the disk was full.

        Raises:
            WriteError: not writable, or the drive is gone; the old file is untouched.
        """
        if not self._path.with_name("meta").exists():
            # Else the empty folder in place of a drive that was unplugged would be filled.
            raise WriteError(sentence("store-library-closed", path=str(self._path.parent)))
        self.attempt(lambda: write_atomic(path, data))

    def attempt(self, work: Callable[[], None]) -> None:
        """Do work, once more with the room freed where the disk was full.

        Raises:
            WriteError: it failed; whatever the work says of that.
        """
        try:
            work()
        except WriteError as problem:
            if problem.sentence.key != "store-no-space" or not self.give_up():
                raise
            work()


def _take(path: Path) -> None:
    """Take up the room. Without a way to ask for it, noise is written: a disk may fold zeros up into nothing."""
    if not hasattr(os, "posix_fallocate"):
        write_atomic(path, os.urandom(RESERVE_BYTES))
        return
    with path.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, RESERVE_BYTES)


def room(folder: Path, expected_bytes: int) -> Sentence | None:
    """What there is to say before anything is paid for: None where its answer will have room.

    Args:
        folder: that it will be kept in.
        expected_bytes: of the answers together.
    """
    needed = TIMES * expected_bytes + MARGIN_BYTES
    try:
        free = shutil.disk_usage(folder).free
    except OSError:
        return sentence("store-library-closed", path=str(folder))
    if free >= needed:
        return None
    return sentence("library-no-room", path=str(folder), needed=-(-needed // MEGABYTE), free=free // MEGABYTE)
