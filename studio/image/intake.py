"""Lets foreign bytes in, or says in one sentence why not. Blocking: call it from a thread."""

import contextlib
import hashlib
import subprocess
import sys
import threading
from collections.abc import Sequence
from typing import BinaryIO, cast

from studio.image.fault import PictureError
from studio.image.framing import Head, read_message, write_message
from studio.image.header import read_header
from studio.image.intake_error import refusal, refusal_of
from studio.image.picture import Format, Picture
from studio.image.signature import Foreign, NotAPicture, recognise

MOST_MEGAPIXELS = 50
LIMIT_S = 20.0
"""Longest a decoder may take; after that its process is ended."""
WORKER = (sys.executable, "-m", "studio.image.intake_worker")


Worker = tuple[subprocess.Popen[bytes], BinaryIO, BinaryIO]


class Intake:
    """Checks pictures in one worker process, started on first use and started again when it dies.

    Args:
        command: how the worker is started.
        limit_s: seconds one picture may take.
    """

    def __init__(self, command: Sequence[str] = WORKER, limit_s: float = LIMIT_S) -> None:
        self._command = tuple(command)
        self._limit_s = limit_s
        self._turn = threading.Lock()
        self._worker: Worker | None = None

    def check(self, data: bytes, name: str) -> Picture:
        """What the bytes are, once they were decoded from first to last row.

        Raises:
            IntakeError: not a whole picture of a known format, or too large; names the file.
        """
        form = _format(data, name)
        try:
            _refuse_giants(data, form, name)
            head, _body = self._ask({"job": "check", "format": form}, data, name)
        except PictureError as fault:
            raise refusal_of(fault, name) from None
        if "fault" in head:
            raise _refused(head, name)
        width, height = int(head["width"] or 0), int(head["height"] or 0)
        return Picture(hashlib.sha256(data).hexdigest(), form, width, height, len(data))

    def thumbnail(self, data: bytes, side: int) -> bytes:
        """A JPEG of at most `side` px, upright, from bytes that passed.

        Raises:
            IntakeError: the bytes did not pass after all.
        """
        head, body = self._ask({"job": "thumbnail", "side": side}, data, "")
        if "fault" in head:
            raise _refused(head, "")
        return body

    def close(self) -> None:
        """End the worker."""
        with self._turn:
            self._end()

    def _ask(self, head: Head, body: bytes, name: str) -> tuple[Head, bytes]:
        with self._turn:
            process, inward, outward = self._running()
            overdue = threading.Timer(self._limit_s, process.kill)
            overdue.start()
            try:
                write_message(inward, head, body)
                return read_message(outward)
            except (EOFError, OSError):
                self._end()
                raise refusal("decoder-died", name) from None
            finally:
                overdue.cancel()

    def _running(self) -> "Worker":
        if self._worker is None or self._worker[0].poll() is not None:
            self._end()
            process = subprocess.Popen(  # noqa: S603 - our own module
                self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
            self._worker = (process, cast("BinaryIO", process.stdin), cast("BinaryIO", process.stdout))
        return self._worker

    def _end(self) -> None:
        worker, self._worker = self._worker, None
        if worker is None:
            return
        process, *pipes = worker
        process.kill()
        process.wait()
        for pipe in pipes:
            # What could not be delivered to a dead process is lost on purpose.
            with contextlib.suppress(BrokenPipeError):
                pipe.close()


def _format(data: bytes, name: str) -> Format:
    if not data:
        raise refusal("empty", name)
    found = recognise(data)
    if isinstance(found, Foreign):
        raise refusal("foreign", name, format=found.name)
    if isinstance(found, NotAPicture):
        raise refusal(f"like-{found.like}", name)
    return found


def _refuse_giants(data: bytes, form: Format, name: str) -> None:
    header = read_header(data, form)
    megapixels = -(-header.width * header.height // 1_000_000)
    if megapixels > MOST_MEGAPIXELS:
        raise refusal("megapixels", name, megapixels=megapixels, most=MOST_MEGAPIXELS)
    if header.animated:
        raise PictureError("animated")


def _refused(head: Head, name: str) -> Exception:
    percent = head["percent"]
    if head["fault"] == "cut" and percent is not None:
        return refusal("cut-percent", name, percent=int(percent))
    return refusal(str(head["fault"]), name)
