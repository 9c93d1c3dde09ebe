"""From a key to the first frame that is right: a jump to the eyes, and the next pair, its pictures decoded."""

import statistics
import time
from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QPaintEvent

from studio.viewer import move
from studio.window.viewer.canvas import Canvas
from tests.bench.viewer_panel_stage import Stand, drawn
from tests.bench.viewer_stage import SIDE, ms, told, until

ROUNDS, GOAL, FRAME_MS, FRAMES = 15, 3.0, 16, 30
CASES = ("jump", "pair change")


class Painted(QObject):
    """Notes when the panes were painted last."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self.count = 0
        self._paint = canvas.paintEvent
        canvas.paintEvent = self._painted  # type: ignore[method-assign]

    def _painted(self, event: QPaintEvent) -> None:
        self._paint(event)
        self.count += 1


def row(name: str, side: int = SIDE, rounds: int = ROUNDS) -> dict[str, object]:
    """A row by its name: median of the rounds, in frames of a ticker that has nothing else to do."""
    made = Stand(drawn(side))
    try:
        made.show(1)
        until(lambda: made.shows(1))
        made.panel.pool.waitForDone()  # the finer levels too: what is measured is the way to the screen
        frame = _idle_frame()
        act = _jump if name == "jump" else _change
        painted = Painted(made.panel.canvas)
        taken = [act(made, painted, number) for number in range(rounds + 1)][1:]
    finally:
        made.close()
    value = round(statistics.median(taken) / frame, 2)
    why = f"{ms(taken)} to the first frame that is right, an idle frame {frame * 1000:.1f} ms"
    return told(name, value, "frames", GOAL, why)


def _jump(made: Stand, painted: Painted, number: int) -> float:
    canvas, part = made.panel.canvas, ("eyes", "mouth")[number % 2]
    scene = canvas.scene
    aim = move.kept(move.jumped(scene.view, scene.stage, "eyes" if part == "eyes" else "mouth"), scene.stage)
    return _timed(painted, lambda: made.panel.hand.do(part), lambda: canvas.scene.view == aim)


def _change(made: Stand, painted: Painted, number: int) -> float:
    pair = number % 2
    return _timed(painted, lambda: made.show(pair), lambda: made.shows(pair))


def _timed(painted: Painted, act: Callable[[], object], right: Callable[[], bool]) -> float:
    before, start = painted.count, time.perf_counter()
    act()
    until(lambda: painted.count > before and right())
    return time.perf_counter() - start


def _idle_frame() -> float:
    """Seconds between two frames of a ticker with nothing else to do."""
    ticks: list[float] = []
    timer = QTimer(interval=FRAME_MS, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
    timer.start()
    until(lambda: len(ticks) > FRAMES)
    timer.stop()
    return statistics.median(late - early for early, late in pairwise(ticks))
