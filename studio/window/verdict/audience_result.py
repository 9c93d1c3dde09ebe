"""What the votes at this screen come to: the bar, the words, and who is who."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.experiment.experiment import SLOTS
from studio.session.session import Session
from studio.verdict.audience import Audience
from studio.verdict.summary_votes import tally_sentences
from studio.window.verdict.tally_bar import TallyBar
from studio.window.widget.look import Look
from studio.window.widget.plain import plain_label

WIDE = 720


class AudienceResult(QWidget):
    """Shows a record in the middle of the screen."""

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session = session
        self.bar = TallyBar(look, session.words)
        self.bar.setFixedWidth(WIDE)
        self.said = plain_label("", "dialog", wrap=True)
        self.said.setFixedWidth(WIDE)
        self.names = plain_label("", "second", wrap=True)
        self.names.setFixedWidth(WIDE)
        column = QVBoxLayout()
        column.setSpacing(16)
        column.addStretch(1)
        for widget in (self.bar, self.said, self.names):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.addLayout(column, 1)

    def show_record(self, record: Audience) -> None:
        """Show what was given so far."""
        words, desk = self._session.words, self._session.desk
        self.bar.show_tally(record.tally)
        self.said.setText("\n".join(words.tell(one) for one in tally_sentences(record.tally)))
        pair = self._session.audience.pair(desk)
        told = [words.say("audience-is", letter=SLOTS[shot.slot], name=shot.name) for shot in pair]
        self.names.setText("   ".join(told))
