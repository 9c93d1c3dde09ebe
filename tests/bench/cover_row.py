"""How long a cover takes from two 4096 x 4096 files, against the bare work of its pixels done one after the other."""

import io
import statistics
import time
from collections.abc import Callable

from PIL import Image

from studio.face.anchors import Anchors
from studio.image.crop import crops, face
from studio.post.cover import Cover, Panel
from studio.post.measures import SIDE_FRAMING
from studio.post.render import render_cover
from studio.store.resource import load_words
from tests.bench.pictures import EYES, hard_portrait

SIDE, ROUNDS, GOAL = 4096, 5, 1.5
PANEL = (532, 790)


def row(side: int = SIDE, rounds: int = ROUNDS) -> dict[str, object]:
    """The row `cover`: median of the ratios of interleaved rounds."""
    files = [_file(side, seed) for seed in (1, 2)]
    _ratio(files)  # fonts and words are read once
    ratios = [_ratio(files) for _ in range(rounds)]
    value = round(statistics.median(ratios), 3)
    return {
        "name": "cover",
        "value": value,
        "unit": "x",
        "goal": GOAL,
        "met": value <= GOAL,
        "why": "render and JPEG from two files, against decode + Lanczos + encode one after the other",
    }


def _ratio(files: list[bytes]) -> float:
    bare = _timed(lambda: _bare(files))
    return _timed(lambda: _cover(files)) / bare


def _timed(work: Callable[[], bytes]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _file(side: int, seed: int) -> bytes:
    out = io.BytesIO()
    hard_portrait(side, seed).save(out, "JPEG", quality=95, subsampling=0)
    return out.getvalue()


def _cover(files: list[bytes]) -> bytes:
    panels = tuple(
        Panel(data, Anchors(*EYES), name, letter)
        for data, name, letter in zip(files, ("Seedream 4.5", "Nano Banana"), "AB", strict=True)
    )
    cover = Cover(panels, "Who does sad better?", foot="Same hair, glasses, room, crop")
    return render_cover(cover, load_words("en")).jpeg()


def _bare(files: list[bytes]) -> bytes:
    slide = Image.new("RGB", (1080, 1350))
    for number, data in enumerate(files):
        with Image.open(io.BytesIO(data)) as opened:
            (box,) = crops([face(opened.size, *EYES)], PANEL, SIDE_FRAMING).boxes
            panel = opened.convert("RGB").resize(PANEL, Image.Resampling.LANCZOS, box=box)
        slide.paste(panel, (number * 548, 233))
    out = io.BytesIO()
    slide.save(out, "JPEG", quality=95, subsampling=0)
    return out.getvalue()
