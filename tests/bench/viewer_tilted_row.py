"""The same with B turned by three degrees: faces are laid on each other, so B is drawn through a turned transform."""

import cmath
import math
from dataclasses import replace
from itertools import cycle

from studio.face.anchors import Anchors
from studio.viewer import move
from tests.bench.pictures import EYES
from tests.bench.viewer_stage import (
    PUSHES,
    SEEDS,
    SIDE,
    Watched,
    canvas_of,
    closed,
    copying,
    interleaved,
    ms,
    ratio,
    shown,
    timed,
    to_scale,
    told,
)

WIDTH, HEIGHT = 2560, 1440
ROUNDS, FRAMES = 60, 1
TILT = math.radians(3)
CASES = {"pan 1440p tilted fit": (0.0, 4.5), "pan 1440p tilted": (1.0, 3.0)}
"""Device px per picture px (0: whole), goal."""


def row(name: str, side: int = SIDE, rounds: int = ROUNDS) -> dict[str, object]:
    """A row by its name: median of the ratios of interleaved rounds.

    Raises:
        RuntimeError: B is not turned, or frames were not painted.
    """
    scale, goal = CASES[name]
    canvas = canvas_of(WIDTH, HEIGHT, side)
    canvas.put([shown(side, SEEDS[0]), replace(shown(side, SEEDS[1]), head=(side, side, _tilted()))])
    to_scale(canvas, scale)
    placed = canvas.scene.placed(1)
    if placed is None or not placed.turned:
        raise RuntimeError("B is not turned")
    pushes = cycle(PUSHES)
    copied, frames = interleaved((copying(WIDTH, HEIGHT), lambda: _push(canvas, *next(pushes))), rounds, FRAMES)
    drawn = ms(_anew(canvas, rounds))
    closed(canvas, rounds * FRAMES)
    why = f"B turned 3 degrees at {placed.scale:.0%}: {ms(frames)}, a copy {ms(copied)}; drawn anew {drawn}"
    return told(name, ratio(frames, copied), "x", goal, why)


def _push(canvas: Watched, x: int, y: int) -> None:
    """One move of the hand, and the frame that follows it."""
    pane = canvas.scene.stage.reference
    if pane is not None:
        canvas.look(move.panned(canvas.scene.view, pane, x, y), tell=False)
    canvas.repaint()


def _anew(canvas: Watched, rounds: int) -> list[float]:
    """Seconds of frames of which nothing can be carried over: every one of them at another zoom."""
    zoom = canvas.scene.view.zoom or min(pane.fit_zoom for pane in canvas.scene.stage.filled)

    def frame(number: int) -> None:
        canvas.look(replace(canvas.scene.view, zoom=zoom * (1 + number * 1e-3)), tell=False)
        canvas.repaint()

    numbers = cycle((1, 2))
    return [timed(lambda: frame(next(numbers))) for _round in range(rounds)]


def _tilted() -> Anchors:
    """The eyes of the drawn face with the line between them turned."""
    middle = (complex(*EYES[0]) + complex(*EYES[1])) / 2
    left, right = (middle + (complex(*eye) - middle) * cmath.rect(1.0, TILT) for eye in EYES)
    return Anchors((left.real, left.imag), (right.real, right.imag))
