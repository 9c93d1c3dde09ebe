"""Viewers with pictures in them, for tests."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QPointF, QRectF, Qt, QThreadPool
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from studio.face.anchors import Anchors, Point
from studio.face.similarity import Similarity
from studio.image.picture import Picture
from studio.image.resample import exact
from studio.session.desk import Desk
from studio.store.resource import resource
from studio.window.viewer.canvas import Canvas
from studio.window.viewer.exact_pass import Exact, ExactPass
from studio.window.viewer.paint_marks import ground
from studio.window.viewer.paint_scene import paint_scene
from studio.window.viewer.pyramid import Pyramid, pyramid, refined
from studio.window.viewer.scene import Scene
from studio.window.viewer.shown import Shown
from studio.window.viewer.viewer_panel import ViewerPanel
from studio.window.widget.theme import Theme, register_fonts
from tests.fakes.window_look import dressed
from tests.fakes.window_session import FakePictures, WindowSession

FACES = (Anchors((0.4, 0.4), (0.6, 0.4)), Anchors((0.45, 0.35), (0.65, 0.35)))
SIZES = ((400, 500), (800, 1000))
Values = NDArray[np.uint8]
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
    for shot in step.shots:
        size, face = SIZES[shot.slot % 2], FACES[shot.slot % 2]
        data = png(size, face)
        sha256 = f"{shot.slot:064d}"
        files[sha256] = data
        picture = Picture(sha256, "PNG", *size, len(data))
        shots.append(replace(shot, picture=picture, anchors=face if faces else None))
    changed = replace(step, shots=tuple(shots))
    return replace(desk, experiment=desk.experiment.with_step(changed)), files


def with_models(desk: Desk, count: int) -> Desk:
    """The desk of a test with more models, each with its picture."""
    test, step = desk.experiment, desk.step
    assert step is not None
    shots = tuple(replace(step.shots[slot % 2], id=f"{step.id}-{slot}", slot=slot) for slot in range(count))
    wider = replace(test, models=tuple(test.models[slot % 2] for slot in range(count)))
    return replace(desk, experiment=wider.with_step(replace(step, shots=shots)))


class Files(FakePictures):
    """Hands out the bytes that it has, and notes what was asked for."""

    def __init__(self, files: dict[str, bytes]) -> None:
        super().__init__(b"")
        self.files = files
        self.asked: list[str] = []

    def fetch(self, sha256: str, then: Callable[[bytes], None]) -> None:
        self.asked.append(sha256)
        if sha256 in self.files:
            then(self.files[sha256])


def viewer_of(
    qtbot: QtBot, desk: Desk, *, faces: bool = True, more: Mapping[str, bytes] | None = None
) -> tuple[ViewerPanel, WindowSession]:
    """A viewer on screen whose pictures have arrived; `more` are other files by their hash."""
    files: dict[str, bytes] = {}
    if desk.step is not None:
        desk, files = with_pictures(desk, faces=faces)
    session = WindowSession(desk)
    session.pictures = Files({**files, **(more or {})})
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
    """Turn the wheel over the panes of a viewer."""
    turn_wheel(panel.canvas, at, notches, held)


def turn_wheel(
    canvas: QWidget, at: QPoint, notches: int, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Turn the wheel over a widget; with Alt it counts as turned sideways, as Qt has it."""
    turned = QPoint(120 * notches, 0) if held & Qt.KeyboardModifier.AltModifier else QPoint(0, 120 * notches)
    event = QWheelEvent(
        QPointF(at),
        QPointF(canvas.mapToGlobal(at)),
        QPoint(),
        turned,
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, event)


def blobs(size: tuple[int, int], frame: Similarity, spots: Sequence[Point], wide: float = 0.05) -> QImage:
    """A grey picture with a soft white blob on each of some face spots, drawn where its own frame has them.

    Args:
        size: width and height, px.
        frame: from face units to px.
        spots: middles of the blobs, face units.
        wide: spread of a blob, face units.
    """
    grey = np.full((size[1], size[0]), 40.0, np.float32)
    spread = wide * frame.scale
    for spot in spots:
        x, y = frame(spot)
        left, top = max(0, int(x - 5 * spread)), max(0, int(y - 5 * spread))
        right, bottom = min(size[0], int(x + 5 * spread) + 1), min(size[1], int(y + 5 * spread) + 1)
        ys, xs = np.mgrid[top:bottom, left:right] + 0.5
        grey[top:bottom, left:right] += 200 * np.exp(-((xs - x) ** 2 + (ys - y) ** 2) / (2 * spread**2))
    return painted(np.repeat(np.clip(np.rint(grey), 0, 255).astype(np.uint8)[..., None], 3, 2))


