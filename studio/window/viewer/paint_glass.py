"""The loupe: spot, lead lines, and the glass with the px of the full picture in it."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from studio.experiment.experiment import SLOTS
from studio.viewer.loupe import Lens
from studio.viewer.placement import Placement, placement
from studio.viewer.ruling import px_borders
from studio.window.viewer.exact_pass import Exact, ExactPass
from studio.window.viewer.paint import outer, paint_exact, paint_moving, rect
from studio.window.viewer.scene import Scene
from studio.window.widget.theme import Theme

LENS = 16
"""The exact pass keeps the glass of a slot under this number more than the slot."""
BADGE, CORNER = 18.0, 6.0
GRID = QColor(24, 24, 24)
"""Borders of px differ from what is under them by so much: seen on dark and on light, and never loud."""


def under(scene: Scene, slot: int, lens: Lens) -> Placement | None:
    """What is seen in a glass; None where that is beside the picture."""
    pane = scene.stage.panes[slot]
    return placement((pane.width, pane.height), lens.laid, lens.glass) if pane is not None else None


def glass_exact(scene: Scene, slot: int, lens: Lens) -> Exact | None:
    """What a glass should look like at rest; raw px are shown as they are and need no pass."""
    picture, placed = scene.shown[slot], under(scene, slot, lens)
    return Exact(picture.sha256, placed) if picture is not None and placed is not None and not lens.raw else None


def paint_glasses(painter: QPainter, scene: Scene, exact: ExactPass, theme: Theme) -> None:
    """The loupe in every pane, in device px."""
    found = [(slot, lens) for slot, lens in enumerate(scene.lenses()) if lens is not None]
    crowded = len({scene.stage.boxes[slot] for slot, _lens in found}) < len(found)
    for slot, lens in found:
        painter.save()
        painter.setClipRect(outer(scene.stage.boxes[slot]), Qt.ClipOperation.IntersectClip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _lead(painter, lens, scene.dpr, alone=not crowded)
        _glass(painter, scene, slot, lens, (exact, theme))
        letter = f"{SLOTS[slot]}  " if crowded else ""
        _badge(painter, lens, f"{letter}{lens.factor:.2g}×", theme, scene.dpr)
        painter.restore()


def _glass(painter: QPainter, scene: Scene, slot: int, lens: Lens, means: tuple[ExactPass, Theme]) -> None:
    exact, theme = means
    glass, corner = rect(lens.glass), CORNER * scene.dpr
    clip = QPainterPath()
    clip.addRoundedRect(glass, corner, corner)
    painter.save()
    painter.setClipPath(clip, Qt.ClipOperation.IntersectClip)
    painter.fillRect(glass, theme.colour("frame"))
    _px(painter, scene, slot, lens, exact)
    if lens.gridded:
        _grid(painter, scene, slot, lens)
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for token, wide in (("ring_edge", 4.0), ("ring", 2.0)):
        painter.setPen(QPen(theme.colour(token), wide * scene.dpr))
        painter.drawRoundedRect(glass, corner, corner)


def _px(painter: QPainter, scene: Scene, slot: int, lens: Lens, exact: ExactPass) -> None:
    """The part of the picture that exists; a spot at its edge leaves ground beside it."""
    picture, placed = scene.shown[slot], under(scene, slot, lens)
    if picture is None or placed is None:
        return
    wanted = glass_exact(scene, slot, lens)
    sharp = exact.get(LENS + slot, wanted) if wanted is not None else None
    if sharp is not None:
        paint_exact(painter, placed, sharp)
    else:
        paint_moving(painter, placed, picture.pyramid, plain=lens.raw)


def _grid(painter: QPainter, scene: Scene, slot: int, lens: Lens) -> None:
    pane = scene.stage.panes[slot]
    if pane is None:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.setPen(QPen(GRID, 0))
    borders = px_borders(lens.laid, lens.source, (pane.width, pane.height))
    painter.drawLines([QLineF(QPointF(*start), QPointF(*end)) for start, end in borders])
    painter.restore()


def _lead(painter: QPainter, lens: Lens, dpr: float, *, alone: bool) -> None:
    """What is magnified, and lines from there to the glass; lines to two glasses would cross each other."""
    spot, glass = rect(lens.spot), rect(lens.glass)
    lines = _lines(spot, glass, 3 * dpr) if alone else []
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, wide in ((Qt.GlobalColor.black, 3.0), (Qt.GlobalColor.white, 1.5)):
        painter.setPen(QPen(colour, wide * dpr))
        painter.drawRect(spot)
        painter.drawLines(lines)


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


def _badge(painter: QPainter, lens: Lens, text: str, theme: Theme, dpr: float) -> None:
    font = theme.font("meta_strong")
    font.setPixelSize(round(12 * dpr))
    painter.setFont(font)
    tall, wide = BADGE * dpr, painter.fontMetrics().horizontalAdvance(text) + 16 * dpr
    box = QRectF(lens.glass.x + 8 * dpr, lens.glass.bottom - 8 * dpr - tall, wide, tall)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("pill"))
    painter.drawRoundedRect(box, tall / 2, tall / 2)
    painter.setPen(theme.colour("text"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
