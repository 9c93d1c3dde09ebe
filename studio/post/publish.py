"""From pixels to the bytes of a published file: full colour, sRGB, what it says about itself, and not too large."""

import io
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from PIL import Image, PngImagePlugin

from studio.image.colour import srgb_profile
from studio.post.formats import Kind
from studio.post.xmp import Told, packet
from studio.words import Sentence, sentence

MOST_BYTES = 8 * 2**20
"""Of a file, where nothing else is known of its place."""
MEGABYTE = 2**20
QUALITIES = (95, 92, 88, 84, 80, 75, 70)
"""Steps of JPEG and WebP, the first that is small enough is taken. A JPEG's colour is never halved to save bytes:
coloured letters lose more by that than by any of these steps."""
LOSSLESS = 100
PNG_LEVEL = 6
ENDINGS: dict[Kind, str] = {"jpeg": "jpg", "png": "png", "webp": "webp"}
"""Ending of a file by its kind; these are the kinds written here."""


@dataclass(frozen=True)
class Published:
    """A file as it goes out.

    Attributes:
        data: its bytes; equal pixels and words give equal bytes.
        notes: what had to be done to make it small enough.
    """

    data: bytes = field(repr=False)
    notes: tuple[Sentence, ...] = ()


def published(image: Image.Image, told: Told, kind: Kind = "jpeg", most_bytes: int = MOST_BYTES) -> Published:
    """Encode a picture for publishing, or as the master to keep.

    JPEG begins at quality 95 with full colour and steps down only where the file is too large, and says so. PNG
    keeps every pixel. WebP keeps every pixel too, unless that is too large.

    Args:
        image: RGB, sRGB.
        told: what the file says about itself.
        kind: "jpeg", "png" or "webp".
        most_bytes: of the file.

    Raises:
        ValueError: files of that kind are not written.
    """
    plain = image.convert("RGB")
    plain.info = {}  # Pillow would write comments of the file that a picture came from
    first, *smaller = _makers(plain, packet(told), kind)
    data = whole = first[1]()
    if len(data) <= most_bytes:
        return Published(data)
    for quality, make in smaller:
        data = make()
        if len(data) <= most_bytes:
            return Published(data, (_stepped(len(whole), most_bytes, quality),))
    note = sentence("publish-too-large", have=_megabytes(len(data)), most=_megabytes(most_bytes))
    return Published(data, (note,))


Maker = tuple[int, Callable[[], bytes]]
"""A quality and what encodes at it."""


def _makers(image: Image.Image, told: bytes, kind: Kind) -> list[Maker]:
    """Ways to encode, the best first."""
    if kind == "png":
        return [(LOSSLESS, partial(_png, image, told))]
    if kind == "webp":
        return [(quality, partial(_webp, image, told, quality)) for quality in (LOSSLESS, *QUALITIES)]
    if kind == "jpeg":
        return [(quality, partial(_jpeg, image, told, quality)) for quality in QUALITIES]
    raise ValueError(kind)


def _jpeg(image: Image.Image, told: bytes, quality: int) -> bytes:
    """Not optimised and not progressive: 1.5 % of the bytes are not worth 2.5 times the work."""
    out = io.BytesIO()
    image.save(out, "JPEG", quality=quality, subsampling=0, icc_profile=srgb_profile(), xmp=told)
    return out.getvalue()


def _png(image: Image.Image, told: bytes) -> bytes:
    """The packet goes in as iTXt: Pillow passes over `xmp=` for PNG without a word."""
    info = PngImagePlugin.PngInfo()
    info.add_itxt("XML:com.adobe.xmp", told.decode())
    out = io.BytesIO()
    image.save(out, "PNG", compress_level=PNG_LEVEL, icc_profile=srgb_profile(), pnginfo=info)
    return out.getvalue()


def _webp(image: Image.Image, told: bytes, quality: int) -> bytes:
    """Below `LOSSLESS` WebP knows no full colour, only a sharper way to halve it."""
    out = io.BytesIO()
    image.save(
        out,
        "WEBP",
        lossless=quality == LOSSLESS,
        quality=quality,
        use_sharp_yuv=True,
        icc_profile=srgb_profile(),
        xmp=told,
    )
    return out.getvalue()


def _stepped(whole: int, most: int, quality: int) -> Sentence:
    sizes = {"have": _megabytes(whole), "most": _megabytes(most)}
    return sentence("publish-quality", quality=quality, **sizes)


def _megabytes(count: int) -> str:
    """With one digit behind the point, and never as if it were within a limit it exceeds."""
    return f"{-(-count * 10 // MEGABYTE) / 10:g}"
