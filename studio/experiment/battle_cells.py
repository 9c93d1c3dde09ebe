"""Where every picture of a battle stands, as its test and the ledger say, and what that comes to."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, get_args

from studio.experiment.battle import Battle, Spot
from studio.experiment.experiment import Experiment, Refusal, Shot, Step
from studio.request.job import Standing, State

CellState = Literal["done", "running", "waiting", "unknown", "refused", "failed", "skipped", "missing"]
CELL_STATES: tuple[CellState, ...] = get_args(CellState)
ENDED_IN: Mapping[State, CellState | None] = MappingProxyType(
    {
        "stored": "done",
        "done": "done",
        "refused": "refused",
        "failed-free": "failed",
        "failed-maybe": "failed",
        # Sent, and nobody waits for it now: it may be paid for, so it is not asked for again by itself.
        "sending": "unknown",
        "accepted": "unknown",
        "downloading": "unknown",
        "unknown": "unknown",
        "cancelled-sent": "unknown",
        # Never sent: as if it had not been asked for.
        "planned": None,
        "cancelled-unsent": None,
    }
)
"""What an order that nobody waits for makes of its cell."""
BROKEN_OFF = ("cancelled", "stopped")
"""Kinds of a free end that say nothing about the model: the program ended, or the creator stopped it."""


@dataclass(frozen=True)
class Evidence:
    """All that is known of one round.

    Attributes:
        test: that holds it, None where none is there.
        step: of that test, with the pictures of this round; None where there is none.
        orders: of the ledger.
        coming: (order id, slot) of those that are awaited now.
        choice: of the verdict, "" where it was not judged.
        lost: its test is there and cannot be read.
    """

    test: Experiment | None = None
    step: Step | None = None
    orders: tuple[Standing, ...] = ()
    coming: tuple[tuple[str, int], ...] = ()
    choice: str = ""
    lost: bool = False


NOTHING = Evidence()
Known = Mapping[str, Evidence]
"""Evidence by the key of a round."""


@dataclass(frozen=True)
class Cell:
    """One picture of a battle.

    Attributes:
        spot: model and round.
        number: which of its repeats, from 0.
        state: how far it is.
        shot: the picture that stands for it, None where none is there.
        refusal: of a refused one.
    """

    spot: Spot
    number: int
    state: CellState
    shot: Shot | None = None
    refusal: Refusal | None = None


@dataclass(frozen=True)
class Progress:
    """What a battle has come to, from the ledger.

    Attributes:
        cells: that are wanted: those left out do not count.
        done, refused, failed, unknown: of them.
        asked: orders that went out.
        reported: micro-dollars that providers have reported.
        estimated: micro-dollars of orders that may be charged and of which nothing was reported.
        unpriced: how many such orders nobody knows a price of.
    """

    cells: int = 0
    done: int = 0
    refused: int = 0
    failed: int = 0
    unknown: int = 0
    asked: int = 0
    reported: int = 0
    estimated: int = 0
    unpriced: int = 0


def cells_of(battle: Battle, spot: Spot, evidence: Evidence, waiting: int = 0) -> tuple[Cell, ...]:
    """The cells of a spot, what is furthest first.

    Repeats of one request are equal, so orders are counted and not told apart.

    Args:
        battle: it belongs to.
        spot: model and round.
        evidence: of the round.
        waiting: pictures of it that are in the queue.
    """
    states = _states(spot.slot, evidence)
    count = max(battle.setup.count, states.count("done"))
    free = count - len(states)
    queued = max(0, min(waiting, free))
    rest: CellState = "missing" if battle.asked(spot) else "skipped"
    queue: list[CellState] = ["waiting"] * queued
    whole = [*states, *queue, *[rest] * max(0, free - queued)]
    step = evidence.step
    shots = [shot for shot in step.shots if shot.slot == spot.slot] if step is not None else []
    refusals = [one for one in step.refusals if one.slot == spot.slot] if step is not None else []
    made: list[Cell] = []
    for number, state in enumerate(whole[:count]):
        shot = shots[number] if state == "done" and number < len(shots) else None
        made.append(Cell(spot, number, state, shot, refusals[-1] if state == "refused" and refusals else None))
    return tuple(made)


def lacking(battle: Battle, spot: Spot, evidence: Evidence) -> int:
    """How many pictures of a spot a run asks for: those that were never asked for, and nothing a second time."""
    if evidence.lost or not battle.asked(spot):
        return 0
    return sum(cell.state == "missing" for cell in cells_of(battle, spot, evidence))


def progress(battle: Battle, known: Known) -> Progress:
    """What a battle has come to."""
    states: Counter[CellState] = Counter()
    for spot in battle.spots:
        states.update(cell.state for cell in cells_of(battle, spot, known.get(spot.key, NOTHING)))
    orders = [order for one in battle.rounds for order in known.get(one.key, NOTHING).orders]
    went = [order for order in orders if order.state not in ("planned", "cancelled-unsent")]
    owing = [order for order in went if order.reported is None and order.state not in ("failed-free", "refused")]
    return Progress(
        cells=states.total() - states["skipped"],
        done=states["done"],
        refused=states["refused"],
        failed=states["failed"],
        unknown=states["unknown"],
        asked=len(went),
        reported=sum(order.reported or 0 for order in went),
        estimated=sum(order.job.estimated or 0 for order in owing),
        unpriced=sum(order.job.estimated is None for order in owing),
    )


def _states(slot: int, evidence: Evidence) -> list[CellState]:
    """What became of everything that was asked of a slot, what is furthest first."""
    awaited = {order for order, at in evidence.coming if at == slot}
    mine = [order for order in evidence.orders if order.job.slot == slot]
    counts = Counter(_state(order, awaited) for order in mine)
    # Orders that are so new that the ledger was not read since.
    counts["running"] += len(awaited - {order.job.id for order in mine})
    shots = sum(shot.slot == slot for shot in evidence.step.shots) if evidence.step is not None else 0
    counts["done"] = max(counts["done"], shots)
    return [state for state in CELL_STATES for _ in range(counts[state])]


def _state(order: Standing, awaited: set[str]) -> CellState | None:
    end = ENDED_IN[order.state]
    if order.job.id in awaited and end not in ("done", "refused", "failed"):
        return "running"
    if order.state == "failed-free" and order.events and order.events[-1].kind in BROKEN_OFF:
        return None
    return end
