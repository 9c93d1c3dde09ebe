"""Covers of one to four models, and what must hold on any inner slide."""

from itertools import combinations

from studio.post.album import Album, Shown
from studio.post.canvas import Canvas, Word
from studio.post.cover import Cover, Panel
from studio.post.measures import CONTRAST, LEAST, MARGIN
from studio.post.panels import meet
from studio.post.slide.inner import Page
from studio.post.theme import DARK, LIGHT, Theme, tinted
from studio.request.size import Size
from tests.post.scenes import MARK, anchors, cover, portrait, words

FORMATS = ("1080x1350", "1080x1440", "1080x1080", "1080x1920")
THEMES: tuple[Theme, ...] = (DARK, LIGHT, tinted(0.6))
PAGE = Page(3, 9, "Sad, subtle")
SHORT = ("Seedream 4.5", "Nano Banana", "FLUX.2 Pro", "GPT Image 2")
LONG = ("Gemini 3.1 Flash Image Preview", "Seedream 4.5", "Hunyuan Image 3.0 Instruct", "Imagen 4 Ultra")
SHAPES = (((1024, 1280), (0.5, 0.38), 0.18), ((900, 1200), (0.46, 0.42), 0.22))
"""Size, eyes and their distance of two pictures that are unlike."""
ALBUM = Album(8)


def models(count: int = 2, size: str = "1080x1350", *, names: tuple[str, ...] = SHORT, drawn: str = "") -> Cover:
    """A cover of so many models; `drawn` has the letters of the simulated ones."""
    panels = []
    for number, letter in enumerate("ABCD"[:count]):
        pixels, middle, gap = SHAPES[number % 2]
        data = portrait(pixels, middle, gap)
        panels.append(Panel(data, anchors(middle, gap), names[number], letter, letter in drawn))
    return cover(panels=tuple(panels), size=Size.parse(size))


def shown(of: Cover) -> tuple[Shown, ...]:
    """Its pictures, ready to be cut."""
    return ALBUM.shown(of.panels)


def blank(of: Cover, language: str = "en", theme: Theme = DARK) -> Canvas:
    """A slide of the cover's size with nothing on it."""
    return Canvas(of.size, theme, words(language))


def said(canvas: Canvas) -> list[str]:
    """Every line on a slide."""
    return [word.text for word in canvas.drawn]


def line(canvas: Canvas, text: str) -> Word:
    """The first line that says this."""
    return next(word for word in canvas.drawn if word.text == text)


def noted(canvas: Canvas) -> set[str]:
    """Keys of what the creator hears."""
    return {note.key for note in canvas.notes}


def eye_bands(canvas: Canvas, left: int, right: int) -> list[tuple[int, int]]:
    """First and last row of every height at which marked eyes are seen between two edges."""
    strip = canvas.image.crop((left, 0, right, canvas.image.height))
    flat, mark, pitch = strip.tobytes(), bytes(MARK), 3 * strip.width
    bands: list[tuple[int, int]] = []
    for y in range(strip.height):
        if mark in flat[pitch * y : pitch * (y + 1)]:
            bands = [*bands[:-1], (bands[-1][0], y)] if bands and y - bands[-1][1] < 30 else [*bands, (y, y)]
    return bands


def check_sound(canvas: Canvas) -> None:
    """Legible, inside the safe box, no word on another, nothing over a face."""
    for word in canvas.drawn:
        assert word.contrast >= CONTRAST, word
        assert word.size >= LEAST, word
        assert word.box[0] >= MARGIN - 4, word  # letters may lean out of their place by a hair
        assert word.box[2] <= canvas.width - MARGIN + 4, word
        assert word.box[1] >= canvas.top + 40, word
        assert word.box[3] <= canvas.bottom - MARGIN + 16, word
    for one, other in combinations(canvas.drawn, 2):
        assert not meet(one.box, other.box), (one, other)
    for plate in canvas.plates:
        assert not [face for face in canvas.faces if meet(plate, face)], plate
    for word in canvas.drawn:
        assert not [face for face in canvas.faces if meet(word.box, face)], word
    assert not noted(canvas) & {"post-finding-unequal", "post-finding-not-aligned"}
