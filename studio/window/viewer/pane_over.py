"""What lies over one pane: its name, how its px are shown, waiting, a fault, an invitation."""

from PySide6.QtCore import QPoint, QRect, QSize, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QFrame, QLineEdit, QWidget

from studio.session.desk import Job
from studio.window.viewer.fault_card import WIDE, FaultCard
from studio.window.viewer.fault_said import Said
from studio.window.viewer.hand_card import HandCard
from studio.window.viewer.hud import Hud, HudWords
from studio.window.viewer.invitation import Invitation
from studio.window.viewer.pill import HEIGHT, NamePill
from studio.window.viewer.waiting import Waiting
from studio.window.viewer.waiting_words import Expected
from studio.window.widget.look import Look
from studio.words import Words

EDGE, GAP = 10, 4
LOW = 0.36
"""Part of the height that a card over a picture takes, so that it keeps the face free."""
NARROW = 320
"""A picture narrower than this leaves too little room for words: these take the whole pane, px."""
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

    def show_job(
        self,
        job: Job | None,
        fault: Said | None,
        expected: Expected | None = None,
        *,
        picture: bool,
        by_hand: bool = False,
    ) -> None:
        """Show how the pane's picture stands.

        Args:
            job: the picture on its way, or what became of it.
            fault: what has to be said about the picture, None when all is well.
            expected: what is known of the time and the cost beforehand.
            picture: there is a picture, perhaps an older one.
            by_hand: the picture is awaited from an app.
        """
        running = job is not None and job.running
        self._picture = picture
        if running and job is not None:
            self.waiting.follow(job, expected)
        else:
            self.waiting.rest()
        self.waiting.setVisible(running)
        wrong = fault is not None
        self.invitation.setVisible(not (picture or running or wrong or by_hand))
        self.hand.setVisible(by_hand and not (running or wrong))
        self._ground.setVisible((by_hand or wrong) and not picture)
        if fault is not None:
            self.card.say(fault)
        self.card.setVisible(wrong)

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
        self.waiting.setGeometry(inner if inner.width() >= NARROW else QRect(0, 0, pane.width(), pane.height()))
        self.invitation.setGeometry(inner)
        self._ground.setGeometry(inner)
        row = inner.bottom() + 1 - EDGE - HEIGHT if low else inner.top() + EDGE
        beyond = (HEIGHT + GAP) * (-1 if low else 1) if under else 0
        self._stand(self.pill, inner, row, right=right)
        self._stand(self.zoom, inner, row + beyond, right=right if under else not right)
        self._name.setGeometry(self.pill.x(), row, NAME_WIDE, HEIGHT + 2)
        wide = min(WIDE, pane.width() - 2 * EDGE)
        room = pane.height() - 2 * EDGE
        hand = self.hand.heightForWidth(wide)
        wished = min(room, round(pane.height() * LOW)) if self._picture else room
        self._lay_card(self.card, pane, inner, QSize(wide, self.card.fit(wide, wished, room)))
        self._lay_card(self.hand, pane, inner, QSize(wide, hand if hand > 0 else self.hand.sizeHint().height()))

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

    def _lay_card(self, card: QFrame, pane: QRect, inner: QRect, size: QSize) -> None:
        """In the middle; over a picture at its foot."""
        foot = inner.bottom() - 2 * EDGE - size.height()
        top = foot if self._picture else (pane.height() - size.height()) // 2
        card.setGeometry(QRect(QPoint((pane.width() - size.width()) // 2, max(EDGE, top)), size))

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
