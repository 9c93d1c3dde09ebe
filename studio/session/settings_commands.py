"""What a creator sets once: language, theme, library folder, names used last."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import Unpack

from studio.session.live import Live
from studio.session.signal import Signal
from studio.session.tasks import Tasks
from studio.store.settings import Settings, SettingsChange, SettingsFile
from studio.words import StudioError, Words


class SettingsCommands:
    """The settings in force; every change is written at once.

    Args:
        load_words: the words of a language ("" for the system's).
    """

    def __init__(
        self,
        live: Live,
        tasks: Tasks,
        file: SettingsFile,
        values: Settings,
        load_words: Callable[[str], Words],
    ) -> None:
        self._live = live
        self._tasks = tasks
        self._file = file
        self.load_words = load_words
        self.values = values
        self.words = load_words(values.language)
        self.changed: Signal[[Settings, Settings]] = Signal()

    def change(self, **fields: Unpack[SettingsChange]) -> None:
        """Set fields of `Settings` by name; listeners hear of it once the words are right."""
        old, new = self.values, replace(self.values, **fields)
        if new == old:
            return
        self.values = new
        if new.language != old.language:
            self.words = self.load_words(new.language)
        self.changed.emit(old, new)
        if not self._tasks.running("settings"):
            self._tasks.start("settings", self._write())

    async def flush(self) -> None:
        """Write the settings in force."""
        try:
            await asyncio.to_thread(self._file.save, self.values)
        except StudioError as error:
            self._live.notice(error.sentence)

    async def _write(self) -> None:
        written = None
        while written != self.values:
            written = self.values
            await self.flush()
