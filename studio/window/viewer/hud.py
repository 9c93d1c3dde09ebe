"""How a picture's px are shown: percent of its own, enlarged, computed or not, quick or exact."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from studio.viewer import move
from studio.viewer.stage import Stage
from studio.viewer.sync import Facts
from studio.viewer.view import View
from studio.window.viewer.pill import HEIGHT, ground
from studio.window.widget.look import Look
from studio.words import Words

DOT = 3.0
"""Radius of the mark, px."""
LEFT, GAP, RIGHT = 10, 8, 10


@dataclass(frozen=True)
class HudWords:
    """What is said of one pane.

    Attributes:
        lines: the same from long to short; the longest that fits is shown.
        told: all of it in sentences, for the tip and for screen readers.
        preview: what is seen is the quick way, the exact px are still being computed.
    """

    lines: tuple[str, ...]
    told: str
    preview: bool


def hud_words(facts: Facts, letter: str, words: Words) -> HudWords:
    """Facts of a pane in words.

    Args:
        facts: what is known of its px.
        letter: of the pane.
        words: the creator's language.
    """
    say, percent = words.say, words.say("viewer-percent", percent=str(round(facts.percent)))
    large = (say("viewer-hud-enlarged", letter=letter), say("viewer-hud-large", letter=letter))
    sizes = (_sizes(facts, words), say("viewer-hud-size"))
    computed = say("viewer-hud-resampled") if facts.resampled else ""
    enlarged = large if facts.enlarged else ("", "")
    other = sizes if facts.other_size else ("", "")
    choices = (
        (percent, enlarged[0], other[0], computed),
        (percent, enlarged[1], other[0], computed),
        (percent, enlarged[1], other[1], computed),
        (percent, enlarged[1], other[1]),
        (percent, enlarged[1] or other[1]),
        (percent,),
    )
    lines = tuple(dict.fromkeys(" · ".join(part for part in parts if part) for parts in choices))
    return HudWords(lines, _told(facts, percent, enlarged[0], words), facts.preview)


def zoom_words(view: View, stage: Stage, words: Words) -> str:
    """How large the faces are shown against whole pictures: the same in every pane, whatever the sizes are."""
    least = move.smallest(stage) or view.zoom or 1.0
    times = f"{(view.zoom or least) / least:.1f}".removesuffix(".0")
    return f"{times}×".replace(".", words.say("viewer-decimal-mark"))


def hidden_hud(view: View, stage: Stage, words: Words, *, preview: bool) -> HudWords | None:
    """What is said of every pane while sizes in px would tell whose picture it is; nothing of whole pictures."""
    if not view.zoom:
        return None
    zoom = zoom_words(view, stage, words)
    return HudWords((zoom,), words.say("judge-zoom-told", zoom=zoom), preview)


def _told(facts: Facts, percent: str, enlarged: str, words: Words) -> str:
    state = "preview" if facts.preview else "exact" if facts.resampled else "own"
    parts = [words.say("viewer-hud-scale", percent=percent), words.say(f"viewer-hud-{state}-told")]
    parts += [f"{enlarged}."] if enlarged else []
    parts += [f"{_sizes(facts, words)}."] if facts.other_size else []
    return " ".join(parts)


def _sizes(facts: Facts, words: Words) -> str:
    if facts.asked is None:
        return ""
    asked, received = (f"{size[0]} × {size[1]}" for size in (facts.asked, facts.received))
    return words.say("viewer-hud-sizes", asked=asked, received=received)


class Hud(QWidget):
    """The second pill of a pane; the dot is full when what is seen is exact, a ring while it is not."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._metrics = QFontMetricsF(look.theme.font("meta"))
        self._words: HudWords | None = None
        self._room = 0
        self.text = ""
        self.setObjectName(name)
        self.hide()

    @property
    def preview(self) -> bool:
        """Whether it says that the exact px are still to come."""
        return self._words is not None and self._words.preview

    def say(self, words: HudWords | None, room: int) -> None:
        """Show as much as fits into so many px; nothing hides it."""
        if (words, room) != (self._words, self._room):
            self._words, self._room = words, room
            self._fit()
        self.setVisible(words is not None)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The dot, then the words."""
        ink = self._look.theme.colour("text2")
        with QPainter(self) as painter:
            ground(painter, self, "pill", self._look)
            middle = QPointF(LEFT + DOT, HEIGHT / 2)
            painter.setPen(QPen(ink, 1.25))
            painter.setBrush(Qt.BrushStyle.NoBrush if self.preview else ink)
            painter.drawEllipse(middle, DOT, DOT)
            painter.setFont(self._look.theme.font("meta"))
            place = QRectF(LEFT + 2 * DOT + GAP, 0, self.width(), HEIGHT)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self.text)

    def _fit(self) -> None:
        if self._words is None:
            self.text = ""
            return
        wide = [
            round(LEFT + 2 * DOT + GAP + self._metrics.horizontalAdvance(text)) + RIGHT for text in self._words.lines
        ]
        at = next((at for at, side in enumerate(wide) if side <= self._room), len(wide) - 1)
        self.text = self._words.lines[at]
        self.setAccessibleName(self._words.told)
        self.setToolTip(self._words.told)
        self.resize(wide[at], HEIGHT)
        self.update()
