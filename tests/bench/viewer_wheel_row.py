"""A frame while the wheel zooms, against two QGraphicsViews that do the same."""

import statistics
from itertools import cycle

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QGraphicsScene, QGraphicsView, QHBoxLayout, QWidget

from tests.bench.viewer_stage import (
    SEEDS,
    SIDE,
    Watched,
    application,
    canvas_of,
    closed,
    drawing,
    interleaved,
    levels,
    ms,
    ratio,
    to_scale,
    told,
)

WIDTH, HEIGHT = 2560, 1440
ROUNDS, GOAL, ALONE = 9, 0.5, 5
SCALES = (0.35, 0.42, 0.5, 0.6, 0.72, 0.86, 1.04, 1.24, 1.49, 1.24, 1.04, 0.86, 0.72, 0.6, 0.5, 0.42)
"""Device px per picture px after each notch, in and out again."""


class Views(QWidget):
    """The usual way to show two pictures."""

    def __init__(self, side: int) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.views = [self._view(side, seed) for seed in SEEDS]
        for view in self.views:
            row.addWidget(view)
        self.resize(WIDTH, HEIGHT)
        self.show()

    def zoom(self, scale: float) -> None:
        """One notch, and the frame that follows it."""
        for view in self.views:
            view.setTransform(QTransform.fromScale(scale, scale))
            view.viewport().repaint()

    def _view(self, side: int, seed: int) -> QGraphicsView:
        scene = QGraphicsScene(self)
        item = scene.addPixmap(QPixmap.fromImage(levels(side, seed).full))
        item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        view = QGraphicsView(scene)
        view.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        view.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        for policy in (view.setHorizontalScrollBarPolicy, view.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return view


def _alone(canvas: Watched, scale: float) -> list[float]:
    to_scale(canvas, scale)
    return drawing(canvas, ALONE)


def row(side: int = SIDE, rounds: int = ROUNDS) -> dict[str, object]:
    """The row `wheel`: median of the ratios of interleaved rounds."""
    canvas = canvas_of(WIDTH, HEIGHT, side)
    views = Views(side)
    QTest.qWaitForWindowExposed(views)
    ours, theirs = cycle(SCALES), cycle(SCALES)

    def notch() -> None:
        to_scale(canvas, next(ours))
        canvas.repaint()

    works = notch, lambda: views.zoom(next(theirs))
    frames, other = interleaved(works, rounds, len(SCALES))
    drawn = ms([statistics.median(alone) for alone in zip(*(_alone(canvas, scale) for scale in SCALES), strict=True)])
    closed(canvas, rounds * len(SCALES))
    views.hide()
    views.deleteLater()
    application().processEvents()
    why = f"a notch between {min(SCALES):.0%} and {max(SCALES):.0%}: {ms(frames)}, two QGraphicsViews {ms(other)}"
    why += f"; Qt's painter alone takes {drawn} for the same pictures, smooth"
    return told("wheel", ratio(frames, other), "x", GOAL, why)
