"""One card of the strip, painted: two thumbs or its number, its name, one line below."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from studio.window.verdict.card import Card
from studio.window.widget.look import Look
from studio.window.widget.theme import Role
from studio.window.widget.thumb import Thumbs, paint_thumb
from studio.words import Words

EDGE, GAP, AFTER, RING, CAP = 10, 2, 8, 22, 18
"""px: left edge, between thumbs, behind the lead, number ring, key cap."""


class StepCard(QAbstractButton):
    """Shows a card; what a click does is the strip's.

    Args:
        tall: height of its thumbs, px.
    """

    def __init__(self, look: Look, words: Words, thumbs: Thumbs, tall: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words = words
        self._thumbs = thumbs
        self._tall = tall
        self._card: Card | None = None
        self._title = self._note = ""
        self._terse = False
        self.setProperty("ringRadius", 6)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        thumbs.arrived.connect(self.update)

    def show_card(self, card: Card) -> None:
        """Show another card; the object name of the one that N answers for is `next_step`."""
        self._card = card
        title, note = self._words.tell(card.title), self._words.tell(card.note)
        self._title = f"{card.number}  {title}" if card.thumbs else title
        self._note = note
        self.setObjectName("next_step" if card.state == "next" else f"step_{card.number}")
        spoken = self._words.say("strip-card", number=card.number, title=title, note=note)
        if card.state == "next":
            spoken = self._words.say("strip-prepare", card=spoken)
        elif card.state == "done":
            spoken = self._words.say("strip-show", card=spoken)
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.setEnabled(card.state in ("shown", "done", "next"))
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its words need."""
        lead = self._lead()
        if self._terse:
            return QSize(round(lead), self._tall + 20)
        title = QFontMetricsF(self._look.theme.font("strong")).horizontalAdvance(self._title)
        note = QFontMetricsF(self._look.theme.font("meta")).horizontalAdvance(self._note)
        if self._card is not None and self._card.key:
            note += CAP + 6
        return QSize(round(lead + max(title, note)) + EDGE, self._tall + 20)

    @property
    def later(self) -> bool:
        """Whether its turn is not near."""
        return self._card is not None and self._card.state == "later"

    def words_width(self) -> int:
        """The part of the wanted width that words take; it can be given up."""
        return self.sizeHint().width() - round(self._lead())

    def be_terse(self, *, terse: bool) -> None:
        """Leave the words to tip and screen reader where a few letters are all that would fit."""
        if terse != self._terse:
            self._terse = terse
            self.updateGeometry()
            self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the hover fill."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, lead, two lines of text."""
        if self._card is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
            self._paint_ground(painter, self._card)
            if self._card.thumbs:
                self._paint_thumbs(painter, self._card)
            else:
                self._paint_ring(painter, self._card)
            if not self._terse:
                self._paint_words(painter, self._card)

    def _lead(self) -> float:
        if self._card is not None and self._card.thumbs:
            return EDGE + 2 * self._wide() + GAP + AFTER
        return EDGE + RING + EDGE

    def _wide(self) -> int:
        return round(self._tall * 0.75)

    def _paint_ground(self, painter: QPainter, card: Card) -> None:
        theme = self._look.theme
        painter.setPen(Qt.PenStyle.NoPen)
        shown = card.state == "shown"
        if shown or (self.isEnabled() and self.underMouse()):
            painter.setBrush(theme.colour("raise" if shown else "bg2"))
            painter.drawRoundedRect(self.rect(), 6, 6)
        if shown:
            painter.setBrush(theme.colour("text"))
            painter.drawRoundedRect(QRectF(EDGE, 0, self.width() - 2 * EDGE, 2), 1, 1)

    def _paint_thumbs(self, painter: QPainter, card: Card) -> None:
        top = (self.height() - self._tall) / 2
        for place, sha256 in enumerate(card.thumbs):
            box = QRectF(EDGE + place * (self._wide() + GAP), top, self._wide(), self._tall)
            pixmap = self._thumbs.pixmap(sha256)
            if pixmap is None:
                painter.setBrush(self._look.theme.colour("bg3"))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.drawRoundedRect(box, 3, 3)
            else:
                paint_thumb(painter, box, pixmap)

    def _paint_ring(self, painter: QPainter, card: Card) -> None:
        theme = self._look.theme
        later = card.state == "later"
        box = QRectF(EDGE + 0.5, self.height() / 2 - RING / 2, RING - 1, RING - 1)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("off" if later else "border"), 1))
        painter.drawEllipse(box)
        painter.setPen(theme.colour("text3" if later else "text2"))
        painter.setFont(theme.font("meta_strong"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(card.number))

    def _paint_words(self, painter: QPainter, card: Card) -> None:
        later = card.state == "later"
        x, y = self._lead(), self.height() / 2 - 20
        self._text(
            painter,
            QRectF(x, y, self.width() - x, 20),
            self._title,
            "base" if later else "strong",
            "text3" if later else "text",
        )
        if card.key:
            cap = QRectF(x, y + 21, CAP, CAP)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.theme.colour("bg2" if not self.underMouse() else "bg3"))
            painter.drawRoundedRect(cap, 3, 3)
            painter.setPen(self._look.theme.colour("text"))
            painter.setFont(self._look.theme.font("meta_strong"))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, card.key)
            x += CAP + 6
        self._text(
            painter,
            QRectF(x, y + 20, self.width() - x, 20),
            self._note,
            "meta",
            "text3" if later else "text2",
        )

    def _text(self, painter: QPainter, box: QRectF, text: str, role: Role, token: str) -> None:
        font = self._look.theme.font(role)
        painter.setFont(font)
        painter.setPen(self._look.theme.colour(token))
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width() - 4)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
