"""Keeps what cannot be read under a name beside it: nothing of a creator's is ever overwritten."""

from pathlib import Path


def free_name(path: Path) -> Path:
    """The path itself, or the first of `name-2.ext`, `name-3.ext`, ... that is not taken."""
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return free


def move_aside(path: Path, mark: str) -> Path:
    """Rename `a.db` to `a.MARK.db`, or to the next free name, and say which.

    Raises:
        OSError: the folder cannot be written; the file is where it was.
    """
    aside = free_name(path.with_suffix(f".{mark}{path.suffix}"))
    return path.replace(aside)


def set_journals_aside(path: Path, aside: Path) -> None:
    """Rename the journals of a database as if they belonged to `aside`, so that no new one takes them for its own.

    Raises:
        OSError: the folder cannot be written.
    """
    for suffix in ("-journal", "-wal", "-shm"):
        journal = path.with_name(f"{path.name}{suffix}")
        if journal.exists():
            journal.replace(aside.with_name(f"{aside.name}{suffix}"))
