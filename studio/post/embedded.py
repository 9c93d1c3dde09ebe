"""What lies in a picture's file beside its pixels, cut out without decoding anything: XMP, EXIF, texts, credentials.

The same for a film. Only looks; whatever is damaged is passed over, and what stood before it is kept.
"""

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from studio.image.fault import PictureError
from studio.image.header import jpeg_segments
from studio.image.png_walk import png_chunks
from studio.image.signature import recognise
from studio.image.text_chunks import TEXT_MOST, text_chunks
from studio.post.film_boxes import film_pieces, is_film

XMP_KEY = "XML:com.adobe.xmp"
_JPEG_XMP, _EXIF = b"http://ns.adobe.com/xap/1.0/\0", b"Exif\0\0"
_APP1, _APP11, _COMMENT = 0xE1, 0xEB, 0xFE
_BOXES = b"JP"
"""How a segment begins that holds boxes; in photos those are Content Credentials."""

Piece = tuple[str, bytes]


@dataclass(frozen=True)
class Embedded:
    """What was found.

    Attributes:
        xmp: the packet, empty where there is none.
        exif: the TIFF block, empty where there is none.
        texts: other texts, one under the other.
        credentials: Content Credentials (C2PA) are there; nobody has checked them.
        title, comment: what players of a film show.
        dated, placed: the file holds a time or a place of its own, apart from EXIF and XMP.
    """

    xmp: bytes = b""
    exif: bytes = b""
    texts: str = ""
    credentials: bool = False
    title: str = ""
    comment: str = ""
    dated: bool = False
    placed: bool = False


def embedded(data: bytes) -> Embedded:
    """What lies beside the pixels of a PNG, JPEG, WebP or MP4; nothing for anything else."""
    if is_film(data):
        return _film(data)
    kind = recognise(data) if data else None
    found: dict[str, bytes] = {}
    try:
        for name, piece in _WALKS[kind](data) if isinstance(kind, str) else ():
            found.setdefault(name, piece[:TEXT_MOST])
    except (PictureError, struct.error, IndexError):
        pass  # a file that passed the intake breaks off here only behind what was found
    texts = text_chunks(data)
    xmp = found.get("xmp") or texts.pop(XMP_KEY, "").encode("utf-8", "replace")
    exif = found.get("exif") or _unfolded(texts)
    said = "\n".join((*texts.values(), _decoded(found.get("comment", b""))))
    return Embedded(xmp.strip(b"\0"), exif, said.strip(), "credentials" in found, dated="time" in found)


def _film(data: bytes) -> Embedded:
    found: dict[str, bytes] = {}
    texts: list[str] = []
    for name, piece in film_pieces(data):
        found.setdefault(name, piece[:TEXT_MOST])
        if name == "text":
            texts.append(_decoded(piece))
    return Embedded(
        xmp=found.get("xmp", b"").strip(b"\0"),
        texts="\n".join(texts)[:TEXT_MOST],
        credentials="credentials" in found,
        title=_decoded(found.get("title", b"")),
        comment=_decoded(found.get("comment", b"")),
        dated="time" in found,
        placed="place" in found,
    )


def _decoded(piece: bytes) -> str:
    return piece[:TEXT_MOST].decode("utf-8", "replace")


def _unfolded(texts: dict[str, str]) -> bytes:
    """The EXIF block that older editors write into a PNG as a text: a name, a length, then two letters a byte."""
    text = texts.pop("Raw profile type exif", "") or texts.pop("Raw profile type APP1", "")
    try:
        return bytes.fromhex("".join(text.split()[2:])).removeprefix(_EXIF)
    except ValueError:
        return b""


def _png(data: bytes) -> Iterator[Piece]:
    names = {b"eXIf": "exif", b"caBX": "credentials", b"tIME": "time"}
    for name, body, _whole in png_chunks(data):
        if name in names:
            yield names[name], bytes(body)


def _jpeg(data: bytes) -> Iterator[Piece]:
    for marker, at in jpeg_segments(data):
        body = data[at + 2 : at + int(struct.unpack_from(">H", data, at)[0])]
        if marker == _APP1 and body.startswith(_JPEG_XMP):
            yield "xmp", body.removeprefix(_JPEG_XMP)
        elif marker == _APP1 and body.startswith(_EXIF):
            yield "exif", body.removeprefix(_EXIF)
        elif marker == _APP11 and body.startswith(_BOXES):
            yield "credentials", body
        elif marker == _COMMENT:
            yield "comment", body


def _webp(data: bytes) -> Iterator[Piece]:
    names = {b"XMP ": "xmp", b"EXIF": "exif", b"C2PA": "credentials"}
    at = 12
    while at + 8 <= len(data):
        name, length = struct.unpack_from("<4sI", data, at)
        if name in names:
            yield names[name], data[at + 8 : at + 8 + length].removeprefix(_EXIF)
        at += 8 + length + length % 2


_WALKS: dict[str, Callable[[bytes], Iterator[Piece]]] = {"PNG": _png, "JPEG": _jpeg, "WEBP": _webp}
