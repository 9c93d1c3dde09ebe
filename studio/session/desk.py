"""The one frozen state on screen. Undo walks desks."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Literal

from studio.experiment.experiment import Experiment, Step
from studio.verdict.audience import Audience
from studio.verdict.judging import Judging
from studio.verdict.verdict import Verdict
from studio.viewer.view import View
from studio.words import Sentence

JobState = Literal[
    "waiting",
    "sent",
    "slowed",
    "queued",
    "drawing",
    "downloading",
    "saving",
    "failed",
    "refused",
    "unknown",
    "cancelled",
]
ENDED = frozenset(("failed", "refused", "unknown", "cancelled"))


@dataclass(frozen=True)
class Fault:
    """Why a picture did not come, beyond the sentence.

    Attributes:
        kind: of the error, as the tree of the routes names it.
        words: the provider's own.
        request_id: the provider's number of the request.
        route: by which it was asked for.
        charged: False when surely nothing was charged, None when unknown.
    """

    kind: str
    words: str = ""
    request_id: str = ""
    route: str = ""
    charged: bool | None = False


@dataclass(frozen=True)
class Job:
    """The pictures of one slot on their way.

    Attributes:
        slot: 0 for A.
        state: where the one is that moved last; a job that is done disappears, its shots stand in the step.
        since: monotonic second at which it started, for the elapsed time shown.
        said: for one that has ended: what happened, what it cost, what now.
        fault: more about that.
        place: in the provider's queue, 1 for the next.
        share: of the picture that is here already, 0..1.
        until: monotonic second of the next try, while the provider asks to wait.
    """

    slot: int
    state: JobState
    since: float
    said: Sentence | None = None
    fault: Fault | None = None
    place: int | None = None
    share: float | None = None
    until: float | None = None

    @property
    def running(self) -> bool:
        """Whether it can still be cancelled."""
        return self.state not in ENDED


@dataclass(frozen=True)
class Desk:
    """What is on screen.

    Attributes:
        experiment: the open test, with its draft and steps.
        shown: id of the step in the panes, None for empty panes.
        verdicts: by step id.
        judging: what was said of steps that have no verdict yet, by step id.
        audience: votes of other people, by step id.
        pair: which pair of the step shown is looked at again, None for the pictures that stand for it.
        view: shared view of all panes.
        jobs: pictures on their way, or that failed, at most one per slot.
        tip: number 0..4 of the coach line to show, None when tips are done or skipped.
    """

    experiment: Experiment
    shown: str | None = None
    verdicts: Mapping[str, Verdict] = field(default_factory=lambda: MappingProxyType({}))
    view: View = View()
    jobs: tuple[Job, ...] = ()
    tip: int | None = None
    judging: Mapping[str, Judging] = field(default_factory=lambda: MappingProxyType({}))
    pair: int | None = None
    audience: Mapping[str, Audience] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def step(self) -> Step | None:
        """The step in the panes."""
        return self.experiment.step(self.shown)

    def job(self, slot: int) -> Job | None:
        """What is going on in a slot."""
        return next((j for j in self.jobs if j.slot == slot), None)

    @property
    def running(self) -> bool:
        """Whether any picture is on its way."""
        return any(job.running for job in self.jobs)

    def with_job(self, job: Job) -> "Desk":
        """The desk with the job of a slot replaced."""
        return replace(self, jobs=(*(j for j in self.jobs if j.slot != job.slot), job))

    def usual(self, slot: int) -> tuple[float, float] | None:
        """How long the model of a slot took in this test: the quickest and the slowest, s; None before two pictures."""
        request = self.step.request(slot) if self.step is not None else None
        if request is None:
            return None
        shots = (shot for step in self.experiment.steps for shot in step.shots)
        mine = [shot.delivery for shot in shots if shot.request is not None and shot.request.model == request.model]
        taken = sorted(one.seconds for one in mine if one is not None and one.seconds is not None)
        return (taken[0], taken[-1]) if len(taken) > 1 else None
