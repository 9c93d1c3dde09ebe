"""What is proposed for a slide: its texts by field, or why this test has nothing for it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from studio.experiment.experiment import SLOTS, Shot, Step
from studio.post.plan import NO_TEXTS, PostPlan, SlidePlan
from studio.post.subject import Subject
from studio.post.wording import short_title
from studio.words import Sentence, sentence


@dataclass(frozen=True)
class Proposal:
    """What a slide would say of a test.

    Attributes:
        name: of its file, letters and hyphens.
        texts: by the name of the record's field; a text inside a row has the name of its place ("rows.0.name").
        step: the step its heads and foot speak of.
        shots: the pictures on it.
        chosen: id of the step that was chosen for it by hand, "" where none was.
        why: said where the test has nothing for it; everything else is empty then.
    """

    name: str
    texts: Mapping[str, str] = field(default_factory=lambda: NO_TEXTS)
    step: Step | None = None
    shots: tuple[Shot, ...] = ()
    chosen: str = ""
    why: Sentence | None = None

    @property
    def about(self) -> Step:
        """The step its heads and foot speak of.

        Raises:
            ValueError: the test has nothing for the slide.
        """
        if self.step is None:
            raise ValueError(self.name)
        return self.step


@dataclass(frozen=True)
class Asked:
    """What a proposal is asked for: the test, the plan of its post, the slide."""

    subject: Subject
    plan: PostPlan
    slide: SlidePlan


def step_asked(asked: Asked) -> tuple[Step | None, Sentence | None]:
    """The step of a slide, and why it can't be shown where it can't: gone, or a picture missing."""
    subject, slide = asked.subject, asked.slide
    step = subject.step(slide.step)
    if step is None:
        return None, sentence("plan-why-step-gone" if slide.step else "plan-why-no-pictures")
    if not subject.full(step):
        return None, missing_said(subject, step)
    return step, None


def missing_said(subject: Subject, step: Step) -> Sentence:
    """Whose picture a step has not."""
    return sentence("plan-why-step-pictures", letters=", ".join(SLOTS[slot] for slot in subject.missing(step)))


def pictures(subject: Subject, *steps: Step | None) -> tuple[Shot, ...]:
    """The newest pictures of some steps, those that are there."""
    return tuple(shot for step in steps if step is not None for shot in subject.shots(step) if shot is not None)


def over_of(step: Step, subject: Subject) -> str:
    """The running head of a slide about one step: "Sad, subtle"; nothing where its words are unknown."""
    return short_title(step.draft, subject.words) if step.draft is not None else ""
