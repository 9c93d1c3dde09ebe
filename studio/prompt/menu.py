"""Other words for a part: those that come with the program, and those that a creator has saved."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import tomli_w

from studio.words import StudioError, sentence

MOST_SAVED = 40
"""Own words of one part; a longer menu is not read any more."""


@dataclass(frozen=True)
class Menu:
    """The words that come with the program.

    Attributes:
        words: by part key and "layout".
        ladders: parts whose words stand in a meaningful order, such as crops from near to far.
    """

    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    ladders: frozenset[str] = frozenset()

    def is_ladder(self, part: str) -> bool:
        """Whether the words of a part stand in a meaningful order."""
        return part in self.ladders

    def variations(self, part: str, own_text: str, saved: Iterable[str] = ()) -> tuple[str, ...]:
        """Words on offer for a part, none twice.

        The present words come first, unless they are a rung of a ladder: there they keep their place in the order.

        Args:
            part: a part key or "layout".
            own_text: its present words.
            saved: the creator's own, which come last.
        """
        built_in = self.words.get(part, ())
        rung = part in self.ladders and own_text in built_in
        row = (*built_in, *saved) if rung else (own_text, *built_in, *saved)
        return tuple(dict.fromkeys(words for words in row if words.strip()))


def parse_menu(text: str) -> Menu:
    """The menu from the TOML of resources/variations.toml: a table for each part with `words` and maybe `ladder`.

    Raises:
        tomllib.TOMLDecodeError: not TOML.
        KeyError: a table has no words.
    """
    tables = {key: table for key, table in tomllib.loads(text).items() if isinstance(table, dict)}
    words = {key: tuple(table["words"]) for key, table in tables.items()}
    return Menu(words, frozenset(key for key, table in tables.items() if table.get("ladder", False)))


def parse_saved(text: str, name: str) -> tuple[str, ...]:
    """Saved words of one part from the text of their file.

    Args:
        text: TOML with `words`.
        name: of the file, for the sentence.

    Raises:
        StudioError: not such a file.
    """
    try:
        found = tomllib.loads(text).get("words")
    except tomllib.TOMLDecodeError as problem:
        raise StudioError(sentence("lock-saved-unreadable", name=name)) from problem
    if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
        raise StudioError(sentence("lock-saved-unreadable", name=name))
    return tuple(dict.fromkeys(one.strip() for one in found if one.strip()))[:MOST_SAVED]


def format_saved(words: Iterable[str]) -> str:
    """Saved words of one part as the text of their file."""
    return tomli_w.dumps({"words": list(words)}, multiline_strings=False)


def with_saved(saved: tuple[str, ...], words: str) -> tuple[str, ...]:
    """Saved words with one wording more, newest first.

    Raises:
        StudioError: there are `MOST_SAVED` already.
    """
    said = words.strip()
    if not said or said in saved:
        return saved
    if len(saved) >= MOST_SAVED:
        raise StudioError(sentence("lock-saved-most", most=MOST_SAVED))
    return (said, *saved)
