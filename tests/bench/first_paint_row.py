"""How long the window with everything takes to its first frame, against one bare widget; from spawn to painted."""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.journeys.screen import ROOT, Screen, surroundings

ROUNDS, GOAL = 9, 2.5
BARE = """
import os, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

class Bare(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, lambda: os.write(1, b"."))

application = QApplication([])
bare = Bare()
bare.resize(1280, 800)
bare.show()
application.exec()
"""
# The pane is painted with everything else in one go; what is due after that is done when the frame is out.
WHOLE = """
import os, sys
from PySide6.QtCore import QTimer
from studio.__main__ import main
from studio.window.viewer.canvas import Canvas

paint = Canvas.paintEvent

def painted(canvas, event):
    Canvas.paintEvent = paint
    paint(canvas, event)
    QTimer.singleShot(0, lambda: os.write(1, b"."))

Canvas.paintEvent = painted
main(["--library", sys.argv[1]])
"""


def row(rounds: int = ROUNDS) -> dict[str, object]:
    """The row `first paint`: median of the ratios of interleaved rounds, the first one for warming up."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        screen = Screen(home, manager=False) if shutil.which("Xvfb") else None
        environment = screen.environment if screen else surroundings(home) | {"QT_QPA_PLATFORM": "offscreen"}
        try:
            times = [_round(home, environment, number) for number in range(rounds + 1)][1:]
        finally:
            if screen:
                screen.close()
    value = round(statistics.median(whole / bare for whole, bare in times), 3)
    whole, bare = (statistics.median(pair[place] for pair in times) for place in (0, 1))
    where = "under Xvfb" if screen else "offscreen, because there is no Xvfb"
    return {
        "name": "first paint",
        "value": value,
        "unit": "x",
        "goal": GOAL,
        "met": value <= GOAL,
        "why": f"spawn to first frame in a new library, {whole:.2f} s against {bare:.2f} s, {where}",
    }


def _round(home: Path, environment: dict[str, str], number: int) -> tuple[float, float]:
    whole = spawned((WHOLE, str(home / f"library-{number}")), environment)
    return whole, spawned((BARE,), environment)


def spawned(words: tuple[str, ...], environment: dict[str, str]) -> float:
    reader, writer = os.pipe()
    start = time.perf_counter()
    process = subprocess.Popen(
        (sys.executable, "-c", *words), cwd=ROOT, env=environment, stdout=writer, stderr=subprocess.DEVNULL
    )
    os.close(writer)
    painted = os.read(reader, 1)
    taken = time.perf_counter() - start
    os.close(reader)
    process.kill()
    process.wait()
    if not painted:
        raise ChildProcessError(words[0])
    return taken
