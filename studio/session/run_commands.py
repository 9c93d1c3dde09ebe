"""Asking the models: which ones, generate, cancel, one pane again, the next playbook step."""

from dataclasses import replace
from typing import Literal

from studio.experiment.change import choose_model
from studio.experiment.experiment import BY_HAND, Experiment
from studio.experiment.playbook import next_place, prepare
from studio.experiment.stepping import keep_as_baseline
from studio.request.model_card import ModelCard
from studio.session.consent import Consent
from studio.session.desk import Job
from studio.session.errands import Errands, no_news
from studio.session.means import Means
from studio.session.ordering import Ordering
from studio.session.read import Read
from studio.session.recipe_commands import Controls
from studio.session.spend import Spend
from studio.words import StudioError, sentence


class RunCommands(Ordering):
    """Runs of the open experiment. Panes fill independently of each other.

    Args:
        errands: fetches pictures.
        money: what may be spent today, and what asks before it is.
        controls: turns the draft, so that a prepared step can be undone.
    """

    def __init__(
        self, means: Means, read: Read, errands: Errands, money: tuple[Spend, Consent], controls: Controls
    ) -> None:
        super().__init__(means, read, errands, *money)
        self._controls = controls

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

    def stages(self, slot: int) -> tuple[str, ...]:
        """What the route of a slot tells of a picture on its way; a drawing is told of where nobody knows better."""
        step = self._live.desk.step
        request = step.request(slot) if step is not None else None
        card = self._card(request.model) if request is not None else None
        facts = self._wire.facts.get(card.route) if card is not None else None
        return facts.stages if facts is not None else ("drawing",)

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

    def hurry(self, slot: int) -> None:
        """Try at once what a provider asked to wait for; it may ask again."""
        for errand in self.errands.awaited:
            if errand.slot == slot:
                errand.journal.hurry()

    def look_for(self, slot: int) -> None:
        """Ask what became of pictures of a pane of which nobody knows; that costs nothing, and nothing is ordered."""
        desk = self._live.desk
        job = desk.job(slot)
        if desk.shown is None or (job is not None and job.running):
            return
        pane = (desk.shown, slot)
        if not self.errands.awaited.wondered(pane):
            self.errands.sought.emit(pane)  # of an earlier run
        elif self.errands.look(pane):
            self._live.put(desk.with_job(Job(slot, "waiting", self._clock())))
        else:
            record = self.errands.awaited.wondered(pane)[0].record
            self._live.notice(no_news(self._wire.facts, record, numbered=False))

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
