"""The sentences of the product, in the creator's language.

Every layer says things by key (`Sentence`), so that the same fact can be read in English or Spanish, in the
window, on a slide or in a terminal. The texts themselves are Fluent files in resources/words.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

LANGUAGES = ("en", "es")
"""Languages the product speaks, first is the fallback."""

Filling = str | int | float
MESSAGE = re.compile(r"^([a-zA-Z][\w-]*) *=.*(?:\n(?:[ \t}].*|(?=\n[ \t}])))*", re.MULTILINE)
"""One message of a Fluent file: its name, and the indented or closing lines that belong to it."""
PLACE = re.compile(r"\{ *\$(\w+) *\}")


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
        unknown: nobody knows what became of it, and it may have been charged; the command line ends with 3.
    """

    failure = False
    unknown = False

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
        self._books = [_Book(lang, texts[lang]) for lang in dict.fromkeys((self.language, LANGUAGES[0]))]

    def say(self, key: str, **args: "str | int | float | Sentence") -> str:
        """The text of a key with its places filled.

        Raises:
            KeyError: no language has the key.
        """
        told = {name: self.tell(value) if isinstance(value, Sentence) else value for name, value in args.items()}
        for book in self._books:
            text = book.text(key, told)
            if text is not None:
                return text
        raise KeyError(key)

    def tell(self, said: Sentence) -> str:
        """The text of a sentence."""
        return self.say(said.key, **dict(said.args))

    def knows(self, key: str) -> bool:
        """Whether any of the languages in use has the key."""
        return any(key in book.messages for book in self._books)


class _Book:
    """The messages of one language.

    Most are plain text or name a place or two; those are filled here. The Fluent engine takes a tenth of a second
    to load and read all files, so it is asked only for what needs it: plurals, gender, large numbers.
    """

    def __init__(self, language: str, source: str) -> None:
        self._language = language
        self._bundle: FluentBundle | None = None
        self.messages = {found[1]: found[0] for found in MESSAGE.finditer(source)}

    def text(self, key: str, args: Mapping[str, Filling]) -> str | None:
        """The message with its places filled, None where there is no such message."""
        source = self.messages.get(key)
        if source is None:
            return None
        plain = source.partition("=")[2].strip()
        if "\n" in plain or any(not _is_short(value) for value in args.values()):
            return self._by_engine(key, source, args)
        filled = PLACE.sub(lambda place: str(args.get(place[1], place[0])), plain)
        return self._by_engine(key, source, args) if "{" in PLACE.sub("", plain) else filled

    def _by_engine(self, key: str, source: str, args: Mapping[str, Filling]) -> str:
        engine = _engine()
        if self._bundle is None:
            self._bundle = engine.FluentBundle([self._language], use_isolating=False)
        bundle = self._bundle
        if not bundle.has_message(key):
            bundle.add_resource(engine.FluentResource(source))
        pattern = bundle.get_message(key).value
        if pattern is None:
            raise KeyError(key)
        text, _problems = bundle.format_pattern(pattern, dict(args))
        return str(text)


def _is_short(value: Filling) -> bool:
    """Whether a value looks the same in every language: text, and numbers without separators."""
    return isinstance(value, str) or (isinstance(value, int) and abs(value) < 1000)


@cache
def _engine() -> ModuleType:
    """The one loader of the Fluent engine, which brings Babel along."""
    return import_module("fluent.runtime")
