"""Good and bad picture files, made on the spot."""

import io
import struct
import zlib

from PIL import Image, ImageCms


def noise(width: int = 96, height: int = 120, mode: str = "RGB") -> Image.Image:
    """A picture in which no two rows are alike, the same every time."""
    bands = len(mode.replace("a", "")) if mode != "L" else 1
    state, out = 12345, bytearray()
    for _ in range(width * height * bands):
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        out.append(state >> 16 & 0xFF)
    return Image.frombytes(mode, (width, height), bytes(out))


def encoded(form: str = "PNG", image: Image.Image | None = None, **options: object) -> bytes:
    """The bytes of a picture in a format."""
    out = io.BytesIO()
    (image or noise()).save(out, form, **options)
    return out.getvalue()


def chunk(name: bytes, body: bytes) -> bytes:
    """A PNG chunk with its checksum."""
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png_header(width: int, height: int) -> bytes:
    """A PNG that says it is of a size and holds no rows."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def ten_rows() -> bytes:
    """A PNG that announces 300 rows and holds ten, which decoders accept."""
    head = struct.pack(">IIBBBBB", 300, 300, 8, 2, 0, 0, 0)
    rows = (b"\0" + bytes(900)) * 10
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def wrong_checksum() -> bytes:
    """A PNG with one byte of its rows changed."""
    data = bytearray(encoded("PNG"))
    data[data.index(b"IDAT") + 60] ^= 0xFF
    return bytes(data)


def moving() -> bytes:
    """An animated WebP."""
    frames = [noise(), noise().rotate(180)]
    return encoded("WEBP", frames[0], save_all=True, append_images=frames[1:], duration=100)


def turned() -> bytes:
    """A JPEG whose EXIF says that it lies on its side."""
    image = noise(80, 40)
    exif = Image.Exif()
    exif[0x0112] = 6
    return encoded("JPEG", image, exif=exif, quality=95)


def with_profile() -> bytes:
    """A JPEG with an embedded profile."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return encoded("JPEG", icc_profile=profile, quality=95)


BAD: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "intake-empty"),
    "web page": (b"<!doctype html><html><head><title>x</title>", "intake-like-web"),
    "json": (b'{"error": "not found"}', "intake-like-json"),
    "text": (b"just some words\n", "intake-like-text"),
    "link file": (b"[InternetShortcut]\nURL=https://example.org/a.png\n", "intake-like-link"),
    "zip": (b"PK\x03\x04" + bytes(40), "intake-like-archive"),
    "bytes": (bytes(range(256)) * 4, "intake-like-bytes"),
    "tiff": (b"II*\0" + bytes(60), "intake-foreign"),
    "svg": (b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "intake-foreign"),
    "eps": (b"%!PS-Adobe-3.0 EPSF-3.0\n", "intake-foreign"),
    "heic": (b"\0\0\0\x18ftypheic" + bytes(40), "intake-foreign"),
    "gif": (b"GIF89a" + bytes(40), "intake-foreign"),
    "cut png": (encoded("PNG")[:20000], "intake-cut-percent"),
    "cut jpeg": (encoded("JPEG", quality=95)[:9000], "intake-damaged"),
    "cut webp": (encoded("WEBP", lossless=True)[:9000], "intake-cut-percent"),
    "wrong checksum": (wrong_checksum(), "intake-damaged"),
    "ten rows": (ten_rows(), "intake-cut-percent"),
    "gigapixel": (png_header(40_000, 25_000), "intake-megapixels"),
    "51 megapixels": (png_header(8_500, 6_000), "intake-megapixels"),
    "animated": (moving(), "intake-animated"),
    "signature only": (b"\x89PNG\r\n\x1a\n", "intake-cut"),
}
"""Files that must be refused, and the sentence that says why."""

GOOD: dict[str, bytes] = {
    "png": encoded("PNG"),
    "png with alpha": encoded("PNG", noise(mode="RGBA")),
    "grey png": encoded("PNG", noise(mode="L")),
    "palette png": encoded("PNG", noise().quantize(64)),
    "jpeg": encoded("JPEG", quality=95),
    "cmyk jpeg": encoded("JPEG", noise(mode="CMYK"), quality=95),
    "progressive jpeg": encoded("JPEG", quality=90, progressive=True),
    "jpeg with profile": with_profile(),
    "webp": encoded("WEBP"),
}
"""Files that must be let in."""
