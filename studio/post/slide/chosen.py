"""The check on pictures that were chosen: one kind of corner for all, and never over a face."""

from collections.abc import Iterator, Sequence

from studio.post.canvas import Canvas
from studio.post.measures import EDGE, PLATE, Box
from studio.post.panels import meet
from studio.words import sentence

CHECKS = ((64, 36), (52, 30), (40, 24))
"""Plate and check mark, px; the first that hides no face."""
LARGE_MARK = 54
"""Check mark on a plate as large as a letter's, px."""


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


def check_in_corner(canvas: Canvas, box: Box) -> None:
    """Mark one large picture, as large as a letter: in the first corner with neither a face nor another plate.

    Draws nothing, and says so, where there is none.
    """
    taken = (*canvas.faces, *canvas.plates)
    free = (plate for plate in _corners(canvas, box) if not any(meet(plate, other) for other in taken))
    plate = next(free, None)
    if plate is None:
        canvas.notes.append(sentence("post-finding-check-left-out"))
        return
    inset = (PLATE - LARGE_MARK) / 2
    canvas.plate(plate, canvas.theme.text)
    canvas.stamp("check", (plate[0] + inset, plate[3] - inset), (LARGE_MARK, LARGE_MARK), canvas.theme.ground)


def _corners(canvas: Canvas, box: Box) -> Iterator[Box]:
    """The outer corners first, clear of what the profile grid crops; low ones before high ones."""
    left_first = box[0] + box[2] <= canvas.width
    for top in (box[3] - PLATE, box[1]):
        left = box[0] + (EDGE if box[0] == 0 else 0)
        right = box[2] - PLATE - (EDGE if box[2] == canvas.width else 0)
        for x in (left, right) if left_first else (right, left):
            yield x, top, x + PLATE, top + PLATE
