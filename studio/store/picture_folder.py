"""Finds the pictures in a folder that a creator chose; nothing is opened here."""

import os
from dataclasses import dataclass
from pathlib import Path

ENDINGS = frozenset((".png", ".jpg", ".jpeg", ".webp"))
DEEPEST = 4
"""Folders inside folders that are looked into."""
MOST = 5_000
"""Pictures taken in at once."""


@dataclass(frozen=True)
class FoundFile:
    """One file that ends like a picture.

    Attributes:
        path: of it.
        folder: it lies in, seen from the chosen one, "" for that one itself.
        stem: of its name, without ending.
    """

    path: str
    folder: str
    stem: str


@dataclass(frozen=True)
class FoundFolder:
    """What a folder holds.

    Attributes:
        files: its pictures, by name.
        others: files that end like something else and were passed over.
        more: pictures beyond those that are taken in at once.
    """

    files: tuple[FoundFile, ...] = ()
    others: int = 0
    more: int = 0


def pictures_in(folder: Path) -> FoundFolder:
    """Look into a folder and those in it; hidden ones and links to folders are passed over.

    A folder that cannot be read counts as empty.
    """
    files: list[FoundFile] = []
    others = 0
    for place, folders, names in os.walk(folder, followlinks=False):
        inside = Path(place).relative_to(folder)
        folders[:] = sorted(name for name in folders if not name.startswith(".") and len(inside.parts) < DEEPEST)
        for name in sorted(names):
            path = Path(place, name)
            if path.suffix.lower() in ENDINGS and not name.startswith("."):
                files.append(FoundFile(str(path), "" if inside == Path() else str(inside), path.stem))
            else:
                others += not name.startswith(".")
    return FoundFolder(tuple(files[:MOST]), others, max(0, len(files) - MOST))
