"""Which originals the files of a library name: records, and what creators keep under names of their own."""

import contextlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

DIGEST = re.compile(rb"(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])")


def naming_files(folder: Path) -> Iterator[Path]:
    """The files of a library that may name originals.

    Args:
        folder: of the library.
    """
    yield from (folder / "meta").glob("*.json")
    yield from (folder / "words").rglob("*.toml")
    yield from (folder / "battles").glob("*.json")


def named_in(files: Iterable[Path]) -> set[str]:
    """Everything in files that could be the sha256 of an original; files that cannot be read name nothing."""
    found: set[bytes] = set()
    for path in files:
        with contextlib.suppress(OSError):
            found.update(DIGEST.findall(path.read_bytes()))
    return {digest.decode() for digest in found}
