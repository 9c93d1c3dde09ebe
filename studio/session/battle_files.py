"""Opens, writes and moves the files of battles, off this thread."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from studio.experiment.battle import Battle
from studio.experiment.battle_file import format_battle
from studio.session.battle_keeper import BattleKeeper
from studio.session.battle_rounds import BattleRounds
from studio.session.means import Means
from studio.store.atomic import write_atomic
from studio.store.battles import ListedBattle
from studio.words import Sentence, sentence

ENDING = ".battle.toml"


class BattleFiles:
    """Every method ends once it is on disk.

    Args:
        means: where it is told what cannot be read.
        keeper: holds the open battle.
        rounds: reads its tests.
    """

    def __init__(self, means: Means, keeper: BattleKeeper, rounds: BattleRounds) -> None:
        self._means = means
        self._keeper = keeper
        self._rounds = rounds

    async def list(self, then: Callable[[tuple[ListedBattle, ...], tuple[ListedBattle, ...]], None]) -> None:
        """Hand out all battles and those in the trash; what cannot be read is told."""
        files = self._keeper.files
        found, notes = await asyncio.to_thread(files.listed)
        for said in notes:
            self._means.live.notice(said)
        then(found, await asyncio.to_thread(files.trashed))

    async def last(self) -> None:
        """Open the battle that was changed last, where none is open.

        Raises:
            StudioError: it cannot be read.
        """
        found, _notes = await asyncio.to_thread(self._keeper.files.listed)
        if found and self._keeper.battle is None:
            await self.open(found[0].id)

    async def open(self, key: str) -> None:
        """Open a battle of the library, with all that is known of its rounds.

        Raises:
            StudioError: it cannot be read.
        """
        battle = await asyncio.to_thread(self._keeper.files.load, key)
        await self._keeper.flush()
        self._keeper.show(battle)
        await self._rounds.open(battle)

    async def show(self, making: Awaitable[Battle]) -> None:
        """Open a new battle, once it is made and on disk.

        Raises:
            StudioError: it cannot be made or written.
        """
        battle = await making
        await self._keeper.flush()
        self._keeper.put(battle)
        await self._keeper.flush()
        await self._rounds.open(battle)

    async def share(self, battle: Battle, path: Path) -> Sentence:
        """Write a battle where the creator wants it; says under which name.

        Raises:
            StudioError: not writable.
        """
        named = path if path.name.endswith(ENDING) else path.with_name(path.name.removesuffix(".toml") + ENDING)
        await asyncio.to_thread(write_atomic, named, format_battle(battle).encode())
        return sentence("battle-shared", name=named.name)

    async def trash(self, battle: Battle) -> Sentence:
        """Put a battle into the trash; says so.

        Raises:
            StudioError: not writable.
        """
        await self._keeper.flush()
        await asyncio.to_thread(self._keeper.files.trash, battle.id)
        self._keeper.show(None)
        return sentence("battle-trashed", name=battle.name)

    async def take_back(self, key: str) -> None:
        """Take a battle out of the trash and open it.

        Raises:
            StudioError: it is not there, or cannot be read.
        """
        await asyncio.to_thread(self._keeper.files.take_back, key)
        await self.open(key)
