"""What can be done to the open battle: run it, pause, leave out, ask again, more and fewer models."""

from collections.abc import Callable, Collection

from studio.experiment.battle import Battle, Spot, toggled, with_model, without_model
from studio.experiment.battle_plan import plan
from studio.session.battle_reading import BattleParts, BattleReading
from studio.session.battle_shelf import BattleShelf
from studio.session.battle_story import BattleStory
from studio.session.experiment_commands import ExperimentCommands
from studio.session.means import Means
from studio.session.signal import Signal
from studio.words import StudioError, sentence


class BattleCommands:
    """Commands of the open battle. Its pictures go the way of the window's own: ledger, limit of the day, routes.

    Args:
        means: desk and tasks.
        parts: of it.
        tests: opens a round for judging.

    Attributes:
        read: what can be read off it.
        shelf: commands for battles as files.
        story: what a post tells of it.
        changed: told whenever something of it looks different.
    """

    def __init__(
        self,
        means: Means,
        parts: BattleParts,
        files: tuple[BattleReading, BattleShelf, BattleStory],
        tests: ExperimentCommands,
    ) -> None:
        self._means = means
        self._parts = parts
        self._tests = tests
        self.read, self.shelf, self.story = files
        self.changed: Signal[[]] = Signal()
        parts.rounds.ended.connect(self._follow)
        for signal in (parts.keeper.changed, parts.rounds.changed, parts.run.changed):
            signal.connect(self._tell)

    @property
    def busy(self) -> bool:
        """Whether pictures are being ordered, or are about to be."""
        return self._parts.run.active or self._means.tasks.running("battle-begin")

    def run(self) -> None:
        """Ask for everything that was never asked for; nothing is ordered twice."""
        if self._parts.keeper.battle is not None and not self.busy:
            self._means.tasks.start("battle-begin", self._begin())

    def pause(self) -> None:
        """Order nothing more. What is on its way comes, and is paid for."""
        self._parts.run.pause()

    def skip(self, spots: Collection[Spot]) -> None:
        """Leave spots out, or take them in again where all of them are left out."""
        self._parts.run.leave_out(spots)
        self.alter(lambda battle: toggled(battle, tuple(spots)))

    def again(self, spot: Spot, number: int = 0) -> None:
        """Ask for one picture once more; it costs what one picture costs."""
        order = self.read.order(spot, number)
        if order is None:
            self._means.live.notice(sentence("battle-unreachable"))
        else:
            self._parts.run.start((order,))

    def add_model(self, model: str) -> None:
        """One more column; nothing is ordered by that."""
        card = self._parts.reach().cards.get(model)
        if card is not None:
            self.alter(lambda battle: with_model(battle, model, card.name))

    def remove_model(self, slot: int) -> None:
        """Ask a model for nothing more; its pictures and votes stay."""
        battle = self._parts.keeper.battle
        if battle is not None:
            self._parts.run.leave_out({spot for spot in battle.spots if spot.slot == slot})
            self.alter(lambda now: without_model(now, slot))

    def alter(self, change: Callable[[Battle], Battle]) -> None:
        """Change the open battle; what cannot be is told."""
        battle = self._parts.keeper.battle
        if battle is None:
            return
        try:
            self._parts.keeper.put(change(battle))
        except StudioError as error:
            self._means.live.notice(error.sentence)

    def open_round(self, key: str) -> bool:
        """Put the test of a round on the desk; False where there is none yet."""
        battle = self._parts.keeper.battle
        evidence = self._parts.rounds.known(battle).get(key) if battle is not None else None
        if evidence is None or evidence.test is None:
            self._means.live.notice(sentence("battle-round-empty"))
            return False
        self._tests.open(evidence.test.id)
        return True

    async def _begin(self) -> None:
        parts = self._parts
        if parts.keeper.battle is None:
            return
        try:
            # What is on its way has to have ended, or the ledger could not tell what is still missing.
            await parts.rounds.idle()
            await parts.rounds.open(parts.keeper.battle)
            battle = parts.keeper.battle
            wanted = plan(battle, parts.rounds.known(battle), parts.reach())
        except StudioError as error:
            self._means.live.notice(error.sentence)
            return
        if wanted.orders:
            parts.run.start(wanted.orders)
        else:
            self._means.live.notice(sentence("battle-unreachable" if wanted.unreachable else "battle-nothing"))

    def _follow(self) -> None:
        """The ledger knows more; it is read soon, once for all that ended at the same time."""
        if not self._means.tasks.running("battle-look"):
            self._means.tasks.start("battle-look", self._look())

    async def _look(self) -> None:
        try:
            await self._parts.rounds.look()
        except StudioError as error:
            self._means.live.notice(error.sentence)

    def _tell(self) -> None:
        self.changed.emit()
