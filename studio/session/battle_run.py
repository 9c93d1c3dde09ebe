"""A run of a battle: a queue of single orders, so many at a time by each route, until it is empty or has to stop."""

import asyncio
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace

from studio.experiment.battle import Spot
from studio.experiment.battle_plan import PlannedOrder, Reach, planned, step_of
from studio.request.model_card import ModelCard
from studio.session.battle_keeper import BattleKeeper
from studio.session.battle_rounds import BattleRounds
from studio.session.desk import Job
from studio.session.errands import HOPELESS
from studio.session.means import Means
from studio.session.signal import Signal
from studio.session.spend import Spend
from studio.words import Sentence, StudioError, sentence

TOGETHER = 2
"""Pictures on their way at a time by a route of which nothing is known."""
MOST_TOGETHER = 4
"""However many a provider takes: what is on its way when the limit of the day is reached is paid for."""
EVERYWHERE = ("offline", "store")
"""What stops all routes: nothing else would get further."""


class BattleRun:
    """Works off a queue. What was ordered is never ordered again by itself: the queue is made once, from the ledger.

    Args:
        means: desk of the window and tasks.
        keeper: of the open battle.
        rounds: of the open battle.
        limits: what may be spent today, and pictures at a time by route.
        asking: models and emotions as they are now, and the title of a round in the creator's language.

    Attributes:
        queue: what is still to be ordered, in order.
        said: how orders ended that brought no picture in this sitting, by spot.
        stopped: why it stopped by itself, None where it did not.
        changed: told whenever queue or state have changed.
    """

    def __init__(
        self,
        means: Means,
        keeper: BattleKeeper,
        rounds: BattleRounds,
        limits: tuple[Spend, Mapping[str, int]],
        asking: tuple[Callable[[], Reach], Callable[[str], str]],
    ) -> None:
        self._means = means
        self._keeper = keeper
        self._rounds = rounds
        self._spend, self._together = limits
        self._reach, self._title = asking
        self._stirred = asyncio.Event()
        self.queue: list[PlannedOrder] = []
        self.said: dict[Spot, Sentence] = {}
        self.stopped: Sentence | None = None
        self.changed: Signal[[]] = Signal()
        rounds.ended.connect(self._ended)

    @property
    def active(self) -> bool:
        """Whether it orders pictures."""
        return self._means.tasks.running("battle")

    @property
    def waiting(self) -> Counter[Spot]:
        """Pictures in the queue, by spot."""
        return Counter(order.spot for order in self.queue)

    def start(self, orders: Iterable[PlannedOrder]) -> None:
        """Order pictures; where a run is going on, they are put behind the others."""
        self.queue += orders
        self.stopped = None
        if self.queue and not self.active:
            self._means.tasks.start("battle", self._run())
        self._stirred.set()
        self.changed.emit()

    def pause(self) -> None:
        """Order nothing more; what is on its way comes."""
        self.leave_out({order.spot for order in self.queue})

    def leave_out(self, spots: Collection[Spot]) -> None:
        """Take spots out of the queue."""
        self.queue = [order for order in self.queue if order.spot not in spots]
        self._stirred.set()
        self.changed.emit()

    async def _run(self) -> None:
        try:
            while self.queue:
                self._stirred.clear()
                order = self._next()
                if order is None or not await self._affordable(order):
                    if self.queue:
                        await self._stirred.wait()
                    continue
                await self._send(order)
        except StudioError as error:
            self._stop(error.sentence)
        finally:
            self._means.tasks.start(("battle-over", self._means.new_id()), self._tell())

    async def _tell(self) -> None:
        """Once the task itself is over, so that nobody takes it for active."""
        await self._means.tasks.over("battle")
        self.changed.emit()

    def _next(self) -> PlannedOrder | None:
        """The first in the queue whose route has room."""
        cards = self._reach().cards
        return next((one for one in self.queue if self._free(cards[one.request.model])), None)

    def _free(self, card: ModelCard) -> bool:
        most = min(self._together.get(card.route, TOGETHER), MOST_TOGETHER)
        return self._rounds.under_way(card.route) < max(1, most)

    async def _affordable(self, order: PlannedOrder) -> bool:
        """Whether the day's limit allows it; what is on its way may turn out cheaper, so that is waited for."""
        await self._spend.read()
        card = self._reach().cards[order.request.model]
        said = self._spend.refusal([(card, order.request)])
        if said is not None and not self._rounds.running:
            self._stop(sentence("battle-stopped-cap", why=said, count=len(self.queue)))
        return said is None

    async def _send(self, order: PlannedOrder) -> None:
        """Order one picture: battle, test and step are on disk before."""
        key, reach = order.spot.key, self._reach()
        battle = await self._rounds.begin(self._keeper, key, reach, self._title(key))
        if battle is None or order not in self.queue:  # paused meanwhile
            return
        live, errands = self._rounds.errands(battle.round(key).experiment or "")
        step = step_of(battle, key, live.desk.experiment)
        if step is None:  # all that was asked before has just failed, and its step went with it
            return
        self.queue.remove(order)
        self.said.pop(order.spot, None)
        (asked,) = planned(battle, order.spot, (order.number,), self._rounds.known(battle)[key], reach)
        before = replace(live.desk, jobs=())
        live.put(live.desk.with_job(Job(order.spot.slot, "waiting", self._means.clock())))
        errands.send(step, [(order.spot.slot, asked.request)], before)
        self.changed.emit()

    def _ended(self) -> None:
        """An order has ended: some ends say that others would end alike."""
        battle = self._keeper.battle
        keys = {one.experiment: one.key for one in battle.rounds} if battle is not None else {}
        for test, job in self._rounds.take_ends():
            if test in keys and job.said is not None:
                self.said[Spot(keys[test], job.slot)] = job.said
            self._heed(job)
        self._stirred.set()

    def _heed(self, job: Job) -> None:
        if job.said is None or job.state != "failed" or not self.queue:
            return
        kind = job.fault.kind if job.fault is not None else "store"
        if kind in EVERYWHERE:
            self._stop(job.said)
        elif kind in HOPELESS and job.fault is not None:
            cards, route = self._reach().cards, job.fault.route
            self.queue = [order for order in self.queue if cards[order.request.model].route != route]
            self.stopped = job.said
            self._means.live.notice(job.said)

    def _stop(self, said: Sentence) -> None:
        self.queue.clear()
        self.stopped = said
        self._means.live.notice(said)
