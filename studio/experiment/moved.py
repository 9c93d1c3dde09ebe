"""What the controls change: each difference between two drafts with its name and its two ends."""

from dataclasses import dataclass, replace

from studio.prompt.catalogue import Catalogue
from studio.prompt.compose import compose
from studio.prompt.draft import Draft
from studio.prompt.expression import Expression
from studio.prompt.knob import knob_step
from studio.prompt.names import felt, step_name
from studio.prompt.recipe import PARTS
from studio.prompt.scale import KNOBS, KnobKey
from studio.words import Sentence, sentence

CONTROLS: tuple[str, ...] = ("emotion", "intensity", "side", *KNOBS, "free", *PARTS, "template")
"""Everything that writes words, in the order in which changes are told."""


@dataclass(frozen=True)
class Moved:
    """One thing that differs.

    Attributes:
        what: "emotion", "intensity", a knob, a part, "lock-" and a part, or what was asked differently ("size").
        was, now: its two ends; said as they are.
        slots: the slots it differs in, empty where it is the same for all.
        scale: whether its ends are short names that a sentence can hold.
    """

    what: str
    was: Sentence
    now: Sentence
    slots: tuple[int, ...] = ()
    scale: bool = False


def plain(text: str) -> Sentence:
    """Words that are the same in every language, such as those of a prompt."""
    return sentence("experiment-plain", text=text)


def words_moved(before: Draft, after: Draft, catalogue: Catalogue) -> tuple[Moved, ...]:
    """The controls that change the words on their own, in the order of `CONTROLS`.

    A control that was moved without changing a word (a knob set to where the emotion has it) is no change. Where
    several change words only together, all that were moved are named.

    Raises:
        StudioError: an emotion is not in the catalogue.
    """
    said = compose(before, catalogue).text
    touched = [key for key in CONTROLS if with_control(before, after, key) != before]
    alone = [key for key in touched if compose(with_control(before, after, key), catalogue).text != said]
    if not alone and compose(after, catalogue).text != said:
        alone = touched
    return tuple(_moved(key, before, after, catalogue) for key in alone)


def locks_opened(before: Draft, after: Draft) -> tuple[Moved, ...]:
    """Parts that were locked and are not any more."""
    opened = before.recipe.locked - after.recipe.locked
    return tuple(_lock(part) for part in PARTS if part in opened)


def with_control(before: Draft, after: Draft, key: str) -> Draft:
    """The earlier draft with one control as it is in the later one."""
    old, new = before.expression, after.expression
    knob: KnobKey | None = next((knob for knob in KNOBS if knob == key), None)
    if knob is not None:
        return before.with_expression(old.with_knob(knob, new.knob(knob)))
    if key in PARTS:
        return before.with_recipe(before.recipe.with_text(key, after.recipe.text(key)))
    if key == "template":
        return before.with_recipe(replace(before.recipe, template=after.recipe.template))
    if key == "free":
        return replace(before, free=after.free)
    return before.with_expression(_with_feeling(old, new, key))


def _with_feeling(old: Expression, new: Expression, key: str) -> Expression:
    if key == "emotion":
        return replace(old, emotion=new.emotion, own=new.own)
    if key == "side":
        return replace(old, side=new.side)
    return replace(old, intensity=new.intensity)


def _moved(key: str, before: Draft, after: Draft, catalogue: Catalogue) -> Moved:
    old, new = before.expression, after.expression
    gender = after.recipe.gender
    knob: KnobKey | None = next((knob for knob in KNOBS if knob == key), None)
    if knob is not None:
        was, now = (step_name(knob_step(one, knob, catalogue)) for one in (old, new))
        return Moved(key, was, now, scale=True)
    if key == "emotion":
        return Moved(key, felt(old, gender), felt(new, gender), scale=True)
    if key == "intensity":
        return Moved(key, step_name(old.intensity), step_name(new.intensity), scale=True)
    if key == "side":
        return Moved(key, sentence(f"side-{old.side}"), sentence(f"side-{new.side}"), scale=True)
    return Moved(key, plain(_words(before, key)), plain(_words(after, key)))


def _words(draft: Draft, key: str) -> str:
    if key == "free":
        return draft.free
    if key == "template":
        return draft.recipe.template.text if draft.recipe.template is not None else ""
    return draft.recipe.text(key)


def _lock(part: str) -> Moved:
    return Moved(f"lock-{part}", sentence("experiment-locked"), sentence("experiment-open"))
