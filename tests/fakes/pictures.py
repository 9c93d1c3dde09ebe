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


def with_segment(body: bytes, marker: int = 0xE1, of: bytes = b"") -> bytes:
    """A JPEG with one more application segment at its beginning."""
    whole = of or encoded("JPEG", quality=95)
    return whole[:2] + bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body + whole[2:]


BROKEN_EXIF: dict[str, bytes] = {
    "no header": b"Exif\0\0not a block at all",
    "wrong version": b"Exif\0\0MM\0\x2b\0\0\0\x08\0\x01",
    "table outside": b"Exif\0\0MM\0*\x7f\xff\xff\xff",
    "table cut": b"Exif\0\0MM\0*\0\0\0\x08\0\x09\x01\x12\0\x03",
    "values outside": b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\xff\0\0\x7f\xff\xff\xff\0\0\0\0",
    "text as orientation": b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x02\0\0\0\x04abc\0\0\0\0\0",
}
"""EXIF blocks as other programs leave them behind; the photo itself is whole."""


def packed_text(size: int) -> bytes:
    """A PNG with a zTXt chunk that unpacks to `size` bytes."""
    whole = encoded("PNG")
    return whole[:33] + chunk(b"zTXt", b"note\0\0" + zlib.compress(bytes(size), 9)) + whole[33:]


def packed_international_text(size: int) -> bytes:
    """The same in an iTXt chunk."""
    whole = encoded("PNG")
    return whole[:33] + chunk(b"iTXt", b"note\0\1\0en\0nota\0" + zlib.compress(bytes(size), 9)) + whole[33:]


def png_of_16_bits(width: int = 96, height: int = 120) -> bytes:
    """A PNG of 16 bits per channel, which Pillow reads and cannot write."""
    head = struct.pack(">IIBBBBB", width, height, 16, 2, 0, 0, 0)
    row = b"\0" + b"".join(struct.pack(">HHH", x * 600 % 65536, 65535 - x * 600 % 65536, 30000) for x in range(width))
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(row * height)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def display_p3() -> bytes:
    """A Display P3 profile (ICC.1:2001 matrix profile, primaries adapted to D50, gamma 2.2)."""
    text = b"desc" + bytes(4) + struct.pack(">I", 11) + b"Display P3\0" + bytes(78)
    gamma = b"curv" + bytes(4) + struct.pack(">IH", 1, round(2.2 * 256)) + bytes(2)
    tags = [
        (b"desc", text + bytes(-len(text) % 4)),
        (b"wtpt", _xyz(0.9642, 1.0, 0.8249)),
        (b"rXYZ", _xyz(0.5151, 0.2412, -0.0011)),
        (b"gXYZ", _xyz(0.2920, 0.6922, 0.0419)),
        (b"bXYZ", _xyz(0.1571, 0.0666, 0.7841)),
        *((name, gamma) for name in (b"rTRC", b"gTRC", b"bTRC")),
        (b"cprt", b"text" + bytes(4) + b"none\0\0\0\0"),
    ]
    at, table, body = 128 + 4 + 12 * len(tags), struct.pack(">I", len(tags)), b""
    for name, value in tags:
        table += struct.pack(">4sII", name, at + len(body), len(value))
        body += value
    head = struct.pack(">I4sI4s4s4s", at + len(body), b"test", 0x02100000, b"mntr", b"RGB ", b"XYZ ")
    head += bytes(12) + b"acsp" + bytes(28) + _xyz(0.9642, 1.0, 0.8249)[8:]
    return head + bytes(128 - len(head)) + table + body


def _xyz(x: float, y: float, z: float) -> bytes:
    return b"XYZ " + bytes(4) + struct.pack(">iii", *(round(value * 65536) for value in (x, y, z)))


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
    "avif": (b"\0\0\0\x1cftypavif" + bytes(40), "intake-foreign"),
    "bmp": (encoded("BMP"), "intake-foreign"),
    "psd": (b"8BPS\0\1" + bytes(40), "intake-foreign"),
    "film": (b"\0\0\0\x18ftypisom" + bytes(40), "intake-foreign"),
    "cut jpeg": (encoded("JPEG", quality=95)[:9000], "intake-cut"),
    "cut progressive jpeg": (encoded("JPEG", quality=95, progressive=True)[:9000], "intake-cut"),
    "jpeg without its end": (encoded("JPEG", quality=95)[:-2], "intake-cut"),
    "jpeg cut in its header": (encoded("JPEG", quality=95)[:100], "intake-cut"),
    "jpeg of two bytes more": (b"\xff\xd8\xff\xd9", "intake-damaged"),
    "cut webp": (encoded("WEBP", lossless=True)[:9000], "intake-cut-percent"),
    "wrong checksum": (wrong_checksum(), "intake-damaged"),
    "ten rows": (ten_rows(), "intake-cut-percent"),
    "gigapixel": (png_header(40_000, 25_000), "intake-megapixels"),
    "51 megapixels": (png_header(8_500, 6_000), "intake-megapixels"),
    "a ribbon": (png_header(30_001, 10), "intake-sides"),
    "animated": (moving(), "intake-animated"),
    "animated png": (encoded("PNG", save_all=True, append_images=[noise().rotate(180)]), "intake-animated"),
    "text bomb": (packed_text(80 * 2**20), "intake-hidden-text"),
    "international text bomb": (packed_international_text(80 * 2**20), "intake-hidden-text"),
    "signature only": (b"\x89PNG\r\n\x1a\n", "intake-cut"),
}
"""Files that must be refused, and the sentence that says why."""

GOOD: dict[str, bytes] = {
    "png": encoded("PNG"),
    "png with alpha": encoded("PNG", noise(mode="RGBA")),
    "16 bit png": png_of_16_bits(),
    "16 bit grey png": encoded("PNG", Image.new("I;16", (96, 120), 30000)),
    "png with a packed text": packed_text(200_000),
    "grey png": encoded("PNG", noise(mode="L")),
    "palette png": encoded("PNG", noise().quantize(64)),
    "jpeg": encoded("JPEG", quality=95),
    "cmyk jpeg": encoded("JPEG", noise(mode="CMYK"), quality=95),
    "progressive jpeg": encoded("JPEG", quality=90, progressive=True),
    "jpeg with profile": with_profile(),
    "jpeg in Display P3": encoded("JPEG", quality=95, icc_profile=display_p3()),
    "png in Display P3": encoded("PNG", icc_profile=display_p3()),
    "jpeg with bytes behind it": encoded("JPEG", quality=95) + b"a second picture of the camera",
    "jpeg with restarts": encoded("JPEG", quality=95, restart_marker_rows=1),
    "lossless webp": encoded("WEBP", lossless=True),
    "webp": encoded("WEBP"),
}
"""Files that must be let in."""
