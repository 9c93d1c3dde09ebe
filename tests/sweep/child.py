"""Runs the program in a fork of this one, which has loaded everything already. Only for a process without threads."""

import os
import signal
import sys
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.sweep.mark import Point, mark

GO = b"go"


@dataclass(frozen=True)
class Run:
    """A call of the program.

    Attributes:
        arguments: of the command line.
        folder: it works in.
        environment: all of it.
        marked: whether its threads are marked for strace.
        meant: the point at which it will be killed.
        modules: where the names of all modules go that it has loaded in the end.
    """

    arguments: tuple[str, ...]
    folder: Path
    environment: Mapping[str, str]
    marked: bool = False
    meant: Point | None = None
    modules: Path | None = None


class Child:
    """A fork that waits before it begins.

    Args:
        work: what it does then; gives its exit code.
    """

    def __init__(self, work: Callable[[], int]) -> None:
        waits, self._go = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            os.close(self._go)
            os._exit(_end(work) if os.read(waits, len(GO)) else 0)
        os.close(waits)

    def go(self) -> None:
        """Let it begin."""
        os.write(self._go, GO)
        os.close(self._go)

    def wait(self) -> int:
        """Its exit code, negative for the signal that killed it."""
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


def program(run: Run) -> int:
    """Be the program, with its output in the files "out" and "err" of its folder."""
    os.chdir(run.folder)
    os.environ.clear()
    os.environ.update(run.environment)
    for stream, name in ((1, "out"), (2, "err")):
        os.dup2(os.open(name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), stream)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    from studio.__main__ import main  # noqa: PLC0415 - only a fork runs it

    if run.marked:
        mark(run.meant)
    code = main(run.arguments)
    if run.modules is not None:
        run.modules.write_text("\n".join(sorted(sys.modules)))
    return code


def ran(run: Run) -> int:
    """Run the program to its end."""
    child = Child(lambda: program(run))
    child.go()
    return child.wait()


def _end(work: Callable[[], int]) -> int:
    """What the interpreter does at the end of a program; the fork must never return into its parent's work."""
    code = 70
    try:
        code = work()
    except SystemExit as end:
        code = int(end.code or 0)
    finally:
        if code == 70:
            traceback.print_exc()
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
