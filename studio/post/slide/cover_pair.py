"""What covers of two models share: both pictures with their letters, the names below them, the foot."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import floor

from studio.image.crop import Framing
from studio.post.album import Shown
from studio.post.canvas import Canvas
from studio.post.cover import Cover
from studio.post.measures import CLEAR, GAP, MARGIN, fitted, inset
from studio.post.names import Names, draw_names, fit_names
from studio.post.panels import halves, hang, letters, right_column
from studio.post.slide.foot import CAP, cover_foot
from studio.request.size import Size

NAME_AIR, FOOT_AIR = 44, 46
"""Above the names and below them, px."""

Span = tuple[float, float]
"""Upper and lower edge of the pictures, px."""
Over = Callable[[Canvas, Span], object]
"""Draws what stands on the pictures and comes before the letters."""


@dataclass(frozen=True)
class Place:
    """Where the two pictures of a cover go.

    Attributes:
        span: their edges, for names of a height: a cover makes room for its names first.
        framing: of both.
        left: edge of the text.
        over: draws what the letters must leave free, for a cover that has it.
    """

    span: Callable[[Names], Span]
    framing: Framing
    left: float
    over: Over | None = None


def text_left(canvas: Canvas) -> float:
    """Left edge of a cover's text."""
    return MARGIN if canvas.story else inset(canvas.width, canvas.height)


def whole(canvas: Canvas, length: float) -> float:
    """A length that is a whole number of px of the slide: pictures of it are equally high wherever they hang."""
    return floor(length * canvas.scale + 1e-6) / canvas.scale


def lettered(cover: Cover) -> Cover:
    """The cover with every letter before its name, for pictures that leave letters no corner."""
    return replace(cover, panels=tuple(replace(panel, name=f"{panel.letter} {panel.name}") for panel in cover.panels))


def blank(canvas: Canvas) -> Canvas:
    """An empty slide of the same size, to try on it what may not fit."""
    return Canvas(Size(*canvas.image.size), canvas.theme, canvas.words)


def hang_pair(canvas: Canvas, cover: Cover, shown: Sequence[Shown], place: Place) -> Names:
    """Hang both pictures; where their letters find no free corner, the names carry them and get the room for it."""
    names = _names(canvas, cover, place.left)
    trial = blank(canvas)
    _hung(trial, shown, place, place.span(names))
    marks = [panel.letter for panel in cover.panels]
    if letters(trial, halves(trial, *place.span(names)), marks):
        _hung(canvas, shown, place, place.span(names))
        letters(canvas, halves(canvas, *place.span(names)), marks)
        return names
    names = _names(canvas, lettered(cover), place.left)
    _hung(canvas, shown, place, place.span(names))
    return names


def band(names: Names) -> float:
    """Height of the ground below the pictures: names and foot."""
    return NAME_AIR + names.height + FOOT_AIR + CAP + MARGIN


def caption(canvas: Canvas, cover: Cover, names: Names, top: float) -> None:
    """Names and foot, from the lower edge of the pictures."""
    left = text_left(canvas)
    pair_names(canvas, names, top + NAME_AIR)
    cover_foot(canvas, cover, canvas.height - MARGIN, left, canvas.width - left)


def pair_names(canvas: Canvas, names: Names, top: float) -> None:
    """Both names from their cap top, mirrored where they are one line each."""
    left = text_left(canvas)
    mirrored = {1: canvas.width - left} if names.single else {}
    draw_names(canvas, names, [(left, top), (right_column(canvas), top)], mirrored)


def _hung(canvas: Canvas, shown: Sequence[Shown], place: Place, span: Span) -> None:
    boxes = halves(canvas, *span)
    framing = fitted(place.framing, (boxes[0][2] - boxes[0][0], span[1] - span[0]))
    hang(canvas, shown, boxes, framing, place.left)
    if place.over:
        place.over(canvas, span)


def _names(canvas: Canvas, cover: Cover, left: float) -> Names:
    half = (canvas.width - GAP) / 2
    return fit_names([panel.name for panel in cover.panels], [half - left - CLEAR, canvas.width - left - half - GAP])
