"""What was spent today, of what may be: in the top bar, once there is anything that costs."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from shiboken6 import isValid

from studio.session.desk import Desk
from studio.session.session import Session
from studio.window.prompt.run_words import spent_text


class SpendLine(QLabel):
    """A few words; nothing at all while nothing was spent and the chosen models are free."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "second")
        self.setObjectName("spend_line")
        self.setToolTip(session.words.say("run-today-tip"))
        session.run.spend.changed.connect(self._follow_spend)
        session.settings.changed.connect(self._follow_settings)
        self.show_desk(session.desk)

    def show_desk(self, desk: Desk) -> None:
        """Follow the chosen models."""
        spend, cards = self._session.run.spend, self._session.read.cards
        chosen = [cards[model] for model in desk.experiment.models if model in cards]
        self.setText(spent_text(self._session.words, spend.today, spend.cap))
        self.setVisible(spend.today > 0 or any(card.price for card in chosen))

    def _follow_spend(self, _today: int) -> None:
        self._follow()

    def _follow_settings(self, _old: object, _new: object) -> None:
        self._follow()

    def _follow(self) -> None:
        """The window may be put together anew by the same change, and this one be gone by then."""
        if isValid(self):
            self.show_desk(self._session.desk)
