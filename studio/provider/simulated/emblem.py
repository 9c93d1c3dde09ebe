"""What a top carries beyond its cut: the zip, collar and stripes of a sports jacket, and a small mark on the chest."""

from studio.provider.simulated.brush import MULTIPLY, SCREEN
from studio.provider.simulated.geometry import Point
from studio.provider.simulated.palette import WHITE, Rgb, mix
from studio.provider.simulated.scene import Wear
from studio.provider.simulated.shape import box, circle, spline
from studio.provider.simulated.stage import Stage

BLACK: Rgb = (0, 0, 0)
INK: Rgb = (22, 24, 38)
LAPEL: tuple[Point, ...] = (
    (0, 462), (34, 424), (70, 376), (100, 332), (106, 300), (128, 306), (138, 352), (118, 404), (74, 446), (30, 484),
)  # fmt: skip
"""Right half of the collar, which stands a little open."""

STRIPE: tuple[Point, ...] = (
    (130, 322),
    (206, 352),
    (280, 388),
    (330, 446),
    (354, 530),
    (364, 620),
    (370, 720),
    (374, 860),
    (374, 1000),
    (374, 1500),
)
MARK: Point = (150, 520)
MARK_SIZE = 25.0


def paint_jacket(stage: Stage, wear: Wear) -> None:
    """Zip, collar and shoulder stripes; call it clipped to the top."""
    dark = _trim(wear)
    for side in (-1, 1):
        _paint_stripes(stage, side, dark)
    _paint_zip(stage, wear, dark)


def paint_collar(stage: Stage, wear: Wear) -> None:
    """Both halves of the collar, over the neck; not clipped."""
    brush, wide = stage.brush, stage.person.shoulders
    dark = _trim(wear)
    for side in (-1, 1):
        half = spline([(side * x * wide, y) for x, y in LAPEL], closed=True)
        brush.fill(half, (10, 4, 18), 0.4, 8, MULTIPLY)
        brush.fill(half, mix(dark, stage.room.ambient, 0.14 if side < 0 else 0.02))
        edge = [(side * x * wide, y) for x, y in LAPEL[:5]]
        brush.stroke(spline(edge), mix(wear.cloth, WHITE, 0.25), 4, 0.9, 0.8)
        outer = [(side * x * wide, y) for x, y in LAPEL[5:]]
        light = stage.room.rim if side < 0 else stage.room.neon
        brush.stroke(spline(outer), light, 6, 0.4, 3, SCREEN)


def paint_mark(stage: Stage, wear: Wear) -> None:
    """A ring, half filled, with a dot: no maker's. As large as a coin."""
    brush, (x, y) = stage.brush, MARK
    bright = sum(wear.cloth) > 380
    ink = INK if bright else mix(wear.cloth, WHITE, 0.88)
    x *= stage.person.shoulders
    brush.stroke(circle((x, y), MARK_SIZE), ink, 5, 0.95)
    with brush.clipped(circle((x, y), MARK_SIZE)):
        brush.fill(box(x - MARK_SIZE, y + 3, x + MARK_SIZE, y + MARK_SIZE), ink, 0.95)
    brush.fill(circle((x + 5, y - 10), 6.5), ink, 0.95)


def cuff_colour(wear: Wear) -> Rgb:
    """Colour of the end of a sleeve: the trim of a jacket, else the cloth in its own shade."""
    return _trim(wear) if wear.cut == "jacket" else mix(wear.cloth, BLACK, 0.25)


def _trim(wear: Wear) -> Rgb:
    return mix(wear.cloth, INK, 0.97) if sum(wear.cloth) > 200 else mix(wear.cloth, WHITE, 0.8)


def _paint_stripes(stage: Stage, side: int, dark: Rgb) -> None:
    """One dark band with a pale line, from the collar over the shoulder and down the sleeve."""
    brush, wide = stage.brush, stage.person.shoulders
    band = [(side * x * wide, y) for x, y in STRIPE]
    brush.stroke(spline(band), dark, 40, 0.94, 0.8)
    brush.stroke(spline([(x - side * 26, y + 12) for x, y in band]), WHITE, 5, 0.85, 0.8)


def _paint_zip(stage: Stage, wear: Wear, dark: Rgb) -> None:
    brush = stage.brush
    brush.stroke(spline([(4, 462), (2, 700), (2, 1500)]), BLACK, 20, 0.22, 8)
    brush.stroke(spline([(0, 462), (0, 1500)]), dark, 11, 1, 0.8)
    for number in range(90):
        y = 466 + number * 11.5
        brush.fill(box(-3.4, y, 3.4, y + 5.5, 1.5), mix((206, 212, 224), wear.cloth, 0.12), 0.95)
    pull = box(-6, 470, 6, 508, 4)
    brush.fill(pull, (232, 236, 244))
    brush.stroke(pull, INK, 1.4, 0.6)
