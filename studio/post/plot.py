"""Draws the plot of a cue on a slide: noise in grey, one line with its own marks for each model."""

import math
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, cycle, islice, pairwise

from PIL import Image, ImageDraw

from studio.face.follows_chart import Chart, Spot
from studio.post.canvas import Canvas
from studio.post.measures import RGB, Box

FINER = 3
"""Drawn this many times larger and reduced: smooth edges."""
LINE, MARK, HALO = 5.0, 14.0, 5.0
"""Width of a line, half width of a mark, what is kept free around it; px at 1080."""
ROOM = 60.0
"""What marks at the edges of a plot need around it, px."""
DASHES: tuple[tuple[float, ...], ...] = ((), (20.0, 11.0), (6.0, 10.0), (24.0, 9.0, 6.0, 9.0))
"""Of the lines by slot, px: drawn and left out in turn; the first is whole."""
ASIDE = (0.0, 0.0, 20.0, 16.0, 14.0)
"""From the mark of one model to that of the next at the same step, by their number, px: equal figures hide nobody."""
CORNERS: tuple[tuple[Spot, ...], ...] = (
    (),
    ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
    ((0.0, -1.15), (1.1, 0.85), (-1.1, 0.85)),
    ((0.0, -1.25), (1.25, 0.0), (0.0, 1.25), (-1.25, 0.0)),
)
"""Of the marks by slot: round, square, triangle, diamond."""
Stroke = Callable[[ImageDraw.ImageDraw, "Lens"], None]


class Lens:
    """From px of a slide at 1080 to px of an enlarged mask over a part of it."""

    def __init__(self, canvas: Canvas, box: Box) -> None:
        left, top, right, bottom = box
        self.pixels = canvas.pixels((left - ROOM, top - ROOM, right + ROOM, bottom + ROOM))
        self.scale = canvas.scale * FINER
        self._origin = self.pixels[0] * FINER, self.pixels[1] * FINER

    @property
    def size(self) -> tuple[int, int]:
        """Of the part in px of the image."""
        left, top, right, bottom = self.pixels
        return max(1, right - left), max(1, bottom - top)

    def at(self, spot: Spot) -> Spot:
        """Where a spot of the slide is in the mask."""
        return spot[0] * self.scale - self._origin[0], spot[1] * self.scale - self._origin[1]


def draw_plot(canvas: Canvas, chart: Chart, box: Box) -> None:
    """Noise, the line of no change, and every model's line with its marks.

    Args:
        canvas: the slide.
        chart: the figures.
        box: of the plot; marks reach over its edges, px at 1080.
    """
    theme = canvas.theme
    strip = chart.strip(box)
    _ink(canvas, box, _mixed(theme.raised, theme.rule, 0.3), lambda pen, lens: pen.polygon(_all(lens, strip), fill=255))
    for step in chart.steps:
        x = round(chart.at(box, step, 0)[0])
        canvas.fill((x - 1, box[1], x + 2, box[3]), _mixed(theme.ground, theme.rule, 0.5))
    y = round(chart.at(box, chart.steps[0], 0)[1])
    canvas.fill((box[0], y - 1, box[2], y + 2), theme.rule)
    lines = [_spots(chart, box, slot) for slot in range(len(chart.lines))]
    for slot, spots in enumerate(lines):
        _ink(canvas, box, theme.text, _stroke(spots, slot))
        _ink(canvas, box, theme.ground, _marks(spots, slot, MARK + HALO))
        _ink(canvas, box, theme.text, _marks(spots, slot, MARK))


def _spots(chart: Chart, box: Box, slot: int) -> list[Spot]:
    aside = (slot - (len(chart.lines) - 1) / 2) * ASIDE[min(len(chart.lines), len(ASIDE) - 1)]
    found = (chart.at(box, step, value) for step, value in chart.lines[slot])
    return [(x + aside, y) for x, y in found]


def overhang(models: int) -> float:
    """How far marks reach over the left and right edge of a plot, px."""
    return (models - 1) / 2 * ASIDE[min(models, len(ASIDE) - 1)] + MARK


def draw_mark(canvas: Canvas, slot: int, middle: Spot) -> None:
    """The mark of a model beside its name."""
    box = middle[0] - MARK, middle[1] - MARK, middle[0] + MARK, middle[1] + MARK
    _ink(canvas, box, canvas.theme.text, _marks([middle], slot, MARK))


def _stroke(spots: Sequence[Spot], slot: int) -> Stroke:
    def draw(pen: ImageDraw.ImageDraw, lens: Lens) -> None:
        width = round(LINE * lens.scale)
        for piece in _pieces(spots, DASHES[slot % len(DASHES)]) if len(spots) > 1 else ():
            pen.line(_all(lens, piece), fill=255, width=width, joint="curve")

    return draw


def _marks(spots: Sequence[Spot], slot: int, half: float) -> Stroke:
    corners = CORNERS[slot % len(CORNERS)]

    def draw(pen: ImageDraw.ImageDraw, lens: Lens) -> None:
        for spot in spots:
            x, y = lens.at(spot)
            size = half * lens.scale
            if corners:
                pen.polygon([(x + size * dx, y + size * dy) for dx, dy in corners], fill=255)
            else:
                pen.ellipse((x - size, y - size, x + size, y + size), fill=255)

    return draw


def _pieces(spots: Sequence[Spot], dashes: Sequence[float]) -> Iterator[tuple[Spot, ...]]:
    """The parts of a line that are drawn; dashes run on around its bends."""
    if not dashes:
        yield tuple(spots)
        return
    lengths = list(accumulate(math.dist(*ends) for ends in pairwise(spots)))
    starts = list(accumulate([0.0, *islice(cycle(dashes), 2 * int(sum(lengths[-1:]) / min(dashes) / 2 + 1))]))
    for start, end in zip(starts[::2], starts[1::2], strict=False):
        if start < sum(lengths[-1:]):
            yield _part(spots, lengths, (start, end))


def _part(spots: Sequence[Spot], lengths: Sequence[float], ends: tuple[float, float]) -> tuple[Spot, ...]:
    """A line from one way along it to another, with the bends between."""
    bends = [spot for spot, at in zip(spots[1:], lengths, strict=True) if ends[0] < at < ends[1]]
    return (_along(spots, lengths, ends[0]), *bends, _along(spots, lengths, ends[1]))


def _along(spots: Sequence[Spot], lengths: Sequence[float], way: float) -> Spot:
    """Where a line is after so many px; its end beyond it."""
    at = next((number for number, length in enumerate(lengths) if way <= length), None)
    if at is None:
        return spots[-1]
    (x0, y0), (x1, y1) = spots[at], spots[at + 1]
    long = math.dist((x0, y0), (x1, y1))
    share = 1 - (lengths[at] - way) / long if long else 0.0
    return x0 + (x1 - x0) * share, y0 + (y1 - y0) * share


def _ink(canvas: Canvas, box: Box, ink: RGB, stroke: Stroke) -> None:
    """Lay a colour on the slide where a stroke is, smoothly."""
    lens = Lens(canvas, box)
    mask = Image.new("L", (lens.size[0] * FINER, lens.size[1] * FINER), 0)
    stroke(ImageDraw.Draw(mask), lens)
    canvas.image.paste(ink, lens.pixels[:2], mask.resize(lens.size, Image.Resampling.BOX))


def _all(lens: Lens, spots: Sequence[Spot]) -> list[Spot]:
    return [lens.at(spot) for spot in spots]


def _mixed(one: RGB, other: RGB, share: float) -> RGB:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue
