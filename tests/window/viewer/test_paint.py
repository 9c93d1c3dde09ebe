import cmath
import math
from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from studio.image.resample import exact
from studio.viewer.box import Box
from studio.viewer.laid import laid_at
from studio.viewer.placement import Placement, placement
from studio.window.viewer.exact_pass import Exact
from studio.window.viewer.paint import paint_exact, paint_moving
from studio.window.viewer.pyramid import preview, pyramid, refined

SIDE, GROUND = 640, QColor("#0000FF")
Plane = NDArray[np.int64]


def waves(side: int = SIDE) -> QImage:
    y, x = np.mgrid[0:side, 0:side]
    data = np.zeros((side, side, 4), np.uint8)
    data[..., 2] = 128 + 90 * np.sin(x / 17)
    data[..., 1] = 128 + 90 * np.cos(y / 23)
    data[..., 3] = 255
    return QImage(data.tobytes(), side, side, 4 * side, QImage.Format.Format_RGB32).copy()


def values(image: QImage) -> Plane:
    raw = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    return raw[..., 2::-1].astype(int)


def seen(turn: complex, clip: Box, side: int = SIDE, *, mirrored: bool = False) -> Placement:
    """The middle of a picture in the middle of a box."""
    placed = placement((side, side), laid_at(turn, (side / 2, side / 2), clip.middle, mirrored=mirrored), clip)
    assert placed is not None
    return placed


def moving(placed: Placement, image: QImage, *, plain: bool = False) -> Plane:
    sheet = QImage(400, 300, QImage.Format.Format_RGB32)
    sheet.fill(GROUND)
    with QPainter(sheet) as painter:
        paint_moving(painter, placed, refined(pyramid(image)), plain=plain)
    return values(sheet)


def settled(placed: Placement, image: QImage) -> Plane:
    wanted = Exact("a", placed)
    clear, opaque = QImage.Format.Format_ARGB32_Premultiplied, QImage.Format.Format_RGB32
    made = QImage(wanted.cut.width, wanted.cut.height, clear if wanted.slanting else opaque)
    exact(pyramid(image).levels[0].pixels, wanted.cut, memoryview(made.bits()))
    sheet = QImage(400, 300, QImage.Format.Format_RGB32)
    sheet.fill(GROUND)
    with QPainter(sheet) as painter:
        paint_exact(painter, placed, made)
    return values(sheet)


def test_at_100_percent_every_px_is_a_px_of_the_picture() -> None:
    image, clip = waves(), Box(10, 20, 300, 200)
    placed = seen(1 + 0j, clip)
    made = moving(placed, image)[20:220, 10:310]
    x, y = round(placed.source.x), round(placed.source.y)
    assert (made == values(image)[y : y + 200, x : x + 300]).all()


def test_plain_enlarging_shows_squares() -> None:
    image, clip = waves(), Box(0, 0, 400, 296)
    placed = seen(4 + 0j, clip)
    x, y = round(placed.source.x), round(placed.source.y)
    squares = np.kron(values(image)[y : y + 74, x : x + 100], np.ones((4, 4, 1), int))
    assert (moving(placed, image, plain=True)[:296] == squares).all()
    assert not (moving(placed, image)[:296] == squares).all()


@pytest.mark.parametrize("degrees", [0, 3, -17, 90, 180])
@pytest.mark.parametrize("scale", [0.4, 1.0, 2.6])
@pytest.mark.parametrize("mirrored", [False, True])
def test_a_turned_picture_is_where_it_belongs(degrees: float, scale: float, mirrored: bool) -> None:
    """Moving and at rest: every device px has the colour of the spot under it."""
    image, clip = waves(), Box(20, 30, 200, 160)
    placed = seen(cmath.rect(scale, math.radians(degrees)), clip, mirrored=mirrored)
    back = placed.laid.inverse()
    for paint in (moving, settled):
        made = paint(placed, image)
        for x, y in ((70, 70), (120, 110), (180, 160)):
            spot = back((x + 0.5, y + 0.5))
            right = 128 + 90 * math.sin((spot[0] - 0.5) / 17), 128 + 90 * math.cos((spot[1] - 0.5) / 23)
            assert made[y, x, :2] == pytest.approx(right, abs=6)


@pytest.mark.parametrize("paint", [moving, settled])
def test_nothing_is_painted_beside_the_clip_or_the_picture(paint: Callable[[Placement, QImage], Plane]) -> None:
    clip = Box(50, 40, 120, 100)
    made = paint(seen(cmath.rect(1, 0.1), clip), waves())
    outside = np.ones(made.shape[:2], bool)
    outside[40:140, 50:170] = False
    assert (made[outside] == (0, 0, 255)).all()
    small = paint(seen(cmath.rect(0.1, 0.3), clip), waves())
    assert (small[41, 51] == (0, 0, 255)).all()


def test_a_preview_covers_the_place_of_the_whole_picture() -> None:
    clip = Box(0, 0, 200, 200)
    placed = seen(0.3125 + 0j, clip)
    whole, early = (QImage(400, 300, QImage.Format.Format_RGB32) for _ in range(2))
    small = waves().scaled(160, 160)
    for sheet, picture in ((whole, pyramid(waves())), (early, preview(small, (SIDE, SIDE)))):
        sheet.fill(GROUND)
        with QPainter(sheet) as painter:
            paint_moving(painter, placed, picture)
    assert np.abs(values(whole)[:200, :200] - values(early)[:200, :200]).mean() < 8


def test_turned_pictures_leave_the_painter_as_it_was() -> None:
    sheet = QImage(400, 300, QImage.Format.Format_RGB32)
    with QPainter(sheet) as painter:
        painter.setClipRect(QRectF(0, 0, 390, 290))
        before = painter.transform(), painter.clipBoundingRect()
        paint_moving(painter, seen(cmath.rect(1, 0.2), Box(0, 0, 100, 100)), pyramid(waves()))
        assert (painter.transform(), painter.clipBoundingRect()) == before
