"""The first slide with three models, strips under each other, or with four, two by two."""

from collections.abc import Sequence

from studio.image.crop import Framing
from studio.post.album import Shown
from studio.post.canvas import Canvas
from studio.post.cover import Cover
from studio.post.headline import draw_headline, fit_headline
from studio.post.lettering import Style, advance
from studio.post.measures import CLEAR, GAP, MARGIN, ROW_FRAMING, Box, fitted, headline_size, inset
from studio.post.names import draw_names, fit_names
from studio.post.panels import MARK, MARK_LEAST, hang, letters
from studio.post.slide.foot import cover_foot
from studio.post.slide.hanging import row, simulated_words
from studio.words import sentence

STRIP, LETTER = 100, 84
"""Height of the band over a strip; from a letter to its name."""
UNDER = 36
"""From the headline to what follows."""
FOOT = 108
"""From the last picture to the slide's lower edge."""
AIR = 24
"""Above and below names under a picture."""
BROWS_TO_CHIN, BROWS_TO_NOSE, LOW = (1.86, 0.345), (1.25, 0.46), 210
"""Eye distances that a strip shows and where the eyes stand in it; a strip lower than the third shows less."""
MARK_LINE = 54
"""A line of its own for SIMULATED, where pictures are too small for the plate."""
BIG = Style("head-bold", 76)


def draw_many(canvas: Canvas, cover: Cover, shown: Sequence[Shown]) -> None:
    """Draw a cover of three or four panels, all of one size and one crop."""
    left = inset(canvas.width, canvas.height)
    size = min(headline_size(canvas.height), 132)
    headline = fit_headline(cover.headline, cover.short, canvas.width - 2 * left, size, 1)
    top = draw_headline(canvas, headline, (left, canvas.top + MARGIN)) + UNDER
    foot = canvas.bottom - MARGIN - (12 if canvas.story else -10)
    room = top, foot - FOOT + MARGIN - 10
    if len(shown) > 3:
        _squares(canvas, cover, shown, room, left)
    else:
        _strips(canvas, cover, shown, room, left)
    cover_foot(canvas, cover, foot, left, canvas.width - left)


def _strips(canvas: Canvas, cover: Cover, shown: Sequence[Shown], room: tuple[float, float], left: float) -> None:
    """From brows to chin, edge to edge, each name over its strip."""
    tall = (room[1] - room[0]) / len(shown) - STRIP
    boxes: list[Box] = []
    for number in range(len(shown)):
        y = room[0] + number * (tall + STRIP) + STRIP
        boxes.append((0.0, y, canvas.width, y + tall))
    hang(canvas, shown, boxes, _strip_framing(shown, tall, canvas.width))
    small = tall < MARK_LEAST[1]
    mark = advance(canvas.words.say("post-simulated"), MARK) + CLEAR if small and cover.simulated else 0.0
    widths = [canvas.width - 2 * left - LETTER - mark] * len(shown)
    names = fit_names([panel.name for panel in cover.panels], widths, most=1)
    for number, (panel, box) in enumerate(zip(cover.panels, boxes, strict=True)):
        base = box[1] - 26
        canvas.write((left, base), panel.letter, BIG)
        canvas.write((left + LETTER, base), names.tops[number][0], Style(names.style.face, 76, names.style.track))
        if mark and panel.simulated:
            canvas.write((canvas.width - left, base), canvas.words.say("post-simulated"), MARK, align="right")
    short = [panel.name for panel, rest in zip(cover.panels, names.rests, strict=True) if rest]
    canvas.notes += [sentence("post-finding-name-cut", name=name) for name in short]


def _strip_framing(shown: Sequence[Shown], tall: float, width: float) -> Framing:
    """Brows to chin where every picture is wide enough for that; else closer, all alike, down to the eyes."""
    span, line = BROWS_TO_CHIN if tall >= LOW else BROWS_TO_NOSE
    wish = tall / span / width
    widest = max(each.face.gap / (2 * max(1.0, min(each.face.x, each.face.width - each.face.x))) for each in shown)
    return Framing(wish, line) if widest <= wish else Framing(widest, BROWS_TO_NOSE[1])


def _squares(canvas: Canvas, cover: Cover, shown: Sequence[Shown], room: tuple[float, float], left: float) -> None:
    """Two by two, a name under each; letters meet in the middle, and join the names where a face is in their way."""
    half = (canvas.width - GAP) / 2
    starts = [left, half + GAP]
    widths = [half - left - CLEAR, canvas.width - left - half - GAP] * 2
    names = fit_names([panel.name for panel in cover.panels], widths, most=1)
    band = AIR + names.height + AIR
    top, tall = room[0], (room[1] - room[0]) / 2 - band
    if tall < MARK_LEAST[1]:
        line = _mark_line(canvas, cover, top, left)
        top, tall = top + line, tall - line / 2
    tops = top, top + tall + band
    boxes = [box for y in tops for box in row(canvas, 2, y, y + tall)]
    hang(canvas, shown, boxes, fitted(ROW_FRAMING, (half, tall)))
    if not letters(canvas, boxes, [panel.letter for panel in cover.panels]):
        names = fit_names([f"{panel.letter} {panel.name}" for panel in cover.panels], widths, most=1)
    draw_names(canvas, names, [(starts[number % 2], box[3] + AIR) for number, box in enumerate(boxes)])


def _mark_line(canvas: Canvas, cover: Cover, top: float, left: float) -> float:
    """SIMULATED on a line over small pictures; the height it takes."""
    text = simulated_words(cover.panels, canvas.words)
    if not text:
        return 0.0
    canvas.write((canvas.width - left, top + MARK.size - 4), text, MARK, align="right")
    return MARK_LINE
