"""Several feelings, each in the pictures of all models; the last free place says who is who."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from studio.post.album import Shown
from studio.post.canvas import Canvas
from studio.post.cover import Cover
from studio.post.measures import CLEAR, MARGIN, Box
from studio.post.panels import meet
from studio.post.slide.close_up import hang_close, whole
from studio.post.slide.expression_grid import Grid, Space, grid_of
from studio.post.slide.inner import Page, begin, low, same_size
from studio.post.slide.who import PLATES, small_plate, who_lines, who_place, write_who
from studio.words import sentence

MOST_FEELINGS = 6
UNDER_TITLE, FOOT, LOW_FOOT = 34, 116, 110
CAPTION, LOW_CAPTION = 74, 58
"""Height of the line with a feeling's name."""
OVER_PICTURES, LOW_OVER_PICTURES = 21, 16
"""From the pictures up to that line's baseline."""
NAME_WAYS, LOW_NAME_WAYS = (("sub", 1), ("caption", 1), ("meta", 1)), (("caption", 1), ("meta", 1))
CORNERS = ((1.0, 1.0), (0.0, 1.0), (1.0, 0.0), (0.0, 0.0))
"""Where the plate of a first picture may stand, as shares of what is left of its width and height."""


@dataclass(frozen=True)
class Feeling:
    """One place of the slide.

    Attributes:
        name: of the feeling, "Nervous".
        shown: one picture per panel of the cover; None where it was not made.
    """

    name: str
    shown: tuple[Shown | None, ...]


@dataclass(frozen=True)
class Expressions:
    """What the slide shows.

    Attributes:
        title: over everything.
        feelings: six at most.
    """

    title: str
    feelings: tuple[Feeling, ...]


def draw_expressions(canvas: Canvas, cover: Cover, card: Expressions, page: Page) -> None:
    """Name over pictures, feeling by feeling, the same crop of every face."""
    feelings = card.feelings[:MOST_FEELINGS]
    if len(card.feelings) > MOST_FEELINGS:
        canvas.notes.append(sentence("post-series-feelings-left-out", n=len(card.feelings) - MOST_FEELINGS))
    top, who = begin(canvas, cover, page, card.title, most=1) + UNDER_TITLE, who_lines(canvas, cover)
    bottom = canvas.bottom - (LOW_FOOT if low(canvas) else FOOT)
    space = Space(canvas.width, top, bottom, LOW_CAPTION if low(canvas) else CAPTION, who.height)
    grid = grid_of(space, len(feelings), len(cover.panels))
    boxes = [grid.box(at, model) for at in range(len(feelings)) for model in range(grid.models)]
    hang_close(canvas, [one for each in feelings for one in each.shown], boxes, grid.framing)
    _names(canvas, [each.name for each in feelings], grid)
    _letters(canvas, [panel.letter for panel in cover.panels], grid, len(feelings))
    if grid.free is None:
        write_who(canvas, who, top)
    else:
        who_place(canvas, cover, grid.free, grid.free[1] - _lift(canvas))


def _lift(canvas: Canvas) -> float:
    """From the pictures up to the baseline of the names over them."""
    return LOW_OVER_PICTURES if low(canvas) else OVER_PICTURES


def _names(canvas: Canvas, names: Sequence[str], grid: Grid) -> None:
    """The names over their pictures, all in one size."""
    places = [grid.place(at) for at in range(len(names))]
    lefts = [max(MARGIN, place[0]) for place in places]
    rooms = [min(place[2] - CLEAR, canvas.width - MARGIN) - x for place, x in zip(places, lefts, strict=True)]
    found = same_size(names, rooms, LOW_NAME_WAYS if low(canvas) else NAME_WAYS)
    for name, said, place, x, room in zip(names, found, places, lefts, rooms, strict=True):
        kept = " ".join(said.lines) == " ".join(name.split())
        canvas.block((x, place[1] - _lift(canvas)), said if kept else whole(canvas, name, "meta", room, 1))


def _letters(canvas: Canvas, letters: Sequence[str], grid: Grid, feelings: int) -> None:
    """A letter plate on every picture, all in one kind of corner."""
    places = [(at, model) for at in range(feelings) for model in range(len(letters))]
    for plates in _plates(canvas, grid, places):
        taken = (*canvas.faces, *(word.box for word in canvas.drawn))
        if not any(meet(plate, other) for plate in plates for other in taken):
            for plate, (_at, model) in zip(plates, places, strict=True):
                small_plate(canvas, plate, letters[model])
            return
    canvas.notes.append(sentence("post-series-letters-left-out"))


def _plates(canvas: Canvas, grid: Grid, places: Sequence[tuple[int, int]]) -> Iterator[list[Box]]:
    """Places for all plates at once, the large ones first, then corner by corner."""
    for side in PLATES:
        for across, down in CORNERS:
            yield [
                _plate(canvas, grid.box(*place), side, (1 - across if _turned(grid, place) else across, down))
                for place in places
            ]


def _turned(grid: Grid, place: tuple[int, int]) -> bool:
    """Whether the plate stands at the other side: those of a pair meet, those of more lean to the slide's middle."""
    feeling, model = place
    return model == 1 if grid.models == 2 else grid.columns == 2 and feeling % 2 == 1


def _plate(canvas: Canvas, box: Box, side: float, corner: tuple[float, float]) -> Box:
    x = box[0] + corner[0] * (box[2] - box[0] - side)
    y = box[1] + corner[1] * (box[3] - box[1] - side)
    x = max(MARGIN, min(x, canvas.width - MARGIN - side))
    return x, y, x + side, y + side
