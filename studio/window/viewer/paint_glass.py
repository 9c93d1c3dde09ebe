"""The loupe: spot, lead lines, and the glass with the px of the full picture in it."""

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from studio.viewer.loupe import Lens
from studio.viewer.placement import Placement, placement
from studio.viewer.ruling import px_borders
from studio.window.viewer.exact_pass import Exact, ExactPass
from studio.window.viewer.glass_frame import frame_reach, glass_frame
from studio.window.viewer.paint import outer, rect
from studio.window.viewer.paint_modes import Layer
from studio.window.viewer.scene import Scene
from studio.window.widget.theme import Theme

LENS = 16
"""The exact pass keeps the glass of a slot under this number more than the slot."""
GRID = QColor(24, 24, 24)
"""Borders of px differ from what is under them by so much: seen on dark and on light, and never loud."""


def under(scene: Scene, slot: int, lens: Lens) -> Placement | None:
    """What is seen in a glass; None where that is beside the picture."""
    pane = scene.stage.panes[slot]
    return placement((pane.width, pane.height), lens.laid, lens.glass) if pane is not None else None


def glass_exact(scene: Scene, slot: int, lens: Lens) -> Exact | None:
    """What a glass should look like at rest; raw px are shown as they are and need no pass."""
    picture = scene.shown[slot]
    placed = under(scene, slot, lens) if picture is not None and not lens.raw else None
    return Exact(picture.sha256, placed) if picture is not None and placed is not None else None


def paint_glasses(painter: QPainter, scene: Scene, exact: ExactPass, theme: Theme) -> None:
    """The loupe in every pane, in device px."""
    found = [(slot, lens) for slot, lens in enumerate(scene.lenses) if lens is not None]
    crowded = len({scene.stage.boxes[slot] for slot, _lens in found}) < len(found)
    for slot, lens in found:
        box = outer(scene.stage.boxes[slot])
        painter.save()
        painter.setClipRect(box)
        _lead(painter, lens, scene.dpr, alone=not crowded)
        _glass(painter, scene, slot, lens, (exact, theme))
        letter = f"{scene.signs[slot]}  " if crowded else ""
        frame = glass_frame(theme, round(lens.glass.width), scene.dpr, f"{letter}{lens.factor:.2g}×")
        reach = frame_reach(scene.dpr)
        painter.setClipRect(box)
        painter.drawImage(QPointF(lens.glass.x - reach, lens.glass.y - reach), frame)
        painter.restore()


def _glass(painter: QPainter, scene: Scene, slot: int, lens: Lens, means: tuple[ExactPass, Theme]) -> None:
    """A plain square: within a rounded outline Qt would paint much slower, and the frame covers its corners."""
    exact, theme = means
    glass, seen = outer(lens.glass), _seen(scene, slot, lens, exact)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setClipRect(glass & outer(scene.stage.boxes[slot]))
    if seen is None or not outer(seen.placement.target).contains(glass):  # a spot at the edge of its picture
        painter.fillRect(glass, theme.colour("frame"))
    if seen is not None:
        seen.paint(painter)
    if lens.gridded:
        _grid(painter, scene, slot, lens)


def _seen(scene: Scene, slot: int, lens: Lens, exact: ExactPass) -> Layer | None:
    """The part of the picture under a glass, None where there is none."""
    picture, placed = scene.shown[slot], under(scene, slot, lens)
    if picture is None or placed is None:
        return None
    wanted = glass_exact(scene, slot, lens)
    return Layer(placed, picture.pyramid, exact.get(LENS + slot, wanted) if wanted is not None else None, lens.raw)


def _grid(painter: QPainter, scene: Scene, slot: int, lens: Lens) -> None:
    pane = scene.stage.panes[slot]
    if pane is None:
        return
    painter.save()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.setPen(QPen(GRID, 0))
    borders = px_borders(lens.laid, lens.source, (pane.width, pane.height))
    painter.drawLines([QLineF(QPointF(*start), QPointF(*end)) for start, end in borders])
    painter.restore()


def _lead(painter: QPainter, lens: Lens, dpr: float, *, alone: bool) -> None:
    """What is magnified, and lines from there to the glass; lines to two glasses would cross each other."""
    spot, glass = rect(lens.spot), rect(lens.glass)
    lines = _lines(spot, glass, 3 * dpr) if alone else []
    for colour, wide in ((Qt.GlobalColor.black, 2.0), (Qt.GlobalColor.white, 1.0)):
        for side in _sides(outer(lens.spot), round(wide * dpr)):
            painter.fillRect(side, colour)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for colour, wide in ((Qt.GlobalColor.black, 3.0), (Qt.GlobalColor.white, 1.5)):
        painter.setPen(QPen(colour, wide * dpr))
        painter.drawLines(lines)


def _sides(box: QRect, half: int) -> tuple[QRect, QRect, QRect, QRect]:
    """A frame that reaches so many px to either side of the edge of a box: filled, which is quicker than drawn."""
    around, wide = box.adjusted(-half, -half, half, half), 2 * half
    return (
        QRect(around.left(), around.top(), around.width(), wide),
        QRect(around.left(), around.bottom() + 1 - wide, around.width(), wide),
        QRect(around.left(), around.top(), wide, around.height()),
        QRect(around.right() + 1 - wide, around.top(), wide, around.height()),
    )


def _lines(spot: QRectF, glass: QRectF, inset: float) -> list[QLineF]:
    """From the two corners of the spot that face the glass, so that no line crosses what is looked at."""
    inner = glass.adjusted(inset, inset, -inset, -inset)
    if spot.bottom() <= glass.top():
        corners = ((spot.bottomLeft(), inner.topLeft()), (spot.bottomRight(), inner.topRight()))
    elif spot.top() >= glass.bottom():
        corners = ((spot.topLeft(), inner.bottomLeft()), (spot.topRight(), inner.bottomRight()))
    elif spot.center().x() < glass.center().x():
        corners = ((spot.topRight(), inner.topLeft()), (spot.bottomRight(), inner.bottomLeft()))
    else:
        corners = ((spot.topLeft(), inner.topRight()), (spot.bottomLeft(), inner.bottomRight()))
    return [QLineF(start, end) for start, end in corners]
