"""The window and the slides must show the same colours: Qt's result against Pillow's."""

import io

import numpy as np
import pytest
from PIL import Image, ImageCms
from PySide6.QtGui import QImage

from studio.image.colour import srgb_profile, upright_srgb
from studio.image.picture import Format
from studio.window.viewer.decode import decode
from studio.window.viewer.pyramid import pyramid


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
    **{f"exif {n}": (turned(n), "JPEG") for n in range(2, 9)},
}


def pixels(image: QImage) -> np.ndarray[tuple[int, ...], np.dtype[np.int16]]:
    raw = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    return raw[..., 2::-1].astype(np.int16)


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


def test_levels_are_even_averages() -> None:
    image = QImage(1024, 1280, QImage.Format.Format_RGB32)
    image.fill(0xFF000000)
    for y in range(0, 1280, 2):
        for x in range(0, 64, 2):
            image.setPixel(x, y, 0xFFFFFFFF)
    made = pyramid(image)
    assert [level.width() for level in made.levels] == [1024, 512, 256]
    assert abs(pixels(made.levels[1])[10, 10, 0] - 64) <= 2


@pytest.mark.parametrize(("scale", "width"), [(2.0, 1024), (0.51, 1024), (0.5, 512), (0.3, 512), (0.01, 256)])
def test_moving_uses_the_next_finer_level(scale: float, width: int) -> None:
    image = QImage(1024, 1280, QImage.Format.Format_RGB32)
    assert pyramid(image).finer(scale).width() == width
