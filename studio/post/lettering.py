"""Fonts: loading, measuring, and what can be drawn at all.

The layout engine is always BASIC: it gives the same pixels on every machine, with or without HarfBuzz. It knows
no kerning for Manrope, so large words are tracked by hand.

Two families come with the product. What they lack (CJK, stars, some emoji) is drawn only where the caller has lent
fonts of the system with `lent`; without, equal texts give equal pixels on every machine.
"""

import io
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
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
WORD_SPACE = 0.035
"""Added to word spaces (em) where letters are tracked in, or the words would run together."""
PROBE = 24
SHAPED = ((0x0900, 0x109F), (0x1780, 0x18AF), (0xA8E0, 0xA8FF), (0xAA60, 0xAA7F))
"""Scripts of South and Southeast Asia: their letters change with their neighbours, which the plain engine can't do."""
FIRM_HYPHEN = "\u2011"
"""A hyphen at which no line ends: Source Sans lacks it, and it looks like any other."""
VARIANTS = ((0xFE00, 0xFE0F), (0xE0100, 0xE01EF))
"""Marks that choose a look of the sign before them and are nothing by themselves."""
TONES = ((0x1F3FB, 0x1F3FF),)
"""Skin tones: they colour the sign before them where a font knows how."""
_LENT: ContextVar[tuple[str, ...]] = ContextVar("lent", default=())


@dataclass(frozen=True)
class Style:
    """A face of `FACES` (or the path of a lent font), a size in px and tracking in em."""

    face: str
    size: int
    track: float = 0.0


@lru_cache(maxsize=256)
def font(face: str, size: int) -> ImageFont.FreeTypeFont:
    """The one loader of fonts.

    Raises:
        OSError: a lent font cannot be read, or not in this size.
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


@contextmanager
def lent(fonts: Sequence[str]) -> Iterator[None]:
    """Draw with fonts of this machine where the two families lack a sign, the first that has all signs of a text.

    The loan holds for the thread it is given in; threads that are started inside take it anew.

    Args:
        fonts: paths of font files in the order in which they are asked; those that cannot be read are passed over.
    """
    before = _LENT.set(tuple(fonts))
    try:
        yield
    finally:
        _LENT.reset(before)


def face_for(text: str, face: str) -> str:
    """The face that can draw all of a text: the wanted one, else Source Sans, else one that was lent."""
    return _face_for(text, face, _LENT.get())


def legible(text: str) -> tuple[str, str]:
    """A text as it can be drawn, on one line, and the signs that had to be left out, each once.

    A text is set in one font, so of signs that no single font has together the fewest go. Invisible marks (joiners,
    direction overrides, choosers of a look) go silently. Scripts that need shaping are left out.
    """
    found = signs(" ".join(unicodedata.normalize("NFC", text).replace(FIRM_HYPHEN, "-").split()))
    plain = [sign[0] if _plain(sign[0]) else "" for sign in found]
    face = _widest("".join(plain), "text-semi", _LENT.get())
    kept = [letter if letter and covers(face, letter) else "" for letter in plain]
    missing = dict.fromkeys(sign for sign, drawn in zip(found, kept, strict=True) if sign != drawn)
    return " ".join("".join(kept).split()), "".join(missing)


@lru_cache(maxsize=8192)
def covers(face: str, letter: str) -> bool:
    """Whether a face has a glyph of its own for a letter, and one that can be drawn in any size and ink.

    Fonts of coloured bitmaps know one size only and are refused by this.
    """
    if letter.isspace():
        return True
    try:
        return _drawn(face, letter) != _drawn(face, "\uffff")
    except OSError:
        return False


@lru_cache(maxsize=2048)
def _face_for(text: str, face: str, fonts: tuple[str, ...]) -> str:
    faces = (face, "text-bold", *fonts)
    return next((known for known in faces if all(covers(known, letter) for letter in text)), face)


def _widest(text: str, face: str, fonts: tuple[str, ...]) -> str:
    """The face that has most of a text, the wanted one among equals."""
    whole = _face_for(text, face, fonts)
    return max((whole, face, *fonts), key=lambda known: sum(covers(known, letter) for letter in text))


def signs(tidy: str) -> list[str]:
    """What can be seen, letter by letter; a mark that no letter has taken up stays with the one before it."""
    found: list[str] = []
    for letter in tidy:
        if unicodedata.category(letter) in ("Cc", "Cf", "Cs") or _within(letter, VARIANTS):
            continue
        if _is_mark(letter) and found and not found[-1].isspace():
            found[-1] += letter
        else:
            found.append(letter)
    return found


def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter) in ("Mn", "Me", "Mc") or _within(letter, TONES)


def _plain(letter: str) -> bool:
    """Whether a letter looks the same beside any other."""
    turned = unicodedata.bidirectional(letter) in ("R", "AL")
    return not (turned or _is_mark(letter) or _within(letter, SHAPED))


def _within(letter: str, ranges: Sequence[tuple[int, int]]) -> bool:
    return any(first <= ord(letter) <= last for first, last in ranges)


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
