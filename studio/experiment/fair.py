"""The fair-test rule: what changed since the baseline, and what that makes of the next run."""

from dataclasses import dataclass, replace
from functools import reduce
from typing import Literal

from studio.experiment.experiment import SLOTS, Label, Step
from studio.prompt.compose import compose
from studio.prompt.draft import Draft
from studio.prompt.emotion import Catalogue
from studio.prompt.expression import KNOBS, KnobKey
from studio.prompt.knob import knob_step
from studio.prompt.names import emotion_name, step_name
from studio.prompt.recipe import PARTS
from studio.words import Sentence, sentence

Kind = Literal["baseline", "one", "several", "unlocked", "model", "repeat", "imported"]


@dataclass(frozen=True)
class Fairness:
    """What the next run would be.

    Attributes:
        label: what the rule says about the draft against its baseline.
        said: the same in words.
        changes: what differs: "emotion", "intensity", a knob, a part, "free", "model".
        kind: which of the rule's cases it is.
    """

    label: Label
    said: Sentence
    changes: tuple[str, ...] = ()
    kind: Kind = "one"

    @property
    def opens_baseline(self) -> bool:
        """Whether the next run cannot be compared with anything before it and starts a new baseline."""
        return self.kind in ("baseline", "unlocked", "imported")


def fairness(
    draft: Draft,
    baseline: Step | None,
    catalogue: Catalogue,
    models: tuple[str, ...] = (),
    *,
    by_hand: bool = False,
) -> Fairness:
    """Compare what would be sent with what the baseline sent.

    Args:
        draft: what the controls say now.
        baseline: the step everything is compared with, None before the first.
        catalogue: the emotions both are composed with.
        models: model card id of each slot now; an empty tuple leaves the models out of the comparison.
        by_hand: whether a picture of the next run is made in a maker's app, from copied words.

    Raises:
        StudioError: an emotion is not in the catalogue.
    """
    fair: Label = "FAIR (BY HAND)" if by_hand else "FAIR"
    if baseline is None:
        return Fairness(fair, sentence("experiment-fair-baseline"), kind="baseline")
    if baseline.draft is None:
        return Fairness("IMPORTED", sentence("experiment-fair-imported"), kind="imported")
    opened = _opened(draft, baseline.draft)
    if opened:
        said = sentence("experiment-fair-unlocked", what=_listed(opened), count=len(opened))
        return Fairness("EXPLORATION", said, opened, "unlocked")
    swapped = _swapped(baseline, models)
    if swapped is not None:
        return Fairness("EXPLORATION", swapped, ("model",), "model")
    return _judged(draft, baseline.draft, catalogue, fair, max(2, len(models)))


def changes_between(before: Draft, after: Draft, catalogue: Catalogue) -> tuple[str, ...]:
    """The controls that change the words on their own, in order of the prompt.

    A control that was moved without changing a word (a knob set to where the emotion has it) is no change.
    """
    said = compose(before, catalogue).text
    keys = ("emotion", "intensity", *KNOBS, "free", *PARTS)
    moved = tuple(key for key in keys if compose(_with(before, after, key), catalogue).text != said)
    if not moved and compose(after, catalogue).text != said:
        return ("intensity",)
    return moved


def _judged(draft: Draft, before: Draft, catalogue: Catalogue, fair: Label, panes: int) -> Fairness:
    changes = changes_between(before, draft, catalogue)
    if not changes:
        return Fairness("REPEAT", sentence("experiment-fair-repeat"), kind="repeat")
    if len(changes) > 1:
        said = sentence("experiment-fair-several", count=len(changes), what=_listed(changes))
        return Fairness("EXPLORATION", said, changes, "several")
    return Fairness(fair, _only(changes[0], before, draft, catalogue, panes), changes)


def _with(before: Draft, after: Draft, key: str) -> Draft:
    """The earlier draft with one control as it is now."""
    old, new = before.expression, after.expression
    if key == "emotion":
        return before.with_expression(replace(old, emotion=new.emotion))
    if key == "intensity":
        return before.with_expression(replace(old, intensity=new.intensity))
    if key in PARTS:
        return before.with_recipe(before.recipe.with_text(key, after.recipe.text(key)))
    for knob in KNOBS:
        if key == knob:
            return before.with_expression(old.with_knob(knob, new.knob(knob)))
    return replace(before, free=after.free)


def _opened(draft: Draft, before: Draft) -> tuple[str, ...]:
    """Parts that have words, were locked in the baseline and are not any more."""
    opened = before.recipe.locked - draft.recipe.locked
    return tuple(part for part in PARTS if part in opened)


def _swapped(baseline: Step, models: tuple[str, ...]) -> Sentence | None:
    for slot, model in enumerate(models):
        shot = baseline.shot(slot)
        if shot is not None and shot.request is not None and shot.request.model != model:
            return sentence("experiment-fair-model", slot=SLOTS[slot], was=shot.name)
    return None


def _only(key: str, before: Draft, after: Draft, catalogue: Catalogue, panes: int) -> Sentence:
    args: dict[str, str | int | float | Sentence] = {
        "what": _what(key),
        "locked": after.recipe.locked_rows,
        "panes": sentence(f"experiment-panes-{panes}"),
    }
    ends = _ends(key, before, after, catalogue)
    if ends is None:
        return sentence("experiment-fair-one", **args)
    return sentence("experiment-fair-one-from-to", **args, was=ends[0], now=ends[1])


def _ends(key: str, before: Draft, after: Draft, catalogue: Catalogue) -> tuple[Sentence, Sentence] | None:
    """From what to what, where a few words can say it."""
    old, new = before.expression, after.expression
    if key == "emotion":
        gender = after.recipe.gender
        return emotion_name(old.emotion, gender), emotion_name(new.emotion, gender)
    if key == "intensity":
        return step_name(old.intensity), step_name(new.intensity)
    knob: KnobKey | None = next((knob for knob in KNOBS if knob == key), None)
    if knob is None:
        return None
    return step_name(knob_step(old, knob, catalogue)), step_name(knob_step(new, knob, catalogue))


def _what(key: str) -> Sentence:
    return sentence(f"experiment-what-{key}")


def _listed(keys: tuple[str, ...]) -> Sentence:
    """Several names as one enumeration."""
    *head, last = (_what(key) for key in keys)
    if not head:
        return last
    start = reduce(lambda said, name: sentence("experiment-list", head=said, tail=name), head)
    return sentence("experiment-list-end", head=start, tail=last)
