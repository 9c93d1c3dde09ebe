"""Faults of network and provider, by their numbers: what the ledger says afterwards, and what was spent."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from studio.experiment.experiment import BY_HAND
from studio.provider.trouble import (
    InvalidError,
    KeyRefusedError,
    ModelGoneError,
    NoCreditError,
    NoImageError,
    OfflineError,
    ProviderError,
    RefusedError,
    ServerError,
    StrangeAnswerError,
    TooFastError,
    UnknownOutcomeError,
)
from studio.request.job import Standing
from tests.fakes.provider import png
from tests.fakes.queue_route import FakeQueue
from tests.session.opened import Opened, play

PAID = "fal/seedream-4.0"
PRICE = 30_000


@dataclass(frozen=True)
class Seen:
    """One order after its run."""

    standing: Standing
    spent: int
    pictures: int
    unsettled: int


def generated(folder: Path, queue: FakeQueue) -> Seen:
    """One picture is asked for."""

    async def journey(at: Opened) -> Seen:
        at.session.means.live.alter(lambda now: replace(now, models=(PAID, BY_HAND)))
        await at.drawn()
        await at.session.settle()
        ledger = at.session.owned.library.ledger
        (job,) = at.session.run.errands.begun
        standing = ledger.standing(job)
        assert standing is not None
        pictures = sum(shot.picture is not None for shot in at.shown.shots)
        return Seen(standing, ledger.spent(datetime.now(UTC).date().isoformat()), pictures, len(ledger.unsettled()))

    return play(folder, journey, routes={"fal": queue})


def failed(folder: Path, stage: str, error: ProviderError) -> Seen:
    """One that meets with trouble; whatever it is, it goes out once."""
    queue = FakeQueue()
    queue.trouble[stage] = [error]
    queue.takes = False
    seen = generated(folder, queue)
    assert len(queue.ordered) == 1
    assert seen.pictures == 0
    return seen


@pytest.mark.parametrize(
    "error",
    [
        pytest.param(lambda: OfflineError("fal"), id="n1"),
        pytest.param(lambda: KeyRefusedError("fal"), id="p1"),
        pytest.param(lambda: NoCreditError("fal"), id="p2"),
        pytest.param(lambda: TooFastError("fal"), id="p3"),
        pytest.param(lambda: ServerError("fal"), id="p4-before-work"),
        pytest.param(lambda: ModelGoneError("fal"), id="p15"),
        pytest.param(lambda: InvalidError("fal"), id="p16"),
    ],
)
def test_n1_p1_p2_p3_p4_p15_p16_what_was_not_accepted_costs_nothing(
    tmp_path: Path, error: Callable[[], ProviderError]
) -> None:
    seen = failed(tmp_path, "send", error())
    assert (seen.standing.state, seen.spent, seen.unsettled) == ("failed-free", 0, 0)


@pytest.mark.parametrize("stage", ["send", "wait"])
def test_n5_n6_n7_no_answer_is_unknown_and_counts_as_spent(tmp_path: Path, stage: str) -> None:
    seen = failed(tmp_path, stage, UnknownOutcomeError("fal"))
    assert (seen.standing.state, seen.spent) == ("unknown", PRICE)
    assert seen.unsettled == 1, "the next start lists it"


def test_n4_n10_p6_an_answer_that_is_none_may_have_been_charged(tmp_path: Path) -> None:
    seen = failed(tmp_path, "send", StrangeAnswerError("fal"))
    assert (seen.standing.state, seen.spent) == ("failed-maybe", PRICE)


@pytest.mark.parametrize(("charged", "spent"), [(False, 0), (True, PRICE)])
def test_p5_a_refusal_is_a_result_with_the_providers_words(tmp_path: Path, charged: bool, spent: int) -> None:
    error = RefusedError("fal", "against the rules", charged=charged).because("IMAGE_SAFETY", "output")
    seen = failed(tmp_path, "wait", error)
    assert seen.standing.state == "refused"
    assert seen.standing.events[-1].words == "against the rules"
    assert seen.spent == spent


def test_p5_an_answer_without_a_picture_counts_what_it_cost(tmp_path: Path) -> None:
    seen = failed(tmp_path, "wait", NoImageError("fal", "text only", charged=True))
    assert (seen.standing.state, seen.spent) == ("failed-maybe", PRICE)


def test_p9_all_pictures_are_kept_and_the_same_one_once(tmp_path: Path) -> None:
    queue = FakeQueue()
    queue.more = (png(shade=200), png(shade=200))
    seen = generated(tmp_path, queue)
    assert (seen.standing.state, seen.spent) == ("done", PRICE)
    assert len([*(tmp_path / "library" / "images").rglob("*.png")]) == 2


def test_p17_a_picture_that_comes_after_it_was_given_up_is_kept_and_counted(tmp_path: Path) -> None:
    queue = FakeQueue()
    queue.hold, queue.stop_says = {"wait"}, "too-late"

    async def journey(at: Opened) -> None:
        at.session.means.live.alter(lambda now: replace(now, models=(PAID, BY_HAND)))
        at.session.run.generate()
        await at.until(lambda: getattr(at.desk.job(0), "state", "") == "queued")
        at.session.run.cancel(0)
        await at.session.means.tasks.ended("stop")
        queue.go.set()
        await at.session.settle()
        assert at.shown.shot(0) is not None
        assert "order-came-late" in at.keys
        assert at.session.run.spend.today == PRICE

    play(tmp_path, journey, routes={"fal": queue})


@pytest.mark.parametrize(("reported", "spent"), [(50_000, 50_000), (10_000, PRICE), (None, PRICE)])
def test_p18_the_larger_of_estimate_and_report_counts(tmp_path: Path, reported: int | None, spent: int) -> None:
    queue = FakeQueue()
    queue.cost = reported
    seen = generated(tmp_path, queue)
    assert seen.spent == spent
    assert (seen.standing.job.estimated, seen.standing.reported) == (PRICE, reported)
