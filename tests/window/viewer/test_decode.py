"""The window and the slides must show the same colours: Qt's result against Pillow's."""

import io
import struct
import zlib

import numpy as np
import pytest
from PIL import Image, ImageCms
from PySide6.QtGui import QImage

from studio.image.colour import ALPHA_GROUND, srgb_profile, upright_srgb
from studio.image.picture import Format
from studio.window.viewer import decode as decoding
from studio.window.viewer.decode import GROUND, decode, decode_preview


def ramp(mode: str = "RGB", width: int = 64, height: int = 48) -> Image.Image:
    """Every channel runs through its range in another direction."""
    y, x = np.mgrid[0:height, 0:width]
    bands = [x * 255 // (width - 1), y * 255 // (height - 1), (x + y) * 255 // (width + height - 2)]
    picture = Image.fromarray(np.stack(bands, -1).astype(np.uint8), "RGB")
    if mode == "RGBA":
        picture.putalpha(Image.fromarray(bands[0].astype(np.uint8), "L"))
    return picture.convert(mode)


def wide_gamut() -> bytes:
    """A profile whose colours differ visibly from sRGB: its red and blue primaries change places with grey gamma."""
    profile = bytearray(srgb_profile())
    red, blue = profile.index(b"rXYZ"), profile.index(b"bXYZ")
    profile[red : red + 4], profile[blue : blue + 4] = b"bXYZ", b"rXYZ"
    name = profile.find(b"s\0R\0G\0B")
    if name > 0:
        profile[name : name + 8] = b"o\0d\0d\0 \0"
    for text in (b"sRGB", "sRGB".encode("utf-16-be")):
        at = profile.find(text)
        while at > 0:
            profile[at : at + len(text)] = text.replace(b"s", b"o").replace(b"R", b"D")
            at = profile.find(text, at + 1)
    return bytes(profile)


def saved(image: Image.Image, form: Format, **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def turned(orientation: int) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = orientation
    return saved(ramp(), "JPEG", quality=98, subsampling=0, exif=exif)


def clear_palette() -> bytes:
    image = ramp("P")
    return saved(image, "PNG", transparency=image.getpixel((20, 20)))


def deep_grey() -> np.ndarray[tuple[int, ...], np.dtype[np.uint16]]:
    y, x = np.mgrid[0:48, 0:64]
    values: np.ndarray[tuple[int, ...], np.dtype[np.uint16]] = (x * 1000 + y * 40).astype(np.uint16)
    return values


def deep_colours() -> bytes:
    """A PNG with 16 bits per channel, which Pillow reads and does not write."""
    bands = np.stack([deep_grey(), deep_grey()[::-1], deep_grey()[:, ::-1]], -1).astype(">u2")
    rows = b"".join(b"\0" + row.tobytes() for row in bands)
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", 64, 48, 16, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(rows)),
        (b"IEND", b""),
    )
    chunks = [
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body)) for name, body in parts
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def animated(form: Format) -> bytes:
    """The first picture of three is the ramp."""
    others = [ramp().transpose(Image.Transpose.ROTATE_180), Image.new("RGB", (64, 48), "red")]
    options = {"lossless": True} if form == "WEBP" else {}
    return saved(ramp(), form, save_all=True, append_images=others, duration=100, **options)


CASES: dict[str, tuple[bytes, Format]] = {
    "plain png": (saved(ramp(), "PNG"), "PNG"),
    "grey png": (saved(ramp("L"), "PNG"), "PNG"),
    "palette png": (saved(ramp("P"), "PNG"), "PNG"),
    "alpha png": (saved(ramp("RGBA"), "PNG"), "PNG"),
    "webp": (saved(ramp(), "WEBP", lossless=True), "WEBP"),
    "alpha webp": (saved(ramp("RGBA"), "WEBP", lossless=True, exact=True), "WEBP"),
    "jpeg": (saved(ramp(), "JPEG", quality=95, subsampling=0), "JPEG"),
    "icc png": (saved(ramp(), "PNG", icc_profile=wide_gamut()), "PNG"),
    "icc alpha png": (saved(ramp("RGBA"), "PNG", icc_profile=wide_gamut()), "PNG"),
    "icc jpeg": (saved(ramp(), "JPEG", quality=95, subsampling=0, icc_profile=wide_gamut()), "JPEG"),
    "srgb png": (saved(ramp(), "PNG", icc_profile=srgb_profile()), "PNG"),
    **{f"exif {n}": (turned(n), "JPEG") for n in range(1, 9)},
    "grey jpeg": (saved(ramp("L"), "JPEG", quality=95), "JPEG"),
    "cmyk jpeg": (saved(ramp("CMYK"), "JPEG", quality=98, subsampling=0), "JPEG"),
    "palette with a clear colour": (clear_palette(), "PNG"),
    "palette with many clear colours": (saved(ramp("P"), "PNG", transparency=bytes(range(256))), "PNG"),
    "grey with alpha": (saved(ramp("RGBA").convert("LA"), "PNG"), "PNG"),
    "16 bit grey": (saved(Image.fromarray(deep_grey()), "PNG"), "PNG"),
    "16 bit colours": (deep_colours(), "PNG"),
    "broken icc png": (saved(ramp(), "PNG", icc_profile=b"this is no profile" * 20), "PNG"),
    "broken icc jpeg": (saved(ramp(), "JPEG", quality=98, subsampling=0, icc_profile=srgb_profile()[:300]), "JPEG"),
    "one px": (saved(ramp().crop((3, 3, 4, 4)), "PNG"), "PNG"),
    "a line": (saved(ramp().resize((1, 8000)), "PNG"), "PNG"),
    "animated png": (animated("PNG"), "PNG"),
    "animated webp": (animated("WEBP"), "WEBP"),
}


