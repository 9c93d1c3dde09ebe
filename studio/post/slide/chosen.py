"""The check on pictures that were chosen: one kind of corner for all, and never over a face."""

from collections.abc import Iterator, Sequence

from studio.post.canvas import Canvas
from studio.post.measures import Box
from studio.post.panels import meet
from studio.words import sentence

CHECKS = ((64, 36), (52, 30), (40, 24))
"""Plate and check mark, px; the first that hides no face."""


def check(canvas: Canvas, chosen: Sequence[Box]) -> None:
    """Mark the pictures in these boxes, all in the same corner, so that the eye finds the checks in a column.

    Draws nothing, and says so, where every corner would cover a face.
    """
    if not chosen:
        return
    for plates, size in _plates(chosen):
        if not any(meet(plate, face) for plate in plates for face in canvas.faces):
            for plate in plates:
                inset = (plate[2] - plate[0] - size) / 2
                canvas.plate(plate, canvas.theme.text)
                canvas.stamp("check", (plate[0] + inset, plate[3] - inset), (size, size), canvas.theme.ground)
            return
    canvas.notes.append(sentence("post-finding-check-left-out"))


def _plates(boxes: Sequence[Box]) -> Iterator[tuple[list[Box], int]]:
    """Plates in every corner but the upper right, the large ones first; and the size of the mark on them."""
    for side, mark in CHECKS:
        yield [(left, bottom - side, left + side, bottom) for left, _top, _right, bottom in boxes], mark
        yield [(right - side, bottom - side, right, bottom) for _left, _top, right, bottom in boxes], mark
        yield [(left, top, left + side, top + side) for left, top, _right, _bottom in boxes], mark
