"""What a library holds, for a page that shows it: pictures, backups, trash."""

import contextlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from studio.store.atomic import write_error
from studio.store.backups import taken
from studio.store.mentions import DIGEST
from studio.store.trash import KEPT_FOR, Trash


@dataclass(frozen=True)
class Kept:
    """A backup of the index.

    Attributes:
        path: its file.
        at: when it was made, in UTC.
    """

    path: Path
    at: datetime


def pictures_of(folder: Path) -> tuple[int, int]:
    """How many originals a library has, and how many bytes they take, by their names alone.

    Args:
        folder: of the library.
    """
    count = size = 0
    for path in (folder / "images").glob("??/*"):
        if DIGEST.fullmatch(path.stem.encode("utf-8", "replace")) is not None:
            with contextlib.suppress(OSError):
                size += path.stat().st_size
                count += 1
    return count, size


def backups_of(folder: Path) -> tuple[Kept, ...]:
    """The backups of a library, newest first."""
    return tuple(Kept(path, at) for at, path in sorted(taken(folder / "backups").items(), reverse=True))


def empty_trash(folder: Path) -> int:
    """Delete for good what lies in the trash of a library; gives how many tests. Pictures still named are put back.

    Args:
        folder: of the library, which this program has open.

    Raises:
        WriteError: the disk refused; what is left can be emptied again.
    """
    late = datetime.now(UTC) + KEPT_FOR + timedelta(days=1)
    trash = Trash(folder)
    try:
        newest = max((one.since for one in trash.listed()), default=late)
        before = len(trash.listed())
        trash.sweep(max(late, newest + KEPT_FOR + timedelta(days=1)))
        return before - len(trash.listed())
    except OSError as problem:
        raise write_error(problem, folder) from problem
