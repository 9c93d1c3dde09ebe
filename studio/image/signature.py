"""What bytes are, by how they begin. A file's name is never asked."""

from dataclasses import dataclass
from typing import Literal

from studio.image.picture import Format

Likeness = Literal["web", "json", "text", "link", "archive", "bytes"]

_FOREIGN: tuple[tuple[bytes, str], ...] = (
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"II+\0", "TIFF"),
    (b"MM\0+", "TIFF"),
    (b"%!PS", "EPS"),
    (b"\xc5\xd0\xd3\xc6", "EPS"),
    (b"%PDF", "PDF"),
    (b"8BPS", "PSD"),
    (b"\0\0\x01\0", "ICO"),
    (b"\0\0\0\x0cjP  ", "JPEG 2000"),
    (b"\xff\x4f\xff\x51", "JPEG 2000"),
    (b"\0\0\0\x0cJXL ", "JPEG XL"),
    (b"\xff\x0a", "JPEG XL"),
)
"""First bytes of formats that are recognised in order to be refused by name."""

_BRANDS = {
    "AVIF": (b"avif", b"avis"),
    "HEIC": (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"),
}
"""Major brands of ISO base media files that hold pictures; any other brand is a film."""

_HEAD = 4096


@dataclass(frozen=True)
class Foreign:
    """A picture or film format that is not let in; `name` as people call it."""

    name: str


@dataclass(frozen=True)
class NotAPicture:
    """Something else; `like` says what its beginning resembles."""

    like: Likeness


def recognise(data: bytes) -> Format | Foreign | NotAPicture:
    """What the bytes are. Expects at least one byte."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if data.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WEBP"
    name = _foreign(data)
    return Foreign(name) if name else _something_else(data[:_HEAD])


def _foreign(data: bytes) -> str:
    if data[4:8] == b"ftyp":
        return next((name for name, brands in _BRANDS.items() if data[8:12] in brands), "MP4")
    if data[:2] == b"BM" and data[6:10] == bytes(4):
        return "BMP"
    return next((name for start, name in _FOREIGN if data.startswith(start)), "")


def _something_else(head: bytes) -> Foreign | NotAPicture:
    if head.startswith(b"PK\x03\x04"):
        return NotAPicture("archive")
    text = _as_text(head)
    if text is None:
        return NotAPicture("bytes")
    return Foreign("SVG") if "<svg" in text else NotAPicture(_likeness(text))


def _likeness(text: str) -> Likeness:
    if text.startswith(("[internetshortcut]", "[desktop entry]")) or "<key>url</key>" in text:
        return "link"
    if text.startswith("<") and ("<html" in text or "<!doctype html" in text or "<head" in text):
        return "web"
    return "json" if text.startswith(("{", "[")) else "text"


def _as_text(head: bytes) -> str | None:
    """The beginning in lower case if it is readable text, else None. A character cut at the end is forgiven."""
    encoding = "utf-16" if head.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    text = head.decode(encoding, "ignore")
    odd = sum(1 for c in text if ord(c) < 32 and c not in "\t\r\n\f") + abs(len(text.encode()) - len(head))
    if encoding == "utf-8-sig" and odd > 4:
        return None
    return text.strip().lower()
