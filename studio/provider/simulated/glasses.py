"""Glasses: round metal, small round metal, or clear acetate. The brows stay above the rim, so they can be read."""

from collections.abc import Sequence
from dataclasses import dataclass

import skia

from studio.provider.simulated.brush import MULTIPLY, SCREEN, Ramp
from studio.provider.simulated.geometry import Point
from studio.provider.simulated.palette import WHITE, Rgb, mix
from studio.provider.simulated.shape import oval, spline
from studio.provider.simulated.stage import Stage

LENS_Y = 14
METAL: tuple[Rgb, ...] = ((132, 98, 86), (50, 32, 36), (34, 22, 30), (126, 74, 92))


@dataclass(frozen=True)
class Frame:
    """A frame: half-width and half-height of a lens in head units, clear or metal."""

    across: float
    down: float
    clear: bool = False


FRAMES = {"round": Frame(69, 67.6), "small": Frame(57, 55), "clear": Frame(70, 64, clear=True)}


def paint_glasses(stage: Stage, key: str) -> None:
    """The glasses, in head space; nothing for "none".

    Raises:
        KeyError: no such frame.
    """
    if key == "none":
        return
    frame = FRAMES[key]
    reach = stage.person.eye_x + 2
    centres = {side: stage.turn.warp(side * reach, LENS_Y) for side in (-1, 1)}
    for at in centres.values():
        _paint_shadow(stage, _rim(frame, at), (4, 9))
        _paint_lens(stage, frame, at)
    bridge, temples = _bridge(stage, frame, centres), [_temple(frame, centres[side], side) for side in (-1, 1)]
    _paint_shadow(stage, bridge, (2, 7))
    for path in (*temples, bridge, *(_rim(frame, at) for at in centres.values())):
        if frame.clear:
            _paint_acetate(stage, path)
        else:
            _paint_metal(stage, path)
    for at in centres.values():
        _paint_catch_lights(stage, frame, at)


def _rim(frame: Frame, at: Point, less: float = 0.0) -> skia.Path:
    a, b = frame.across - less, frame.down - less
    return oval(at[0] - a, at[1] - b, at[0] + a, at[1] + b)


def _arc(frame: Frame, at: Point, less: float, start: float, sweep: float) -> skia.Path:
    a, b = frame.across - less, frame.down - less
    arc = skia.Path()
    arc.addArc(skia.Rect(at[0] - a, at[1] - b, at[0] + a, at[1] + b), start, sweep)
    return arc


def _bridge(stage: Stage, frame: Frame, centres: dict[int, Point]) -> skia.Path:
    (lx, ly), (rx, ry) = centres[-1], centres[1]
    inner = (stage.turn.warp(-8, -8, 1.5)[0], stage.turn.warp(8, -8, 1.5)[0])
    y = stage.turn.warp(0, -10, 1.5)[1]
    start, end = (lx + frame.across - 5, ly - 15), (rx - frame.across + 5, ry - 15)
    return spline([start, (inner[0], y), (inner[1], y), end])


def _temple(frame: Frame, at: Point, side: int) -> skia.Path:
    return spline([(at[0] + side * (frame.across - 2), at[1] - 20), (side * 164, at[1] - 23), (side * 176, at[1] - 21)])


def _paint_shadow(stage: Stage, path: skia.Path, by: Point) -> None:
    shadow = skia.Path(path)
    shadow.offset(*by)
    face = oval(-168, -240, 168, 244)
    with stage.brush.clipped(face):
        stage.brush.stroke(shadow, stage.skin.deep, 7, 0.40, 5, MULTIPLY)


def _paint_lens(stage: Stage, frame: Frame, at: Point) -> None:
    """Glass: a breath of room colour, two slanted reflections, the neon along the lower right."""
    brush, room, k = stage.brush, stage.room, frame.across / 69
    x, y = at

    def placed(points: Sequence[Point]) -> list[Point]:
        return [(x + px * k, y + py * k) for px, py in points]

    rim = _rim(frame, at)
    with brush.clipped(rim):
        brush.fill(rim, room.ambient, 0.05, 0, SCREEN)
        wide = spline(placed([(-66, 8), (-18, -70), (6, -70), (-52, 36)]), closed=True)
        tints = [(mix(room.rim, WHITE, 0.6), 0.24), (room.rim, 0.02)]
        brush.gradient(wide, Ramp((x - 40, y - 60), (x - 20, y + 20), tints), 1, 2.2, SCREEN)
        thin = spline(placed([(2, -72), (13, -70), (-46, 48), (-50, 40)]), closed=True)
        brush.fill(thin, (225, 240, 255), 0.12, 1.6, SCREEN)
        low = _arc(frame, at, 7, 5, 62)
        brush.stroke(low, room.neon, 7, 0.42, 3.2, SCREEN)
        brush.stroke(low, mix(room.neon, WHITE, 0.6), 1.8, 0.5, 0.9, SCREEN)


def _paint_metal(stage: Stage, path: skia.Path) -> None:
    bounds = path.getBounds()
    stage.brush.stroke(path, (24, 16, 22), 5.6, 0.95)
    ends = ((bounds.left(), bounds.top()), (bounds.right(), bounds.bottom()))
    stage.brush.gradient_stroke(path, Ramp(*ends, METAL, [0, 0.35, 0.65, 1]), 3.8)


def _paint_acetate(stage: Stage, path: skia.Path) -> None:
    """Clear plastic: darker where its edges bend the light, bright inside, hardly there between."""
    brush, room = stage.brush, stage.room
    edge = skia.Path()
    skia.Paint(Style=skia.Paint.kStroke_Style, StrokeWidth=11, StrokeCap=skia.Paint.kRound_Cap).getFillPath(path, edge)
    brush.fill(edge, mix(stage.skin.half, room.ambient, 0.35), 0.16, 0, MULTIPLY)
    brush.fill(edge, mix(room.rim, WHITE, 0.7), 0.10, 0, SCREEN)
    with brush.clipped(edge):
        brush.stroke(edge, mix(stage.skin.deep, room.top, 0.4), 3.0, 0.42, 1.1)
        brush.stroke(path, WHITE, 2.0, 0.34, 1.0, SCREEN)
    brush.stroke(edge, mix(room.rim, WHITE, 0.55), 0.9, 0.55, 0.4)


def _paint_catch_lights(stage: Stage, frame: Frame, at: Point) -> None:
    neon = mix(stage.room.neon, WHITE, 0.35)
    wide, soft = (1.6, 0.75) if frame.clear else (1.0, 1.0)
    for start, sweep, tint, width, alpha in (
        (196, 58, (240, 248, 255), 1.8, 0.9),
        (-6, 56, neon, 2.2, 0.85),
        (120, 26, stage.room.rim, 1.6, 0.6),
    ):
        stage.brush.stroke(_arc(frame, at, 0, start, sweep), tint, width * wide, alpha * soft, 0.6, SCREEN)
