"""Tells the threads of a child apart for strace, whose counts start anew in every thread.

In the thread that is meant, a call is made so often that no other thread ever comes to that number; from there on
`when=` counts in this thread alone. The calls fail at once: they name no file.
"""

import ctypes
import threading
from dataclasses import dataclass

AHEAD = 400
"""Calls made ahead; more than any thread makes of one kind in a whole run."""
MAIN = "main"
SIGN = "thread:"
_NOWHERE: dict[str, tuple[object, ...]] = {
    "connect": (-1, None, 0),
    "sendto": (-1, None, ctypes.c_size_t(0), 0, None, 0),
    "sendmsg": (-1, None, 0),
    "recvfrom": (-1, None, ctypes.c_size_t(0), 0, None, None),
    "recvmsg": (-1, None, 0),
    "write": (-1, None, ctypes.c_size_t(0)),
    "pwrite64": (-1, None, ctypes.c_size_t(0), ctypes.c_long(0)),
    "fsync": (-1,),
    "fdatasync": (-1,),
    "rename": (b"", b""),
    "renameat": (-1, b"", -1, b""),
    "renameat2": (-1, b"", -1, b"", 0),
}
"""By name as strace knows them: arguments with which they do nothing."""
CALLS = tuple(_NOWHERE)


@dataclass(frozen=True, order=True)
class Point:
    """A moment at which a program can die: as it enters a call.

    Attributes:
        thread: by its name.
        call: to the system.
        number: of that call in that thread, from 1.
    """

    thread: str
    call: str
    number: int

    @property
    def when(self) -> int:
        """The number for strace."""
        return AHEAD + self.number


def mark(meant: Point | None) -> None:
    """Mark this thread, and every one that starts from now on.

    Args:
        meant: makes its thread count ahead; None signs all of them, to be counted.
    """
    plain = threading.Thread.run

    def run(self: threading.Thread) -> None:
        _begin(self.name, meant)
        plain(self)

    threading.Thread.run = run  # type: ignore[method-assign]
    _begin(MAIN, meant)


def _begin(name: str, meant: Point | None) -> None:
    if meant is None:
        text = f"{SIGN}{name}".encode()
        ctypes.CDLL(None).write(-1, text, ctypes.c_size_t(len(text)))
    elif name == meant.thread:
        call = getattr(ctypes.CDLL(None), meant.call)
        for _ in range(AHEAD):
            call(*_NOWHERE[meant.call])
