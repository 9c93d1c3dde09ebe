"""What is read off a desk while its first pair is on its way."""

from dataclasses import replace

from studio.session.desk import Desk, Job
from studio.session.read import Read
from tests.fakes.demo import CATALOGUE, FILE, baseline, draft, experiment
from tests.fakes.window_session import RULES

READ = Read(CATALOGUE, FILE, {}, RULES)


def drawing(desk_draft_knob: int | None = None) -> Desk:
    """The baseline has been asked for, nothing has come; one knob may have been moved since."""
    test = experiment(replace(baseline(), shots=()))
    if desk_draft_knob is not None:
        test = replace(test, draft=draft(brow=desk_draft_knob))
    return Desk(test, "s1", {}, jobs=(Job(0, "drawing", 0),))


def test_a_baseline_on_its_way_repeats_nothing() -> None:
    assert READ.fair(drawing()).kind == "baseline"


def test_a_control_moved_meanwhile_is_compared_with_it() -> None:
    assert READ.fair(drawing(4)).changes == ("brow",)


def test_once_it_is_here_the_same_words_are_a_repeat() -> None:
    assert READ.fair(Desk(experiment(baseline()), "s1", {})).kind == "repeat"
