"""A route whose answers the test decides. It records what was asked."""

import asyncio
import struct
import zlib

from studio.provider.provider import Answer, Journal, Order, Progress, Sent
from studio.provider.trouble import ProviderError
from studio.request.image_request import ImageRequest
from studio.words import sentence


def png(width: int = 64, height: int = 80, shade: int = 128) -> bytes:
    """A small valid PNG of one colour."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    rows = (b"\0" + bytes((shade, shade, shade)) * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


class FakePair:
    """Answers as the simulated pair would, at once or when the test says so.

    Attributes:
        asked: requests in order of arrival.
        refuse: models that fail.
        hold: models that wait for `release`.
        sizes: width and height of what some models send, px.
    """

    route = "simulated"

    def __init__(self) -> None:
        self.asked: list[ImageRequest] = []
        self.refuse: set[str] = set()
        self.hold: set[str] = set()
        self.sizes: dict[str, tuple[int, int]] = {}
        self.answer: bytes | None = None
        self.released = asyncio.Event()
        self.closed = 0

    async def generate(self, order: Order, journal: Journal) -> Answer:
        request = order.request
        self.asked.append(request)
        await journal.sending(Sent("", ""))
        journal.progress(Progress("drawing"))
        if request.model in self.hold:
            await self.released.wait()
        if request.model in self.refuse:
            raise ProviderError(sentence("simulated-failed"))
        size = self.sizes.get(request.model, (64, 80))
        data = self.answer or png(*size, shade=(len(self.asked) * 17) % 256)
        return Answer(data, request.seed, (0.4, 0.4, 0.6, 0.4), (0.5, 0.6))

    def release(self) -> None:
        """Let the held ones go on."""
        self.released.set()

    async def close(self) -> None:
        self.closed += 1
