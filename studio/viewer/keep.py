"""Keeping the pictures on screen, whatever was done to the view."""

import cmath
from dataclasses import replace

from studio.face.anchors import Point
from studio.viewer.box import Box
from studio.viewer.pane import Pane
from studio.viewer.polygon import clipped, corners, mapped
from studio.viewer.stage import Stage
from studio.viewer.view import View


def kept(view: View, stage: Stage) -> View:
    """The view moved as little as needed so that the pictures stay on screen.

    A picture larger than its pane shows no ground beside it, a smaller one is centred; where pictures differ,
    what can be reached in one of them can be reached.
    """
    reference = stage.reference
    if not view.zoom or reference is None:
        return view
    held = _held(view, [corner for pane in stage.filled for corner in _reach(view, pane)], reference)
    # Between pictures that a hand has drawn far apart there is room in which none of them shows.
    return held if any(_shows(held, pane) for pane in stage.filled) else _held(held, _reach(held, reference), reference)


def _held(view: View, reach: list[Point], reference: Pane) -> View:
    """The view within an area whose sides run along the sides of the screen."""
    tilt = cmath.rect(1.0, reference.frame.angle)
    upright = [complex(*corner) * tilt for corner in reach]
    now = complex(view.x, view.y) * tilt
    x = _clip(now.real, min(z.real for z in upright), max(z.real for z in upright))
    y = _clip(now.imag, min(z.imag for z in upright), max(z.imag for z in upright))
    if (x, y) == (now.real, now.imag):
        return view
    there = complex(x, y) / tilt
    return replace(view, x=there.real, y=there.imag)


def _reach(view: View, pane: Pane) -> list[Point]:
    """Corners of the area in which the shared middle may lie as far as one pane is concerned, face units."""
    scale, back, offset = pane.scale(view), pane.frame.inverse(), pane.stance.offset
    turn = cmath.rect(1.0, pane.stance.turn)
    wide = abs(pane.box.width * turn.real) + abs(pane.box.height * turn.imag)
    tall = abs(pane.box.width * turn.imag) + abs(pane.box.height * turn.real)
    xs, ys = _slack(pane.width, wide / scale), _slack(pane.height, tall / scale)
    spots = [back((x, y)) for x in xs for y in ys]
    return [(x + offset.x / offset.zoom, y + offset.y / offset.zoom) for x, y in spots]


def _shows(view: View, pane: Pane) -> bool:
    x, y = pane.middle(view)
    if 0 <= x <= pane.width and 0 <= y <= pane.height:  # nearly always so, and asked in every frame of a movement
        return True
    whole = corners(Box(0.0, 0.0, pane.width, pane.height))
    return len(clipped(mapped(whole, pane.laid(view)), pane.box)) > 2


def _slack(picture: float, window: float) -> tuple[float, float]:
    return (picture / 2, picture / 2) if window >= picture else (window / 2, picture - window / 2)


def _clip(value: float, low: float, high: float) -> float:
    return min(max(value, low), high)
