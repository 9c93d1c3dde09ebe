"""Buttons for what the fair-test rule offers; it never blocks."""

from PySide6.QtWidgets import QPushButton, QWidget

from studio.experiment.fair import Offer
from studio.session.session import Session
from studio.window.widget.flow_layout import FlowLayout
from studio.window.widget.plain import push_button

OFFERS: tuple[Offer, ...] = ("split", "lock", "put-back", "baseline")
GAP, ROW = 6, 32


class OfferRow(QWidget):
    """One button for each offer that is made; without any it takes no room."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.buttons: dict[Offer, QPushButton] = {}
        flow = FlowLayout(GAP, ROW, self)
        flow.setContentsMargins(0, 0, 0, 0)
        for offer in OFFERS:
            button = push_button(session.words.say(f"run-offer-{offer}"))
            button.setObjectName(f"offer_{offer.replace('-', '_')}")
            button.clicked.connect(lambda _on=False, offer=offer: session.steps.take(offer))
            flow.addWidget(button)
            button.hide()
            self.buttons[offer] = button
        self.hide()

    def show_offers(self, offers: tuple[Offer, ...]) -> None:
        """Show these and hide the others."""
        for offer, button in self.buttons.items():
            button.setVisible(offer in offers)
        self.setVisible(bool(offers))
