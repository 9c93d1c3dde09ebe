"""The names of levels under their columns."""

from collections.abc import Sequence

from studio.post.canvas import Canvas
from studio.post.fitting import fit_sizes
from studio.post.lettering import Style, advance
from studio.post.measures import LEAST, MARGIN, ROLES, Role
from studio.post.slide.close_up import whole
from studio.post.slide.ladder_rows import Columns

LABEL = ROLES["caption"]
APART, CLOSEST = 26, 16
"""Distance between two names that is wished for, and the least one, px."""
ASIDE, FARTHEST = 0.30, 0.50
"""How far a name may stand from the middle of its column, as a share of the column; and where nothing else helps."""
SETTINGS = (
    *((size, (APART, ASIDE)) for size in range(LABEL.size, LEAST - 1, -2)),
    (LEAST, (CLOSEST, FARTHEST)),
)
"""Sizes to try, with the distance and the way aside that go with them."""


def write_levels(canvas: Canvas, names: Sequence[str], columns: Columns, baseline: float) -> None:
    """Each name under the middle of its column, all in one size, the outer ones inside the margins.

    Names that would run together move aside a little. Where even the smallest would have to leave their columns, each
    is kept to its column, and the canvas notes what was cut.
    """
    middles = [(box[0] + box[2]) / 2 for box in columns.boxes(0, 0)]
    for size, (apart, aside) in SETTINGS:
        style = Style(LABEL.face, size)
        longs = [advance(name, style) for name in names]
        lefts = _spread((MARGIN, canvas.width - MARGIN), longs, middles, (apart, columns.wide * aside))
        if lefts is not None:
            for left, name in zip(lefts, names, strict=True):
                canvas.write((left, baseline), name, style)
            return
    for name, middle in zip(names, middles, strict=True):
        _write_kept(canvas, name, (middle, baseline), columns.wide - CLOSEST)


def _spread(
    edges: tuple[float, float], longs: Sequence[float], middles: Sequence[float], limits: tuple[float, float]
) -> list[float] | None:
    """Left ends of names of these lengths, pushed apart from the right edge inward and from the left one back.

    None where a name would have to go further from under its column than the limit.

    Args:
        edges: left and right margin, px.
        longs: lengths of the names.
        middles: of their columns.
        limits: least distance between names, greatest distance of a name from its middle.
    """
    apart, most = limits
    lefts: list[float] = []
    end = edges[1]
    for long, middle in zip(reversed(longs), reversed(middles), strict=True):
        lefts.insert(0, min(middle - long / 2, end - long))
        end = lefts[0] - apart
    begin = edges[0]
    for at, long in enumerate(longs):
        lefts[at] = max(lefts[at], begin)
        begin = lefts[at] + long + apart
    away = [abs(left + long / 2 - middle) for left, long, middle in zip(lefts, longs, middles, strict=True)]
    return lefts if begin - apart <= edges[1] + 1 and max(away, default=0) <= most else None


def _write_kept(canvas: Canvas, name: str, at: tuple[float, float], wide: float) -> None:
    """A name as long as its column inside the margins, at the smallest size."""
    left, right = max(MARGIN, at[0] - wide / 2), min(canvas.width - MARGIN, at[0] + wide / 2)
    style = Role(LABEL.face, LEAST, LEAST)
    said = fit_sizes(name, style, right - left, 1) or whole(canvas, name, "meta", right - left, 1)
    canvas.write(((left + right) / 2, at[1]), said.lines[0], said.style, align="centre")
