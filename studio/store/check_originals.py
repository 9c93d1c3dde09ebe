"""Reads every original and compares it with its name, on all cores; hashing lets go of the interpreter."""

import hashlib
import os
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field
from pathlib import Path

from studio.image.picture import SUFFIX
from studio.store.mentions import DIGEST
from studio.words import Sentence, sentence

MOST_THREADS = 8
"""More only make a disk jump about."""
BLOCK_BYTES = 1 << 18
Progress = Callable[[int, int], None]


@dataclass
class Seen:
    """What was found in a folder of originals.

    Attributes:
        there: sha256 of those that are whole or at least named so, with their files.
        size_bytes: of all that was read.
        findings: what is wrong with single files.
    """

    there: dict[str, Path] = field(default_factory=dict)
    size_bytes: int = 0
    findings: list[Sentence] = field(default_factory=list)


def see_originals(folder: Path, progress: Progress) -> Seen:
    """Look at every file of a folder of originals. Ctrl+C ends it soon.

    Args:
        folder: "images" of a library.
        progress: told how many of how many were looked at, in this thread.
    """
    seen, done = Seen(), 0
    files = _files(folder, seen)
    total = sum(map(len, files))
    halt = threading.Event()
    pool = ThreadPoolExecutor(min(MOST_THREADS, os.cpu_count() or 1))
    try:
        for task in as_completed([pool.submit(_look, group, halt) for group in files]):
            for path, size, problem in task.result():
                done += 1
                seen.size_bytes += size
                seen.there[path.stem] = path
                if problem:
                    seen.findings.append(sentence(problem, name=_name(folder, path)))
            progress(done, total)
    finally:
        halt.set()
        pool.shutdown(cancel_futures=True)
    seen.findings.sort(key=repr)
    return seen


def _look(paths: list[Path], halt: threading.Event) -> list[tuple[Path, int, str]]:
    """Each file with its length and the key of what is wrong with it; "" where nothing is."""
    block = memoryview(bytearray(BLOCK_BYTES))
    return [(path, *_read(path, block)) for path in paths if not halt.is_set()]


def _read(path: Path, block: memoryview) -> tuple[int, str]:
    digest, size = hashlib.sha256(), 0
    try:
        with path.open("rb", buffering=0) as file:
            while count := file.readinto(block):
                digest.update(block[:count])
                size += count
    except OSError:
        return size, "check-original-unreadable"
    return size, "" if digest.hexdigest() == path.stem else "check-original-changed"


def _files(folder: Path, seen: Seen) -> list[list[Path]]:
    """The originals in the order in which they lie on the disk, in groups; others are noted."""
    groups: list[list[Path]] = []
    for place in _entries(folder):
        if not place.is_dir():
            seen.findings.append(sentence("check-original-stranger", name=_name(folder, place)))
            continue
        group: list[Path] = []
        for path in _entries(place):
            if _is_original(path):
                group.append(path)
            elif not _is_part(path):
                seen.findings.append(sentence("check-original-stranger", name=_name(folder, path)))
        groups.append(group)
    return groups


def _entries(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from sorted(folder.iterdir())


def _is_original(path: Path) -> bool:
    named = path.suffix in SUFFIX.values() and DIGEST.fullmatch(path.stem.encode("utf-8", "replace")) is not None
    return named and path.parent.name == path.stem[:2] and path.is_file() and not path.is_symlink()


def _is_part(path: Path) -> bool:
    return path.name.startswith(".") and path.suffix == ".part"


def _name(folder: Path, path: Path) -> str:
    return path.relative_to(folder.parent).as_posix()
