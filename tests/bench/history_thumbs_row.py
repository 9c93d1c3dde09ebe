"""Small pictures out of originals, against Pillow that reads them as a draft, on one thread."""

import hashlib
import io
import statistics
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QSize

from studio.image.picture import Picture
from studio.store.library import Library
from studio.window.history.small_pictures import QUALITY, TALL, THREADS, made
from tests.bench.pictures import drawn_once
from tests.bench.viewer_stage import application

FILES, SIDE, ROUNDS, GOAL = 120, 1024, 5, 1.25
SIZE = QSize(77, 96)


class Source:
    """A library as the page sees it."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def small(self, sha256: str) -> bytes | None:
        return self._library.thumbs.read(sha256)

    def original(self, sha256: str) -> bytes | None:
        return self._library.original(sha256)

    def keep_small(self, sha256: str, data: bytes) -> None:
        self._library.thumbs.keep(sha256, data)


def row(files: int = FILES, side: int = SIDE, rounds: int = ROUNDS) -> dict[str, object]:
    """The row `thumbnails`: median over the rounds of Pillow's time by ours."""
    application()
    with tempfile.TemporaryDirectory() as folder:
        library = Library(Path(folder))
        names = [_keep(library, number, side) for number in range(files)]
        pairs = [(_theirs(library, names, Path(folder)), _ours(library, names)) for _ in range(rounds + 1)][1:]
        library.close()
    value = round(statistics.median(theirs / ours for theirs, ours in pairs), 2)
    theirs, ours = (statistics.median(pair[at] for pair in pairs) / files * 1000 for at in (0, 1))
    why = f"{files} JPEG of {side} px to {TALL} px and back on disk: {ours:.1f} ms each on {THREADS} threads with their"
    return {
        "name": "thumbnails",
        "value": value,
        "unit": "x",
        "goal": GOAL,
        "met": value >= GOAL,
        "why": f"{why} sha256 checked, Pillow draft on one {theirs:.1f} ms without; more is better",
    }


def _keep(library: Library, number: int, side: int) -> str:
    picture = drawn_once(side, 1).convert("RGB")
    picture.putpixel((number % side, 0), (number % 256, 1, 2))
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=92)
    data = buffer.getvalue() + number.to_bytes(4)
    sha256 = hashlib.sha256(data).hexdigest()
    library.keep(Picture(sha256, "JPEG", side, side, len(data)), data)
    return sha256


def _ours(library: Library, names: list[str]) -> float:
    for name in names:
        library.thumbs.drop(name)
    source = Source(library)
    start = time.perf_counter()
    with ThreadPoolExecutor(THREADS) as pool:
        if any(image is None for image in pool.map(lambda name: made(source, name, SIZE), names)):
            raise RuntimeError("a picture was not made")
    return time.perf_counter() - start


def _theirs(library: Library, names: list[str], folder: Path) -> float:
    start = time.perf_counter()
    for name in names:
        path = library.thumbs.source(name)
        if path is None:
            raise RuntimeError(name)
        with Image.open(path) as image:
            image.draft("RGB", (2 * TALL, 2 * TALL))
            small = image.resize((TALL, TALL), Image.Resampling.LANCZOS)
        small.save(folder / f"{name}.small.jpg", quality=QUALITY)
    return time.perf_counter() - start
