"""The process that decodes foreign bytes before anything else does.

It reads messages from stdin and answers on stdout. A thread of its own reads the pipe, so that the end of the parent
is noticed in the middle of a decode too. It holds nothing but the picture at hand: a decoder that dies takes nothing
with it.
"""

import io
import os
import queue
import signal
import struct
import sys
import threading
import warnings
import zlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import BinaryIO

from PIL import Image

from studio.image.fault import PictureError
from studio.image.framing import Head, read_message, write_message
from studio.image.jpeg_walk import walk_jpeg
from studio.image.png_walk import walk_png
from studio.image.upright import upright, upright_size

FORMATS = ("PNG", "JPEG", "WEBP")
POLITE = 5
"""How far this process stands behind others where there are too few processors."""
MEMORY_BYTES = 3 * 2**29
"""Address space of the process: room for 50 MP in RGBA several times over, and no more."""
JPEG_QUALITY = 90
_WALKS: dict[str, Callable[[bytes], None]] = {"PNG": walk_png, "JPEG": walk_jpeg}
_UNDECODABLE = (
    *(OSError, EOFError, SyntaxError, ValueError, TypeError, LookupError, RuntimeError, MemoryError),
    *(ArithmeticError, struct.error, zlib.error, Image.DecompressionBombError, Image.DecompressionBombWarning),
)
"""What Pillow raises for bytes it cannot make a picture of."""

Question = tuple[Head, bytes]


def serve(next_question: Callable[[], Question], outward: BinaryIO) -> None:
    """Answer until the other side is gone."""
    while True:
        try:
            write_message(outward, *_answer(*next_question()))
        except OSError:
            return


def _answer(head: Head, body: bytes) -> tuple[Head, bytes]:
    try:
        if head["job"] == "thumbnail":
            return {}, _thumbnail(body, int(head["side"] or 0))
        return _checked(body, str(head["format"])), b""
    except PictureError as fault:
        return {"fault": fault.kind, "percent": fault.percent}, b""
    except _UNDECODABLE:
        return {"fault": "damaged", "percent": None}, b""


def _checked(data: bytes, form: str) -> Head:
    with ThreadPoolExecutor(1) as beside:
        walk = beside.submit(_WALKS.get(form, _no_walk), data)
        try:
            width, height = _decoded(data, form)
        finally:
            walk.result()  # says more exactly what is wrong, where both find something
    return {"width": width, "height": height}


def _no_walk(data: bytes) -> None:
    """Of other formats the decoder itself is strict enough."""


def _decoded(data: bytes, form: str) -> tuple[int, int]:
    with Image.open(io.BytesIO(data), formats=(form,)) as image:
        image.load()
        return upright_size(image)


def _thumbnail(data: bytes, side: int) -> bytes:
    with Image.open(io.BytesIO(data), formats=FORMATS) as image:
        image.draft("RGB", (side * 2, side * 2))
        small = upright(image).convert("RGB")
        small.thumbnail((side, side), Image.Resampling.LANCZOS)
        out = io.BytesIO()
        small.save(out, "JPEG", quality=JPEG_QUALITY, subsampling=0)
        return out.getvalue()


def _listen(inward: BinaryIO, questions: "queue.SimpleQueue[Question]") -> None:
    """Hand on what arrives; when nothing can arrive any more, the process ends, whatever it is doing."""
    try:
        while True:
            questions.put(read_message(inward))
    finally:
        os._exit(0)


def _limit_memory() -> None:
    """Where the system can, refuse more memory than a picture of 50 MP needs."""
    try:
        import resource  # noqa: PLC0415 - exists on POSIX only
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))


def _stand_back() -> None:
    """The window goes first: sixteen pictures at once must not take the processor from it."""
    if hasattr(os, "nice"):
        os.nice(POLITE)


def main() -> None:
    """Serve stdin and stdout; never returns."""
    # Ctrl+C in a terminal reaches the whole group; the parent decides when this process ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # A broken EXIF block is worth a warning to Pillow and nothing to a creator.
    warnings.simplefilter("ignore")
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    Image.MAX_IMAGE_PIXELS = None  # the cap was applied to the header already
    _limit_memory()
    _stand_back()
    questions: queue.SimpleQueue[Question] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(sys.stdin.buffer, questions), daemon=True).start()
    serve(questions.get, sys.stdout.buffer)
    # An ordinary end would wait for the thread that reads.
    os._exit(0)


if __name__ == "__main__":
    main()
