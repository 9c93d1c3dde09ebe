"""What is said of found faces over the panes: whether pictures are comparable, two people, what was not measured."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from studio.window.viewer.pill import HEIGHT, RADIUS, PillButton
from studio.window.widget.look import Look

SWATCH = 12
"""Side of a swatch, px."""
Rgb = tuple[float, float, float]


@dataclass(frozen=True)
class Badge:
    """What makes pictures fair to compare, or not.

    Attributes:
        text: what differs, short.
        said: all of it in words.
        figures: all of it in figures.
        swatches: two colours outside the faces, where they differ.
    """

    text: str
    said: str
    figures: str
    swatches: tuple[Rgb, Rgb] | None = None


class PairBadge(PillButton):
    """The badge between the panes: words, and figures once it is clicked; the two colours where light differs."""

    def __init__(self, look: Look, name: str, parent: QWidget) -> None:
        super().__init__(look, name, parent)
        self._badge: Badge | None = None
        self._told = ("", "")
        self._counts = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("ringRadius", RADIUS)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.clicked.connect(self._turn)
        self.hide()

    def tell(self, badge: Badge, name: str, tip: str) -> None:
        """Say a badge.

        Args:
            badge: what there is to say.
            name: what a screen reader says.
            tip: what is said on demand.
        """
        self._badge, self._told = badge, (name, tip)
        self._say()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, and the colours behind them."""
        super().paintEvent(event)
        if self._badge is None or self._badge.swatches is None:
            return
        with QPainter(self) as painter:
            left = self.width() - 11 - 2 * SWATCH
            for place, colour in enumerate(self._badge.swatches):
                box = QRectF(left + place * SWATCH, (HEIGHT - SWATCH) / 2, SWATCH, SWATCH)
                painter.fillRect(box, QColor(*(round(min(255.0, max(0.0, part))) for part in colour)))

    def _turn(self) -> None:
        self._counts = not self._counts
        self._say()

    def _say(self) -> None:
        if self._badge is None:
            return
        name, tip = self._told
        self.say(self._badge.figures if self._counts else self._badge.text, tip)
        self.setAccessibleName(name)
        self.setAccessibleDescription(self._badge.figures)
        more = 8 + 2 * SWATCH if self._badge.swatches is not None else 0
        self.setFixedWidth(self.sizeHint().width() + more)
        self.update()


class FaceSign(PillButton):
    """A small sign on a picture; where something can be done about it, its link does it.

    Signals:
        acted: the link was clicked (its act).
    """

    acted = Signal(str)

    def __init__(self, look: Look, name: str, parent: QWidget) -> None:
        super().__init__(look, name, parent)
        self._act = ""
        self.setProperty("ringRadius", RADIUS)
        self.clicked.connect(lambda: self.acted.emit(self._act) if self._act else None)
        self.hide()

    def tell(self, text: str, tip: str, act: str = "", link: str = "") -> None:
        """Say something, with what can be done about it."""
        self._act = act
        self.say(text, tip, link)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if act else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if act else Qt.CursorShape.ArrowCursor)
        self.resize(self.sizeHint())
