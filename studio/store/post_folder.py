"""Writes a post into a folder: its own numbered files are replaced, everything else there stays."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from studio.store.atomic import WriteError, write_atomic
from studio.words import sentence

NUMBERED = re.compile(r"\d\d-[a-z-]+\.(jpg|png)")
MARK = b"<xmp:CreatorTool>Expression Studio</xmp:CreatorTool>"
"""What every slide says about its maker, near its beginning: a creator's own numbered photo does not."""
HEAD_BYTES = 1 << 18


def write_post(folder: Path, files: Mapping[str, Callable[[], bytes]], texts: Mapping[str, str]) -> tuple[Path, ...]:
    """Write slides and texts and remove numbered slides of an earlier, longer post.

    Args:
        folder: is made where it is missing.
        files: encoders by file name ("01-cover.jpg").
        texts: contents by file name.

    Raises:
        WriteError: the folder cannot be written; slides from before are still there.
    """
    data = {name: encode() for name, encode in files.items()}
    data.update({name: text.encode() for name, text in texts.items()})
    paths = tuple(folder / name for name in data)
    for path, content in zip(paths, data.values(), strict=True):
        write_atomic(path, content)
    try:
        for path in folder.iterdir():
            if NUMBERED.fullmatch(path.name) and path.name not in files and _ours(path):
                path.unlink()
    except OSError as problem:
        raise WriteError(sentence("store-not-written", path=str(folder))) from problem
    return paths


def _ours(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return MARK in file.read(HEAD_BYTES)
