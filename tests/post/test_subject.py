"""What can be read off a test for its post."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.experiment.experiment import Experiment, Step
from studio.post.clauses import changed_clauses
from studio.post.subject import Subject, with_names
from studio.prompt.compose import compose
from tests.fakes.demo import CATALOGUE, draft, experiment, filled
from tests.post.posts import imported, series, subject, without
from tests.post.scenes import trial

PLACES = ("baseline", "brow", "mouth", "gaze", "own", "import")


@st.composite
def courses(drawn: st.DrawFn) -> Experiment:
    """Any course of steps, some with a picture missing, any of them the baseline."""
    steps: list[Step] = []
    for at, place in enumerate(drawn(st.lists(st.sampled_from(PLACES), min_size=1, max_size=7))):
        said = draft(intensity=drawn(st.integers(1, 3)), brow=drawn(st.integers(1, 4)))
        known = None if place == "import" else said
        step = filled(Step(f"s{at}", known, compose(said, CATALOGUE).text, "FAIR", place))
        steps.append(without(step, 1) if drawn(st.booleans()) and drawn(st.booleans()) else step)
    made = experiment(*steps)
    return replace(made, baseline=drawn(st.sampled_from([None, *[step.id for step in steps]])))


@given(courses())
def test_what_a_change_is_compared_with_came_before_it_and_is_whole(of: Experiment) -> None:
    told = subject(of)
    for step in of.steps:
        before = told.before(step)
        if before is not None:
            assert of.steps.index(before) < of.steps.index(step)
            assert told.full(before)
            assert before.draft is not None
            assert before.id == of.baseline or before.place == "baseline"


@given(courses())
def test_turned_steps_are_whole_changed_words_and_not_the_feeling(of: Experiment) -> None:
    told = subject(of)
    for step in told.turned:
        before = told.before(step)
        assert before is not None
        assert before.draft is not None
        assert step.draft is not None
        assert told.full(step)
        assert step.text != before.text
        assert step.draft.expression.intensity == before.draft.expression.intensity
    assert [step for step in of.steps if step in told.turned] == list(told.turned)


@given(courses())
def test_the_baseline_of_a_post_has_all_pictures(of: Experiment) -> None:
    told = subject(of)
    whole = [step for step in of.steps if told.full(step)]
    assert (told.baseline is None) == (not whole)
    if whole:
        assert told.baseline in whole
        chosen = of.step(of.baseline)
        assert told.baseline == (chosen if chosen in whole else whole[0])
    assert told.step("") == told.baseline
    assert told.step("nobody") is None


@given(courses(), st.lists(st.sampled_from(["", "Flux", "Seedream 4.5"]), max_size=4))
def test_published_names_change_names_and_nothing_else(of: Experiment, names: list[str]) -> None:
    named = with_names(of, names)
    for step, other in zip(of.steps, named.steps, strict=True):
        for shot, published in zip(step.shots, other.shots, strict=True):
            own = names[shot.slot] if shot.slot < len(names) else ""
            assert published == replace(shot, name=own or shot.name)
        assert replace(other, shots=step.shots) == step
    assert replace(named, steps=of.steps) == of


def test_a_model_is_called_by_its_newest_picture_its_card_or_its_letter() -> None:
    full = trial()
    later = replace(full.steps[2], shots=tuple(replace(shot, name="Newer") for shot in full.steps[2].shots))
    assert subject(replace(full, steps=(*full.steps[:2], later))).name(0) == "Newer"
    bare = experiment(replace(full.steps[0], shots=()))
    assert [subject(bare).name(slot) for slot in (0, 1)] == ["A", "B"]
    named = replace(subject(bare), names=("Sim A", ""))
    assert [named.name(slot) for slot in (0, 1)] == ["Sim A", "B"]


def test_missing_slots_are_those_without_a_picture() -> None:
    told, step = subject(), trial().steps[0]
    assert told.missing(step) == ()
    assert told.missing(without(step, 0)) == (0,)
    assert told.missing(replace(step, shots=())) == (0, 1)
    assert not told.full(without(step, 1))


def test_pictures_from_elsewhere_are_compared_with_nothing() -> None:
    told: Subject = subject(imported())
    (step,) = told.experiment.steps
    assert told.before(step) is None
    assert told.baseline == step
    assert told.turned == ()


def test_a_step_of_another_test_is_compared_with_nothing() -> None:
    assert subject().before(series().steps[3]) is None


def test_an_emotion_that_left_the_catalogue_leaves_the_words_that_were_sent() -> None:
    step = trial().steps[0]
    assert step.draft is not None
    gone = replace(step, draft=step.draft.with_expression(replace(step.draft.expression, emotion="saudade")))
    prompt = subject(experiment(gone)).prompt(gone)
    assert prompt.text == step.text
    assert [span.text for span in prompt.spans] == [step.text]


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("sad, brows up; room", "sad, brows down; room", ("brows up", "brows down")),
        ("sad; room", "sad, wet eyes; room", ("", "wet eyes")),
        ("sad", "sad", ("", "")),
        ("a, b, c", "c, b, a", ("", "")),
    ],
)
def test_whole_clauses_that_changed(before: str, after: str, found: tuple[str, str]) -> None:
    assert changed_clauses(before, after) == found


@given(st.lists(st.sampled_from("abcdef"), max_size=6), st.lists(st.sampled_from("abcdef"), max_size=6))
def test_changed_clauses_are_those_of_one_side_only(was: list[str], now: list[str]) -> None:
    gone, come = changed_clauses(", ".join(was), ", ".join(now))
    assert set(gone.split(", ")) - {""} == set(was) - set(now)
    assert set(come.split(", ")) - {""} == set(now) - set(was)
