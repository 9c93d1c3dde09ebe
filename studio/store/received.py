"""Answers of providers exactly as they came, kept until their pictures are safe."""

import contextlib
import time
from collections.abc import Callable
from pathlib import Path

from studio.store.atomic import WriteError, write_atomic
from studio.store.record_id import RECORD_ID
from studio.words import StudioError, sentence

SUFFIX = ".part"
DAY_S = 86_400.0


class Received:
    """A folder of files `JOB.part`, one per order; a later answer of the same order replaces the earlier one.

    Args:
        folder: of the answers.
        write: as `write_atomic`.
        spill: folder on another disk, for answers that come while the drive of the library is gone or full; None for
            none.
    """

    def __init__(
        self, folder: Path, write: Callable[[Path, bytes], None] = write_atomic, spill: Path | None = None
    ) -> None:
        self._folder = folder
        self._write = write
        self._spill = spill

    def keep(self, job_id: str, data: bytes) -> Path:
        """Write an answer, whole and synced, before anybody reads it; gives where it lies.

        Raises:
            WriteError: not writable, here and elsewhere; an earlier answer of the order is still there.
            StudioError: the id cannot be the name of a file.
        """
        path = self._path(job_id)
        try:
            self._write(path, data)
        except WriteError:
            if self._spill is None:
                raise
            path = self._spill / path.name
            write_atomic(path, data)
        return path

    def adopt(self, known: Callable[[str], bool]) -> None:
        """Take in answers that were kept elsewhere; those of other libraries wait there for theirs.

        Args:
            known: whether an order is one of this library.
        """
        for path in sorted(self._spill.glob(f"*{SUFFIX}")) if self._spill is not None else ():
            # One that cannot be read or written now is there the next time.
            with contextlib.suppress(OSError, StudioError):
                if RECORD_ID.fullmatch(path.stem) is not None and known(path.stem):
                    self._write(self._path(path.stem), path.read_bytes())
                    path.unlink()

    def read(self, job_id: str) -> bytes | None:
        """The answer of an order, None where there is none.

        Raises:
            StudioError: it is there and cannot be read, or the id cannot be the name of a file.
        """
        path = self._path(job_id)
        try:
            return path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as problem:
            raise _unreadable(path.name) from problem

    def drop(self, job_id: str) -> None:
        """Forget the answer of an order; one that cannot be removed now stays.

        Raises:
            StudioError: the id cannot be the name of a file.
        """
        with contextlib.suppress(OSError):
            self._path(job_id).unlink(missing_ok=True)

    def old(self, days: float) -> tuple[str, ...]:
        """Orders whose answers were written longer ago than this, sorted by id."""
        before = time.time() - days * DAY_S
        return tuple(sorted(path.stem for path in self._folder.glob(f"*{SUFFIX}") if _older(path, before)))

    def _path(self, job_id: str) -> Path:
        if RECORD_ID.fullmatch(job_id) is None:
            raise _unreadable(job_id)
        return self._folder / f"{job_id}{SUFFIX}"


def _unreadable(name: str) -> StudioError:
    return StudioError(sentence("store-answer-unreadable", name=name))


def _older(path: Path, before: float) -> bool:
    try:
        return RECORD_ID.fullmatch(path.stem) is not None and path.stat().st_mtime < before
    except OSError:  # gone meanwhile
        return False
