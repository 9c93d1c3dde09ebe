"""Which words changed between two prompts, and who wrote them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import Literal

from studio.prompt.expression import Prompt

Kind = Literal["same", "added", "removed"]

_WORD = re.compile(r"\w[\w'’-]*\s*|[^\w]+")
"""A word keeps the space behind it, so that changed words stay whole."""

_GLUE = frozenset(("a", "and", "at", "in", "of", "on", "the", "to", "with"))
"""Words that mean nothing alone: left standing between two changes they would only tear clauses apart."""


@dataclass(frozen=True)
class Change:
    """A run of words that stayed, came or went.

    Attributes:
        by: who wrote it, see `Span.by`; for words that stayed, who writes them now.
        locked: whether its part is locked.
    """

    kind: Kind
    text: str
    by: str
    locked: bool = False


def difference(before: Prompt, after: Prompt) -> tuple[Change, ...]:
    """The way from one prompt to another, word by word.

    Same and removed runs together spell `before`, same and added runs spell `after`.
    Where words were replaced, the old ones come first.
    """
    was, now = _words(before), _words(after)
    changes: list[Change] = []
    for same, i1, i2, j1, j2 in _blocks(was, now):
        if same:
            changes += [_change("same", word) for word in now[j1:j2]]
        else:
            changes += [_change("removed", word) for word in was[i1:i2]]
            changes += [_change("added", word) for word in now[j1:j2]]
    return tuple(_runs(changes))


def changed_by(before: Prompt, after: Prompt) -> tuple[str, ...]:
    """The writers whose words differ, in order of appearance; joints do not count."""
    writers = (change.by for change in difference(before, after) if change.kind != "same")
    return tuple(dict.fromkeys(by for by in writers if by != "joint"))


Word = tuple[str, str, bool]
Block = tuple[bool, int, int, int, int]


def _words(prompt: Prompt) -> list[Word]:
    return [(found.group(), span.by, span.locked) for span in prompt.spans for found in _WORD.finditer(span.text)]


def _blocks(was: list[Word], now: list[Word]) -> list[Block]:
    """Equal and unequal stretches; a comma or "the" between two changes counts as changed too."""
    matcher = SequenceMatcher(None, [w[0] for w in was], [w[0] for w in now], autojunk=False)
    codes = matcher.get_opcodes()
    merged: list[Block] = []
    for at, (tag, i1, i2, j1, j2) in enumerate(codes):
        inside = 0 < at < len(codes) - 1
        kept = tag == "equal" and (not inside or any(_carries(word) for word in now[j1:j2]))
        if merged and not kept and not merged[-1][0]:
            _same, k1, _i, l1, _j = merged.pop()
            merged.append((False, k1, i2, l1, j2))
        else:
            merged.append((kept, i1, i2, j1, j2))
    return merged


def _carries(word: Word) -> bool:
    said = word[0].strip()
    return said not in _GLUE and any(letter.isalnum() for letter in said)


def _change(kind: Kind, word: Word) -> Change:
    return Change(kind, *word)


def _runs(changes: list[Change]) -> Iterator[Change]:
    for (kind, by, locked), run in groupby(changes, key=lambda c: (c.kind, c.by, c.locked)):
        yield Change(kind, "".join(change.text for change in run), by, locked)