def grain(size: tuple[int, int], seed: int) -> QImage:
    """A picture of which every px is another colour; far from black and white, where filters would be cut off."""
    return painted(np.random.default_rng(seed).integers(80, 176, (size[1], size[0], 3), np.uint8))


def painted(rgb: Values) -> QImage:
    """RGB values as a picture."""
    tall, wide, _three = rgb.shape
    data = np.full((tall, wide, 4), 255, np.uint8)
    data[..., :3] = rgb[..., ::-1]
    return QImage(data.tobytes(), wide, tall, 4 * wide, QImage.Format.Format_RGB32).copy()


def values(image: QImage) -> Values:
    """The RGB values of a picture."""
    flat = image.convertToFormat(QImage.Format.Format_RGB32)
    raw = np.frombuffer(flat.constBits(), np.uint8).reshape(flat.height(), flat.bytesPerLine() // 4, 4)
    return raw[:, : flat.width(), 2::-1].copy()


def as_shown(image: QImage, face: Anchors | None, name: str = "a") -> Shown:
    """A picture as a pane shows it."""
    return Shown(name, refined(pyramid(image)), (image.width(), image.height(), face))


class Settled(ExactPass):
    """An exact pass that has already made whatever it is asked for."""

    def __init__(self, shown: Sequence[Shown | None]) -> None:
        super().__init__(exact, QThreadPool.globalInstance())
        self.pictures = {one.sha256: one.pyramid for one in shown if one is not None}
        self.kept_exact: dict[Exact, QImage] = {}

    def get(self, slot: int, wanted: Exact) -> QImage | None:
        """The exact picture of any pane."""
        if wanted not in self.kept_exact:
            level, cut = self.pictures[wanted.sha256].source(wanted.placement.scale), wanted.cut
            clear, opaque = QImage.Format.Format_ARGB32_Premultiplied, QImage.Format.Format_RGB32
            made = QImage(cut.width, cut.height, clear if wanted.slanting else opaque)
            exact(level.pixels, cut.shrunk(level.across, level.down), memoryview(made.bits()))
            self.kept_exact[wanted] = made
        return self.kept_exact[wanted]


@lru_cache(maxsize=1)
def plain_theme() -> Theme:
    """The colours, without dressing the application in them."""
    register_fonts()
    return Theme(resource, "dark")


def drawn(scene: Scene, *, settled: bool = True) -> Values:
    """A scene as it stands on screen, device px.

    Args:
        scene: what is to be seen.
        settled: at rest; else as in the middle of a movement.
    """
    image = QImage(*scene.size, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scene.dpr)
    moving = ExactPass(exact, QThreadPool.globalInstance())
    theme = plain_theme()
    with QPainter(image) as painter:
        painter.scale(1 / scene.dpr, 1 / scene.dpr)
        painter.fillRect(QRectF(0, 0, *scene.size), ground(scene, theme))
        paint_scene(painter, scene, Settled(scene.shown) if settled else moving, theme)
    return values(image)


class NotYet(ExactPass):
    """An exact pass that never makes anything; it notes which panes are wished for."""

    def __init__(self) -> None:
        super().__init__(exact, QThreadPool.globalInstance())
        self.wished: list[int] = []

    def want(self, slot: int, wanted: Exact, picture: Pyramid | QImage) -> None:
        """Note the pane."""
        self.wished.append(slot)


def canvas_of(
    qtbot: QtBot,
    shown: Sequence[Shown | None],
    size: tuple[int, int] = (804, 500),
    exactly: ExactPass | None = None,
) -> Canvas:
    """A canvas on screen with some pictures, exact already where no other pass is given."""
    canvas = Canvas(dressed().theme, exactly or Settled(shown), len(shown))
    qtbot.addWidget(canvas)
    canvas.resize(*size)
    canvas.show()
    canvas.put(shown)
    return canvas
