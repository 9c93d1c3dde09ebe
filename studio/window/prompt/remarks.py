"""Remarks under the prompt: the first two, more on request, each with what can be done about it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studio.prompt.names import felt
from studio.prompt.warnings import ONE_MOOD, Remark
from studio.session.desk import Desk
from studio.session.session import Session
from studio.window.widget.look import Look
from studio.window.widget.plain import plain_label, push_button

ICON = 16
FIRST = 2
"""Remarks shown at once; more of them would push the words away."""


class Remarks(QWidget):
    """Hidden while there is nothing to say. They inform and never block."""

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self.setObjectName("prompt_remarks")
        self._session, self._look = session, look
        self._shown: tuple[tuple[Remark, str], ...] = ()
        self._rows: list[QFrame] = []
        self._unfolded = False
        self.more = push_button("", "link")
        self.more.setObjectName("more_remarks")
        self.more.clicked.connect(self._fold)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    @property
    def count(self) -> int:
        """How many there are, shown or folded."""
        return len(self._rows)

    @property
    def texts(self) -> tuple[str, ...]:
        """What is shown now, in its order."""
        labels = (row.findChild(QLabel, "remark_text") for row in self._rows if not row.isHidden())
        return tuple(label.text() for label in labels if isinstance(label, QLabel))

    def fix_buttons(self) -> tuple[QPushButton, ...]:
        """The buttons of the remarks that are shown."""
        return tuple(button for row in self._rows if not row.isHidden() for button in row.findChildren(QPushButton))

    def show_desk(self, desk: Desk) -> None:
        """Make the rows anew only where the remarks changed."""
        found = tuple((remark, self._offer(remark, desk)) for remark in self._session.read.warnings(desk))
        if found == self._shown:
            return
        self._shown = found
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(remark, offer) for remark, offer in found]
        for at, row in enumerate(self._rows):
            self._column.insertWidget(at, row)
        self._show_some()

    def _fold(self) -> None:
        self._unfolded = not self._unfolded
        self._show_some()

    def _show_some(self) -> None:
        count, say = len(self._rows), self._session.words.say
        for at, row in enumerate(self._rows):
            row.setVisible(self._unfolded or at < FIRST)
        self.more.setText(
            say("emotions-less") if self._unfolded else say("emotions-remarks-more", count=max(0, count - FIRST))
        )
        self.more.setAccessibleName(self.more.text())
        self.more.setVisible(count > FIRST)
        self.setVisible(count > 0)

    def _offer(self, remark: Remark, desk: Desk) -> str:
        """The words of a remark's button, empty where it has none."""
        if remark.fix is None:
            return ""
        what, word = remark.fix
        if what == ONE_MOOD:
            draft = desk.experiment.draft
            return self._session.words.say("emotions-fix-one-mood", emotion=felt(draft.expression, draft.recipe.gender))
        return self._session.words.say(f"emotions-fix-{what}", word=word)

    def _row(self, remark: Remark, offer: str) -> QFrame:
        frame = QFrame(self)
        sign = QLabel()
        sign.setFixedSize(ICON, ICON + 2)
        sign.setPixmap(self._look.icons.pixmap("warning", ICON, "text2", self.devicePixelRatioF()))
        text = plain_label(self._session.words.tell(remark.said), "hint", wrap=True)
        text.setObjectName("remark_text")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(text)
        if offer:
            button = push_button(offer, "link")
            button.setObjectName(f"fix_{remark.kind}")
            button.clicked.connect(lambda _on=False: self._session.emotions.fix(remark))
            words.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(6)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return frame
