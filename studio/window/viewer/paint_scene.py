"""Paints a whole scene: pictures, marked eyes, loupe."""

from PySide6.QtGui import QPainter

from studio.window.viewer.exact_pass import ExactPass
from studio.window.viewer.paint import outer, paint_exact, paint_lens, paint_moving, paint_ring
from studio.window.viewer.scene import Scene
from studio.window.widget.theme import Theme


def paint_scene(painter: QPainter, scene: Scene, exact: ExactPass, theme: Theme) -> None:
    """Draws in device px; the painter is clipped to what has to be drawn again."""
    for slot in range(len(scene.shown)):
        _paint_picture(painter, scene, slot, exact)
    for slot, place in scene.ring_places():
        _within(painter, scene, slot)
        paint_ring(painter, place, theme, scene.dpr)
        painter.restore()
    for slot, lens in enumerate(scene.lenses()):
        picture = scene.shown[slot]
        if lens is not None and picture is not None:
            _within(painter, scene, slot)
            paint_lens(painter, lens, picture.pyramid, theme, scene.dpr)
            painter.restore()


def _paint_picture(painter: QPainter, scene: Scene, slot: int, exact: ExactPass) -> None:
    placement, picture = scene.placed(slot), scene.shown[slot]
    if placement is None or picture is None:
        return
    wanted = scene.exact(slot)
    sharp = exact.get(slot, wanted) if wanted is not None else None
    if sharp is not None:
        paint_exact(painter, placement, sharp)
    else:
        paint_moving(painter, placement, picture.pyramid)


def _within(painter: QPainter, scene: Scene, slot: int) -> None:
    """Nothing of a pane reaches into the next one."""
    painter.save()
    painter.setClipRect(outer(scene.stage.boxes[slot]))
