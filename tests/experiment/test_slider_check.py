"""The slider check: a ready playbook of the intensity, every step fair and its own."""

from pathlib import Path

import pytest

from studio.experiment.experiment import Experiment
from studio.experiment.fair import fairness
from studio.experiment.playbook import next_place, place_of, playbook, prepare
from studio.experiment.playbook_file import format_playbook, parse_playbook
from studio.experiment.series import Levels, series_of
from studio.experiment.slider_check import begin_check
from studio.experiment.stepping import new_step, sent
from studio.experiment.turn import DEFAULT_TURNS, Turn, knob_of, only_intensity
from studio.verdict.summary_steps import untried
from tests.fakes.demo import CATALOGUE, EMOTIONS, RESOURCES, baseline, draft, experiment, filled, trial

FILE = Path(RESOURCES) / "playbooks" / "slider-check.toml"
CHECK = parse_playbook(FILE.read_text("utf-8"), "x").turns


def begun(test: Experiment, count: int = 1) -> Experiment:
    return begin_check(test, CHECK, count, CATALOGUE)


def run(test: Experiment, step_id: str) -> Experiment:
    """Press Generate and let both pictures arrive."""
    before = test.step(test.baseline)
    now = trial(test.draft)
    step = new_step(test, step_id, now, fairness(now, before.trial if before is not None else None, CATALOGUE))
    return sent(test, step).with_step(filled(step))


def states(test: Experiment) -> dict[str, str]:
    return {place.key: place.state for place in playbook(test)}


def test_the_ready_playbook_is_every_step_from_none_to_strong() -> None:
    assert tuple(Turn("intensity", step) for step in range(5)) == CHECK
    assert only_intensity(CHECK)
    assert not only_intensity(DEFAULT_TURNS)
    assert not only_intensity(())
    assert not only_intensity((*CHECK, Turn("brow")))


def test_a_playbook_of_the_intensity_can_be_kept() -> None:
    text = format_playbook(parse_playbook(FILE.read_text("utf-8"), "x"))
    assert parse_playbook(text, "x").turns == CHECK


@pytest.mark.parametrize("emotion", EMOTIONS)
def test_n_and_generate_walk_through_it_and_only_the_intensity_changes(emotion: str) -> None:
    test = begun(experiment(now=draft(emotion)))
    assert (test.draft.expression.intensity, test.steps, test.setup.count) == (0, (), 1)
    test = run(test, "s0")
    while (place := next_place(test)) is not None:
        test = run(prepare(test, CATALOGUE, place), place)
    assert [step.place for step in test.steps] == ["baseline", *(f"intensity-{level}" for level in range(1, 5))]
    assert {step.label for step in test.steps} == {"FAIR"}
    assert set(states(test).values()) == {"done", "now"}
    assert states(test)["summary"] == "now"
    cells = series_of(test, Levels((0, 1, 2, 3, 4)), CATALOGUE).cells
    assert [cell.step_id for cell in cells] == [step.id for step in test.steps]


def test_a_baseline_stands_for_its_own_step() -> None:
    test = begun(experiment(baseline(draft(intensity=2))))
    assert list(states(test)) == ["baseline", "intensity-0", "intensity-1", "intensity-3", "intensity-4", "summary"]
    assert (test.plan, test.draft.expression.intensity) == ("intensity-0", 0)
    assert states(test)["intensity-0"] == "now"
    assert len(test.steps) == 1


def test_other_numbers_of_pictures_open_a_new_baseline_at_the_first_step() -> None:
    test = begun(experiment(baseline(draft(intensity=2))), count=3)
    assert (test.plan, test.draft.expression.intensity, test.setup.count) == ("baseline", 0, 3)
    assert "intensity-0" not in states(test)
    assert states(test)["intensity-2"] != "done"


def test_a_finished_check_is_left_as_it_is() -> None:
    test = run(begun(experiment()), "s0")
    while (place := next_place(test)) is not None:
        test = run(prepare(test, CATALOGUE, place), place)
    assert begun(test).draft == test.draft
    assert begun(test).steps == test.steps


def test_the_slider_turned_by_hand_fills_its_place_too() -> None:
    test = run(begun(experiment()), "s0")
    fair = fairness(trial(draft(intensity=3)), test.steps[0].trial, CATALOGUE)
    by_hand = prepare(test, CATALOGUE, "intensity-3")
    assert place_of(by_hand, fair) == "intensity-3"


def test_a_turn_without_a_step_goes_one_up() -> None:
    test = begin_check(experiment(baseline(draft(intensity=2))), (Turn("intensity"),), 1, CATALOGUE)
    assert test.draft.expression.intensity == 3


def test_steps_of_the_slider_are_no_knobs() -> None:
    assert knob_of("intensity-3") is None
    assert untried(begun(experiment())) == ()
