"""A picture of another test in pane B: what it is stands where the vote would, for nothing is voted on meanwhile."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget
from shiboken6 import isValid

from studio.session.session import Session
from studio.window.frame.veiled import Veiled
from studio.window.widget.plain import plain_label, push_button, surface


class Visitor(QFrame):
    """Lies over the bar of the vote for as long as a picture visits.

    Args:
        session: knows the picture.
        panes: are shown the desk anew when it comes or goes.
        bar: where votes are given; nobody can while this lies over it.
    """

    def __init__(self, session: Session, panes: Veiled, bar: QWidget) -> None:
        super().__init__(bar.parentWidget())
        self._session = session
        self._panes = panes
        self._bar = bar
        surface(self, "verdict")
        self.said = plain_label(role="strong")
        self.said.setObjectName("visitor_said")
        self.leave = push_button(session.words.say("history-guest-leave"))
        self.leave.setObjectName("visitor_leave")
        self.leave.clicked.connect(lambda _on: session.history.guest.leave())
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        row.addWidget(self.said, 1)
        row.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignVCenter)
        bar.installEventFilter(self)
        session.history.guest.changed.connect(self.follow)
        self.hide()

    def follow(self) -> None:
        """Show or hide, as the picture comes or goes."""
        if not isValid(self):
            return
        visit = self._session.history.guest.visit
        self._bar.setEnabled(visit is None)
        self.setVisible(visit is not None)
        if visit is not None:
            text = self._session.words.tell(visit.said)
            self.said.setText(text)
            self.setAccessibleName(text)
            self._cover()
        desk = self._session.desk
        self._panes.show_desk(desk, desk)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Lie wherever the bar is."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show):
            self._cover()
        return False

    def _cover(self) -> None:
        self.setGeometry(self._bar.geometry())
        self.raise_()
