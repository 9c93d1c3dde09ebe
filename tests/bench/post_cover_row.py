"""A cover from two files: against the bare work, against one thread, and in memory."""

import io
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image

from studio.image.crop import crops, face
from studio.post.measures import SIDE_FRAMING
from studio.post.render import render_cover
from tests.bench.pictures import EYES
from tests.bench.post_stage import SEEDS, SIDE, WORDS, cover_of, one_at_a_time, picture_file, ratio, told
from tests.journeys.screen import ROOT

ROUNDS = 7
PANEL = (532, 790)
MB = 1 << 20
CHILD = """
import sys
from pathlib import Path
from studio.face.anchors import Anchors
from studio.post.cover import Cover, Panel
from studio.post.render import render_cover
from studio.store.resource import load_words
from tests.bench.pictures import EYES

def peak():
    lines = Path("/proc/self/status").read_text().splitlines()
    return int(next(line.split()[1] for line in lines if line.startswith("VmHWM"))) * 1024

words = load_words("en")
before = peak()
panels = tuple(
    Panel(Path(name).read_bytes(), Anchors(*EYES), letter, letter) for name, letter in zip(sys.argv[1:], "AB")
)
render_cover(Cover(panels, "Who does sad better?"), words).jpeg()
print(peak() - before)
"""


def file_to_file(side: int = SIDE, rounds: int = ROUNDS) -> dict[str, object]:
    """The row `cover file to file`."""
    value, ours, bare = ratio(lambda: _cover(side), lambda: _bare(side), rounds)
    why = f"render and JPEG from two files {ours:.0f} ms, decode + Lanczos + encode one after the other {bare:.0f} ms"
    return told("cover file to file", value, "x", 1.15, why)


def two_threads(side: int = SIDE, rounds: int = ROUNDS) -> dict[str, object]:
    """The row `cover two threads`."""

    def alone() -> None:
        with one_at_a_time():
            _cover(side)

    value, ours, one = ratio(lambda: _cover(side), alone, rounds)
    return told("cover two threads", value, "x", 0.75, f"{ours:.0f} ms, with one thread {one:.0f} ms")


def against_imagemagick(side: int = SIDE, rounds: int = ROUNDS) -> dict[str, object]:
    """The row `against imagemagick`: the same two panels cut, scaled, joined and encoded by it."""
    program = imagemagick()
    if program is None:
        return told("against imagemagick", None, "x", 0.5, "ImageMagick is not installed here")
    (box,) = crops([face((side, side), *EYES)], PANEL, SIDE_FRAMING).boxes
    part = f"{box[2] - box[0]:.0f}x{box[3] - box[1]:.0f}+{box[0]:.0f}+{box[1]:.0f}"
    scaled = ("-crop", part, "+repage", "-filter", "Lanczos", "-resize", f"{PANEL[0]}x{PANEL[1]}!")
    with _files(side) as files:
        out = str(Path(files[0]).with_name("joined.jpg"))
        words = (program, *files, *scaled, "+append", "-quality", "95", out)
        value, ours, other = ratio(lambda: _cover(side), lambda: subprocess.run(words, check=True), rounds)
    return told("against imagemagick", value, "x", 0.5, f"{ours:.0f} ms, ImageMagick {other:.0f} ms")


def peak_memory(side: int = SIDE) -> dict[str, object]:
    """The row `peak memory`: what a process takes for a cover, less the px of its pictures."""
    with _files(side) as files:
        words = (sys.executable, "-c", CHILD, *files)
        done = subprocess.run(words, cwd=ROOT, check=True, capture_output=True, text=True)
    decoded = len(SEEDS) * side * side * 3
    more = (int(done.stdout) - decoded) / MB
    return told("peak memory", round(more, 1), "MB", 150, f"beyond {decoded / MB:.0f} MB of decoded pictures")


def imagemagick() -> str | None:
    """The program, where one of that name is really it."""
    for name in ("magick", "convert"):
        path = shutil.which(name)
        if path is None:
            continue
        said = subprocess.run((path, "-version"), capture_output=True, text=True, check=False)
        if said.stdout.startswith("Version: ImageMagick"):
            return path
    return None


@contextmanager
def _files(side: int) -> Iterator[list[str]]:
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"{seed}.jpg" for seed in SEEDS]
        for file, seed in zip(files, SEEDS, strict=True):
            file.write_bytes(picture_file(side, seed))
        yield [str(file) for file in files]


def _cover(side: int) -> bytes:
    return render_cover(cover_of(side), WORDS).jpeg()


def _bare(side: int) -> bytes:
    slide = Image.new("RGB", (1080, 1350))
    for number, seed in enumerate(SEEDS):
        with Image.open(io.BytesIO(picture_file(side, seed))) as opened:
            (box,) = crops([face(opened.size, *EYES)], PANEL, SIDE_FRAMING).boxes
            panel = opened.resize(PANEL, Image.Resampling.LANCZOS, box=box)  # RGB as it is: to convert it would copy it
        slide.paste(panel, (number * 548, 233))
    out = io.BytesIO()
    slide.save(out, "JPEG", quality=95, subsampling=0)
    return out.getvalue()
