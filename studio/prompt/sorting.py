"""A pasted prompt sorted into parts by rules that can be shown: which word sent which clause where.

Nothing is reworded or left out. What the rules are not sure of, and all that speaks of the face's expression, stays
together as free text for the creator to place.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Literal, cast

from studio.prompt.recipe import PARTS, PartKey
from studio.words import Sentence, StudioError, sentence

Place = Literal[PartKey, "layout", "free"]
Reason = Literal["word", "mood", "several", "none", "aside"]

TEXT_MOST = 20_000
"""Characters that are sorted; the longest prompt any model takes is a good deal shorter."""

_CUT = re.compile(r"[;\r\n]|,(?!\d)|(?<!\d),|\.(?!\w)")
"""Where a clause ends. A point or comma inside a number or a name is none."""
_QUOTED = re.compile(r'"[^"\n]{0,80}"|“[^”\n]{0,80}”|«[^»\n]{0,80}»')
_TAG = re.compile(r"<[^<>]{0,200}>")
_CLOSING = {")": "(", "]": "[", "}": "{", ">": "<"}
_HIDDEN = re.compile("[\u202a-\u202e\u2066-\u2069]")
_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_PIECE = re.compile(r"\{([a-z]\w*)\}")
_ENDLESS = re.compile(r"(?<!\\)[*+]|\)\{|\{\d*,\}|\{\d*,?\d{3,}\}|\\[1-9]|\(\?P")
"""Repetition without a small bound, or of a group: what could make a pattern slow on a long text."""


@dataclass(frozen=True)
class Piece:
    """One clause and where it went.

    Attributes:
        text: the clause as it was written, without the white space around it.
        part: a part key, "layout", or "free".
        rule: the words that decided, joined by " + " where several did; empty where none was known.
        reason: "word" one part was named; "mood" the expression was; "several" parts were; "none" was; "aside" it
            stands with negative words or settings.
        joint: what stood between this clause and the next, or behind the last.
    """

    text: str
    part: Place
    rule: str
    reason: Reason
    joint: str = ""


@dataclass(frozen=True)
class Sorted:
    """A prompt in pieces: `lead`, then text and joint of every piece, are the prompt again.

    Attributes:
        lead: separators and white space in front of the first clause.
    """

    pieces: tuple[Piece, ...]
    lead: str = ""

    @property
    def parts(self) -> dict[str, str]:
        """Words of every part that got any, in the order of `PARTS`."""
        return {part: self._of(part) for part in PARTS if self._of(part)}

    @property
    def layout(self) -> str:
        """What speaks of panels: shown and never sent."""
        return self._of("layout")

    @property
    def free(self) -> str:
        """What stays the creator's to place."""
        return self._of("free")

    def _of(self, part: str) -> str:
        """Clauses of one part, each with the separator that followed it; the last goes without."""
        mine = [piece for piece in self.pieces if piece.part == part]
        return "".join(piece.text + piece.joint for piece in mine[:-1]) + "".join(piece.text for piece in mine[-1:])


@dataclass(frozen=True)
class SortingRules:
    """Patterns by what they speak of: part keys, "layout", "mood" and "aside"."""

    patterns: Mapping[str, tuple[re.Pattern[str], ...]]
    checked: str


def parse_sorting(text: str) -> SortingRules:
    """Rules from the TOML of resources/sorting.toml.

    Raises:
        ValueError: not TOML, an unknown part, or a pattern that is wrong or could be slow.
        KeyError: a table is missing.
    """
    table = tomllib.loads(text)
    if set(table["rules"]) != {*PARTS, "layout", "mood", "aside"}:
        raise ValueError(sorted(table["rules"]))
    pieces = {name: _plain(piece)[0] for name, piece in table["pieces"].items()}
    patterns = {key: tuple(_compiled(row, pieces, key) for row in rows) for key, rows in table["rules"].items()}
    return SortingRules(patterns, table["checked"])


def _compiled(pattern: str, pieces: Mapping[str, str], key: str) -> re.Pattern[str]:
    whole = _PIECE.sub(lambda found: f"(?:{pieces[found[1]]})", _plain(pattern)[0])
    if _ENDLESS.search(whole):
        raise ValueError(pattern)
    try:
        return re.compile(whole if key == "aside" else rf"\b(?:{whole})\b", re.IGNORECASE)
    except re.error as problem:
        raise ValueError(pattern) from problem


