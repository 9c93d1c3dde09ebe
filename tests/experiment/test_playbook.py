"""One knob at a time, always from the baseline."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.experiment.change import choose_playbook, edit_part, turn_intensity, turn_knob, unlock
from studio.experiment.experiment import Experiment
from studio.experiment.fair import fairness
from studio.experiment.playbook import SPLIT, next_place, place_of, playbook, prepare
from studio.experiment.stepping import go_back, keep_as_baseline, lock_again, new_step, sent, split
from studio.experiment.turn import Turn
from studio.prompt.knob import knob_step
from studio.prompt.scale import KNOBS, MOST, KnobKey
from tests.fakes.demo import CATALOGUE, EMOTIONS, baseline, draft, experiment, filled, trial


def run(test: Experiment, step_id: str) -> Experiment:
    """Press Generate and let both pictures arrive."""
    before = test.step(test.baseline)
    now = trial(test.draft)
    step = new_step(test, step_id, now, fairness(now, before.trial if before is not None else None, CATALOGUE))
    return sent(test, step).with_step(filled(step))


def states(test: Experiment) -> dict[str, str]:
    return {place.key: place.state for place in playbook(test)}


def test_before_the_first_run_the_baseline_is_due() -> None:
    assert states(experiment()) == {
        "baseline": "now",
        "brow": "later",
        "mouth": "later",
        "moisture": "later",
        "gaze": "later",
        "summary": "later",
    }
    assert next_place(experiment()) == "baseline"


def test_after_the_baseline_the_brow_comes_next() -> None:
    test = run(experiment(), "s1")
    assert test.baseline == "s1"
    assert test.steps[0].place == "baseline"
    assert (states(test)["baseline"], states(test)["brow"], states(test)["mouth"]) == (
        "done",
        "next",
        "later",
    )
    assert playbook(test)[0].step_id == "s1"


def test_moisture_and_gaze_are_only_if_needed() -> None:
    assert [place.key for place in playbook(experiment()) if place.optional] == ["moisture", "gaze"]


def test_prepare_turns_one_knob_one_step_up_from_the_baseline_and_sends_nothing() -> None:
    test = prepare(turn_intensity(run(experiment(), "s1"), 5), CATALOGUE, "brow")
    assert test.draft.expression.intensity == 2
    assert test.draft.expression.knobs == (("brow", 3),)
    assert test.plan == "brow"
    assert len(test.steps) == 1
    assert (states(test)["brow"], states(test)["mouth"]) == ("now", "next")


def test_a_knob_at_the_top_goes_down() -> None:
    test = prepare(experiment(baseline(draft(brow=MOST))), CATALOGUE, "brow")
    assert test.draft.expression.knob("brow") == MOST - 1


def test_the_whole_playbook_is_walked_by_n_and_generate() -> None:
    test = run(experiment(), "s1")
    walked = []
    while (place := next_place(test)) is not None:
        test = run(prepare(test, CATALOGUE, place), f"s-{place}")
        walked.append(place)
    assert walked == list(KNOBS)
    assert [step.place for step in test.steps] == ["baseline", *KNOBS]
    assert {step.label for step in test.steps} == {"FAIR"}
    assert states(test)["summary"] == "now"
    assert all(states(test)[key] == "done" for key in ("baseline", *KNOBS))


@pytest.mark.parametrize("emotion", EMOTIONS)
@pytest.mark.parametrize("key", KNOBS)
def test_every_prepared_step_is_fair_and_about_its_knob(emotion: str, key: KnobKey) -> None:
    for intensity in range(MOST + 1):
        start = experiment(baseline(draft(emotion, intensity)))
        test = prepare(start, CATALOGUE, key)
        fair = fairness(trial(test.draft), start.steps[0].trial, CATALOGUE)
        assert (fair.label, fair.changes) == ("FAIR", (key,))
        assert place_of(test, fair) == key
        moved = knob_step(test.draft.expression, key, CATALOGUE) - knob_step(
            draft(emotion, intensity).expression, key, CATALOGUE
        )
        assert abs(moved) == 1


def test_a_knob_turned_by_hand_fills_its_place_too() -> None:
    test = run(turn_knob(run(experiment(), "s1"), "mouth", 4), "s2")
    assert test.steps[1].place == "mouth"
    assert next_place(test) == "brow"


def test_any_other_change_is_a_step_of_its_own() -> None:
    test = run(turn_intensity(run(experiment(), "s1"), 3), "s2")
    assert test.steps[1].place == "own"
    assert test.baseline == "s1"


def test_keeping_a_change_moves_the_baseline_and_the_playbook_goes_on() -> None:
    test = run(prepare(run(experiment(), "s1"), CATALOGUE, "brow"), "s2")
    kept = prepare(keep_as_baseline(test, "s2"), CATALOGUE, "mouth")
    assert kept.baseline == "s2"
    assert kept.draft.expression.knobs == (("brow", 3), ("mouth", 3))
    assert states(kept)["brow"] == "done"


def test_an_opened_lock_starts_over_with_a_new_baseline() -> None:
    test = run(prepare(run(experiment(), "s1"), CATALOGUE, "brow"), "s2")
    assert states(unlock(test, "hair"))["baseline"] == "now"
    again = run(unlock(test, "hair"), "s3")
    assert again.steps[-1].place == "baseline"
    assert again.steps[-1].label == "FAIR"
    assert again.baseline == "s3"
    assert states(again)["brow"] == "next"


def test_a_step_without_pictures_fills_no_place() -> None:
    test = run(experiment(), "s1")
    empty = replace(test, steps=tuple(replace(step, shots=()) for step in test.steps))
    assert states(empty)["baseline"] == "now"


def test_a_place_without_a_knob_leaves_the_draft_alone() -> None:
    test = experiment(baseline())
    assert prepare(test, CATALOGUE, "baseline").draft == test.draft


def own_playbook(*turns: Turn) -> Experiment:
    return choose_playbook(run(experiment(), "s1"), turns)


def test_an_own_playbook_is_walked_in_its_order_and_to_its_steps() -> None:
    test = own_playbook(Turn("gaze"), Turn("brow", 4), Turn("brow", 5))
    walked = []
    while (place := next_place(test)) is not None:
        test = run(prepare(test, CATALOGUE, place), f"s-{place}")
        walked.append((test.steps[-1].place, test.steps[-1].draft))
    assert [place for place, _draft in walked] == ["gaze", "brow-4", "brow-5"]
    assert [said.expression.knobs for _place, said in walked if said] == [
        (("gaze", 1),),
        (("brow", 4),),
        (("brow", 5),),
    ]
    assert {step.label for step in test.steps} == {"FAIR"}


def test_a_turn_twice_is_there_once() -> None:
    assert own_playbook(Turn("brow"), Turn("brow"), Turn("brow", 4)).playbook == (Turn("brow"), Turn("brow", 4))


@given(st.lists(st.builds(Turn, st.sampled_from(KNOBS), st.one_of(st.none(), st.integers(0, MOST))), max_size=6))
def test_no_playbook_can_move_two_knobs_in_one_step(turns: list[Turn]) -> None:
    test = own_playbook(*turns)
    for place in playbook(test):
        moved = prepare(test, CATALOGUE, place.key).draft.expression
        apart = [key for key in KNOBS if moved.knob(key) != test.draft.expression.knob(key)]
        assert apart == ([place.turn.knob] if place.turn is not None else [])


def two_changes() -> Experiment:
    test = run(experiment(), "s1")
    return turn_knob(turn_knob(test, "brow", 4), "gaze", 3)


def test_a_split_makes_two_fair_steps_out_of_two_changes() -> None:
    test = split(two_changes(), CATALOGUE)
    assert test.draft.expression.knobs == (("brow", 4),)
    test = run(test, "s2")
    assert next_place(test) == SPLIT
    test = prepare(test, CATALOGUE, SPLIT)
    assert test.draft.expression.knobs == (("gaze", 3),)
    test = run(test, "s3")
    assert [step.label for step in test.steps] == ["FAIR", "FAIR", "FAIR"]
    assert [step.place for step in test.steps] == ["baseline", "brow", "gaze"]
    assert test.ahead == ()


def test_there_is_nothing_to_split_in_one_change_or_before_the_baseline() -> None:
    one = turn_knob(run(experiment(), "s1"), "brow", 4)
    assert split(one, CATALOGUE) is one
    assert split(experiment(), CATALOGUE) == experiment()


def test_going_back_says_what_the_baseline_says() -> None:
    assert go_back(two_changes()).draft == two_changes().steps[0].draft


def test_a_lock_opened_in_passing_is_closed_with_its_old_words() -> None:
    test = unlock(run(experiment(), "s1"), "hair")
    test = lock_again(edit_part(test, "hair", "silver bob"))
    assert test.draft == test.steps[0].draft
    assert test.plan is None
