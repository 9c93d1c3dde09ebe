"""A move of the loupe over both panes of raw pictures, against copying the viewport's bytes."""

from dataclasses import replace
from itertools import cycle

from PySide6.QtGui import QImage, QPainter

from studio.viewer.view import View
from studio.window.viewer.paint import outer, paint_moving
from studio.window.viewer.paint_glass import under
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
    timed,
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
    alone = ms(_px_alone(canvas, rounds))
    _copied, aligned = _moves(canvas, (width, height), rounds, aligned=True)
    closed(canvas, 2 * rounds)
    why = f"a move of the loupe in both panes at {width} x {height}: {ms(raw)}, a copy {ms(copied)}"
    why += f"; Qt's painter alone, nothing but the px in and under the glasses, {alone}"
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


def _px_alone(canvas: Watched, rounds: int) -> list[float]:
    """Seconds of copying the pictures back where the loupe was, and of filling the glasses."""
    scene, target = canvas.scene, QImage(*canvas.scene.size, QImage.Format.Format_RGB32)
    work = [
        (outer(lens.trace), placed, glass, picture.pyramid)
        for slot, (lens, picture) in enumerate(zip(scene.lenses, scene.shown, strict=True))
        if lens is not None and picture is not None
        if (placed := scene.placed(slot)) is not None and (glass := under(scene, slot, lens)) is not None
    ]

    def draw() -> None:
        with QPainter(target) as painter:
            for trace, placed, glass, pyramid in work:
                painter.setClipRect(trace)
                paint_moving(painter, placed, pyramid)
                paint_moving(painter, glass, pyramid, plain=True)

    return [timed(draw) for _round in range(rounds)]
