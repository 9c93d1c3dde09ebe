"""Writes a file whole or not at all."""

import contextlib
import errno
import itertools
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from studio.words import StudioError, sentence


class WriteError(StudioError):
    """Something could not be written; what was there before is still there."""

    failure = True


def write_atomic(path: Path, data: bytes) -> None:
    """Replace a file by new bytes: written beside it, synced, checked, then renamed over it.

    Raises:
        WriteError: no folder, no permission, no space; the old file is untouched.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, data)
    except OSError as problem:
        raise write_error(problem, path) from problem


def write_new(path: Path, data: bytes) -> None:
    """Write a file that is not there yet, whole and synced.

    Raises:
        OSError: there is one, or the disk refused; what was written of it may be left.
    """
    _write_whole(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666), data)


def check_folder(folder: Path) -> None:
    """Make sure that files could be written into a folder, whether it is there yet or not.

    Raises:
        WriteError: they could not. Nothing is left behind in either case.
    """
    try:
        with missing_folders(folder), tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as problem:
        raise write_error(problem, folder) from problem


@contextlib.contextmanager
def missing_folders(folder: Path) -> Iterator[None]:
    """Make a folder and those above it for a while: those made here and still empty at the end go again.

    Raises:
        OSError: one of them cannot be made.
    """
    missing = list(itertools.takewhile(lambda one: not one.exists(), (folder, *folder.parents)))
    with contextlib.ExitStack() as undo:
        for one in reversed(missing):
            one.mkdir(exist_ok=True)
            undo.callback(_remove_empty, one)
        yield


def _remove_empty(folder: Path) -> None:
    with contextlib.suppress(OSError):
        folder.rmdir()


def _replace(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}-", suffix=".part", dir=path.parent)
    part = Path(name)
    with contextlib.ExitStack() as undo:
        undo.callback(part.unlink, missing_ok=True)
        _write_whole(handle, data)
        part.chmod(0o666 & ~_umask())
        part.replace(path)
        undo.pop_all()
    sync_folder(path.parent)


def _write_whole(handle: int, data: bytes) -> None:
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
        if os.fstat(file.fileno()).st_size != len(data):
            raise OSError(errno.EIO, "short write")


def _umask() -> int:
    current = os.umask(0o022)
    os.umask(current)
    return current


def sync_folder(folder: Path) -> None:
    """Bring the names in a folder to disk: a rename is only safe then. Windows has no such call.

    Raises:
        OSError: the disk refused.
    """
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def write_error(problem: OSError, path: Path) -> WriteError:
    """What is said when the disk refused.

    Args:
        problem: the system's word for it.
        path: of the file or folder as the creator knows it.
    """
    reason = {
        errno.ENOSPC: "store-no-space",
        errno.EDQUOT: "store-no-space",
        errno.EFBIG: "store-no-space",
        errno.EACCES: "store-no-permission",
        errno.EPERM: "store-no-permission",
        errno.EROFS: "store-no-permission",
        errno.EISDIR: "store-is-folder",
        errno.EBUSY: "store-is-folder",  # "." and mount points
        errno.ENOTDIR: "store-not-a-folder",
        errno.EEXIST: "store-not-a-folder",
        errno.ENAMETOOLONG: "store-name-too-long",
    }.get(problem.errno or 0, "store-not-written")
    return WriteError(sentence(reason, path=str(path)))
