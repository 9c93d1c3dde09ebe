"""Decoded pictures at hand: fetched, decoded beside the window's thread, dropped when memory runs short."""

from collections import OrderedDict
from collections.abc import Callable, Iterable
from enum import IntEnum
from functools import partial

from PySide6.QtCore import QObject, QThreadPool, Signal

from studio.image.picture import Picture
from studio.window.viewer.decode import decode, decode_preview
from studio.window.viewer.pyramid import Pyramid, preview, pyramid, refined

MOST_BYTES = 1_500_000_000
"""What decoded pictures may take together: some fifteen of 4096 x 4096 px. Going back to them decodes nothing."""

Fetch = Callable[[str, Callable[[bytes], None]], None]


class _Rank(IntEnum):
    """What waits is begun in this order, the highest first."""

    REFINE_SOON, SOON, REFINE, NOW = range(4)


class Shelf(QObject):
    """Pyramids by the hash of their bytes.

    Signals:
        ready: a picture can be painted, or can be painted better than before (its sha256).
        failed: a picture could not be decoded (its sha256).

    Args:
        fetch: hands out the bytes of a sha256 later, on the window's thread.
        pool: runs the decoding.
        most_bytes: memory for pictures; what is wanted is kept even beyond it.
        previews: whether a quick small picture comes first where the format allows it (`Pyramid.preview`).
    """

    ready = Signal(str)
    failed = Signal(str)
    _decoded = Signal(object, object)

    def __init__(
        self,
        fetch: Fetch,
        pool: QThreadPool,
        parent: QObject | None = None,
        *,
        most_bytes: int = MOST_BYTES,
        previews: bool = False,
    ) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._pool = pool
        self._most_bytes = most_bytes
        self._previews = previews
        self._kept: OrderedDict[str, Pyramid] = OrderedDict()
        self._asked: dict[str, Picture] = {}
        self._broken: set[str] = set()
        self._wanted: set[str] = set()
        self._decoded.connect(self._put)

    @property
    def size_bytes(self) -> int:
        """Memory of all pictures at hand."""
        return sum(kept.size_bytes for kept in self._kept.values())

    def get(self, sha256: str) -> Pyramid | None:
        """The picture if it is at hand."""
        if sha256 in self._kept:
            self._kept.move_to_end(sha256)
        return self._kept.get(sha256)

    def broken(self, sha256: str) -> bool:
        """Whether decoding was tried in vain."""
        return sha256 in self._broken

    def want(self, pictures: Iterable[Picture], soon: Iterable[Picture] = ()) -> None:
        """Have pictures ready, and let go of the longest unused ones where there are too many.

        What is asked for anew is fetched anew, so a file that came back is seen; one that is missing is told by
        who fetches it. Decoding that has not begun and is not wanted any more never begins.

        Args:
            pictures: shown now: decoded first and never dropped.
            soon: shown next, most likely.
        """
        now = {picture.sha256: picture for picture in pictures}
        later = {picture.sha256: picture for picture in soon if picture.sha256 not in now}
        self._wanted = set(now)
        self._asked = {sha256: one for sha256, one in self._asked.items() if sha256 in now or sha256 in later}
        for wanted, rank in ((now, _Rank.NOW), (later, _Rank.SOON)):
            for sha256, picture in wanted.items():
                if sha256 not in self._kept and sha256 not in self._asked and sha256 not in self._broken:
                    self._asked[sha256] = picture
                    self._fetch(sha256, partial(self._decode, picture, rank))
        for sha256 in (*reversed(later), *reversed(now)):
            self.get(sha256)  # counts as used just now
        self._drop()

    def _decode(self, picture: Picture, rank: _Rank, data: bytes) -> None:
        def work() -> None:
            if self._asked.get(picture.sha256) is not picture:
                return
            if self._previews and rank is _Rank.NOW:
                small = decode_preview(data, picture.format, (picture.width, picture.height))
                if small is not None:
                    self._decoded.emit(picture, preview(small, (picture.width, picture.height)))
            image = decode(data, picture.format)
            self._decoded.emit(picture, pyramid(image) if image is not None else None)

        self._pool.start(work, rank)

    def _put(self, picture: Picture, made: Pyramid | None) -> None:
        sha256 = picture.sha256
        if made is None:
            self._asked.pop(sha256, None)
            self._broken.add(sha256)
            self.failed.emit(sha256)
            return
        self._kept[sha256] = made
        self._kept.move_to_end(sha256)
        if not made.preview:
            self._refine(picture, made)
        self._drop()
        self.ready.emit(sha256)

    def _refine(self, picture: Picture, made: Pyramid) -> None:
        """Once a picture is there, its finer levels, when nothing else is to be done."""
        if self._asked.pop(picture.sha256, None) is None:
            return

        def work() -> None:
            if self._kept.get(picture.sha256) is made:
                better = refined(made)
                if better is not made:
                    self._decoded.emit(picture, better)

        self._pool.start(work, _Rank.REFINE if picture.sha256 in self._wanted else _Rank.REFINE_SOON)

    def _drop(self) -> None:
        """Let go of the longest unused pictures until the rest fits."""
        for sha256 in list(self._kept):
            if self.size_bytes <= self._most_bytes:
                return
            if sha256 not in self._wanted:
                del self._kept[sha256]
