"""How fast a whole library is checked, against sha256sum reading the same originals."""

import shutil
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

from studio.store.check import check
from tests.bench.library_stage import fill_pictures

FILES, SIZE_BYTES, ROUNDS, GOAL = 10_000, 64_000, 5, 0.5


def row(files: int = FILES, size_bytes: int = SIZE_BYTES, rounds: int = ROUNDS) -> dict[str, object]:
    """The row `check 10k`: median of the ratios of interleaved rounds, the first one for warming up."""
    found: dict[str, object] = {"name": "check 10k", "unit": "x", "goal": GOAL}
    program = shutil.which("sha256sum")
    if program is None:
        return found | {"value": None, "met": None, "why": "there is no sha256sum here"}
    with tempfile.TemporaryDirectory() as folder:
        fill_pictures(Path(folder), files, size_bytes)
        times = [(_checked(Path(folder), files), _summed(Path(folder), program)) for _ in range(rounds + 1)][1:]
    value = round(statistics.median(bare / whole for whole, bare in times), 2)
    whole, bare = (statistics.median(pair[place] for pair in times) for place in (0, 1))
    why = (
        f"{files} originals of {size_bytes // 1000} kB with records and index in {whole:.2f} s, sha256sum {bare:.2f} s"
    )
    return found | {"value": value, "met": value >= GOAL, "why": why}


def _checked(folder: Path, files: int) -> float:
    start = time.perf_counter()
    report = check(folder)
    taken = time.perf_counter() - start
    if report.findings or report.pictures != files:
        raise AssertionError(report)
    return taken


def _summed(folder: Path, program: str) -> float:
    paths = [str(path) for path in sorted((folder / "images").glob("*/*"))]
    start = time.perf_counter()
    for first in range(0, len(paths), 1000):
        subprocess.run([program, "--", *paths[first : first + 1000]], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start
