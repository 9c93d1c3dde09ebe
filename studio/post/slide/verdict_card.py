"""The verdict: a clear lead gives one model the slide; without one both pictures stay, in equal size."""

from collections.abc import Sequence
from dataclasses import dataclass

from studio.image.crop import Framing
from studio.post.album import Shown
from studio.post.canvas import Canvas
from studio.post.cover import Cover
from studio.post.measures import BASELINE_FRAMING, MARGIN, ROLES, Role, fitted, headline_size
from studio.post.panels import letters
from studio.post.slide.hanging import columns, hang_known, mark_band, row
from studio.post.slide.inner import UNDER_HEADS, Page, begin, heads, heads_height, low
from studio.post.slide.stack import ASIDE, SAID, Part, Way, floor, height, lowered, rise, tight, words_part
from studio.post.slide.vote_dots import WIDEST, draw_dots, row_of
from studio.post.verdict_wording import Ballot, honest_title
from studio.words import sentence

LEAD_FRAMING = Framing(0.205, 0.440)
CLOSE, CLOSER = (0.39, 0.440), (0.54, 0.345)
"""Eye distance / height of the large picture, and height of the eyes in it: a head with hair, and brows to chin."""
LEAST_PICTURE, LEAST_PANEL = 380, 380
"""Heights that pictures keep, px: texts that are not needed go before."""
PICTURE_AIR, LOW_PICTURE_AIR = 50, 38
MARK_BAND = 60
SLIMMEST = 1.62
"""Height / width up to which narrow pictures may grow."""
UNDER_RUNNING = 52
"""From the running head to the baseline of the heads."""


@dataclass(frozen=True)
class VerdictCard:
    """What the slide shows; whether anybody leads follows from the votes, never from a text.

    Attributes:
        ballot: the votes, whose they are, and on how many pictures.
        title: the model that leads clearly, else what the votes come to.
        comparison: what it leads in; drawn only where somebody leads.
        votes: the counts in words.
        remark: pictures per model, and how much the votes can carry.
        shown: one picture per panel of the cover; None where one is missing.
    """

    ballot: Ballot
    title: str
    comparison: str
    votes: str
    remark: str
    shown: tuple[Shown | None, ...]


def draw_verdict_card(canvas: Canvas, cover: Cover, card: VerdictCard, page: Page) -> None:
    """Draw a clear lead, or all pictures side by side; a title that the votes don't bear out is replaced, and said."""
    begun = begin(canvas, cover, page, "")
    title = _title(canvas, cover, card)
    if card.ballot.leader is None:
        _even(canvas, cover, card, title, begun)
    else:
        _lead(canvas, cover, card, title, begun)


def _title(canvas: Canvas, cover: Cover, card: VerdictCard) -> str:
    said = honest_title(card.title, card.ballot, [panel.name for panel in cover.panels], canvas.words)
    if said != card.title:
        canvas.notes.append(sentence("result-finding-overstated", text=card.title, instead=said))
    return said


def _lead(canvas: Canvas, cover: Cover, card: VerdictCard, title: str, top: float) -> None:
    """The picture of the model that leads, from edge to edge, and its name in the largest letters."""
    leader = card.ballot.leader or 0
    comparison = words_part(canvas, card.comparison, SAID, tight(canvas, 56, 34), muted=True, spare=1)
    name = words_part(canvas, title, _name_ways(canvas), tight(canvas, 58, 40))
    parts = [*_counted(canvas, cover, card, turned=leader == 1), *comparison, *name]
    air = tight(canvas, PICTURE_AIR, LOW_PICTURE_AIR)
    kept = lowered(canvas, parts, floor(canvas) - top - air - LEAST_PICTURE)
    end = round(rise(kept, floor(canvas)) - air)
    box = (0.0, top, canvas.width, float(end))
    hang_known(canvas, [card.shown[leader]], [box], _lead_framing(card.shown[leader], (canvas.width, end - top)))
    inside = (MARGIN, top, canvas.width - MARGIN, float(end))
    # A simulated picture has its mark in the lower left corner already.
    corners = ["right low", "left high"] if cover.panels[leader].simulated else ["left low", "left high", "right low"]
    letters(canvas, [inside], [cover.panels[leader].letter], corners)


