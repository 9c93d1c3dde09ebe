"""How the pictures lie on each other, said between the panes: aligned, raw, moved by hand."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studio.experiment.experiment import SLOTS
from studio.viewer.shift import apart
from studio.viewer.stage import Stage
from studio.viewer.sync import Alignment, alignment
from studio.viewer.view import Offset, View
from studio.window.viewer.pill import PillButton
from studio.window.widget.look import Look
from studio.words import Words

GAP = 4
FLAT = 0.05
"""Fewer degrees than this are none."""


class AlignBadge(QWidget):
    """Two small pills: the first switches between aligned and raw, the second takes back moves by hand.

    Keys and the toolbar's menu do the same, so these take no tab stop.

    Signals:
        asked: an act by name: "align", "together", or "mark" for faces that nobody has shown yet.
    """

    asked = Signal(str)

    def __init__(self, look: Look, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._act = "align"
        self._told: tuple[bool, tuple[Offset, ...], bool] | None = None
        self._stage: Stage | None = None
        self.align = PillButton(look, "align_badge", self)
        self.reset = PillButton(look, "reset_offsets", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for pill in (self.align, self.reset):
            row.addWidget(pill)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.align.clicked.connect(lambda: self.asked.emit(self._act))
        self.reset.clicked.connect(lambda: self.asked.emit("together"))
        self.reset.say(words.say("viewer-moved"), words.say("viewer-moved-tip"), link=words.say("viewer-reset"))
        self.hide()

    def show_view(self, view: View, stage: Stage, *, veiled: bool = False) -> None:
        """Say how the pictures lie on each other; with fewer than two, or without labels, nothing is said.

        Args:
            view: what is seen.
            stage: the panes.
            veiled: nothing may tell one picture from the other, and they stay aligned, so nothing of that is said.
        """
        shown = len(stage.filled) > 1 and view.labels
        told = (view.aligned, view.offsets, veiled)
        # Asked in every frame of a movement, and hardly ever another answer.
        if shown and (told != self._told or stage is not self._stage):
            self._told, self._stage = told, stage
            self._show_alignment(view, stage, veiled=veiled)
            self.reset.setVisible(apart(view))
            self.adjustSize()
        self.setVisible(shown and not (self.align.isHidden() and self.reset.isHidden()))

    def _show_alignment(self, view: View, stage: Stage, *, veiled: bool) -> None:
        say = self._words.say
        found = {slot: alignment(view, stage, slot) for slot in range(len(stage.panes))}
        laid = {slot: one for slot, one in found.items() if one is not None}
        self._act = "align"
        self.align.setVisible(not (veiled and view.aligned and laid))
        if not view.aligned:
            self.align.say(say("viewer-raw"), say("viewer-raw-tip"))
        elif not laid:
            self._act = "mark"
            self.align.say(say("viewer-faces-unknown"), say("viewer-faces-unknown-tip"))
        elif not veiled:
            self.align.say(say("viewer-aligned", how=_how(laid, self._words)), say("viewer-aligned-tip"))


def _how(laid: dict[int, Alignment], words: Words) -> str:
    """The scale and turn of every picture against the first; letters only where there are several."""
    one = len(laid) == 1
    return " · ".join(told(each, words) if one else f"{SLOTS[slot]} {told(each, words)}" for slot, each in laid.items())


def told(one: Alignment, words: Words) -> str:
    """An alignment in a few signs: "1.8×, −3°"."""
    degrees = 0.0 if abs(one.degrees) < FLAT else one.degrees
    scale, turn = (_short(text) for text in (f"{one.scale:.2f}", f"{degrees:.1f}"))
    return f"{scale}×, {turn}°".replace("-", "−").replace(".", words.say("viewer-decimal-mark"))


def _short(number: str) -> str:
    return number.rstrip("0").rstrip(".")
