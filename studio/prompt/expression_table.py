"""The expression of a recipe file: emotion, intensity, knobs set by hand, side, and an emotion of one's own."""

from typing import Any, cast, get_args

from studio.prompt.emotion import REGIONS, Emotion
from studio.prompt.expression import Expression
from studio.prompt.own_emotion import OWN, own_emotion, phrases_of
from studio.prompt.recipe_table import Table, inner, number, refuse_others, shown, words
from studio.prompt.scale import KNOBS, MOST, Side
from studio.words import StudioError, sentence

FIELDS = ("emotion", "intensity", "side", "knobs", "own")
PLAIN = Expression()


def read_expression(table: Table) -> Expression | None:
    """The expression in a file's table `expression`, None where there is none.

    Raises:
        StudioError: a field is unknown or of the wrong kind. Whether the emotion exists is for the catalogue to say.
    """
    rows = inner(table, "expression")
    if not rows:
        return None
    refuse_others(rows, FIELDS)
    knobs = inner(rows, "knobs")
    refuse_others(knobs, KNOBS)
    own = inner(rows, "own")
    made = _own(own) if own else None
    return Expression(
        emotion=OWN if made is not None else words(rows, "emotion") or PLAIN.emotion,
        intensity=number(rows, "intensity", MOST, PLAIN.intensity),
        knobs=tuple((knob, number(knobs, knob, MOST, 0)) for knob in KNOBS if knob in knobs),
        side=_side(words(rows, "side") or PLAIN.side),
        own=made,
    )


def expression_rows(expression: Expression) -> dict[str, Any]:
    """The table of an expression, as `read_expression` reads it."""
    rows: dict[str, Any] = {"intensity": expression.intensity, "side": expression.side}
    if expression.own is None:
        rows = {"emotion": expression.emotion, **rows}
    if expression.knobs:
        rows["knobs"] = dict(expression.knobs)
    if expression.own is not None:
        rows["own"] = {"name": expression.own.adjective, **phrases_of(expression.own)}
    return rows


def _own(rows: Table) -> Emotion:
    refuse_others(rows, ("name", *REGIONS))
    return own_emotion(words(rows, "name"), {region: words(rows, region) for region in REGIONS})


def _side(text: str) -> Side:
    if text not in get_args(Side):
        raise StudioError(sentence("recipes-file-choice", field="side", have=shown(text), known="left, right"))
    return cast("Side", text)
