"""The feature sheet: brows, eyes, mouth and skin of both models. Stands alone as slide 2."""

from collections.abc import Sequence

from studio.image.crop import Framing
from studio.post.album import Shown
from studio.post.canvas import Canvas
from studio.post.cover import Cover
from studio.post.fitting import fit
from studio.post.lettering import Style
from studio.post.measures import FEATURES, GAP, MARGIN
from studio.post.panels import band_mark, halves, hang
from studio.post.slide.inner import HEADS, Page, begin, heads

BAND = 60
PARTS = ("brows", "eyes", "mouth", "skin")
SKIN_CLOSEST, SKIN_WIDEST = 1.10, 0.60
"""Eye distance / strip width on the skin row: as close as the smaller picture allows at 1.4 times."""
SKIN_ENLARGED = 1.4
LIT_SIDE = -0.40
"""The light comes from the left, so the lit cheek is shown; eye distances."""


def draw_features(canvas: Canvas, cover: Cover, shown: Sequence[Shown], page: Page) -> None:
    """Four strips that share no feature, one row each."""
    title = canvas.words.say("post-look-closer", title=cover.short) if cover.short else ""
    if not title or fit(title, "title", canvas.width - 2 * MARGIN, 1).cut:
        title = canvas.words.say("post-look")
    last = begin(canvas, cover, page, title, most=1)
    heads(canvas, cover, last + HEADS)
    top, end = last + 108, canvas.bottom - 116
    tall = (end - top) / len(PARTS) - BAND
    for number, part in enumerate(PARTS):
        y = top + number * (tall + BAND)
        boxes = halves(canvas, y + BAND, y + BAND + tall)
        hang(
            canvas,
            shown,
            boxes,
            FEATURES.get(part) or skin_framing(shown, (canvas.width - GAP) / 2, canvas.scale),
        )
        canvas.write((MARGIN, y + 46), canvas.words.say(f"post-{part}"), Style("text-semi", 52), canvas.theme.muted)
        band_mark(canvas, shown, y + 44)


def skin_framing(shown: Sequence[Shown], width: float, scale: float) -> Framing:
    """The lit cheek, half an eye distance under the eyes."""
    gap = min(each.face.gap for each in shown)
    closest = gap * SKIN_ENLARGED / (width * scale)
    return Framing(min(SKIN_CLOSEST, max(SKIN_WIDEST, closest)), -0.55, "eyes", LIT_SIDE)
