"""Pictures as the web shows them: upright, sRGB, without alpha.

A picture is cut and resampled in its own colours first and converted afterwards: a panel has some 400,000 px,
a source has up to 16 million.
"""

import io
from dataclasses import dataclass
from functools import lru_cache

from PIL import Image, ImageCms

from studio.image.upright import upright
from studio.words import StudioError, sentence

Box = tuple[float, float, float, float]

READ = ("PNG", "JPEG", "WEBP")
ALPHA_GROUND = (255, 255, 255)
"""What shines through where a picture is transparent, in the window and on slides alike."""
PLAIN = ("RGB", "L", "RGBA", "LA", "CMYK")
"""Modes that can be resampled as they are."""


@dataclass(frozen=True)
class Source:
    """A decoded picture, upright, still in its own colours.

    Attributes:
        image: mode is one of `PLAIN`.
        profile: ICC profile of the file, empty when it has none (then it is taken as sRGB).
    """

    image: Image.Image
    profile: bytes = b""

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in px."""
        return self.image.size

    def cut(self, box: Box | None, size: tuple[int, int], *, quick: bool = False) -> Image.Image:
        """The part inside `box` (px; None: all), resampled to `size`, as sRGB without alpha.

        Lanczos, no sharpening; `quick` averages boxes instead, for looking at colours only.
        """
        way = Image.Resampling.BOX if quick else Image.Resampling.LANCZOS
        left, top, right, bottom = box or (0, 0, *self.size)
        whole = self.image
        if whole.mode in ("RGBA", "LA"):  # resampling alpha copies what it is given: give it the part only
            x, y = max(0, int(left) - 16), max(0, int(top) - 16)
            whole = whole.crop((x, y, min(self.size[0], int(right) + 17), min(self.size[1], int(bottom) + 17)))
            left, top, right, bottom = left - x, top - y, right - x, bottom - y
        return _to_srgb(whole.resize(size, way, box=(left, top, right, bottom)), self.profile)


def decode(data: bytes) -> Source:
    """Decode a PNG, JPEG or WebP and set it upright by its EXIF orientation.

    Raises:
        StudioError: the bytes are no such picture, or are cut off.
    """
    try:
        with Image.open(io.BytesIO(data), formats=READ) as opened:
            opened.load()
            profile = opened.info.get("icc_profile") or b""
            return Source(_plain(upright(opened)), profile)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as problem:
        raise StudioError(sentence("post-picture-unreadable")) from problem


def upright_srgb(data: bytes) -> Image.Image:
    """The whole picture upright, in sRGB, alpha flattened on `ALPHA_GROUND`; mode RGB.

    Raises:
        StudioError: the bytes are no PNG, JPEG or WebP, or are cut off.
    """
    source = decode(data)
    return _to_srgb(source.image, source.profile)


def _plain(image: Image.Image) -> Image.Image:
    if image.mode in PLAIN:
        return image
    if image.mode.startswith("I"):  # 16 bit grey: the upper 8 bits, as every browser shows it
        return image.convert("I").point(lambda value: value / 257).convert("L")
    return image.convert("RGBA" if "transparency" in image.info or "A" in image.mode else "RGB")


def _to_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    alpha = image.getchannel("A") if image.mode in ("RGBA", "LA") else None
    colours = _colours(image.convert(image.mode[:-1]) if alpha is not None else image, profile)
    if alpha is None:
        return colours
    ground = Image.new("RGB", image.size, ALPHA_GROUND)
    ground.paste(colours, mask=alpha)
    return ground


def _colours(image: Image.Image, profile: bytes) -> Image.Image:
    """Colours through the profile; a profile that does not fit its picture is passed over, as browsers do."""
    if not profile or _says_srgb(profile):
        return image.convert("RGB")
    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        turned = ImageCms.profileToProfile(image, own, _srgb(), ImageCms.Intent.RELATIVE_COLORIMETRIC, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):
        return image.convert("RGB")
    return turned if turned is not None else image.convert("RGB")


@lru_cache(maxsize=16)
def _says_srgb(profile: bytes) -> bool:
    try:
        told = ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(io.BytesIO(profile)))
    except (ImageCms.PyCMSError, OSError):
        return False
    return "srgb" in told.lower()


@lru_cache(maxsize=1)
def _srgb() -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))


@lru_cache(maxsize=1)
def srgb_profile() -> bytes:
    """The sRGB profile that published files carry.

    The colour engine writes today's date into it; a fixed one stands there instead, so that equal slides are
    equal files.
    """
    made = bytearray(_srgb().tobytes())
    made[24:36] = bytes((0x07, 0xD0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0))  # 1 January 2000, ICC.1 field "date and time"
    made[84:100] = bytes(16)  # profile id: "not calculated"
    return bytes(made)
