"""How many pictures of a run are there: the same number wherever it is told."""

from dataclasses import replace

import pytest

from studio.session.counted import Counted, counted
from studio.session.desk import Desk, Job, JobState
from studio.window.prompt.run_words import progress_text
from tests.fakes.window_session import first_desk, load_words
from tests.fakes.wired import lacking, wired


def ordered(count: int, *jobs: Job) -> Desk:
    """Two hosted models that were asked for so many pictures each; A has one, B has none."""
    desk = lacking(wired(first_desk()))
    step = desk.step
    assert step is not None
    asked = tuple(replace(request, count=count) for request in step.requests)
    return replace(desk, experiment=desk.experiment.with_step(replace(step, requests=asked)), jobs=jobs)


@pytest.mark.parametrize(
    ("count", "jobs", "done", "total"),
    [
        (1, (), 1, 2),
        (1, (Job(1, "drawing", 0.0),), 1, 2),
        (3, (Job(0, "drawing", 0.0), Job(1, "drawing", 0.0)), 1, 6),
        (1, (Job(0, "drawing", 0.0), Job(1, "drawing", 0.0)), 0, 2),
    ],
)
def test_pictures_that_are_there_of_those_asked_for(count: int, jobs: tuple[Job, ...], done: int, total: int) -> None:
    found = counted(ordered(count, *jobs))
    assert (found.done, found.total) == (done, total)
    assert found.cost == 39_000


def test_what_is_made_by_hand_is_not_counted() -> None:
    desk = ordered(1)
    step = desk.step
    assert step is not None
    asked = (step.requests[0], replace(step.requests[1], by_hand=True))
    assert counted(replace(desk, experiment=desk.experiment.with_step(replace(step, requests=asked)))).total == 1


@pytest.mark.parametrize("states", [(), ("drawing",), ("drawing", "waiting"), ("failed", "drawing")])
def test_without_requests_every_pane_is_one(states: tuple[JobState, ...]) -> None:
    jobs = tuple(Job(slot, state, 0.0) for slot, state in enumerate(states))
    running = sum(job.running for job in jobs)
    assert counted(replace(first_desk(), shown=None, jobs=jobs)) == Counted(2 - running, 2)


def test_the_one_that_is_drawn_is_the_next_and_never_more_than_there_are() -> None:
    assert [Counted(done, 3).current for done in range(4)] == [1, 2, 3, 3]


def test_the_words_under_the_button_tell_this_count() -> None:
    desk = ordered(3, Job(1, "drawing", 0.0))
    assert progress_text(load_words("en"), desk).startswith(f"{counted(desk).done} of {counted(desk).total} saved")
