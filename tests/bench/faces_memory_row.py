"""What the process that finds faces takes in memory, and that it gives all of it back when it is idle."""

import time
from pathlib import Path

from studio.face.engine import FaceEngine
from tests.bench.faces_stage import portrait_jpeg, portraits, without_engine
from tests.bench.viewer_stage import PATIENCE_S, told

NAME, SIDE, GOAL_MB, IDLE_S = "worker memory", 4096, 500.0, 1.0


def row(side: int = SIDE) -> dict[str, object]:
    """The row `worker memory`: the most it ever took over large and small pictures, measured and not."""
    if (nothing := without_engine(NAME, "MB", GOAL_MB)) is not None:
        return nothing
    engine = FaceEngine(idle_s=IDLE_S)
    for data in (*portraits(), portrait_jpeg(side), portrait_jpeg(side)):
        engine.look(data)
    pid = engine.pid
    most, rest = (_mb(pid, what) for what in ("VmHWM", "VmRSS"))
    end = time.perf_counter() + PATIENCE_S
    while engine.pid is not None and time.perf_counter() < end:
        time.sleep(0.05)
    back = "given back when idle" if engine.pid is None else "NOT given back when idle"
    engine.close()
    value = round(most, 1) if engine.pid is None else None
    return told(NAME, value, "MB", GOAL_MB, f"most after two JPEG of {side} px height, {rest:.0f} MB at rest, {back}")


def _mb(pid: int | None, what: str) -> float:
    lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    return int(next(line for line in lines if line.startswith(what)).split()[1]) / 1000
