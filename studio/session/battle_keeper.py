"""The battle that is open, and its file."""

import asyncio

from studio.experiment.battle import Battle
from studio.session.means import Means
from studio.session.signal import Signal
from studio.store.battles import Battles
from studio.words import StudioError


class BattleKeeper:
    """Holds the one battle that changes; whatever it becomes is written, the newest last.

    Attributes:
        files: battles of the library.
        changed: told whenever another battle is open, or this one is different.
    """

    def __init__(self, means: Means, files: Battles) -> None:
        self._means = means
        self._turn = asyncio.Lock()
        self._battle: Battle | None = None
        self._written: Battle | None = None
        self.files = files
        self.changed: Signal[[]] = Signal()

    @property
    def battle(self) -> Battle | None:
        """The one that is open."""
        return self._battle

    def show(self, battle: Battle | None) -> None:
        """Open a battle that is on disk already, or none."""
        self._battle = self._written = battle
        self.changed.emit()

    def put(self, battle: Battle) -> None:
        """The open battle is different now, or a new one is open; it is written soon."""
        if battle == self._battle:
            return
        self._battle = battle
        self._means.tasks.start(("battle-save", self._means.new_id()), self._save())
        self.changed.emit()

    async def flush(self) -> None:
        """Have it on disk as it is now.

        Raises:
            StudioError: not writable.
        """
        async with self._turn:
            battle = self._battle
            if battle is not None and battle != self._written:
                await asyncio.to_thread(self.files.save, battle)
                self._written = battle

    async def _save(self) -> None:
        try:
            await self.flush()
        except StudioError as error:
            self._means.live.notice(error.sentence)
