"""The row above the panes: how they stand, how large, where to look, the loupe."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from studio.viewer import move
from studio.viewer.stage import Stage
from studio.viewer.view import View
from studio.window.widget.look import Look
from studio.window.widget.plain import icon_button, surface
from studio.words import Words

HEIGHT, SEGMENT = 36, 28
PARTS: tuple[move.Part, ...] = ("brows", "eyes", "mouth", "face")
SCALES = (("full", 1.0), ("double", 2.0))
NEAR = 0.005


class Toolbar(QWidget):
    """Buttons for what the keys do as well.

    Signals:
        asked: an act by name, as in `verbs`.
    """

    asked = Signal(str)

    def __init__(self, look: Look, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words = words
        surface(self, "toolbar")
        self.setFixedHeight(HEIGHT)
        self._buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(8)
        side = self._button("side", "side", "mode_side")
        side.clicked.connect(lambda: side.setChecked(True))
        side.setChecked(True)
        row.addWidget(_segment([side]))
        row.addWidget(_segment([self._act(name, "", f"zoom_{name}") for name in ("fit", "full", "double")]))
        row.addStretch(1)
        row.addWidget(_segment([self._act(part, part, f"jump_{part}") for part in PARTS]))
        row.addStretch(1)
        self._loupe = icon_button(look, "loupe", words.say("viewer-loupe-tip"))
        self._loupe.setObjectName("loupe")
        self._loupe.setCheckable(True)
        self._loupe.clicked.connect(lambda: self.asked.emit("loupe"))
        row.addWidget(self._loupe)

    def show_view(self, view: View, stage: Stage) -> None:
        """Press what holds now; without pictures there is nothing to look at."""
        scale = move.scale_of(view, stage)
        self._buttons["fit"].setChecked(not view.zoom)
        for name, wanted in SCALES:
            self._buttons[name].setChecked(bool(view.zoom) and abs(scale / wanted - 1) < NEAR)
        for part in PARTS:
            self._buttons[part].setChecked(move.shows(view, stage, part))
        self._loupe.setChecked(view.loupe)
        for name, button in (*self._buttons.items(), ("loupe", self._loupe)):
            self._explain(name, button, there=bool(stage.filled))

    def _explain(self, name: str, button: QToolButton, *, there: bool) -> None:
        if name != "side":
            button.setEnabled(there)
            button.setToolTip(self._words.say(f"viewer-{name}-tip" if there else "viewer-nothing-tip"))

    def _act(self, act: str, icon: str, name: str) -> QToolButton:
        button = self._button(act, icon, name)
        button.clicked.connect(lambda: self.asked.emit(act))
        return button

    def _button(self, act: str, icon: str, name: str) -> QToolButton:
        button = QToolButton()
        text = self._words.say(f"viewer-{act}")
        button.setObjectName(name)
        button.setText(f" {text}" if icon else text)
        button.setAccessibleName(text)
        button.setToolTip(self._words.say(f"viewer-{act}-tip"))
        button.setCheckable(True)
        if icon:
            button.setIcon(self._look.icons.icon(icon, size=16))
            button.setIconSize(QSize(16, 16))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._buttons[act] = button
        return button


def _segment(buttons: list[QToolButton]) -> QFrame:
    frame = QFrame()
    frame.setProperty("frame", "segment")
    frame.setFixedHeight(SEGMENT)
    row = QHBoxLayout(frame)
    row.setContentsMargins(2, 2, 2, 2)
    row.setSpacing(0)
    for button in buttons:
        row.addWidget(button)
    return frame
