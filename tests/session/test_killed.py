"""A program that is killed at a named moment: what lies on disk then is copied, and a new program opens the copy."""

import asyncio
import shutil
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from studio.experiment.experiment import BY_HAND
from studio.provider.provider import Answer, Answered, Claim, Journal, Order, Sent
from studio.provider.trouble import ExpiredError, ServerError, StrangeAnswerError, UnknownOutcomeError
from studio.session.recovery import Found
from tests.fakes.provider import png
from tests.fakes.queue_route import FakeQueue
from tests.session.opened import Opened, play

PAID = "fal/seedream-4.0"
SIM = "simulated/sim-a"
ALONE = (PAID, BY_HAND)
"""One order at a time."""
PICTURE = png(shade=77)


class Dying(FakeQueue):
    """Copies the folder of the program at one moment of an order, as a kill would leave it.

    Attributes:
        moment: "planned", "sending", "sent", "answered", "accepted" or "downloading".
        number: of the order, from 1; those after the first wait until the test lets them go.
    """

    def __init__(self, folder: Path, moment: str, number: int = 1) -> None:
        super().__init__()
        self.folder, self.moment, self.number = folder, moment, number
        self.begun = 0
        self.at: Opened | None = None

    async def generate(self, order: Order, journal: Journal) -> Answer:
        self.begun += 1
        dies = self.begun == self.number
        if self.begun > 1:
            await self.go.wait()
        self._reached("planned", dies)
        await journal.sending(Sent("POST", "https://queue.example/x", '{"prompt":"words"}'))
        self._reached("sending", dies)
        self.ordered.append(order)
        self._reached("sent", dies)
        await journal.received(PICTURE)
        self._reached("answered", dies)
        await journal.accepted(self.claim(order))
        self._reached("accepted", dies)
        await journal.downloading()
        self._reached("downloading", dies)
        return Answer(png(shade=len(self.ordered) * 23), cost=self.cost)

    def _reached(self, moment: str, dies: bool) -> None:
        if dies and moment == self.moment:
            assert self.at is not None
            copied(self.at, self.folder)


class AtOnce:
    """A route that answers at once: it has nothing to ask by, but reads what was kept."""

    route = "fal"

    def __init__(self) -> None:
        self.ordered: list[Order] = []

    async def generate(self, order: Order, journal: Journal) -> Answer:
        if isinstance(journal, Answered):
            if journal.kept != PICTURE:
                raise StrangeAnswerError("fal")
            return Answer(journal.kept, cost=30_000)
        await journal.sending(Sent("POST", "https://x.example", ""))
        self.ordered.append(order)
        return Answer(PICTURE)

    async def close(self) -> None:
        pass


def left(folder: Path) -> Path:
    """What the killed program has left."""
    return folder / "left"


def copied(at: Opened, folder: Path) -> None:
    """Copy what is on disk now, between two writes of the database, without the sign of who has it open."""
    never = shutil.ignore_patterns(".*.part", "library.lock", "library.owner")
    target = left(folder) / "library"
    database = at.session.owned.library._database
    database.bare(lambda _connection: shutil.copytree(folder / "library", target, ignore=never))


def killed(folder: Path, moment: str, *, models: tuple[str, str] = ALONE, number: int = 1) -> Dying:
    """A run that is killed at a moment."""
    queue = Dying(folder, moment, number)

    async def journey(at: Opened) -> None:
        queue.at = at
        at.pair.hold.add(SIM)
        at.session.means.live.alter(lambda now: replace(now, models=models))
        at.session.run.generate()
        await at.until(lambda: any(shot.simulated is False for shot in at.shown.shots))
        await at.session.saving.flush()
        queue.go.set()
        at.pair.release()
        await at.until(lambda: not at.desk.running)

    play(folder, journey, routes={"fal": queue})
    assert (left(folder) / "library").exists()
    return queue


