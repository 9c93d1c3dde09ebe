"""The playbook as a strip: one numbered row per step, its words, and a thumb of every model."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from studio.image.crop import Framing
from studio.post.album import Shown
from studio.post.canvas import Canvas
from studio.post.cover import Cover, Panel
from studio.post.fitting import Fitted, fit, fit_sizes
from studio.post.lettering import Style, advance
from studio.post.measures import CLEAR, GAP, MARGIN, ROLES, SIDE, Box, Role
from studio.post.panels import MARK
from studio.post.slide.chosen import check
from studio.post.slide.hanging import hang_known, simulated_words
from studio.post.slide.inner import LOW, Page, begin, family, low
from studio.request.size import Size
from studio.words import sentence

MOST_ROWS, MOST_LOW_ROWS = (6, 6, 5, 4), (4, 4, 4, 3)
"""Rows of a card of one to four models, and of a low one: more would make the thumbs too small to judge."""
UNDER_TITLE, LOW_UNDER_TITLE = 84, 66
FOOT, LOW_FOOT = 120, 112
LETTERS, OVER_THUMBS = 56, 16
"""From the legend to the letters over the thumbs, and from these to the thumbs."""
NUMBER = 64
"""From the number of a row to its name."""
TEXT, NARROW_TEXT = 412, 350
"""Least width of number, name and words, and where there are four thumbs."""
SHAPE = 4 / 3
"""Width to height that a thumb would like to have."""
TALLEST = 1.3
"""Height / width of a thumb at most."""
ROOMY = 168
"""Height of a row from which its name is set large."""
PER_HEIGHT, PER_WIDTH, PER_NARROW = 0.43, 0.40, 0.50
"""Eye distance at most: / height, / width of a thumb, and / width where there are more than two."""
LEGEND = Style("text-semi", 44)


@dataclass(frozen=True)
class PlaybookRow:
    """One step.

    Attributes:
        name: of the step, "Brow tension".
        words: what its words became.
        shown: one picture per panel of the cover; None where one is missing.
        winner: place of the picture that was chosen; None for a tie or no verdict.
    """

    name: str
    words: str
    shown: tuple[Shown | None, ...]
    winner: int | None = None


@dataclass(frozen=True)
class PlaybookCard:
    """What the slide shows.

    Attributes:
        title: over the rows.
        rows: the steps in the order they were made.
        first: number of the first row; above 1 on a second card.
    """

    title: str
    rows: tuple[PlaybookRow, ...]
    first: int = 1


@dataclass(frozen=True)
class _Grid:
    """Where rows and thumbs stand, px."""

    top: float
    pitch: float
    wide: float
    tall: float
    left: float

    def box(self, line: int, column: int) -> Box:
        x, y = self.left + column * (self.wide + GAP), round(self.top + line * self.pitch)
        return x, y, x + self.wide, y + self.tall


def split_rows(rows: Sequence[PlaybookRow], size: Size, models: int = 2) -> list[tuple[PlaybookRow, ...]]:
    """The rows of each card for slides of a size, evenly filled: six a card at most, fewer where there is less room.

    Args:
        rows: all of them; their pictures may still be missing.
        size: px of the slides.
        models: how many thumbs a row will have.
    """
    square = size.height / min(size.width, size.height) * SIDE < LOW
    most = (MOST_LOW_ROWS if square else MOST_ROWS)[max(1, min(models, 4)) - 1]
    count = max(1, -(-len(rows) // most))
    ends = [len(rows) * number // count for number in range(count + 1)]
    return [tuple(rows[start:end]) for start, end in pairwise(ends)]


def draw_playbook(canvas: Canvas, cover: Cover, card: PlaybookCard, page: Page) -> None:
    """Legend, then the rows: number, name, words, thumbs; a check on the thumb that was chosen."""
    last = begin(canvas, cover, page, card.title, most=1)
    letters = _legend(canvas, cover, last + (LOW_UNDER_TITLE if low(canvas) else UNDER_TITLE)) + LETTERS
    grid = _grid(canvas, letters + OVER_THUMBS, len(card.rows), len(cover.panels))
    for number, panel in enumerate(cover.panels):
        canvas.write((grid.box(0, number)[0], letters), panel.letter, Style("head-bold", 44), canvas.theme.muted)
    boxes = [grid.box(line, at) for line, each in enumerate(card.rows) for at in range(len(each.shown))]
    hang_known(canvas, [one for each in card.rows for one in each.shown], boxes, _framing(grid, len(cover.panels)))
    for line, each in enumerate(card.rows):
        _words(canvas, each, card.first + line, grid.box(line, 0))
    chosen = [grid.box(line, each.winner) for line, each in enumerate(card.rows) if each.winner is not None]
    check(canvas, chosen)


def _legend(canvas: Canvas, cover: Cover, baseline: float) -> float:
    """Who is who, in one run that may take several lines; returns the last baseline."""
    x, y = float(MARGIN), baseline
    for panel, name in zip(cover.panels, _legend_names(canvas, cover.panels), strict=True):
        wide = _legend_width(panel, name)
        if x > MARGIN and x + wide > canvas.width - MARGIN:
            x, y = float(MARGIN), y + 54
        start = x + canvas.write((x, y), panel.letter, Style("head-bold", 44)) + 16
        canvas.write((start, y), name.lines[0], name.style, canvas.theme.muted)
        x += wide + 48
    _mark(canvas, simulated_words(cover.panels, canvas.words), (x, y))
    return y


def _mark(canvas: Canvas, text: str, at: tuple[float, float]) -> None:
    """SIMULATED after the names, or under them where they fill the line."""
    right = canvas.width - MARGIN
    if at[0] + advance(text, MARK) <= right:
        canvas.write((right, at[1]), text, MARK, align="right")
    else:
        canvas.write((MARGIN, at[1] + LETTERS), text, MARK)


def _legend_names(canvas: Canvas, panels: Sequence[Panel]) -> list[Fitted]:
    room = canvas.width - 2 * MARGIN - 56
    names = [family(panel.name, "caption", room) for panel in panels]
    short = [panel.name for panel, name in zip(panels, names, strict=True) if name.lines[0] != panel.name]
    canvas.notes += [sentence("post-finding-name-cut", name=name) for name in short]
    size = min((name.style.size for name in names), default=44)
    return [replace(name, style=replace(name.style, size=size)) for name in names]


def _legend_width(panel: Panel, name: Fitted) -> float:
    return advance(panel.letter, Style("head-bold", 44)) + 16 + advance(name.lines[0], name.style)


def _grid(canvas: Canvas, top: float, lines: int, models: int) -> _Grid:
    end = canvas.bottom - (LOW_FOOT if low(canvas) else FOOT)
    pitch = (end - top + GAP) / max(1, lines)
    text = TEXT if models <= 3 else NARROW_TEXT
    room = (canvas.width - MARGIN - text - CLEAR - GAP * (models - 1)) / max(1, models)
    wide = round(max(1.0, min(room, (pitch - GAP) * SHAPE)))
    tall = round(max(1.0, min(pitch - GAP, wide * TALLEST)))
    return _Grid(top, pitch, wide, tall, canvas.width - models * (wide + GAP) + GAP)


def _framing(grid: _Grid, models: int) -> Framing:
    gap = min(PER_HEIGHT * grid.tall, (PER_WIDTH if models <= 2 else PER_NARROW) * grid.wide)
    return Framing(gap / grid.wide, 0.42)


def _words(canvas: Canvas, each: PlaybookRow, number: int, thumb: Box) -> None:
    """Number, name and words at the left of their thumbs, as large as the row is high."""
    roomy = thumb[3] - thumb[1] >= ROOMY
    size, x = (52 if roomy else 44), MARGIN + NUMBER
    y = thumb[1] + size * 0.71
    canvas.write((MARGIN, y), str(number), Style("head-bold", size))
    room = thumb[0] - CLEAR - x
    y = canvas.block((x, y), _name(canvas, each.name, size, room, 2 if roomy else 1)) + (50 if roomy else 46)
    lines = 1 + max(0, int((thumb[3] - y - 2) // (ROLES["meta"].size * ROLES["meta"].leading)))
    canvas.block((x, y), _fitted(canvas, each.words, "meta", room, lines), canvas.theme.muted)


def _name(canvas: Canvas, text: str, size: int, room: float, most: int) -> Fitted:
    """One line, smaller before it breaks; then two."""
    for lines in range(1, most + 1):
        found = fit_sizes(text, Role("text-semi", size, 40, 1.06), room, lines)
        if found:
            return found
    return _fitted(canvas, text, "caption", room, most)


def _fitted(canvas: Canvas, text: str, role: str, room: float, most: int) -> Fitted:
    found = fit(text, role, room, most)
    if found.cut:
        canvas.notes.append(sentence("post-finding-text-cut", text=text))
    return found
