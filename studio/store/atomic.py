"""Writes a file whole or not at all."""

import contextlib
import errno
import os
import tempfile
from pathlib import Path

from studio.words import Sentence, StudioError, sentence


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
        raise WriteError(_said(problem, path)) from problem


def check_folder(folder: Path) -> None:
    """Make sure that files can be written into a folder; it is made where it is missing.

    Raises:
        WriteError: they cannot; nothing is left behind.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as problem:
        raise WriteError(_said(problem, folder)) from problem


def _replace(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}-", suffix=".part", dir=path.parent)
    part = Path(name)
    with contextlib.ExitStack() as undo:
        undo.callback(part.unlink, missing_ok=True)
        _write_whole(handle, data)
        part.chmod(0o666 & ~_umask())
        part.replace(path)
        undo.pop_all()
    _sync_folder(path.parent)


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


def _sync_folder(folder: Path) -> None:
    """A rename is only safe once its folder is on disk; Windows has no such call."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _said(problem: OSError, path: Path) -> Sentence:
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
    return sentence(reason, path=str(path))
