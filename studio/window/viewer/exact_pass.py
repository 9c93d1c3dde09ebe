"""The pass at rest: what is visible, resampled from every px, beside the window's thread."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from PySide6.QtCore import QObject, QThreadPool, Signal
from PySide6.QtGui import QImage

from studio.image.resample import Cut, Pixels
from studio.viewer.pane import Placement
from studio.window.viewer.pyramid import Level, Pyramid

Resample = Callable[[Pixels, Cut, memoryview], None]
"""Writes a cut of a picture into memory."""

FIRST = 10
"""Priority in the pool: before any decoding that waits, for somebody looks at this."""


@dataclass(frozen=True)
class Exact:
    """One pane as it should look at rest."""

    sha256: str
    placement: Placement

    @property
    def slanting(self) -> bool:
        """Whether the picture is turned or mirrored, so that it has to be laid and not only scaled."""
        return self.placement.turned or self.placement.laid.mirrored

    @property
    def cut(self) -> Cut:
        """What of the picture fills the target."""
        source, target = self.placement.source, self.placement.target
        extent = (source.x, source.y, source.right, source.bottom)
        size = round(target.width), round(target.height)
        if not self.slanting:
            return Cut(extent, *size)
        m11, m12, m21, m22, dx, dy = self.placement.laid.moved(-target.x, -target.y).inverse().matrix
        return Cut(extent, *size, (m11, m21, dx, m12, m22, dy))


class ExactPass(QObject):
    """Keeps the newest exact picture of every pane.

    Signals:
        ready: the pane of a slot can be painted exactly.

    Args:
        resample: the filter.
        pool: runs it.
    """

    ready = Signal(int)
    _made = Signal(int, object, object)

    def __init__(self, resample: Resample, pool: QThreadPool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._resample = resample
        self._pool = pool
        self._wanted: dict[int, Exact] = {}
        self._kept: dict[int, tuple[Exact, QImage]] = {}
        self._made.connect(self._put)

    def get(self, slot: int, wanted: Exact) -> QImage | None:
        """The exact picture of a pane if it is made for just this placement."""
        kept = self._kept.get(slot)
        return kept[1] if kept is not None and kept[0] == wanted else None

    def want(self, slot: int, wanted: Exact, picture: Pyramid | QImage) -> None:
        """Make a pane exact; a newer wish for the same pane overtakes an older one that has not begun.

        A preview is never made exact: it has not got the px.

        Args:
            slot: the pane.
            wanted: how it should look.
            picture: its px; a bare image is read as it is.
        """
        if self._wanted.get(slot) == wanted or (isinstance(picture, Pyramid) and picture.preview):
            return
        self._wanted[slot] = wanted
        level = picture.source(wanted.placement.scale) if isinstance(picture, Pyramid) else Level(picture)

        def work() -> None:
            if self._wanted.get(slot) != wanted:
                return
            image = _resampled(self._resample, level, wanted)
            with suppress(RuntimeError):  # the window was closed meanwhile: nobody waits for it any more
                self._made.emit(slot, wanted, image)

        self._pool.start(work, FIRST)

    def _put(self, slot: int, made: Exact, image: QImage) -> None:
        if self._wanted.get(slot) == made:
            self._kept[slot] = (made, image)
            self.ready.emit(slot)


def _resampled(resample: Resample, level: Level, wanted: Exact) -> QImage:
    """RGB32; of a turned pane premultiplied, because its picture does not fill the target."""
    cut = wanted.cut
    clear, opaque = QImage.Format.Format_ARGB32_Premultiplied, QImage.Format.Format_RGB32
    image = QImage(cut.width, cut.height, clear if wanted.slanting else opaque)
    resample(level.pixels, cut.shrunk(level.across, level.down), memoryview(image.bits()))
    return image
