"""Looking after the library: checked, backed up, gone back to an earlier state; what lies in the trash."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from studio.session.library_look import LibraryLook
from studio.session.library_view import Backup, LibraryState, LibraryView
from studio.session.means import Means
from studio.session.saving import Saving
from studio.session.signal import Signal
from studio.store.library import Library
from studio.store.stock import empty_trash
from studio.words import StudioError, sentence


class LibraryCommands:
    """Commands of the page of the library. All work on the disk is done beside everything else.

    Args:
        library: that is open.
        saving: writes what is open before it is looked at.
        lent: sha256 of originals that are used outside of the library.

    Attributes:
        changed: `now` is another.
        wanted: the backup that takes the place of the index once everything is closed, None for none.
        restarting: everything has to be closed for that, and opened anew.
    """

    def __init__(self, means: Means, library: Library, saving: Saving, lent: Callable[[], frozenset[str]]) -> None:
        self._means = means
        self._library = library
        self._saving = saving
        self._look = LibraryLook(library, lent)
        self._state = LibraryState(LibraryView(str(library.folder), fixed=library.upkeep is None))
        self.changed = self._state.changed
        self.wanted: Path | None = None
        self.restarting: Signal[[]] = Signal()

    @property
    def now(self) -> LibraryView:
        """What the page shows."""
        return self._state.now

    def look(self) -> None:
        """Count pictures, list backups and trash; backups are opened and tested one after the other."""
        self._start("library-look", self._looked)

    def check(self) -> None:
        """Look at every file; what is found is said, and nothing is changed."""
        if self.now.progress is None:
            self._look.begin()
            self._state.put(progress=(0, 0), said=None)
            self._start("library-check", self._checked)

    def cancel(self) -> None:
        """End the look at every file; what came of the one before still counts."""
        self._look.cancel()

    def back_up(self) -> None:
        """Make a backup now."""
        if not (self.now.busy or self.now.fixed):
            self._state.put(busy=True, said=None)
            self._start("library-backup", self._backed_up)

    def restore(self, backup: Backup) -> None:
        """Close everything, put a backup in place, and open everything anew; newer tests and pictures stay.

        Nothing happens while pictures are on their way: closing would cut them off.
        """
        if self._means.live.desk.running:
            self._state.tell(sentence("session-busy"), failed=True)
            return
        self.wanted = self._library.folder / "backups" / backup.name
        self._look.cancel()
        self.restarting.emit()

    def put_back(self, key: str) -> None:
        """Take a test back out of the trash."""

        async def work() -> None:
            await asyncio.to_thread(self._library.untrash, key)
            await self._saving.read()
            name = next((one.name for one in self.now.trashed if one.id == key), "")
            self._state.tell(sentence("shelf-trash-back", name=name))
            await self._looked()

        self._start("library-trash", work)

    def empty(self) -> None:
        """Delete for good what lies in the trash."""

        async def work() -> None:
            count = await asyncio.to_thread(empty_trash, self._library.folder)
            self._state.tell(sentence("shelf-trash-emptied", count=count))
            await self._looked()

        self._start("library-trash", work)

    async def _looked(self) -> None:
        tests = len(self._saving.listed())
        pictures, size = await asyncio.to_thread(self._look.pictures)
        trashed, checked = await asyncio.to_thread(self._look.rest)
        self._state.put(tests=tests, pictures=pictures, size_bytes=size, trashed=trashed, checked=checked)
        await self._list_backups()

    async def _list_backups(self) -> None:
        known = {one.name: one for one in self.now.backups or ()}
        listed = tuple(known.get(one.name, one) for one in await asyncio.to_thread(self._look.backups))
        self._state.put(backups=listed)
        for one in listed:
            if one.sound is None:
                sound = await asyncio.to_thread(self._look.sound, one)
                there = self.now.backups or ()
                self._state.put(backups=tuple(replace(b, sound=sound) if b.name == one.name else b for b in there))

    async def _checked(self) -> None:
        loop = asyncio.get_running_loop()
        try:
            await self._saving.flush()
            report = await asyncio.to_thread(
                self._look.check, lambda done, total: loop.call_soon_threadsafe(self._state.progress, done, total)
            )
        finally:
            self._look.cancel()  # the thread would go on for its own sake when the program ends
            self._state.put(progress=None)
        if report is None:
            self._state.tell(sentence("shelf-check-stopped"))
            return
        checked = await asyncio.to_thread(self._look.note, report)
        self._state.put(
            checked=checked,
            findings=report.findings,
            tests=report.tests,
            pictures=report.pictures,
            size_bytes=report.size_bytes,
        )

    async def _backed_up(self) -> None:
        try:
            await asyncio.to_thread(self._look.back_up, datetime.now(UTC))
        finally:
            self._state.put(busy=False)
        self._state.tell(sentence("shelf-backed-up"))
        await self._list_backups()

    def _start(self, kind: str, work: Callable[[], Awaitable[None]]) -> None:
        if not self._means.tasks.running(kind):
            self._means.tasks.start(kind, self._told(work))

    async def _told(self, work: Callable[[], Awaitable[None]]) -> None:
        try:
            await work()
        except StudioError as error:
            self._state.tell(error.sentence, failed=True)
