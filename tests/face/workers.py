"""Face workers that behave badly, as programs; and one that answers as the real one does, without any library."""

import sys
from pathlib import Path

from studio.face.finding import Look, finding_of
from studio.face.finding_text import to_text
from studio.face.wire import read_message, write_message
from tests.face.meshes import face

ROOT = str(Path(__file__).parents[2])
_HEAD = f"import sys; sys.path.insert(0, {ROOT!r})\n"


def worker(body: str) -> tuple[str, ...]:
    """The command of a worker that runs some lines, with `answer()` at hand."""
    return sys.executable, "-c", f"{_HEAD}from tests.face.workers import answer, mark\n{body}"


GOOD = worker("while True: answer()")
DIES = worker("import os; os._exit(3)")
DIES_IN_THE_MIDDLE = worker(
    "import os, sys\nsys.stdin.buffer.read(8); sys.stdout.buffer.write(b'\\0\\0'); sys.stdout.flush(); os._exit(9)"
)
HANGS = worker("import time; time.sleep(600)")
TALKS_NONSENSE = worker("import sys; sys.stdout.buffer.write(b'\\0\\0\\0\\2\\0\\0\\0\\0[]'); sys.stdout.flush()")
HALF_A_FACE = worker("answer(whole=False)")
ONCE = worker("answer()")


def out_of_memory(megabytes: int) -> tuple[str, ...]:
    """The real worker with no more address space than this."""
    body = f"import studio.face.engine_worker as worker; worker.MEMORY_BYTES = {megabytes} * 2**20; worker.main()"
    return worker(body)


def answer(*, whole: bool = True) -> None:
    """Read one question and answer it with one face, in the way of the real worker."""
    head, body = read_message(sys.stdin.buffer)
    if body == b"broken":
        write_message(sys.stdout.buffer, {"fault": "unreadable"})
        return
    copies = 1 + head["jitters"]
    if not whole:
        write_message(sys.stdout.buffer, {}, b'{"kind": "found", "faces": [{"box": [0.1, 0.2]}]}')
        return
    look = Look([face()] * copies, [{"frown": 0.4, "brows": 0.3}] * copies, {})
    write_message(sys.stdout.buffer, {}, to_text(finding_of([look], (800, 1000), "fake", "7")))


def mark(path: str) -> None:
    """Leave a sign that a worker got here."""
    Path(path).touch()
