"""A move of the loupe over both panes, against copying the viewport's bytes."""

from dataclasses import replace
from itertools import cycle

from tests.bench.viewer_stage import (
    SIDE,
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
    to_scale(canvas, 0.5)
    canvas.look(replace(canvas.scene.view, loupe=True), tell=False)
    canvas.repaint()
    spots = cycle([(width * 0.2 + 9 * step, height * 0.4 + 5 * step) for step in range(SPOTS)])
    before = canvas.frames

    def step() -> None:
        canvas.hold_loupe(next(spots))
        application().processEvents()

    copied, moves = interleaved((copying(width, height), step), rounds, 1)
    if not any(canvas.scene.lenses()):
        raise RuntimeError("there was no loupe")
    closed(canvas, before + rounds)
    why = f"a move of the loupe in both panes at {width} x {height}: {ms(moves)}, a copy {ms(copied)}"
    return told(name, ratio(moves, copied), "x", goal, why)
