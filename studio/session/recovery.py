"""After a start: what was paid for is fetched, what nobody knows is asked about, what was not sent is listed.

Nothing is ordered here: a start of the program never costs anything.
"""

import asyncio
from dataclasses import replace

from studio.request.job import Happened, Standing
from studio.session.desk import Desk, Fault, Job
from studio.session.errands import Errands, no_news
from studio.session.left_over import LeftOvers, LeftState
from studio.session.means import Means
from studio.session.order_entry import settled
from studio.session.settling import FETCHED, Found, Settling
from studio.session.shot_home import ShotHome
from studio.words import Sentence, StudioError, sentence

__all__ = ["Found", "Recovery"]


class Recovery:
    """Settles what an earlier run has left.

    Args:
        means: desk.
        errands: of this run, whose orders are none of its business.
        home: puts shots where they belong.

    Attributes:
        unknown: orders of which nobody knows what became.
        left: what was left and what became of it, as a list.
    """

    def __init__(self, means: Means, errands: Errands, home: ShotHome) -> None:
        self._means = means
        self._errands = errands
        self._ledger = errands.stores.books.ledger
        self.left = LeftOvers(errands.wire.cards, errands.wire.facts)
        self._settling = Settling(
            means, errands.wire, errands.stores, home, lambda job, progress: self.left.progress(job, progress.share)
        )
        self.unknown: tuple[Standing, ...] = ()
        means.live.changed.connect(self._changed)
        errands.sought.connect(self._sought)

    def begin(self) -> None:
        """Do it beside everything else; what is found stands on the list."""
        self._means.tasks.start("recovery", self._begin())

    async def run(self) -> Found:
        """Do it now.

        Raises:
            StudioError: the ledger cannot be read.
        """
        left = await asyncio.to_thread(self._ledger.unsettled)
        earlier = [one for one in left if one.job.id not in self._errands.begun]
        for standing in earlier:
            if standing.state in FETCHED:
                self.left.put(standing, "fetching")
        found = Found()
        for standing in sorted(earlier, key=lambda one: one.state not in FETCHED):  # results expire: those first
            before, found = found, await self._settling.settle(standing, found)
            self._note(standing, before, found)
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
            self.left.forget(one.job.id)
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

    def _sought(self, pane: tuple[str, int]) -> None:
        """Ask again what became of the orders of a pane."""
        mine = [one for one in self.unknown if (one.job.step, one.job.slot) == pane]
        if mine and not self._means.tasks.running("recovery"):
            self._means.tasks.start("recovery", self._seek(pane, mine[0]))

    async def _seek(self, pane: tuple[str, int], standing: Standing) -> None:
        await self._begin()
        if any((one.job.step, one.job.slot) == pane for one in self.unknown):
            said = no_news(self._errands.wire.facts, standing.job, numbered=standing.claimed)
            self._means.live.notice(said)
            return
        desk = self._means.live.desk
        job = desk.job(pane[1])
        if desk.shown == pane[0] and job is not None and job.state == "unknown":
            self._means.live.put(replace(desk, jobs=tuple(one for one in desk.jobs if one is not job)))

    async def _begin(self) -> None:
        try:
            await self.run()
        except StudioError as error:
            self._means.live.notice(error.sentence)
            for row in self.left.rows:
                if row.state == "fetching":
                    self.left.drop(row)

    def _note(self, standing: Standing, before: Found, found: Found) -> None:
        """Put what became of an order on the list; what came to nothing that matters goes off it."""
        grown: tuple[tuple[LeftState, bool], ...] = (
            ("saved", len(found.fetched) > len(before.fetched)),
            ("owed", len(found.owed) > len(before.owed)),
            ("lost", len(found.lost) > len(before.lost)),
            ("unknown", len(found.unknown) > len(before.unknown)),
            ("unsent", len(found.unsent) > len(before.unsent)),
        )
        state = next((state for state, more in grown if more), None)
        if state is None:
            self.left.forget(standing.job.id)
            return
        why: Sentence | None = found.lost[-1][1] if state == "lost" else None
        self.left.put(standing, state, why)

    def _job(self, standing: Standing) -> Job:
        card = self._errands.wire.cards.get(standing.job.model)
        facts = self._errands.wire.facts.get(standing.job.route)
        name = facts.title if facts is not None else card.name if card is not None else standing.job.model
        fault = Fault("unknown", request_id=standing.request_id, route=standing.job.route, charged=None)
        return Job(
            standing.job.slot, "unknown", self._means.clock(), sentence("wire-unknown", name=name, words=""), fault
        )
