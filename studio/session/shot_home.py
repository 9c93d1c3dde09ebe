"""Where a picture belongs: into its step of its test, whether that is open or lies in the library."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace

from studio.experiment.experiment import Experiment, Shot, Step
from studio.request.job import JobRecord
from studio.session.means import Means
from studio.session.saving import Saving, stored_of
from studio.store.library import Library, Stored
from studio.words import StudioError


class ShotHome:
    """Brings pictures home.

    Args:
        means: desk.
        library: records.
        saving: writes the open one.
        fresh: an experiment to begin with, for pictures whose own is gone.
    """

    def __init__(self, means: Means, library: Library, saving: Saving, fresh: Callable[[], Experiment]) -> None:
        self._means = means
        self._library = library
        self._saving = saving
        self._fresh = fresh

    async def has(self, job: JobRecord, sha256: str) -> bool:
        """Whether an order's step holds a picture already."""
        stored = await self._stored(job.experiment)
        step = stored.experiment.step(job.step) if stored is not None else None
        return step is not None and any(shot.picture.sha256 == sha256 for shot in step.shots)

    async def bring(self, job: JobRecord, shots: Sequence[Shot]) -> None:
        """Put shots into the step they were ordered for; on return their record is on disk.

        Raises:
            StudioError: not writable.
        """
        live = self._means.live
        if live.desk.experiment.id == job.experiment:
            live.alter(lambda experiment: _with(experiment, job, shots))
            await self._saving.flush()
            return
        stored = await self._stored(job.experiment)
        if stored is not None:
            changed = replace(stored, experiment=_with(stored.experiment, job, shots))
        else:
            changed = Stored(_of_its_own(self._fresh(), job, shots))
        await self._saving.keep(changed)

    async def _stored(self, experiment: str) -> Stored | None:
        desk = self._means.live.desk
        if desk.experiment.id == experiment:
            return stored_of(desk)
        try:
            return await asyncio.to_thread(self._library.load, experiment)
        except StudioError:
            return None


def _with(experiment: Experiment, job: JobRecord, shots: Sequence[Shot]) -> Experiment:
    """The experiment with shots in a step, which is put back where it is gone."""
    step = experiment.step(job.step) or Step(job.step, None, job.request.text, "FAIR", "own")
    for shot in shots:
        step = step.with_shot(shot)
    return experiment.with_step(step)


def _of_its_own(fresh: Experiment, job: JobRecord, shots: Sequence[Shot]) -> Experiment:
    """A test for pictures whose own is gone."""
    # Not the old id: the index may still know the old step.
    step = Step(job.id, None, job.request.text, "FAIR", "own", tuple(replace(shot, slot=0) for shot in shots))
    name = " ".join(job.request.text.split()[:6])
    return replace(fresh, name=name, models=(job.model,), steps=(step,), baseline=step.id)