def pixels(image: QImage) -> np.ndarray[tuple[int, ...], np.dtype[np.int16]]:
    raw = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    return raw[..., 2::-1].astype(np.int16)


@pytest.mark.qt_log_ignore("^fromIccProfile", extend=True)
@pytest.mark.parametrize("case", CASES)
def test_qt_and_pillow_agree(case: str) -> None:
    data, form = CASES[case]
    ours = decode(data, form)
    assert ours is not None
    assert ours.format() == QImage.Format.Format_RGB32
    theirs = np.asarray(upright_srgb(data)).astype(np.int16)
    assert pixels(ours).shape == theirs.shape
    assert np.abs(pixels(ours) - theirs).max() <= 2


def test_the_profile_of_the_test_changes_colours() -> None:
    plain, tagged = upright_srgb(CASES["plain png"][0]), upright_srgb(CASES["icc png"][0])
    assert np.abs(np.asarray(plain).astype(int) - np.asarray(tagged).astype(int)).max() > 60
    assert ImageCms.ImageCmsProfile(io.BytesIO(wide_gamut())) is not None


def test_a_decoder_is_never_guessed() -> None:
    assert decode(CASES["plain png"][0], "JPEG") is None
    assert decode(b"", "PNG") is None
    assert decode(b"<svg/>", "WEBP") is None


def test_the_window_and_the_slides_lay_pictures_on_the_same_ground() -> None:
    assert (GROUND.red(), GROUND.green(), GROUND.blue()) == ALPHA_GROUND
    clear = decode(saved(Image.new("RGBA", (5, 5), (9, 9, 9, 0)), "PNG"), "PNG")
    assert clear is not None
    assert (pixels(clear) == ALPHA_GROUND).all()


def test_of_an_animation_the_first_picture_is_shown() -> None:
    for form in ("PNG", "WEBP"):
        shown = decode(animated(form), form)
        assert shown is not None
        assert np.abs(pixels(shown) - np.asarray(ramp()).astype(np.int16)).max() <= 2


@pytest.mark.parametrize("case", ["alpha png", "icc png", "icc alpha png", "cmyk jpeg", "16 bit colours"])
def test_strips_have_no_seams(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    data, form = CASES[case]
    whole = decode(data, form)
    monkeypatch.setattr(decoding, "STRIP_PX", 64 * 5)
    assert whole is not None
    assert decode(data, form) == whole


def test_fifty_megapixels_are_read() -> None:
    data = saved(Image.linear_gradient("L").resize((8660, 5774)), "JPEG", quality=60)
    read = decode(data, "JPEG")
    assert read is not None
    assert (read.width(), read.height()) == (8660, 5774)
    assert read.format() == QImage.Format.Format_RGB32
    assert [abs(read.pixelColor(4000, y).red() - round(y / 5773 * 255)) <= 3 for y in (50, 2900, 5700)] == [True] * 3


def test_a_cut_off_file_is_no_picture_or_at_least_no_crash() -> None:
    data, form = CASES["webp"]
    assert decode(data[: len(data) // 2], form) is None


def test_a_preview_is_small_and_shows_the_same() -> None:
    large = ramp().resize((2100, 2800))
    small = decode_preview(saved(large, "JPEG", quality=95), "JPEG", (2100, 2800))
    assert small is not None
    assert (small.width(), small.height()) == (768, 1024)
    whole = np.asarray(large.resize((768, 1024))).astype(np.int16)
    assert np.abs(pixels(small) - whole).mean() < 3


@pytest.mark.parametrize(("form", "size"), [("PNG", (4096, 4096)), ("WEBP", (4096, 4096)), ("JPEG", (1024, 4096))])
def test_no_preview_where_it_would_not_be_quicker(form: Format, size: tuple[int, int]) -> None:
    assert decode_preview(b"never looked at", form, size) is None


@pytest.mark.qt_log_ignore("^Not a JPEG", extend=True)
def test_a_broken_file_has_no_preview() -> None:
    assert decode_preview(b"no picture", "JPEG", (4096, 4096)) is None
