"""Rounds of the wire's rows: bare calls and the session one after the other, each in a process of its own, each with a
server that knows nothing of the other.
"""

import io
import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import Image

from tests.bench.pictures import hard_portrait
from tests.bench.wire_orders import SIZE
from tests.bench.wire_server import ROOT, served

COUNT, ROUNDS, DELAY_S = 200, 3, 1.0
COARSE = 2
"""A picture of the hard portraits' full grain would weigh 2.8 MB; drawn at half its size it weighs what models give."""
CHILD = "import sys; from tests.bench import {part} as part; part.measure(sys.argv[1], int(sys.argv[2]))"


@dataclass(frozen=True)
class Task:
    """What is measured.

    Attributes:
        count: pictures of a run, a multiple of four.
        rounds: of both, interleaved.
        delay_s: before the server answers to a request that costs money, s.
        coarse: how many times as coarse as its size the picture is drawn.
    """

    count: int = COUNT
    rounds: int = ROUNDS
    delay_s: float = DELAY_S
    coarse: int = COARSE


@dataclass(frozen=True)
class Round:
    """One round.

    Attributes:
        bare: seconds of the bare calls.
        seconds, stall, idle, grown: of the session: s, ms, ms, MB.
    """

    bare: float
    seconds: float
    stall: float
    idle: float
    grown: float

    @property
    def rate(self) -> float:
        """Of the session, where that of the bare calls is 1."""
        return self.bare / self.seconds


@dataclass(frozen=True)
class Measured:
    """All rounds.

    Attributes:
        picture: bytes of each picture.
    """

    picture: int
    rounds: tuple[Round, ...]

    def middle(self, values: Sequence[float]) -> float:
        """Of the rounds."""
        return statistics.median(values)


@cache
def measured(task: Task) -> Measured:
    """The rounds that all rows read, measured once."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "picture.png"
        file.write_bytes(picture(task.coarse))
        rounds = tuple(_round(task, file) for _number in range(task.rounds))
        return Measured(file.stat().st_size, rounds)


def picture(coarse: int) -> bytes:
    """A portrait of the size that is asked for, as PNG."""
    side = SIZE.height // coarse
    edge = (side - side * SIZE.width // SIZE.height) // 2
    drawn = hard_portrait(side, 1).crop((edge, 0, side - edge, side))
    out = io.BytesIO()
    drawn.resize((SIZE.width, SIZE.height), Image.Resampling.BICUBIC).save(out, "PNG")
    return out.getvalue()


def _round(task: Task, file: Path) -> Round:
    bare = _child("wire_bare", task, file)["seconds"]
    found = _child("wire_session", task, file)
    return Round(bare, found["seconds"], found["stall"], found["idle"], found["grown"])


def _child(part: str, task: Task, file: Path) -> dict[str, float]:
    """What a process of its own measures.

    Raises:
        ChildProcessError: it measured nothing.
    """
    with served(file, task.delay_s) as url:
        words = (sys.executable, "-c", CHILD.format(part=part), url, str(task.count))
        done = subprocess.run(words, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode or not done.stdout:
        raise ChildProcessError(part)
    found: dict[str, float] = json.loads(done.stdout)
    return found
