"""Writes the desk to the library shortly after it changes, and before anything that must not lose it."""

import asyncio

from studio.session.desk import Desk
from studio.session.live import Live
from studio.session.tasks import Tasks
from studio.store.library import Library, Listed, Stored
from studio.words import StudioError

PAUSE_S = 0.25
"""Turning a knob makes many desks; one write a moment later keeps them all."""


class Saving:
    """Follows the desk. A failed write is told once and tried again at the next change."""

    def __init__(self, live: Live, library: Library, tasks: Tasks, listed: tuple[Listed, ...]) -> None:
        self._live = live
        self._library = library
        self._tasks = tasks
        self._listed = listed
        self._dirty = False
        self._told = False
        self._turn = asyncio.Lock()
        live.changed.connect(self._changed)

    def listed(self) -> tuple[Listed, ...]:
        """The experiments of the library, newest first, as of the last write."""
        return self._listed

    async def flush(self) -> None:
        """Write what has not been written yet; returns when it is on disk or was told that it cannot be."""
        async with self._turn:
            if not self._dirty:
                return
            self._dirty = False
            desk = self._live.desk
            try:
                self._listed = await asyncio.to_thread(self._write, desk)
                self._told = False
            except StudioError as error:
                self._dirty = True
                if not self._told:
                    self._told = True
                    self._live.notice(error.sentence)

    def _write(self, desk: Desk) -> tuple[Listed, ...]:
        self._library.save(Stored(desk.experiment, desk.verdicts, desk.view, desk.shown))
        return self._library.listed()

    def _changed(self, old: Desk, new: Desk) -> None:
        same = (old.experiment, old.verdicts, old.view, old.shown) == (
            new.experiment,
            new.verdicts,
            new.view,
            new.shown,
        )
        if same:
            return
        self._dirty = True
        if not self._tasks.running("save"):
            self._tasks.start("save", self._soon())

    async def _soon(self) -> None:
        while True:
            await asyncio.sleep(PAUSE_S)
            await self.flush()
            if self._told or not self._dirty:
                return
