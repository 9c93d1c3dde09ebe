"""Every kind of slide in every format, measured on the finished picture: what is read stands where it can be read."""

from collections import Counter
from dataclasses import dataclass

import pytest
from PIL import Image

from studio.post.canvas import Canvas
from studio.post.carousel import carousel
from studio.post.cover import ThemeName
from studio.post.guards import Line
from studio.post.measures import CONTRAST, LEAST, MARGIN, Box
from studio.post.panels import meet
from studio.post.plan import KINDS, Kind, renamed
from studio.post.render import Rendered
from studio.post.theme import DARK, contrast
from studio.request.size import Size
from tests.post.posts import originals
from tests.post.scenes import words
from tests.post.test_kinds import SIZES, plan_for, told_of

CLEAR = 7.0
"""Contrast that is aimed at; `CONTRAST` is the least that is allowed."""
LEAN = 4
"""Letters may lean out of their place by a hair, px."""
TAIL = 10
"""Tails of letters on the last baseline hang into the margin, px."""


@dataclass(frozen=True)
class Look:
    """Language, theme and names of a post."""

    language: str
    theme: ThemeName
    names: tuple[str, str] = ("", "")


LOOKS = (
    Look("en", "dark"),
    Look("es", "light"),
    Look("es", "tinted", ("Gemini 3.1 Flash Image Preview", "Seedream 4.5")),
)


def safe_box(size: Size) -> Box:
    """The part of a slide that no app covers and no frame touches, px."""
    canvas = Canvas(size, DARK, words())
    sides = MARGIN - LEAN, canvas.width - MARGIN + LEAN
    top = canvas.top + MARGIN - LEAN if canvas.story else MARGIN / 2
    return sides[0], top, sides[1], canvas.bottom - MARGIN + TAIL


def ink_of(image: Image.Image, box: Box) -> tuple[float, int]:
    """The contrast of what is written in a box against its ground, and how many rows its ink takes, px."""
    part = image.crop((int(box[0]), int(box[1]), int(box[2]) + 1, int(box[3]) + 1)).convert("RGB")
    flat = part.tobytes()
    pixels = [(flat[at], flat[at + 1], flat[at + 2]) for at in range(0, len(flat), 3)]
    counts = Counter(pixels)
    ground = counts.most_common(1)[0][0]
    known = {colour: contrast(colour, ground) for colour in counts}
    rows = {at // part.width for at, colour in enumerate(pixels) if known[colour] > 2}
    return max(known.values()), max(rows) - min(rows) + 1 if rows else 0


def check_line(rendered: Rendered, line: Line, safe: Box) -> None:
    box = line.box
    assert line.size >= LEAST, line
    assert safe[0] <= box[0] <= box[2] <= safe[2], (line, safe)
    assert safe[1] <= box[1] <= box[3] <= safe[3], (line, safe)
    assert not [face for face in rendered.laid.faces if meet(box, face)], line
    seen, tall = ink_of(rendered.image, box)
    assert seen >= max(CLEAR, CONTRAST), (line, seen)
    assert abs(tall - (box[3] - box[1])) <= 3, (line, tall)  # as large as it says, to the row


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look.language}-{look.theme}")
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("kind", KINDS)
def test_what_is_read_is_large_clear_and_inside_the_safe_box(kind: Kind, size: Size, look: Look) -> None:
    told = told_of(kind, look.language)
    plan = plan_for(kind, size=size, language=look.language, theme=look.theme)
    for slot, name in enumerate(look.names):
        plan = renamed(plan, slot, name) if name else plan
    made = carousel(told, plan, originals(told.experiment))
    assert made
    for slide in made:
        for line in slide.rendered.laid.lines:
            check_line(slide.rendered, line, safe_box(size))
