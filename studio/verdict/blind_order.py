"""Which picture stands where, and which meets which: drawn by lot, and always the same lot for the same step.

The lot is drawn from the id of the step, which is random and stored with it. So the order needs no record of its own,
survives a restart, and cannot be drawn again until it pleases.
"""

from dataclasses import dataclass
from hashlib import sha256

from studio.experiment.experiment import Shot, Step

PAIR = (0, 1)
"""The slots that are judged against each other."""


@dataclass(frozen=True)
class Pair:
    """Pictures that are judged together.

    Attributes:
        shots: one of each model, by slot.
        order: slots from left to right.
    """

    shots: tuple[Shot, ...]
    order: tuple[int, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of the pictures, by slot."""
        return tuple(shot.id for shot in self.shots)


def shuffled(seed: str, count: int) -> tuple[int, ...]:
    """The numbers below `count` in an order in which each is as likely as any other.

    Args:
        seed: the same seed gives the same order.
        count: how many, 0 or more.
    """
    order = list(range(count))
    for last in range(count - 1, 0, -1):
        # 256 bits against a handful of places: the remainder favours none of them by more than 1 in 10^70.
        drawn = int.from_bytes(sha256(f"{seed}/{last}".encode()).digest()) % (last + 1)
        order[last], order[drawn] = order[drawn], order[last]
    return tuple(order)


def sides(step_id: str, pair: int = 0) -> tuple[int, ...]:
    """The two judged slots from left to right.

    Args:
        step_id: of the step.
        pair: number of the pair, 0 for the first.
    """
    return tuple(PAIR[at] for at in shuffled(f"{step_id}/sides/{pair}", len(PAIR)))


def pairs(step: Step, slots: int) -> tuple[Pair, ...]:
    """The pairs of a step in the order in which they are judged; none before every model has a picture.

    With one picture of each model they are those that stand for it. With several, each meets one of every other model
    by lot; what a model has more than another is left over.

    Args:
        step: what was drawn.
        slots: number of models.
    """
    shown = [step.shot(slot) for slot in range(slots)]
    if not shown or any(shot is None for shot in shown):
        return ()
    made = [[shot for shot in step.shots if shot.slot == slot] for slot in range(slots)]
    count = min(len(shots) for shots in made)
    if count == 1:
        return (Pair(tuple(shot for shot in shown if shot is not None), sides(step.id)),)
    lots = [shuffled(f"{step.id}/pairs/{slot}", len(shots)) for slot, shots in enumerate(made)]
    met = (tuple(shots[lot[at]] for shots, lot in zip(made, lots, strict=True)) for at in range(count))
    return tuple(Pair(shots, sides(step.id, at)) for at, shots in enumerate(met))
