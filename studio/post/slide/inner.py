"""What inner slides share: running head, title, column heads."""

from dataclasses import dataclass

from studio.post.canvas import Canvas
from studio.post.cover import Cover
from studio.post.fitting import Fitted, fit
from studio.post.lettering import Style
from studio.post.measures import CLEAR, GAP, MARGIN
from studio.post.panels import right_column
from studio.post.slide.foot import inner_foot

RUNNING, TITLE, HEADS = 92, 204, 88
"""Baselines: of the running head, of the title; and from the title to the column heads."""


@dataclass(frozen=True)
class Page:
    """Where a slide stands in its post: "3/6", and what its running head says."""

    number: int
    total: int
    over: str


def begin(canvas: Canvas, cover: Cover, page: Page, title: str, most: int = 2) -> float:
    """Draw running head, title and foot; returns the title's last baseline."""
    top = canvas.top
    right = canvas.width - MARGIN
    count = f"{page.number}/{page.total}"
    canvas.meta((right, top + RUNNING), count, canvas.theme.text, "right")
    if cover.handle:
        canvas.meta((right - 88, top + RUNNING), cover.handle, align="right")
    canvas.meta((MARGIN, top + RUNNING), page.over, canvas.theme.text)
    inner_foot(canvas, cover)
    if not title:
        return top + RUNNING + 36
    return canvas.block((MARGIN, top + TITLE), fit(title, "title", canvas.width - 2 * MARGIN, most))


def heads(canvas: Canvas, cover: Cover, baseline: float) -> None:
    """Letter and model, one line, over the panel they belong to."""
    half = (canvas.width - GAP) / 2
    for number, panel in enumerate(cover.panels[:2]):
        x = MARGIN if number == 0 else right_column(canvas)
        room = half - MARGIN - 56 - (CLEAR if number == 0 else 0)
        canvas.write((x, baseline), panel.letter, Style("head-bold", 52))
        canvas.block((x + 56, baseline), family(panel.name, "sub", room))


def family(name: str, role: str, room: float) -> Fitted:
    """One line: the whole name, else its longest leading words that fit; the cover carries the full name."""
    words = name.split()
    for count in range(len(words), 0, -1):
        found = fit(" ".join(words[:count]), role, room, 1)
        if not found.cut:
            return found
    return fit(name, role, room, 1)
