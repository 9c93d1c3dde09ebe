"""Originals: the bytes of every picture exactly as received, named by their content."""

import contextlib
import hashlib
import re
from collections.abc import Callable
from pathlib import Path

from studio.image.picture import SUFFIX, Picture
from studio.store.atomic import write_atomic
from studio.words import StudioError, sentence

READ_ONLY = 0o444
SHA256 = re.compile(r"[0-9a-f]{64}")
"""A digest and nothing else: a record from a foreign hand may name a place outside of the library."""


class Originals:
    """A folder of content-addressed files `ab/abcdef....png`, read-only once written.

    Args:
        folder: of the files.
        write: as `write_atomic`.
    """

    def __init__(self, folder: Path, write: Callable[[Path, bytes], None] = write_atomic) -> None:
        self._folder = folder
        self._write = write

    def keep(self, picture: Picture, data: bytes) -> Path:
        """Store the bytes of a checked picture; the same bytes are stored once, and a changed file is mended.

        Raises:
            WriteError: not writable.
        """
        path = self._path(picture.sha256, SUFFIX[picture.format])
        if not _holds(path, picture.sha256):
            self._write(path, data)
            with contextlib.suppress(OSError):  # some disks know no permissions
                path.chmod(READ_ONLY)
        return path

    def read(self, sha256: str) -> bytes:
        """The bytes of an original, checked against their name.

        Raises:
            StudioError: missing, unreadable, or changed since it was stored.
        """
        paths = [self._path(sha256, suffix) for suffix in SUFFIX.values()] if SHA256.fullmatch(sha256) else []
        path = next((path for path in paths if path.exists()), None)
        if path is None:
            raise StudioError(sentence("store-original-missing", name=sha256[:8]))
        try:
            data = path.read_bytes()
        except OSError as problem:
            raise StudioError(sentence("store-original-unreadable", name=path.name)) from problem
        if hashlib.sha256(data).hexdigest() != sha256:
            raise StudioError(sentence("store-original-changed", name=path.name))
        return data

    def _path(self, sha256: str, suffix: str) -> Path:
        return self._folder / sha256[:2] / f"{sha256}{suffix}"


def _holds(path: Path, sha256: str) -> bool:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest() == sha256
    except OSError:
        return False
