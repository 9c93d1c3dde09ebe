"""What can be done with a test or a run found in the history."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import replace

from studio.experiment import stepping
from studio.experiment.experiment import Shot
from studio.session.desk import Desk
from studio.session.guest import Guest
from studio.session.live import Live
from studio.session.means import Means
from studio.session.saving import Saving, stored_of
from studio.store.library import Library, Stored
from studio.viewer.switch import sane
from studio.words import StudioError, sentence


class HistoryActs:
    """Opens tests exactly as they were left, and takes what is wanted out of them.

    Every act may be asked for whatever is open. What cannot be done is told, and then `then` is not called.

    Args:
        means: desk and tasks.
        library: records.
        saving: writes the open one.
        guest: shows pictures of other tests.
        hides: whether the names of a step of a record are hidden.
    """

    def __init__(
        self, means: Means, library: Library, saving: Saving, guest: Guest, hides: Callable[[Stored, str], bool]
    ) -> None:
        self._means = means
        self._live = means.live
        self._library = library
        self._saving = saving
        self._guest = guest
        self._hides = hides

    def open(self, test: str, step: str = "") -> None:
        """Open a test where its creator left it: the same step in the panes, the same view.

        Args:
            test: its id.
            step: another step to show, "" for the one that was shown.
        """
        if not self._busy():
            self._start(self._open(test, step))

    def duplicate(self, test: str) -> None:
        """Open a new test with the words and models of another one."""
        if not self._busy():
            self._start(self._duplicate(test))

    def baseline(self, test: str, step: str) -> None:
        """Open a test with one of its runs as what everything is compared with; the controls say what it says."""
        if not self._busy():
            self._start(self._baseline(test, step))

    def text(self, test: str, step: str, then: Callable[[str], None]) -> None:
        """Hand out the words of a run as they were sent."""
        self._start(self._text(test, step, then))

    def compare(self, test: str, shot: str, then: Callable[[], None] = lambda: None) -> None:
        """Show a picture of any test in pane B, beside the one in pane A; nothing is recorded."""
        self._start(self._compare(test, shot, then))

    async def _open(self, test: str, step: str) -> None:
        stored = await self._stored(test)
        if not self._busy():
            self._show(stored, step)

    async def _duplicate(self, test: str) -> None:
        now = (await self._stored(test)).experiment
        if not self._busy():
            made = stepping.duplicate(now, self._means.new_id(), f"{now.name} 2")
            view = replace(self._live.desk.view, x=0, y=0, zoom=0)
            self._live.put(Desk(made, None, view=view, tip=self._live.desk.tip))

    async def _baseline(self, test: str, step: str) -> None:
        stored = await self._stored(test)
        run = stored.experiment.step(step)
        if run is None or run.draft is None:
            raise StudioError(sentence("history-no-words", name=stored.experiment.name))
        if not self._busy():
            self._show(replace(stored, experiment=stepping.keep_as_baseline(stored.experiment, step)), step)

    async def _text(self, test: str, step: str, then: Callable[[str], None]) -> None:
        stored = await self._stored(test)
        run = stored.experiment.step(step)
        if run is None or not run.text:
            raise StudioError(sentence("history-no-words", name=stored.experiment.name))
        then(run.text)

    async def _compare(self, test: str, shot: str, then: Callable[[], None]) -> None:
        stored = await self._stored(test)
        found = _shot(stored, shot)
        if found is None:
            raise StudioError(sentence("history-gone"))
        step, picture = found
        if self._guest.welcome(picture, stored.experiment.name, nameless=self._hides(stored, step)):
            then()

    async def _stored(self, test: str) -> Stored:
        """The record as it is now; the open one need not be on disk yet."""
        if self._live.desk.experiment.id == test:
            return stored_of(self._live.desk)
        await self._saving.flush()
        return await asyncio.to_thread(self._library.load, test)

    def _show(self, stored: Stored, step: str) -> None:
        """Put a record on the desk; the one that is open already keeps where it is looked at."""
        desk, experiment = self._live.desk, stored.experiment
        shown = next((one for one in (step, stored.shown) if experiment.step(one) is not None), None)
        if shown is None and experiment.steps:
            shown = experiment.steps[-1].id
        if desk.experiment.id == experiment.id:
            self._live.put(replace(desk, experiment=experiment, shown=shown, jobs=(), pair=None))
            return
        opened = Desk(experiment, shown, stored.verdicts, sane(stored.view), tip=desk.tip)
        self._live.put(replace(opened, judging=stored.judging, audience=stored.audience))

    def _busy(self) -> bool:
        """Whether pictures are on their way to the open test; says so."""
        if self._live.desk.running:
            self._live.notice(sentence("session-busy"))
        return self._live.desk.running

    def _start(self, work: Coroutine[object, object, None]) -> None:
        self._means.tasks.start(("history", self._means.new_id()), _told(self._live, work))


async def _told(live: Live, work: Coroutine[object, object, None]) -> None:
    try:
        await work
    except StudioError as error:
        live.notice(error.sentence)


def _shot(stored: Stored, shot: str) -> tuple[str, Shot] | None:
    """A picture of a record and the id of its step."""
    pairs = ((step.id, one) for step in stored.experiment.steps for one in step.shots)
    return next((pair for pair in pairs if pair[1].id == shot), None)
