"""The prompt as it was sent: locked parts with padlocks, changed words marked; long prompts on several cards."""

from collections.abc import Sequence

from studio.post.canvas import Canvas
from studio.post.cover import Cover
from studio.post.marks import padlock_size
from studio.post.measures import MARGIN
from studio.post.slide.flow import Column, Run, draw_flow, last_baseline
from studio.post.slide.inner import Page, begin

LARGEST, LEAST = 52, 40
PER_CARD = 900
"""Characters that fit on one card at the smallest size."""
LEGEND = 140


def split_cards(runs: Sequence[Run]) -> list[list[Run]]:
    """The runs of each card, cut between runs, no card much longer than another."""
    total = sum(len(run.text) for run in runs)
    count = max(1, -(-total // PER_CARD))
    cards: list[list[Run]] = [[] for _ in range(count)]
    seen = 0
    for run in runs:
        cards[min(count - 1, seen * count // max(1, total))].append(run)
        seen += len(run.text)
    return [card for card in cards if card]


def draw_prompt(canvas: Canvas, cover: Cover, runs: Sequence[Run], page: Page) -> None:
    """One card, set as large as its words allow."""
    last = begin(canvas, cover, page, canvas.words.say("post-prompt"), most=1)
    width, top, end = canvas.width - 2 * MARGIN, last + 100, canvas.bottom - 226
    sizes = (Column(MARGIN, top, width, size) for size in range(LARGEST, LEAST - 1, -1))
    column = next((c for c in sizes if last_baseline(runs, c) <= end), Column(MARGIN, top, width, LEAST))
    draw_flow(canvas, runs, column)
    _legend(canvas, changed=any(run.kind == "changed" for run in runs))


def _legend(canvas: Canvas, *, changed: bool) -> None:
    y, muted = canvas.bottom - LEGEND, canvas.theme.muted
    canvas.rule(y - 62)
    size = padlock_size(27)
    canvas.stamp("padlock", (MARGIN, y), size, muted)
    x = MARGIN + size[0] + 14
    x += canvas.meta((x, y), canvas.words.say("post-locked")) + 48
    if changed:
        canvas.plate((x, y - 30, x + 44, y + 6), canvas.theme.text)
        canvas.meta((x + 58, y), canvas.words.say("post-changed"))
