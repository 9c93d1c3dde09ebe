"""What a camera or an editor left in the EXIF block of a file (TIFF 6.0, EXIF 2.32): who, when, where."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

_MAKE, _MODEL, _SOFTWARE, _GPS = 0x010F, 0x0110, 0x0131, 0x8825
_DATES = frozenset((0x0132, 0x9003, 0x9004))
_LATITUDE, _LONGITUDE = 2, 4
_TEXT = 2
"""Type of a field that holds letters."""
_EXIF = 0x8769
MOST_FIELDS = 512
"""Of one directory; cameras write some sixty."""
LONGEST = 2000

Fields = dict[int, tuple[str, int]]
"""Text and value of each field by its tag; the text is empty where it is no text."""


@dataclass(frozen=True)
class Camera:
    """What an EXIF block says.

    Attributes:
        name: maker and model of the camera, "" where none is named.
        software: that wrote the file last.
        dated: it holds a time.
        placed: it holds the place where the picture was taken.
        words: all its texts, one under the other.
    """

    name: str = ""
    software: str = ""
    dated: bool = False
    placed: bool = False
    words: str = ""


def camera(block: bytes) -> Camera:
    """Read a block from its byte order on; one that makes no sense says nothing."""
    first = _directory(block, 4)
    deep = _directory_at(block, first, _EXIF)
    place = _directory_at(block, first, _GPS)
    make, model = (first.get(tag, ("", 0))[0] for tag in (_MAKE, _MODEL))
    name = model if model.lower().startswith(make.lower()) else f"{make} {model}"
    return Camera(
        name=name.strip(),
        software=first.get(_SOFTWARE, ("", 0))[0],
        dated=bool(_DATES & (first.keys() | deep.keys())),
        placed=place.keys() >= {_LATITUDE, _LONGITUDE},
        words="\n".join(text for text, _value in (*first.values(), *deep.values()) if text),
    )


def _directory_at(block: bytes, fields: Fields, tag: int) -> Fields:
    """The directory that a field points to."""
    return _directory(block, None, fields[tag][1]) if tag in fields else {}


def _directory(block: bytes, pointer: int | None, at: int = 0) -> Fields:
    """The fields of one directory, those that can be read; `pointer` is where its offset is written."""
    order = "<" if block.startswith(b"II") else ">"
    found: Fields = {}
    try:
        start = at if pointer is None else int(struct.unpack_from(f"{order}I", block, pointer)[0])
        for tag, text, value in _fields(block, order, start):
            found.setdefault(tag, (text, value))
    except struct.error:
        return found
    return found


def _fields(block: bytes, order: str, start: int) -> Iterator[tuple[int, str, int]]:
    count = int(struct.unpack_from(f"{order}H", block, start)[0])
    for number in range(min(count, MOST_FIELDS)):
        entry = start + 2 + 12 * number
        tag, kind, length, value = struct.unpack_from(f"{order}HHII", block, entry)
        at = entry + 8 if length <= 4 else value
        text = block[at : at + min(length, LONGEST)] if kind == _TEXT else b""
        yield tag, text.partition(b"\0")[0].decode("utf-8", "replace").strip(), value
