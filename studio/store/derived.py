"""Small files made from originals, by the sha256 of each: kept to save work, and no part of the truth.

Whatever lies in such a folder can be thrown away: it is made again from the originals when it is wanted.
"""

import contextlib
import os
import re
from pathlib import Path

DIGEST = re.compile(r"[0-9a-f]{64}")


class Derived:
    """A folder `ab/abcdef....suffix`. May be asked from any thread.

    Args:
        folder: of the files.
        suffix: of every file, with its dot.
        most_bytes: a file larger than this is none of ours.
    """

    def __init__(self, folder: Path, suffix: str, most_bytes: int) -> None:
        self._folder = folder
        self._suffix = suffix
        self._most = most_bytes

    def read(self, sha256: str) -> bytes | None:
        """What was made from an original, None where it has to be made."""
        path = self._path(sha256)
        with contextlib.suppress(OSError):
            if path is not None and path.stat().st_size <= self._most:
                return path.read_bytes()
        return None

    def keep(self, sha256: str, data: bytes) -> None:
        """Put it by; where the disk refuses, it is made once more another time."""
        path = self._path(sha256)
        if path is None:
            return
        # Two threads may make the same one.
        part = path.with_name(f".{path.name}.{os.urandom(4).hex()}.part")
        with contextlib.suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            try:
                part.write_bytes(data)
                part.replace(path)
            finally:
                part.unlink(missing_ok=True)

    def drop(self, sha256: str) -> None:
        """Throw it away."""
        path = self._path(sha256)
        with contextlib.suppress(OSError):
            if path is not None:
                path.unlink(missing_ok=True)

    def _path(self, sha256: str) -> Path | None:
        if DIGEST.fullmatch(sha256) is None:
            return None
        return self._folder / sha256[:2] / f"{sha256}{self._suffix}"
