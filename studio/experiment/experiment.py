"""An experiment and what it consists of, as frozen records."""

from dataclasses import dataclass, replace
from typing import Literal

from studio.experiment.turn import DEFAULT_TURNS, Turn
from studio.face.anchors import Anchors
from studio.image.picture import Picture
from studio.prompt.draft import Draft
from studio.request.delivery import Delivery
from studio.request.image_request import ImageRequest
from studio.request.size import Size

Label = Literal["FAIR", "EXPLORATION", "REPEAT", "FAIR (BY HAND)", "IMPORTED"]
SLOTS = "ABCD"
BY_HAND = "by-hand"
"""Model of a slot whose pictures are made in a maker's app, from words copied out."""
IMPORTED = "imported"
"""Stands for a model in the slots of a test whose pictures came without their words."""


@dataclass(frozen=True)
class Trial:
    """One run as the fair-test rule sees it: what the controls say and what each slot is asked.

    Attributes:
        draft: None where only the requests are known.
        requests: one for each slot.
    """

    draft: Draft | None
    requests: tuple[ImageRequest, ...] = ()


@dataclass(frozen=True)
class Setup:
    """What every slot is asked alike besides the words.

    Attributes:
        size: of the pictures in px, None for what all models offer first.
        count: pictures of each model.
    """

    size: Size | None = None
    count: int = 1


@dataclass(frozen=True)
class Shot:
    """One picture of one slot.

    Attributes:
        id: unique in the library.
        slot: 0 for A, 1 for B.
        name: model name as shown and published.
        picture: the checked original.
        request: exactly what was sent, or handed out as words; None for a picture from outside.
        words: prompt text that was sent or copied out; empty when unknown.
        anchors: eyes and mouth, None until known.
        simulated: drawn by this program.
        asked: whether its creator was asked where the face is, whatever the answer.
        delivery: how it came over the wire, None for pictures from elsewhere.
    """

    id: str
    slot: int
    name: str
    picture: Picture
    request: ImageRequest | None = None
    words: str = ""
    anchors: Anchors | None = None
    simulated: bool = False
    asked: bool = False
    delivery: Delivery | None = None


@dataclass(frozen=True)
class Refusal:
    """A model that gave no picture because a filter of its provider would not: a result as well.

    Attributes:
        slot: 0 for A.
        name: of the model, as shown and published.
        request: what it was asked.
        reason: code of the provider.
        words: what the provider said.
        output: what was drawn was refused, not the words or photos.
        charged: whether it was, None where nobody knows.
    """

    slot: int
    name: str
    request: ImageRequest
    reason: str = ""
    words: str = ""
    output: bool = False
    charged: bool | None = False


@dataclass(frozen=True)
class Step:
    """One prompt of an experiment and what came back.

    Attributes:
        id: unique in the library.
        draft: what the controls said; None for imported pictures whose words are unknown.
        text: prompt as sent, empty when unknown.
        label: what the fair-test rule said when it was sent.
        place: playbook place it fills: "baseline", the key of a turn, "own" for any other change, "import".
        shots: in the order in which they came; `shot` says which one is shown.
        requests: what was asked of each slot; empty for imported pictures.
        refusals: in the order in which they came.
        picked: ids of shots that their creator chose to stand for their models.
        rejected: ids of shots that are not shown while another is there.
    """

    id: str
    draft: Draft | None
    text: str
    label: Label
    place: str
    shots: tuple[Shot, ...] = ()
    requests: tuple[ImageRequest, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    picked: tuple[str, ...] = ()
    rejected: tuple[str, ...] = ()

    @property
    def trial(self) -> Trial:
        """The step as the fair-test rule sees it."""
        return Trial(self.draft, self.requests or tuple(shot.request for shot in self.shots if shot.request))

    def request(self, slot: int) -> ImageRequest | None:
        """What was asked of a slot."""
        return self.requests[slot] if slot < len(self.requests) else None

    def waits_by_hand(self, slot: int) -> bool:
        """Whether a slot's picture is made elsewhere and has not come yet."""
        request = self.request(slot)
        return request is not None and request.by_hand and self.shot(slot) is None

    def shot(self, slot: int) -> Shot | None:
        """The shot that stands for a slot: the one picked, else the newest that was not rejected, else the newest."""
        mine = [s for s in reversed(self.shots) if s.slot == slot]
        picked = next((s for s in mine if s.id in self.picked), None)
        return picked or next((s for s in mine if s.id not in self.rejected), mine[0] if mine else None)

    def refusal(self, slot: int) -> Refusal | None:
        """The newest refusal of a slot that has no picture."""
        there = self.shot(slot) is not None
        return None if there else next((one for one in reversed(self.refusals) if one.slot == slot), None)

    def with_shot(self, shot: Shot) -> "Step":
        """The step with one more shot, or with the shot of the same id replaced."""
        if any(s.id == shot.id for s in self.shots):
            return replace(self, shots=tuple(shot if s.id == shot.id else s for s in self.shots))
        # A picture that was picked before is not preferred to one that nobody has seen yet.
        others = {one.id for one in self.shots if one.slot != shot.slot}
        return replace(self, shots=(*self.shots, shot), picked=tuple(one for one in self.picked if one in others))

    def with_pick(self, shot: Shot) -> "Step":
        """The step with a shot picked for its slot, or picked no more; what is picked is not rejected."""
        others = {one.id for one in self.shots if one.slot != shot.slot}
        held = tuple(one for one in self.picked if one in others)
        picked = held if shot.id in self.picked else (*held, shot.id)
        return replace(self, picked=picked, rejected=tuple(one for one in self.rejected if one != shot.id))

    def with_reject(self, shot: Shot) -> "Step":
        """The step with a shot rejected, or taken in again; what is rejected is not picked."""
        rest = tuple(one for one in self.rejected if one != shot.id)
        rejected = rest if shot.id in self.rejected else (*rest, shot.id)
        return replace(self, rejected=rejected, picked=tuple(one for one in self.picked if one != shot.id))


@dataclass(frozen=True)
class Experiment:
    """One test: a recipe, an emotion, models, steps, a question.

    Attributes:
        models: model card id per slot.
        draft: what the controls say now; the next step to be sent.
        plan: playbook place the draft was prepared for, None when the creator turned the controls freely.
        baseline: id of the step that everything is compared with, None before the first.
        steps: in order of sending.
        question: own wording, None while the proposed question is used.
        setup: size and number of pictures.
        playbook: the turns that are tried one by one from the baseline.
        ahead: drafts of steps that a split has prepared and that were not sent yet.
    """

    id: str
    name: str
    models: tuple[str, ...]
    draft: Draft
    plan: str | None = None
    baseline: str | None = None
    steps: tuple[Step, ...] = ()
    question: str | None = None
    setup: Setup = Setup()
    playbook: tuple[Turn, ...] = DEFAULT_TURNS
    ahead: tuple[Draft, ...] = ()

    @property
    def imported(self) -> bool:
        """Whether its pictures came without their words, so that nothing can be generated in it."""
        return IMPORTED in self.models

    def step(self, step_id: str | None) -> Step | None:
        """The step with an id."""
        return next((s for s in self.steps if s.id == step_id), None)

    def with_step(self, step: Step) -> "Experiment":
        """The experiment with a step added, or replaced where its id is known."""
        if self.step(step.id) is None:
            return replace(self, steps=(*self.steps, step))
        return replace(self, steps=tuple(step if s.id == step.id else s for s in self.steps))
