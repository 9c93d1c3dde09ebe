"""A walk over the chunks of a PNG: checksums, the end mark, and whether all rows are there.

A decoder is content with a PNG of nine thousand rows that holds ten, and with wrong checksums; a comparison of
pixels is not.
"""

import struct
import zlib
from collections.abc import Iterator

from studio.image.fault import PictureError, cut

_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_ADAM7 = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
"""First column, first row, column step and row step of the seven passes of an interlaced picture."""
_PIECE = 1 << 20
TEXT_MOST, TEXT_ALL = 2**20, 2**26
"""Bytes that one packed text or profile may unpack to, and all of them together: what Pillow stops at."""


def walk_png(data: bytes) -> None:
    """Check a PNG from its first to its last chunk. Expects the eight bytes of the signature.

    Raises:
        PictureError: "cut" when its end or rows are missing, "damaged" when a checksum is wrong, "hidden-text" when
            what is packed beside the rows is a bomb.
    """
    need = _row_bytes(data)
    rows, beside = _Rows(need), _Beside()
    for name, body, whole in png_chunks(data):
        if name == b"IDAT":
            rows.feed(body)
        elif name in _PACKED:
            beside.feed(_PACKED[name](bytes(body)))
        if not whole:
            raise cut(rows.have, need)
    if rows.have < need:
        raise cut(rows.have, need)


class _Rows:
    """Counts how many bytes of rows the compressed data holds, without keeping them."""

    def __init__(self, need: int) -> None:
        self.have = 0
        self._need = need
        self._inflate = zlib.decompressobj()

    def feed(self, body: bytes | memoryview) -> None:
        """Count one more piece. What exceeds the need is left packed, so a bomb costs nothing."""
        piece: bytes | memoryview = body
        while piece and self.have < self._need and not self._inflate.eof:
            try:
                self.have += len(self._inflate.decompress(piece, _PIECE))
            except zlib.error:
                raise PictureError("damaged") from None
            piece = self._inflate.unconsumed_tail


class _Beside:
    """Unpacks texts and profiles just far enough to know that they are no bomb."""

    def __init__(self) -> None:
        self._have = 0

    def feed(self, packed: bytes) -> None:
        """Count one more."""
        try:
            have = len(zlib.decompressobj().decompress(packed, TEXT_MOST + 1))
        except zlib.error:
            # A text nobody can read; decoders leave it out or refuse the picture themselves.
            return
        self._have += have
        if have > TEXT_MOST or self._have > TEXT_ALL:
            raise PictureError("hidden-text")


def _after_keyword(body: bytes) -> bytes:
    """The packed part of zTXt and iCCP: keyword, zero, method, then data."""
    return body.partition(b"\0")[2][1:]


def _international(body: bytes) -> bytes:
    """The packed part of iTXt: keyword, zero, flag, method, language, zero, keyword again, zero, then text."""
    rest = body.partition(b"\0")[2]
    packed = rest[:1] == b"\x01"
    return rest[2:].partition(b"\0")[2].partition(b"\0")[2] if packed else b""


_PACKED = {b"zTXt": _after_keyword, b"iCCP": _after_keyword, b"iTXt": _international}


def png_chunks(data: bytes) -> Iterator[tuple[bytes, memoryview, bool]]:
    """Name, body and wholeness of each chunk up to IEND; a missing end is told by a chunk that is not whole."""
    view = memoryview(data)
    at = 8
    while at + 8 <= len(data):
        length, name = struct.unpack_from(">I4s", data, at)
        end = at + 8 + length
        body = view[at + 8 : end]
        whole = end + 4 <= len(data)
        if whole and zlib.crc32(view[at + 4 : end]) != int.from_bytes(view[end : end + 4]):
            raise PictureError("damaged")
        yield name, body, whole
        if name == b"IEND" or not whole:
            return
        at = end + 4
    yield b"", view[:0], False


def _row_bytes(data: bytes) -> int:
    """Bytes of all rows once unpacked, each row with its filter byte."""
    try:
        width, height, depth, colour, _packing, _filter, laced = struct.unpack_from(">IIBBBBB", data, 16)
    except struct.error:
        raise PictureError("cut") from None
    if colour not in _CHANNELS or depth not in (1, 2, 4, 8, 16) or laced > 1:
        raise PictureError("damaged")
    bits = depth * _CHANNELS[colour]
    passes = _ADAM7 if laced else ((0, 0, 1, 1),)
    return sum(_pass_bytes(_part(width, x, dx), _part(height, y, dy), bits) for x, y, dx, dy in passes)


def _part(whole: int, first: int, step: int) -> int:
    return max(0, -(-(whole - first) // step))


def _pass_bytes(width: int, height: int, bits: int) -> int:
    return height * (1 + (width * bits + 7) // 8) if width else 0
