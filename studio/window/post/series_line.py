"""What a ladder or a row of feelings still lacks, what it would cost, and one button that gets it ready."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studio.session.series_commands import SeriesKind
from studio.session.session import Session
from studio.window.widget.plain import plain_label, push_button

KINDS: dict[str, SeriesKind] = {"ladder": "ladder", "expressions": "expressions"}
MICRO = 1_000_000
"""Micro-dollars in a dollar."""


class SeriesLine(QWidget):
    """A line over the texts of a slide that takes several pictures. Getting them ready sends nothing.

    Signals:
        prepared: the missing steps are on the controls.
    """

    prepared = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._kind: SeriesKind = "ladder"
        self.label = plain_label(role="second", wrap=True)
        self.button = push_button(session.words.say("carousel-prepare"))
        self.button.setObjectName("post_prepare_button")
        self.button.clicked.connect(self._prepare)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 8)
        row.setSpacing(8)
        row.addWidget(self.label, 1)
        row.addWidget(self.button)
        self.hide()

    def show_kind(self, kind: str) -> None:
        """Say what a slide of this kind lacks; nothing for a slide that takes no series, or lacks none."""
        found = KINDS.get(kind)
        missing = self._session.series.missing(found) if found is not None else None
        self.setVisible(missing is not None and missing.runs > 0)
        if found is None or missing is None:
            return
        self._kind = found
        say = self._session.words.say
        price = say("carousel-price-unknown") if missing.price is None else say("carousel-price-free")
        if missing.price:
            price = say("carousel-price", dollars=f"{missing.price / MICRO:.2f}")
        self.label.setText(say("carousel-missing", count=missing.runs, price=price))

    def _prepare(self) -> None:
        self._session.series.prepare(self._kind)
        self.prepared.emit()
