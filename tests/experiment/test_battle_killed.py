"""A battle that is killed after anything: it goes on, no picture is ordered twice, and it comes to an end."""

from collections import Counter
from dataclasses import dataclass, field

from hypothesis import given, settings
from hypothesis import strategies as st

from studio.experiment.battle import Battle, Spot
from studio.experiment.battle_cells import Evidence, cells_of
from studio.experiment.battle_plan import PlannedOrder, plan, step_of
from studio.request.job import Happened, JobRecord, Standing, State, standing
from tests.experiment.battles import MODELS, battle, evidence, order, reach, with_shots

KILLED: dict[State, tuple[tuple[State, str], ...]] = {
    "planned": (("cancelled-unsent", ""),),
    "sending": (("unknown", "stopped"),),
    "accepted": (("stored", ""), ("accepted", ""), ("failed-maybe", "expired")),
    "unknown": (("unknown", ""), ("failed-maybe", "")),
}
"""What the next start may make of an order that was cut off."""
FREELY: dict[State, tuple[tuple[State, str], ...]] = {**KILLED, "sending": (("failed-free", "stopped"),)}
"""The same where nothing costs anything."""
NEXT: dict[State, tuple[tuple[State, str], ...]] = {
    "planned": (("sending", ""),),
    "sending": (("accepted", ""), ("stored", ""), ("refused", "refused"), ("failed-free", "server"), ("unknown", "")),
    "accepted": (("stored", ""), ("failed-maybe", "strange")),
}
ENDED = ("stored", "done", "refused", "failed-free", "failed-maybe", "cancelled-unsent", "unknown")


@dataclass
class World:
    """What lies on disk, and what the running program knows."""

    battle: Battle
    free: bool
    orders: dict[str, tuple[Spot, Standing]] = field(default_factory=dict)
    coming: set[str] = field(default_factory=set)
    queue: list[PlannedOrder] = field(default_factory=list)

    def known(self) -> dict[str, Evidence]:
        found = {}
        for one in self.battle.rounds:
            mine = [(spot, now) for spot, now in self.orders.values() if spot.key == one.key]
            base = evidence(self.battle, one.key, *(now for _spot, now in mine))
            assert base.test is not None
            assert step_of(self.battle, one.key, base.test) is not None
            shots = [spot.slot for spot, now in mine if now.state == "stored"]
            coming = tuple((key, self.orders[key][0].slot) for key in self.coming if self.orders[key][0].key == one.key)
            base = with_shots(base, *shots)
            found[one.key] = Evidence(base.test, base.step, base.orders, coming)
        return found

    def run(self) -> None:
        """As the session does: only once nothing is on its way."""
        if not self.queue and not self.coming:
            self.queue = list(plan(self.battle, self.known(), reach(*MODELS)).orders)

    def send(self) -> None:
        if self.queue:
            asked = self.queue.pop(0)
            key = f"{len(self.orders)}"
            self.orders[key] = asked.spot, order(key, asked.spot.slot, "planned")
            self.coming.add(key)

    def move(self, which: int, way: int) -> None:
        alive = sorted(self.coming)
        if alive:
            key = alive[which % len(alive)]
            self._go(key, NEXT[self.orders[key][1].state], way)

    def kill(self, way: int) -> None:
        """The program dies; the next start settles what it finds."""
        self.queue, self.coming = [], set()
        for key, (_spot, now) in self.orders.items():
            self._go(key, (FREELY if self.free else KILLED).get(now.state, ()), way)

    def spent(self) -> Counter[Spot]:
        """Orders that may have been charged or were answered, by spot."""
        counts: Counter[Spot] = Counter()
        for spot, now in self.orders.values():
            broken = now.state == "failed-free" and now.events[-1].kind == "stopped"
            counts[spot] += now.state != "cancelled-unsent" and not broken
        return counts

    def _go(self, key: str, ways: tuple[tuple[State, str], ...], way: int) -> None:
        if not ways:
            return
        spot, now = self.orders[key]
        state, kind = ways[way % len(ways)]
        record: JobRecord = now.job
        self.orders[key] = spot, standing(record, (*now.events, Happened(state, kind=kind)))
        if state in ENDED:
            self.coming.discard(key)


events = st.lists(
    st.one_of(
        st.just(("run", 0, 0)),
        st.just(("send", 0, 0)),
        st.tuples(st.just("move"), st.integers(0, 5), st.integers(0, 9)),
        st.tuples(st.just("kill"), st.just(0), st.integers(0, 2)),
    ),
    min_size=12,
    max_size=60,
)


def lived(world: World, happened: list[tuple[str, int, int]]) -> None:
    for what, one, other in happened:
        if what == "run":
            world.run()
        elif what == "send":
            world.send()
        elif what == "move":
            world.move(one, other)
        else:
            world.kill(other)
        spent = world.spent()
        for spot in world.battle.spots:
            assert spent[spot] <= world.battle.setup.count, "a picture was ordered twice"


@settings(max_examples=80, deadline=None)
@given(events=events, count=st.integers(1, 3), free=st.booleans())
def test_whenever_it_is_killed_nothing_is_ordered_twice_and_it_ends(
    events: list[tuple[str, int, int]], count: int, free: bool
) -> None:
    world = World(battle(count=count), free)
    lived(world, [("run", 0, 0), ("send", 0, 0), *events])
    world.kill(0)
    finish = [("run", 0, 0), *[("send", 0, 0), ("move", 0, 0), ("move", 0, 1)] * (4 * count)]
    lived(world, finish)
    world.kill(0)
    known = world.known()
    left = [cell.state for spot in world.battle.spots for cell in cells_of(world.battle, spot, known[spot.key])]
    assert "missing" not in left, "everything was asked for once"
    assert plan(world.battle, world.known(), reach(*MODELS)).orders == ()
    assert sum(world.spent().values()) == len(left)
