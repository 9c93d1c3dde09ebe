"""Ending a command that works for a while: SIGTERM and Ctrl+C end it as the window's button would."""

import signal


def heed_signals() -> None:
    """Let SIGTERM and SIGINT end the loop, which tidies up."""
    signal.signal(signal.SIGTERM, _stop)
    if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:  # in the background of a script: the loop would hear nothing
        signal.signal(signal.SIGINT, signal.default_int_handler)


def _stop(_number: int, _frame: object) -> None:
    """End like Ctrl+C, which the loop knows how to do."""
    signal.raise_signal(signal.SIGINT)
