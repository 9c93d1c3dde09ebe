"""What was noticed besides the vote: chips for each picture, side by side as the pictures stand, and a note."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from studio.experiment.experiment import SLOTS
from studio.session import blind
from studio.session.desk import Desk
from studio.session.noting import LONGEST_NOTE
from studio.session.session import Session
from studio.verdict.blind_order import PAIR
from studio.window.verdict.picture_marks import PictureMarks, side_sentence
from studio.window.widget.plain import line, plain_label


class NoticePanel(QFrame):
    """Opened under the question; everything in it is optional and works before and after the vote."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("notice_panel")
        self.setAccessibleName(session.words.say("judge-details"))
        self.pictures: list[PictureMarks] = []
        self.note = self._note_field()
        self.hint = plain_label(session.words.say("judge-blind-note"), "hint")
        self._columns = QHBoxLayout()
        self._columns.setSpacing(16)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self.note, 1)
        foot.addWidget(self.hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 12, 10)
        column.setSpacing(8)
        column.addLayout(self._columns)
        column.addLayout(foot)

    def show_desk(self, desk: Desk) -> None:
        """Follow the desk; a note that is being written is left alone."""
        covers = self._session.judge.veil.covers(desk)
        slots = range(len(desk.experiment.models))
        self._match(len(slots))
        order = blind.order_now(desk) if covers else PAIR
        placed = (*order, *slots[len(order) :])
        for picture, slot in zip(self.pictures, placed, strict=True):
            side = blind.side_of(desk, slot) if covers else None
            picture.show_desk(desk, slot, side_sentence(side, SLOTS[slot]))
        self.hint.setVisible(covers)
        if not self.note.hasFocus():
            self.note.setText(self._session.judge.noting.note_of(desk))

    def _match(self, count: int) -> None:
        while len(self.pictures) < count:
            if self.pictures:
                self._columns.addWidget(line(upright=True))
            self.pictures.append(PictureMarks(self._session, len(self.pictures)))
            self._columns.addWidget(self.pictures[-1], 1)
        if len(self.pictures) > count:
            while (item := self._columns.takeAt(0)) is not None:
                widget = item.widget()
                if widget is not None:
                    widget.hide()
                    widget.deleteLater()
            self.pictures = []
            self._match(count)

    def _note_field(self) -> QLineEdit:
        made = QLineEdit()
        made.setObjectName("verdict_note")
        made.setMaxLength(LONGEST_NOTE)
        made.setPlaceholderText(self._session.words.say("judge-note"))
        made.setAccessibleName(self._session.words.say("judge-note"))
        made.editingFinished.connect(lambda: self._session.judge.noting.note(made.text()))
        return made
