"""States of ordered pictures for tests/look.py: no provider is asked, the desks are made as if one had answered."""

import time
from collections.abc import Callable, Coroutine
from dataclasses import replace

from studio.session.desk import Desk, Job, JobState
from studio.session.session import Session
from studio.words import sentence
from tests.fakes.wired import ended, lacking, refused, wired

SPENT = 420_000
"""Micro-dollars that the top bar then speaks of."""
Keep = Callable[[str], Coroutine[object, object, None]]


async def orders(session: Session, keep: Keep, *, short: bool) -> None:
    """The step shown as if its models were hosted: on the way, refused, without credit, outcome unknown, there.

    Args:
        session: with a step of two pictures in the panes.
        keep: writes the picture of a state.
        short: only one state of each sort.
    """
    live, spend = session.means.live, session.run.spend
    before, today = live.desk, spend.today
    spend.today = SPENT
    spend.changed.emit(SPENT)
    for name, make in _states(_timed(wired(replace(before, tip=None, jobs=())))).items():
        if short and name not in ("25-running", "29-refused", "33-priced"):
            continue
        live.put(make())
        await keep(name)
    spend.today = today
    spend.changed.emit(today)
    live.put(before)


def _timed(desk: Desk) -> Desk:
    """The desk whose pictures took different times, so that a usual one is known."""
    first = desk.experiment.steps[0]
    shots = [shot for shot in first.shots if shot.delivery is not None]
    quick = tuple(replace(one, delivery=replace(one.delivery, seconds=9.1)) for one in shots if one.delivery)
    slow = tuple(
        replace(one, id=f"{one.id}-slow", delivery=replace(one.delivery, seconds=20.2)) for one in shots if one.delivery
    )
    return replace(desk, experiment=desk.experiment.with_step(replace(first, shots=(*slow, *quick))))


def _states(there: Desk) -> dict[str, Callable[[], Desk]]:
    bare = lacking(there)

    def on_its_way(state: JobState, **more: float) -> Desk:
        job = Job(1, state, time.monotonic() - 12, place=3, share=0.62, until=time.monotonic() + 28)
        return replace(bare, jobs=(replace(job, **more),))  # type: ignore[arg-type]

    def without(kind: str, state: JobState = "failed", words: str = "") -> Desk:
        return replace(bare, jobs=(ended(kind, words=words, state=state),))

    stopped = Job(1, "cancelled", 0.0, sentence("order-stop-asked", name="Seedream 4.0"))
    return {
        "25-running": lambda: on_its_way("drawing"),
        "26-queued": lambda: on_its_way("queued"),
        "27-slowed": lambda: on_its_way("slowed"),
        "28-downloading": lambda: on_its_way("downloading"),
        "29-refused": lambda: refused(there),
        "30-billing": lambda: without("billing", words="Exhausted balance. Top up to go on."),
        "31-unknown": lambda: without("unknown", "unknown"),
        "32-stopped": lambda: replace(bare, jobs=(stopped,)),
        "33-priced": lambda: there,
    }
