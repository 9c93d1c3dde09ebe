"""The sentences of the product, in the creator's language.

Every layer says things by key (`Sentence`), so that the same fact can be read in English or Spanish, in the
window, on a slide or in a terminal. The texts themselves are Fluent files in resources/words.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from fluent.runtime import FluentBundle, FluentResource

LANGUAGES = ("en", "es")
"""Languages the product speaks, first is the fallback."""

Value = "str | int | float | Sentence"


@dataclass(frozen=True)
class Sentence:
    """Something to be said later: a key of the word files and what fills its places."""

    key: str
    args: tuple[tuple[str, "str | int | float | Sentence"], ...] = ()


def sentence(key: str, **args: "str | int | float | Sentence") -> Sentence:
    """Build a `Sentence` from keyword arguments; places are named as in the Fluent message."""
    return Sentence(key, tuple(sorted(args.items())))


class StudioError(Exception):
    """Something a creator must hear about: what happened, what it cost, what to do now.

    Attributes:
        sentence: what is said; never text of a foreign exception.
        failure: the input was fine and the work failed all the same (unwritable output, a route that refused);
            the command line then ends with 1 instead of 2.
    """

    failure = False

    def __init__(self, said: Sentence) -> None:
        super().__init__(said.key)
        self.sentence = said


class Words:
    """Says keys and sentences in one language, falling back to English.

    Args:
        texts: Fluent source by language; English must be among them.
        language: one of `LANGUAGES`.
    """

    def __init__(self, texts: Mapping[str, str], language: str = "en") -> None:
        self.language = language if language in texts else LANGUAGES[0]
        order = dict.fromkeys((self.language, LANGUAGES[0]))
        self._bundles = [_bundle(lang, texts[lang]) for lang in order]

    def say(self, key: str, **args: "str | int | float | Sentence") -> str:
        """The text of a key with its places filled.

        Raises:
            KeyError: no language has the key.
        """
        told = {name: self.tell(value) if isinstance(value, Sentence) else value for name, value in args.items()}
        for bundle in self._bundles:
            pattern = bundle.get_message(key).value if bundle.has_message(key) else None
            if pattern is not None:
                text, _problems = bundle.format_pattern(pattern, told)
                return str(text)
        raise KeyError(key)

    def tell(self, said: Sentence) -> str:
        """The text of a sentence."""
        return self.say(said.key, **dict(said.args))

    def knows(self, key: str) -> bool:
        """Whether any of the languages in use has the key."""
        return any(bundle.has_message(key) for bundle in self._bundles)


def _bundle(language: str, text: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource(text))
    return bundle
