"""What was found in pictures, so that no picture is looked at twice. It is no part of the truth.

Whatever lies in this folder can be thrown away: it is found again in the originals when it is wanted.
"""

import contextlib
import os
import re
from pathlib import Path

DIGEST = re.compile(r"[0-9a-f]{64}")
MOST_BYTES = 200_000
"""A file larger than this is none of ours."""


class FoundFaces:
    """A folder of small JSON files by the sha256 of their pictures. May be asked from any thread.

    Args:
        library: folder of the library.
        stamp: the engine with its version, which names a folder of its own: what another one found is not mixed in.
    """

    def __init__(self, library: Path, stamp: str) -> None:
        self._folder = library / "faces" / (re.sub(r"[^\w.-]", "-", stamp) or "unknown")

    def read(self, sha256: str) -> bytes | None:
        """What was found in a picture, None where nobody has looked."""
        path = self._path(sha256)
        with contextlib.suppress(OSError):
            if path is not None and path.stat().st_size <= MOST_BYTES:
                return path.read_bytes()
        return None

    def keep(self, sha256: str, data: bytes) -> None:
        """Put it by; where the disk refuses, it is found once more another time."""
        path = self._path(sha256)
        if path is None:
            return
        part = path.with_name(f".{path.name}.{os.urandom(4).hex()}.part")
        with contextlib.suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            try:
                part.write_bytes(data)
                part.replace(path)
            finally:
                part.unlink(missing_ok=True)

    def _path(self, sha256: str) -> Path | None:
        return self._folder / sha256[:2] / f"{sha256}.json" if DIGEST.fullmatch(sha256) is not None else None
