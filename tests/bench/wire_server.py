"""The providers of the wire's rows: the fake server in a process of its own.

It gives pictures that weigh what real ones do. The process serves until nobody holds its input any more.
"""

import asyncio
import base64
import os
import struct
import subprocess
import sys
import threading
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.fakes.wire.ark import ArkShape
from tests.fakes.wire.fal import FalShape
from tests.fakes.wire.gemini import GeminiShape
from tests.fakes.wire.replicate import ReplicateShape
from tests.fakes.wire.seen import Made, Seen
from tests.fakes.wire.server import WireServer

CHILD = "import sys; from tests.bench import wire_server as server; server.serve(sys.argv[1], float(sys.argv[2]))"
ROOT = Path(__file__).parents[2]
POLITE = 10
"""How far behind others the process stands."""
ASKED_PX = 1_000_000
"""A picture of as many px is the one that was asked for; drafts beside it are smaller."""
END_BYTES = 12
"""Of the last chunk of a PNG."""
JSON = {"content-type": "application/json"}


class Studio(WireServer):
    """All four providers.

    Args:
        picture: a PNG; every picture that is asked for is this one with a number of its own in it, so that none is
            stored twice.
    """

    def __init__(self, picture: bytes) -> None:
        super().__init__(GeminiShape(), ArkShape(), FalShape(), ReplicateShape())
        self._base = picture
        self._count = 0
        self._answers: dict[str, tuple[bytes, bytes]] = {}

    def picture(self, width: int = 64, height: int = 80, shade: int = 128) -> bytes:
        if width * height < ASKED_PX:
            return super().picture(width, height, shade)
        self._count += 1
        return numbered(self._base, self._count)

    def _made(self, seen: Seen, fault: str) -> Made:
        """An answer that holds its picture as text is put together once: its making must not be measured."""
        if seen.path in self._answers:
            body, tail = self._answers[seen.path]
            self._count += 1
            return Made(200, body.replace(tail, self._tail()), JSON)
        made = super()._made(seen, fault)
        _headers, body = made.packed()
        if self._tail() in body:
            self._answers[seen.path] = body, self._tail()
        return made

    def _tail(self) -> bytes:
        """How the newest picture ends as text."""
        picture = numbered(self._base, self._count)
        return base64.b64encode(picture[len(self._base) // 3 * 3 - END_BYTES :])


def numbered(picture: bytes, number: int) -> bytes:
    """A PNG with a number written into it: the same px, other bytes, always as many."""
    said = b"tEXtnumber\0%09d" % number
    chunk = struct.pack(">I", len(said) - 4) + said + struct.pack(">I", zlib.crc32(said))
    return picture[:-END_BYTES] + chunk + picture[-END_BYTES:]


@contextmanager
def served(picture: Path, delay_s: float) -> Iterator[str]:
    """Address of a new server.

    Args:
        picture: file of what it gives.
        delay_s: before every answer to a request that costs money, s.
    """
    words = (sys.executable, "-c", CHILD, str(picture), str(delay_s))
    with subprocess.Popen(words, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as child:
        if child.stdout is None:
            raise ChildProcessError
        yield child.stdout.readline().strip()  # leaving closes its input, and it ends


def serve(picture: str, delay_s: float) -> None:
    """In the child: say where, and serve. Providers are elsewhere; this one must not take the processor from others."""
    if hasattr(os, "nice"):
        os.nice(POLITE)
    asyncio.run(_serve(Path(picture).read_bytes(), delay_s))


async def _serve(picture: bytes, delay_s: float) -> None:
    loop, left = asyncio.get_running_loop(), asyncio.Event()

    def listen() -> None:
        sys.stdin.read()
        loop.call_soon_threadsafe(left.set)

    async with Studio(picture) as server:
        server.dial.delay_s = delay_s
        threading.Thread(target=listen, daemon=True).start()
        print(server.url, flush=True)
        await left.wait()
