"""Asking the models: generate, cancel, the next playbook step."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, replace

from studio.experiment.change import keep_as_baseline, new_step, sent
from studio.experiment.experiment import Experiment, Shot, Step
from studio.experiment.playbook import next_place, prepare
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
        """Whether Generate would send something now."""
        return not desk.running and all(self._card(model) is not None for model in desk.experiment.models)

    def generate(self) -> None:
        """Send the words to every slot as one new step; a second press while it runs does nothing."""
        desk = self._live.desk
        if not self.ready(desk):
            return
        fair = self._read.fair(desk)
        step = new_step(desk.experiment, self._new_id(), self._read.prompt(desk), fair)
        experiment = sent(desk.experiment, step)
        jobs = tuple(Job(slot, "waiting", self._clock()) for slot in range(len(experiment.models)))
        self._live.put(replace(desk, experiment=experiment, shown=step.id, jobs=jobs))
        for slot, request in enumerate(self._requests(experiment, step)):
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

    def _requests(self, experiment: Experiment, step: Step) -> tuple[ImageRequest, ...]:
        # The same words again measure luck, so each repeat takes the next seed; other words keep the first.
        seed = 1 + sum(other.text == step.text for other in experiment.steps if other.id != step.id)
        cards = [self._wire.cards[model] for model in experiment.models]
        return tuple(ImageRequest(card.id, step.text, card.sizes[0], seed if card.seed else None) for card in cards)

    async def _fetch(self, step: Step, slot: int, request: ImageRequest, before: Desk) -> None:
        card = self._wire.cards[request.model]
        try:
            answer = await self._wire.routes[card.route].generate(request, lambda stage: self._jobs.stage(slot, stage))
            self._jobs.put(slot, "saving")
            shot = await self._shot(answer, slot, card, request)
        except StudioError as error:
            self._jobs.end(step, before, Job(slot, "failed", self._clock(), error.sentence))
        except asyncio.CancelledError:
            self._jobs.end(step, before, Job(slot, "cancelled", self._clock(), sentence("session-cancelled")))
            raise
        else:
            self._jobs.arrived(step, shot)
        finally:
            # Whatever else went wrong is told by the task; the pane must not wait for ever.
            self._jobs.give_up(step, slot, before)

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


def _anchors(answer: Answer) -> Anchors | None:
    if answer.eyes is None:
        return None
    left_x, left_y, right_x, right_y = answer.eyes
    return Anchors((left_x, left_y), (right_x, right_y), answer.mouth, "simulated")
