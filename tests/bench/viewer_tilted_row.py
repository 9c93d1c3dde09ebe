"""The same with B turned by three degrees: its levels are drawn through a turned transform."""

import cmath
import math
from itertools import cycle

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from studio.face.anchors import Point
from studio.viewer.box import Box
from studio.viewer.laid import laid_at
from studio.viewer.placement import Placement, placement
from studio.window.viewer.paint import paint_moving, rect
from tests.bench.viewer_stage import (
    PUSHES,
    SEEDS,
    SIDE,
    application,
    copying,
    interleaved,
    levels,
    ms,
    ratio,
    told,
)

WIDTH, HEIGHT, GUTTER = 2560, 1440, 4
ROUNDS, FRAMES = 60, 1
TILT = math.radians(3)
CASES = {"pan 1440p tilted fit": (0.0, 4.5), "pan 1440p tilted": (1.0, 3.0)}
"""Device px per picture px (0: whole), goal."""


class Panes(QWidget):
    """A upright, B turned, on a grey ground."""

    def __init__(self, side: int, scale: float) -> None:
        super().__init__()
        self.side, self.frames = side, 0
        wide = (WIDTH - GUTTER) // 2
        self.boxes = Box(0, 0, wide, HEIGHT), Box(wide + GUTTER, 0, wide, HEIGHT)
        self.scale = scale or min(wide, HEIGHT) / side
        self.middle: Point = (side / 2, side / 2)
        self.resize(WIDTH, HEIGHT)

    def place(self, slot: int) -> Placement | None:
        """What is seen of a picture, and where."""
        box, turn = self.boxes[slot], cmath.rect(self.scale, TILT) if slot else complex(self.scale)
        laid = laid_at(turn, self.middle, box.middle)
        return placement((self.side, self.side), laid, box)

    def push(self, x: int, y: int) -> None:
        """One move of the hand, and the frame that follows it."""
        self.middle = self.middle[0] - x / self.scale, self.middle[1] - y / self.scale
        self.repaint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        self.frames += 1
        with QPainter(self) as painter:
            for slot, box in enumerate(self.boxes):
                placed = self.place(slot)
                if placed is None or placed.turned or placed.target != box:
                    painter.fillRect(rect(box), 0xFF303030)
                if placed is not None:
                    paint_moving(painter, placed, levels(self.side, SEEDS[slot]))


def row(name: str, side: int = SIDE, rounds: int = ROUNDS) -> dict[str, object]:
    """A row by its name: median of the ratios of interleaved rounds."""
    scale, goal = CASES[name]
    application()
    panes = Panes(side, scale)
    panes.show()
    QTest.qWaitForWindowExposed(panes)
    pushes = cycle(PUSHES)
    works = copying(WIDTH, HEIGHT), lambda: panes.push(*next(pushes))
    copied, frames = interleaved(works, rounds, FRAMES)
    if panes.frames < rounds * FRAMES:
        raise RuntimeError("frames were not painted")
    panes.hide()
    panes.deleteLater()
    application().processEvents()
    why = f"B turned 3 degrees at {panes.scale:.0%}, drawn by the painter alone: {ms(frames)}, a copy {ms(copied)}"
    return told(name, ratio(frames, copied), "x", goal, why)
