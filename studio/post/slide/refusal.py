"""A model that sent no picture: an honest empty place beside the pictures that came."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from studio.post.album import Shown
from studio.post.canvas import Canvas
from studio.post.cover import Cover, Panel
from studio.post.lettering import advance
from studio.post.measures import CLEAR, MARGIN, ROLES, SIDE_FRAMING, Box, Role, fitted
from studio.post.panels import hang
from studio.post.slide.hanging import columns, mark_band, row
from studio.post.slide.inner import UNDER_HEADS, Page, begin, heads, heads_height, heads_line
from studio.post.slide.stack import ASIDE, SAID, Part, Way, floor, height, lowered, rise, set_in, tight, words_part

EMPTY: tuple[Way, ...] = (
    (Role("head-semi", 64, 60, 1.1, -0.02), 1),
    (Role("head-semi", 64, 44, 1.1, -0.02), 2),
    (ROLES["caption"], 2),
)
LEAST_PANEL = 380
PICTURE_AIR, LOW_PICTURE_AIR = 52, 38
MARK_BAND = 60
SLIMMEST = 1.62
"""Height / width up to which narrow pictures may grow."""


@dataclass(frozen=True)
class RefusalCard:
    """What the slide shows.

    Attributes:
        title: which model sent nothing.
        remark: what is known of the request.
        reason: in the provider's words; may be empty.
        shown: one picture per panel of the cover; None where none came.
    """

    title: str
    remark: str
    reason: str
    shown: tuple[Shown | None, ...]


def draw_refusal(canvas: Canvas, cover: Cover, card: RefusalCard, page: Page) -> None:
    """Title, heads, the pictures that came at their places, an empty place for every other, and the reason."""
    panels = [each.panel for each in card.shown if each is not None]
    last = begin(canvas, _disclosed(canvas, cover, panels), page, card.title)
    top = (heads_line(canvas, last) if card.title else last + 52) + heads_height(canvas, cover) + UNDER_HEADS
    count = len(card.shown)
    left, right = columns(canvas, count)[0]
    band = MARK_BAND if count > 2 and any(panel.simulated for panel in panels) else 0
    air = tight(canvas, PICTURE_AIR, LOW_PICTURE_AIR) + band
    most = (right - left) * SLIMMEST
    kept = lowered(canvas, _texts(canvas, card), floor(canvas) - top - air - min(LEAST_PANEL, most))
    whole = floor(canvas) - height(kept) - air - top
    tall = round(min(whole, most) if count > 2 else whole)
    # Narrow pictures stand in the middle of their place, between the title and the texts.
    end = round(rise(kept, floor(canvas)) - air - (whole - tall) / 2)
    heads(canvas, cover, end - tall - UNDER_HEADS - heads_height(canvas, cover))
    boxes = row(canvas, count, end - tall, end)
    _hang(canvas, card.shown, boxes)
    mark_band(canvas, panels, boxes, end + 50)


def _disclosed(canvas: Canvas, cover: Cover, panels: Sequence[Panel]) -> Cover:
    """The cover with a disclosure about the pictures that are there: none where no picture came."""
    if cover.tag is not None:
        return cover
    if not panels:
        return replace(cover, tag="")
    drawn = all(panel.simulated for panel in panels)
    return replace(cover, tag=canvas.words.say("post-drawn" if drawn else "post-ai"))


def _texts(canvas: Canvas, card: RefusalCard) -> list[Part]:
    """From below: the reason, then what is known of the request."""
    reason = words_part(canvas, card.reason, ASIDE, 0, muted=True, spare=1)
    remark = words_part(canvas, card.remark, SAID, tight(canvas, 36, 26), spare=2)
    return [*reason, *remark]


def _hang(canvas: Canvas, shown: Sequence[Shown | None], boxes: Sequence[Box]) -> None:
    there = [(each, box) for each, box in zip(shown, boxes, strict=True) if each is not None]
    size = boxes[0][2] - boxes[0][0], boxes[0][3] - boxes[0][1]
    if there:
        hang(canvas, [each for each, _box in there], [box for _each, box in there], fitted(SIDE_FRAMING, size))
    _raise_empty(canvas, [box for each, box in zip(shown, boxes, strict=True) if each is None])


def _raise_empty(canvas: Canvas, boxes: Sequence[Box]) -> None:
    """Raised places that say that there is no image, all in the same letters."""
    rooms = [(max(MARGIN, box[0] + CLEAR), min(canvas.width - MARGIN, box[2] - CLEAR)) for box in boxes]
    if not rooms:
        return
    said = set_in(canvas, canvas.words.say("result-no-image"), EMPTY, min(right - left for left, right in rooms))
    half = max(advance(line, said.style) for line in said.lines) / 2
    for box, (left, right) in zip(boxes, rooms, strict=True):
        canvas.fill(box, canvas.theme.raised)
        x = max(left + half, min((box[0] + box[2]) / 2, right - half))
        first = (box[1] + box[3] - said.drop) / 2 + said.style.size * 0.33
        for number, line in enumerate(said.lines):
            canvas.write((x, first + number * said.leading), line, said.style, align="centre")
