"""Who is who on slides whose pictures carry letters only: on a line, or in a place of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from studio.post.canvas import Canvas
from studio.post.cover import Cover, Panel
from studio.post.fitting import Fitted
from studio.post.lettering import Style, advance
from studio.post.measures import CLEAR, LEAST, MARGIN, Box
from studio.post.panels import MARK
from studio.post.slide.close_up import lost_names
from studio.post.slide.hanging import simulated_words
from studio.post.slide.inner import same_size

LETTER = Style("head-bold", 44)
BESIDE, APART = 48, 44
"""From a letter to its name; from a name to the next letter."""
LINE, LIFT = 56, 14
"""Height of a line, and from its foot up to its baseline."""
LINES_AIR = 10
"""Kept free under the last line."""
LINE_WAYS = (("caption", 1), ("meta", 1))
PLATES = (56, 48, 42)
"""Sides of the plates with the letters, px."""
PLATE_AIR, PLATE_GAP = 4, 22
"""Least and greatest distance between them."""
PLACE_WAYS = (("sub", 1), ("caption", 1), ("sub", 2), ("meta", 1), ("caption", 2), ("meta", 2))


@dataclass(frozen=True)
class WhoLines:
    """Names after their letters as they will be written.

    Attributes:
        names: panel, name, left edge, number of its line.
        mark: SIMULATED and what belongs to it, its line; empty where nothing is simulated.
        height: of all lines, px.
    """

    names: tuple[tuple[Panel, Fitted, float, int], ...]
    mark: tuple[str, int]
    height: float


def who_lines(canvas: Canvas, cover: Cover) -> WhoLines:
    """Lay the names out in as many lines as they need, SIMULATED at the end of the last or under it."""
    end = canvas.width - MARGIN
    room = end - MARGIN - BESIDE
    names = same_size([panel.name for panel in cover.panels], [room] * len(cover.panels), LINE_WAYS)
    placed: list[tuple[Panel, Fitted, float, int]] = []
    x, line = float(MARGIN), 0
    for panel, name in zip(cover.panels, names, strict=True):
        long = BESIDE + advance(name.lines[0], name.style)
        if x > MARGIN and x + long > end:
            x, line = float(MARGIN), line + 1
        placed.append((panel, name, x, line))
        x += long + APART
    mark = simulated_words(cover.panels, canvas.words)
    if mark and x + advance(mark, MARK) > end:
        line += 1
    return WhoLines(tuple(placed), (mark, line), (line + 1) * LINE + LINES_AIR)


def write_who(canvas: Canvas, who: WhoLines, top: float) -> None:
    """Write the lines downward from a height."""
    lost_names(canvas, [panel.name for panel, *_rest in who.names], [name for _panel, name, *_rest in who.names])
    for panel, name, x, line in who.names:
        base = top + (line + 1) * LINE - LIFT
        canvas.write((x, base), panel.letter, LETTER)
        canvas.block((x + BESIDE, base), name, canvas.theme.muted)
    if who.mark[0]:
        canvas.write((canvas.width - MARGIN, top + (who.mark[1] + 1) * LINE - LIFT), who.mark[0], MARK, align="right")


def who_place(canvas: Canvas, cover: Cover, box: Box, mark_at: float) -> None:
    """A raised place where a picture would hang: the plates of the pictures, each with its name beside it.

    Args:
        canvas: the slide.
        cover: the models.
        box: the place.
        mark_at: baseline over the place on which simulated pictures are told, at the right.
    """
    canvas.fill(box, canvas.theme.raised)
    left, right = max(box[0] + CLEAR, MARGIN), min(box[2] - CLEAR, canvas.width - MARGIN)
    tall = box[3] - box[1]
    side, names = _place_names(cover.panels, right - left - CLEAR, tall - 2 * PLATE_AIR)
    lost_names(canvas, [panel.name for panel in cover.panels], names)
    slack = tall - sum(side + name.drop for name in names)
    gap = max(0.0, min(PLATE_GAP, slack / (len(names) + 1)))
    y = box[1] + (slack - gap * (len(names) - 1)) / 2
    for panel, name in zip(cover.panels, names, strict=True):
        small_plate(canvas, (left, y, left + side, y + side), panel.letter)
        canvas.block((left + side + CLEAR, y + side / 2 + name.style.size * 0.33), name)
        y += side + name.drop + gap
    mark = simulated_words(cover.panels, canvas.words)
    if mark:
        canvas.write((canvas.width - MARGIN, mark_at), mark, MARK, align="right")


def small_plate(canvas: Canvas, box: Box, letter: str) -> None:
    """A letter on a plate of the ground's colour."""
    canvas.plate(box)
    style = Style("head-bold", max(LEAST, round((box[2] - box[0]) * 0.66)))
    canvas.write(((box[0] + box[2]) / 2, (box[1] + box[3]) / 2 + style.size * 0.36), letter, style, align="centre")


def _place_names(panels: Sequence[Panel], room: float, tall: float) -> tuple[int, list[Fitted]]:
    """Side of the plates and the names beside them: the largest that hold all names whole, else the smallest."""
    texts = [panel.name for panel in panels]
    for side, way in product(PLATES, PLACE_WAYS):
        names = same_size(texts, [room - side] * len(texts), [way])
        whole = all(" ".join(name.lines) == " ".join(text.split()) for name, text in zip(names, texts, strict=True))
        if whole and sum(side + name.drop for name in names) + PLATE_AIR * (len(names) - 1) <= tall:
            return side, names
    return PLATES[-1], same_size(texts, [room - PLATES[-1]] * len(texts), [("meta", 1)])
