"""Asked and got: the words over what came, and what the creator remarks about each picture."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from studio.post.album import Shown
from studio.post.canvas import Canvas
from studio.post.cover import Cover
from studio.post.fitting import Fitted, fit_sizes
from studio.post.lettering import Style, advance
from studio.post.measures import CLEAR, MARGIN, ROLES, SIDE_FRAMING, Role
from studio.post.slide.close_up import close_framing, hang_close, whole
from studio.post.slide.flow import Column, Run, draw_flow, evened, last_baseline, shortened
from studio.post.slide.hanging import columns, mark_band, row
from studio.post.slide.inner import Page, begin, heads, heads_height, low
from studio.words import sentence

LABEL, LOW_LABEL = Style("head-semi", 52, -0.025), Style("head-semi", 44, -0.025)
UNDER_RUNNING, LOW_UNDER_RUNNING = 44, 30
"""From what `begin` returns to the first label."""
UNDER_LABEL, LOW_UNDER_LABEL = 26, 20
"""From a label's baseline to the capitals of the words, and to the pictures."""
UNDER_WORDS, LOW_UNDER_WORDS = 90, 72
"""From the last line of the words to the second label."""
SIZES, LOW_SIZES = range(76, 39, -2), range(60, 39, -2)
DEPTHS, LOW_DEPTHS = (190,), (112, 150)
"""From the first to the last line of the words at most, px: three lines at 76, more at smaller sizes; the second
where the first would lose words."""
LEADING = 1.24
HEADS, UNDER_HEADS, LOW_UNDER_HEADS = 68, 66, 54
"""From the pictures to the heads' baseline; from their last one to the remarks' first."""
FOOT, LOW_FOOT = 142, 126
"""From the lower edge to the remarks' last line at most."""
REMARK_LEADING = 1.16
WIDE_WAYS, NARROW_WAYS = ((52, 2), (44, 2), (40, 3)), ((44, 2), (40, 2), (40, 3), (36, 3))
"""Size and lines of the remarks, the first that holds them all."""
TALLEST = 1.7
"""Height / width of a picture at most."""


@dataclass(frozen=True)
class AskedCard:
    """What the slide shows.

    Attributes:
        asked, got: what the two halves are called, "Asked" and "Got".
        missed: says what reversed words mean, "missed by a picture"; shown where there are any.
        runs: the words as they were sent; those that a picture missed are "changed".
        shown: one picture per panel of the cover; None where it was not made.
        remarks: the creator's words about each picture, in the same order; may be empty.
    """

    asked: str
    got: str
    missed: str
    runs: tuple[Run, ...]
    shown: tuple[Shown | None, ...]
    remarks: tuple[str, ...] = ()


def draw_asked(canvas: Canvas, cover: Cover, card: AskedCard, page: Page) -> None:
    """Words, pictures, heads, remarks; the words stand at the top, the remarks at the foot, pictures get the rest."""
    tight = low(canvas)
    first = begin(canvas, cover, page, "") + (LOW_UNDER_RUNNING if tight else UNDER_RUNNING)
    second = _words(canvas, card, first) + (LOW_UNDER_WORDS if tight else UNDER_WORDS)
    canvas.write((MARGIN, second), card.got, LOW_LABEL if tight else LABEL)
    top = second + (LOW_UNDER_LABEL if tight else UNDER_LABEL)
    if not card.shown:
        return
    remarks = _remarks(canvas, card)
    end = canvas.bottom - (LOW_FOOT if tight else FOOT) - max((each.drop for each in remarks), default=0)
    if any(card.remarks):
        end -= LOW_UNDER_HEADS if tight else UNDER_HEADS
    end -= heads_height(canvas, cover) + HEADS
    left, right = columns(canvas, len(card.shown))[0]
    bottom = max(top + 1, min(end, top + (right - left) * TALLEST))
    boxes = row(canvas, len(card.shown), top, bottom)
    size = right - left, bottom - top
    hang_close(canvas, card.shown, boxes, close_framing(size, SIDE_FRAMING.distance, SIDE_FRAMING.line))
    mark_band(canvas, [each.panel for each in card.shown if each is not None], boxes, second)
    last = heads(canvas, cover, bottom + HEADS) + (LOW_UNDER_HEADS if tight else UNDER_HEADS)
    for each, box in zip(remarks, boxes, strict=False):
        canvas.block((max(MARGIN, box[0]), last), each, canvas.theme.muted)


def _words(canvas: Canvas, card: AskedCard, baseline: float) -> float:
    """The words as large as three lines take; returns their last baseline."""
    tight = low(canvas)
    canvas.write((MARGIN, baseline), card.asked, LOW_LABEL if tight else LABEL)
    _legend(canvas, card, baseline)
    depths = LOW_DEPTHS if tight else DEPTHS
    for deepest, size in product(depths, LOW_SIZES if tight else SIZES):
        capitals = baseline + (LOW_UNDER_LABEL if tight else UNDER_LABEL) + size * 0.9
        column = Column(MARGIN, capitals, canvas.width - 2 * MARGIN, size, LEADING)
        if last_baseline(card.runs, column) - column.y <= deepest:
            return draw_flow(canvas, card.runs, evened(card.runs, column))
    canvas.notes.append(sentence("post-finding-words-cut"))
    return draw_flow(canvas, shortened(card.runs, column, 1 + deepest // column.step), column)


def _legend(canvas: Canvas, card: AskedCard, baseline: float) -> None:
    """A small reversed plate at the right, and what it means."""
    if not card.missed.strip() or all(run.kind != "changed" for run in card.runs):
        return
    room = canvas.width - 2 * MARGIN - advance(card.asked, LABEL) - CLEAR - 50
    said = whole(canvas, card.missed, "meta", room, 1)
    x = canvas.width - MARGIN - advance(said.lines[0], said.style)
    canvas.write((x, baseline), said.lines[0], said.style, canvas.theme.muted)
    canvas.plate((x - 50, baseline - 28, x - 16, baseline + 2), canvas.theme.text)


def _remarks(canvas: Canvas, card: AskedCard) -> list[Fitted]:
    """The remarks in one size; those too long for the smallest end in an ellipsis, and the canvas says so."""
    texts = [text.strip() for text in card.remarks[: len(card.shown)]]
    rooms = _rooms(canvas, len(card.shown))[: len(texts)]
    ways = WIDE_WAYS if len(card.shown) <= 2 else NARROW_WAYS
    for size, lines in ways:
        role = Role("text-semi", size, size, REMARK_LEADING)
        found = [fit_sizes(text, role, room, lines) if text else EMPTY for text, room in zip(texts, rooms, strict=True)]
        if all(found):
            return [each for each in found if each]
    role_name = "caption" if len(card.shown) <= 2 else "meta"
    return [whole(canvas, text, role_name, room, ways[-1][1]) for text, room in zip(texts, rooms, strict=True)]


def _rooms(canvas: Canvas, count: int) -> Sequence[float]:
    places = columns(canvas, count)
    ends = [right - CLEAR for _left, right in places[:-1]] + [canvas.width - MARGIN]
    return [end - max(MARGIN, left) for (left, _right), end in zip(places, ends, strict=True)]


EMPTY = Fitted(("",), Style("text-semi", ROLES["caption"].size), ROLES["caption"].size)
