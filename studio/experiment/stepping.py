"""From step to step: a run is sent, kept, taken back, split, or compared afresh."""

from dataclasses import replace

from studio.experiment.asked import asked_apart
from studio.experiment.change import redrafted
from studio.experiment.experiment import Experiment, Label, Setup, Step, Trial
from studio.experiment.fair import Fairness
from studio.experiment.moved import with_control, words_moved
from studio.experiment.playbook import BASELINE, place_of, start_of
from studio.prompt.catalogue import Catalogue


def new_step(experiment: Experiment, step_id: str, trial: Trial, fair: Fairness) -> Step:
    """The step that is sent when the creator presses Generate now."""
    place = place_of(experiment, fair)
    text = trial.requests[0].text if trial.requests else ""
    return Step(step_id, experiment.draft, text, _label(place, trial, fair), place, requests=trial.requests)


def _label(place: str, trial: Trial, fair: Fairness) -> Label:
    """A new baseline is compared with nothing, so only what sets its own slots apart can spoil it."""
    if place != BASELINE or asked_apart(trial.requests):
        return fair.label
    return "FAIR (BY HAND)" if any(request.by_hand for request in trial.requests) else "FAIR"


def sent(experiment: Experiment, step: Step) -> Experiment:
    """The experiment once a step was sent; a step at the baseline's place becomes the baseline."""
    baseline = step.id if step.place == "baseline" else experiment.baseline
    return replace(experiment.with_step(step), baseline=baseline, plan=None)


def keep_as_baseline(experiment: Experiment, step_id: str) -> Experiment:
    """A step becomes what everything is compared with, and the controls say what it says."""
    step = experiment.step(step_id)
    if step is None:
        return experiment
    return replace(experiment, baseline=step_id, plan=None, draft=step.draft or experiment.draft)


def split(experiment: Experiment, catalogue: Catalogue) -> Experiment:
    """Two changes at once become two steps: the first is on the controls, the others are prepared behind it.

    Each starts from the baseline with one control moved. Nothing happens where there is no baseline or one change.

    Raises:
        StudioError: an emotion is not in the catalogue.
    """
    baseline = experiment.step(experiment.baseline)
    if baseline is None or baseline.draft is None:
        return experiment
    start = baseline.draft
    moves = words_moved(start, experiment.draft, catalogue)
    if len(moves) < 2:
        return experiment
    first, *rest = (with_control(start, experiment.draft, moved.what) for moved in moves)
    return replace(experiment, draft=first, plan=None, ahead=tuple(rest))


def go_back(experiment: Experiment) -> Experiment:
    """The controls say what the baseline says again."""
    return redrafted(experiment, start_of(experiment))


def lock_again(experiment: Experiment) -> Experiment:
    """Parts opened since the baseline are locked again, with the baseline's words and photos."""
    start, now = start_of(experiment).recipe, experiment.draft.recipe
    for part in start.locked - now.locked:
        now = now.with_text(part, start.text(part))
        kept = tuple(one for one in now.references if one.part != part)
        now = now.with_references((*kept, *(one for one in start.references if one.part == part)))
    return replace(experiment, draft=experiment.draft.with_recipe(now.with_locks(now.locked | start.locked)), plan=None)


def put_back(experiment: Experiment) -> Experiment:
    """Models, size and number of pictures are those of the baseline again."""
    baseline = experiment.step(experiment.baseline)
    if baseline is None or not baseline.requests:
        return experiment
    asked = baseline.requests
    setup = Setup(asked[0].size, asked[0].count)
    return replace(experiment, models=tuple(request.model for request in asked), setup=setup)


def open_baseline(experiment: Experiment) -> Experiment:
    """The next run is a new baseline, whatever differs from the old one."""
    return replace(experiment, plan="baseline")


def duplicate(experiment: Experiment, new_id: str, name: str) -> Experiment:
    """A new test with the same words and models and without pictures."""
    return replace(experiment, id=new_id, name=name, plan=None, baseline=None, steps=(), ahead=())
