"""Votes on the pictures shown: given, taken back, and pair by pair where there are several of each model."""

from collections.abc import Callable
from dataclasses import replace

from studio.session import blind
from studio.session.means import Means
from studio.session.noting import Noting
from studio.session.veil import Veil, with_record
from studio.verdict.blind_order import PAIR
from studio.verdict.judging import Judging, reopened, taken_back, verdict_of
from studio.verdict.verdict import Choice, Verdict, Vote
from studio.verdict.wording import choice_sentence
from studio.words import Sentence, sentence

UNDO_S = 10.0
"""How long the last vote can be taken back by `undo`."""


class JudgeCommands:
    """Judging the pictures shown; a verdict belongs to its step.

    Args:
        means: desk and clock.
        wanted: whether the creator wants to judge blind.

    Attributes:
        veil: what is hidden until the vote.
        noting: what is noticed besides the vote.
    """

    def __init__(self, means: Means, wanted: Callable[[], bool]) -> None:
        self._live = means.live
        self._clock = means.clock
        self._wanted = wanted
        self.veil = Veil(means.live, wanted)
        self.noting = Noting(means.live)
        self._last: tuple[str, float] | None = None

    def press(self, choice: Choice) -> None:
        """Answer as the panes stand: while models are hidden "a" is the left picture and "b" the right one."""
        desk = self._live.desk
        self.vote(blind.pressed(desk, choice) if self.veil.covers(desk) else choice)

    def vote(self, choice: Choice) -> None:
        """Say which picture of the pair shown holds the emotion better; the same choice again takes it back.

        Without a picture of every model nothing happens: there is nothing to judge.
        """
        desk = self._live.desk
        at, pair = blind.pair_at(desk), blind.pair_now(desk)
        if desk.step is None or at is None or pair is None:
            return
        veiled = self.veil.covers(desk)
        vote = Vote(choice, pair.ids, blind.order_now(desk) if veiled else PAIR, veiled)
        verdict = desk.verdicts.get(desk.step.id)
        if verdict is not None:
            self._vote_again(verdict, at, vote)
        else:
            self._vote_first(blind.judging_of(desk, desk.step.id), vote, len(blind.pairs_of(desk)))

    def undo(self) -> None:
        """Take back the vote given in the last ten seconds."""
        last, self._last = self._last, None
        desk = self._live.desk
        if last is None or self._clock() - last[1] > UNDO_S or desk.experiment.step(last[0]) is None:
            return
        verdict, judging = desk.verdicts.get(last[0]), desk.judging.get(last[0])
        if verdict is not None:
            self._reopen(verdict)
        elif judging is not None:
            self._live.put(with_record(desk, taken_back(judging)))
            self._live.notice(sentence("judge-taken-back-hidden"))

    def look(self, way: int) -> None:
        """Look at another pair of a judged step, one further or one back (-1).

        Before the first pair and behind the last are the pictures that stand for the models.
        """
        desk = self._live.desk
        count = len(blind.pairs_of(desk))
        if desk.step is None or desk.step.id not in desk.verdicts or count < 2:
            return
        places = [None, *range(count)]
        self._live.put(replace(desk, pair=places[(places.index(blind.pair_at(desk)) + way) % len(places)]))

    def _vote_first(self, judging: Judging, vote: Vote, pairs: int) -> None:
        judging = replace(judging, votes=(*judging.votes, vote))
        self._last = judging.step, self._clock()
        if len(judging.votes) < pairs:
            self._live.put(with_record(self._live.desk, judging))
            self._live.notice(sentence("judge-pair-kept", number=len(judging.votes), count=pairs), votes=True)
            return
        verdict = verdict_of(judging)
        self._live.put(replace(with_record(self._live.desk, verdict), pair=None))
        self._live.notice(self._kept(verdict), votes=True)

    def _vote_again(self, verdict: Verdict, at: int, vote: Vote) -> None:
        """The same choice takes a single vote back; another one replaces it only where it was not blind."""
        before = verdict.given
        if len(before) == 1 and before[0].choice == vote.choice:
            self._reopen(verdict)
        elif verdict.blind:
            self._live.notice(sentence("judge-locked"))
        else:
            # A record of earlier times has fewer votes than pairs; what was not voted on stays open to nobody.
            votes = (*before[:at], vote, *before[at + 1 :])
            judging = Judging(verdict.step, votes, verdict.marks, verdict.note)
            self._live.put(with_record(self._live.desk, verdict_of(judging)))

    def _reopen(self, verdict: Verdict) -> None:
        self._last = None
        self._live.put(replace(with_record(self._live.desk, reopened(verdict)), pair=None))
        self._live.notice(sentence("judge-taken-back" if verdict.blind else "judge-taken-back-hidden"))

    def _kept(self, verdict: Verdict) -> Sentence:
        """What was chosen and, now that it may be said, who is who."""
        chosen = choice_sentence(verdict)
        if not verdict.blind:
            return sentence("judge-kept", choice=chosen)
        shots = blind.shots_now(self._live.desk)
        names = [shot.name if shot is not None else "" for shot in shots[:2]]
        return sentence("judge-revealed", choice=chosen, a=names[0], b=names[1])


def complete(models: tuple[str, ...], slots: set[int]) -> bool:
    """Whether every slot has a picture."""
    return slots >= set(range(len(models)))
