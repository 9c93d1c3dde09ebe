"""From the controls to the words: one fixed order, every word with its writer."""

from itertools import accumulate, groupby

from studio.prompt.catalogue import Catalogue
from studio.prompt.draft import Draft
from studio.prompt.expression import Expression, Prompt, Span
from studio.prompt.knob import spoken_cues
from studio.prompt.recipe import PARTS, Recipe
from studio.prompt.template import EXPRESSION, LAYOUT

Piece = tuple[str, str, bool]
"""Words, their writer, whether locked."""

Clause = tuple[Piece, ...]

BETWEEN_CLAUSES: Piece = (", ", "joint", False)
BETWEEN_BLOCKS: Piece = ("; ", "joint", False)
"""Sets the face apart from who and where."""


def compose(draft: Draft, catalogue: Catalogue) -> Prompt:
    """The prompt exactly as sent.

    First the face: the emotion once in a mild word, then brows, eyes, mouth, gaze, restraint and own words.
    Then the parts of the recipe, unchanged and always in the same order. A template of the recipe moves what it
    has slots for to the front. The layout chunk is never sent.

    Raises:
        StudioError: the emotion is not in the catalogue.
    """
    face = [*_face(draft.expression, catalogue), *_free(draft.free)]
    blocks = [
        face if is_face else [clause for part in parts for clause in _part(draft.recipe, part)]
        for is_face, parts in groupby(order_of(draft.recipe), key=lambda key: key == EXPRESSION)
    ]
    return _prompt(_joined([_joined(clauses, BETWEEN_CLAUSES) for clauses in blocks if clauses], BETWEEN_BLOCKS))


def order_of(recipe: Recipe) -> tuple[str, ...]:
    """The expression and the parts in the order in which a recipe has them sent."""
    slots = recipe.template.order if recipe.template is not None else ()
    sent = (key for key in (*slots, EXPRESSION, *PARTS) if key != LAYOUT)
    return tuple(dict.fromkeys(sent))


def _face(expression: Expression, catalogue: Catalogue) -> list[Clause]:
    cues: list[Clause] = [((said.text, said.by, False),) for said in spoken_cues(expression, catalogue)]
    restraint = catalogue.restraint[expression.intensity]
    closing: list[Clause] = [((restraint, "intensity", False),)] if restraint else []
    return [_lead(expression, catalogue), *cues, *closing]


def _lead(expression: Expression, catalogue: Catalogue) -> Clause:
    if expression.intensity == 0:
        return ((catalogue.neutral, "intensity", False),)
    emotion = catalogue.emotion_of(expression)
    return (
        (f"{catalogue.degrees[expression.intensity]} ", "intensity", False),
        (f"{emotion.adjective} {catalogue.noun}", "emotion", False),
    )


def _free(words: str) -> list[Clause]:
    said = words.strip()
    return [((said, "free", False),)] if said else []


def _part(recipe: Recipe, part: str) -> list[Clause]:
    text = recipe.text(part).strip()
    return [((text, part, part in recipe.locked),)] if text else []


def _joined(clauses: list[Clause], joint: Piece) -> Clause:
    pieces = [piece for clause in clauses for piece in (joint, *clause)]
    return tuple(pieces[1:])


def _prompt(pieces: Clause) -> Prompt:
    ends = accumulate(len(text) for text, _by, _locked in pieces)
    spans = tuple(
        Span(end - len(text), end, text, by, locked) for end, (text, by, locked) in zip(ends, pieces, strict=True)
    )
    return Prompt("".join(span.text for span in spans), spans)
