"""What can be asked for in the creator's language although records hold keys: emotions, knobs, verdicts."""

from collections.abc import Iterator

from studio.prompt.names import emotion_name, feeling_name, knob_name
from studio.prompt.scale import KNOBS
from studio.store.search import Choices
from studio.store.search_words import asked_words, folded
from studio.verdict.verdict import CHOICES
from studio.words import Words

SHORTEST = 3
"""Characters of a word below which it is no name yet: "e" is in nearly all of them."""


def also_called(text: str, choices: Choices, words: Words) -> tuple[tuple[str, str, str], ...]:
    """What the words of a question are called in records, as `Query.also` wants it.

    Args:
        text: what was typed.
        choices: what the library has.
        words: in the creator's language.
    """
    typed = [word for word in asked_words(text) if len(word) >= SHORTEST]
    if not typed:
        return ()
    named = [(kind, value, folded(name)) for kind, value, name in _names(choices, words)]
    return tuple(dict.fromkeys((word, kind, value) for word in typed for kind, value, name in named if word in name))


def _names(choices: Choices, words: Words) -> Iterator[tuple[str, str, str]]:
    """Kind, value and name of everything that has one."""
    for emotion in choices.emotion:
        if words.knows(f"emotion-{emotion}"):
            yield "emotion", emotion, words.tell(emotion_name(emotion))
            yield "emotion", emotion, words.tell(emotion_name(emotion, "masculine"))
            yield "emotion", emotion, words.tell(feeling_name(emotion))
    yield from (("knob", knob, words.tell(knob_name(knob))) for knob in KNOBS)
    yield from (("winner", choice, words.say(f"judge-choice-{choice}")) for choice in CHOICES if len(choice) > 1)
