"""The last slide: both pictures once more, and the question to the followers."""

from collections.abc import Sequence

from studio.post.album import Shown
from studio.post.canvas import Canvas
from studio.post.cover import Cover
from studio.post.fitting import fit
from studio.post.measures import MARGIN, QUESTION_FRAMING, fitted
from studio.post.panels import halves, hang
from studio.post.slide.inner import Page, begin, heads


def draw_question(canvas: Canvas, cover: Cover, shown: Sequence[Shown], page: Page) -> None:
    """Heads, panels, the question, and what to do about it."""
    begin(canvas, cover, page, "")
    heads(canvas, cover, canvas.top + 180)
    bottom = canvas.bottom - 550
    boxes = halves(canvas, canvas.top + 212, bottom)
    size = boxes[0][2] - boxes[0][0], boxes[0][3] - boxes[0][1]
    hang(canvas, shown, boxes, fitted(QUESTION_FRAMING, size))
    room = canvas.width - 2 * MARGIN
    last = canvas.block((MARGIN, bottom + 148), fit(canvas.words.say("post-question"), "question", room, 2))
    call = fit(canvas.words.say("post-question-call"), "sub", room, 2)
    canvas.block((MARGIN, last + 96), call, canvas.theme.muted)
