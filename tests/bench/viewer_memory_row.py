"""What two pictures take in memory, and whether two hundred changes of pictures leave anything behind."""

import json
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

from PySide6.QtCore import QThreadPool

from studio.image.picture import Picture
from studio.window.viewer.shelf import Shelf
from tests.bench.pictures import portrait_file
from tests.bench.viewer_panel_stage import Files, Stand
from tests.bench.viewer_stage import SEEDS, SIDE, application, told, until
from tests.journeys.screen import ROOT

CASES = ("memory", "memory 200 changes")
GOAL, FLAT_GOAL = 1.1, 1.05
CHANGES, CHANGE_SIDE, CHANGE_BYTES = 200, 1024, 60_000_000
LIGHT = 320
"""Side of pictures that weigh nothing, px."""
CHILD = "import sys; from tests.bench import viewer_memory_row as row; row.{work}(*map(int, sys.argv[2:]), sys.argv[1])"


def row(name: str, side: int = SIDE, changes: int = CHANGES) -> dict[str, object]:
    """A row by its name; each is measured in a process of its own."""
    if name == "memory":
        empty, full, most = _child("two_pictures", side)
        theory = empty + len(SEEDS) * side * side * 4 * 4 / 3 / 1e6
        why = f"{full:.0f} MB at rest and exact (most {most:.0f}) against {empty:.0f} MB of the panel without pictures"
        return told(name, round(full / theory, 3), "x", GOAL, f"{why} + 4/3 of all px = {theory:.0f} MB")
    early, late = _child("many_changes", min(side, CHANGE_SIDE), changes)
    why = f"flat: {late:.0f} MB after {changes} changes of two pictures, {early:.0f} MB after the first quarter"
    return told(name, round(late / early, 3), "x", FLAT_GOAL, why)


def two_pictures(side: int, folder: str) -> None:
    """In a child: prints MB of the panel without pictures, with two decoded, refined and exact, and the most ever."""
    made = Stand(_files(folder, LIGHT))  # loads all that decoding and the exact pass need
    until(lambda: _resting(made))
    empty = _mb("VmRSS")
    made.files = _files(folder, side)
    made.show(1)
    until(lambda: made.shows(1) and _resting(made))
    print(json.dumps((empty, _mb("VmRSS"), _mb("VmHWM"))))
    made.close()


def many_changes(side: int, changes: int, folder: str) -> None:
    """In a child: prints MB after a quarter of the changes of pictures, and after all of them."""
    application()
    files, pool, sizes = _files(folder, side), QThreadPool(), []
    shelf = Shelf(lambda sha256, then: then(files.read(int(sha256) % 2)), pool, most_bytes=CHANGE_BYTES)
    for change in range(changes):
        names = [f"{2 * change + slot:064d}" for slot in range(len(SEEDS))]
        shelf.want([Picture(name, "JPEG", side, side, 1) for name in names])
        until(partial(_all_there, shelf, names))
        sizes.append(_mb("VmRSS"))
    pool.waitForDone()
    print(json.dumps((sizes[changes // 4], sizes[-1])))


def _all_there(shelf: Shelf, names: list[str]) -> bool:
    return all(shelf.get(name) for name in names)


def _resting(made: Stand) -> bool:
    canvas, work = made.panel.canvas, made.panel.pool.activeThreadCount()
    wanted = [canvas.scene.exact(slot) for slot in range(len(SEEDS))]
    return not work and all(one and made.panel.exact.get(slot, one) for slot, one in enumerate(wanted))


def _files(folder: str, side: int) -> Files:
    return Files(side, lambda slot: (Path(folder) / f"{side}-{slot}.jpg").read_bytes())


def _child(work: str, side: int, *numbers: int) -> list[float]:
    with tempfile.TemporaryDirectory() as folder:
        for slot, seed in enumerate(SEEDS):
            for wide in (side, LIGHT):
                (Path(folder) / f"{wide}-{slot}.jpg").write_bytes(portrait_file(wide, seed))
        words = (sys.executable, "-c", CHILD.format(work=work), folder, str(side), *map(str, numbers))
        done = subprocess.run(words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    found: list[float] = json.loads(done.stdout)
    return found


def _mb(what: str) -> float:
    lines = Path("/proc/self/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith(what)).split()[1]) / 1000
