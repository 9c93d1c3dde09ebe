"""Size of a picture from its first bytes, without a decoder: cheap enough to refuse a giant at once.

Layouts: PNG 3rd edition 11.2, JPEG ITU T.81 B.2, WebP RFC 9649.
"""

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from studio.image.fault import PictureError, cut
from studio.image.picture import Format

_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""JPEG markers that start a frame and therefore carry its size."""
_BARE = frozenset((0x01, *range(0xD0, 0xD8)))
"""JPEG markers without a length."""


@dataclass(frozen=True)
class Header:
    """What a picture says about itself: px as stored (before EXIF orientation), and whether it moves."""

    width: int
    height: int
    animated: bool = False


def read_header(data: bytes, kind: Format) -> Header:
    """Size and movement of a picture of a known format.

    Raises:
        PictureError: the header is not whole or makes no sense.
    """
    try:
        header = _READERS[kind](data)
    except (struct.error, IndexError):
        raise PictureError("cut") from None
    if header.width < 1 or header.height < 1:
        raise PictureError("damaged")
    return header


def _png(data: bytes) -> Header:
    length, name, width, height = struct.unpack_from(">I4sII", data, 8)
    if name != b"IHDR" or length != 13:
        raise PictureError("damaged")
    return Header(width, height, _frames(data) > 1)


def _frames(data: bytes) -> int:
    """Pictures announced by an acTL chunk, which has to stand before the first IDAT."""
    at = 33
    while at + 12 <= len(data):
        length, name = struct.unpack_from(">I4s", data, at)
        if name == b"IDAT":
            break
        if name == b"acTL":
            return int(struct.unpack_from(">I", data, at + 8)[0])
        at += 12 + length
    return 1


def _jpeg(data: bytes) -> Header:
    for marker, at in jpeg_segments(data):
        if marker in _FRAMES:
            height, width = struct.unpack_from(">HH", data, at + 3)
            return Header(width, height)
        if marker in (0xDA, 0xD9):
            break
    raise PictureError("damaged")


def jpeg_segments(data: bytes) -> Iterator[tuple[int, int]]:
    """Markers of a JPEG with the offset of their length field, up to and including the first scan.

    Raises:
        PictureError: something else than a marker stands where one must be.
        struct.error, IndexError: the bytes end before the scan.
    """
    at = 2
    while True:
        if data[at] != 0xFF:
            raise PictureError("damaged")
        while data[at] == 0xFF:
            at += 1
        marker = data[at]
        at += 1
        yield marker, at
        if marker in (0xDA, 0xD9):
            return
        if marker not in _BARE:
            at += int(struct.unpack_from(">H", data, at)[0])


def _webp(data: bytes) -> Header:
    whole = 8 + int(struct.unpack_from("<I", data, 4)[0])
    if len(data) < whole:
        raise cut(len(data), whole)
    form = data[12:16]
    if form == b"VP8X":
        width = 1 + int.from_bytes(data[24:27], "little")
        height = 1 + int.from_bytes(data[27:30], "little")
        return Header(width, height, bool(data[20] & 2))
    if form == b"VP8L":
        bits = int(struct.unpack_from("<I", data, 21)[0])
        return Header(1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF))
    if form != b"VP8 ":
        raise PictureError("damaged")
    width, height = struct.unpack_from("<HH", data, 26)
    return Header(width & 0x3FFF, height & 0x3FFF)


_READERS: dict[Format, Callable[[bytes], Header]] = {"PNG": _png, "JPEG": _jpeg, "WEBP": _webp}
