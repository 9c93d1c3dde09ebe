"""The cover of two strips edge to edge, from the brows to below the mouth, each name over its strip."""

from collections.abc import Sequence

from studio.image.crop import Face, Framing
from studio.post.album import Shown
from studio.post.canvas import Canvas
from studio.post.cover import Cover
from studio.post.headline import draw_headline, fit_headline
from studio.post.lettering import Style
from studio.post.measures import MARGIN, headline_size
from studio.post.name_lines import draw_name_line, fit_name_lines
from studio.post.panels import hang
from studio.post.slide.cover_pair import text_left, whole
from studio.post.slide.foot import cover_foot

UNDER, OVER, FOOT = 36, 108, 108
"""From the headline to the first band, height of a band with a name, height of the foot: px."""
LETTER = 84
"""From a letter to its name, px."""
BROWS, LEAST_BROWS = 0.64, 0.50
"""Above the eyes, in eye distances: wanted, and what still shows the brows."""
CHIN, LIPS = 0.30, 0.12
"""Below the middle of the mouth, in eye distances: wanted, and what still shows the lower lip."""


def draw_stacked(canvas: Canvas, cover: Cover, shown: Sequence[Shown]) -> None:
    """Draw the question on one line and both strips below each other."""
    left = text_left(canvas)
    headline = fit_headline(cover.headline, cover.short, canvas.width - 2 * left, headline_size(canvas.height), 1)
    top = draw_headline(canvas, headline, (left, MARGIN)) + UNDER
    tall = _tall(canvas, top)
    boxes = [
        (0.0, y, canvas.width, y + tall) for y in (whole(canvas, top + OVER), whole(canvas, top + 2 * OVER + tall))
    ]
    hang(canvas, shown, boxes, _framing([each.face for each in shown], tall, canvas.width), left)
    lines = fit_name_lines([panel.name for panel in cover.panels], canvas.width - 2 * left - LETTER)
    for box, panel, line in zip(boxes, cover.panels, lines, strict=True):
        canvas.write((left, box[1] - 28), panel.letter, Style("head-bold", 76))
        draw_name_line(canvas, line, (left + LETTER, box[1] - 28))
    cover_foot(canvas, cover, canvas.height - MARGIN + 10, left, canvas.width - left)


def can_stack(canvas: Canvas, cover: Cover, shown: Sequence[Shown]) -> bool:
    """Whether strips of this slide show both faces from the brows to the lips: pictures need room beside the face."""
    left = text_left(canvas)
    headline = fit_headline(cover.headline, cover.short, canvas.width - 2 * left, headline_size(canvas.height), 1)
    tall = _tall(canvas, MARGIN + headline.height + UNDER)
    faces = [each.face for each in shown]
    return tall > 0 and _span(faces, tall, canvas.width) >= LEAST_BROWS + _mouth(faces) + LIPS - 0.02


def _tall(canvas: Canvas, top: float) -> float:
    return whole(canvas, (canvas.height - FOOT - top) / 2 - OVER)


def _framing(faces: Sequence[Face], tall: float, width: float) -> Framing:
    """As close as the height asks, and closer where a picture has no more room beside the face."""
    span = _span(faces, tall, width)
    brows = max(LEAST_BROWS, min(BROWS, span - _mouth(faces) - CHIN))
    return Framing(tall / span / width, brows / span)


def _span(faces: Sequence[Face], tall: float, width: float) -> float:
    """Eye distances that a strip shows."""
    narrow = max(face.gap / (2 * max(1.0, min(face.x, face.width - face.x))) for face in faces)
    return min(BROWS + _mouth(faces) + CHIN, tall / (narrow * width))


def _mouth(faces: Sequence[Face]) -> float:
    """From the eyes to the lowest mouth, in eye distances."""
    return max((face.mouth[1] - face.y) / face.gap for face in faces)
