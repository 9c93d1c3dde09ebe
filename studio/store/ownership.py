"""One owner per library folder: a lock, and a note beside it that says whose it is."""

import contextlib
import json
import os
import platform
from pathlib import Path

from filelock import FileLock, Timeout

from studio.store.atomic import WriteError
from studio.words import Sentence, sentence


class Ownership:
    """The lock of a folder, held from construction to `release`; the system lets go of it when its owner dies.

    Raises:
        WriteError: somebody else holds it, or the folder cannot be written.
    """

    def __init__(self, folder: Path) -> None:
        self._lock = FileLock(folder / "library.lock", thread_local=False)
        self._note = folder / "library.owner"
        try:
            self._lock.acquire(timeout=0)
        except Timeout as problem:
            raise WriteError(_taken(folder, self._note)) from problem
        except (OSError, NotImplementedError) as problem:
            raise WriteError(sentence("store-library-closed", path=str(folder))) from problem
        # The lock is what counts; without a note the next one only learns less.
        with contextlib.suppress(OSError):
            self._note.write_text(json.dumps({"pid": os.getpid(), "host": platform.node()}), encoding="utf-8")

    def release(self) -> None:
        """Give the folder free."""
        with contextlib.suppress(OSError):
            self._note.unlink(missing_ok=True)
        self._lock.release()


def _taken(folder: Path, note: Path) -> Sentence:
    try:
        told = json.loads(note.read_text(encoding="utf-8"))
        pid, host = str(told["pid"]), str(told["host"])
    except (OSError, ValueError, LookupError, TypeError):
        return sentence("store-library-open", path=str(folder))
    return sentence("store-library-open-by", path=str(folder), pid=pid, host=host)
