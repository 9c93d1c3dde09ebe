"""Everything of the open battle that is shown, read off once."""

from collections import Counter
from dataclasses import dataclass

from studio.experiment.battle import Battle, Spot
from studio.experiment.battle_cells import NOTHING, Cell, Evidence, Known, Progress, cells_of
from studio.experiment.battle_plan import Plan
from studio.words import Sentence


@dataclass(frozen=True)
class BattleView:
    """The open battle.

    Attributes:
        battle: rounds and models.
        known: what is known of each round.
        progress: from the ledger.
        plan: what Run would order now, each with its price.
        waiting: pictures in the queue, by spot.
        active: whether pictures are being ordered.
        running: whether pictures are on their way.
        stopped: why it stopped by itself.
        over: what the day's limit leaves of the plan, None where it allows all of it.
    """

    battle: Battle
    known: Known
    progress: Progress
    plan: Plan
    waiting: Counter[Spot]
    active: bool
    running: bool
    stopped: Sentence | None = None
    over: Sentence | None = None

    def evidence(self, key: str) -> Evidence:
        """What is known of a round."""
        return self.known.get(key, NOTHING)

    def cells(self, spot: Spot) -> tuple[Cell, ...]:
        """The pictures of a spot, what is furthest first."""
        return cells_of(self.battle, spot, self.evidence(spot.key), self.waiting[spot])
