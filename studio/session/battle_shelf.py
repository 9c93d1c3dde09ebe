"""Battles as files: the creator's own in the library, and those that are handed on."""

from collections.abc import Callable, Coroutine
from dataclasses import replace
from pathlib import Path

from studio.prompt.recipe import Character
from studio.session.battle_files import ENDING, BattleFiles
from studio.session.battle_keeper import BattleKeeper
from studio.session.battle_maker import BattleMaker
from studio.session.battle_run import BattleRun
from studio.session.means import Means
from studio.store.battles import ListedBattle
from studio.words import Sentence, StudioError, sentence

__all__ = ["ENDING", "BattleShelf", "ListedBattle"]


class BattleShelf:
    """Opens, makes, shares and removes battles; what cannot be done is told, and the open one stays.

    Args:
        means: desk and tasks.
        keeper: holds the open battle.
        files: opens, writes and moves them.
        run: knows whether one is running.
        maker: makes new ones.
    """

    def __init__(
        self, means: Means, keeper: BattleKeeper, files: BattleFiles, run: BattleRun, maker: BattleMaker
    ) -> None:
        self._means = means
        self._keeper = keeper
        self._files = files
        self._run = run
        self._maker = maker

    def list(self, then: Callable[[tuple[ListedBattle, ...], tuple[ListedBattle, ...]], None]) -> None:
        """Hand out all battles, the newest first, and those in the trash."""
        self._start(self._files.list(then))

    def last(self) -> None:
        """Open the battle that was changed last, where none is open."""
        if self._keeper.battle is None:
            self._start(self._files.last())

    def seven(self) -> None:
        """A new battle: the challenges of the program for the character and the models of the open test."""
        if self._free():
            self._start(self._files.show(self._maker.seven()))

    def open(self, key: str) -> None:
        """Open a battle of the library."""
        if self._keeper.battle is not None and self._keeper.battle.id == key:
            return
        if self._free():
            self._start(self._files.open(key))

    def open_file(self, path: str) -> None:
        """Take in a battle that was handed on; it is a new one here."""
        if self._free():
            self._start(self._files.show(self._maker.of_file(path)))

    def share(self, path: str) -> None:
        """Write the open battle as a small file, without pictures, photos or keys."""
        battle = self._keeper.battle
        if battle is not None:
            self._start(self._files.share(battle, Path(path)))

    def trash(self) -> None:
        """Put the open battle into the trash; the tests of its rounds stay."""
        battle = self._keeper.battle
        if battle is not None and self._free():
            self._start(self._files.trash(battle))

    def take_back(self, key: str) -> None:
        """Take a battle out of the trash and open it."""
        if self._free():
            self._start(self._files.take_back(key))

    @property
    def character(self) -> Character:
        """The character of the open test."""
        return self._maker.character

    def use_character(self) -> None:
        """Put the character of the open test into a battle in which nothing was asked yet."""
        battle = self._keeper.battle
        if battle is not None and not battle.begun:
            self._keeper.put(replace(battle, character=self.character))

    def _free(self) -> bool:
        """Whether no other battle is running; says so."""
        if self._run.active:
            self._means.live.notice(sentence("battle-busy"))
        return not self._run.active

    def _start(self, work: Coroutine[object, object, Sentence | None]) -> None:
        self._means.tasks.start(("battles", self._means.new_id()), _told(self._means, work))


async def _told(means: Means, work: Coroutine[object, object, Sentence | None]) -> None:
    try:
        said = await work
    except StudioError as error:
        said = error.sentence
    if said is not None:
        means.live.notice(said)
