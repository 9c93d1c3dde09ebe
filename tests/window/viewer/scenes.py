"""Viewers with pictures in them, for tests."""

from dataclasses import replace

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.face.anchors import Anchors
from studio.image.picture import Picture
from studio.session.desk import Desk
from studio.window.viewer.viewer_panel import ViewerPanel
from tests.fakes.window_look import dressed
from tests.fakes.window_session import WindowSession

FACES = (Anchors((0.4, 0.4), (0.6, 0.4)), Anchors((0.45, 0.35), (0.65, 0.35)))
SIZES = ((400, 500), (800, 1000))
GROUND, SPOT = QColor("#204060"), QColor("#FF8000")


def png(size: tuple[int, int], face: Anchors) -> bytes:
    """A picture with an orange square, a tenth of the eye distance wide, on the viewer's left eye."""
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(GROUND)
    wide = round((face.right[0] - face.left[0]) * size[0] * 0.2)
    left = round(face.left[0] * size[0] - wide / 2)
    top = round(face.left[1] * size[1] - wide / 2)
    for y in range(top, top + wide):
        for x in range(left, left + wide):
            image.setPixelColor(x, y, SPOT)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def with_pictures(desk: Desk, *, faces: bool = True) -> tuple[Desk, dict[str, bytes]]:
    """The desk with real pictures in its step, and their bytes by sha256."""
    step = desk.step
    assert step is not None
    files: dict[str, bytes] = {}
    shots = []
    for shot, size, face in zip(step.shots, SIZES, FACES, strict=True):
        data = png(size, face)
        sha256 = f"{shot.slot:064d}"
        files[sha256] = data
        picture = Picture(sha256, "PNG", *size, len(data))
        shots.append(replace(shot, picture=picture, anchors=face if faces else None))
    changed = replace(step, shots=tuple(shots))
    return replace(desk, experiment=desk.experiment.with_step(changed)), files


def viewer_of(qtbot: QtBot, desk: Desk, *, faces: bool = True) -> tuple[ViewerPanel, WindowSession]:
    """A viewer on screen whose pictures have arrived."""
    files: dict[str, bytes] = {}
    if desk.step is not None:
        desk, files = with_pictures(desk, faces=faces)
    session = WindowSession(desk)
    session.pictures.fetch = lambda sha256, then: then(files[sha256])  # type: ignore[method-assign]
    panel = ViewerPanel(session, dressed())
    qtbot.addWidget(panel, before_close_func=lambda closed: closed.stop())
    session.changed.connect(panel.show_desk)
    panel.resize(804, 536)
    panel.show()
    if files:
        qtbot.waitUntil(lambda: all(panel.canvas.scene.shown))
    return panel, session


def wheel(
    panel: ViewerPanel, at: QPoint, notches: int, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Turn the wheel over the panes."""
    canvas = panel.canvas
    event = QWheelEvent(
        QPointF(at),
        QPointF(canvas.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, event)
