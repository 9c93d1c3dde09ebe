"""The process that decodes foreign bytes before anything else does: `python -m studio.image.intake_worker`.

It reads messages from stdin and answers on stdout until the pipe ends, which is also how it notices that its
parent is gone. It holds nothing but the picture at hand, so a decoder that dies takes nothing with it.
"""

import io
import signal
import sys
import warnings
from typing import BinaryIO

from PIL import Image, ImageOps

from studio.image.fault import PictureError
from studio.image.framing import Head, read_message, write_message
from studio.image.png_walk import walk_png

FORMATS = ("PNG", "JPEG", "WEBP")
MEMORY_BYTES = 3 * 2**29
"""Address space of the process: room for 50 MP in RGBA several times over, and no more."""
JPEG_QUALITY = 90


def serve(inward: BinaryIO, outward: BinaryIO) -> None:
    """Answer until the other side is gone."""
    while True:
        try:
            head, body = read_message(inward)
            write_message(outward, *_answer(head, body))
        except (EOFError, OSError):
            return


def _answer(head: Head, body: bytes) -> tuple[Head, bytes]:
    try:
        if head["job"] == "thumbnail":
            return {}, _thumbnail(body, int(head["side"] or 0))
        return _checked(body, str(head["format"])), b""
    except PictureError as fault:
        return {"fault": fault.kind, "percent": fault.percent}, b""
    except (OSError, SyntaxError, ValueError, MemoryError, Image.DecompressionBombError, Warning):
        # Pillow raises all of these for bytes it cannot make a picture of.
        return {"fault": "damaged", "percent": None}, b""


def _checked(data: bytes, form: str) -> Head:
    if form == "PNG":
        walk_png(data)
    with Image.open(io.BytesIO(data), formats=(form,)) as image:
        image.load()
        upright = ImageOps.exif_transpose(image)
        return {"width": upright.width, "height": upright.height}


def _thumbnail(data: bytes, side: int) -> bytes:
    with Image.open(io.BytesIO(data), formats=FORMATS) as image:
        image.draft("RGB", (side * 2, side * 2))
        upright = ImageOps.exif_transpose(image).convert("RGB")
        upright.thumbnail((side, side), Image.Resampling.LANCZOS)
        out = io.BytesIO()
        upright.save(out, "JPEG", quality=JPEG_QUALITY, subsampling=0)
        return out.getvalue()


def _limit_memory() -> None:
    """Where the system can, refuse more memory than a picture of 50 MP needs."""
    try:
        import resource  # noqa: PLC0415 - exists on POSIX only
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))


def main() -> None:
    """Serve stdin and stdout."""
    # Ctrl+C in a terminal reaches the whole group; the parent decides when this process ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    warnings.simplefilter("error")
    Image.MAX_IMAGE_PIXELS = None  # the cap was applied to the header already
    _limit_memory()
    serve(sys.stdin.buffer, sys.stdout.buffer)


if __name__ == "__main__":
    main()
