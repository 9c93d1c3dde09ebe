"""Orders that are awaited, by pane: what still comes, what is owed, and how a pane ends once its last one has."""

from collections.abc import Iterator

from studio.session.desk import Job
from studio.session.errand import Errand
from studio.session.jobs import Jobs

Pane = tuple[str, int]
"""Step and slot."""


class AwaitedOrders:
    """Keeps count of orders.

    Args:
        jobs: what of it is seen.
    """

    def __init__(self, jobs: Jobs) -> None:
        self._jobs = jobs
        self._coming: dict[str, Errand] = {}
        self._ends: dict[Pane, Job] = {}
        self._owed: dict[Pane, list[Errand]] = {}
        self._unknown: dict[Pane, list[Errand]] = {}

    def __iter__(self) -> Iterator[Errand]:
        """Those that still come."""
        return iter(tuple(self._coming.values()))

    @property
    def reserved(self) -> int:
        """Micro-dollars that those that still come may cost."""
        return sum(errand.record.estimated or 0 for errand in self)

    def of(self, pane: Pane) -> list[Errand]:
        """Those of a pane that still come."""
        return [errand for errand in self if errand.pane == pane]

    def add(self, errand: Errand) -> None:
        """Wait for one."""
        self._coming[errand.record.id] = errand

    def begin(self, pane: Pane) -> None:
        """Forget how a pane ended before."""
        self._ends.pop(pane, None)

    def drop(self, errand: Errand) -> bool:
        """Wait for one no more; False where nobody did."""
        return self._coming.pop(errand.record.id, None) is not None

    def end(self, errand: Errand, job: Job, *, first: bool = False) -> None:
        """One has ended without a picture; how its pane ends is decided by the one that did so first.

        Args:
            errand: that ended.
            job: how it is shown.
            first: this end counts, whatever ended before it.
        """
        if self.drop(errand):
            if first:
                self._ends[errand.pane] = job
            self._ends.setdefault(errand.pane, job)
            self.settle(errand)

    def settle(self, errand: Errand) -> None:
        """Show how a pane ended, once nothing comes for it any more."""
        if errand.given_up or self.of(errand.pane):
            return
        end = self._ends.pop(errand.pane, None)
        if end is None:
            self._jobs.done(errand.slot)
        else:
            self._jobs.end(errand.step, errand.before, end)

    def owe(self, errand: Errand) -> None:
        """A provider has its picture, which could not be fetched."""
        self._owed.setdefault(errand.pane, []).append(errand)

    def owed(self, pane: Pane) -> int:
        """How many pictures of a pane are paid for and can be fetched."""
        return len(self._owed.get(pane, ()))

    def wonder(self, errand: Errand) -> None:
        """Nobody knows what became of one."""
        self._unknown.setdefault(errand.pane, []).append(errand)

    def wondered(self, pane: Pane) -> tuple[Errand, ...]:
        """Those of a pane of which nobody knows what became."""
        return tuple(self._unknown.get(pane, ()))

    def seek(self, errand: Errand) -> None:
        """Wait for one again of which nobody knew."""
        self._unknown[errand.pane].remove(errand)
        self.begin(errand.pane)
        self.add(errand)

    def claim(self, pane: Pane) -> list[Errand]:
        """Those that are owed to a pane; they are awaited again."""
        found = self._owed.pop(pane, [])
        for errand in found:
            self.add(errand)
        return found
