"""Finds faces beside the window: one picture at a time, those on screen first, each picture once."""

import asyncio
import contextlib
import heapq
from collections.abc import Callable
from itertools import count
from typing import Protocol

from studio.face.engine import JITTERS, FaceEngine
from studio.face.finding import Finding
from studio.face.finding_text import finding_from, to_text

Read = Callable[[], bytes]

KEPT = 4000
"""Findings that are remembered; the oldest are forgotten first."""
PASSING = ("died", "late", "missing")
"""What may go better next time and is not remembered: a worker that had no memory to load the engine says that it is
missing."""


class Kept(Protocol):
    """Where findings lie over a restart."""

    def read(self, sha256: str) -> bytes | None:
        """What was found in a picture, None where nobody has looked."""

    def keep(self, sha256: str, data: bytes) -> None:
        """Put it by."""


class FaceFinding:
    """Asks the engine, in threads of its own.

    Args:
        engine: that looks; it is closed with this.
        kept: what was found before, by the same engine.
    """

    def __init__(self, engine: FaceEngine | None = None, kept: Kept | None = None) -> None:
        self._engine = engine or FaceEngine()
        self._kept = kept
        self._known: dict[str, Finding] = {}
        self._asked: dict[str, asyncio.Future[Finding]] = {}
        self._waiting: list[tuple[int, int, asyncio.Future[None]]] = []
        self._turns: dict[str, asyncio.Future[None]] = {}
        self._order = count()
        self._busy = False

    def known(self, sha256: str) -> Finding | None:
        """What is known of a picture without asking."""
        return self._known.get(sha256)

    async def find(self, sha256: str, read: Read, *, soon: bool = False) -> Finding:
        """What is in a picture; two that ask for the same one share the answer.

        Args:
            sha256: of the picture's bytes.
            read: gives them, called in a thread.
            soon: before all that is not on screen.
        """
        if (known := self._known.get(sha256)) is not None:
            return known
        if (asked := self._asked.get(sha256)) is None:
            asked = self._asked[sha256] = asyncio.ensure_future(self._found(sha256, read, soon=soon))
            asked.add_done_callback(lambda _done: self._asked.pop(sha256, None))
        elif soon and (turn := self._turns.get(sha256)) is not None:
            heapq.heappush(self._waiting, (0, next(self._order), turn))
        return await asyncio.shield(asked)

    async def close(self) -> None:
        """End the engine for good; whoever waits is told that nothing was measured."""
        await asyncio.to_thread(self._engine.close)
        if self._asked:
            await asyncio.wait(tuple(self._asked.values()))

    async def _found(self, sha256: str, read: Read, *, soon: bool) -> Finding:
        await self._turn(sha256, soon=soon)
        try:
            finding = await asyncio.to_thread(self._look, sha256, read)
        finally:
            self._next()
        if finding.why not in PASSING:
            self._known[sha256] = finding
            if len(self._known) > KEPT:
                del self._known[next(iter(self._known))]
        return finding

    def _look(self, sha256: str, read: Read) -> Finding:
        text = self._kept.read(sha256) if self._kept is not None else None
        if text is not None:
            with contextlib.suppress(ValueError):
                return finding_from(text)
        try:
            data = read()
        except OSError:
            return Finding("not-measured", why="unreadable")
        finding = self._engine.look(data, JITTERS)
        if self._kept is not None and finding.kind != "not-measured":
            self._kept.keep(sha256, to_text(finding))
        return finding

    async def _turn(self, sha256: str, *, soon: bool) -> None:
        """Wait until nobody is at work and nobody more urgent waits."""
        if not self._busy:
            self._busy = True
            return
        mine = self._turns[sha256] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (0 if soon else 1, next(self._order), mine))
        try:
            await mine
        finally:
            del self._turns[sha256]

    def _next(self) -> None:
        while self._waiting:
            # A turn stands here twice when it was hurried, and is done when its task was called off.
            if not (turn := heapq.heappop(self._waiting)[2]).done():
                turn.set_result(None)
                return
        self._busy = False
