"""What can be done about what an earlier run has left. Only putting back may cost something, and asks like any run."""

from collections.abc import Coroutine
from dataclasses import dataclass

from studio.session.desk import Desk
from studio.session.experiment_commands import ExperimentCommands
from studio.session.left_over import LeftOver
from studio.session.look_commands import LookCommands
from studio.session.means import Means
from studio.session.recovery import Recovery
from studio.session.run_commands import RunCommands
from studio.session.signal import Signal
from studio.words import sentence


@dataclass(frozen=True)
class Ways:
    """Commands by which a pane is reached."""

    tests: ExperimentCommands
    look: LookCommands
    run: RunCommands


class LeftCommands:
    """Commands of the card that lists what was left.

    Args:
        recovery: keeps the list.
        ways: to the panes.
    """

    def __init__(self, means: Means, recovery: Recovery, ways: Ways) -> None:
        self._means = means
        self._recovery = recovery
        self._ways = ways
        means.live.changed.connect(self._changed)

    @property
    def rows(self) -> tuple[LeftOver, ...]:
        """The list."""
        return self._recovery.left.rows

    @property
    def changed(self) -> Signal[[]]:
        """The list is another."""
        return self._recovery.left.changed

    def show(self, row: LeftOver) -> None:
        """Put the step of a line into the panes."""

        async def work() -> None:
            await self._shown(row)

        self._start("left-show", work())

    def put_back(self, row: LeftOver) -> None:
        """Order what was never sent. It stays on the list until it is on its way."""

        async def work() -> None:
            if row.state == "unsent" and await self._shown(row):
                self._ways.run.again(row.slot)

        self._start("left-put-back", work())

    def discard(self, row: LeftOver) -> None:
        """Be done with a line. What nobody knows counts as charged from then on."""
        if row.state == "fetching":
            return
        if row.state == "unknown":
            self._start("left-settle", self._recovery.dismiss(row.step, row.slot))
        self._recovery.left.drop(row)

    def clear(self) -> None:
        """Be done with what needs no answer; what nobody knows is asked about again, in its pane and next time."""
        for row in self.rows:
            if row.state != "fetching":
                self._recovery.left.drop(row)

    async def _shown(self, row: LeftOver) -> bool:
        live = self._means.live
        if live.desk.experiment.id != row.experiment:
            self._ways.tests.open(row.experiment)  # says itself why not
            await self._means.tasks.ended("open")
            if live.desk.experiment.id != row.experiment:
                return False
        if live.desk.experiment.step(row.step) is None:
            live.notice(sentence("left-step-gone"))
            return False
        if live.desk.shown != row.step:
            self._ways.look.show_step(row.step)
        return live.desk.shown == row.step

    def _changed(self, _old: Desk, new: Desk) -> None:
        """What is on its way now is left no more, wherever it was asked for."""
        for row in self.rows:
            job = new.job(row.slot) if new.shown == row.step else None
            if row.state == "unsent" and job is not None and job.running:
                self._recovery.left.drop(row)

    def _start(self, kind: str, work: Coroutine[object, object, None]) -> None:
        self._means.tasks.start((kind, self._means.new_id()), work)
