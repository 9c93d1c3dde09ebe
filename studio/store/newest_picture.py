"""What pictures lie in a folder, and which of them has just come."""

import os
import stat
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from studio.words import StudioError, sentence

KINDS = (".png", ".jpg", ".jpeg", ".webp")
UNFINISHED = (".part", ".crdownload")
"""What browsers put behind a name while they still write under it."""


@dataclass(frozen=True)
class Found:
    """A picture file as a look found it; written again, it is another one.

    Attributes:
        name: of the file.
        path: where it lies.
        size: in bytes.
        changed: when it was written last, in nanoseconds.
    """

    name: str
    path: str
    size: int
    changed: int


def pictures_in(folder: str) -> tuple[Found, ...]:
    """The picture files of a folder, the one written last first; no hidden, empty or unfinished ones.

    Only names are looked at. Whether a file holds a picture is found out when it is taken.

    Raises:
        StudioError: no such folder, or it may not be read.
    """
    name = Path(folder).name or folder
    try:
        with os.scandir(folder) as entries:
            there = {entry.name: entry for entry in entries}
    except PermissionError as problem:
        raise StudioError(sentence("hand-folder-closed", name=name)) from problem
    except OSError as problem:
        raise StudioError(sentence("hand-folder-gone", name=name)) from problem
    offered = (entry for entry in there.values() if _is_picture(entry.name, there))
    found = [one for entry in offered if (one := _examined(entry)) is not None]
    return tuple(sorted(found, key=lambda one: (-one.changed, one.name)))


def newest(now: Iterable[Found], before: Collection[Found], known: Collection[Found]) -> Found | None:
    """The newest picture that has come and is whole, None where there is none.

    Args:
        now: what this look found, newest first.
        before: what the look before found; a file that looks the same twice is not being written any more.
        known: what was there at the beginning, or was refused.
    """
    return next((one for one in now if one in before and one not in known), None)


def _is_picture(name: str, there: Collection[str]) -> bool:
    if name.startswith(".") or not name.lower().endswith(KINDS):
        return False
    return not any(f"{name}{ending}" in there for ending in UNFINISHED)


def _examined(entry: "os.DirEntry[str]") -> Found | None:
    """The file, None where it is none, is empty, hidden, or gone by now."""
    try:
        about = entry.stat()
    except OSError:
        return None
    hidden = getattr(about, "st_file_attributes", 0) & getattr(stat, "FILE_ATTRIBUTE_HIDDEN", 0)
    if not stat.S_ISREG(about.st_mode) or not about.st_size or hidden:
        return None
    return Found(entry.name, entry.path, about.st_size, about.st_mtime_ns)
