"""What emotions, steps, knobs and parts are called, as sentences to be said in any language."""

from studio.prompt.expression import Expression
from studio.prompt.recipe import Gender
from studio.prompt.scale import STEPS
from studio.words import Sentence, sentence


def emotion_name(key: str, gender: Gender = "feminine") -> Sentence:
    """An emotion as the adjective of a person ("sad"); the gender inflects it where a language does."""
    return sentence(f"emotion-{key}", gender=gender)


def felt(expression: Expression, gender: Gender = "feminine") -> Sentence:
    """What an expression asks for as the adjective of a person; the creator's own word where it is their own."""
    if expression.own is not None:
        return sentence("emotion-own", name=expression.own.adjective)
    return emotion_name(expression.emotion, gender)


def felt_thing(expression: Expression, *, article: bool = False) -> Sentence:
    """The same as a thing."""
    if expression.own is not None:
        return sentence("emotion-own", name=expression.own.adjective)
    return feeling_name(expression.emotion, article=article)


def feeling_name(key: str, *, article: bool = False) -> Sentence:
    """An emotion as a thing ("sadness"), with its article where a language wants one ("la tristeza")."""
    return sentence(f"feeling-the-{key}" if article else f"feeling-{key}")


def step_name(step: int) -> Sentence:
    """A named step 0..5 ("subtle")."""
    return sentence(f"step-{STEPS[step]}")


def knob_name(key: str) -> Sentence:
    """A knob as a label ("Brow tension")."""
    return sentence(f"knob-{key}")


def part_name(key: str) -> Sentence:
    """A part of a recipe as a label ("Hair")."""
    return sentence(f"part-{key}")