def _lead_framing(shown: Shown | None, size: tuple[float, float]) -> Framing:
    """As much of the head as the picture is wide enough for.

    A portrait that fills a low, wide strip shows its face closer than wished; the eyes move up to keep the chin in.
    """
    wished = fitted(LEAD_FRAMING, size, CLOSE[0])
    needed = shown.face.gap / shown.face.width if shown is not None else 0.0
    distance = max(wished.distance, needed)
    share = (distance * size[0] / size[1] - CLOSE[0]) / (CLOSER[0] - CLOSE[0])
    line = CLOSE[1] + (CLOSER[1] - CLOSE[1]) * min(1.0, max(0.0, share))
    return Framing(distance, line)


def _even(canvas: Canvas, cover: Cover, card: VerdictCard, title: str, begun: float) -> None:
    """All pictures in one size: no name is larger, no picture either."""
    panels = [each.panel for each in card.shown if each is not None]
    count, over = len(card.shown), UNDER_RUNNING + heads_height(canvas, cover) + UNDER_HEADS
    left, right = columns(canvas, count)[0]
    band = MARK_BAND if count > 2 and any(panel.simulated for panel in panels) else 0
    air = tight(canvas, PICTURE_AIR, LOW_PICTURE_AIR) + band
    under = tight(canvas, 64, 38 if card.ballot.tally.votes > 1 else 56)
    parts = [*_counted(canvas, cover, card), *words_part(canvas, title, _title_ways(canvas), under)]
    least = min(LEAST_PANEL, (right - left) * SLIMMEST)
    kept = lowered(canvas, parts, floor(canvas) - begun - over - air - least)
    tall = floor(canvas) - height(kept) - air - begun - over
    end = round(rise(kept, floor(canvas)) - air)
    tall = round(min(tall, (right - left) * SLIMMEST) if count > 2 else tall)
    heads(canvas, cover, end - tall - UNDER_HEADS - heads_height(canvas, cover))
    boxes = row(canvas, count, end - tall, end)
    hang_known(canvas, card.shown, boxes, fitted(BASELINE_FRAMING, (right - left, tall)))
    mark_band(canvas, panels, boxes, end + 50)


def _counted(canvas: Canvas, cover: Cover, card: VerdictCard, *, turned: bool = False) -> list[Part]:
    """From below: the remark, the votes in words, the votes as dots; a single vote needs no row of them."""
    remark = words_part(canvas, card.remark, ASIDE, 0, muted=True, spare=2)
    votes = words_part(canvas, card.votes, SAID, tight(canvas, 34, 26))
    if card.ballot.tally.votes < 2 or len(cover.panels) < 2:
        return [*remark, *votes]
    votes_row = row_of(card.ballot.tally, (cover.panels[0].letter, cover.panels[1].letter), turned=turned)
    dots = Part(WIDEST, tight(canvas, 44, 30), lambda bottom: draw_dots(canvas, votes_row, bottom))
    return [*remark, *votes, dots]


def _name_ways(canvas: Canvas) -> Sequence[Way]:
    """The name of the model that leads: one line, in the narrow face if need be; then two."""
    display, large = ROLES["display"], headline_size(canvas.bottom - canvas.top)
    one = Role(display.face, large, min(large, display.least), display.leading, display.track)
    two = Role(display.face, min(large, 120), 76, 1.0, display.track)
    return (one, 1), (Role("text-bold", large, min(large, 92), 1.0, -0.02), 1), (two, 2)


def _title_ways(canvas: Canvas) -> Sequence[Way]:
    """What the votes come to: short words as large as a headline, longer ones as a question."""
    display, asked, title = ROLES["display"], ROLES["question"], ROLES["title"]
    if low(canvas):
        large = headline_size(canvas.bottom - canvas.top)
        return (Role(asked.face, large, 80, asked.leading, asked.track), 1), (title, 1), (title, 2)
    return (Role(display.face, display.size, 128, 1.0, display.track), 1), (asked, 2), (title, 2)
