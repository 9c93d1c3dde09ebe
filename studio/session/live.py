"""Holds the one desk that changes, and tells who watches."""

from collections.abc import Callable
from dataclasses import replace

from studio.experiment.experiment import Experiment
from studio.session.desk import Desk
from studio.session.notice import Notice
from studio.session.signal import Signal
from studio.words import Sentence


class Live:
    """The current desk. Commands put a new one; listeners get (old, new)."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.changed: Signal[[Desk, Desk]] = Signal()
        self.noticed: Signal[[Notice]] = Signal()

    @property
    def desk(self) -> Desk:
        """What is on screen now."""
        return self._desk

    def put(self, new: Desk) -> None:
        """Make a desk the current one; an equal desk changes nothing and tells nobody."""
        old = self._desk
        if new != old:
            self._desk = new
            self.changed.emit(old, new)

    def alter(self, change: Callable[[Experiment], Experiment]) -> None:
        """Put the desk with its experiment changed."""
        self.put(replace(self._desk, experiment=change(self._desk.experiment)))

    def notice(self, said: Sentence, *, undo: bool = False, path: str = "", votes: bool = False) -> None:
        """Say something once."""
        self.noticed.emit(Notice(said, undo, path, votes))
