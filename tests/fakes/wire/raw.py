"""Answers that go wrong on the way: bytes written by hand, because no library would write them."""

import asyncio
import zlib
from functools import cache

from tests.fakes.wire.seen import Made

DRIP_S = 0.05
BOMB_BYTES = 256 << 20
PORTAL = (
    b"<!DOCTYPE html><html><head><title>Welcome</title></head><body>Please sign in to use this network.</body></html>"
)
INSTEAD = {
    "redirect-host": Made(307, b"", {"location": "https://elsewhere.example/taken"}),
    "redirect-metadata": Made(307, b"", {"location": "http://169.254.169.254/latest/meta-data/"}),
    "portal": Made(200, PORTAL, {"content-type": "text/html; charset=utf-8"}),
    "bad-json": Made(200, b'{"data": [{"b64', {"content-type": "application/json"}),
}
"""Faults that are an answer like any other."""
REASONS = {200: "OK", 307: "Temporary Redirect", 429: "Too Many Requests"}


@cache
def bomb() -> bytes:
    """A quarter of a gibibyte of zeros, packed small."""
    packer = zlib.compressobj(9, wbits=31)
    piece = bytes(1 << 20)
    return b"".join([*(packer.compress(piece) for _ in range(BOMB_BYTES >> 20)), packer.flush()])


def written(made: Made, length: int | None = None) -> bytes:
    """A whole answer as bytes.

    Args:
        made: what is answered.
        length: that is claimed, None for the true one, -1 for none at all.
    """
    headers, body = made.packed()
    claimed = len(body) if length is None else length
    if claimed >= 0:
        headers.append(("content-length", str(claimed)))
    lines = [f"HTTP/1.1 {made.status} {REASONS.get(made.status, 'Answer')}", *(f"{n}: {v}" for n, v in headers)]
    return "\r\n".join([*lines, "connection: close", "", ""]).encode("latin-1") + body


async def spoil(fault: str, made: Made, writer: asyncio.StreamWriter) -> None:
    """Write an answer wrongly; the connection is of no use afterwards."""
    if fault == "cut-within":
        whole = written(made)
        writer.write(whole[: len(whole) - len(made.packed()[1]) // 2 - 1])
    elif fault == "drip":
        for byte in written(made):
            writer.write(bytes([byte]))
            await writer.drain()
            await asyncio.sleep(DRIP_S)
    elif fault == "gzip-bomb":
        writer.write(written(Made(made.status, bomb(), {**made.headers, "content-encoding": "gzip"})))
    elif fault == "short":
        writer.write(written(made, len(made.packed()[1]) + 1000))
    elif fault == "hang":
        await asyncio.Event().wait()
    await writer.drain()
