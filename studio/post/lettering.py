"""Fonts: loading, measuring, and what can be drawn at all.

The layout engine is always BASIC: it gives the same pixels on every machine, with or without HarfBuzz. It knows
no kerning for Manrope, so large words are tracked by hand.
"""

import io
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from PIL import Image, ImageDraw, ImageFont

FACES = {
    "head-semi": ("font_manrope", "Manrope-SemiBold.ttf"),
    "head-bold": ("font_manrope", "Manrope-Bold.ttf"),
    "text": ("font_source_sans_pro", "SourceSansPro-Regular.ttf"),
    "text-semi": ("font_source_sans_pro", "SourceSansPro-Semibold.ttf"),
    "text-bold": ("font_source_sans_pro", "SourceSansPro-Bold.ttf"),
}
BORROWED = (
    "NotoSansCJK-Bold.ttc",
    "NotoSansCJK-Regular.ttc",
    "NotoSans-Bold.ttf",
    "PingFang.ttc",
    "msyhbd.ttc",
    "msyh.ttc",
    "DejaVuSans-Bold.ttf",
    "DejaVuSans.ttf",
)
"""Fonts of the system to ask, in this order, for letters that the two families lack."""
WORD_SPACE = 0.035
"""Added to word spaces (em) where letters are tracked in, or the words would run together."""
PROBE = 24


@dataclass(frozen=True)
class Style:
    """A face of `FACES` (or a borrowed one), a size in px and tracking in em."""

    face: str
    size: int
    track: float = 0.0


@lru_cache(maxsize=256)
def font(face: str, size: int) -> ImageFont.FreeTypeFont:
    """The one loader of fonts.

    Raises:
        OSError: a borrowed face is not on this machine.
    """
    source = io.BytesIO(_font_file(face)) if face in FACES else face
    return ImageFont.truetype(source, size, layout_engine=ImageFont.Layout.BASIC)


def advance(text: str, style: Style) -> float:
    """Width of a line in px."""
    face = face_for(text, style.face)
    if not style.track:
        return font(face, style.size).getlength(text)
    steps = sum(step(letter, face, style) for letter in text)
    return steps - style.track * style.size * (text[-1:] != " ")


def step(letter: str, face: str, style: Style) -> float:
    """Width of one letter with its tracking, px."""
    extra = WORD_SPACE if letter == " " else style.track
    return _width(letter, face, style.size) + extra * style.size


@lru_cache(maxsize=2048)
def face_for(text: str, face: str) -> str:
    """The face that can draw all of a text: the wanted one, else Source Sans, else one of the system's."""
    for candidate in (face, "text-bold", *_borrowed()):
        if all(covers(candidate, letter) for letter in text):
            return candidate
    return face


def legible(text: str) -> tuple[str, str]:
    """A text as it can be drawn, on one line, and the letters that had to be left out.

    Invisible marks (joiners, direction overrides) go silently. Right-to-left scripts need shaping and are left
    out; so is what no single font on this machine has.
    """
    tidy = " ".join(unicodedata.normalize("NFC", text).split())
    seen = "".join(letter for letter in tidy if unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Me", "Mn"))
    wanted = "".join(letter for letter in seen if unicodedata.bidirectional(letter) not in ("R", "AL"))
    face = face_for(wanted, "text-semi")
    drawn = "".join(letter for letter in wanted if covers(face, letter))
    return " ".join(drawn.split()), "".join(dict.fromkeys(letter for letter in seen if letter not in drawn))


@lru_cache(maxsize=4096)
def covers(face: str, letter: str) -> bool:
    """Whether a face has a glyph of its own for a letter."""
    return letter.isspace() or _drawn(face, letter) != _drawn(face, "\uffff")


def _drawn(face: str, letter: str) -> bytes:
    image = Image.new("L", (PROBE * 3, PROBE * 2))
    ImageDraw.Draw(image).text((PROBE, PROBE), letter, fill=255, font=font(face, PROBE), anchor="ls")
    return image.tobytes()


@lru_cache(maxsize=8192)
def _width(letter: str, face: str, size: int) -> float:
    return font(face, size).getlength(letter)


@lru_cache(maxsize=8)
def _font_file(face: str) -> bytes:
    package, name = FACES[face]
    return (files(package) / "files" / name).read_bytes()


@lru_cache(maxsize=1)
def _borrowed() -> tuple[str, ...]:
    found = []
    for name in BORROWED:
        try:
            font(name, PROBE)
        except OSError:
            continue
        found.append(name)
    return tuple(found)
