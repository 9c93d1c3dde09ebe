"""The last slide: all pictures once more, and the question to the followers."""

from dataclasses import dataclass

from studio.post.album import Shown
from studio.post.canvas import Canvas
from studio.post.cover import Cover
from studio.post.fitting import Fitted, fit
from studio.post.measures import MARGIN, QUESTION_FRAMING, fitted
from studio.post.slide.hanging import columns, hang_known, mark_band, row
from studio.post.slide.inner import UNDER_HEADS, Page, begin, heads, heads_height, low
from studio.words import sentence

CALL_END, LOW_CALL_END = 177, 156
"""From the lower edge to the call's last baseline."""
CALL_AIR, LOW_CALL_AIR = 96, 78
PICTURE_AIR = 58
MARK_BAND = 60
SLIMMEST = 1.62
"""Height / width up to which narrow pictures may grow: beyond it there is more room than person."""


@dataclass(frozen=True)
class QuestionCard:
    """What the slide asks.

    Attributes:
        title: the question.
        call: what to do about it.
        shown: one picture per panel of the cover; None where one is missing.
    """

    title: str
    call: str
    shown: tuple[Shown | None, ...]


def draw_question(canvas: Canvas, cover: Cover, card: QuestionCard, page: Page) -> None:
    """Heads, pictures, the question, and the call to comment; the texts stand at the foot, pictures get the rest."""
    begun = begin(canvas, cover, page, "")
    end = _texts(canvas, card) - PICTURE_AIR
    panels = [each.panel for each in card.shown if each is not None]
    left, right = columns(canvas, len(card.shown))[0]
    if any(panel.simulated for panel in panels) and len(card.shown) > 2:
        end -= MARK_BAND
    tall = end - begun - 52 - heads_height(canvas, cover) - UNDER_HEADS
    if len(card.shown) > 2:
        tall = min(tall, (right - left) * SLIMMEST)
    end, tall = round(end), round(tall)
    boxes = row(canvas, len(card.shown), end - tall, end)
    heads(canvas, cover, end - tall - UNDER_HEADS - heads_height(canvas, cover))
    hang_known(canvas, card.shown, boxes, fitted(QUESTION_FRAMING, (right - left, tall)))
    mark_band(canvas, panels, boxes, end + 50)


def _texts(canvas: Canvas, card: QuestionCard) -> float:
    """Draw question and call from the foot upward; returns the top of the question's capitals."""
    tight, room = low(canvas), canvas.width - 2 * MARGIN
    y = canvas.bottom - (LOW_CALL_END if tight else CALL_END)
    if card.call:
        call = _whole(canvas, card.call, "sub", room)
        canvas.block((MARGIN, y - call.drop), call, canvas.theme.muted)
        y -= call.drop + (LOW_CALL_AIR if tight else CALL_AIR)
    if not card.title:
        return y
    asked = _whole(canvas, card.title, "title" if tight else "question", room)
    canvas.block((MARGIN, y - asked.drop), asked)
    return y - asked.drop - asked.style.size * 0.72


def _whole(canvas: Canvas, text: str, role: str, room: float) -> Fitted:
    found = fit(text, role, room, 2)
    if found.cut:
        canvas.notes.append(sentence("post-finding-text-cut", text=text))
    return found
