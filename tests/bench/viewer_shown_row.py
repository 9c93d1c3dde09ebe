"""From the start of a process to two pictures on screen, against a pyqtgraph script doing the same."""

import importlib.util
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.pictures import portrait_file
from tests.bench.viewer_stage import SEEDS, SIDE, ms, ratio, told
from tests.journeys.screen import ROOT, surroundings

ROUNDS, GOAL = 5, 0.6
OURS = """
import os, sys
from PySide6.QtCore import QTimer
from studio.__main__ import main
from studio.window.viewer.canvas import Canvas

paint = Canvas.paintEvent

def painted(canvas, event):
    paint(canvas, event)
    if all(canvas.scene.shown):
        Canvas.paintEvent = paint
        QTimer.singleShot(0, lambda: os.write(1, b"."))

Canvas.paintEvent = painted
main(["--library", sys.argv[1], *sys.argv[2:]])
"""
EMPTY = OURS.replace("if all(canvas.scene.shown):", "if True:")
"""The same until the window is there, whatever is in its panes."""
THEIRS = """
import os, sys
import numpy as np
import pyqtgraph as pg
from PIL import Image
from PySide6.QtCore import QTimer

pg.setConfigOption("imageAxisOrder", "row-major")
application = pg.mkQApp()
window = pg.GraphicsLayoutWidget(size=(1280, 800), show=True)
for name in sys.argv[2:]:
    box = window.addViewBox(lockAspect=True, invertY=True)
    box.addItem(pg.ImageItem(np.asarray(Image.open(name).convert("RGB"))))
window.repaint()
QTimer.singleShot(0, lambda: os.write(1, b"."))
application.exec()
"""


def row(side: int = SIDE, rounds: int = ROUNDS) -> dict[str, object]:
    """The row `shown`: median of the ratios of interleaved rounds; not measured where pyqtgraph is missing."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        files = [home / f"{seed}.jpg" for seed in SEEDS]
        for file, seed in zip(files, SEEDS, strict=True):
            file.write_bytes(portrait_file(side, seed))
        there = importlib.util.find_spec("pyqtgraph") is not None
        ours, theirs, empty = [], [], []
        for number in range(rounds + 1):
            ours.append(_spawned(OURS, home, number, files))
            empty.append(_spawned(EMPTY, home, number + rounds + 1, files))
            if there:
                theirs.append(_spawned(THEIRS, home, number, files))
    told_ours = f"two JPEG of {side} x {side} px from spawn to screen {ms(ours[1:])}, the bare window {ms(empty[1:])}"
    if not there:
        return told("shown", None, "x", GOAL, f"pyqtgraph is not installed (extra `bench`); {told_ours}")
    return told("shown", ratio(ours[1:], theirs[1:]), "x", GOAL, f"{told_ours}, pyqtgraph {ms(theirs[1:])}")


def _spawned(script: str, home: Path, number: int, files: list[Path]) -> float:
    kept = {name: os.environ[name] for name in ("DISPLAY", "QT_QPA_PLATFORM", "PYTHONPATH") if name in os.environ}
    words = (sys.executable, "-c", script, str(home / f"library-{number}"), *map(str, files))
    reader, writer = os.pipe()
    start = time.perf_counter()
    process = subprocess.Popen(words, cwd=ROOT, env=surroundings(home) | kept, stdout=writer, stderr=subprocess.DEVNULL)
    os.close(writer)
    painted = os.read(reader, 1)
    taken = time.perf_counter() - start
    os.close(reader)
    process.terminate()
    process.wait()
    if not painted:
        raise ChildProcessError(script)
    return taken
