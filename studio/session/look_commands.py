"""Where the creator looks: view, step in the panes, coach lines."""

from collections.abc import Callable
from dataclasses import replace

from studio.session.live import Live
from studio.viewer.switch import sane
from studio.viewer.view import View

LAST_TIP = 4
"""Number of the last coach line; there are five at most."""


class LookCommands:
    """Commands that change what is shown and nothing of the experiment.

    Args:
        live: the desk.
        meant: what a view means that was made on veiled panes.
    """

    def __init__(self, live: Live, meant: Callable[[View], View] = lambda view: view) -> None:
        self._live = live
        self._meant = meant

    def view(self, view: View) -> None:
        """Look somewhere else, on all panes; a view beyond its limits is brought back within them."""
        self._live.put(replace(self._live.desk, view=self._meant(sane(view))))

    def change(self, verb: Callable[[View], View]) -> None:
        """Look otherwise: the current view through a verb."""
        self.view(verb(self._live.desk.view))

    def show_step(self, step_id: str) -> None:
        """Put another step into the panes; unknown ids change nothing."""
        desk = self._live.desk
        if desk.experiment.step(step_id) is not None and not desk.running:
            self._live.put(replace(desk, shown=step_id, jobs=(), pair=None))

    def tip_done(self, number: int) -> None:
        """A coach line has been followed: the next one comes, whatever the order was."""
        tip = self._live.desk.tip
        if tip is not None and number >= tip:
            self._live.put(replace(self._live.desk, tip=number + 1 if number < LAST_TIP else None))

    def skip_tips(self) -> None:
        """No more coach lines."""
        self._live.put(replace(self._live.desk, tip=None))

    def show_tips(self) -> None:
        """Coach lines from the first one."""
        self._live.put(replace(self._live.desk, tip=0))