def sort_words(text: str, rules: SortingRules) -> Sorted:
    """Sort a prompt clause by clause.

    Raises:
        StudioError: it is too long, or holds characters that cannot be seen.
    """
    _refuse(text)
    spans = list(_clauses(text))
    if not spans:
        return Sorted((), text)
    pieces: list[Piece] = []
    aside = ""
    for (start, end), (onset, _end) in pairwise([*spans, (len(text), len(text))]):
        clause = text[start:end]
        aside = aside or _first(clause, rules.patterns["aside"])
        part, rule, reason = ("free", aside, "aside") if aside else _placed(clause, rules)
        pieces.append(Piece(clause, cast("Place", part), rule, cast("Reason", reason), text[end:onset]))
    return Sorted(tuple(pieces), text[: spans[0][0]])


def why(piece: Piece) -> Sentence:
    """Why a clause went where it is, to be shown beside it."""
    return sentence(f"sorting-why-{piece.reason}", words=piece.rule)


def _refuse(text: str) -> None:
    if len(text) > TEXT_MOST:
        raise StudioError(sentence("sorting-too-long", most=TEXT_MOST, have=len(text)))
    if _HIDDEN.search(text):
        raise StudioError(sentence("sorting-hidden"))
    if _UNREADABLE.search(text):
        raise StudioError(sentence("sorting-control"))


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every clause. Brackets and quotes are kept whole."""
    inside = _inside(text)
    start = 0
    for end, onset in [*(cut.span() for cut in _CUT.finditer(text) if not inside[cut.start()]), (len(text), 0)]:
        raw = text[start:end]
        if raw.strip():
            yield start + len(raw) - len(raw.lstrip()), start + len(raw.rstrip())
        start = onset


def _inside(text: str) -> list[int]:
    """How many closed brackets and quotes surround each character. A bracket that never closes is none."""
    step = [0] * (len(text) + 1)
    pairs = [(quote.start(), quote.end() - 1) for quote in _QUOTED.finditer(text)]
    for opened, closed in [*pairs, *_brackets(text)]:
        step[opened] += 1
        step[closed] -= 1
    return list(accumulate(step))


def _brackets(text: str) -> Iterator[tuple[int, int]]:
    waiting: list[tuple[str, int]] = []
    count = dict.fromkeys(_CLOSING.values(), 0)
    for at, sign in enumerate(text):
        if sign in count:
            waiting.append((sign, at))
            count[sign] += 1
        while count.get(_CLOSING.get(sign, ""), 0):
            opening, opened = waiting.pop()
            count[opening] -= 1
            if opening == _CLOSING[sign]:
                yield opened, at
                break


def _placed(clause: str, rules: SortingRules) -> tuple[str, str, str]:
    """Part, deciding words and reason for one clause."""
    said = _said(clause, rules)
    if "layout" in said:
        return "layout", said["layout"], "word"
    if "mood" in said:
        return "free", said["mood"], "mood"
    if len(said) > 1:
        return "free", " + ".join(said.values()), "several"
    return next(((part, words, "word") for part, words in said.items()), ("free", "", "none"))


def _said(clause: str, rules: SortingRules) -> dict[str, str]:
    """What a clause speaks of, with the words that say so. Longer words win over shorter ones they overlap.

    So "window light" is light and no window, and "brown eyes" is a person and no look.
    """
    plain, where = _plain(_TAG.sub(lambda tag: " " * len(tag[0]), clause).replace("_", " "))
    hits = [
        (found.start(), found.end(), key)
        for key, patterns in rules.patterns.items()
        for pattern in patterns
        for found in pattern.finditer(plain)
        if found.end() > found.start()
    ]
    covered = [0] * len(plain)
    kept: list[tuple[int, int, str]] = []
    for start, end, key in sorted(hits, key=lambda hit: hit[0] - hit[1]):
        if max(covered[start:end]) <= end - start:
            covered[start:end] = [end - start] * (end - start)
            kept.append((start, end, key))
    said: dict[str, str] = {}
    for start, end, key in sorted(kept):
        said.setdefault(key, clause[where[start] : where[end - 1] + 1])
    return said


def _first(clause: str, patterns: tuple[re.Pattern[str], ...]) -> str:
    return next((found[0] for pattern in patterns if (found := pattern.search(clause))), "")


def _plain(text: str) -> tuple[str, list[int]]:
    """The text without accents, and where each of its characters stood: people type Spanish without them too.

    The tilde of ñ stays, it makes another word.
    """
    bare = [(at, sign if sign in "ñÑ" else unicodedata.normalize("NFD", sign)[0]) for at, sign in enumerate(text)]
    kept = [(at, sign) for at, sign in bare if not unicodedata.combining(sign)]
    return "".join(sign for _at, sign in kept), [at for at, _sign in kept]
