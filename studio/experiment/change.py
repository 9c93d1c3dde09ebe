"""What a creator can do to an experiment: one pure function per action."""

from dataclasses import replace

from studio.experiment.experiment import Experiment, Setup
from studio.experiment.turn import Turn, tidy
from studio.prompt.draft import Draft
from studio.prompt.emotion import Emotion
from studio.prompt.expression import Expression
from studio.prompt.names import part_name
from studio.prompt.recipe import PARTS, Recipe
from studio.prompt.reference import MOST_REFERENCES, Reference
from studio.prompt.scale import MOST, KnobKey, Side
from studio.words import StudioError, sentence


def choose_emotion(experiment: Experiment, emotion: str) -> Experiment:
    """Another emotion at the same intensity; knobs set by hand go back to the emotion."""
    draft = experiment.draft
    if draft.expression.own is None and draft.expression.emotion == emotion:
        return experiment
    chosen = replace(draft.expression, emotion=emotion, own=None, knobs=())
    return redrafted(experiment, draft.with_expression(chosen))


def choose_own(experiment: Experiment, emotion: Emotion) -> Experiment:
    """An emotion of the creator's own at the same intensity; knobs set by hand go back to it."""
    chosen = replace(experiment.draft.expression, emotion=emotion.key, own=emotion, knobs=())
    return redrafted(experiment, experiment.draft.with_expression(chosen))


def express(experiment: Experiment, expression: Expression) -> Experiment:
    """A whole expression at once, such as a preset or one found in pasted words."""
    return redrafted(experiment, experiment.draft.with_expression(expression))


def choose_side(experiment: Experiment, side: Side) -> Experiment:
    """The viewer's side on which a one-sided emotion shows."""
    return express(experiment, replace(experiment.draft.expression, side=side))


def turn_intensity(experiment: Experiment, step: int) -> Experiment:
    """Intensity at a step, held within 0..5."""
    draft = experiment.draft
    turned = replace(draft.expression, intensity=max(0, min(MOST, step)))
    return redrafted(experiment, draft.with_expression(turned))


def turn_knob(experiment: Experiment, key: KnobKey, step: int | None) -> Experiment:
    """A knob at a step, or given back to the emotion (None)."""
    draft = experiment.draft
    turned = redrafted(experiment, draft.with_expression(draft.expression.with_knob(key, step)))
    return replace(turned, plan=experiment.plan) if experiment.plan == key else turned


def write_free_text(experiment: Experiment, text: str) -> Experiment:
    """Other words of one's own after the expression."""
    return redrafted(experiment, replace(experiment.draft, free=text))


def edit_part(experiment: Experiment, part: str, text: str) -> Experiment:
    """Other words for an open part.

    Raises:
        StudioError: the part is locked; the sentence says why that matters.
    """
    recipe = experiment.draft.recipe
    if recipe.text(part) == text:
        return experiment
    _refuse_locked(recipe, part)
    return redrafted(experiment, experiment.draft.with_recipe(recipe.with_text(part, text)))


def change_references(experiment: Experiment, part: str, references: tuple[Reference, ...]) -> Experiment:
    """Other reference photos, of which only those of one open part differ from before.

    Raises:
        StudioError: the part is locked, or there are more than `MOST_REFERENCES`.
    """
    recipe = experiment.draft.recipe
    _refuse_locked(recipe, part)
    if len(references) > MOST_REFERENCES:
        raise StudioError(sentence("experiment-references-most", most=MOST_REFERENCES))
    return redrafted(experiment, experiment.draft.with_recipe(recipe.with_references(references)))


def choose_layout(experiment: Experiment, text: str) -> Experiment:
    """Other words for the layout, which is shown and never sent; it cannot be locked."""
    recipe = experiment.draft.recipe
    return redrafted(
        experiment, experiment.draft.with_recipe(replace(recipe, scene=replace(recipe.scene, layout=text)))
    )


def choose_recipe(experiment: Experiment, recipe: Recipe, expression: Expression | None = None) -> Experiment:
    """Another recipe in a test in which nothing was sent yet; locked parts say how it goes on from here."""
    draft = experiment.draft.with_recipe(recipe)
    return redrafted(experiment, draft.with_expression(expression) if expression is not None else draft)


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


def choose_model(experiment: Experiment, slot: int, model: str) -> Experiment:
    """Another model in a slot."""
    models = tuple(model if at == slot else kept for at, kept in enumerate(experiment.models))
    return replace(experiment, models=models)


def choose_setup(experiment: Experiment, setup: Setup) -> Experiment:
    """Another size or number of pictures for all slots."""
    return replace(experiment, setup=setup)


def choose_playbook(experiment: Experiment, turns: tuple[Turn, ...]) -> Experiment:
    """Other turns; what was tried so far keeps its place where the turn is still there."""
    return replace(experiment, playbook=tidy(turns), plan=None)


def _refuse_locked(recipe: Recipe, part: str) -> None:
    if part in recipe.locked:
        raise StudioError(sentence("experiment-part-locked", part=part_name(part)))


def _locked(experiment: Experiment, locked: frozenset[str]) -> Experiment:
    draft = experiment.draft.with_recipe(experiment.draft.recipe.with_locks(locked))
    return redrafted(experiment, draft)


def redrafted(experiment: Experiment, draft: Draft) -> Experiment:
    """The experiment with another draft; free turning leaves the playbook, a new baseline stays due."""
    if draft == experiment.draft:
        return experiment
    return replace(experiment, draft=draft, plan="baseline" if _reopened(experiment, draft) else None)


def _reopened(experiment: Experiment, draft: Draft) -> bool:
    baseline = experiment.step(experiment.baseline)
    if baseline is None or baseline.draft is None:
        return False
    return bool(baseline.draft.recipe.locked - draft.recipe.locked)
