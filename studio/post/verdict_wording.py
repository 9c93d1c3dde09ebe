"""What a verdict slide says, proposed from the votes alone, so that no text can claim more than they hold."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from studio.verdict.sureness import CHANCE, ENOUGH, chance, clear
from studio.verdict.tally import Tally
from studio.words import Words

Whose = Literal["own", "audience", "comments"]
WHOSE: tuple[Whose, ...] = get_args(Whose)
Outcome = Literal["none", "single", "lead", "neither", "tie", "few", "open"]
SIDES = {"a": 0, "b": 1}
HINT = 10
"""Votes below which a clear lead is called a hint."""
APART = "  ·  "


@dataclass(frozen=True)
class Ballot:
    """The votes a slide tells of.

    Attributes:
        tally: how they fell.
        whose: the creator's own, of other people at the screen, or counted in the comments.
        images: pictures per model that were judged.
        blind: every single vote was given without knowing the models; a text says so, and never says it of some.
    """

    tally: Tally
    whose: Whose = "own"
    images: int = 1
    blind: bool = False

    @property
    def outcome(self) -> Outcome:
        """What the votes come to; a single one is a pick and never a result."""
        tally = self.tally
        if tally.votes < 2:
            return "single" if tally.votes else "none"
        if clear(tally):
            return "lead"
        if 2 * tally.neither > tally.votes:
            return "neither"
        if tally.a == tally.b or 2 * tally.tie > tally.votes:
            return "tie"
        return "few" if tally.a + tally.b < ENOUGH else "open"

    @property
    def leader(self) -> int | None:
        """The slot of the model that leads clearly."""
        ahead = clear(self.tally)
        return SIDES[ahead] if ahead else None


@dataclass(frozen=True)
class VerdictTexts:
    """The texts of a verdict slide, all of them the creator's to edit.

    Attributes:
        title: the model that leads clearly, else what the votes come to.
        comparison: what it leads in; empty without a clear lead.
        votes: the counts, and whose votes they are.
        remark: pictures per model, and how much the votes can carry.
    """

    title: str
    comparison: str
    votes: str
    remark: str


def verdict_texts(ballot: Ballot, names: Sequence[str], feeling: str, words: Words) -> VerdictTexts:
    """Propose the texts of a verdict slide.

    Args:
        ballot: the votes.
        names: of the models, in the order of their letters.
        feeling: what was asked for, as an adjective of the language ("sad"); "" where nobody knows it.
        words: in the language of the post.
    """
    leader = ballot.leader
    comparison = _comparison(leader, names, feeling, words) if leader is not None else ""
    return VerdictTexts(verdict_title(ballot, names, words), comparison, _votes(ballot, words), _remark(ballot, words))


def verdict_title(ballot: Ballot, names: Sequence[str], words: Words) -> str:
    """What the votes come to, in the largest words of the slide."""
    if ballot.leader is not None:
        return names[ballot.leader]
    pair = "pair" if len(names) <= 2 else "many"
    keys = {
        "none": f"result-title-none-{pair}",
        "single": f"result-title-single-{ballot.whose}-{_only(ballot.tally)}",
        "neither": f"result-title-neither-{pair}",
    }
    return words.say(keys.get(ballot.outcome, f"result-title-{ballot.outcome}"), letter=_only(ballot.tally).upper())


def overstates(title: str, ballot: Ballot, names: Sequence[str]) -> bool:
    """Whether a title names as ahead a model that the votes do not put ahead.

    A title that names all models, or none, is taken for a question or a remark.
    """
    said = _named(title, names)
    only = _only(ballot.tally)
    ahead = ballot.leader if ballot.outcome == "lead" else SIDES.get(only) if ballot.outcome == "single" else None
    return 0 < len(said) < len(names) and said != {ahead}


def honest_title(title: str, ballot: Ballot, names: Sequence[str], words: Words) -> str:
    """The title as the slide and its description may say it: the creator's, or the proposed one where it overstates."""
    return verdict_title(ballot, names, words) if overstates(title, ballot, names) else title


def _named(text: str, names: Sequence[str]) -> set[int]:
    """Slots of the models a text names; a longer name is never taken for a shorter one inside it."""
    rest, found = text.casefold(), set()
    for slot in sorted(range(len(names)), key=lambda slot: -len(names[slot])):
        whole = re.compile(rf"(?<!\w){re.escape(names[slot].casefold())}(?!\w)")
        if names[slot].strip() and whole.search(rest):
            found.add(slot)
            rest = whole.sub(" ", rest)
    return found


def _only(tally: Tally) -> str:
    """What the first kind of vote is that was given: the choice, where there is one vote."""
    return next((choice for choice in ("a", "b", "tie", "neither") if getattr(tally, choice)), "neither")


def _comparison(leader: int, names: Sequence[str], feeling: str, words: Words) -> str:
    key = "result-closer" if feeling else "result-ahead"
    return words.say(key, feeling=feeling, other=names[1 - leader])


def _votes(ballot: Ballot, words: Words) -> str:
    tally, leader = ballot.tally, ballot.leader
    if ballot.outcome in ("none", "single"):
        return words.say(f"result-votes-{ballot.outcome}" + (f"-{ballot.whose}" if tally.votes else ""))
    if leader is None:
        first = words.say(f"result-votes-split-{ballot.whose}", a=tally.a, b=tally.b)
    else:
        first = words.say(f"result-votes-lead-{ballot.whose}", k=(tally.a, tally.b)[leader], n=tally.votes)
    ties = words.say("result-votes-ties", n=tally.tie) if tally.tie else ""
    neither = words.say("result-votes-neither", n=tally.neither) if tally.neither else ""
    return ", ".join(part for part in (first, ties, neither) if part)


def _remark(ballot: Ballot, words: Words) -> str:
    outcome, tally = ballot.outcome, ballot.tally
    said = [words.say("result-images", n=ballot.images)]
    if ballot.blind and tally.votes:
        said.append(words.say("result-blind"))
    if outcome == "open":
        even = chance(tally.a, tally.b) > CHANCE
        said.append(words.say("result-remark-chance" if even else "result-remark-minority"))
    elif outcome in ("single", "few") or (outcome == "lead" and tally.votes < HINT):
        said.append(words.say(f"result-remark-{outcome}"))
    return APART.join(said)
