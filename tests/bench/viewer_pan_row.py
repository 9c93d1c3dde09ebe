"""A frame while two pictures are moved, against copying the viewport's bytes."""

from itertools import cycle

from studio.viewer import move
from tests.bench.viewer_stage import (
    PUSHES,
    SIDE,
    Watched,
    canvas_of,
    closed,
    copying,
    drawing,
    interleaved,
    ms,
    ratio,
    to_scale,
    told,
)

QHD, UHD = (2560, 1440), (3840, 2160)
ROUNDS, FRAMES = 60, 1
CASES: dict[str, tuple[tuple[int, int], float, float]] = {
    "pan 1440p 50": (QHD, 0.5, 1.4),
    "pan 1440p 100": (QHD, 1.0, 1.4),
    "pan 1440p fit": (QHD, 0.0, 3.0),
    "pan 1440p 137": (QHD, 1.37, 3.3),
    "pan 1440p 400": (QHD, 4.0, 3.0),
    "pan 4k 50": (UHD, 0.5, 1.5),
    "pan 4k fit": (UHD, 0.0, 2.5),
}
"""Size of the viewport, device px per picture px (0: whole), goal."""
ROOM = 1.2
"""Whole pictures cannot be pushed: as much closer than whole they are looked at."""


def row(name: str, side: int = SIDE, rounds: int = ROUNDS) -> dict[str, object]:
    """A row by its name: median of the ratios of interleaved rounds."""
    (width, height), scale, goal = CASES[name]
    canvas = canvas_of(width, height, side)
    reference = canvas.scene.stage.reference
    to_scale(canvas, scale or (ROOM * reference.fit if reference is not None else 1.0))
    pushes = cycle(PUSHES)
    copied, frames = interleaved(
        (copying(width, height), lambda: _pan(canvas, *next(pushes))),
        rounds,
        FRAMES,
    )
    drawn = ms(drawing(canvas, rounds))
    closed(canvas, (rounds + 1) * FRAMES)
    where = f"{canvas.scene.stage.reference.scale(canvas.scene.view):.0%}" if canvas.scene.stage.reference else ""
    why = f"a frame of two panes at {width} x {height}, pictures at {where}: {ms(frames)}, a copy {ms(copied)}"
    why += f"; Qt's painter alone, drawing all of it, {drawn}"
    return told(name, ratio(frames, copied), "x", goal, why)


def _pan(canvas: Watched, x: int, y: int) -> None:
    """One move of the hand, and the frame that follows it."""
    pane = canvas.scene.stage.reference
    if pane is not None:
        canvas.look(move.panned(canvas.scene.view, pane, x, y), tell=False)
    canvas.repaint()
