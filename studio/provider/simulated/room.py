"""The room behind the person: wall, what stands in it, neon sign. All out of focus, all in canvas units."""

import math
import random
from dataclasses import dataclass

import skia

from studio.provider.simulated.brush import SCREEN, Brush, Ramp
from studio.provider.simulated.geometry import Point
from studio.provider.simulated.neon import paint_sign
from studio.provider.simulated.palette import WHITE, Rgb, RoomPalette, mix
from studio.provider.simulated.scene import Extent
from studio.provider.simulated.scene_reading import Scene
from studio.provider.simulated.shape import box, cubic, spline
from studio.provider.simulated.stage import Stage

HORIZON: Point = (512, 200)
FAR = 0.75
"""A room behind a whole figure is drawn this much smaller about the middle of its upper part."""

LEAF: Rgb = (40, 120, 120)


@dataclass(frozen=True)
class Room:
    """What the painters of the room need.

    Attributes:
        brush, colours, extent: canvas, palette, what is in view.
        dice: arranges books, leaves and lights.
        floor: y on which things stand, None where no floor is in view.
    """

    brush: Brush
    colours: RoomPalette
    extent: Extent
    dice: random.Random
    floor: float | None = None


def paint_room(stage: Stage, scene: Scene, extent: Extent) -> None:
    """The room, farthest things first. Behind a standing figure it is farther away, so everything is smaller."""
    if not stage.framing.standing:
        _furnish(Room(stage.brush, stage.room, extent, stage.dice("room")), scene)
        return
    far = skia.Matrix.Translate(HORIZON[0], HORIZON[1])
    far.preScale(FAR, FAR)
    far.preTranslate(-HORIZON[0], -HORIZON[1])
    (x, y), floor = HORIZON, stage.framing.floor
    seen = Extent(*((at - to) / FAR + to for at, to in zip(extent.corners, (x, y, x, y), strict=True)))
    with stage.brush.moved(far):
        _furnish(Room(stage.brush, stage.room, seen, stage.dice("room"), (floor - y) / FAR + y), scene)


def _furnish(room: Room, scene: Scene) -> None:
    _paint_wall(room)
    for paint in {
        "workspace": (_paint_blinds, _paint_shelf, _paint_plant, _paint_bokeh),
        "bedroom": (_paint_curtain, _paint_frames, _paint_headboard, _paint_fairy_lights),
        "office": (_paint_window, _paint_shelf, _paint_plant),
        "plain": (_paint_backdrop,) if room.floor is None else (),
    }[scene.kind]:
        paint(room)
    if scene.neon:
        paint_sign(room.brush, room.colours, room.extent, partial=scene.partial)


def _paint_wall(room: Room) -> None:
    e, c = room.extent, room.colours
    wall = box(e.left - 4, e.top - 4, e.right + 4, e.bottom + 4)
    room.brush.gradient(wall, Ramp((e.left, e.top), (e.left + 300, e.bottom), [c.top, c.mid, c.low], [0, 0.48, 1]))
    room.brush.glow((e.left + 60, 330), 640, c.ambient, 0.50, SCREEN)
    room.brush.glow((e.right - 94, 160), 470, c.neon, 0.12 if c.bright else 0.34, SCREEN)


def _paint_backdrop(room: Room) -> None:
    e, c = room.extent, room.colours
    room.brush.glow((512, 520), 620, mix(c.ambient, WHITE, 0.4), 0.30, SCREEN)
    floor = box(e.left - 4, 980, e.right + 4, e.bottom + 4)
    room.brush.gradient(floor, Ramp((0, 980), (0, 1280), [(c.low, 0.0), (c.low, 0.7)]))


def _paint_blinds(room: Room) -> None:
    x, c = room.extent.left, room.colours
    for slat in range(9):
        y = 96 + slat * 46
        room.brush.fill(
            box(x - 40, y, x + 176, y + 26), mix(c.ambient, WHITE, 0.35), 0.35 if c.bright else 0.13, 7, SCREEN
        )


def _paint_window(room: Room) -> None:
    x, c = room.extent.left, room.colours
    pane = box(x - 60, 60, x + 214, 730)
    room.brush.gradient(pane, Ramp((0, 60), (0, 730), [(WHITE, 0.75), (c.ambient, 0.45)]), 1, 9, SCREEN)
    for bar in (x + 84, x + 214):
        room.brush.fill(box(bar - 5, 56, bar + 5, 734), mix(c.mid, c.top, 0.5), 0.7, 5)
    for bar in (274.0, 508.0, 732.0):
        room.brush.fill(box(x - 60, bar - 5, x + 218, bar + 5), mix(c.mid, c.top, 0.5), 0.7, 5)
    room.brush.glow((x + 240, 420), 420, WHITE, 0.16, SCREEN)


