"""Whoever looks at the window goes first: what may hold up its thread is kept short."""

import gc
import sys

SWITCH_S = 0.001
"""How long another thread may keep the interpreter while the window's waits; Python's own 5 ms are felt when several
pictures come at once."""


def go_first() -> None:
    """Let the thread of the window wait as little as possible. For programs with a window, once it is built.

    What has been loaded stays to the end, so the search for garbage need not walk through it again and again: that
    alone would stop the window for more than a frame.
    """
    sys.setswitchinterval(SWITCH_S)
    gc.freeze()
