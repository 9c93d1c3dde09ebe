"""From the words of a prompt to what a drawn face does.

The knob sketch and the simulated pair read alike, so the sketch shows what the words ask for. Each clause is read
against cues kept as data; a degree word scales what it moves, a mood word fills in what no clause has named.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from studio.face.pose import REACH, FacePose

Moves = Mapping[str, float]
KNOWN = 500
"""Clauses whose reading is kept."""


@dataclass(frozen=True)
class Cue:
    """One thing a clause can say about a part of the face.

    Attributes:
        part, says: both must be found in the clause; `unless` must not.
        moves: shift of each cue of the pose at full degree; 0 puts it to rest.
        fixed: whether a degree word leaves the shift alone.
    """

    part: re.Pattern[str]
    says: re.Pattern[str]
    unless: re.Pattern[str] | None
    moves: Moves = field(hash=False)
    fixed: bool = False

    def in_clause(self, clause: str) -> bool:
        """Whether the clause says this."""
        said = self.part.search(clause) is not None and self.says.search(clause) is not None
        return said and (self.unless is None or self.unless.search(clause) is None)


@dataclass(frozen=True)
class ReadingRules:
    """How clauses are read.

    Attributes:
        cues: what can be said of parts of the face.
        moods: (pattern, shifts) of mood words.
        degrees: (pattern, amount) of degree words; the strongest in a clause counts.
        plain: amount of a clause without a degree word.
        parts: names of parts of the face.
        joints: words that may join two clauses; negation: words that make a clause say nothing.
    """

    cues: tuple[Cue, ...]
    moods: tuple[tuple[re.Pattern[str], Moves], ...]
    degrees: tuple[tuple[re.Pattern[str], float], ...]
    plain: float
    parts: re.Pattern[str]
    joints: re.Pattern[str]
    negation: re.Pattern[str]
    _known: dict[str, tuple[tuple[Cue, ...], tuple[Moves, ...]]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def degree(self, clause: str, otherwise: float) -> float:
        """How much a clause asks for, 0..1; `otherwise` where no word says."""
        found = [amount for words, amount in self.degrees if words.search(clause)]
        return max(found, default=otherwise)

    def said_in(self, clause: str) -> tuple[tuple[Cue, ...], tuple[Moves, ...]]:
        """The cues and moods that a clause names; kept, because most clauses stay while a knob turns."""
        found = self._known.get(clause)
        if found is None:
            cues = tuple(cue for cue in self.cues if cue.in_clause(clause))
            found = cues, tuple(moves for words, moves in self.moods if words.search(clause))
            if len(self._known) >= KNOWN:
                self._known.clear()
            self._known[clause] = found
        return found

    def clauses(self, text: str) -> Iterator[tuple[str, float]]:
        """The clauses of a text in lower case with their degrees, those with a negation left out.

        A clause without a degree word is as strong as the one it is joined to: in "head strongly bowed with the
        gaze cast down" both are strong.
        """
        for piece in re.split(r"[,;.:()\n]+", text.lower()):
            degree = self.plain
            for clause in self._split(piece.strip()):
                degree = self.degree(clause, degree)
                if clause and self.negation.search(clause) is None:
                    yield clause, degree

    def _split(self, piece: str) -> Iterator[str]:
        """At joining words, but only where the second half names a part of the face again."""
        start = 0
        for joint in self.joints.finditer(piece):
            ahead = self.joints.split(piece[joint.end() :])[0]
            if self.parts.search(ahead) and self.parts.search(piece[start : joint.start()]):
                yield piece[start : joint.start()].strip()
                start = joint.end()
        yield piece[start:].strip()


def parse_rules(text: str) -> ReadingRules:
    """Rules from the TOML of resources/face/cues.toml.

    Raises:
        ValueError: the TOML or a pattern cannot be read, or a shift is of no known cue.
        KeyError: a field is missing.
    """
    table = tomllib.loads(text)
    clause = table["clause"]
    return ReadingRules(
        cues=tuple(_cue(row) for row in table["cue"]),
        moods=tuple((_words(row["words"]), _moves(row)) for row in table["mood"]),
        degrees=tuple((_words(row["words"]), float(row["amount"])) for row in table["degree"]),
        plain=float(clause["plain"]),
        parts=re.compile(clause["parts"]),
        joints=_words(clause["joints"]),
        negation=_words(clause["negation"]),
    )


def read_pose(text: str, rules: ReadingRules) -> FacePose:
    """What a prompt asks a face to do. Words about other things change nothing.

    Args:
        text: the prompt, in English.
        rules: how it is read.
    """
    named: dict[str, float] = {}
    mood: dict[str, float] = {}
    for clause, degree in rules.clauses(text):
        cues, moods = rules.said_in(clause)
        for cue in cues:
            _gather(named, cue.moves, 1.0 if cue.fixed else degree)
        for moves in moods:
            _gather(mood, moves, degree)
    return FacePose().moved({**mood, **named})


def _gather(into: dict[str, float], moves: Moves, degree: float) -> None:
    """Keep the larger shift where two clauses move one thing."""
    for cue, shift in moves.items():
        new = shift * degree
        if cue not in into or abs(new) > abs(into[cue]):
            into[cue] = new


def _cue(row: Mapping[str, Any]) -> Cue:
    unless = re.compile(row["unless"]) if "unless" in row else None
    return Cue(re.compile(row["part"]), re.compile(row["says"]), unless, _moves(row), row.get("fixed", False))


def _moves(row: Mapping[str, Any]) -> Moves:
    moves = {cue: float(shift) for cue, shift in row["moves"].items()}
    unknown = set(moves) - set(REACH)
    if unknown:
        raise ValueError(unknown)
    return moves


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b")
