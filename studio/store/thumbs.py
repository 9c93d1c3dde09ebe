"""Small pictures of originals, so that a list of thousands can be looked at. They are no part of the truth.

Whatever lies in this folder can be thrown away: it is made again from the originals when it is wanted.
"""

import contextlib
import os
import re
from pathlib import Path

from studio.image.picture import SUFFIX

DIGEST = re.compile(r"[0-9a-f]{64}")
MOST_BYTES = 1_000_000
"""A file larger than this is none of ours."""


class Thumbs:
    """A folder of small JPEG files by the sha256 of their originals. May be asked from any thread.

    Args:
        library: folder of the library.
    """

    def __init__(self, library: Path) -> None:
        self._images = library / "images"
        self._folder = library / "thumbs"

    def read(self, sha256: str) -> bytes | None:
        """The small picture of an original, None where it has to be made."""
        path = self._path(sha256)
        with contextlib.suppress(OSError):
            if path is not None and path.stat().st_size <= MOST_BYTES:
                return path.read_bytes()
        return None

    def keep(self, sha256: str, data: bytes) -> None:
        """Put a small picture by; where the disk refuses, it is made once more another time."""
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
        """Throw a small picture away."""
        path = self._path(sha256)
        with contextlib.suppress(OSError):
            if path is not None:
                path.unlink(missing_ok=True)

    def source(self, sha256: str) -> Path | None:
        """The file of the original itself, None where it is not there."""
        if DIGEST.fullmatch(sha256) is None:
            return None
        paths = (self._images / sha256[:2] / f"{sha256}{suffix}" for suffix in SUFFIX.values())
        return next((path for path in paths if path.is_file()), None)

    def _path(self, sha256: str) -> Path | None:
        return self._folder / sha256[:2] / f"{sha256}.jpg" if DIGEST.fullmatch(sha256) is not None else None
