"""One round of a battle: its challenge over the pictures of all models, and the creator's pick under them."""

from collections.abc import Sequence
from dataclasses import dataclass

from studio.post.album import Shown
from studio.post.canvas import Canvas
from studio.post.cover import Cover
from studio.post.measures import MARGIN, ROLES, SIDE_FRAMING, Box, Role, fitted
from studio.post.panels import letters
from studio.post.slide.chosen import check_in_corner
from studio.post.slide.hanging import columns, hang_known, mark_band, row
from studio.post.slide.inner import UNDER_HEADS, Page, begin, heads, heads_height, heads_line, low
from studio.post.slide.stack import CAP, Way, floor, height, lowered, rise, set_in, tight, words_part

UNDER_RUNNING, LOW_UNDER_RUNNING = 7, 0
"""From where a slide without a title begins to the capitals of the challenge, px."""
PICTURE_AIR, LOW_PICTURE_AIR = 48, 32
MARK_BAND = 60
SLIMMEST = 1.62
"""Height / width up to which narrow pictures may grow."""
PICK: Sequence[Way] = ((ROLES["title"], 1), (ROLES["title-low"], 1), (ROLES["title-low"], 2))
LEAST_PICTURE = 380
"""Height that pictures keep, px: the pick is on the check too, so its words go before."""


@dataclass(frozen=True)
class RoundCard:
    """What the slide shows.

    Attributes:
        title: the challenge.
        pick: whom the creator keeps, in words.
        shown: one picture per panel of the cover; None where one is missing.
        chosen: place of the picture that was chosen; None without a pick.
    """

    title: str
    pick: str
    shown: tuple[Shown | None, ...]
    chosen: int | None = None


def draw_round(canvas: Canvas, cover: Cover, card: RoundCard, page: Page) -> None:
    """Challenge, heads, the same panels as on every round, check and pick."""
    last = _challenge(canvas, card.title, begin(canvas, cover, page, ""))
    count = len(card.shown)
    top = heads_line(canvas, last) + heads_height(canvas, cover) + UNDER_HEADS
    band = MARK_BAND if count > 2 and any(panel.simulated for panel in cover.panels) else 0
    air = tight(canvas, PICTURE_AIR, LOW_PICTURE_AIR) + band
    parts = lowered(canvas, words_part(canvas, card.pick, PICK, 0, spare=1), floor(canvas) - top - air - LEAST_PICTURE)
    tall = round(floor(canvas) - height(parts) - air - top)
    end = round(rise(parts, floor(canvas)) - air)
    left, right = columns(canvas, count)[0]
    if count > 2:
        tall = min(tall, round((right - left) * SLIMMEST))
    heads(canvas, cover, end - tall - UNDER_HEADS - heads_height(canvas, cover))
    boxes = row(canvas, count, end - tall, end)
    _hang(canvas, cover, card, boxes)
    mark_band(canvas, cover.panels, boxes, end + 50)


def _challenge(canvas: Canvas, title: str, begun: float) -> float:
    """The challenge in the largest letters that hold it; returns its last baseline."""
    if not title.strip():
        return begun
    set_ = set_in(canvas, title, _ways(canvas), canvas.width - 2 * MARGIN)
    first = begun + tight(canvas, UNDER_RUNNING, LOW_UNDER_RUNNING) + set_.style.size * CAP
    return canvas.block((MARGIN, first), set_)


def _ways(canvas: Canvas) -> Sequence[Way]:
    """One large line, else two; on low slides one of a title's size, for the pictures need the height."""
    asked, title = ROLES["question"], ROLES["title"]
    if low(canvas):
        return (title, 1), (ROLES["title-low"], 1), (ROLES["title-low"], 2)
    return (asked, 1), (Role(title.face, 92, title.least, title.leading, title.track), 1), (title, 2)


def _hang(canvas: Canvas, cover: Cover, card: RoundCard, boxes: Sequence[Box]) -> None:
    """Equal crops, letters at the divider of a pair, the check on the picture that was kept."""
    size = boxes[0][2] - boxes[0][0], boxes[0][3] - boxes[0][1]
    hang_known(canvas, card.shown, boxes, fitted(SIDE_FRAMING, size))
    if len(boxes) == 2:
        letters(canvas, boxes, [panel.letter for panel in cover.panels])
    if card.chosen is not None:
        check_in_corner(canvas, boxes[card.chosen])
