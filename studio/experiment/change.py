"""What a creator can do to an experiment: one pure function per action."""

from dataclasses import replace

from studio.experiment.experiment import Experiment, Label, Step
from studio.experiment.fair import Fairness
from studio.experiment.playbook import place_of
from studio.prompt.draft import Draft
from studio.prompt.expression import MOST, KnobKey, Prompt
from studio.prompt.names import part_name
from studio.prompt.recipe import PARTS
from studio.words import StudioError, sentence


def choose_emotion(experiment: Experiment, emotion: str) -> Experiment:
    """Another emotion at the same intensity; knobs set by hand go back to the emotion."""
    draft = experiment.draft
    if draft.expression.emotion == emotion:
        return experiment
    chosen = replace(draft.expression, emotion=emotion, knobs=())
    return _redrafted(experiment, draft.with_expression(chosen))


def turn_intensity(experiment: Experiment, step: int) -> Experiment:
    """Intensity at a step, held within 0..5."""
    draft = experiment.draft
    turned = replace(draft.expression, intensity=max(0, min(MOST, step)))
    return _redrafted(experiment, draft.with_expression(turned))


def turn_knob(experiment: Experiment, key: KnobKey, step: int | None) -> Experiment:
    """A knob at a step, or given back to the emotion (None)."""
    draft = experiment.draft
    turned = _redrafted(experiment, draft.with_expression(draft.expression.with_knob(key, step)))
    return replace(turned, plan=experiment.plan) if experiment.plan == key else turned


def write_free_text(experiment: Experiment, text: str) -> Experiment:
    """Other words of one's own after the expression."""
    return _redrafted(experiment, replace(experiment.draft, free=text))


def edit_part(experiment: Experiment, part: str, text: str) -> Experiment:
    """Other words for an open part.

    Raises:
        StudioError: the part is locked; the sentence says why that matters.
    """
    recipe = experiment.draft.recipe
    if recipe.text(part) == text:
        return experiment
    if part in recipe.locked:
        raise StudioError(sentence("experiment-part-locked", part=part_name(part)))
    return _redrafted(experiment, experiment.draft.with_recipe(recipe.with_text(part, text)))


choose_variation = edit_part
"""A variation is an edit with words from the menu: the same rule, the same refusal."""


def lock(experiment: Experiment, part: str) -> Experiment:
    """Hold a part constant from now on."""
    return _locked(experiment, experiment.draft.recipe.locked | {part})


def lock_all(experiment: Experiment) -> Experiment:
    """Hold every part constant."""
    return _locked(experiment, frozenset(PARTS))


def unlock(experiment: Experiment, part: str) -> Experiment:
    """Open a part; the next run is then a new baseline, because nothing before it compares."""
    return _locked(experiment, experiment.draft.recipe.locked - {part})


def rename(experiment: Experiment, name: str) -> Experiment:
    """Another name; blank leaves the old one."""
    return replace(experiment, name=name.strip() or experiment.name)


def ask(experiment: Experiment, text: str) -> Experiment:
    """Own wording of the question; blank goes back to the proposed one."""
    return replace(experiment, question=text.strip() or None)


def duplicate(experiment: Experiment, new_id: str, name: str) -> Experiment:
    """A new test with the same words and models and without pictures."""
    return replace(experiment, id=new_id, name=name, plan=None, baseline=None, steps=())


def keep_as_baseline(experiment: Experiment, step_id: str) -> Experiment:
    """A step becomes what everything is compared with, and the controls say what it says."""
    step = experiment.step(step_id)
    if step is None:
        return experiment
    return replace(experiment, baseline=step_id, plan=None, draft=step.draft or experiment.draft)


def new_step(experiment: Experiment, step_id: str, prompt: Prompt, fair: Fairness) -> Step:
    """The step that is sent when the creator presses Generate now."""
    place = place_of(experiment, fair)
    label: Label = "FAIR" if place == "baseline" and fair.label in ("EXPLORATION", "IMPORTED") else fair.label
    return Step(step_id, experiment.draft, prompt.text, label, place)


def sent(experiment: Experiment, step: Step) -> Experiment:
    """The experiment once a step was sent; a step at the baseline's place becomes the baseline."""
    baseline = step.id if step.place == "baseline" else experiment.baseline
    return replace(experiment.with_step(step), baseline=baseline, plan=None)


def _locked(experiment: Experiment, locked: frozenset[str]) -> Experiment:
    draft = experiment.draft.with_recipe(experiment.draft.recipe.with_locks(locked))
    return _redrafted(experiment, draft)


def _redrafted(experiment: Experiment, draft: Draft) -> Experiment:
    """The experiment with another draft; free turning leaves the playbook, a new baseline stays due."""
    if draft == experiment.draft:
        return experiment
    return replace(experiment, draft=draft, plan="baseline" if _reopened(experiment, draft) else None)


def _reopened(experiment: Experiment, draft: Draft) -> bool:
    baseline = experiment.step(experiment.baseline)
    if baseline is None or baseline.draft is None:
        return False
    return bool(baseline.draft.recipe.locked - draft.recipe.locked)
