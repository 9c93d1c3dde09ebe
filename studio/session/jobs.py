"""What is seen of pictures on their way: each slot's job, and what becomes of the step when it ends."""

from dataclasses import replace

from studio.experiment.experiment import Refusal, Shot, Step
from studio.provider.provider import Order, Progress
from studio.provider.trouble import RefusedError
from studio.session.desk import Desk, Job, JobState
from studio.session.means import Means


class Jobs:
    """Keeps the jobs of the desk in step with what routes report."""

    def __init__(self, means: Means) -> None:
        self._live = means.live
        self._clock = means.clock

    def progress(self, slot: int, progress: Progress) -> None:
        """A route tells where it is."""
        job = self._live.desk.job(slot)
        if job is None or not job.running:
            return
        now = self._clock()
        until = now + progress.wait_s if progress.stage == "slowed" else None
        since = now if job.state == "waiting" else job.since
        moved = replace(job, state=progress.stage, since=since, place=progress.place, share=progress.share, until=until)
        self._live.put(self._live.desk.with_job(moved))

    def put(self, slot: int, state: JobState) -> None:
        """A slot's job is in another state."""
        desk = self._live.desk
        job = desk.job(slot)
        if job is not None and job.running:
            since = self._clock() if job.state == "waiting" else job.since
            self._live.put(desk.with_job(Job(slot, state, since)))

    def arrived(self, step: Step, shot: Shot) -> None:
        """A picture is there: its shot stands in the step."""
        desk = self._live.desk
        known = desk.experiment.step(step.id) or step
        self._live.put(replace(desk, experiment=desk.experiment.with_step(known.with_shot(shot))))

    def done(self, slot: int) -> None:
        """All pictures of a slot are there."""
        desk = self._live.desk
        jobs = tuple(job for job in desk.jobs if job.slot != slot or not job.running)
        self._live.put(replace(desk, jobs=jobs))

    def dismiss(self, slot: int) -> None:
        """What was said of a slot is out of date, or the creator has read it."""
        desk = self._live.desk
        self._live.put(replace(desk, jobs=tuple(job for job in desk.jobs if job.slot != slot)))

    def refused(self, step: Step, slot: int, error: RefusedError, order: Order) -> None:
        """A filter gave no picture: that is a result of the step."""
        desk = self._live.desk
        said = Refusal(
            slot, order.card.name, order.request, error.reason, error.words, error.side == "output", error.charged
        )
        known = desk.experiment.step(step.id) or step
        noted = replace(known, refusals=(*known.refusals, said))
        self._live.put(replace(desk, experiment=desk.experiment.with_step(noted)))

    def end(self, step: Step, before: Desk, job: Job) -> None:
        """A slot ended without a picture; a step that has no result at all gives way to the one before it.

        One of whose pictures nobody knows stays: it can be looked for.
        """
        desk = self._live.desk.with_job(job)
        current = desk.experiment.step(step.id)
        open_end = desk.running or any(one.state == "unknown" for one in desk.jobs)
        if current is not None and not _worth_keeping(current) and not open_end:
            experiment = replace(
                desk.experiment,
                steps=tuple(other for other in desk.experiment.steps if other.id != step.id),
                baseline=before.experiment.baseline,
                plan=before.experiment.plan,
            )
            desk = replace(desk, experiment=experiment, shown=before.shown)
        self._live.put(desk)


def _worth_keeping(step: Step) -> bool:
    """Whether there is a picture or a refusal, or a picture is awaited from a maker's app."""
    return bool(step.shots) or bool(step.refusals) or any(request.by_hand for request in step.requests)
