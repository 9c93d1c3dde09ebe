"""Showing the eyes of the pictures on the desk from within the page of a whole post."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget
from shiboken6 import isValid

from studio.experiment.experiment import SLOTS
from studio.face.anchors import Anchors
from studio.session.session import Session
from studio.window.post.eye_sheet import EyeSheet, Sitter
from studio.window.widget.look import Look
from studio.window.widget.thumb import small

SHARP = 1024
"""Height in px of the pictures on which eyes are shown."""


class EyesWay(QStackedWidget):
    """Shows a widget until the eyes are asked for, then their sheet in its place until all are marked.

    Signals:
        marked: the eyes of a picture are known now.
        turned: whether the eyes are asked for at the moment.
    """

    marked = Signal()
    turned = Signal(bool)

    def __init__(self, session: Session, front: QWidget, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._front, self._look = session, front, look
        self.addWidget(front)

    @property
    def sheet(self) -> EyeSheet | None:
        """The sheet while it asks."""
        shown = self.currentWidget()
        return shown if isinstance(shown, EyeSheet) else None

    def sitters(self) -> tuple[Sitter, ...]:
        """Pictures of the step on the desk whose eyes nobody marked; other steps have to be shown for that."""
        step = self._session.desk.step
        shots = step.shots if step is not None else ()
        return tuple(
            Sitter(shot.slot, SLOTS[shot.slot], shot.picture.sha256)
            for shot in shots
            if not shot.simulated and shot.anchors is None
        )

    def toggle(self) -> None:
        """Ask for the eyes, or go back to the slide without."""
        if self.sheet is not None:
            self.close_sheet()
        elif sitters := self.sitters():
            sheet = EyeSheet(sitters, self._look, self._session.words)
            for sitter in sitters:
                self._session.pictures.fetch(sitter.sha256, _taker(sheet, sitter.sha256))
            sheet.marked.connect(self._mark)
            sheet.finished.connect(self.close_sheet)
            self.addWidget(sheet)
            self.setCurrentWidget(sheet)
            sheet.setFocus()
            self.turned.emit(True)

    def close_sheet(self) -> None:
        """Back to the slide."""
        sheet = self.sheet
        if sheet is not None:
            self.setCurrentWidget(self._front)
            self.removeWidget(sheet)
            sheet.deleteLater()
            self.turned.emit(False)

    def _mark(self, slot: int, anchors: Anchors) -> None:
        self._session.pictures.anchors(slot, anchors)
        self.marked.emit()


def _taker(sheet: EyeSheet, sha256: str) -> Callable[[bytes], None]:
    """Hands a picture that was read to the sheet, unless the sheet is gone by then."""

    def take(data: bytes) -> None:
        if isValid(sheet):
            sheet.show_image(sha256, small(data, SHARP))

    return take
