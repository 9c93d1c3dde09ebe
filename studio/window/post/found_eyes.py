"""Eyes that are still being found while a cover is made: taken over when they come, asked for when they do not."""

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from studio.experiment.experiment import SLOTS
from studio.session.cover_plan import CoverPlan
from studio.session.session import Session
from studio.window.post.cover_form import CoverForm


class FoundEyes(QObject):
    """Follows what is found for the pictures of a cover.

    Signals:
        known: the eyes of a panel were found.
        wanting: nothing more is to come, and some eyes are not known.

    Args:
        session: finds them.
        form: holds the cover.
    """

    known = Signal()
    wanting = Signal()

    def __init__(self, session: Session, form: CoverForm) -> None:
        super().__init__(form)
        self._session, self._form = session, form
        session.faces.changed.connect(self._found)

    @property
    def awaited(self) -> bool:
        """Whether an answer about a panel is still to come."""
        return any(self._session.faces.awaits(sha256) for sha256 in _unknown(self._form.plan))

    @property
    def asks(self) -> bool:
        """Whether somebody has to show the eyes of a panel."""
        return bool(_unknown(self._form.plan)) and not self.awaited

    def _found(self, sha256: str) -> None:
        if not isValid(self) or sha256 not in _unknown(self._form.plan):
            return
        step = self._session.desk.step
        for shot in step.shots if step is not None else ():
            if shot.picture.sha256 == sha256 and shot.anchors is not None:
                self._form.set_anchors(SLOTS[shot.slot], shot.anchors)
                self.known.emit()
        if self.asks:
            self.wanting.emit()


def _unknown(plan: CoverPlan) -> tuple[str, ...]:
    return tuple(panel.sha256 for panel in plan.panels if panel.anchors is None)
