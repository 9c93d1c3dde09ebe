"""Hands a change of the desk to the parts of the window: at once, or one after the other while a control turns.

A turned slider changes words, sketch, remarks, strip and pictures' signs. Redrawn in one go they would hold up the
hand that turns; what is under the hand comes first, and each of the others in a turn of the loop of its own.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, QTimer

from studio.session.desk import Desk


class Part(Protocol):
    """What follows the desk."""

    def show_desk(self, old: Desk | None, new: Desk) -> None:
        """Redraw what differs."""


class Following(QObject):
    """Keeps every part at the newest desk.

    Args:
        first: parts that follow at once, always.
        later: parts that may follow a little later while only a control is turned, in this order.
        desk: what all of them show now.
    """

    def __init__(self, first: Sequence[Part], later: Sequence[Part], desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._first, self._later = tuple(first), tuple(later)
        self._shown = [desk] * len(self._later)
        self._newest = desk
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._next)

    def follow(self, old: Desk, new: Desk) -> None:
        """Go to another desk."""
        self._newest = new
        for part in self._first:
            part.show_desk(old, new)
        if _only_turned(old, new):
            self._soon.start()
        else:
            self.catch_up()

    def catch_up(self) -> None:
        """Bring every part to the newest desk now."""
        self._soon.stop()
        for at in range(len(self._later)):
            self._bring(at)

    def stop(self) -> None:
        """Follow no more, for the end of the window."""
        self._soon.stop()

    def _next(self) -> None:
        behind = [at for at, shown in enumerate(self._shown) if shown is not self._newest]
        if behind:
            self._bring(behind[0])
        if len(behind) > 1:
            self._soon.start()

    def _bring(self, at: int) -> None:
        before, self._shown[at] = self._shown[at], self._newest
        if before is not self._newest:
            self._later[at].show_desk(before, self._newest)


def _only_turned(old: Desk, new: Desk) -> bool:
    """Whether nothing but what the controls say is another."""
    experiment = replace(new.experiment, draft=old.experiment.draft, plan=old.experiment.plan)
    return replace(new, experiment=experiment) == old
