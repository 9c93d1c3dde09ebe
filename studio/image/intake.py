"""Lets foreign bytes in, or says in one sentence why not. Blocking: call it from a thread."""

import hashlib
from collections.abc import Sequence

from studio.image.decoder import Decoder, DecoderGoneError, decoder_command
from studio.image.fault import PictureError
from studio.image.framing import Head
from studio.image.header import read_header
from studio.image.intake_error import IntakeError, refusal, refusal_of
from studio.image.picture import Format, Picture
from studio.image.signature import Foreign, NotAPicture, recognise

MOST_MEGAPIXELS = 50
LONGEST_SIDE = 30_000
"""Px. A longer ribbon fits no pane and no slide, and decoders keep whole rows in memory."""
LIMIT_S = 20.0
"""Longest a decoder may take; after that its process is ended."""


class Intake:
    """Checks pictures in one worker process, started on first use and started again when it dies.

    Args:
        command: how the worker is started; None for the one of this program.
        limit_s: seconds one picture may take.
    """

    def __init__(self, command: Sequence[str] | None = None, limit_s: float = LIMIT_S) -> None:
        self._decoder = Decoder(decoder_command() if command is None else command, limit_s)

    @property
    def pid(self) -> int | None:
        """Process id of the living worker."""
        return self._decoder.pid

    def check(self, data: bytes, name: str) -> Picture:
        """What the bytes are, once they were decoded from first to last row.

        Raises:
            IntakeError: not a whole picture of a known format, or too large; names the file.
        """
        form = _format(data, name)
        _refuse_giants(data, form, name)
        head, _body = self._ask({"job": "check", "format": form}, data, name)
        width, height = int(head["width"] or 0), int(head["height"] or 0)
        return Picture(hashlib.sha256(data).hexdigest(), form, width, height, len(data))

    def thumbnail(self, data: bytes, side: int) -> bytes:
        """A JPEG of at most `side` px, upright, from bytes that passed.

        Raises:
            IntakeError: the bytes did not pass after all.
        """
        return self._ask({"job": "thumbnail", "side": side}, data, "")[1]

    def close(self) -> None:
        """End the worker for good, also in the middle of a picture."""
        self._decoder.close()

    def _ask(self, head: Head, body: bytes, name: str) -> tuple[Head, bytes]:
        try:
            answer, made = self._decoder.ask(head, body)
        except DecoderGoneError as gone:
            raise refusal("too-slow" if gone.late else "decoder-died", name) from None
        if "fault" in answer:
            raise _refused(answer, name)
        return answer, made


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
    try:
        header = read_header(data, form)
    except PictureError as fault:
        raise refusal_of(fault, name) from None
    megapixels = -(-header.width * header.height // 1_000_000)
    if megapixels > MOST_MEGAPIXELS:
        raise refusal("megapixels", name, megapixels=megapixels, most=MOST_MEGAPIXELS)
    if max(header.width, header.height) > LONGEST_SIDE:
        raise refusal("sides", name, size=f"{header.width} × {header.height}", most=LONGEST_SIDE)
    if header.animated:
        raise refusal("animated", name)


def _refused(head: Head, name: str) -> IntakeError:
    percent = head["percent"]
    if head["fault"] == "cut" and percent is not None:
        return refusal("cut-percent", name, percent=int(percent))
    return refusal(str(head["fault"]), name)
