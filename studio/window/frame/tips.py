"""Ends a coach line when what it asks for has been done."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from studio.session.desk import Desk
from studio.session.session import Session

GENERATED, LOOKED, VOTED, POSTED = 1, 2, 3, 4

DONE: tuple[tuple[int, Callable[[Desk, Desk], bool]], ...] = (
    (GENERATED, lambda old, new: new.running and not old.running),
    (LOOKED, lambda old, new: new.view.zoom > 0 and new.view != old.view),
    (VOTED, lambda old, new: len(new.verdicts) > len(old.verdicts)),
)


class Tips(QObject):
    """Watches the desk; answers a change a moment later, so that every panel hears of changes in order."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def show_desk(self, old: Desk, new: Desk) -> None:
        """See whether the line shown, or a later one, has just been followed; skipped once is skipped for good."""
        if new.tip is None:
            if old.tip is not None:
                self._session.settings.change(tips=False)
            return
        for number, done in DONE:
            if number >= new.tip and done(old, new):
                QTimer.singleShot(0, self, lambda number=number: self._session.look.tip_done(number))
