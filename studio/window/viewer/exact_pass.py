"""The pass at rest: what is visible, resampled from every px, beside the window's thread."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QThreadPool, Signal
from PySide6.QtGui import QImage

from studio.viewer.pane import Placement

Resample = Callable[[memoryview, tuple[int, int], tuple[float, float, float, float], tuple[int, int]], bytes]
"""Data of 4 bytes per px, its size, the part wanted (left, top, right, bottom), the size wanted."""


@dataclass(frozen=True)
class Exact:
    """One pane as it should look at rest."""

    sha256: str
    placement: Placement


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

    def want(self, slot: int, wanted: Exact, full: QImage) -> None:
        """Make a pane exact; a newer wish for the same pane overtakes an older one that has not begun."""
        if self._wanted.get(slot) == wanted:
            return
        self._wanted[slot] = wanted

        def work() -> None:
            if self._wanted.get(slot) == wanted:
                self._made.emit(slot, wanted, _resampled(self._resample, full, wanted.placement))

        self._pool.start(work)

    def _put(self, slot: int, made: Exact, image: QImage) -> None:
        if self._wanted.get(slot) == made:
            self._kept[slot] = (made, image)
            self.ready.emit(slot)


def _resampled(resample: Resample, full: QImage, placement: Placement) -> QImage:
    source, target = placement.source, placement.target
    size = (round(target.width), round(target.height))
    extent = (max(0.0, source.x), max(0.0, source.y), source.right, source.bottom)
    bounded = (*extent[:2], min(extent[2], full.width()), min(extent[3], full.height()))
    data = resample(memoryview(full.constBits()), (full.width(), full.height()), bounded, size)
    return QImage(data, size[0], size[1], 4 * size[0], QImage.Format.Format_RGB32).copy()
