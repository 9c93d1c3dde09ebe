"""What the votes of a test come to: the counts, how many were blind, on how few pictures they rest."""

from collections.abc import Iterable
from dataclasses import dataclass

from studio.verdict.odds import odds_sentence
from studio.verdict.sureness import clear
from studio.verdict.tally import Tally, tally
from studio.verdict.verdict import Verdict
from studio.words import Sentence, sentence


@dataclass(frozen=True)
class Votes:
    """The votes of some steps, counted.

    Attributes:
        tally: every pair that was judged.
        blind: how many of them were given without knowing the models.
        single: whether every step rests on one picture of each model.
    """

    tally: Tally = Tally()
    blind: int = 0
    single: bool = True


def votes_of(verdicts: Iterable[Verdict]) -> Votes:
    """Count the votes of some steps."""
    told = tuple(verdicts)
    given = [vote for verdict in told for vote in verdict.given]
    return Votes(tally(told), sum(vote.blind for vote in given), all(len(verdict.given) == 1 for verdict in told))


def votes_sentences(votes: Votes) -> tuple[Sentence, ...]:
    """The counts, how easily chance makes them, how many were blind, and what they rest on; one line each."""
    counted = votes.tally
    if not counted.votes:
        return (sentence("summary-no-votes"),)
    return (*tally_sentences(counted), _blind(votes), *([sentence("summary-single")] if votes.single else []))


def tally_sentences(counted: Tally) -> tuple[Sentence, ...]:
    """The counts, and whether they can carry a winner; no line where there is nothing to say."""
    said = [sentence("summary-votes", a=counted.a, b=counted.b, tie=counted.tie, neither=counted.neither)]
    odds = odds_sentence(counted)
    if odds is not None:
        said.append(sentence("summary-odds", odds=odds, lead=clear(counted) or "none"))
    if counted.tie + counted.neither:
        said.append(sentence("summary-apart"))
    return tuple(said)


def _blind(votes: Votes) -> Sentence:
    if votes.blind == votes.tally.votes:
        return sentence("summary-blind-all", n=votes.blind)
    return sentence("summary-blind" if votes.blind else "summary-blind-none", n=votes.blind, all=votes.tally.votes)
