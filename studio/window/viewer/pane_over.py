"""What lies over one pane: its name, how its px are shown, waiting, a fault, an invitation."""

from PySide6.QtCore import QRect, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QFrame, QLineEdit, QWidget

from studio.session.desk import Job
from studio.window.viewer.card import WIDE, FaultCard, Invitation
from studio.window.viewer.hand_card import HandCard
from studio.window.viewer.hud import Hud, HudWords
from studio.window.viewer.pill import HEIGHT, NamePill
from studio.window.viewer.waiting import Waiting
from studio.window.widget.look import Look
from studio.words import Words

EDGE, GAP = 10, 4
NAME_WIDE = 220


class PaneOver(QWidget):
    """One pane's signs and cards. Where it shows nothing, mouse and wheel reach the panes below.

    Signals:
        named: the creator gave the picture another name.
    """

    named = Signal(str)

    def __init__(self, look: Look, words: Words, letter: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"pane_{letter.lower()}")
        self._words = words
        self._ground = _ground(look, self)
        self.waiting = Waiting(look, words, letter, self)
        self.invitation = Invitation(look, words, letter, self)
        self.hand = HandCard(words, letter, self)
        self.card = FaultCard(look, words, self)
        self.pill = NamePill(look, letter, self)
        self.zoom = Hud(look, f"zoom_{letter.lower()}", self)
        self._picture = False
        self._name = QLineEdit(self)
        self._name.setObjectName(f"name_{letter.lower()}")
        self._name.setAccessibleName(words.say("viewer-name", letter=letter))
        self._name.returnPressed.connect(self._take_name)
        self._name.editingFinished.connect(self._name.hide)
        self._name.hide()

    def show_job(self, job: Job | None, fault: str, *, picture: bool, by_hand: bool = False) -> None:
        """Show how the pane's picture stands.

        Args:
            job: the picture on its way, or what became of it.
            fault: what has to be said about the picture, empty when all is well.
            picture: there is a picture, perhaps an older one.
            by_hand: the picture is awaited from an app.
        """
        running = job is not None and job.running
        self._picture = picture
        if running and job is not None:
            self.waiting.follow(job)
        else:
            self.waiting.rest()
        self.waiting.setVisible(running)
        self.invitation.setVisible(not (picture or running or fault or by_hand))
        self.hand.setVisible(by_hand and not (running or fault))
        self._ground.setVisible(bool(by_hand or fault) and not picture)
        if fault:
            self.card.say(fault, grave=job is None or job.state == "failed")
        self.card.setVisible(bool(fault))

    def lay(self, pane: QRect, picture: QRect, *, right: bool = False, low: bool = False, under: bool = False) -> None:
        """Take a place over the canvas.

        Args:
            pane: the whole pane.
            picture: where the picture is seen, both in px of the canvas.
            right: the name stands at the right.
            low: the name stands at the foot.
            under: the zoom stands with the name instead of in the other corner.
        """
        self.setGeometry(pane)
        inner = picture.translated(-pane.topLeft())
        self.waiting.setGeometry(inner)
        self.invitation.setGeometry(inner)
        self._ground.setGeometry(inner)
        row = inner.bottom() + 1 - EDGE - HEIGHT if low else inner.top() + EDGE
        beyond = (HEIGHT + GAP) * (-1 if low else 1) if under else 0
        self._stand(self.pill, inner, row, right=right)
        self._stand(self.zoom, inner, row + beyond, right=right if under else not right)
        self._name.setGeometry(self.pill.x(), row, NAME_WIDE, HEIGHT + 2)
        for card in (self.card, self.hand):
            self._lay_card(card, pane, inner)

    def show_hud(self, words: HudWords | None, picture: QRect, *, under: bool = False) -> None:
        """Say how the picture's px are shown, as much as there is room for; nothing hides it.

        Args:
            words: what there is to say.
            picture: where the picture is seen, px of the canvas.
            under: whether the zoom has a row of its own.
        """
        beside = 0 if under else self.pill.width() + EDGE
        self.zoom.say(words, picture.width() - 2 * EDGE - beside)

    def _stand(self, sign: QWidget, inner: QRect, row: int, *, right: bool) -> None:
        sign.move(inner.right() - EDGE - sign.width() + 1 if right else inner.left() + EDGE, row)

    def _lay_card(self, card: QFrame, pane: QRect, inner: QRect) -> None:
        """In the middle; over a picture at its foot, which keeps the face free."""
        wide = min(WIDE, pane.width() - 2 * EDGE)
        tall = card.heightForWidth(wide)
        tall = tall if tall > 0 else card.sizeHint().height()
        foot = inner.bottom() - 2 * EDGE - tall
        card.setGeometry((pane.width() - wide) // 2, foot if self._picture else (pane.height() - tall) // 2, wide, tall)

    def ask_name(self, now: str, offered: tuple[str, ...]) -> None:
        """Let the creator write a name where the name stands."""
        completer = QCompleter(QStringListModel(list(offered), self), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._name.setCompleter(completer)
        self._name.setText(now)
        self._name.selectAll()
        self._name.show()
        self._name.raise_()
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_name(self) -> None:
        self.named.emit(self._name.text().strip())
        self._name.hide()


def _ground(look: Look, parent: QWidget) -> QWidget:
    """What an empty frame is painted with, under a card."""
    made = QWidget(parent)
    made.setObjectName("frame_ground")
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    made.setStyleSheet(f"#frame_ground {{ background: {look.theme.colour('frame').name()}; }}")
    made.hide()
    return made
