"""What can be read off the open battle: how far it is, what a run would cost, which models could come in."""

from collections.abc import Callable
from dataclasses import dataclass

from studio.experiment.battle import Battle, Spot, with_model
from studio.experiment.battle_board import Scoreboard, scoreboard
from studio.experiment.battle_cells import NOTHING, progress
from studio.experiment.battle_plan import Plan, PlannedOrder, Reach, plan, planned
from studio.experiment.experiment import BY_HAND
from studio.request.model_card import ModelCard
from studio.session.battle_keeper import BattleKeeper
from studio.session.battle_rounds import BattleRounds
from studio.session.battle_run import BattleRun
from studio.session.battle_view import BattleView
from studio.session.run_commands import RunCommands
from studio.words import Sentence, StudioError


@dataclass(frozen=True)
class BattleParts:
    """What a battle is run with.

    Attributes:
        keeper: holds it.
        rounds: its tests.
        run: its queue.
        reach: models and emotions as they are now.
    """

    keeper: BattleKeeper
    rounds: BattleRounds
    run: BattleRun
    reach: Callable[[], Reach]


class BattleReading:
    """Changes nothing.

    Args:
        parts: of the battle.
        window: runs of the window, for its models and what may be spent.
    """

    def __init__(self, parts: BattleParts, window: RunCommands) -> None:
        self._parts = parts
        self._window = window

    @property
    def battle(self) -> Battle | None:
        """The open one."""
        return self._parts.keeper.battle

    def view(self) -> BattleView | None:
        """Everything that is shown of the open battle, None while none is open."""
        battle, parts = self.battle, self._parts
        if battle is None:
            return None
        known = parts.rounds.known(battle)
        wanted = Plan() if parts.run.active else self.plan(battle)
        return BattleView(
            battle,
            known,
            progress(battle, known),
            wanted,
            parts.run.waiting,
            parts.run.active,
            parts.rounds.running,
            parts.run.stopped,
            self.over(wanted),
        )

    def board(self, language: str) -> Scoreboard | None:
        """What it has come to, None while none is open."""
        battle = self.battle
        return None if battle is None else scoreboard(battle, self._parts.rounds.known(battle), language)

    def plan(self, battle: Battle) -> Plan:
        """What a run of a battle would order; nothing where its words cannot be made, which a run says."""
        try:
            return plan(battle, self._parts.rounds.known(battle), self._parts.reach())
        except StudioError:
            return Plan()

    def plan_with(self, model: str) -> Plan:
        """What one more model would be asked: its column, and nothing else."""
        battle, card = self.battle, self._parts.reach().cards.get(model)
        if battle is None or card is None:
            return Plan()
        try:
            wider = with_model(battle, model, card.name)
        except StudioError:
            return Plan()
        slot = wider.models.index(model)
        return Plan(tuple(order for order in self.plan(wider).orders if order.spot.slot == slot))

    def over(self, wanted: Plan) -> Sentence | None:
        """What the limit of the day says to a plan, None where it allows all of it."""
        cards = self._parts.reach().cards
        asked = [(cards[order.request.model], order.request) for order in wanted.orders]
        return self._window.spend.refusal(asked)

    def order(self, spot: Spot, number: int = 0) -> PlannedOrder | None:
        """What asking for one picture would order, None where the model cannot be asked now."""
        battle, reach = self.battle, self._parts.reach()
        if battle is None or battle.models[spot.slot] not in reach.ready:
            return None
        evidence = self._parts.rounds.known(battle).get(spot.key, NOTHING)
        try:
            return None if evidence.lost else planned(battle, spot, (number,), evidence, reach)[0]
        except StudioError:
            return None

    def models(self) -> tuple[ModelCard, ...]:
        """Models that could come in: those that can be reached and are not there."""
        battle = self.battle
        if battle is None:
            return ()
        there = {model for slot, model in enumerate(battle.models) if slot not in battle.retired}
        return tuple(card for card in self._window.models() if card.id != BY_HAND and card.id not in there)

    def said(self, spot: Spot) -> Sentence | None:
        """How an order of a spot ended in this sitting that brought no picture."""
        return self._parts.run.said.get(spot)