def _paint_shelf(room: Room) -> None:
    x, c, dice = room.extent.right - 282, room.colours, room.dice
    room.brush.fill(box(x, 498, room.extent.right + 56, 516), c.top, 0.75, 3)
    room.brush.stroke(spline([(x, 497), (room.extent.right + 56, 497)]), c.rim, 2, 0.5, 2, SCREEN)
    book = x + 22
    while book < room.extent.right + 6:
        width, height = dice.uniform(16, 34), dice.uniform(70, 128)
        shade = mix(c.top, dice.choice([c.ambient, c.neon, c.mid, c.rim]), dice.uniform(0.12, 0.4))
        room.brush.fill(box(book, 497 - height, book + width, 497), shade, 0.9, 3.5)
        book += width + dice.uniform(1, 7)


def _paint_plant(room: Room) -> None:
    x, y, dice = room.extent.left + 66, 760.0 if room.floor is None else room.floor - 74, room.dice
    for _ in range(17):
        angle, length = dice.uniform(-2.5, -0.6), dice.uniform(90, 200)
        dx, dy = math.cos(angle) * length, math.sin(angle) * length
        leaf = ((x, y), (x + dx * 0.4, y + dy * 0.6), (x + dx * 0.8, y + dy), (x + dx * 1.25, y + dy * 0.9))
        room.brush.strand(leaf, (3, 13), mix(room.colours.low, LEAF, dice.uniform(0.1, 0.5)), 0.9, 5)
    pot = spline([(x - 44, y - 8), (x + 44, y - 8), (x + 34, y + 96), (x - 34, y + 96)], closed=True)
    room.brush.fill(pot, mix(room.colours.low, room.colours.ambient, 0.18), 0.9, 6)


def _paint_bokeh(room: Room) -> None:
    e, c, dice = room.extent, room.colours, room.dice
    for _ in range(16):
        at = (dice.uniform(e.left, e.right), dice.uniform(e.top + 40, 800))
        room.brush.glow(
            at, dice.uniform(7, 24), dice.choice([c.ambient, c.rim, c.neon]), dice.uniform(0.05, 0.2), SCREEN
        )


def _paint_curtain(room: Room) -> None:
    x, c, end = room.extent.left, room.colours, room.floor or 900
    for fold in range(7):
        at, light = x - 16 + fold * 36, 0.26 - 0.03 * fold
        room.brush.fill(box(at, room.extent.top - 10, at + 20, end), mix(c.ambient, WHITE, 0.2), light, 8, SCREEN)
        room.brush.fill(box(at + 18, room.extent.top - 10, at + 34, end), c.top, 0.30, 7)


def _paint_frames(room: Room) -> None:
    x, c = room.extent.right, room.colours
    for left, top, width, height in ((-196, 400, 96, 124), (-80, 372, 120, 96), (-74, 492, 92, 74)):
        frame = box(x + left, top, x + left + width, top + height, 3)
        room.brush.fill(frame, mix(c.top, c.rim, 0.24), 0.9, 3)
        inner = box(x + left + 9, top + 9, x + left + width - 9, top + height - 9)
        tints = [mix(c.mid, c.neon, 0.34), mix(c.top, c.ambient, 0.34)]
        room.brush.gradient(inner, Ramp((x + left, top), (x + left + width, top + height), tints), 0.9, 3)


def _paint_headboard(room: Room) -> None:
    e, c = room.extent, room.colours
    board = box(e.left + 20, 700, e.right - 20, 1240, 60)
    room.brush.gradient(
        board, Ramp((0, 700), (0, 1100), [mix(c.mid, c.ambient, 0.26), mix(c.top, c.mid, 0.4)]), 0.95, 6
    )
    seam = e.left + 20 + 130
    while seam < e.right - 40:
        room.brush.stroke(spline([(seam, 706), (seam, 1200)]), c.top, 7, 0.5, 5)
        room.brush.stroke(spline([(seam + 9, 712), (seam + 9, 1200)]), c.rim, 4, 0.16, 5, SCREEN)
        seam += 130
    room.brush.stroke(spline([(e.left + 60, 702), (e.right - 60, 702)]), c.rim, 5, 0.4, 4, SCREEN)


def _paint_fairy_lights(room: Room) -> None:
    e, c, dice = room.extent, room.colours, room.dice
    top = max(e.top, 0.0) + 26
    middle = (e.left + e.right) / 2
    string = (
        (e.left - 10, top + 10),
        (e.left + e.width * 0.3, top + 120),
        (middle, top + 100),
        (e.right + 10, top - 14),
    )
    room.brush.stroke(cubic(string), mix(c.top, WHITE, 0.2), 2, 0.4, 1.5)
    for number in range(19):
        share = number / 18
        rest = 1 - share
        x = sum(w * p[0] for w, p in zip(_weights(rest, share), string, strict=True))
        y = sum(w * p[1] for w, p in zip(_weights(rest, share), string, strict=True)) + dice.uniform(2, 9)
        bulb = mix(c.neon, (255, 226, 190), dice.uniform(0.35, 0.9))
        room.brush.glow((x, y), dice.uniform(22, 34), bulb, 0.55, SCREEN)
        room.brush.dot((x, y), 3.4, mix(bulb, WHITE, 0.7), 0.95, 1.6)


def _weights(rest: float, share: float) -> tuple[float, float, float, float]:
    return rest**3, 3 * rest * rest * share, 3 * rest * share * share, share**3
