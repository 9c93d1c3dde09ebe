"""What a post speaks of: a test with its votes, and what can be read off it. No pixels."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from studio.experiment.experiment import SLOTS, Experiment, Shot, Step
from studio.experiment.playbook import BASELINE
from studio.face.follows import Follows
from studio.prompt.catalogue import Catalogue
from studio.prompt.compose import compose
from studio.prompt.expression import Prompt, Span
from studio.verdict.audience import Audience
from studio.verdict.verdict import Verdict
from studio.words import Sentence, StudioError, Words


@dataclass(frozen=True)
class Subject:
    """A test as a post tells it.

    Attributes:
        experiment: the test.
        words: in the language of the post.
        catalogue: the emotions its words come from.
        verdicts: by step id.
        audience: votes of other people, by step id.
        names: of the models by slot, for slots without a picture; "" or absent for none known.
        failed: why a slot has no picture, by slot.
        feelings: emotions that are shown side by side, by key.
        rounds: of a battle, in their order: the challenge by the id of the step that stands for it; empty for a test.
        follows: what its slider check came to.
        unmeasured: why there is none.
    """

    experiment: Experiment
    words: Words
    catalogue: Catalogue
    verdicts: Mapping[str, Verdict] = field(default_factory=lambda: MappingProxyType({}))
    audience: Mapping[str, Audience] = field(default_factory=lambda: MappingProxyType({}), kw_only=True)
    names: tuple[str, ...] = ()
    failed: Mapping[int, Sentence] = field(default_factory=lambda: MappingProxyType({}))
    feelings: tuple[str, ...] = ()
    rounds: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    follows: Follows | None = field(default=None, kw_only=True)
    unmeasured: Sentence | None = field(default=None, kw_only=True)

    @property
    def slots(self) -> range:
        """Numbers of the models, from 0."""
        return range(len(self.experiment.models))

    def shots(self, step: Step) -> tuple[Shot | None, ...]:
        """The newest picture of every slot, None where there is none."""
        return tuple(step.shot(slot) for slot in self.slots)

    def full(self, step: Step) -> bool:
        """Whether a step has a picture of every model."""
        return all(self.shots(step))

    def missing(self, step: Step) -> tuple[int, ...]:
        """Slots of a step that were asked and have no picture."""
        return tuple(slot for slot in self.slots if step.shot(slot) is None)

    def name(self, slot: int) -> str:
        """What a model is called: by its newest picture, else as it was chosen, else by its letter."""
        shots = (step.shot(slot) for step in reversed(self.experiment.steps))
        found = next((shot.name for shot in shots if shot is not None), "")
        known = self.names[slot] if slot < len(self.names) else ""
        return found or known or SLOTS[slot]

    @property
    def baseline(self) -> Step | None:
        """The step everything is compared with, else the first that has all pictures."""
        steps = self.experiment.steps
        chosen = self.experiment.step(self.experiment.baseline)
        if chosen is not None and self.full(chosen):
            return chosen
        return next((step for step in steps if self.full(step)), None)

    def step(self, step_id: str) -> Step | None:
        """The step of an id, the baseline for ""."""
        return self.experiment.step(step_id) if step_id else self.baseline

    def prompt(self, step: Step) -> Prompt:
        """The words of a step as they were sent; who wrote them only where the controls still say the same."""
        sent = Prompt(step.text, (Span(0, len(step.text), step.text, "free"),) if step.text else ())
        if step.draft is None:
            return sent
        try:
            composed = compose(step.draft, self.catalogue)
        except StudioError:  # an emotion that is no longer in the catalogue
            return sent
        return composed if composed.text == step.text or not step.text else sent

    def before(self, step: Step) -> Step | None:
        """What a changed step is compared with: the baseline in force, or the one it was sent against.

        A step that was kept has become the baseline itself; it is compared with the one before it.
        """
        steps = self.experiment.steps
        if step.place in (BASELINE, "import") or step not in steps:
            return None
        earlier = [one for one in steps[: steps.index(step)] if one.draft is not None and self.full(one)]
        now = next((one for one in earlier if one.id == self.experiment.baseline), None)
        return now or next((one for one in reversed(earlier) if one.place == BASELINE), None)

    @property
    def turned(self) -> tuple[Step, ...]:
        """Steps that changed something but the feeling since the last baseline that was opened, in order."""
        return tuple(step for step in self._since_opened() if self._turned(step))

    def _since_opened(self) -> tuple[Step, ...]:
        steps, base = self.experiment.steps, self.baseline
        upto = steps.index(base) if base is not None else 0
        opened = [at for at, step in enumerate(steps[: upto + 1]) if step.place == BASELINE and self.full(step)]
        return steps[opened[-1] :] if opened else steps

    def _turned(self, step: Step) -> bool:
        before = self.before(step)
        if before is None or before.draft is None or step.draft is None or not self.full(step):
            return False
        return before.text != step.text and _feeling(before) == _feeling(step)


def with_names(experiment: Experiment, names: Sequence[str]) -> Experiment:
    """The test with its models under their published names.

    Args:
        experiment: the test.
        names: by slot; "" or absent for the name of the pictures.
    """
    if not any(names):
        return experiment

    def named(shot: Shot) -> Shot:
        own = names[shot.slot] if shot.slot < len(names) else ""
        return replace(shot, name=own or shot.name)

    steps = (replace(step, shots=tuple(map(named, step.shots))) for step in experiment.steps)
    return replace(experiment, steps=tuple(steps))


def _feeling(step: Step) -> tuple[object, ...]:
    """Emotion and level: steps that differ in them belong on the slides of their own."""
    if step.draft is None:
        return ()
    expression = step.draft.expression
    return expression.emotion, expression.own, expression.intensity
