"""A photo set into the frame of another picture, face on face: whatever shows that picture shows the photo alike."""

import math

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from studio.face.anchors import NOMINAL_EYES, Anchors
from studio.face.frame import Head, frames, seen
from studio.face.similarity import Similarity
from studio.image.resample import exact
from studio.viewer.box import Box
from studio.viewer.laid import laid_at
from studio.viewer.placement import placement
from studio.window.viewer.exact_pass import Exact
from studio.window.viewer.pyramid import Pyramid, pyramid

MOST_PX = 24_000_000
"""Enough for every px of a camera's portrait; more would take longer than anybody holds a key."""


def reframed(photo: Pyramid, face: Anchors, onto: Head, ground: QColor) -> Pyramid:
    """The photo as if it had been taken in the frame of another picture; for any thread.

    The result is a whole number of times as large as that picture, so that no px of the photo is lost and the shape
    is exactly the same: where the picture goes and how large it is shown does not change by a hair.

    Args:
        photo: its px.
        face: the eyes in it.
        onto: size in px and face of the picture whose frame it gets; an unknown face is taken where portraits
            usually have it.
        ground: what lies where the photo ends.
    """
    own, there = _frame((photo.width, photo.height, face)), _frame(onto)
    times = _times(own.scale / there.scale, onto)
    wide, tall = onto[0] * times, onto[1] * times
    target = _frame((wide, tall, onto[2]))
    laid = laid_at(target.turn / own.turn, own((0.0, 0.0)), target((0.0, 0.0)))
    image = QImage(wide, tall, QImage.Format.Format_RGB32)
    image.fill(ground)
    placed = placement((photo.width, photo.height), laid, Box(0.0, 0.0, float(wide), float(tall)))
    if placed is not None:
        cut = Exact("", placed).cut
        form = QImage.Format.Format_RGB32 if cut.back is None else QImage.Format.Format_ARGB32_Premultiplied
        piece = QImage(cut.width, cut.height, form)
        exact(photo.levels[0].pixels, cut, memoryview(piece.bits()))
        with QPainter(image) as painter:
            painter.drawImage(QPointF(placed.target.x, placed.target.y), piece)
    return pyramid(image)


def _frame(head: Head) -> Similarity:
    known = head if seen([head]) else (head[0], head[1], Anchors(*NOMINAL_EYES))
    return frames([known])[0]


def _times(finer: float, onto: Head) -> int:
    most = math.floor(math.sqrt(MOST_PX / (onto[0] * onto[1])))
    return max(1, min(math.ceil(finer - 0.01), most))
