"""Compares pictures for their badges, beside the window, each two of them once."""

import asyncio
from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING

from studio.experiment.experiment import Shot
from studio.session.means import Means
from studio.session.signal import Signal
from studio.words import StudioError

if TYPE_CHECKING:
    from studio.session.pair_badges import PairBadges

MOST_KNOWN = 500
"""Comparisons that are remembered; the oldest are forgotten first."""


class FaceBadges:
    """What makes two pictures fair to compare, or not.

    Attributes:
        changed: tells that another comparison is known.

    Args:
        means: tasks.
        read: gives the bytes of an original, from any thread.
    """

    def __init__(self, means: Means, read: Callable[[str], bytes]) -> None:
        self._tasks = means.tasks
        self._read = read
        self._known: dict[Hashable, PairBadges | None] = {}
        self._turn = asyncio.Lock()
        self.changed: Signal[[]] = Signal()

    def between(self, first: Shot, other: Shot) -> "PairBadges | None":
        """How a picture compares with a first one; None until it is known, or where a picture cannot be read.

        Asking begins the comparison; `changed` tells of its end.
        """
        key = _key(first), _key(other)
        task = ("face-badges", key)
        if key not in self._known and not self._tasks.running(task):
            self._tasks.start(task, self._compare(key, first, other))
        return self._known.get(key)

    async def _compare(self, key: Hashable, first: Shot, other: Shot) -> None:
        async with self._turn:
            compared = await asyncio.to_thread(self._compared, first, other)
        if len(self._known) >= MOST_KNOWN:
            del self._known[next(iter(self._known))]
        self._known[key] = compared
        self.changed.emit()

    def _compared(self, first: Shot, other: Shot) -> "PairBadges | None":
        from studio.session.pair_badges import Pictured, pair_badges  # noqa: PLC0415 - Pillow waits until it is wanted

        def pictured(shot: Shot) -> Pictured:
            picture = shot.picture
            return Pictured(self._read(picture.sha256), picture.width, picture.height, shot.anchors)

        try:
            return pair_badges(pictured(first), pictured(other))
        except StudioError:
            return None


def _key(shot: Shot) -> Hashable:
    face = shot.anchors
    return shot.picture.sha256, (face.left, face.right) if face is not None else None
