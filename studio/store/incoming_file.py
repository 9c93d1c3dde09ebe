"""Reads what a creator dropped or named, without trusting that it is a file."""

import stat
from pathlib import Path

from studio.words import StudioError, sentence

LARGEST_BYTES = 64 * 2**20
"""Files above this are no picture of ours: 4096x4096 PNGs with grain stay under 50 MB."""


def read_incoming(path: str | None, name: str) -> bytes:
    """The bytes of a local file.

    Args:
        path: where it lies; None for something that came without a file or bytes.
        name: what to call it when it is refused.

    Raises:
        StudioError: not a picture at all, a link, a folder, missing, unreadable, or too large.
    """
    if path is None:
        raise StudioError(sentence("intake-no-picture", name=name))
    if "://" in path:
        raise StudioError(sentence("intake-link", name=name))
    try:
        return _read(Path(path), name)
    except FileNotFoundError as problem:
        raise StudioError(sentence("intake-missing", name=name)) from problem
    except (OSError, ValueError) as problem:
        raise StudioError(sentence("intake-unreadable", name=name)) from problem


def _read(path: Path, name: str) -> bytes:
    about = path.stat()
    if stat.S_ISDIR(about.st_mode):
        raise StudioError(sentence("intake-folder", name=name))
    # Devices and pipes would block or never end.
    if not stat.S_ISREG(about.st_mode):
        raise StudioError(sentence("intake-no-file", name=name))
    if about.st_size > LARGEST_BYTES:
        raise StudioError(sentence("intake-too-large", name=name, most=LARGEST_BYTES // 2**20))
    return path.read_bytes()


def read_text(path: str) -> str:
    """The text of a small file that a creator named, such as a recipe.

    Raises:
        StudioError: as `read_incoming`, or not UTF-8.
    """
    name = Path(path).name
    try:
        return read_incoming(path, name).decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise StudioError(sentence("intake-no-text", name=name)) from problem
