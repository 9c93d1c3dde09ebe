"""A move of the loupe over both panes of raw pictures, against copying the viewport's bytes."""

from dataclasses import replace
from itertools import cycle

from studio.viewer.view import View
from tests.bench.viewer_stage import (
    SIDE,
    Watched,
    application,
    canvas_of,
    closed,
    copying,
    interleaved,
    ms,
    ratio,
    to_scale,
    told,
)

CASES = {"loupe 1440p": ((2560, 1440), 0.9), "loupe 4k": ((3840, 2160), 0.4)}
"""Size of the viewport, goal."""
ROUNDS, SPOTS = 120, 12


def row(name: str, side: int = SIDE, rounds: int = ROUNDS) -> dict[str, object]:
    """A row by its name: median of the ratios of interleaved rounds."""
    (width, height), goal = CASES[name]
    canvas = canvas_of(width, height, side)
    copied, raw = _moves(canvas, (width, height), rounds, aligned=False)
    _copied, aligned = _moves(canvas, (width, height), rounds, aligned=True)
    closed(canvas, 2 * rounds)
    why = f"a move of the loupe in both panes at {width} x {height}: {ms(raw)}, a copy {ms(copied)}"
    return told(name, ratio(raw, copied), "x", goal, f"{why}; aligned, where every glass is resampled, {ms(aligned)}")


def _moves(canvas: Watched, size: tuple[int, int], rounds: int, *, aligned: bool) -> list[list[float]]:
    """Seconds of copying and of moving the loupe, by round.

    Raises:
        RuntimeError: no loupe was there.
    """
    width, height = size
    canvas.take(replace(View(), aligned=aligned, loupe=True), tell=False)
    to_scale(canvas, 0.5)
    canvas.repaint()
    spots = cycle([(width * 0.2 + 9 * step, height * 0.4 + 5 * step) for step in range(SPOTS)])

    def step() -> None:
        canvas.hold_loupe(next(spots))
        application().processEvents()

    found = interleaved((copying(width, height), step), rounds, 1)
    if not any(canvas.scene.lenses):
        raise RuntimeError("there was no loupe")
    return found
