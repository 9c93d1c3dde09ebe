"""The worker process that draws: started once, told the data files once, then asked for one picture at a time.

It ends as soon as its input closes, so it never survives its parent, however that ended. It prints nothing: its
output is the wire, its errors go nowhere, and an interrupt meant for the program leaves it alone. A drawing that
fails ends the process; the route tells the creator and starts another.
"""

import os
import queue
import signal
import sys
import threading
from collections.abc import Callable, Mapping
from typing import IO

from studio.provider.simulated.wire import (
    Drawn,
    Order,
    receive_order,
    receive_tables,
    send_drawn,
)

Draw = Callable[[Order, Mapping[str, str]], Drawn]


def main() -> None:
    """Serve until the parent closes the pipe."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers = _take_stdout()
    questions = sys.stdin.buffer
    try:
        tables = receive_tables(questions)
        orders = _listen(questions)
        _serve(orders, tables, answers)
    except (EOFError, OSError):
        return


def _serve(orders: "queue.SimpleQueue[Order]", tables: Mapping[str, str], answers: IO[bytes]) -> None:
    draw = _load_engine()
    while True:
        order = orders.get()
        if draw is None:
            send_drawn(answers, None, "engine")
        else:
            send_drawn(answers, draw(order, tables))


def _load_engine() -> Draw | None:
    """The one place that loads the drawing library; it needs libGL and libEGL of the system."""
    try:
        from studio.provider.simulated.portrait import draw_order  # noqa: PLC0415 - loads skia
    except ImportError:
        return None
    return draw_order


def _listen(questions: IO[bytes]) -> "queue.SimpleQueue[Order]":
    """Orders as they arrive, read beside the drawing so that the end of the pipe is seen at once."""
    orders: queue.SimpleQueue[Order] = queue.SimpleQueue()

    def read() -> None:
        try:
            while True:
                orders.put(receive_order(questions))
        except (EOFError, OSError):
            os._exit(0)

    threading.Thread(target=read, daemon=True, name="orders").start()
    return orders


def _take_stdout() -> IO[bytes]:
    """Keep the output for the wire alone: whatever a library prints goes nowhere."""
    wire = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return wire


if __name__ == "__main__":
    main()
