"""What an MP4 holds beside its frames: size, texts, XMP, place, time. Boxes are walked, nothing is decoded.

Layout: ISO/IEC 14496-12 (boxes, `tkhd`, `mvhd`); the texts of players lie in `ilst` as QuickTime writes them.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from studio.image.signature import Foreign, recognise

XMP_BOX = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
"""Names the box in which an MP4 carries XMP (XMP part 3, 1.3.6)."""
CREDENTIALS_BOX = bytes.fromhex("d8fec3d61b0e483c92975828877ec481")
"""Names the box in which an MP4 carries Content Credentials (C2PA 2.1, A.5)."""
MOST_BOXES = 4096
"""Boxes that are looked at on one level; films have a few dozen. A file of nothing but box heads ends here."""
_TITLE, _COMMENT, _PLACE = b"\xa9nam", b"\xa9cmt", b"\xa9xyz"
_APPLE_PLACE = b"com.apple.quicktime.location"
_WIDE = {0: 76, 1: 88}
"""Where `tkhd` has width and height, by its version."""
_SHOWN = {_TITLE: "title", _COMMENT: "comment"}


@dataclass(frozen=True)
class Box:
    """One box: its name, and from where to where its content lies in the file.

    Attributes:
        whole: the file goes on as far as the box says.
    """

    name: bytes
    start: int
    end: int
    whole: bool = True


def is_film(data: bytes) -> bool:
    """Whether bytes begin as a film does."""
    return bool(data) and recognise(data) == Foreign("MP4")


def film_size(data: bytes) -> tuple[int, int] | None:
    """Width and height in px of the first track that is seen; None where the film is not whole or has none."""
    if not all(box.whole for box in _boxes(data, 0, len(data))):
        return None
    for box in _under(data, b"moov", b"trak", b"tkhd"):
        at = box.start + _WIDE.get(data[box.start] if box.start < box.end else -1, len(data))
        if at + 8 <= box.end:
            width, height = (fixed >> 16 for fixed in struct.unpack_from(">II", data, at))
            if width and height:
                return width, height
    return None


def film_pieces(data: bytes) -> Iterator[tuple[str, bytes]]:
    """What is written beside the frames, by what it is.

    That is "xmp", "credentials", "title", "comment", "text", "place" or "time". Texts are UTF-8; of a place and a
    time only the fact is told.
    """
    for box in _boxes(data, 0, len(data)):
        if box.name == b"uuid":
            kind = {XMP_BOX: "xmp", CREDENTIALS_BOX: "credentials"}.get(data[box.start : box.start + 16])
            if kind is not None:
                yield kind, data[box.start + 16 : box.end]
    for box in _under(data, b"moov", b"udta", b"XMP_"):
        yield "xmp", data[box.start : box.end]
    yield from _texts(data)
    yield from _given_away(data)


def _texts(data: bytes) -> Iterator[tuple[str, bytes]]:
    for item in _items(data):
        for text in _inside(data, item, b"data"):
            said = data[text.start + 8 : text.end]
            yield _SHOWN.get(item.name, "text"), said
            if item.name in _SHOWN:
                yield "text", said


def _given_away(data: bytes) -> Iterator[tuple[str, bytes]]:
    marks = (*_under(data, b"moov", b"udta", _PLACE), *_under(data, b"moov", b"udta", b"loci"))
    keys = _under(data, b"moov", b"meta", b"keys")
    if any(marks) or any(_APPLE_PLACE in data[box.start : box.end] for box in keys):
        yield "place", b""
    for head in _under(data, b"moov", b"mvhd"):
        long = data[head.start : head.start + 1] == b"\1"
        if any(data[head.start + 4 : min(head.end, head.start + (12 if long else 8))]):
            yield "time", b""


def _items(data: bytes) -> Iterator[Box]:
    """The texts that players show: title, comment, and whatever else a program wrote."""
    for listed in (*_under(data, b"moov", b"udta", b"meta", b"ilst"), *_under(data, b"moov", b"meta", b"ilst")):
        yield from _boxes(data, listed.start, listed.end)


def _under(data: bytes, *path: bytes) -> list[Box]:
    """Every box at the end of a path of names."""
    found = [Box(b"", 0, len(data))]
    for name in path:
        found = [inner for box in found for inner in _inside(data, box, name)][:MOST_BOXES]
    return found


def _inside(data: bytes, box: Box, name: bytes) -> list[Box]:
    """The boxes of a name that lie in another; QuickTime's `meta` has no version before them, that of MP4 has."""
    plain = box.name != b"meta" or data[box.start + 4 : box.start + 8] == b"hdlr"
    return [one for one in _boxes(data, box.start + (0 if plain else 4), box.end) if one.name == name]


def _boxes(data: bytes, at: int, end: int) -> Iterator[Box]:
    """The boxes of one level; a size that cannot be ends them, one that leads out of its place is cut there."""
    for _number in range(MOST_BOXES):
        if at + 8 > end:
            if at < end:
                yield Box(b"", at, end, whole=False)
            return
        size, name = struct.unpack_from(">I4s", data, at)
        start = at + 8
        if size == 1 and at + 16 <= end:
            size, start = int.from_bytes(data[at + 8 : at + 16], "big"), at + 16
        after = end if size == 0 else at + size
        if after < start:
            yield Box(name, start, start, whole=False)
            return
        yield Box(name, min(start, end), min(after, end), whole=after <= end)
        at = after
