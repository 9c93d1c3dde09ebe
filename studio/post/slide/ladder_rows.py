"""Where the rows of a ladder stand: pictures, names of models, names of levels."""

from dataclasses import dataclass

from studio.post.measures import Box

GAP = 8
"""Between pictures."""
CROWD = 4
"""Rows from which names stand together on top and letters beside the rows: more lines of names would leave no face."""
BESIDE = 124
"""Left edge of pictures that stand beside letters."""
CROWD_LINE, CROWD_TOP = 58, 26
"""Height of a line of names on top, and what is kept free under the last of them."""
CROWD_LIFT = 10
"""From the foot of such a line up to its baseline."""
TALLEST = 2.0
"""Height / width of a picture at most."""
WIDEST = 1.7
"""Width / height of a picture at most: portraits are no wider around a face."""


@dataclass(frozen=True)
class Columns:
    """Pictures side by side, as many as there are levels, between two edges (px)."""

    left: float
    right: float
    count: int

    def kept(self, tall: float) -> "Columns":
        """The columns with pictures no wider than their height allows; they begin at the same edge."""
        wide = min(self.wide, tall * WIDEST)
        return Columns(self.left, self.left + (wide + GAP) * max(1, self.count) - GAP, self.count)

    @property
    def wide(self) -> float:
        """Width of a picture."""
        gaps = GAP * max(0, self.count - 1)
        return (self.right - self.left - gaps) / max(1, self.count)

    def boxes(self, top: float, tall: float) -> list[Box]:
        """The places of one row."""
        lefts = (self.left + at * (self.wide + GAP) for at in range(self.count))
        return [(left, top, left + self.wide, top + tall) for left in lefts]


@dataclass(frozen=True)
class Bands:
    """Heights of the lines of words, and where in them the baselines stand, px.

    Attributes:
        name: height of a line with a model's name.
        over, under: its baseline above the row that follows; below the row before.
        level, base: height of the line of level names, and its baseline from the top.
    """

    name: float
    over: float
    under: float
    level: float
    base: float


WIDE, TIGHT = Bands(74, 24, 58, 84, 54), Bands(66, 18, 46, 64, 42)


@dataclass(frozen=True)
class Rows:
    """What the plan comes to, px.

    Attributes:
        tops: upper edges of the rows.
        names: baseline of the name of each model.
        levels: baseline of the level names.
        tall: height of a picture.
    """

    tops: tuple[float, ...]
    names: tuple[float, ...]
    levels: float
    tall: float


def columns_of(right: float, levels: int, models: int) -> Columns:
    """From edge to edge, or beside the letters."""
    return Columns(BESIDE if models >= CROWD else 0, right, levels)


def rows_of(span: tuple[float, float], models: int, wide: float, bands: Bands) -> Rows:
    """Rows between two heights, the level names under the first one, what is left over above and below.

    Args:
        span: upper and lower edge of all of it.
        models: number of rows.
        wide: of a picture.
        bands: of the lines of words.
    """
    if models >= CROWD:
        return _crowded(span, models, wide, bands)
    room = span[1] - span[0] - models * bands.name - bands.level
    tall, y = _tall(room, models, wide, span[0])
    tops: list[float] = []
    names: list[float] = []
    for at in range(models):
        under = models == 2 and at == 1  # so that the level names between the two rows belong to both
        y += 0 if under else bands.name
        tops.append(y)
        names.append(y + tall + bands.under if under else y - bands.over)
        y += tall + (bands.level if at == 0 else 0)
    return Rows(tuple(tops), tuple(names), _levels(tops, tall, bands), tall)


def _crowded(span: tuple[float, float], models: int, wide: float, bands: Bands) -> Rows:
    """Names two by two on top; between the rows nothing but the level names."""
    lines = [span[0] + CROWD_LINE * (at // 2 + 1) - CROWD_LIFT for at in range(models)]
    first = lines[-1] + CROWD_TOP
    room = span[1] - first - bands.level - GAP * (models - 2)
    tall, y = _tall(room, models, wide, first)
    tops = [y + at * (tall + GAP) + (bands.level - GAP if at else 0) for at in range(models)]
    return Rows(tuple(tops), tuple(lines), _levels(tops, tall, bands), tall)


def _tall(room: float, models: int, wide: float, top: float) -> tuple[float, float]:
    """Height of a picture, and where everything begins."""
    tall = max(1.0, min(room / max(1, models), wide * TALLEST))
    return tall, top + max(0.0, room - tall * models) / 2


def _levels(tops: list[float], tall: float, bands: Bands) -> float:
    return (tops[0] if tops else 0.0) + tall + bands.base
