"""Keeps the drawn cover in step with its fields, and says what there is to remark."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage
from shiboken6 import isValid

from studio.session.session import Session
from studio.window.post.cover_form import CoverForm
from studio.window.post.cover_view import CoverView, SmallViews, lost
from studio.window.widget.plain import plain_label
from studio.words import Sentence

PAUSE_MS = 150
"""Typing redraws the cover when it pauses."""


class Preview(QObject):
    """Has the cover drawn and shows it. `drawn` tells whether there is a cover that could be saved.

    Args:
        views: where the cover is shown.
    """

    drawn = Signal(bool)

    def __init__(self, session: Session, form: CoverForm, views: tuple[CoverView, SmallViews]) -> None:
        super().__init__(form)
        self._session = session
        self._form = form
        self._views = views
        self.note = plain_label(role="second", wrap=True)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.draw)

    def soon(self) -> None:
        """Draw when the changes pause."""
        self._pause.start()

    def draw(self) -> None:
        """Draw now."""
        self._session.post.preview(self._form.plan, self.show_drawn)

    def show_drawn(self, data: bytes, findings: tuple[Sentence, ...] = ()) -> None:
        """Show what was drawn; without data the findings say why there is none."""
        if not isValid(self):
            return
        image = QImage.fromData(data) if data else QImage()
        if not image.isNull():
            for view in self._views:
                view.show_image(image)
        said = [self._session.words.tell(finding) for finding in findings]
        self.remark("  ".join(said) or self._all_well(), bad=not data)
        self.drawn.emit(bool(data))

    def remark(self, text: str, *, bad: bool) -> None:
        """Say something beside the buttons."""
        self.note.setText(text)
        self.note.setProperty("role", "error" if bad else "second")
        self.note.style().polish(self.note)

    def _all_well(self) -> str:
        say, size = self._session.words.say, self._form.plan.size
        across, down = lost(size)
        key, pixels = ("sides", across) if across else ("ends", down) if down else ("nothing", 0)
        ready = say("post-dialog-all-well", width=str(size.width), height=str(size.height))
        return f"{ready}  {say(f'post-dialog-cuts-{key}', pixels=pixels)}"
