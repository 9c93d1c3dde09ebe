"""Passive hints about words that often spoil a test. They inform and never block."""

import re
from collections.abc import Iterable, Iterator

from studio.prompt.catalogue import Catalogue
from studio.prompt.draft import Draft
from studio.prompt.knob import knob_step
from studio.prompt.recipe import PARTS
from studio.prompt.scale import MOST
from studio.words import Sentence, sentence

STRONG = 4
"""From this step on, models tend towards theatre."""


def warnings(draft: Draft, catalogue: Catalogue) -> tuple[Sentence, ...]:
    """What a creator should know about the draft before it is sent, the most important first.

    Raises:
        StudioError: the emotion is not in the catalogue.
    """
    own = _own_words(draft)
    return (*_moods(own, draft, catalogue), *_cautions(own, draft, catalogue), *_steps(draft, catalogue))


def _own_words(draft: Draft) -> str:
    """Everything the creator could have typed; the program's own cues need no check."""
    return " , ".join((*(draft.recipe.text(part) for part in PARTS), draft.free)).lower()


def _moods(own: str, draft: Draft, catalogue: Catalogue) -> Iterator[Sentence]:
    moods = {word for e in catalogue.emotions for word in (e.adjective, e.noun) if e.key != draft.expression.emotion}
    for word in _found(own, sorted(moods)):
        yield sentence("prompt-warning-moods", word=word)


def _cautions(own: str, draft: Draft, catalogue: Catalogue) -> Iterator[Sentence]:
    caution = catalogue.caution
    for word in _found(own, caution.overacting):
        yield sentence("prompt-warning-overacting", word=word)
    for word in _found(own, caution.drift):
        yield sentence("prompt-warning-drift", word=word)
    for word in _found(own, caution.negation):
        yield sentence("prompt-warning-negation", word=word)
    for word in _found(draft.recipe.text("crop").lower(), caution.wide):
        yield sentence("prompt-warning-wide", word=word)


def _steps(draft: Draft, catalogue: Catalogue) -> Iterator[Sentence]:
    expression = draft.expression
    brow, mouth, moisture = (knob_step(expression, key, catalogue) for key in ("brow", "mouth", "moisture"))
    if moisture > 0 and brow == mouth == 0:
        yield sentence("prompt-warning-tears")
    if sum(step == MOST for _knob, step in expression.knobs) > 1:
        yield sentence("prompt-warning-top")
    if expression.intensity >= STRONG:
        yield sentence("prompt-warning-strong")


def _found(text: str, words: Iterable[str]) -> list[str]:
    return [word for word in words if re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text)]
