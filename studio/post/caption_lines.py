"""What a caption tells of a test, line by line: models, warnings, what was held still and what changed, the vote."""

from collections.abc import Mapping
from dataclasses import dataclass

from studio.experiment.experiment import Shot
from studio.post.tested import Tested
from studio.post.wording import cover_foot
from studio.prompt.names import knob_name
from studio.verdict.sureness import clear
from studio.verdict.tally import tally
from studio.verdict.verdict import Verdict
from studio.verdict.wording import tally_sentence, vote_sentence
from studio.words import Words

HOOK, FACTS, VOTE, ASK, TAGS = range(5)
"""Blocks of a caption, in order."""


@dataclass(frozen=True)
class Line:
    """One line of a caption.

    Attributes:
        block: lines of one block stand together, blocks are parted by an empty line.
        text: what it says.
        gives: when it goes to make room, 1 first; 0 never.
    """

    block: int
    text: str
    gives: int = 0


def facts(told: Tested, words: Words) -> list[Line]:
    """Who is A and who is B, what a reader must know, what was held still, what changed."""
    draft = told.baseline.draft
    foot = cover_foot(draft.recipe, words) if draft is not None and told.same_words else ""
    held = [Line(FACTS, words.say("caption-held", foot=foot), 2)] if foot else []
    return [*who(told, words, same=told.same_words), *held, *_changes(told, words)]


def who(told: Tested, words: Words, *, same: bool) -> list[Line]:
    """Who is A and who is B, and what a reader must know before comparing.

    Args:
        told: the pictures.
        words: decide the language.
        same: whether all models are known to have got the same words.
    """
    names = [words.say("caption-name", letter=letter, name=shot.name) for letter, shot in _pairs(told)]
    if same:
        names.append(words.say("caption-same", count=len(told.shots)))
    lines = [Line(FACTS, " ".join(names), 7)]
    if told.missing:
        lines.append(Line(FACTS, words.say("caption-no-picture", letters=", ".join(told.missing))))
    return lines + _warnings(told, words)


def _warnings(told: Tested, words: Words) -> list[Line]:
    """What a reader must know before comparing; never left out."""
    lines = []
    drawn = tuple(shot for shot in told.shots if shot.simulated)
    if len(drawn) == len(told.shots):
        lines.append(words.say("caption-simulated", count=len(drawn)))
    elif drawn:
        lines.append(words.say("caption-simulated-some", letters=told.lettered(drawn), count=len(drawn)))
    hand = tuple(shot for shot in told.shots if shot.request is not None and shot.request.by_hand)
    if hand:
        lines.append(words.say("caption-by-hand", letters=told.lettered(hand), count=len(hand)))
    if told.baseline.label == "EXPLORATION":
        lines.append(words.say("caption-exploration"))
    return [Line(FACTS, line) for line in lines]


def _changes(told: Tested, words: Words) -> list[Line]:
    names = [words.tell(knob_name(knob)).lower() for knob in told.turned]
    names += [words.say("caption-own-change")] if told.own_change else []
    lines = [words.say("caption-turned", knobs=", ".join(names))] if names else []
    if told.explored:
        lines.append(words.say("caption-explored", count=told.explored))
    return [Line(FACTS, line, 1) for line in lines]


def votes(told: Tested, verdicts: Mapping[str, Verdict], words: Words) -> list[Line]:
    """One vote is one vote; several are counts, and a winner is not named where chance explains the lead."""
    steps = told.judged(verdicts)
    given = [verdicts[step.id] for step in steps]
    if not given:
        return []
    counted = tally(given)
    if counted.votes == 1:
        names = {letter: f"{letter} ({shot.name})" for letter, shot in _pairs(told)}
        named = names.get("A", "A"), names.get("B", "B")
        return [Line(VOTE, f"{words.tell(vote_sentence(given[0], steps[0], named))}.", 5)]
    blind = all(verdict.blind for verdict in given)
    said = f"{words.tell(tally_sentence(counted, blind=blind))}."
    if clear(counted) is None:
        said = f"{words.say('caption-no-lead')} {said}"
    return [Line(VOTE, said, 5)]


def _pairs(told: Tested) -> list[tuple[str, Shot]]:
    return list(zip(told.letters, told.shots, strict=True))
