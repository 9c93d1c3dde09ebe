"""Writes the desk to the library shortly after it changes, and before anything that must not lose it."""

import asyncio
import threading
from collections.abc import Sequence

from studio.session.desk import Desk
from studio.session.live import Live
from studio.session.tasks import Tasks
from studio.store.library import Library, Listed, Stored
from studio.words import StudioError

PAUSE_S = 0.25
"""Turning a knob makes many desks; one write a moment later keeps them all."""


class Saving:
    """Follows the desk, also over a change of experiments.

    A failed write is told once and tried again at the next change.
    """

    def __init__(self, live: Live, library: Library, tasks: Tasks, listed: tuple[Listed, ...]) -> None:
        self._live = live
        self._library = library
        self._tasks = tasks
        self._listed = listed
        self._due: dict[str, Desk] = {}
        self._aside: dict[str, Stored] = {}
        self._told = False
        self._turn = asyncio.Lock()
        self._writing = threading.Lock()
        live.changed.connect(self._changed)

    def listed(self) -> tuple[Listed, ...]:
        """The experiments of the library, newest first, as of the last write."""
        return self._listed

    async def flush(self) -> None:
        """Write what has not been written yet; returns when it is on disk or was told that it cannot be."""
        async with self._turn:
            due, self._due = self._due, {}
            aside, self._aside = self._aside, {}
            if not due and not aside:
                return
            try:
                self._listed = await asyncio.to_thread(self._write, tuple(aside.values()), tuple(due.values()))
                self._told = False
            except StudioError as error:
                self._still_due(due, aside)
                if not self._told:
                    self._told = True
                    self._live.notice(error.sentence)
            except asyncio.CancelledError:
                # The thread goes on; what it writes is written once more behind it.
                self._still_due(due, aside)
                raise

    def lay(self, stored: Stored) -> None:
        """Write a record that is not on the desk, soon; it was made from what the desk had of it last."""
        self._due.pop(stored.experiment.id, None)
        self._aside[stored.experiment.id] = stored
        self._begin()

    async def list_anew(self) -> None:
        """Look once more at what the library lists, where it was changed without a write.

        Raises:
            StudioError: it cannot be read.
        """
        self._listed = await asyncio.to_thread(self._library.listed)

    async def keep(self, stored: Stored) -> None:
        """Write a record that is not on the desk.

        Raises:
            StudioError: not writable.
        """
        self._listed = await asyncio.to_thread(self._keep, stored)

    async def read(self) -> None:
        """Read the list anew, where the library has changed behind it.

        Raises:
            StudioError: it cannot be read.
        """
        self._listed = await asyncio.to_thread(self._library.listed)

    def _keep(self, stored: Stored) -> tuple[Listed, ...]:
        with self._writing:
            self._library.save(stored, opens=False)
            return self._library.listed()

    def _write(self, aside: Sequence[Stored], desks: Sequence[Desk]) -> tuple[Listed, ...]:
        with self._writing:
            for stored in aside:
                self._library.save(stored, opens=False)
            for desk in desks:
                self._library.save(stored_of(desk))
            return self._library.listed()

    def _still_due(self, due: dict[str, Desk], aside: dict[str, Stored]) -> None:
        """Put back what was not written, before what became due meanwhile: the open one is written last."""
        due = {key: desk for key, desk in due.items() if key not in self._aside}
        self._aside = {**{key: one for key, one in aside.items() if key not in self._aside}, **self._aside}
        self._due = {**{key: desk for key, desk in due.items() if key not in self._due}, **self._due}

    def _changed(self, old: Desk, new: Desk) -> None:
        if stored_of(old) == stored_of(new):
            return
        self._due.pop(new.experiment.id, None)
        self._due[new.experiment.id] = new
        self._begin()

    def _begin(self) -> None:
        if not self._tasks.running("save"):
            self._tasks.start("save", self._soon())

    async def _soon(self) -> None:
        while True:
            await asyncio.sleep(PAUSE_S)
            await self.flush()
            if self._told or not (self._due or self._aside):
                return


def stored_of(desk: Desk) -> Stored:
    """What of a desk is kept."""
    return Stored(desk.experiment, desk.verdicts, desk.view, desk.shown, judging=desk.judging, audience=desk.audience)
