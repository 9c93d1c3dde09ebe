"""Votes and effects as shapes, without a colour: a bar of four kinds; signs for better, the same and worse."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from studio.verdict.summary import Cell
from studio.verdict.tally import Tally
from studio.window.widget.look import Look

Sign = Literal["better", "same", "worse", "refused", "open"]
SIGN, SIGN_GAP = 11, 4
"""Edge of a sign and from one to the next, px."""
MOST_SIGNS = 8
"""Signs that are drawn one by one; more pictures are drawn as a bar."""
GAP, LEAST = 2, 16
"""Between the parts of a bar; a part narrower than that shows no number. Px."""


@dataclass(frozen=True)
class Part:
    """One part of a bar: how many, its fill and the ink of its number, as tokens; "" fills nothing."""

    count: int
    fill: str
    ink: str


def tally_parts(tally: Tally) -> tuple[Part, ...]:
    """A full, tie grey, neither empty, B framed: from left to right, told apart without a colour."""
    return (
        Part(tally.a, "primary", "on_primary"),
        Part(tally.tie, "border", "on_primary"),
        Part(tally.neither, "", "text"),
        Part(tally.b, "bg3", "text"),
    )


def cell_parts(cell: Cell) -> tuple[Part, ...]:
    """Better full, the same grey, worse framed."""
    return (
        Part(cell.better, "primary", "on_primary"),
        Part(cell.same, "border", "on_primary"),
        Part(cell.worse, "bg3", "text"),
    )


def part_boxes(box: QRectF, counts: Sequence[int]) -> list[QRectF]:
    """Where the parts of a bar stand: each as wide as its share, with gaps between those that are there.

    Args:
        box: of the bar, px.
        counts: from left to right, 0 or more; those of 0 get a box without width.
    """
    there = sum(count > 0 for count in counts)
    room = box.width() - GAP * max(0, there - 1)
    shares = [0, *accumulate(counts)]
    total = max(1, shares[-1])
    gaps = [0, *accumulate(1 if count else 0 for count in counts)]
    edges = [(room * start / total, room * end / total) for start, end in pairwise(shares)]
    return [
        QRectF(box.x() + left + GAP * gaps[at], box.y(), right - left, box.height())
        for at, (left, right) in enumerate(edges)
    ]


def paint_parts(painter: QPainter, box: QRectF, parts: Sequence[Part], look: Look) -> None:
    """Draw a bar; without any vote an empty frame."""
    theme = look.theme
    painter.setFont(theme.font("strong"))
    if not any(part.count for part in parts):
        _frame(painter, box, "", look)
        return
    for part, place in zip(parts, part_boxes(box, [part.count for part in parts]), strict=True):
        if not part.count:
            continue
        _frame(painter, place, part.fill, look)
        if place.width() >= LEAST:
            painter.setPen(theme.colour(part.ink))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(part.count))


def _frame(painter: QPainter, box: QRectF, fill: str, look: Look) -> None:
    solid = fill in ("primary", "border")
    painter.setPen(Qt.PenStyle.NoPen if solid else QPen(look.theme.colour("border"), 1))
    painter.setBrush(look.theme.colour(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box if solid else box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)


def signs_of(cell: Cell) -> tuple[Sign, ...]:
    """One sign for each picture of a cell; a refusal or an open cell has one of its own."""
    if not cell.n:
        return ("refused",) if cell.refused else ("open",)
    counts: tuple[tuple[Sign, int], ...] = (("better", cell.better), ("same", cell.same), ("worse", cell.worse))
    return tuple(sign for sign, count in counts for _picture in range(count))


def cell_width(cell: Cell) -> float:
    """Room that the shapes of a cell take, px."""
    return min(MOST_SIGNS, len(signs_of(cell))) * (SIGN + SIGN_GAP) - SIGN_GAP


def paint_cell(painter: QPainter, at: QPointF, cell: Cell, look: Look) -> None:
    """Draw a cell with its upper left corner at a point: signs, or a bar where there are many."""
    signs = signs_of(cell)
    if len(signs) > MOST_SIGNS:
        paint_parts(painter, QRectF(at.x(), at.y() - 3, cell_width(cell), SIGN + 6), cell_parts(cell), look)
        return
    for number, sign in enumerate(signs):
        paint_sign(painter, QRectF(at.x() + number * (SIGN + SIGN_GAP), at.y(), SIGN, SIGN), sign, look)


def paint_sign(painter: QPainter, box: QRectF, sign: Sign, look: Look) -> None:
    """Draw one sign: a triangle up, a bar, a triangle down, a cross for no picture, a dot for nothing said."""
    colour = look.theme.colour("text" if sign in ("better", "worse") else "text2")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    middle = box.center()
    if sign == "better":
        painter.drawPolygon(QPolygonF([QPointF(middle.x(), box.top()), box.bottomRight(), box.bottomLeft()]))
    elif sign == "worse":
        painter.drawPolygon(QPolygonF([box.topLeft(), box.topRight(), QPointF(middle.x(), box.bottom())]))
    elif sign == "same":
        painter.drawRect(QRectF(box.left(), middle.y() - 1.5, box.width(), 3))
    elif sign == "open":
        painter.drawEllipse(middle, 1.75, 1.75)
    else:
        painter.setPen(QPen(colour, 2))
        inner = box.adjusted(2, 2, -2, -2)
        painter.drawLine(inner.topLeft(), inner.bottomRight())
        painter.drawLine(inner.topRight(), inner.bottomLeft())
