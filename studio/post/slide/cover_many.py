"""What covers of three and four models share: a crop that keeps brows and lips, and names that carry lost letters.

Names of the right column end at the right margin, so that two of one row are never read as one.
"""

from collections.abc import Callable, Sequence

from studio.image.crop import Framing
from studio.post.album import Shown
from studio.post.canvas import Canvas
from studio.post.cover import Cover
from studio.post.measures import CLEAR, GAP, MARGIN, SIDE_FRAMING, Box, fitted
from studio.post.names import Names, draw_names, fit_names
from studio.post.panels import hang, letters
from studio.post.slide.cover_pair import blank, lettered, text_left
from studio.post.slide.foot import CAP

AIR = 24
"""Above and below names under a picture."""
FOREHEAD = 90
"""What of the upper pictures may stand under the bar of a story's app: hair and forehead, never brows; px."""
WHOLE, LEAST = (2.30, 0.43), (1.90, 0.40)
"""Eye distances that a panel shows and where the eyes stand in it: forehead to chin, and at the least brows to lips."""

Arrange = Callable[[Names], Sequence[Box]]
"""Where the pictures go, for names of a height."""


def foot_base(canvas: Canvas) -> float:
    """Baseline of the foot."""
    return canvas.bottom - MARGIN - (12 if canvas.story else -10)


def first_top(canvas: Canvas) -> float:
    """Upper edge of pictures that reach up as far as they may."""
    return canvas.top + MARGIN - FOREHEAD if canvas.story else 0.0


def above_foot(canvas: Canvas) -> float:
    """Lower edge of the last band of names."""
    return foot_base(canvas) - CAP - AIR


def name_band(names: Names) -> float:
    """Height of the ground under a picture that holds its name."""
    return AIR + names.height + AIR


def column_lefts(canvas: Canvas) -> tuple[float, float]:
    """Left edges of the text in the left and the right column."""
    return text_left(canvas), (canvas.width + GAP) / 2


def column_widths(canvas: Canvas) -> tuple[float, float]:
    """Room for text in the left and the right column, px."""
    left, right = column_lefts(canvas)
    return right - GAP - CLEAR - left, canvas.width - text_left(canvas) - right


def hang_many(
    canvas: Canvas, cover: Cover, shown: Sequence[Shown], columns: Sequence[int], arrange: Arrange
) -> tuple[Names, Sequence[Box]]:
    """Hang all pictures with one crop, their names under them; letters that find no corner go before the names.

    Args:
        canvas: the slide.
        cover: for letters and names.
        shown: the pictures.
        columns: of each picture, 0 left and 1 right.
        arrange: gives their boxes.

    Returns:
        The names as drawn and the boxes.
    """
    marks = [panel.letter for panel in cover.panels]
    names = _names(canvas, cover, columns)
    boxes, trial = arrange(names), blank(canvas)
    hang(trial, shown, boxes, close(shown, boxes[0]), text_left(canvas))
    free = letters(trial, boxes, marks)
    if not free:
        names = _names(canvas, lettered(cover), columns)
        boxes = arrange(names)
    hang(canvas, shown, boxes, close(shown, boxes[0]), text_left(canvas))
    if free:
        letters(canvas, boxes, marks)
    lefts = column_lefts(canvas)
    mirrored = {number: canvas.width - lefts[0] for number, at in enumerate(columns) if at}
    draw_names(canvas, names, [(lefts[at], box[3] + AIR) for at, box in zip(columns, boxes, strict=True)], mirrored)
    return names, boxes


def close(shown: Sequence[Shown], box: Box) -> Framing:
    """A crop that every picture can give: as close as the narrowest asks, unless that would cost brows or lips."""
    wide, tall = box[2] - box[0], box[3] - box[1]
    wish = fitted(SIDE_FRAMING, (wide, tall)).distance
    narrow = max(each.face.gap / (2 * max(1.0, min(each.face.x, each.face.width - each.face.x))) for each in shown)
    distance = max(wish, min(narrow, tall / LEAST[0] / wide))
    return Framing(distance, (WHOLE if distance * wide * WHOLE[0] <= tall else LEAST)[1])


def _names(canvas: Canvas, cover: Cover, columns: Sequence[int]) -> Names:
    widths = column_widths(canvas)
    return fit_names([panel.name for panel in cover.panels], [widths[at] for at in columns], most=1)