def started(folder: Path, route: FakeQueue | AtOnce, then: Callable[[Opened], Awaitable[None]] | None = None) -> Found:
    """A new program on what is left."""

    async def journey(at: Opened) -> Found:
        found = await at.session.recovery.run()
        if then is not None:
            await then(at)
        return found

    return play(left(folder), journey, routes={"fal": route})


def numbers(found: Found) -> tuple[int, int, int, int]:
    """How many were fetched, are owed, are unknown, were never sent."""
    return len(found.fetched), len(found.owed), len(found.unknown), len(found.unsent)


def test_what_is_drawn_here_and_was_cut_off_is_no_question_of_money(tmp_path: Path) -> None:
    killed(tmp_path, "sending", models=(PAID, SIM))

    async def closed(at: Opened) -> None:
        ledger = at.session.owned.library.ledger
        assert {one.job.route for one in ledger.unsettled()} == {"fal"}

    assert all(one.job.route == "fal" for one in started(tmp_path, FakeQueue(), closed).unknown)


def test_k1_nothing_is_left_of_a_click_that_was_not_written_down(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.session.means.live.alter(lambda now: replace(now, models=(PAID, PAID)))
        await at.saved()
        copied(at, tmp_path)

    play(tmp_path, journey, routes={"fal": FakeQueue()})
    queue = FakeQueue()
    assert started(tmp_path, queue) == Found()
    assert queue.ordered == []


@pytest.mark.parametrize(
    ("moment", "wanted"),
    [
        pytest.param("planned", (0, 0, 0, 1), id="k2"),
        pytest.param("sending", (0, 0, 1, 0), id="k3"),
        pytest.param("sent", (0, 0, 1, 0), id="k4"),
        pytest.param("accepted", (1, 0, 0, 0), id="k6"),
        pytest.param("downloading", (1, 0, 0, 0), id="k7"),
    ],
)
def test_k2_k3_k4_k6_k7_what_a_killed_order_comes_to(
    tmp_path: Path, moment: str, wanted: tuple[int, int, int, int]
) -> None:
    killed(tmp_path, moment)
    queue = FakeQueue()
    assert numbers(started(tmp_path, queue)) == wanted
    assert queue.ordered == []
    second = numbers(started(tmp_path, queue))
    assert second == (0, 0, wanted[2], 0), "what nobody knows stays listed; everything else is settled"


def test_k5_k8_an_answer_that_was_kept_and_not_read_is_read(tmp_path: Path) -> None:
    killed(tmp_path, "answered")
    route = AtOnce()

    async def has_it(at: Opened) -> None:
        shot = at.shown.shot(0)
        assert shot is not None
        assert await at.session.pictures.original(shot.picture.sha256) == PICTURE

    assert numbers(started(tmp_path, route, has_it)) == (1, 0, 0, 0)
    assert route.ordered == []
    assert started(tmp_path, route) == Found()


def test_p6_a_kept_answer_that_cannot_be_read_stays_and_may_be_read_later(tmp_path: Path) -> None:
    killed(tmp_path, "answered")
    (kept,) = (left(tmp_path) / "library" / "incoming").glob("*.part")
    kept.write_bytes(b"a form of next year")
    assert numbers(started(tmp_path, AtOnce())) == (0, 0, 1, 0)
    assert kept.read_bytes() == b"a form of next year"
    kept.write_bytes(PICTURE)
    assert numbers(started(tmp_path, AtOnce())) == (1, 0, 0, 0), "as after an update that reads the form"


def test_p14_a_route_that_cannot_read_a_kept_answer_pays_nothing(tmp_path: Path) -> None:
    killed(tmp_path, "answered")
    queue = FakeQueue()
    assert numbers(started(tmp_path, queue)) == (0, 0, 1, 0)
    assert queue.ordered == []


def test_k9_an_original_without_a_row_is_taken_in_once(tmp_path: Path) -> None:
    killed(tmp_path, "downloading")
    queue = FakeQueue()
    data = png(shade=0)

    async def keep(at: Opened) -> None:
        await at.session.run.errands.stores.keeping.keep(data, "x")

    play(left(tmp_path), keep, routes={"fal": FakeQueue()})
    images = left(tmp_path) / "library" / "images"
    before = sorted(images.rglob("*.png"))
    assert numbers(started(tmp_path, queue)) == (1, 0, 0, 0)
    assert sorted(images.rglob("*.png")) == before, "the same bytes are one original"


def test_k11_a_is_kept_and_b_is_asked_about(tmp_path: Path) -> None:
    killed(tmp_path, "sent", models=(PAID, PAID), number=2)

    async def first_is_there(at: Opened) -> None:
        (there,) = at.shown.shots
        job = at.desk.job(1 - there.slot)
        assert job is not None
        assert job.state == "unknown"

    found = started(tmp_path, FakeQueue(), first_is_there)
    assert numbers(found) == (0, 0, 1, 0)


@pytest.mark.parametrize("stops", ["too-late", "unknown"])
def test_c4_what_was_given_up_is_fetched_after_the_window_was_closed(tmp_path: Path, stops: str) -> None:
    queue = FakeQueue()
    queue.hold, queue.stop_says = {"wait"}, stops  # type: ignore[assignment]

    async def journey(at: Opened) -> None:
        at.session.means.live.alter(lambda now: replace(now, models=ALONE))
        at.session.run.generate()
        await at.until(lambda: getattr(at.desk.job(0), "state", "") == "queued")
        at.session.run.cancel(0)
        await at.session.means.tasks.ended("stop")

    play(tmp_path, journey, routes={"fal": queue})
    shutil.copytree(tmp_path / "library", left(tmp_path) / "library")
    assert numbers(started(tmp_path, FakeQueue())) == (1, 0, 0, 0)


def test_c4_fetching_what_was_given_up_may_fail_for_a_while(tmp_path: Path) -> None:
    queue = FakeQueue()
    queue.hold = {"wait"}
    queue.trouble["wait"] = [ServerError("fal")]

    async def journey(at: Opened) -> None:
        at.session.means.live.alter(lambda now: replace(now, models=ALONE))
        at.session.run.generate()
        await at.until(lambda: getattr(at.desk.job(0), "state", "") == "queued")
        at.session.run.cancel(0)
        await at.session.means.tasks.ended("stop")
        queue.go.set()
        await at.session.means.tasks.ended("shot")
        assert at.session.run.cost_again(0) == 0, "it is paid for"
        at.session.run.again(0)
        await at.session.means.tasks.ended("shot")
        assert at.shown.shot(0) is not None
        assert at.desk.job(0) is None

    play(tmp_path, journey, routes={"fal": queue})
    assert len(queue.ordered) == 1


def test_p10_p11_an_unknown_order_with_a_number_is_asked_for_again(tmp_path: Path) -> None:
    queue = FakeQueue()
    queue.trouble["wait"] = [UnknownOutcomeError("fal")]

    async def journey(at: Opened) -> None:
        at.session.means.live.alter(lambda now: replace(now, models=ALONE))
        await at.drawn()

    play(tmp_path, journey, routes={"fal": queue})
    shutil.copytree(tmp_path / "library", left(tmp_path) / "library")
    still, gone = FakeQueue(), FakeQueue()
    still.trouble["wait"], gone.trouble["wait"] = [UnknownOutcomeError("fal")], [ExpiredError("fal")]
    assert numbers(started(tmp_path, still)) == (0, 0, 1, 0)
    found = started(tmp_path, gone)
    ((standing, why),) = found.lost
    assert standing.request_id.startswith("number-"), "it can be shown to the provider"
    assert why.key == "wire-expired"
    assert started(tmp_path, FakeQueue()) == Found()


def test_p12_done_needs_a_picture(tmp_path: Path) -> None:
    killed(tmp_path, "accepted")

    class Liar(FakeQueue):
        async def recover(self, order: Order, claim: Claim, journal: Journal) -> Answer:
            await asyncio.sleep(0)
            return Answer(b"{}")

    assert numbers(started(tmp_path, Liar())) == (0, 1, 0, 0)
    assert numbers(started(tmp_path, FakeQueue())) == (1, 0, 0, 0)
