"""The chosen slide of a post, as it will be saved and as small as it will be seen."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from studio.session.post_record import Looked
from studio.session.session import Session
from studio.window.post.cover_view import CoverView, SmallViews
from studio.window.post.plan_keeper import PlanKeeper
from studio.window.widget.look import Look

PAUSE_MS = 120
"""Typing redraws the slide when it pauses."""


class SlideStage(QWidget):
    """Has one slide drawn and shows it.

    Signals:
        remarked: what there is to say about the slide and the post (text, whether it is bad).
        sharp: whether the slide can be copied now, exactly as it would be saved.
    """

    remarked = Signal(str, bool)
    sharp = Signal(bool)

    def __init__(self, session: Session, keeper: PlanKeeper, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._keeper = session, keeper
        self.view, self.small = CoverView(look, session.words), SmallViews(look, session.words)
        self._key, self._exact = "", QImage()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._draw)
        keeper.changed.connect(lambda _old, _new: self._soon())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        row = QHBoxLayout()
        row.setContentsMargins(24, 8, 24, 12)
        row.addWidget(self.small)
        column.addLayout(row)

    def show_slide(self, key: str) -> None:
        """Go to another slide."""
        self._key = key
        self._draw()

    def copy(self) -> bool:
        """Put the exact slide on the clipboard; False while it is not drawn yet."""
        if self._exact.isNull():
            return False
        QGuiApplication.clipboard().setImage(self._exact)
        return True

    def _soon(self) -> None:
        """What is on screen is out of date from now on, so nobody may copy it."""
        self._exact = QImage()
        self.sharp.emit(False)
        self._pause.start()

    def _draw(self) -> None:
        self._exact = QImage()
        self.sharp.emit(False)
        if self._key:
            self._session.carousel.preview(self._keeper.plan, self._key, self._show)

    def _show(self, looked: Looked) -> None:
        if not isValid(self) or looked.key.partition("/")[0] != self._key:
            return
        image = QImage.fromData(looked.data) if looked.data else QImage()
        self.view.show_image(image)
        self.small.show_image(image)
        self.view.setAccessibleDescription(looked.alt)
        if looked.exact:
            self._exact = image
            self.sharp.emit(True)
        if looked.exact or not looked.data:
            guards = self._session.carousel.plans.guards(self._keeper.plan)
            said = [self._session.words.tell(one) for one in dict.fromkeys((*looked.remarks, *guards))]
            self.view.say(said[0] if said and not looked.data else "")
            self.remarked.emit("  ".join(said), False)
