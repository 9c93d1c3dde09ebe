"""Texts that a picture's file carries beside the pixels: text chunks of a PNG, user comment of a JPEG or WebP."""

import re
import struct
import zlib
from collections.abc import Callable, Iterator
from typing import Literal

from studio.image.fault import PictureError
from studio.image.header import jpeg_segments
from studio.image.png_walk import png_chunks
from studio.image.signature import recognise

TEXT_MOST, TEXT_ALL = 2 * 2**20, 8 * 2**20
"""Bytes that one chunk of text may have, packed or not, and all texts of a picture together."""
SETTINGS = re.compile(r"^Steps: \d+", re.MULTILINE)
"""The line in which a model's program lists how it sampled."""
_EXIF_IFD, _USER_COMMENT = 0x8769, 0x9286


def text_chunks(data: bytes) -> dict[str, str]:
    """Texts by keyword; the first of a keyword counts. A user comment stands under "parameters"."""
    pairs = {"PNG": _png_texts, "JPEG": _jpeg_texts, "WEBP": _webp_texts}
    kind = recognise(data)
    found: dict[str, str] = {}
    if isinstance(kind, str):
        try:
            for key, text in pairs[kind](data):
                found.setdefault(key, text)
        except (PictureError, struct.error, IndexError):
            # What stood before the damage is kept.
            return found
    return found


def _png_texts(data: bytes) -> Iterator[tuple[str, str]]:
    left = TEXT_ALL
    for name, body, whole in png_chunks(data):
        if name not in _UNPACK or not whole or len(body) > TEXT_MOST or left < 0:
            continue
        key, _zero, rest = bytes(body).partition(b"\0")
        raw = _UNPACK[name](rest)
        left -= len(raw)
        if len(raw) <= TEXT_MOST and left >= 0:
            yield key.decode("latin-1"), _decoded(raw, "replace" if name == b"iTXt" else "strict")


def _inflated(packed: bytes) -> bytes:
    """Unpacked, one byte past the limit at most; empty where it is no packed text."""
    try:
        return zlib.decompressobj().decompress(packed, TEXT_MOST + 1)
    except zlib.error:
        return b""


def _international(rest: bytes) -> bytes:
    raw = rest[2:].partition(b"\0")[2].partition(b"\0")[2]
    return _inflated(raw) if rest[:1] == b"\x01" else raw


_UNPACK: dict[bytes, Callable[[bytes], bytes]] = {
    b"tEXt": bytes,
    b"zTXt": lambda rest: _inflated(rest[1:]),
    b"iTXt": _international,
}


def _decoded(raw: bytes, broken: Literal["replace", "strict"]) -> str:
    """Text up to the first zero. tEXt is Latin-1 by the book, and UTF-8 as many programs write it."""
    raw = raw.partition(b"\0")[0]
    try:
        return raw.decode("utf-8", broken)
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def _jpeg_texts(data: bytes) -> Iterator[tuple[str, str]]:
    for marker, at in jpeg_segments(data):
        if marker not in (0xE1, 0xFE):
            continue
        body = data[at + 2 : at + int(struct.unpack_from(">H", data, at)[0])]
        if marker == 0xFE:
            yield from _comment(_decoded(body, "strict"))
        elif body.startswith(b"Exif\0\0"):
            yield from _comment(_user_comment(body[6:]))


def _webp_texts(data: bytes) -> Iterator[tuple[str, str]]:
    at = 12
    while at + 8 <= len(data):
        name, length = struct.unpack_from("<4sI", data, at)
        if name == b"EXIF" and length <= TEXT_MOST:
            yield from _comment(_user_comment(data[at + 8 : at + 8 + length].removeprefix(b"Exif\0\0")))
        at += 8 + length + length % 2


def _comment(text: str) -> Iterator[tuple[str, str]]:
    """Cameras and editors leave comments too; only one that lists sampling steps is the record of a model."""
    if SETTINGS.search(text):
        yield "parameters", text


def _user_comment(tiff: bytes) -> str:
    order = "<" if tiff.startswith(b"II") else ">"
    try:
        _count, at = _field(tiff, order, int(struct.unpack_from(order + "I", tiff, 4)[0]), _EXIF_IFD)
        count, at = _field(tiff, order, at, _USER_COMMENT)
    except struct.error:
        return ""
    code, raw = tiff[at : at + 8], tiff[at + 8 : at + count]
    if code != b"UNICODE\0":
        return _decoded(raw, "strict")
    # The byte order is not written down: in Western text the high byte of most pairs is zero.
    high_first = raw[::2].count(0) >= raw[1::2].count(0)
    return raw.decode("utf-16-be" if high_first else "utf-16-le", "replace")


def _field(tiff: bytes, order: str, at: int, wanted: int) -> tuple[int, int]:
    """Count and value of one field of a directory; struct.error where it has none."""
    for entry in range(int(struct.unpack_from(order + "H", tiff, at)[0])):
        tag, _kind, count, value = struct.unpack_from(order + "HHII", tiff, at + 2 + 12 * entry)
        if tag == wanted:
            return int(count), int(value)
    raise struct.error
