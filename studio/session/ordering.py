"""Sending the words to the models: whole runs and single panes, within what may be spent and what was agreed to."""

from collections.abc import Sequence
from dataclasses import replace

from studio.experiment.experiment import BY_HAND, SLOTS, Step, Trial
from studio.experiment.stepping import new_step, sent
from studio.request.ask_first import Question
from studio.request.image_request import ImageRequest
from studio.request.model_card import ModelCard
from studio.request.price import cost_of
from studio.session.consent import Consent
from studio.session.desk import Desk, Job
from studio.session.errands import Errands
from studio.session.means import Means
from studio.session.read import Read
from studio.session.spend import Spend
from studio.session.watch import awaited
from studio.words import sentence


class Ordering:
    """Everything that may cost money; part of the commands of a run.

    Args:
        errands: fetches pictures.
        spend: what may be spent today.
        consent: asks before somebody is paid.

    Attributes:
        errands, spend, consent: as given.
    """

    def __init__(self, means: Means, read: Read, errands: Errands, spend: Spend, consent: Consent) -> None:
        self._live = means.live
        self._clock = means.clock
        self._new_id = means.new_id
        self._read = read
        self._wire = errands.wire
        self.errands = errands
        self.spend = spend
        self.consent = consent

    def ready(self, desk: Desk) -> bool:
        """Whether Generate would send something now, or hand out words for a maker's app."""
        return not desk.running and all(model == BY_HAND or self._card(model) for model in desk.experiment.models)

    def generate(self) -> None:
        """Send the words to every slot as one new step; a second press while it runs, or is asked about, does nothing.

        A slot made by hand gets no job: its picture is awaited. While only that is missing, the same words are not
        handed out again. What has to be agreed to first waits for `consent`.
        """
        self._generate(None)

    def again(self, slot: int) -> None:
        """Ask once more for what a pane of the step shown lacks, with the request it had; costs that much only.

        What is paid for already is fetched, and nothing is ordered.
        """
        shown = self._live.desk.shown
        if shown is not None:
            self._again(shown, slot, None)

    def cost_again(self, slot: int) -> int | None:
        """Micro-dollars that asking for a pane once more costs; None where nobody knows."""
        step = self._live.desk.step
        request = step.request(slot) if step is not None else None
        card = self._card(request.model) if request is not None else None
        if step is None or request is None or card is None:
            return None
        if self.errands.awaited.owed((step.id, slot)):
            return 0
        return cost_of(card, replace(request, count=_lacking(step, slot)))

    def _generate(self, agreed: Question | None) -> None:
        desk = self._live.desk
        if not self.ready(desk):
            return
        trial = self._read.trial(desk)
        if desk.step is not None and _awaits_only_hands(desk.step, trial):
            slots = ", ".join(SLOTS[slot] for slot in awaited(desk.step))
            self._live.notice(sentence("hand-still-awaited", slots=slots))
            return
        step = new_step(desk.experiment, self._new_id(), trial, self._read.fair(desk))
        wired = [(slot, request) for slot, request in enumerate(step.requests) if not request.by_hand]
        wanted = [(self._wire.cards[one.model], one) for _slot, one in wired]
        if not self.spend.allows(wanted) or self.consent.held(wanted, agreed, self._generate):
            return
        jobs = tuple(Job(slot, "waiting", self._clock()) for slot, _request in wired)
        self._live.put(replace(desk, experiment=sent(desk.experiment, step), shown=step.id, jobs=jobs))
        self.errands.send(step, wired, desk)

    def _again(self, shown: str, slot: int, agreed: Question | None) -> None:
        """Ask for a pane, as long as its step is still the one shown: that is the one the creator has looked at."""
        desk = self._live.desk
        step = desk.step
        request = step.request(slot) if step is not None else None
        if step is None or step.id != shown or request is None or request.by_hand or desk.running:
            return
        card = self._card(request.model)
        if card is None:
            return
        if self.errands.awaited.owed((step.id, slot)):
            self._live.put(desk.with_job(Job(slot, "waiting", self._clock())))
            self.errands.fetch(step.id, slot)
            return
        again = replace(request, count=_lacking(step, slot))
        wanted = [(card, again)]
        if not self.spend.allows(wanted) or self.consent.held(
            wanted, agreed, lambda agreed: self._again(shown, slot, agreed)
        ):
            return
        self._live.put(desk.with_job(Job(slot, "waiting", self._clock())))
        self.errands.send(step, [(slot, again)], desk, later=True)

    def _card(self, model: str) -> ModelCard | None:
        card = self._wire.cards.get(model)
        return card if card is not None and card.route in self._wire.routes else None


def _lacking(step: Step, slot: int) -> int:
    """Pictures that a pane has not got of those it was to get, at least one."""
    request = step.request(slot)
    wanted = request.count if request is not None else 1
    return max(1, wanted - sum(shot.slot == slot for shot in step.shots))


def _awaits_only_hands(step: Step, trial: Trial) -> bool:
    """Whether a step lacks nothing but pictures made by hand, and the same would be asked again."""
    there = all(request.by_hand or step.shot(slot) is not None for slot, request in enumerate(step.requests))
    return bool(awaited(step)) and there and _asked(step.requests) == _asked(trial.requests)


def _asked(requests: Sequence[ImageRequest]) -> list[tuple[object, ...]]:
    """What makes two runs the same to whoever makes a picture by hand."""
    return [(one.model, one.text, one.references) for one in requests]
