"""The prompt as it was sent: locked parts with padlocks, changed words marked; long prompts on several cards."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from studio.post.canvas import Canvas
from studio.post.cover import Cover
from studio.post.marks import padlock_size
from studio.post.measures import MARGIN, SIDE, STORY_BOTTOM, STORY_TOP, TALL
from studio.post.slide.flow import Column, Run, draw_flow, last_baseline, shortened
from studio.post.slide.inner import LOW, LOW_TITLE, TITLE, Page, begin, low
from studio.request.size import Size
from studio.words import sentence

LARGEST, LEAST = 92, 40
"""Letter size of the prompt."""
UNDER_TITLE, LOW_UNDER_TITLE = 48, 30
OVER_FOOT, LOW_OVER_FOOT = 226, 208
"""From the title to the height of the first line, and from the lower edge to the last line."""
LEGEND, LOW_LEGEND = 140, 128


@dataclass(frozen=True)
class PromptCard:
    """What the slide shows.

    Attributes:
        title: "The prompt", or "The prompt, 1 of 2".
        locked, changed: what padlock and reversed plate mean, for the legend.
        runs: the prompt or its part, in the order it was sent.
    """

    title: str
    locked: str
    changed: str
    runs: tuple[Run, ...]


def split_cards(runs: Sequence[Run], size: Size) -> list[tuple[Run, ...]]:
    """The runs of each card for slides of a size: as few cards as hold them legibly, evenly filled.

    Cards are cut between parts of the prompt; a part that is longer than a card is cut after a comma or a word.
    """
    column, lines = _page(size)
    for count in range(1, len("".join(run.text for run in runs)) + 2):
        cards = _dealt(runs, count)
        if all(last_baseline(card, column) <= (lines - 1) * column.step for card in cards):
            return cards
    return _dealt(runs, 1)


def draw_prompt(canvas: Canvas, cover: Cover, card: PromptCard, page: Page) -> None:
    """One card, set as large as its words allow."""
    tight = low(canvas)
    last = begin(canvas, cover, page, card.title, most=1)
    width, top = canvas.width - 2 * MARGIN, last + (LOW_UNDER_TITLE if tight else UNDER_TITLE)
    end = canvas.bottom - (LOW_OVER_FOOT if tight else OVER_FOOT)
    columns = [Column(MARGIN, top + size, width, size) for size in range(LARGEST, LEAST - 1, -1)]
    column = next((c for c in columns if last_baseline(card.runs, c) <= end), columns[-1])
    runs = shortened(card.runs, column, 1 + int((end - column.y) // column.step))
    if runs != list(card.runs):
        canvas.notes.append(sentence("post-finding-words-cut"))
    draw_flow(canvas, runs, column)
    _legend(canvas, card)


def _page(size: Size) -> tuple[Column, int]:
    """The column of a card at the smallest size, from 0, and how many lines it holds."""
    scale = min(size.width, size.height) / SIDE
    width, height = size.width / scale, size.height / scale
    if height / width >= TALL:
        height = height * (1 - STORY_TOP - STORY_BOTTOM) + 2 * MARGIN
    taken = (LOW_TITLE + LOW_UNDER_TITLE + LOW_OVER_FOOT) if height < LOW else (TITLE + UNDER_TITLE + OVER_FOOT)
    column = Column(0, 0, width - 2 * MARGIN, LEAST)
    return column, 1 + int((height - taken - LEAST) // column.step)


def _dealt(runs: Sequence[Run], count: int) -> list[tuple[Run, ...]]:
    """The runs on so many cards of about equal length."""
    text = "".join(run.text for run in runs)
    cuts = [0, *(_cut(runs, text, number / count, 1 / count) for number in range(1, count)), len(text)]
    parts = [_part(runs, start, end) for start, end in pairwise(cuts)]
    return [part for part in parts if part]


def _cut(runs: Sequence[Run], text: str, share: float, card: float) -> int:
    """The best place to cut near a share of the text: between parts, else after a comma, else between words."""
    ends, at = set(), 0
    for run in runs:
        ends.add(at)
        at += len(run.text)
    total = max(1, len(text))

    def cost(place: int) -> float:
        kind = 0.0 if place in ends else 0.15 if text[place - 2 : place] in (", ", "; ", ". ") else 0.4
        return abs(place / total - share) / card + kind

    places = [place for place in range(1, len(text)) if place in ends or text[place - 1].isspace()]
    return min(places, key=cost, default=round(share * total))


def _part(runs: Sequence[Run], start: int, end: int) -> tuple[Run, ...]:
    at, kept = 0, []
    for run in runs:
        text = run.text[max(0, start - at) : max(0, end - at)]
        at += len(run.text)
        if text.strip():
            kept.append(Run(run.kind, text))
    return tuple(kept)


def _legend(canvas: Canvas, card: PromptCard) -> None:
    """What the marks mean, those that are on the card."""
    kinds = {run.kind for run in card.runs}
    y, muted = canvas.bottom - (LOW_LEGEND if low(canvas) else LEGEND), canvas.theme.muted
    x = float(MARGIN)
    if kinds - {"plain"}:
        canvas.rule(y - 62)
    if "locked" in kinds and card.locked:
        size = padlock_size(27)
        canvas.stamp("padlock", (x, y), size, muted)
        x += size[0] + 14
        x += canvas.meta((x, y), card.locked) + 48
    if "changed" in kinds and card.changed:
        canvas.plate((x, y - 30, x + 44, y + 6), canvas.theme.text)
        canvas.meta((x + 58, y), card.changed)
