"""The small signs over a picture: whose it is, how large it is shown."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from studio.window.widget.look import Look
from studio.window.widget.tag import TAG, paint_tag
from studio.window.widget.theme import Role

HEIGHT = 26
RADIUS = 13.0
LINK_GAP = 8


class NamePill(QAbstractButton):
    """Tag, name and facts of a pane; a click opens the pane's menu.

    Args:
        letter: "A" or "B".
    """

    def __init__(self, look: Look, letter: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._letter = letter
        self._name = self._facts = self._key = ""
        self.setObjectName(f"pill_{letter.lower()}")
        self.setProperty("ringRadius", RADIUS)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def say(self, name: str, facts: str, told: str) -> None:
        """Show a name and small facts behind the letter; `told` is what a screen reader says."""
        self._put((name, facts, ""), told)

    def hide_name(self, key: str, name: str, facts: str, told: str) -> None:
        """Show no letter but the key that votes for the picture, or nothing; `name` says that the name is hidden."""
        self._put((name, facts, key or " "), told)

    def _put(self, shown: tuple[str, str, str], told: str) -> None:
        self._name, self._facts, self._key = shown
        said = (self._key.strip() if self._key else self._letter, self._name, self._facts)
        self.setText(" ".join(part for part in said if part).replace("&", "&&"))
        self.setAccessibleName(told)
        self.setToolTip(told)
        self.resize(self.sizeHint())
        self.update()

    @property
    def facts(self) -> str:
        """The small words behind the name."""
        return self._facts

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        name = self._width(self._name, "strong")
        facts = self._width(self._facts, "meta")
        inner = (8 + name if name else 0) + (12 + facts if facts else 0)
        return QSize(round(4 + TAG + inner + 6 + 14 + 8), HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Opaque, so that it reads on every picture."""
        with QPainter(self) as painter:
            ground(painter, self, "bg3" if self.underMouse() or self.isDown() else "pill", self._look)
            self._sign(painter)
            x = 4.0 + TAG + 8
            x += self._write(painter, x, self._name, "strong") + 12
            self._write(painter, x, self._facts, "meta")
            chevron = self._look.icons.pixmap("chevron-down", 14, "text2", self.devicePixelRatioF())
            painter.drawPixmap(QPointF(self.width() - 22, 6), chevron)

    def _sign(self, painter: QPainter) -> None:
        if not self._key:
            paint_tag(painter, QPointF(4, 4), self._letter, self._look)
            return
        box = QRectF(4, 4, TAG, TAG)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.colour("bg3"))
        painter.drawRoundedRect(box, 3, 3)
        painter.setFont(self._look.theme.font("meta_strong"))
        painter.setPen(self._look.theme.colour("text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key.strip())

    def _write(self, painter: QPainter, x: float, text: str, role: Role) -> float:
        wide = self._width(text, role)
        painter.setFont(self._look.theme.font(role))
        painter.setPen(self._look.theme.colour("text" if role == "strong" else "text2"))
        painter.drawText(QRectF(x, 0, wide + 2, HEIGHT), Qt.AlignmentFlag.AlignVCenter, text)
        return wide

    def _width(self, text: str, role: Role) -> float:
        return QFontMetricsF(self._look.theme.font(role)).horizontalAdvance(text) if text else 0.0


class PillButton(QAbstractButton):
    """Small words that can be clicked; what the click does may be underlined behind them."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._text = self._link = ""
        self._metrics = QFontMetricsF(look.theme.font("meta"))
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedHeight(HEIGHT)

    def say(self, text: str, tip: str, link: str = "") -> None:
        """Show words, and what a click does as a tip; `link` names it in sight."""
        self.setToolTip(tip)
        if (text, link) != (self._text, self._link):
            self._text, self._link = text, link
            self.setAccessibleName(" ".join(part for part in (text, link) if part))
            self.setFixedWidth(self.sizeHint().width())
            self.update()

    @property
    def said(self) -> str:
        """What it says."""
        return self._text

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        words = self._metrics.horizontalAdvance(self._text)
        link = LINK_GAP + self._metrics.horizontalAdvance(self._link) if self._link else 0.0
        return QSize(round(words + link) + 22, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Opaque like every pill, lighter under the pointer."""
        theme, middle = self._look.theme, Qt.AlignmentFlag.AlignVCenter
        font = theme.font("meta")
        with QPainter(self) as painter:
            ground(painter, self, "bg3" if self.underMouse() or self.isDown() else "pill", self._look)
            painter.setFont(font)
            painter.setPen(theme.colour("text2"))
            painter.drawText(QRectF(11, 0, self.width(), HEIGHT), middle, self._text)
            font.setUnderline(True)
            painter.setFont(font)
            painter.setPen(theme.colour("text"))
            x = 11 + self._metrics.horizontalAdvance(self._text) + LINK_GAP
            painter.drawText(QRectF(x, 0, self.width(), HEIGHT), middle, self._link)


class Note(QWidget):
    """A line of small words on its own ground."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._text = ""
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, text: str) -> None:
        """Show words; none at all hides it."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            metrics = QFontMetricsF(self._look.theme.font("meta"))
            self.resize(round(metrics.horizontalAdvance(text)) + 20, HEIGHT)
            self.update()
        self.setVisible(bool(text))

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Words in the middle."""
        with QPainter(self) as painter:
            ground(painter, self, "pill", self._look)
            painter.setFont(self._look.theme.font("meta"))
            painter.setPen(self._look.theme.colour("text2"))
            painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self._text)


def ground(painter: QPainter, widget: QWidget, token: str, look: Look) -> None:
    """Fill a pill."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.theme.colour(token))
    painter.drawRoundedRect(widget.rect(), RADIUS, RADIUS)
