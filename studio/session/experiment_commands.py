"""The experiments of the library: new, open, rename, duplicate. The window calls them tests."""

import asyncio
from collections.abc import Callable
from dataclasses import replace

from studio.experiment import change, stepping
from studio.experiment.experiment import Experiment
from studio.session.desk import Desk
from studio.session.means import Means
from studio.session.saving import Saving
from studio.store.library import Library, Listed
from studio.words import StudioError, sentence

__all__ = ["ExperimentCommands", "Listed"]


class ExperimentCommands:
    """Opens and closes experiments on the desk; what was open is saved first.

    Args:
        fresh: makes a new experiment from the demo recipe.
    """

    def __init__(self, means: Means, library: Library, saving: Saving, fresh: Callable[[], Experiment]) -> None:
        self._live = means.live
        self._tasks = means.tasks
        self._new_id = means.new_id
        self._library = library
        self._saving = saving
        self._fresh = fresh

    def new(self) -> None:
        """Open an empty experiment; the one before stays in the library."""
        self._switch(self._fresh())

    def begin(self, name: str, act: Callable[[Experiment], Experiment]) -> bool:
        """Open a test with the models and settings of the open one and other words; the one before stays.

        Args:
            name: of the new test.
            act: puts the words on its controls.

        Returns:
            whether it was opened; where not, the reason was told.
        """
        now = self._live.desk.experiment
        made = self._fresh() if now.imported else stepping.duplicate(now, self._new_id(), now.name)
        return self._switch(change.rename(change.ask(act(made), ""), name))

    def duplicate(self) -> None:
        """Open a copy of the open experiment: same recipe and controls, no steps."""
        now = self._live.desk.experiment
        self._switch(stepping.duplicate(now, self._new_id(), f"{now.name} 2"))

    def rename(self, name: str) -> None:
        """Give the open experiment another name; an empty one changes nothing."""
        self._live.alter(lambda experiment: change.rename(experiment, name))

    def open(self, experiment_id: str) -> None:
        """Open an experiment of the library; one that cannot be read is told and the open one stays."""
        if experiment_id != self._live.desk.experiment.id and not self._busy():
            self._tasks.start(("open", self._new_id()), self._open(experiment_id))

    def all(self) -> tuple[Listed, ...]:
        """What the library lists, newest first, as of the last write."""
        return self._saving.listed()

    async def _open(self, experiment_id: str) -> None:
        await self._saving.flush()
        try:
            stored = await asyncio.to_thread(self._library.load, experiment_id)
        except StudioError as error:
            self._live.notice(error.sentence)
            return
        if self._busy():
            return
        shown = stored.experiment.steps[-1].id if stored.experiment.steps else None
        desk = self._live.desk
        self._live.put(
            Desk(
                stored.experiment,
                shown,
                stored.verdicts,
                view=replace(desk.view, x=0, y=0, zoom=0),
                tip=desk.tip,
                judging=stored.judging,
                audience=stored.audience,
            )
        )

    def _switch(self, experiment: Experiment) -> bool:
        if self._busy():
            return False
        desk = self._live.desk
        view = replace(desk.view, x=0, y=0, zoom=0)
        self._live.put(Desk(experiment, None, view=view, tip=desk.tip))
        return True

    def _busy(self) -> bool:
        """Whether pictures are on their way to the open experiment; says so."""
        if self._live.desk.running:
            self._live.notice(sentence("session-busy"))
        return self._live.desk.running
