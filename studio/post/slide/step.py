"""A step of the playbook: the words that changed, and both pairs of pictures."""

from collections.abc import Sequence
from dataclasses import dataclass

from studio.post.album import Shown
from studio.post.canvas import Canvas
from studio.post.cover import Cover
from studio.post.lettering import Style, advance
from studio.post.measures import MARGIN, STEP_MOUTH, STEP_UPPER, Box
from studio.post.panels import band_mark, halves, hang
from studio.post.slide.flow import Column, Run, draw_flow, last_baseline
from studio.post.slide.inner import HEADS, Page, begin, heads

BAND = 76
LEADING_SIZES = range(46, 38, -2)
CAPTION = Style("text-semi", 44)


@dataclass(frozen=True)
class Side:
    """Before or after: its pictures and the words of the part that changed."""

    key: str
    shown: Sequence[Shown]
    runs: Sequence[Run]


def draw_step(canvas: Canvas, cover: Cover, sides: tuple[Side, Side], page: Page, *, mouth: bool) -> None:
    """Before over after, the same four crops; `mouth` shows the lower half of the faces."""
    last = begin(canvas, cover, page, canvas.words.say("post-only-words"))
    heads(canvas, cover, last + HEADS)
    top, foot = last + 112, canvas.bottom - 120
    tall = (foot - top - 2 * BAND - 8) / 2
    boxes: list[Box] = []
    for number, side in enumerate(sides):
        y = top + number * (BAND + tall + 8)
        _words(canvas, side, y + 56)
        boxes += halves(canvas, y + BAND, y + BAND + tall)
    hang(canvas, [*sides[0].shown, *sides[1].shown], boxes, STEP_MOUTH if mouth else STEP_UPPER)


def _words(canvas: Canvas, side: Side, baseline: float) -> None:
    label = canvas.words.say(side.key)
    canvas.write((MARGIN, baseline), label, CAPTION, canvas.theme.muted)
    start = MARGIN + advance(label, CAPTION) + 28
    mark = advance(canvas.words.say("post-simulated"), Style("text-bold", 36, 0.05)) + 24
    room = canvas.width - MARGIN - start - (mark if any(s.panel.simulated for s in side.shown) else 0)
    for size in LEADING_SIZES:
        column = Column(start, baseline, room, size)
        if last_baseline(side.runs, column) == baseline:
            break
    else:
        column = Column(start, baseline, room, 38)
    runs = side.runs
    while len(runs) > 1 and last_baseline(runs, column) > baseline:
        runs = runs[:-1] if runs[-1].kind != "changed" else runs[1:]
    draw_flow(canvas, runs, column)
    band_mark(canvas, side.shown, baseline - 2)
