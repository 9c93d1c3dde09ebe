"""A neon sign on the wall: a heart and a line of script, in canvas units."""

import skia

from studio.provider.simulated.brush import SCREEN, Brush
from studio.provider.simulated.geometry import Point
from studio.provider.simulated.palette import WHITE, Rgb, RoomPalette, mix
from studio.provider.simulated.scene import Extent
from studio.provider.simulated.shape import spline

SCRIPT: tuple[Point, ...] = (
    (900, 402), (926, 352), (944, 344), (938, 380), (926, 410), (948, 408),
    (972, 378), (990, 372), (984, 398), (1004, 408), (1040, 380),
)  # fmt: skip


def _heart() -> skia.Path:
    path = skia.Path()
    path.moveTo(868, 300)
    path.cubicTo((760, 236), (738, 120), (812, 104))
    path.cubicTo((850, 96), (866, 128), (872, 152))
    path.cubicTo((884, 110), (926, 84), (964, 108))
    path.cubicTo((1024, 150), (960, 250), (868, 300))
    path.close()
    return path


def paint_sign(brush: Brush, colours: RoomPalette, extent: Extent, *, partial: bool) -> None:
    """Heart and script in neon glass; a partial sign is cut by the edge of the picture."""
    c, to_right = colours, extent.right - 1024
    glass = mix(c.neon, (255, 60, 170), 0.25) if c.bright else c.neon
    second = c.rim if not c.bright else mix(c.rim, (60, 150, 255), 0.55)
    heart, script = _heart(), spline(SCRIPT)
    heart.offset(to_right + (62 if partial else -14), 6)
    script.offset(to_right + (26 if partial else -56), 6)
    for path, tint in ((heart, glass), (script, second)):
        _paint_tube(brush, path, tint, strong=not c.bright)


def _paint_tube(brush: Brush, path: skia.Path, tint: Rgb, *, strong: bool) -> None:
    shadow = skia.Path(path)
    shadow.offset(9, 12)
    glow = 1.0 if strong else 0.6
    brush.stroke(shadow, (0, 0, 0), 8, 0.35 * glow, 7)
    brush.stroke(path, tint, 46, 0.16 * glow, 34, SCREEN)
    brush.stroke(path, tint, 20, 0.5 * glow, 12, SCREEN)
    brush.stroke(path, tint, 9, 1, 2.0)
    brush.stroke(path, mix(tint, WHITE, 0.82), 4.2, 0.95, 1.2)
