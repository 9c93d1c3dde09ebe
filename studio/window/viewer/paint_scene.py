"""Paints a whole scene: pictures, what is drawn on them, loupe."""

from PySide6.QtGui import QPainter

from studio.window.viewer.exact_pass import ExactPass
from studio.window.viewer.paint_glass import paint_glasses
from studio.window.viewer.paint_marks import ground, paint_marks
from studio.window.viewer.paint_modes import Modes
from studio.window.viewer.scene import Scene
from studio.window.widget.theme import Theme


def paint_scene(painter: QPainter, scene: Scene, exact: ExactPass, theme: Theme, modes: Modes | None = None) -> None:
    """Draws in device px; the painter is clipped to what has to be drawn again.

    Args:
        painter: in device px.
        scene: what is to be seen.
        exact: what is made exact already.
        theme: gives the colours.
        modes: what lays the pictures; it remembers what is dear to make.
    """
    (modes or Modes()).paint(painter, scene, exact, ground(scene, theme))
    paint_marks(painter, scene, theme)
    paint_glasses(painter, scene, exact, theme)
