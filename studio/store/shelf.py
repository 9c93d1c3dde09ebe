"""A creator's own words, kept as small TOML files in the library: one folder for each kind, one file for each name."""

from pathlib import Path
from typing import Literal
from urllib.parse import quote, unquote

from studio.store.aside import free_name
from studio.store.atomic import write_atomic
from studio.store.incoming_file import read_text
from studio.words import StudioError, sentence

Kind = Literal["characters", "scenes", "recipes", "emotions", "playbooks", "variations"]
KINDS: tuple[Kind, ...] = ("characters", "scenes", "recipes", "emotions", "playbooks", "variations")
LONGEST_BYTES = 200
"""Of a file name without its ending; every file system takes that."""
_PLAIN = " -_,()'"


class Shelf:
    """Reads and writes files by the names that creators give.

    Args:
        folder: where the folders of the kinds lie; made when something is first written.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def names(self, kind: Kind) -> tuple[str, ...]:
        """All names of a kind, sorted as people sort; none where nothing was kept yet."""
        try:
            files = list((self._folder / kind).glob("*.toml"))
        except OSError:
            return ()
        return tuple(sorted((unquote(file.stem) for file in files), key=str.casefold))

    def read(self, kind: Kind, name: str) -> str:
        """The text kept under a name.

        Raises:
            StudioError: missing, unreadable or not text.
        """
        return read_text(str(self._path(kind, name)))

    def write(self, kind: Kind, name: str, text: str) -> None:
        """Keep a text under a name; one of the same name gives way.

        Raises:
            StudioError: the name is empty or too long, or the folder is not writable; the old text is still there.
        """
        path = self._path(kind, name)
        write_atomic(path, text.encode())

    def remove(self, kind: Kind, name: str) -> None:
        """Take a name off the shelf; its file stays beside the others under another ending.

        Raises:
            StudioError: it cannot be moved.
        """
        path = self._path(kind, name)
        try:
            if path.exists():
                path.replace(free_name(path.with_suffix(".removed")))
        except OSError as problem:
            raise StudioError(sentence("shelf-closed", name=name)) from problem

    def _path(self, kind: Kind, name: str) -> Path:
        stem = _stem(" ".join(name.split()))
        if not stem or len(stem.encode()) > LONGEST_BYTES:
            raise StudioError(sentence("shelf-name", name=name[:40]))
        return self._folder / kind / f"{stem}.toml"


def _stem(name: str) -> str:
    """The name as every file system takes it: letters, digits and a few signs stay, the rest is percent-encoded."""
    return "".join(one if one.isalnum() or one in _PLAIN else quote(one, safe="").replace(".", "%2E") for one in name)
