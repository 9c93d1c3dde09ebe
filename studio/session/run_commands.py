"""Asking the models: generate, cancel, one pane again, the next playbook step."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from studio.experiment.change import choose_model
from studio.experiment.experiment import BY_HAND, SLOTS, Experiment, Step, Trial
from studio.experiment.playbook import next_place, prepare
from studio.experiment.stepping import keep_as_baseline, new_step, sent
from studio.request.image_request import ImageRequest
from studio.request.model_card import ModelCard
from studio.request.price import cost_of
from studio.session.desk import Desk, Job
from studio.session.errands import Errands
from studio.session.means import Means
from studio.session.read import Read
from studio.session.recipe_commands import Controls
from studio.session.spend import Spend
from studio.session.watch import awaited
from studio.words import StudioError, sentence


class RunCommands:
    """Runs of the open experiment. Panes fill independently of each other.

    Args:
        errands: fetches pictures.
        spend: what may be spent today.
        controls: turns the draft, so that a prepared step can be undone.

    Attributes:
        errands: pictures on their way.
        spend: what was spent today.
    """

    def __init__(self, means: Means, read: Read, errands: Errands, spend: Spend, controls: Controls) -> None:
        self._live = means.live
        self._clock = means.clock
        self._new_id = means.new_id
        self._read = read
        self._wire = errands.wire
        self.errands = errands
        self.spend = spend
        self._controls = controls

    def ready(self, desk: Desk) -> bool:
        """Whether Generate would send something now, or hand out words for a maker's app."""
        return not desk.running and all(model == BY_HAND or self._card(model) for model in desk.experiment.models)

    def models(self) -> tuple[ModelCard, ...]:
        """The models that a slot can have now, pictures made in an app among them."""
        ready = self._wire.connected()
        return tuple(
            card
            for card in self._wire.cards.values()
            if card.status == "available" and (card.id == BY_HAND or card.route in ready)
        )

    def provider(self, card: ModelCard) -> str:
        """Who is paid for a model, as people know it; empty for what is made here or by hand."""
        facts = self._wire.facts.get(card.route)
        return facts.title if facts is not None else ""

    def model(self, slot: int, card_id: str) -> None:
        """Choose the model of a slot for the next run; refused in words while pictures are on their way."""

        def chosen(experiment: Experiment) -> Experiment:
            if self._live.desk.running:
                raise StudioError(sentence("hand-model-busy"))
            if experiment.imported:
                raise StudioError(sentence("hand-model-imported"))
            known = card_id in {card.id for card in self.models()}
            return choose_model(experiment, slot, card_id) if known else experiment

        self._controls.turn(chosen)

    def generate(self) -> None:
        """Send the words to every slot as one new step; a second press while it runs does nothing.

        A slot made by hand gets no job: its picture is awaited. While only that is missing, the same words are not
        handed out again.
        """
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
        if not self.spend.allows([(self._wire.cards[one.model], one) for _slot, one in wired]):
            return
        jobs = tuple(Job(slot, "waiting", self._clock()) for slot, _request in wired)
        self._live.put(replace(desk, experiment=sent(desk.experiment, step), shown=step.id, jobs=jobs))
        self.errands.send(step, wired, desk)

    def again(self, slot: int) -> None:
        """Ask once more for what a pane of the step shown lacks, with the request it had; costs that much only.

        What is paid for already is fetched, and nothing is ordered.
        """
        desk = self._live.desk
        step = desk.step
        request = step.request(slot) if step is not None else None
        if step is None or request is None or request.by_hand or desk.running or self._card(request.model) is None:
            return
        if self.errands.awaited.owed((step.id, slot)):
            self._live.put(desk.with_job(Job(slot, "waiting", self._clock())))
            self.errands.fetch(step.id, slot)
            return
        again = replace(request, count=_lacking(step, slot))
        if not self.spend.allows([(self._wire.cards[request.model], again)]):
            return
        self._live.put(desk.with_job(Job(slot, "waiting", self._clock())))
        self.errands.send(step, [(slot, again)], desk, later=True)

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

    def page(self, slot: int, page: Literal["billing", "usage"]) -> str:
        """Address of a page of a slot's provider, empty where it has none."""
        step = self._live.desk.step
        request = step.request(slot) if step is not None else None
        card = self._card(request.model) if request is not None else None
        facts = self._wire.facts.get(card.route) if card is not None else None
        if facts is None:
            return ""
        return facts.billing_page if page == "billing" else facts.usage_page

    def cancel(self, slot: int | None = None) -> None:
        """Stop one slot, or all that still run."""
        self.errands.cancel(slot)

    def dismiss(self, slot: int) -> None:
        """What was said of a slot has been read."""
        job = self._live.desk.job(slot)
        if job is not None and not job.running:
            jobs = tuple(one for one in self._live.desk.jobs if one is not job)
            self._live.put(replace(self._live.desk, jobs=jobs))

    def copied(self) -> None:
        """Say that the exact words are on the clipboard."""
        self._live.notice(sentence("recipe-copied"))

    def next_step(self) -> None:
        """Prepare the next playbook step: one knob changed from the baseline. Undo takes it back.

        Nothing is generated.
        """
        place = next_place(self._live.desk.experiment)
        if place is not None and not self._live.desk.running:
            self._controls.turn(lambda experiment: prepare(experiment, self._read.catalogue, place))

    def keep(self) -> None:
        """Make the step shown the baseline that later steps start from."""
        step = self._live.desk.step
        if step is not None and step.draft is not None:
            self._live.alter(lambda experiment: keep_as_baseline(experiment, step.id))

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
