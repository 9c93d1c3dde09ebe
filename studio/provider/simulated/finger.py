"""A finger: on the desk, round a can, hanging at the side. The same drawing along another line."""

from dataclasses import dataclass

import skia

from studio.provider.simulated.brush import MULTIPLY, SOFT_LIGHT, Ramp
from studio.provider.simulated.geometry import Cubic, along_cubic, on_cubic
from studio.provider.simulated.palette import WHITE, mix
from studio.provider.simulated.shape import box, spline
from studio.provider.simulated.stage import Stage

FOLDS = (0.40, 0.70)
"""Where along a finger its joints are."""


@dataclass(frozen=True)
class Finger:
    """A finger seen from its back: its centre line from knuckle to tip, and half its width at the root."""

    line: Cubic
    width: float


def paint_finger(stage: Stage, finger: Finger) -> None:
    """One finger with its shadow, joints and nail."""
    brush, skin, width = stage.brush, stage.skin, finger.width
    path = _finger_path(finger)
    x, y = finger.line[1]
    brush.fill(path, (40, 14, 34), 0.55, 5, MULTIPLY)
    tints = [mix(skin.plain, skin.light, 0.55), skin.plain, mix(skin.half, skin.deep, 0.30)]
    brush.gradient(path, Ramp((x, y - width * 1.2), (x - 6, y + width * 2.6), tints, [0, 0.45, 1]))
    with brush.clipped(path):
        tip = on_cubic(finger.line, 0.97)
        brush.glow(tip, width * 1.9, skin.blush, 0.28)
        for share in FOLDS:
            _paint_joint(stage, finger, share)
        lower = [(a + 2, b + width * 0.8) for a, b in (on_cubic(finger.line, s) for s in (0.1, 0.4, 0.7, 0.98))]
        brush.stroke(spline(lower), skin.deep, width * 0.5, 0.34, width * 0.24, MULTIPLY)
    brush.stroke(path, skin.deep, 1.2, 0.30, 0.8, MULTIPLY)
    _paint_nail(stage, finger)


def _finger_path(finger: Finger) -> skia.Path:
    """Tapered, thicker at the joints, round at the tip."""
    upper, lower = [], []
    for step in range(10):
        share = step / 9
        (x, y), (dx, dy) = on_cubic(finger.line, share), along_cubic(finger.line, share)
        bulge = sum(max(0.0, 1 - abs(share - fold) / 0.13) for fold in FOLDS) * 0.08
        half = finger.width * (1.05 - 0.30 * share + bulge) * (1 if step < 9 else 0.66)
        upper.append((x + dy * half, y - dx * half))
        lower.append((x - dy * half, y + dx * half))
    (x, y), (dx, dy) = on_cubic(finger.line, 1), along_cubic(finger.line, 1)
    tip = (x + dx * finger.width * 0.56, y + dy * finger.width * 0.56)
    return spline([*upper, tip, *reversed(lower)], closed=True)


def _paint_joint(stage: Stage, finger: Finger, share: float) -> None:
    brush, skin, width = stage.brush, stage.skin, finger.width
    x, y = on_cubic(finger.line, share)
    brush.glow((x, y - width * 0.3), width * 1.05, skin.blush, 0.22)
    brush.glow((x + 1, y - width * 0.5), width * 0.7, skin.light, 0.4, SOFT_LIGHT)
    for lift, reach in ((0.60, 5.0), (0.34, 4.0), (0.10, 3.4)):
        crease = [(x - reach, y - width * lift + 1), (x, y - width * (lift + 0.06)), (x + reach, y - width * lift + 1)]
        brush.stroke(spline(crease), skin.deep, 1.1, 0.22, 0.7, MULTIPLY)


def _paint_nail(stage: Stage, finger: Finger) -> None:
    """Polished on people who wear jewellery, bare on the others."""
    skin, width = stage.skin, finger.width
    x, y = on_cubic(finger.line, 0.95)
    dx, dy = along_cubic(finger.line, 0.95)
    nail = box(-width * 0.70, -width * 0.42, width * 0.72, width * 0.42, width * 0.4)
    place = skia.Matrix.MakeAll(dx, -dy, x + 1, dy, dx, y - width * 0.24, 0, 0, 1)
    polished = stage.person.hoops
    light = mix(skin.lip, WHITE, 0.5) if polished else mix(skin.light, WHITE, 0.30)
    low = mix(skin.lip, WHITE, 0.12) if polished else mix(skin.plain, skin.blush, 0.30)
    with stage.brush.moved(place):
        stage.brush.fill(nail, skin.deep, 0.4 if polished else 0.22, 1.4)
        stage.brush.gradient(nail, Ramp((0, -width * 0.5), (0, width * 0.5), [light, low]), 1.0 if polished else 0.7)
        shine = spline([(-width * 0.45, -width * 0.18), (width * 0.4, -width * 0.2)])
        stage.brush.stroke(shine, WHITE, 2, 0.6 if polished else 0.28, 0.8)
