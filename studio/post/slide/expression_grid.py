"""Where the pictures of several feelings stand: in one column or two, whichever brings the faces closer."""

from dataclasses import dataclass

from studio.image.crop import Framing
from studio.post.measures import GAP, Box
from studio.post.slide.close_up import close_framing

INSIDE = 8
"""Between the pictures of one feeling."""
DISTANCE, LINE = 0.37, 0.44
TALLEST = 1.65
"""Height / width of a picture at most."""
MOST_AIR = 44
"""Added between rows at most, where the pictures need no more height, px."""


@dataclass(frozen=True)
class Space:
    """What there is to fill, px.

    Attributes:
        width: of the slide.
        top, bottom: upper and lower edge.
        caption: height of the line with a feeling's name, over its pictures.
        who: height of the lines that say who is who, needed where no place is left over.
    """

    width: float
    top: float
    bottom: float
    caption: float
    who: float


@dataclass(frozen=True)
class Grid:
    """The places of the pictures.

    Attributes:
        columns: of feelings, 1 or 2.
        models: pictures of each feeling.
        top: upper edge of the first row's pictures.
        pitch: from row to row.
        wide, tall: of a picture.
        free: the place that is left over, None where there is none.
    """

    columns: int
    models: int
    top: float
    pitch: float
    wide: float
    tall: float
    free: Box | None = None

    @property
    def framing(self) -> Framing:
        """How close the faces come."""
        return close_framing((self.wide, self.tall), DISTANCE, LINE)

    @property
    def half(self) -> float:
        """Width of the pictures of one feeling together."""
        return self.models * self.wide + (self.models - 1) * INSIDE

    def box(self, feeling: int, model: int) -> Box:
        """The place of a picture."""
        x = feeling % self.columns * (self.half + GAP) + model * (self.wide + INSIDE)
        y = self.top + feeling // self.columns * self.pitch
        return x, y, x + self.wide, y + self.tall

    def place(self, feeling: int) -> Box:
        """The place of all pictures of a feeling."""
        first, last = self.box(feeling, 0), self.box(feeling, self.models - 1)
        return first[0], first[1], last[2], last[3]


def grid_of(space: Space, feelings: int, models: int) -> Grid:
    """The grid with the larger faces, two columns of two that are equal."""
    found = [_grid(space, feelings, max(1, models), columns) for columns in (2, 1)]
    return max(found, key=lambda grid: grid.framing.distance * grid.wide)


def _grid(space: Space, feelings: int, models: int, columns: int) -> Grid:
    rows = max(1, -(-feelings // columns))
    left_over = feelings < rows * columns
    top = space.top + (0 if left_over else space.who)
    half = (space.width - GAP * (columns - 1)) / columns
    wide = (half - INSIDE * (models - 1)) / models
    room = (space.bottom - top) / rows - space.caption
    tall = max(1.0, min(room, wide * TALLEST))
    air = min(MOST_AIR, room - tall) if room > tall else 0.0
    used = rows * (space.caption + tall) + (rows - 1) * air
    first = top + max(0.0, space.bottom - top - used) / 2 + space.caption
    grid = Grid(columns, models, first, space.caption + tall + air, wide, tall)
    if not left_over:
        return grid
    return Grid(columns, models, first, grid.pitch, wide, tall, grid.place(feelings))
