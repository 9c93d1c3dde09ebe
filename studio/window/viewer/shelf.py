"""Decoded pictures at hand: fetched, decoded beside the window's thread, dropped when long unused."""

from collections import OrderedDict
from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, QThreadPool, Signal

from studio.image.picture import Picture
from studio.window.viewer.decode import decode
from studio.window.viewer.pyramid import Pyramid, pyramid

KEPT = 4
"""Pictures kept besides the wanted ones: going one step back and forth decodes nothing again."""

Fetch = Callable[[str, Callable[[bytes], None]], None]


class Shelf(QObject):
    """Pyramids by the hash of their bytes.

    Signals:
        ready: a picture can be painted (its sha256).
        failed: a picture could not be decoded (its sha256).

    Args:
        fetch: hands out the bytes of a sha256 later, on the window's thread.
        pool: runs the decoding.
    """

    ready = Signal(str)
    failed = Signal(str)
    _decoded = Signal(str, object)

    def __init__(self, fetch: Fetch, pool: QThreadPool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._pool = pool
        self._kept: OrderedDict[str, Pyramid] = OrderedDict()
        self._asked: dict[str, Picture] = {}
        self._broken: set[str] = set()
        self._decoded.connect(self._put)

    def get(self, sha256: str) -> Pyramid | None:
        """The picture if it is at hand."""
        if sha256 in self._kept:
            self._kept.move_to_end(sha256)
        return self._kept.get(sha256)

    def broken(self, sha256: str) -> bool:
        """Whether decoding was tried in vain."""
        return sha256 in self._broken

    def want(self, pictures: Iterable[Picture]) -> None:
        """Have these pictures ready soon, and let go of what was not wanted for long."""
        wanted = {picture.sha256: picture for picture in pictures}
        for sha256, picture in wanted.items():
            if sha256 not in self._kept and sha256 not in self._asked and sha256 not in self._broken:
                self._asked[sha256] = picture
                self._fetch(sha256, partial(self._decode, picture))
        spare = [sha256 for sha256 in self._kept if sha256 not in wanted]
        for sha256 in spare[: max(0, len(spare) - KEPT)]:
            del self._kept[sha256]

    def _decode(self, picture: Picture, data: bytes) -> None:
        def work() -> None:
            image = decode(data, picture.format)
            self._decoded.emit(picture.sha256, pyramid(image) if image is not None else None)

        self._pool.start(work)

    def _put(self, sha256: str, made: Pyramid | None) -> None:
        self._asked.pop(sha256, None)
        if made is None:
            self._broken.add(sha256)
            self.failed.emit(sha256)
            return
        self._kept[sha256] = made
        self.ready.emit(sha256)
