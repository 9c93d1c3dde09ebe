"""Looks for words in what a creator typed, and takes them out where nothing is locked."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from studio.prompt.catalogue import Catalogue
from studio.prompt.draft import Draft
from studio.prompt.recipe import PARTS

FREE, OWN = "free", "own"
"""Places of words besides the parts: own words, and the phrases of an emotion of one's own."""
_CLAUSE = re.compile(r"([^,;]*)([,;]?)")
_LEFT_OVER = re.compile(
    r"a|an|the|bit|touch|hint|and|or|but|with|of|in|very|quite|rather|slightly|faintly|clearly|deeply|hidden|quiet|subtle|soft|little|"
    r"looks?|looking|expression|face|mood|feelings?|air|smile|eyes|gaze|she|he|they|is|are|her|his|their"
)
"""Words that say nothing once the mood between them is gone; a clause of nothing else goes too."""


@dataclass(frozen=True)
class Typed:
    """One text of a creator's own.

    Attributes:
        place: a part key, `FREE` or `OWN`.
        text: lower case.
        open: whether words may be taken out of it.
    """

    place: str
    text: str
    open: bool


def typed_texts(draft: Draft) -> tuple[Typed, ...]:
    """Everything the creator could have typed; the program's own cues need no check."""
    recipe, own = draft.recipe, draft.expression.own
    parts = (Typed(part, recipe.text(part).lower(), part not in recipe.locked) for part in PARTS)
    phrases = [own.adjective, *(course.cue.words[1] for course in own.courses)] if own is not None else []
    made = (*parts, Typed(OWN, " , ".join(phrases).lower(), open=False), Typed(FREE, draft.free.lower(), open=True))
    return tuple(typed for typed in made if typed.text.strip())


def found(text: str, words: tuple[str, ...]) -> tuple[str, ...]:
    """Which of some lower-case words stand in a text as whole words, in the order of the text, each once."""
    return tuple(dict.fromkeys(match[0].lower() for match in _any_of(words).finditer(text))) if words else ()


def other_moods(draft: Draft, catalogue: Catalogue) -> tuple[str, ...]:
    """Words for moods other than the one the expression asks for."""
    expression = draft.expression
    chosen = catalogue.emotion_of(expression)
    mine = {chosen.adjective, chosen.noun, *catalogue.moods.get(chosen.key, ())}
    if expression.own is not None:
        mine |= set(found(chosen.adjective.lower(), _all_moods(catalogue)))
    return tuple(word for word in _all_moods(catalogue) if word not in mine)


def without_words(draft: Draft, words: tuple[str, ...]) -> Draft:
    """The draft with some words taken out of the free text and the open parts; locked parts stay as they are."""
    recipe = draft.recipe
    for part in PARTS:
        if part not in recipe.locked and found(recipe.text(part).lower(), words):
            recipe = recipe.with_text(part, cleared(recipe.text(part), words))
    return replace(draft, recipe=recipe, free=cleared(draft.free, words))


def cleared(text: str, words: tuple[str, ...]) -> str:
    """A text without some words; clauses that say nothing without them go, all others stay as they are."""
    if not found(text.lower(), words):
        return text
    kept = [
        (said, joint)
        for clause, joint in _clauses(text)
        if (said := clause if not found(clause.lower(), words) else _left_of(clause, words)).strip()
    ]
    return "".join(said + joint for said, joint in kept).strip().rstrip(",;").rstrip()


def _left_of(clause: str, words: tuple[str, ...]) -> str:
    """What is left of a clause, empty where it says nothing any more."""
    left = _any_of(words).sub("", clause)
    left = re.sub(r"^(\s*)(?:and|or|but)\b|\b(?:and|or|but)(\s*)$", r"\1\2", " ".join(left.split()))
    means = [word for word in re.findall(r"[\w'-]+", left.lower()) if not _LEFT_OVER.fullmatch(word)]
    lead = clause[: len(clause) - len(clause.lstrip())]
    return lead + left.strip() if means else ""


def _clauses(text: str) -> Iterator[tuple[str, str]]:
    return ((match[1], match[2]) for match in _CLAUSE.finditer(text) if match[0])


@lru_cache(maxsize=64)
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern for all words: this runs with every step of a slider."""
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])", re.IGNORECASE)


def _all_moods(catalogue: Catalogue) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_mood_words(catalogue)))


def _mood_words(catalogue: Catalogue) -> Iterable[str]:
    for emotion in catalogue.emotions:
        yield from (emotion.adjective, emotion.noun, *catalogue.moods.get(emotion.key, ()))
