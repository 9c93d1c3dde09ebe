"""The record itself."""

from dataclasses import replace

from tests.fakes.demo import baseline, experiment, shot


def test_the_newest_shot_of_a_slot_is_shown() -> None:
    again = replace(shot(0, "words"), id="again")
    step = baseline().with_shot(again)
    assert step.shot(0) == again
    assert step.shot(1) == baseline().shot(1)
    assert step.shot(3) is None


def test_a_shot_of_the_same_id_is_replaced() -> None:
    step = baseline()
    renamed = replace(step.shots[0], name="Seedream")
    assert [s.name for s in step.with_shot(renamed).shots] == ["Seedream", "Sim B"]


def test_steps_are_found_added_and_replaced_by_id() -> None:
    test = experiment(baseline())
    assert test.step("s1") == baseline()
    assert test.step(None) is None
    assert len(test.with_step(baseline(step_id="s2")).steps) == 2
    assert test.with_step(replace(baseline(), label="REPEAT")).steps[0].label == "REPEAT"
