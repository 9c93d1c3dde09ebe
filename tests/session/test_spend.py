"""What a day may cost is counted over all runs of the program."""

import asyncio
from dataclasses import replace
from pathlib import Path

from studio.session.lifetime import live_until_closed
from tests.fakes.queue_route import FakeQueue
from tests.session.opened import PATIENCE_S, Opened, play
from tests.session.test_orders import PAID, paying

COST = 30_000


def test_what_was_spent_before_a_start_counts_from_its_beginning(tmp_path: Path) -> None:
    async def first(at: Opened) -> None:
        await at.drawn()
        await at.session.settle()
        assert at.session.run.spend.today == COST

    async def second(at: Opened) -> None:
        closing, counted = asyncio.Event(), asyncio.Event()
        at.session.run.spend.changed.connect(lambda _today: counted.set())
        life = asyncio.create_task(live_until_closed(at.session, closing, lambda: lambda: None))
        async with asyncio.timeout(PATIENCE_S):
            await counted.wait()
        assert at.session.run.spend.today == COST
        card = at.session.read.cards[PAID]
        asked = replace(at.session.read.trial(at.desk).requests[0], model=PAID, count=1)
        assert at.session.run.spend.refusal([(card, asked)], 2 * COST) is None
        assert at.session.run.spend.refusal([(card, asked)], 2 * COST - 1) is not None
        closing.set()
        await life

    paying(tmp_path, FakeQueue(), first)
    play(tmp_path, second, routes={"fal": FakeQueue()})
