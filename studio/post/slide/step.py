"""A step of the playbook: the words that changed, and both pairs of pictures."""

from collections.abc import Sequence
from dataclasses import dataclass

from studio.post.album import Shown
from studio.post.canvas import Canvas
from studio.post.cover import Cover
from studio.post.fitting import ELLIPSIS
from studio.post.lettering import Style, advance
from studio.post.measures import LEAST, MARGIN, STEP_MOUTH, STEP_UPPER, Box
from studio.post.panels import halves, hang
from studio.post.slide.flow import Column, Run, draw_flow, last_baseline
from studio.post.slide.inner import HEADS, Page, begin, heads

BAND = 76
LEADING_SIZES = range(46, LEAST - 1, -1)
CAPTION = Style("text-semi", 44)


@dataclass(frozen=True)
class Side:
    """Before or after: its pictures and the words of the part that changed."""

    key: str
    shown: Sequence[Shown]
    runs: Sequence[Run]


def draw_step(canvas: Canvas, cover: Cover, sides: tuple[Side, Side], page: Page, *, mouth: bool) -> None:
    """Before over after, the same four crops; `mouth` shows the lower half of the faces."""
    last = begin(
        canvas,
        cover,
        page,
        canvas.words.say("post-only-words" if cover.label.startswith("FAIR") else "post-these-words"),
    )
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
    room = canvas.width - MARGIN - start
    sizes = (Column(start, baseline, room, size) for size in LEADING_SIZES)
    column = next((c for c in sizes if last_baseline(side.runs, c) == baseline), Column(start, baseline, room, LEAST))
    draw_flow(canvas, one_line(side.runs, column), column)


def one_line(runs: Sequence[Run], column: Column) -> Sequence[Run]:
    """As many words as one line takes, an ellipsis for the rest."""
    kept = list(runs)
    while kept and last_baseline(kept, column) > column.y:
        words = kept[-1].text.removesuffix(ELLIPSIS).split()[:-1]
        lead = " " if kept[-1].text[:1].isspace() else ""
        kept[-1] = Run(kept[-1].kind, f"{lead}{' '.join(words)}{ELLIPSIS}")
        if not words:
            kept.pop()
    return kept
