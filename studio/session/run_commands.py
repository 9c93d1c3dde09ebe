"""Asking the models: generate, cancel, the next playbook step."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from studio.experiment.change import choose_model
from studio.experiment.experiment import BY_HAND, SLOTS, Experiment, Shot, Step, Trial
from studio.experiment.playbook import next_place, prepare
from studio.experiment.stepping import keep_as_baseline, new_step, sent
from studio.face.anchors import Anchors
from studio.provider.provider import Answer, Provider
from studio.request.image_request import ImageRequest
from studio.request.model_card import ModelCard
from studio.session.desk import Desk, Job
from studio.session.jobs import Jobs
from studio.session.keeping import Keeping
from studio.session.means import Means
from studio.session.read import Read
from studio.session.recipe_commands import Controls
from studio.session.watch import awaited
from studio.words import StudioError, sentence


@dataclass(frozen=True)
class Wire:
    """What is needed to reach models: their cards by id, the routes by name."""

    cards: Mapping[str, ModelCard]
    routes: Mapping[str, Provider]


class RunCommands:
    """Runs of the open experiment. Panes fill independently of each other.

    Args:
        keeping: checks and stores the bytes that come back.
        controls: turns the draft, so that a prepared step can be undone.
    """

    def __init__(self, means: Means, read: Read, wire: Wire, keeping: Keeping, controls: Controls) -> None:
        self._live = means.live
        self._tasks = means.tasks
        self._clock = means.clock
        self._jobs = Jobs(means)
        self._new_id = means.new_id
        self._read = read
        self._wire = wire
        self._keeping = keeping
        self._controls = controls

    def ready(self, desk: Desk) -> bool:
        """Whether Generate would send something now, or hand out words for a maker's app."""
        return not desk.running and all(model == BY_HAND or self._card(model) for model in desk.experiment.models)

    def models(self) -> tuple[ModelCard, ...]:
        """The models that a slot can have now, pictures made in an app among them."""
        cards = self._wire.cards.values()
        usable = (card for card in cards if card.id == BY_HAND or self._card(card.id) is not None)
        return tuple(card for card in usable if card.status == "available")

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
        jobs = tuple(Job(slot, "waiting", self._clock()) for slot, _request in wired)
        self._live.put(replace(desk, experiment=sent(desk.experiment, step), shown=step.id, jobs=jobs))
        for slot, request in wired:
            self._tasks.start(("shot", slot), self._fetch(step, slot, request, desk))

    def cancel(self, slot: int | None = None) -> None:
        """Stop one slot, or all that still run."""
        for job in self._live.desk.jobs:
            if job.running and slot in (None, job.slot):
                self._tasks.cancel(("shot", job.slot))

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

    async def _fetch(self, step: Step, slot: int, request: ImageRequest, before: Desk) -> None:
        card = self._wire.cards[request.model]
        try:
            for number in range(request.count):
                # One picture a call: what is kept with it is the request that brought it.
                one = replace(request, seed=None if request.seed is None else request.seed + number)
                await self._one(step, slot, one, card)
        except StudioError as error:
            self._jobs.end(step, before, Job(slot, "failed", self._clock(), error.sentence))
        except asyncio.CancelledError:
            self._jobs.end(step, before, Job(slot, "cancelled", self._clock(), sentence("session-cancelled")))
            raise
        finally:
            # Whatever else went wrong is told by the task; the pane must not wait for ever.
            self._jobs.give_up(step, slot, before)

    async def _one(self, step: Step, slot: int, request: ImageRequest, card: ModelCard) -> None:
        route = self._wire.routes[card.route]
        answer = await route.generate(request, lambda stage: self._jobs.stage(slot, stage))
        self._jobs.put(slot, "saving")
        self._jobs.arrived(step, await self._shot(answer, slot, card, request))

    async def _shot(self, answer: Answer, slot: int, card: ModelCard, request: ImageRequest) -> Shot:
        picture = await self._keeping.keep(answer.data, card.name)
        return Shot(
            id=self._new_id(),
            slot=slot,
            name=card.name,
            picture=picture,
            request=request,
            words=request.text,
            anchors=_anchors(answer),
            simulated=card.simulated,
        )


def _awaits_only_hands(step: Step, trial: Trial) -> bool:
    """Whether a step lacks nothing but pictures made by hand, and the same would be asked again."""
    there = all(request.by_hand or step.shot(slot) is not None for slot, request in enumerate(step.requests))
    return bool(awaited(step)) and there and _asked(step.requests) == _asked(trial.requests)


def _asked(requests: Sequence[ImageRequest]) -> list[tuple[object, ...]]:
    """What makes two runs the same to whoever makes a picture by hand."""
    return [(one.model, one.text, one.references) for one in requests]


def _anchors(answer: Answer) -> Anchors | None:
    if answer.eyes is None:
        return None
    left_x, left_y, right_x, right_y = answer.eyes
    return Anchors((left_x, left_y), (right_x, right_y), answer.mouth, "simulated")
