"""Votes as a row of own shapes: full for one side, rings for the other, half full for a tie, a bar for neither."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Literal

from PIL import Image, ImageDraw

from studio.post.canvas import Canvas
from studio.post.lettering import Style, advance
from studio.post.measures import MARGIN, RULE
from studio.verdict.tally import Tally

Dot = Literal["full", "half", "bar", "ring"]
FINER = 4
WIDEST, APART = 46, 20
"""Width of a dot and the distance between two where there is room."""
LEAST = 18
"""Smallest dot that survives the upload; more votes than that leaves room for are drawn as one strip."""
SIDE = Style("head-bold", 46)
SIDE_AIR = 24


@dataclass(frozen=True)
class Row:
    """Votes in the order in which they are drawn.

    Attributes:
        first, last: letters of the sides, at either end; "" for a side without a vote.
        dots: how many of each kind, from left to right.
    """

    first: str
    last: str
    dots: tuple[tuple[Dot, int], ...]

    @property
    def count(self) -> int:
        """All votes."""
        return sum(number for _kind, number in self.dots)


def row_of(tally: Tally, letters: tuple[str, str], *, turned: bool = False) -> Row:
    """The votes of two sides, A first; turned, or where A has none, B first."""
    sides = [(letters[0], tally.a), (letters[1], tally.b)]
    if turned or (tally.b and not tally.a):
        sides.reverse()
    (first, one), (last, other) = sides
    shared = tally.tie + tally.neither > 0
    dots: tuple[tuple[Dot, int], ...] = (("full", one), ("half", tally.tie), ("bar", tally.neither), ("ring", other))
    return Row(first if one or shared else "", last if other or shared else "", dots)


def dot_size(row: Row, room: float) -> tuple[float, float]:
    """Width of a dot and the distance between two, px; a width of 0 where the dots would be too small."""
    count = max(1, row.count)
    wide = min(float(WIDEST), room / count - min(12.0, room / count / 3))
    if wide < LEAST:
        return 0.0, 0.0
    return wide, min(float(APART), (room - wide * count) / max(1, count - 1))


def draw_dots(canvas: Canvas, row: Row, bottom: float) -> None:
    """Draw the row between the margins, its lower edge given; letters say which end is whose."""
    base = bottom - (WIDEST - SIDE.size * 0.72) / 2
    left = MARGIN + (canvas.write((MARGIN, base), row.first, SIDE) + SIDE_AIR if row.first else 0)
    end = canvas.width - MARGIN - (advance(row.last, SIDE) + SIDE_AIR if row.last else 0)
    wide, gap = dot_size(row, end - left)
    if wide:
        end = _dots(canvas, row, (left, bottom - (WIDEST - wide) / 2), wide, gap)
    else:
        _strip(canvas, row, (left, end), bottom)
    canvas.write((end + SIDE_AIR, base), row.last, SIDE)


def _dots(canvas: Canvas, row: Row, at: tuple[float, float], wide: float, gap: float) -> float:
    """Dot by dot; returns the right edge of the last."""
    x, bottom = at
    for kind, number in row.dots:
        ink = canvas.theme.text if kind in ("full", "half") else canvas.theme.muted
        for _vote in range(number):
            left, top, right, low = canvas.pixels((x, bottom - wide, x + wide, bottom))
            side = min(right - left, low - top)
            canvas.image.paste(ink, (left, top), _stencil(kind, side))
            x += wide + gap
    return x - gap


def _strip(canvas: Canvas, row: Row, span: tuple[float, float], bottom: float) -> None:
    """Many votes as lengths: each kind takes its share of the strip."""
    theme = canvas.theme
    inks = {"full": theme.text, "half": theme.muted, "bar": theme.rule, "ring": theme.raised}
    shares = [0, *accumulate(number for _kind, number in row.dots)]
    edges = [span[0] + (span[1] - span[0]) * share / row.count for share in shares]
    canvas.fill((span[0], bottom - WIDEST, span[1], bottom), theme.muted)
    for (kind, number), (left, right) in zip(row.dots, pairwise(edges), strict=True):
        if not number:
            continue
        frame = RULE if kind == "ring" else 0
        canvas.fill((left, bottom - WIDEST + frame, right - frame, bottom - frame), inks[kind])


@lru_cache(maxsize=64)
def _stencil(kind: Dot, side: int) -> Image.Image:
    """A dot as a mask (mode L) of `side` px."""
    large = side * FINER
    mask = Image.new("L", (large, large), 0)
    pen = ImageDraw.Draw(mask)
    edge, whole = max(3 * FINER, round(large * 0.10)), (1, 1, large - 2, large - 2)
    if kind == "bar":
        pen.rectangle((large * 0.1, large / 2 - edge * 0.6, large * 0.9, large / 2 + edge * 0.6), fill=255)
    else:
        pen.ellipse(whole, fill=255 if kind == "full" else 0, outline=255, width=edge)
    if kind == "half":
        pen.pieslice(whole, 90, 270, fill=255)
    return mask.reduce(FINER)
