"""After a start: what was paid for is fetched, what nobody knows is asked about, what was not sent waits.

Nothing is ordered here: a start of the program never costs anything.
"""

import asyncio
from dataclasses import replace

from studio.request.job import Happened, Standing
from studio.session.desk import Desk, Fault, Job
from studio.session.errands import Errands
from studio.session.means import Means
from studio.session.order_entry import settled
from studio.session.settling import FETCHED, Found, Settling
from studio.session.shot_home import ShotHome
from studio.words import StudioError, sentence

__all__ = ["Found", "Recovery"]


class Recovery:
    """Settles what an earlier run has left.

    Args:
        means: desk.
        errands: of this run, whose orders are none of its business.
        home: puts shots where they belong.

    Attributes:
        unknown: orders of which nobody knows what became.
    """

    def __init__(self, means: Means, errands: Errands, home: ShotHome) -> None:
        self._means = means
        self._errands = errands
        self._ledger = errands.stores.books.ledger
        self._settling = Settling(means, errands.wire, errands.stores, home)
        self.unknown: tuple[Standing, ...] = ()
        means.live.changed.connect(self._changed)

    def begin(self) -> None:
        """Do it beside everything else, and tell what was found."""
        self._means.tasks.start("recovery", self._begin())

    async def run(self) -> Found:
        """Do it now.

        Raises:
            StudioError: the ledger cannot be read.
        """
        left = await asyncio.to_thread(self._ledger.unsettled)
        earlier = [one for one in left if one.job.id not in self._errands.begun]
        found = Found()
        for standing in sorted(earlier, key=lambda one: one.state not in FETCHED):  # results expire: those first
            found = await self._settling.settle(standing, found)
        self.unknown = found.unknown
        self.show(self._means.live.desk)
        return found

    def show(self, desk: Desk) -> None:
        """Put a card over every pane of the step shown whose outcome nobody knows."""
        mine = [one for one in self.unknown if (one.job.experiment, one.job.step) == (desk.experiment.id, desk.shown)]
        jobs = [self._job(one) for one in mine if desk.job(one.job.slot) is None]
        if jobs:
            self._means.live.put(replace(desk, jobs=(*desk.jobs, *jobs)))

    async def dismiss(self, step: str, slot: int) -> None:
        """The creator has looked it up: it counts as charged, and is not asked about again."""
        mine = [one for one in self.unknown if (one.job.step, one.job.slot) == (step, slot)]
        self.unknown = tuple(one for one in self.unknown if one not in mine)
        for one in mine:
            await settled(self._ledger.move(one.job.id, Happened("failed-maybe", kind="unknown")))

    def _changed(self, old: Desk, new: Desk) -> None:
        here, before = (new.experiment.id, new.shown), (old.experiment.id, old.shown)
        if not self.unknown:
            return
        if here != before:
            self.show(new)
            return
        for job in old.jobs:
            if job.state == "unknown" and new.job(job.slot) is None and new.shown is not None:
                self._means.tasks.start(("settle", new.shown, job.slot), self.dismiss(new.shown, job.slot))

    async def _begin(self) -> None:
        try:
            found = await self.run()
        except StudioError as error:
            self._means.live.notice(error.sentence)
            return
        for said in found.said:
            self._means.live.notice(said)

    def _job(self, standing: Standing) -> Job:
        card = self._errands.wire.cards.get(standing.job.model)
        facts = self._errands.wire.facts.get(standing.job.route)
        name = facts.title if facts is not None else card.name if card is not None else standing.job.model
        fault = Fault("unknown", request_id=standing.request_id, route=standing.job.route, charged=None)
        return Job(
            standing.job.slot, "unknown", self._means.clock(), sentence("wire-unknown", name=name, words=""), fault
        )
