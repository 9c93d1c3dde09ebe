"""The desk of a test that need not be the one in the window: pictures come into it wherever it lies."""

import asyncio
from collections.abc import Callable
from dataclasses import replace

from studio.experiment.experiment import Experiment
from studio.experiment.joining import joined
from studio.session.desk import Desk
from studio.session.live import Live
from studio.session.saving import stored_of
from studio.store.library import Stored
from studio.words import Sentence


class RoundLive(Live):
    """Stands for one test. While the window shows that test, its desk is the window's; else one that nobody sees.

    What changes on it is written to the record of the test. Its jobs never show in the window, so that whoever looks
    at a round is not held there.

    Args:
        window: the desk that the creator sees.
        stored: the test as it was read.
        lay: writes a record that is not on the window's desk.
    """

    def __init__(self, window: Live, stored: Stored, lay: Callable[[Stored], None]) -> None:
        super().__init__(_desk_of(stored))
        self._window = window
        self._lay = lay
        self._key = stored.experiment.id
        window.changed.connect(self._follow)

    @property
    def desk(self) -> Desk:
        """The test as it is now."""
        if not self._in_window:
            return self._desk
        return replace(self._window.desk, jobs=self._desk.jobs)

    def put(self, new: Desk) -> None:
        """Make a desk the current one."""
        old = self.desk
        if new == old:
            return
        self._desk = new
        if self._in_window:
            if new.experiment != old.experiment:
                self._window.alter(lambda _now: new.experiment)
        elif stored_of(new) != stored_of(old):
            self._lay(stored_of(new))
        self.changed.emit(old, new)

    def alter(self, change: Callable[[Experiment], Experiment]) -> None:
        """Put the desk with its test changed."""
        now = self.desk
        self.put(replace(now, experiment=change(now.experiment)))

    def notice(self, said: Sentence, *, undo: bool = False, path: str = "", votes: bool = False) -> None:
        """Say something once, in the window."""
        self._window.notice(said, undo=undo, path=path, votes=votes)

    @property
    def _in_window(self) -> bool:
        return self._window.desk.experiment.id == self._key

    def _follow(self, old: Desk, new: Desk) -> None:
        """The window opens or leaves this test, or judges it."""
        before, now = old.experiment.id == self._key, new.experiment.id == self._key
        if before and not now:
            self._desk = replace(old, jobs=self._desk.jobs)
        elif now and not before:
            # It was read from disk; what came since is brought after it, once everybody has seen it.
            here = self._desk.experiment
            asyncio.get_running_loop().call_soon(self._bring, here)
        if before or now:
            self.changed.emit(self._desk, self.desk)

    def _bring(self, here: Experiment) -> None:
        if self._in_window:
            self._window.alter(lambda experiment: joined(experiment, here))


def _desk_of(stored: Stored) -> Desk:
    return Desk(
        stored.experiment,
        stored.shown,
        stored.verdicts,
        view=stored.view,
        judging=stored.judging,
        audience=stored.audience,
    )
