"""The one frozen state on screen. Undo walks desks."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Literal

from studio.experiment.experiment import Experiment, Step
from studio.verdict.verdict import Verdict
from studio.viewer.view import View
from studio.words import Sentence

JobState = Literal["waiting", "sent", "drawing", "saving", "failed", "cancelled"]


@dataclass(frozen=True)
class Job:
    """One picture on its way.

    Attributes:
        slot: 0 for A.
        state: where it is; a job that is done disappears, its shot stands in the step.
        since: monotonic second at which it started, for the elapsed time shown.
        said: for failed and cancelled: what happened, what it cost, what now.
    """

    slot: int
    state: JobState
    since: float
    said: Sentence | None = None

    @property
    def running(self) -> bool:
        """Whether it can still be cancelled."""
        return self.state not in ("failed", "cancelled")


@dataclass(frozen=True)
class Desk:
    """What is on screen.

    Attributes:
        experiment: the open test, with its draft and steps.
        shown: id of the step in the panes, None for empty panes.
        verdicts: by step id.
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
