"""What is known of pictures on their way: each slot's job, and what becomes of the step when it ends."""

from dataclasses import replace

from studio.experiment.experiment import Shot, Step
from studio.provider.provider import Stage
from studio.session.desk import Desk, Job, JobState
from studio.session.means import Means
from studio.words import sentence


class Jobs:
    """Keeps the jobs of the desk in step with what routes report."""

    def __init__(self, means: Means) -> None:
        self._live = means.live
        self._clock = means.clock

    def stage(self, slot: int, stage: Stage) -> None:
        """A route reports where it is."""
        self.put(slot, "drawing" if stage == "downloading" else stage)

    def put(self, slot: int, state: JobState) -> None:
        """A slot's job is in another state; its time counts from when it stopped waiting."""
        desk = self._live.desk
        job = desk.job(slot)
        if job is not None:
            since = self._clock() if job.state == "waiting" else job.since
            self._live.put(desk.with_job(replace(job, state=state, since=since)))

    def arrived(self, step: Step, shot: Shot) -> None:
        """A picture is there: its shot stands in the step, and with the last one its job goes."""
        desk = self._live.desk
        current = desk.experiment.step(step.id) or step
        with_shot = current.with_shot(shot)
        request = current.request(shot.slot)
        more = request is not None and sum(one.slot == shot.slot for one in with_shot.shots) < request.count
        jobs = tuple(job for job in desk.jobs if more or job.slot != shot.slot)
        self._live.put(replace(desk, experiment=desk.experiment.with_step(with_shot), jobs=jobs))

    def give_up(self, step: Step, slot: int, before: Desk) -> None:
        """End a job that nobody ended, as one that failed for reasons of the program."""
        job = self._live.desk.job(slot)
        if job is not None and job.running:
            self.end(step, before, Job(slot, "failed", self._clock(), sentence("session-failed")))

    def end(self, step: Step, before: Desk, job: Job) -> None:
        """A slot ended without a picture; a step that has none at all gives way to the one before it."""
        desk = self._live.desk.with_job(job)
        current = desk.experiment.step(step.id)
        if current is not None and not _worth_keeping(current) and not desk.running:
            experiment = replace(
                desk.experiment,
                steps=tuple(other for other in desk.experiment.steps if other.id != step.id),
                baseline=before.experiment.baseline,
                plan=before.experiment.plan,
            )
            desk = replace(desk, experiment=experiment, shown=before.shown)
        self._live.put(desk)


def _worth_keeping(step: Step) -> bool:
    """Whether there is a picture, or one is awaited from a maker's app."""
    return bool(step.shots) or any(request.by_hand for request in step.requests)
