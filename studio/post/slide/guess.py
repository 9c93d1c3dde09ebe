"""The riddle "which model made which?" and its answer: the same pictures at the same places, then with names."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from studio.post.album import Shown
from studio.post.canvas import Canvas
from studio.post.cover import Cover
from studio.post.measures import CLEAR, GAP, MARGIN, ROLES, SIDE_FRAMING, Box, Role, fitted
from studio.post.names import draw_names, fit_names
from studio.post.panels import letters, right_column
from studio.post.slide.hanging import columns, hang_known, mark_band, row
from studio.post.slide.inner import LETTER, UNDER_HEADS, Page, begin, heads, heads_height, low
from studio.post.slide.stack import CAP, SAID, Part, Way, floor, grounded, height, lowered, rise, tight, words_part

TEXTS, LOW_TEXTS = 540, 420
"""From the pictures' lower edge to the slide's: the same on both slides, so that a swipe changes only the words."""
UNDER_RUNNING = 52
"""From the running head to the baseline of letters over narrow pictures."""
MARK_BAND = 60
SLIMMEST = 1.62
"""Height / width up to which narrow pictures may grow."""
LETTER_BAND = 58
"""From the pictures to the letters' baseline where no corner of the pictures was free."""
AIR, LOW_AIR = 32, 20
"""Between the pictures, or the names under them, and the texts; at least."""
TITLE_AIR = 14
"""What a title keeps clear besides; before it gives up this, it becomes smaller."""
NAME_AIR, LOW_NAME_AIR = 46, 36


@dataclass(frozen=True)
class GuessCard:
    """What the riddle shows.

    Attributes:
        title: the question.
        answer: where the answer is.
        shown: one picture per panel of the cover; None where one is missing.
    """

    title: str
    answer: str
    shown: tuple[Shown | None, ...]


@dataclass(frozen=True)
class RevealCard:
    """What the answer shows.

    Attributes:
        title: a question to those who guessed.
        remark: a call to comment.
        shown: one picture per panel of the cover; None where one is missing.
    """

    title: str
    remark: str
    shown: tuple[Shown | None, ...]


def draw_guess(canvas: Canvas, cover: Cover, card: GuessCard, page: Page) -> None:
    """Pictures with letters only. Nothing of the product's own on the slide gives a name away."""
    begun = begin(canvas, cover, _unnamed(cover, page), "")
    boxes, end = _places(canvas, cover, len(card.shown), begun)
    _hang(canvas, cover, card.shown, boxes)
    if len(boxes) > 2:
        _letters_at(canvas, cover, boxes[0][1] - UNDER_HEADS)
    elif not letters(canvas, boxes, [panel.letter for panel in cover.panels]):
        end += LETTER_BAND
        _letters_at(canvas, cover, end)
    answer = words_part(canvas, card.answer, SAID, 0, muted=True, spare=1)
    _rise(canvas, answer, card.title, end, ROLES["question"])


def draw_reveal(canvas: Canvas, cover: Cover, card: RevealCard, page: Page) -> None:
    """The pictures of the riddle with the names of their models."""
    begun = begin(canvas, cover, page, "")
    boxes, end = _places(canvas, cover, len(card.shown), begun)
    _hang(canvas, cover, card.shown, boxes)
    if len(boxes) > 2:
        heads(canvas, cover, boxes[0][1] - UNDER_HEADS - heads_height(canvas, cover))
    else:
        end = _named(canvas, cover, boxes, end)
    remark = words_part(canvas, card.remark, SAID, 0, muted=True, spare=1)
    # Beside names at their full size the question stays smaller than they are.
    _rise(canvas, remark, card.title, end, ROLES["question" if len(boxes) > 2 else "title"])


def _unnamed(cover: Cover, page: Page) -> Page:
    """The page with a running head that names no model."""
    over = page.over.casefold()
    told = any(panel.name.strip() and panel.name.casefold() in over for panel in cover.panels)
    return replace(page, over="") if told else page


def _places(canvas: Canvas, cover: Cover, count: int, begun: float) -> tuple[list[Box], float]:
    """Boxes of the pictures, and where the texts may begin: the same for the riddle and for its answer."""
    end = canvas.bottom - (LOW_TEXTS if low(canvas) else TEXTS)
    if count <= 2:
        return row(canvas, count, begun, end), end
    left, right = columns(canvas, count)[0]
    over = UNDER_RUNNING + heads_height(canvas, cover) + UNDER_HEADS
    band = MARK_BAND if any(panel.simulated for panel in cover.panels) else 0
    tall = min((right - left) * SLIMMEST, end - begun - over - band)
    return row(canvas, count, end - band - tall, end - band), end


def _hang(canvas: Canvas, cover: Cover, shown: Sequence[Shown | None], boxes: Sequence[Box]) -> None:
    size = boxes[0][2] - boxes[0][0], boxes[0][3] - boxes[0][1]
    hang_known(canvas, shown, boxes, fitted(SIDE_FRAMING, size))
    mark_band(canvas, cover.panels, boxes, boxes[0][3] + 50)


def _letters_at(canvas: Canvas, cover: Cover, baseline: float) -> None:
    """Letters in a line, each over or under the left edge of its picture."""
    for panel, (left, _right) in zip(cover.panels, columns(canvas, len(cover.panels)), strict=True):
        canvas.write((max(MARGIN, left), baseline), panel.letter, LETTER)


def _named(canvas: Canvas, cover: Cover, boxes: Sequence[Box], end: float) -> float:
    """Letters on the pictures as in the riddle, and the names as on a cover; returns their lower edge."""
    free = letters(canvas, boxes, [panel.letter for panel in cover.panels])
    said = [panel.name if free else f"{panel.letter} {panel.name}" for panel in cover.panels]
    half = right_column(canvas)
    names = fit_names(said, [half - MARGIN - GAP - CLEAR, canvas.width - MARGIN - half])
    top = end + tight(canvas, NAME_AIR, LOW_NAME_AIR)
    draw_names(canvas, names, [(MARGIN, top), (half, top)], {1: canvas.width - MARGIN} if names.single else {})
    return top + names.height


def _rise(canvas: Canvas, below: Sequence[Part], title: str, end: float, role: Role) -> None:
    """The texts from the foot up to `end`, the title over the others as large as its place allows."""
    room, air = floor(canvas) - end - tight(canvas, AIR, LOW_AIR), tight(canvas, 54, 34)
    ways = _title_ways(role, room - height(grounded(canvas, below)) - air - TITLE_AIR)
    parts = [*below, *words_part(canvas, title, ways, air, spare=2)]
    rise(lowered(canvas, parts, room), floor(canvas))


def _title_ways(role: Role, room: float) -> Sequence[Way]:
    """Sizes of a title from the largest that is low enough; where none is, the smallest on one line or two."""
    least = ROLES["title-low"]
    ways = (
        (Role(role.face, size, size, role.leading, role.track), lines)
        for size in range(role.size, least.size - 1, -4)
        for lines in (1, 2)
        if size * (CAP + role.leading * (lines - 1)) <= room
    )
    return (*ways, (least, 1), (least, 2))
