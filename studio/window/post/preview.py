"""Keeps the drawn cover in step with its fields, and says what there is to remark."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QImage
from shiboken6 import isValid

from studio.session.session import Session
from studio.window.post.cover_form import CoverForm
from studio.window.post.cover_view import CoverView, SmallViews, lost
from studio.window.widget.plain import plain_label
from studio.words import Sentence

PAUSE_MS = 150
"""Typing redraws the cover when it pauses."""


class Preview(QObject):
    """Has the cover drawn and shows it.

    Signals:
        drawn: whether there is a cover that could be saved.
        sharp: whether what is shown is what would be saved, so that it can be copied.

    Args:
        views: where the cover is shown.
    """

    drawn = Signal(bool)
    sharp = Signal(bool)

    def __init__(self, session: Session, form: CoverForm, views: tuple[CoverView, SmallViews]) -> None:
        super().__init__(form)
        self._session = session
        self._form = form
        self._views = views
        self.note = plain_label(role="second", wrap=True)
        self._exact = QImage()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.draw)

    def soon(self) -> None:
        """Draw when the changes pause; until then what is shown is out of date and nobody may copy it."""
        self._outdate()
        self._pause.start()

    def draw(self) -> None:
        """Draw now."""
        self._outdate()
        self._session.post.preview(self._form.plan, self.show_drawn)

    def show_drawn(self, data: bytes, findings: tuple[Sentence, ...] = ()) -> None:
        """Show what was drawn; without data the findings say why there is none."""
        if not isValid(self):
            return
        image = QImage.fromData(data) if data else QImage()
        self._exact = image
        if not image.isNull():
            for view in self._views:
                view.show_image(image)
        said = [self._session.words.tell(finding) for finding in findings]
        self.remark("  ".join(said) or self._all_well(), bad=not data)
        self.drawn.emit(bool(data))
        self.sharp.emit(not image.isNull())

    def copy(self) -> None:
        """Put the cover on the clipboard, pixel by pixel as it would be saved, and say so."""
        if not self._exact.isNull():
            QGuiApplication.clipboard().setImage(self._exact)
            self.remark(self._session.words.say("saving-cover-copied"), bad=False)

    def remark(self, text: str, *, bad: bool) -> None:
        """Say something beside the buttons."""
        self.note.setText(text)
        self.note.setProperty("role", "error" if bad else "second")
        self.note.style().polish(self.note)

    def _outdate(self) -> None:
        self._exact = QImage()
        self.sharp.emit(False)

    def _all_well(self) -> str:
        say, size = self._session.words.say, self._form.plan.size
        across, down = lost(size)
        key, pixels = ("sides", across) if across else ("ends", down) if down else ("nothing", 0)
        ready = say("post-dialog-all-well", width=str(size.width), height=str(size.height))
        return f"{ready}  {say(f'post-dialog-cuts-{key}', pixels=pixels)}"
