"""Passive remarks on words that often spoil a test, with something to do about them. They inform and never block."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from studio.prompt.catalogue import Catalogue, Caution
from studio.prompt.draft import Draft
from studio.prompt.emotion import KNOB_REGION
from studio.prompt.names import part_name
from studio.prompt.recipe import PARTS
from studio.prompt.scale import MOST, KnobKey
from studio.prompt.secrets import caution as caution_of_keys
from studio.prompt.typed_words import FREE, OWN, Typed, found, other_moods, typed_texts, without_words
from studio.words import Sentence, sentence

Kind = Literal[
    "key", "limit", "moods", "tears", "overacting", "blank", "drift", "misread", "negation", "wide", "top", "strong"
]
ONE_MOOD, TAKE_OUT = "one-mood", "take-out"
"""What a fix does: leave one mood only, or take a word out."""
STRONG = 4
"""From this step on, models tend towards theatre."""
FACE_PLACES = ("identity", "pose", OWN, FREE)
"""Places whose words are about the face; elsewhere "calm" is the sea and "extreme" the crop."""
_OF_THE_SCENE = re.compile(
    r"(?<![\w-])(?:\w+)[ -](?:close-?up|background|backdrop|lighting|light|lit|wall|tones?|colou?rs?|palette|"
    r"composition|framing|water|sea|sky|room|gr[ae]y|blue|angle|perspective|contrast|shadows?)(?![\w-])"
)
"""A word in front of one of these speaks of the picture, not of the face."""


@dataclass(frozen=True)
class Remark:
    """One remark.

    Attributes:
        said: what is told.
        kind: what it is about.
        fix: what can be done about it at once (`ONE_MOOD` or `TAKE_OUT`) and the word it is about; None where nothing
            can.
    """

    said: Sentence
    kind: Kind
    fix: tuple[str, str] | None = None


def warnings(draft: Draft, catalogue: Catalogue) -> tuple[Remark, ...]:
    """What a creator should know about the draft before it is sent, the most important first.

    Raises:
        StudioError: the emotion is not in the catalogue.
    """
    typed = typed_texts(draft)
    return (
        *_keys(draft),
        *_moods(typed, draft, catalogue),
        *_tears(draft, catalogue),
        *_cautions(typed, catalogue.caution),
        *_steps(draft),
    )


def fixed(draft: Draft, fix: tuple[str, str], catalogue: Catalogue) -> Draft:
    """The draft after the fix of a remark: words go from the free text and the open parts, never from a locked one.

    Raises:
        StudioError: the emotion is not in the catalogue.
    """
    what, word = fix
    return without_words(draft, other_moods(draft, catalogue) if what == ONE_MOOD else (word,))


def _moods(typed: tuple[Typed, ...], draft: Draft, catalogue: Catalogue) -> Iterator[Remark]:
    moods = other_moods(draft, catalogue)
    where = [(text, word) for text in typed for word in found(text.text, moods)]
    if any(text.open for text, _word in where):
        word = catalogue.emotion_of(draft.expression).adjective
        yield Remark(sentence("prompt-warning-moods"), "moods", (ONE_MOOD, word))
    elif where:
        text, word = where[0]
        place = part_name(text.place) if text.place in PARTS else sentence("prompt-warning-own-emotion")
        yield Remark(sentence("prompt-warning-moods-locked", word=word, place=place), "moods")


def _tears(draft: Draft, catalogue: Catalogue) -> Iterator[Remark]:
    if _shows(draft, "moisture", catalogue) and not any(_shows(draft, key, catalogue) for key in ("brow", "mouth")):
        yield Remark(sentence("prompt-warning-tears"), "tears")


def _shows(draft: Draft, key: KnobKey, catalogue: Catalogue) -> bool:
    """Whether the region of a knob shows anything: by hand, or by the emotion. Eyes count for their moisture only."""
    expression = draft.expression
    emotion, step = catalogue.emotion_of(expression), expression.knob(key)
    if step is not None:
        return step > 0
    if key == "moisture":
        return emotion.knob_step(key, expression.intensity) > 0
    return emotion.cue(KNOB_REGION[key], expression.intensity) is not None


Rule = tuple[Kind, Callable[[Caution], tuple[str, ...]], tuple[str, ...]]
RULES: tuple[Rule, ...] = (
    ("overacting", lambda caution: caution.overacting, FACE_PLACES),
    ("blank", lambda caution: caution.blank, FACE_PLACES),
    ("drift", lambda caution: caution.drift, (*PARTS, *FACE_PLACES)),
    ("misread", lambda caution: caution.misread, FACE_PLACES),
    ("negation", lambda caution: caution.negation, (*PARTS, *FACE_PLACES)),
)
"""Kind, its words, and the places in which they are looked for."""


def _cautions(typed: tuple[Typed, ...], caution: Caution) -> Iterator[Remark]:
    for kind, words, places in RULES:
        found_open: dict[str, bool] = {}
        for text in (text for text in typed if text.place in places):
            for word in found(_of_the_face(text.text), words(caution)):
                found_open[word] = found_open.get(word, False) or text.open
        for word, is_open in found_open.items():
            fix = (TAKE_OUT, word) if is_open and kind != "negation" else None
            yield Remark(sentence(f"prompt-warning-{kind}", word=word), kind, fix)
    if any(found(text.text, caution.wide) for text in typed if text.place in ("crop", FREE)):
        yield Remark(sentence("prompt-warning-wide"), "wide")


def _keys(draft: Draft) -> Iterator[Remark]:
    said = caution_of_keys(draft)
    if said is not None:
        yield Remark(said, "key")


@lru_cache(maxsize=256)
def _of_the_face(text: str) -> str:
    return _OF_THE_SCENE.sub(" ", text)


def _steps(draft: Draft) -> Iterator[Remark]:
    if sum(step == MOST for _knob, step in draft.expression.knobs) > 1:
        yield Remark(sentence("prompt-warning-top"), "top")
    if draft.expression.intensity >= STRONG:
        yield Remark(sentence("prompt-warning-strong"), "strong")
