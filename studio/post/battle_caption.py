"""The text under the post of a battle: who met whom, every round with its pick, the score."""

from collections.abc import Sequence

from studio.experiment.experiment import SLOTS, Step
from studio.post.caption import NO_VOICE, Frame, Voice, composed
from studio.post.caption_lines import VOTE, Line, who
from studio.post.formats import Limits
from studio.post.proposal_battle import kept, score_remark, score_rows
from studio.post.score import won
from studio.post.subject import Subject
from studio.post.tested import FAIR, tested
from studio.verdict.verdict import Verdict
from studio.words import Words


def battle_caption(subject: Subject, limits: Limits, voice: Voice = NO_VOICE) -> str:
    """The caption of a battle; empty without a picture.

    Args:
        subject: the rounds and their votes.
        limits: of the place it goes to.
        voice: the creator's own lines.
    """
    told, words = tested(subject.experiment), subject.words
    if told is None:
        return ""
    hook = subject.experiment.question or subject.experiment.name
    same = all(_same_words(step, len(subject.slots)) for step in subject.experiment.steps)
    lines = [*who(told, words, same=same), *_rounds(subject, words), *_score(subject, words)]
    return composed(told, hook, lines, words, Frame(limits, voice))


def _same_words(step: Step, models: int) -> bool:
    """Whether all models of a round are known to have got the same words."""
    asked = [request.text for request in step.requests]
    return step.label in FAIR and len(asked) == models and len(set(asked)) == 1


def _rounds(subject: Subject, words: Words) -> list[Line]:
    """One line a round; without a vote it is named and nothing more."""
    lines = []
    for number, (step_id, title) in enumerate(subject.rounds.items(), 1):
        picked = _picked(subject.verdicts.get(step_id), words)
        lines.append(f"{number}. {title}: {picked}" if picked else f"{number}. {title}")
    return [Line(VOTE, line, 4) for line in lines]


def _picked(verdict: Verdict | None, words: Words) -> str:
    if verdict is None:
        return ""
    place = kept(verdict)
    return SLOTS[place] if place is not None else words.say(f"caption-battle-{verdict.choice}")


def _score(subject: Subject, words: Words) -> Sequence[Line]:
    """The sums and what they can carry; nothing before the first vote."""
    given = [subject.verdicts[step_id] for step_id in subject.rounds if step_id in subject.verdicts]
    if not given:
        return []
    rows = score_rows(subject)
    sums = ", ".join(f"{SLOTS[slot]} {won(rows, slot)}" for slot in subject.slots)
    return [Line(VOTE, f"{words.say('caption-battle-score', sums=sums)} {score_remark(given, words)}", 5)]
