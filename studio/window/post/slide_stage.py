"""The chosen slide of a post, as it will be saved and as small as it will be seen, with what there is to know."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from studio.session.post_record import Looked
from studio.session.session import Session
from studio.window.post.cover_view import CoverView, SmallViews, lost
from studio.window.post.eyes_way import EyesWay
from studio.window.post.plan_keeper import PlanKeeper
from studio.window.post.remarks import Remarks
from studio.window.widget.look import Look

PAUSE_MS = 120
"""Typing redraws the slide when it pauses."""
SMALL_WIDE = 330
"""px of phone and profile grid side by side: one tile and a bit of both its neighbours."""


class SlideStage(QWidget):
    """Has one slide drawn and shows it.

    Signals:
        sharp: whether the slide can be copied now, exactly as it would be saved.
        marked: eyes are known that were not, so every slide is drawn anew.
    """

    sharp = Signal(bool)
    marked = Signal()

    def __init__(self, session: Session, keeper: PlanKeeper, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._keeper = session, keeper
        words = session.words
        self.view, self.small = CoverView(look, words), SmallViews(look, words)
        self.view.setAccessibleName(words.say("dialog-preview"))
        self.view.say(words.say("dialog-drawing"))
        self.eyes = EyesWay(session, self.view, look)
        self.remarks = Remarks(words)
        self._key, self._exact = "", QImage()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._draw)
        keeper.changed.connect(lambda _old, _new: self._soon())
        self.remarks.eyes_wanted.connect(self.eyes.toggle)
        self.eyes.turned.connect(self._turned)
        self.eyes.marked.connect(self._marked)
        self._lay_out()

    def show_slide(self, key: str) -> None:
        """Go to another slide."""
        self._key = key
        self.eyes.close_sheet()
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
            self._remark(looked)

    def _remark(self, looked: Looked) -> None:
        words, plans = self._session.words, self._session.carousel.plans
        found = (*looked.remarks, *plans.guards(self._keeper.plan))
        if any(one.key == "plan-guard-eyes" for one in found):
            # The post names the pictures whose eyes are missing; the slide would say the same once more.
            found = tuple(one for one in found if one.key != "post-finding-not-aligned")
        said = tuple(words.tell(one) for one in dict.fromkeys(found))
        if not looked.data and not looked.remarks:
            said = (words.say("dialog-left-out"), *said)
        self.view.say(words.say("dialog-drawing") if looked.data else said[0])
        self.remarks.show_lines(said or self._all_well(), eyes=bool(self.eyes.sitters()))

    def _all_well(self) -> tuple[str, ...]:
        """What is said where nothing has to be: how many slides, and for the first what the profile grid takes."""
        say, plan = self._session.words.say, self._keeper.plan
        shown = {slide.key for slide in plan.visible}
        keys = [one.key for one in self._session.carousel.plans.outline(plan) if one.available and one.key in shown]
        ready = say("dialog-ready", count=len(keys), width=str(plan.size.width), height=str(plan.size.height))
        if self._key not in keys[:1]:
            return (ready,)
        across, down = lost(plan.size)
        key, pixels = ("sides", across) if across else ("ends", down) if down else ("nothing", 0)
        return ready, say(f"post-dialog-cuts-{key}", pixels=pixels)

    def _marked(self) -> None:
        self._draw()
        self.marked.emit()

    def _turned(self, asking: bool) -> None:
        say = self._session.words.say
        self.remarks.eyes_button.setText(say("post-dialog-eyes-skip" if asking else "post-dialog-eyes"))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.eyes, 1)
        row = QHBoxLayout()
        row.setContentsMargins(24, 8, 16, 12)
        row.setSpacing(20)
        self.small.setFixedWidth(SMALL_WIDE)
        self.remarks.setFixedHeight(self.small.height())
        row.addWidget(self.small)
        row.addWidget(self.remarks, 1)
        column.addLayout(row)
