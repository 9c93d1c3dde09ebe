"""Tests go into the trash and come back, for as long as they lie there."""

import asyncio
from collections.abc import Callable, Coroutine

from studio.session.experiment_commands import ExperimentCommands
from studio.session.means import Means
from studio.session.saving import Saving
from studio.store.library import Library
from studio.store.trash import Trashed
from studio.words import StudioError, sentence

Told = Callable[[], None]


class HistoryTrash:
    """Deletes tests and takes them back with pictures and votes. What fails is told.

    Args:
        means: desk and tasks.
        library: records and their trash.
        saving: writes the open test, and lists all.
        tests: opens an empty test where the open one is deleted.
    """

    def __init__(self, means: Means, library: Library, saving: Saving, tests: ExperimentCommands) -> None:
        self._means = means
        self._library = library
        self._saving = saving
        self._tests = tests

    def put(self, test: str, then: Told) -> None:
        """Move a test to the trash; `then` hears that it is there."""
        live = self._means.live
        if live.desk.experiment.id == test and live.desk.running:
            live.notice(sentence("session-busy"))
            return
        self._start(self._put(test, then))

    def back(self, test: str, then: Told) -> None:
        """Take a test out of the trash; `then` hears that it is back."""
        self._start(self._back(test, then))

    def all(self, then: Callable[[tuple[Trashed, ...]], None]) -> None:
        """Hand out what lies in the trash, deleted last first."""
        self._start(self._all(then))

    async def _put(self, test: str, then: Told) -> None:
        await self._saving.flush()
        steps = (await asyncio.to_thread(self._library.load, test)).experiment.steps
        await asyncio.to_thread(self._library.trash, test)
        if self._means.live.desk.experiment.id == test:
            self._tests.new()
        for sha256 in {shot.picture.sha256 for step in steps for shot in step.shots}:
            await asyncio.to_thread(self._library.thumbs.drop, sha256)
        await self._saving.list_anew()
        then()

    async def _back(self, test: str, then: Told) -> None:
        await asyncio.to_thread(self._library.untrash, test)
        await self._saving.list_anew()
        then()

    async def _all(self, then: Callable[[tuple[Trashed, ...]], None]) -> None:
        then(await asyncio.to_thread(self._library.trashed))

    def _start(self, work: Coroutine[object, object, None]) -> None:
        self._means.tasks.start(("trash", self._means.new_id()), self._told(work))

    async def _told(self, work: Coroutine[object, object, None]) -> None:
        try:
            await work
        except StudioError as error:
            self._means.live.notice(error.sentence)
