"""Reads what a creator dropped or named, without trusting that it is a file."""

import os
import stat
from pathlib import Path
from urllib.parse import unquote_to_bytes

from studio.image.intake_error import shown_name
from studio.words import StudioError, sentence

LARGEST_BYTES = 64 * 2**20
"""Files above this are no picture of ours: 4096x4096 PNGs with grain stay under 50 MB."""
# Without blocking, a pipe nobody writes to opens at once and can be refused.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOCTTY", 0)


def read_incoming(path: str | None, name: str) -> bytes:
    """The bytes of a local file.

    Args:
        path: where it lies, as a path or as a file:// address; None for something that came without a file or bytes.
        name: what to call it when it is refused.

    Raises:
        StudioError: not a picture at all, a link, a folder, missing, unreadable, or too large.
    """
    shown = shown_name(name or path or "")
    if path is None:
        raise StudioError(sentence("intake-no-picture", name=shown))
    local = _local(path)
    if local is None:
        raise StudioError(sentence("intake-link", name=shown))
    try:
        return _read(local, shown)
    except FileNotFoundError as problem:
        raise StudioError(sentence("intake-missing", name=shown)) from problem
    except (OSError, ValueError) as problem:
        raise StudioError(sentence("intake-unreadable", name=shown)) from problem


def _local(path: str) -> str | None:
    """The path on this machine; None for an address somewhere else."""
    if not path.startswith("file:"):
        return None if "://" in path or path.startswith("data:") else path
    place = path.removeprefix("file:").removeprefix("//").removeprefix("localhost")
    if not place.startswith("/"):
        return None
    plain = os.fsdecode(unquote_to_bytes(place))
    return plain.removeprefix("/") if os.name == "nt" else plain


def _read(path: str, name: str) -> bytes:
    """All bytes of a file that is opened once: what is examined is what is read."""
    if os.name == "nt" and Path(path).is_dir():  # cannot be opened there
        raise StudioError(sentence("intake-folder", name=name))
    descriptor = os.open(path, _FLAGS)
    try:
        _refuse_others(os.fstat(descriptor), name)
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            data = file.read(LARGEST_BYTES + 1)
    finally:
        os.close(descriptor)
    if len(data) > LARGEST_BYTES:
        raise _too_large(name)
    return data


def _refuse_others(about: os.stat_result, name: str) -> None:
    if stat.S_ISDIR(about.st_mode):
        raise StudioError(sentence("intake-folder", name=name))
    # Devices and pipes would block or never end.
    if not stat.S_ISREG(about.st_mode):
        raise StudioError(sentence("intake-no-file", name=name))
    if about.st_size > LARGEST_BYTES:
        raise _too_large(name)


def _too_large(name: str) -> StudioError:
    return StudioError(sentence("intake-too-large", name=name, most=LARGEST_BYTES // 2**20))


def read_text(path: str) -> str:
    """The text of a small file that a creator named, such as a recipe.

    Raises:
        StudioError: as `read_incoming`, or not UTF-8.
    """
    name = Path(path).name
    try:
        return read_incoming(path, name).decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise StudioError(sentence("intake-no-text", name=shown_name(name))) from problem
