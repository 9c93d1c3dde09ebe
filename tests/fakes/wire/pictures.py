"""Small pictures that are quickly made."""

import struct
import zlib
from functools import cache

from studio.image.signature import recognise

KINDS = {"PNG": "image/png", "JPEG": "image/jpeg", "WEBP": "image/webp"}


@cache
def flat_png(width: int, height: int, shade: int) -> bytes:
    """A PNG of one grey, 0 black .. 255 white."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = (b"\0" + bytes([shade]) * width) * height
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def media_type(data: bytes) -> str:
    """Of a picture by its content."""
    kind = recognise(data) if data else ""
    return KINDS.get(kind, "application/octet-stream") if isinstance(kind, str) else "application/octet-stream"
