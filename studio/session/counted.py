"""How many pictures of a run are there: the one count that is told wherever it is told."""

from dataclasses import dataclass

from studio.experiment.experiment import Step
from studio.session.desk import Desk


@dataclass(frozen=True)
class Counted:
    """Pictures that models were asked for; those made by hand are not among them.

    Attributes:
        done: that are there.
        total: that were asked for.
        cost: micro-dollars that were reported for them.
    """

    done: int
    total: int
    cost: int = 0

    @property
    def current(self) -> int:
        """Number of the one that is drawn now."""
        return min(self.done + 1, self.total)


def counted(desk: Desk) -> Counted:
    """The count of the step shown; of a step without requests, such as one of the simulated pair, one for each pane."""
    step = desk.step
    wired = [(slot, one) for slot, one in enumerate(step.requests if step is not None else ()) if not one.by_hand]
    if step is None or not wired:
        total = len(desk.experiment.models)
        return Counted(total - sum(job.running for job in desk.jobs), total)
    done = sum(_saved(desk, step, slot, request.count) for slot, request in wired)
    cost = sum(shot.delivery.cost or 0 for shot in step.shots if shot.delivery is not None)
    return Counted(done, sum(request.count for _slot, request in wired), cost)


def _saved(desk: Desk, step: Step, slot: int, count: int) -> int:
    """Pictures of a slot that are there; while one is on its way, at least that one is not."""
    job = desk.job(slot)
    there = sum(shot.slot == slot for shot in step.shots)
    return min(there, count - 1 if job is not None and job.running else count)
