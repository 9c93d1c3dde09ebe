"""How long it takes from spawn to a painted list of all tests: with 100,000 shots, against a hundred."""

import statistics
import tempfile
from pathlib import Path

from tests.bench.first_paint_row import spawned
from tests.bench.library_stage import fill
from tests.journeys.screen import surroundings

SHOTS, FEW, ROUNDS, GOAL = 100_000, 100, 5, 1.5
LISTED = """
import os, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from studio.__main__ import main
from studio.window.history import test_list
from studio.window.main_window import MainWindow
from studio.window.viewer.canvas import Canvas

paint, paint_row, shown = Canvas.paintEvent, test_list._Row.paint, []

def show_list():
    if not shown:
        shown.append(next(one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)))
        shown[0].acts["open"]()

def painted(canvas, event):
    Canvas.paintEvent = paint
    paint(canvas, event)
    QTimer.singleShot(0, show_list)

def row_painted(row, *given):
    test_list._Row.paint = paint_row
    paint_row(row, *given)
    QTimer.singleShot(0, lambda: os.write(1, b"."))

Canvas.paintEvent, test_list._Row.paint = painted, row_painted
main(["--library", sys.argv[1]])
"""


def row(shots: int = SHOTS, rounds: int = ROUNDS) -> dict[str, object]:
    """The row `open 100k`: median of the ratios of interleaved rounds, the first one for warming up."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        environment = surroundings(home) | {"QT_QPA_PLATFORM": "offscreen"}
        for number in (shots, FEW):
            fill(home / str(number), number)
        times = [tuple(_listed(home / str(number), environment) for number in (shots, FEW)) for _ in range(rounds + 1)][
            1:
        ]
    value = round(statistics.median(many / few for many, few in times), 3)
    many, few = (statistics.median(pair[place] for pair in times) for place in (0, 1))
    return {
        "name": "open 100k",
        "value": value,
        "unit": "x",
        "goal": GOAL,
        "met": value <= GOAL,
        "why": f"spawn to a painted list of tests, {shots} shots {many:.2f} s, {FEW} shots {few:.2f} s, offscreen",
    }


def _listed(library: Path, environment: dict[str, str]) -> float:
    # The window of the round before was killed; what is measured is the start after one that was closed.
    (library / "library.owner").unlink(missing_ok=True)
    return spawned((LISTED, str(library)), environment)
