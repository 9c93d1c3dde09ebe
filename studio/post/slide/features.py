"""The feature sheet: brows, eyes, mouth and skin of all models. Stands alone as slide 2."""

from collections.abc import Sequence
from dataclasses import dataclass

from studio.image.crop import Framing
from studio.post.album import Shown
from studio.post.canvas import Canvas
from studio.post.cover import Cover
from studio.post.lettering import Style
from studio.post.measures import FEATURES, MARGIN
from studio.post.panels import hang
from studio.post.slide.hanging import columns, mark_band, row
from studio.post.slide.inner import Page, begin, heads, heads_line, low
from studio.words import sentence

BAND, LOW_BAND = 60, 52
"""Least height of the word over its strip."""
FOOT = 116
PARTS = ("brows", "eyes", "mouth", "skin")
LEAST_GAPS, MOST_GAPS = 0.50, 0.62
"""Height of a strip in eye distances: less hides the part, more shows the neighbour as well."""
NARROW = 0.66
"""Eye distance / strip width where columns are narrow: both eyes just stay inside."""
OVER_EYES = 0.174
"""The brow strip ends this far above the eyes, eye distances."""
SKIN_CLOSEST, SKIN_WIDEST = 1.10, 0.60
"""Eye distance / strip width on the skin row: as close as the smaller picture allows at 1.4 times."""
SKIN_ENLARGED = 1.4
SKIN_LINE, LEAST_SKIN_LINE = 0.55, 0.30
"""From the eyes to the skin strip / its height: wanted, and the least that keeps the eyes out of it."""
OVER_MOUTH = 0.26
"""The skin strip ends this far above the middle of the mouth, eye distances."""
LIT_SIDE = -0.40
"""The light comes from the left, so the lit cheek is shown; eye distances."""
PORES = 2048
"""Longer side from which a strip shows skin and not only a cheek, px."""


@dataclass(frozen=True)
class Features:
    """What the slide shows.

    Attributes:
        title: over the strips.
        shown: one picture per panel of the cover, in its order.
    """

    title: str
    shown: tuple[Shown, ...]


def draw_features(canvas: Canvas, cover: Cover, card: Features, page: Page) -> None:
    """Four strips that share no feature, one row each, two to four columns."""
    last = heads(canvas, cover, heads_line(canvas, begin(canvas, cover, page, card.title)))
    top, end = last + 20, canvas.bottom - FOOT
    pitch = (end - top) / len(PARTS)
    left, right = columns(canvas, len(card.shown))[0]
    distance, tall = _strip(len(card.shown), right - left, pitch - (LOW_BAND if low(canvas) else BAND))
    label = Style("text-semi", 44 if low(canvas) else 52)
    for number, part in enumerate(PARTS):
        y = round(top + (number + 1) * pitch)
        boxes = row(canvas, len(card.shown), y - tall, y)
        framing = feature_framing(part, distance, tall / (distance * (right - left)))
        hang(canvas, card.shown, boxes, framing or skin_framing(card.shown, (right - left, tall), canvas.scale))
        canvas.write((MARGIN, y - tall - 14), canvas.words.say(f"post-{part}"), label, canvas.theme.muted)
        mark_band(canvas, [each.panel for each in card.shown], boxes, y - tall - 16)
    _skin_note(canvas, card.shown)


def feature_framing(part: str, distance: float, gaps: float) -> Framing | None:
    """Brows, eyes or mouth for strips `gaps` eye distances high; None for the skin."""
    kind = FEATURES.get(part)
    if kind is None:
        return None
    line = 1 + OVER_EYES / gaps if part == "brows" else kind.line
    return Framing(distance, line, kind.focus)


def skin_framing(shown: Sequence[Shown], size: tuple[float, float], scale: float) -> Framing:
    """The lit cheek: half an eye distance under the eyes, higher where the strip would reach into the lips."""
    gap = min(each.face.gap for each in shown)
    distance = min(SKIN_CLOSEST, max(SKIN_WIDEST, gap * SKIN_ENLARGED / (size[0] * scale)))
    mouth = min((each.face.mouth[1] - each.face.y) / each.face.gap for each in shown)
    free = (mouth - OVER_MOUTH) * distance * size[0] / size[1] - 1
    return Framing(distance, -min(SKIN_LINE, max(LEAST_SKIN_LINE, free)), "eyes", LIT_SIDE)


def _strip(count: int, wide: float, room: float) -> tuple[float, float]:
    """Eye distance / width, and height of a strip, so that only its own part is seen."""
    wanted = FEATURES["eyes"].distance if count <= 2 else NARROW
    tall = float(max(1, int(min(room, MOST_GAPS * wanted * wide))))
    return min(wanted, tall / (LEAST_GAPS * wide)), tall


def _skin_note(canvas: Canvas, shown: Sequence[Shown]) -> None:
    small = [each.panel.letter for each in shown if max(each.source.size) < PORES]
    if small:
        canvas.notes.append(sentence("post-finding-skin-small", letters=", ".join(small), least=PORES))
