"""The process that finds faces: one picture in, what was found out, nothing kept.

It ends as soon as its input closes, so it never outlives the program. What the library prints goes nowhere, and no
connection to anywhere can be opened: pictures are measured here and are not sent to be measured.
"""

import contextlib
import io
import os
import queue
import signal
import struct
import sys
import threading
import warnings
import zlib
from typing import TYPE_CHECKING, BinaryIO

from studio.face.finding import finding_of
from studio.face.finding_text import to_text
from studio.face.wire import Head, read_message, write_message

if TYPE_CHECKING:
    from PIL import Image

    from studio.face.mesh import FaceEngine

FORMATS = ("PNG", "JPEG", "WEBP")
MEMORY_BYTES = 4 * 2**30
"""Address space of the process; the library reserves more than a gigabyte that it never touches."""
MOST_PIXELS = 50_000_000
DRAFT_SIDE = 1024
"""A JPEG need not be decoded finer than this: faces are looked at smaller."""
FINE_EYES = 120.0
"""Eyes nearer to each other than this, px, are worth decoding all of the picture."""
MOST_JITTERS = 8
GENTLE = 5
"""How far behind the window this process stands when both want a core."""
_UNREADABLE = (
    *(OSError, EOFError, SyntaxError, ValueError, TypeError, LookupError, RuntimeError, MemoryError),
    *(ArithmeticError, struct.error, zlib.error),
)
"""What Pillow and the library raise for a picture they can make nothing of."""


def main() -> None:
    """Serve stdin and stdout; never returns."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers, questions = _take_stdout(), sys.stdin.buffer
    asked: queue.SimpleQueue[tuple[Head, bytes]] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(questions, asked), daemon=True).start()
    _settle_down()
    try:
        _serve(asked, answers)
    finally:
        os._exit(0)


def _serve(asked: "queue.SimpleQueue[tuple[Head, bytes]]", answers: BinaryIO) -> None:
    engine = _loaded()
    while True:
        head, body = asked.get()
        write_message(answers, *(_answer(engine, head, body) if engine else ({"fault": "missing"}, b"")))


def _loaded() -> "FaceEngine | None":
    """The one place that loads the library."""
    try:
        from studio.face.mesh import FaceEngine  # noqa: PLC0415 - 150 MB, for this process alone

        return FaceEngine()
    except (ImportError, OSError, AttributeError):
        return None


def _answer(engine: "FaceEngine", head: Head, body: bytes) -> tuple[Head, bytes]:
    from studio.face.mesh import ENGINE, eyes_apart, looks_of  # noqa: PLC0415 - loaded by then

    many, path = min(MOST_JITTERS, int(head["jitters"])), str(head["path"])
    try:
        picture, shrunk = _decoded(body, path, DRAFT_SIDE)
        faces = engine.look(picture, many)
        if shrunk > 1 and any(eyes_apart(face.copies[0]) < FINE_EYES for face in faces):
            picture, shrunk = _decoded(body, path, None)
            faces = engine.look(picture, many)
        size = round(picture.width * shrunk), round(picture.height * shrunk)
        # Weighed here and not in the window's process, whose loop has other things to do.
        finding = finding_of(looks_of(faces, shrunk), size, ENGINE, engine.version)
    except _UNREADABLE:
        return {"fault": "unreadable"}, b""
    return {}, to_text(finding)


def _decoded(data: bytes, path: str, side: int | None) -> tuple["Image.Image", float]:
    """The picture upright, RGB on white, and how many px of the file one of its px stands for.

    Args:
        data: a file's bytes, or nothing where a path is given.
        path: of a file, or "".
        side: px that are enough; a JPEG may then be decoded to a half, a quarter or an eighth.
    """
    from PIL import Image, ImageOps  # noqa: PLC0415 - after the network was shut

    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    with Image.open(path or io.BytesIO(data), formats=FORMATS) as opened:
        width = opened.width
        if width * opened.height > MOST_PIXELS:
            raise ValueError("too large")
        if side:
            opened.draft("RGB", (side, side))
        shrunk = width / opened.width
        opened.load()
        # A broken EXIF block turns nothing; the picture is shown as it lies.
        with contextlib.suppress(*_UNREADABLE):
            ImageOps.exif_transpose(opened, in_place=True)
        return _on_white(opened), shrunk


def _on_white(picture: "Image.Image") -> "Image.Image":
    from PIL import Image  # noqa: PLC0415 - loaded by then

    if picture.mode == "RGB":
        return picture
    if picture.mode.startswith("I"):  # 16 bit grey: the upper 8 bits, as every browser shows it
        return picture.convert("I").point(lambda value: value / 257).convert("L").convert("RGB")
    if "A" not in picture.mode and "transparency" not in picture.info:
        return picture.convert("RGB")
    clear = picture.convert("RGBA")
    ground = Image.new("RGB", clear.size, (255, 255, 255))
    ground.paste(clear, mask=clear.getchannel("A"))
    return ground


def _listen(questions: BinaryIO, asked: "queue.SimpleQueue[tuple[Head, bytes]]") -> None:
    """Hand on what arrives; when nothing can arrive any more, the process ends, whatever it is doing."""
    try:
        while True:
            asked.put(read_message(questions))
    finally:
        os._exit(0)


def _settle_down() -> None:
    """Be quiet, modest and alone."""
    for name, value in {"GLOG_minloglevel": "3", "TF_CPP_MIN_LOG_LEVEL": "3", "MPLBACKEND": "agg"}.items():
        os.environ[name] = value
    if hasattr(os, "nice"):
        os.nice(GENTLE)
    # A broken EXIF block is worth a warning to Pillow and nothing to a creator.
    warnings.simplefilter("ignore")
    _limit_memory()
    sys.addaudithook(_refuse_network)


def _refuse_network(event: str, _args: tuple[object, ...]) -> None:
    if event.startswith("socket.") and event != "socket.gethostname":
        raise PermissionError(event)


def _limit_memory() -> None:
    try:
        import resource  # noqa: PLC0415 - exists on POSIX only
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))


def _take_stdout() -> BinaryIO:
    """Keep the output for the wire alone: whatever a library prints goes nowhere."""
    wire = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return wire


if __name__ == "__main__":
    main()
