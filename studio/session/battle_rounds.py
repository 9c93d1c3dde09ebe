"""The rounds of an open battle: their tests, their orders in the ledger, and who fetches their pictures."""

import asyncio
from dataclasses import dataclass, replace
from functools import partial

from studio.experiment.battle import Battle, Round, with_experiment
from studio.experiment.battle_cells import Evidence
from studio.experiment.battle_plan import Reach, asked_of_all, fresh_test, step_of
from studio.experiment.experiment import Experiment, Step
from studio.experiment.playbook import BASELINE
from studio.request.job import Standing
from studio.session.battle_keeper import BattleKeeper
from studio.session.desk import Job
from studio.session.errands import Errands
from studio.session.means import Means
from studio.session.round_live import RoundLive
from studio.session.signal import Signal
from studio.store.library import Library, Stored
from studio.words import StudioError


@dataclass
class _Place:
    """One round that was begun.

    Attributes:
        live: its test.
        errands: fetch its pictures.
    """

    live: RoundLive
    errands: Errands


class BattleRounds:
    """Holds the tests of one battle at a time.

    Orders go through the ledger, the library and the routes of the window's own runs, and count with them.

    Args:
        means: desk of the window and tasks.
        library: records of tests, and battles.
        main: errands of the window.

    Attributes:
        made: told of errands of their own that a round has got.
        changed: told whenever a picture came or an order has moved.
        ended: told whenever an order has ended and the ledger knows it.
    """

    def __init__(self, means: Means, library: Library, main: Errands) -> None:
        self._means = means
        self._library = library
        self._main = main
        self._places: dict[str, _Place] = {}
        self._lost: set[str] = set()
        self._orders: dict[str, tuple[Standing, ...]] = {}
        self._stale: set[str] = set()
        self._over = asyncio.Event()
        self.made: Signal[[Errands]] = Signal()
        self.changed: Signal[[]] = Signal()
        self.ended: Signal[[]] = Signal()

    @property
    def reserved(self) -> int:
        """Micro-dollars that may still be charged for what is on its way."""
        return sum(place.errands.awaited.reserved for place in self._places.values())

    def under_way(self, route: str) -> int:
        """How many pictures are on their way by a route."""
        errands = (errand for place in self._places.values() for errand in place.errands.awaited)
        return sum(errand.record.route == route for errand in errands)

    @property
    def running(self) -> bool:
        """Whether any picture is on its way."""
        return any(True for place in self._places.values() for _errand in place.errands.awaited)

    async def open(self, battle: Battle) -> None:
        """Read all that is known of a battle; what is on its way for another one goes on.

        Raises:
            StudioError: the ledger cannot be read.
        """
        await self._means.tasks.over("recovery")  # it may still bring pictures into records that are read here
        self._lost = set()
        for one in battle.rounds:
            if one.experiment is not None and one.experiment not in self._places:
                await self._read(one.experiment)
        self._stale |= {one.experiment for one in battle.rounds if one.experiment is not None}
        await self.look()

    async def look(self) -> None:
        """Read the ledger again where orders have ended since.

        Raises:
            StudioError: it cannot be read.
        """
        ledger = self._main.stores.books.ledger
        while self._stale:
            key = self._stale.pop()
            self._orders[key] = await asyncio.to_thread(ledger.of_test, key)
        self.changed.emit()

    async def idle(self) -> None:
        """Wait until nothing is on its way."""
        while self.running:
            self._over.clear()
            await self._over.wait()

    def known(self, battle: Battle) -> dict[str, Evidence]:
        """What is known of each round, by its key."""
        return {one.key: self._evidence(battle, one) for one in battle.rounds}

    async def begin(self, keeper: BattleKeeper, key: str, reach: Reach, title: str) -> Battle | None:
        """Have the test of a round on disk, with what is asked of every model; the battle names it before that.

        Args:
            keeper: of the battle.
            key: of the round.
            reach: models and emotions.
            title: of the challenge, in the creator's language.

        Returns:
            the battle as it is then; None where none is open any more.

        Raises:
            StudioError: not writable, or the test is there and cannot be read.
        """
        if keeper.battle is None:
            return None
        keeper.put(with_experiment(keeper.battle, key, self._means.new_id()))
        await keeper.flush()
        battle = keeper.battle
        experiment = battle.round(key).experiment or ""
        if not await asyncio.to_thread(self._library.has, experiment):
            self._places.pop(experiment, None)  # it was never written, or was put into the trash
        elif experiment not in self._places:
            await self._read(experiment)
        if experiment in self._lost:
            await asyncio.to_thread(self._library.load, experiment)  # says why
        if experiment not in self._places:
            self._place(Stored(fresh_test(battle, key, experiment, title)))
        place = self._places[experiment]
        step = asked_of_all(battle, key, self._means.new_id(), self._evidence(battle, battle.round(key)), reach)
        place.live.put(
            replace(place.live.desk, experiment=_with(place.live.desk.experiment, battle, step), shown=step.id)
        )
        await self._main.stores.saving.flush()
        return keeper.battle

    def take_ends(self) -> tuple[tuple[str, Job], ...]:
        """(id of the test, how it ended) of orders that ended without a picture since this was asked last."""
        found: list[tuple[str, Job]] = []
        for key, place in self._places.items():
            desk = place.live.desk
            ended = [(key, job) for job in desk.jobs if not job.running]
            if ended:
                place.live.put(replace(desk, jobs=tuple(job for job in desk.jobs if job.running)))
            found += ended
        return tuple(found)

    def errands(self, experiment: str) -> tuple[RoundLive, Errands]:
        """The desk of a round that was begun, and who fetches its pictures.

        Raises:
            KeyError: it was not begun.
        """
        place = self._places[experiment]
        return place.live, place.errands

    def _evidence(self, battle: Battle, one: Round) -> Evidence:
        if one.experiment is None:
            return Evidence()
        place, orders = self._places.get(one.experiment), self._orders.get(one.experiment, ())
        if place is None:
            return Evidence(orders=orders, lost=one.experiment in self._lost)
        desk = place.live.desk
        step = step_of(battle, one.key, desk.experiment)
        verdict = desk.verdicts.get(step.id) if step is not None else None
        coming = tuple((errand.record.id, errand.slot) for errand in place.errands.awaited)
        return Evidence(desk.experiment, step, orders, coming, verdict.choice if verdict is not None else "")

    async def _read(self, experiment: str) -> None:
        """The test of a round; one that was never written, or is in the trash, is none."""
        if not await asyncio.to_thread(self._library.has, experiment):
            return
        try:
            stored = await asyncio.to_thread(self._library.load, experiment)
        except StudioError as error:
            self._lost.add(experiment)
            self._means.live.notice(error.sentence)
            return
        self._place(stored)

    def _place(self, stored: Stored) -> None:
        live = RoundLive(self._means.live, stored, self._main.stores.saving.lay)
        errands = Errands(replace(self._means, live=live), self._main.wire, self._main.stores)
        errands.begun = self._main.begun  # none of them is left over from an earlier run
        errands.ended.connect(self._main.ended.emit)
        errands.ended.connect(partial(self._ended, stored.experiment.id))
        live.changed.connect(lambda _old, _new: self.changed.emit())
        self._places[stored.experiment.id] = _Place(live, errands)
        self.made.emit(errands)

    def _ended(self, test: str) -> None:
        self._stale.add(test)
        self._over.set()
        self.ended.emit()


def _with(test: Experiment, battle: Battle, step: Step) -> Experiment:
    """The test with its round's step, for all models of the battle."""
    made = replace(test.with_step(step), models=battle.models)
    return made if made.baseline is not None else replace(made, baseline=step.id if step.place == BASELINE else None)
