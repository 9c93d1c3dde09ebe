"""The slim slider at the toolbar's right: how much a difference is strengthened, or B covers A."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QWidget

from studio.viewer.switch import LEAST_GAIN, MOST_GAIN, ONION_STEP
from studio.viewer.view import View
from studio.window.widget.plain import plain_label
from studio.words import Words

WIDE, NUMBER = 72, 34


@dataclass(frozen=True)
class _Kind:
    """One thing that can be slid: the acts of a step, its limits, and where it stands."""

    act: str
    least: int
    most: int
    now: int


class Strength(QWidget):
    """Its room is kept while it is away, so that nothing beside it moves.

    Signals:
        asked: one step, as the acts of the keys do it ("gain_up", "onion_down").
    """

    asked = Signal(str)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._kind: _Kind | None = None
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setObjectName("strength")
        self.slider.setFixedWidth(WIDE)
        self.slider.setPageStep(1)
        self.slider.valueChanged.connect(self._slid)
        self.number = plain_label(role="meta")
        self.number.setFixedWidth(NUMBER)
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.slider)
        row.addWidget(self.number)
        policy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_view(self, view: View) -> None:
        """Stand where the view says; away in modes that have nothing to strengthen."""
        kind = _kind(view)
        if kind is not None and kind != self._kind:
            self._kind = kind
            self._stand(kind)
        self._kind = kind
        self.setVisible(kind is not None)

    def _stand(self, kind: _Kind) -> None:
        was = self.slider.blockSignals(True)
        self.slider.setRange(kind.least, kind.most)
        self.slider.setValue(kind.now)
        self.slider.blockSignals(was)
        name, number = (f"viewer-{kind.act}", f"viewer-{kind.act}-number")
        value = kind.now if kind.act == "gain" else round(kind.now * ONION_STEP * 100)
        said = self._words.say(number, value=value)
        self.number.setText(said)
        self.slider.setAccessibleName(f"{self._words.say(name)}: {said}")
        self.slider.setToolTip(self._words.say(name))

    def _slid(self, value: int) -> None:
        kind = self._kind
        if kind is None:
            return
        way = "up" if value > kind.now else "down"
        for _step in range(abs(value - kind.now)):
            self.asked.emit(f"{kind.act}_{way}")


def _kind(view: View) -> _Kind | None:
    if view.mode == "difference":
        return _Kind("gain", LEAST_GAIN, MOST_GAIN, view.gain)
    if view.mode == "onion":
        return _Kind("onion", 0, round(1 / ONION_STEP), round(view.onion / ONION_STEP))
    return None
