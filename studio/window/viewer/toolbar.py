"""The row above the panes: how they stand, how large, where to look, the loupe."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from studio.viewer import move
from studio.viewer.stage import Stage
from studio.viewer.view import Mode, View
from studio.window.viewer.more_menu import MODES as MORE_MODES
from studio.window.viewer.more_menu import MoreMenu
from studio.window.viewer.strength import Strength
from studio.window.viewer.tool import segment, tool
from studio.window.widget.look import Look
from studio.window.widget.plain import icon_button, surface
from studio.words import Words

HEIGHT = 36
AROUND = 72
"""What margins, gaps and the wells of the segments take, px."""
SHOWN_MODES: tuple[Mode, ...] = ("side", "wipe", "blink")
PARTS: tuple[move.Part, ...] = ("brows", "eyes", "mouth", "face", "skin")
ICONLESS = ("skin",)
SCALES = (("full", 1.0), ("double", 2.0))
NEAR = 0.005
PAIR = ("wipe", "blink")
"""Modes that need a second picture."""
ICONS = tuple(part for part in PARTS if part not in ICONLESS)
_Style = Qt.ToolButtonStyle
Level = tuple[Qt.ToolButtonStyle, Qt.ToolButtonStyle, Qt.ToolButtonStyle]
LEVELS: tuple[Level, ...] = (
    (_Style.ToolButtonTextBesideIcon, _Style.ToolButtonTextBesideIcon, _Style.ToolButtonTextBesideIcon),
    (_Style.ToolButtonTextBesideIcon, _Style.ToolButtonIconOnly, _Style.ToolButtonTextBesideIcon),
    (_Style.ToolButtonIconOnly, _Style.ToolButtonIconOnly, _Style.ToolButtonTextBesideIcon),
    (_Style.ToolButtonIconOnly, _Style.ToolButtonIconOnly, _Style.ToolButtonTextOnly),
)
"""From the most room to the least: side by side, the other modes, parts of the face."""


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
        # However narrow it gets, it finds names that fit; the window need not stay wide for it.
        self.setMinimumWidth(1)
        self._buttons: dict[str, QToolButton] = {}
        self._last = (View(), Stage((), ()))
        modes = [self._act(mode, mode, f"mode_{mode}") for mode in SHOWN_MODES]
        self.more = self._buttons["more"] = self._more_button()
        self.menu = MoreMenu(words, self.asked.emit, self)
        self.more.setMenu(self.menu)
        self.strength = Strength(words)
        self.strength.asked.connect(self.asked)
        scales = [self._act(name, "", f"zoom_{name}") for name in ("fit", "full", "double")]
        parts = [self._act(part, "" if part in ICONLESS else part, f"jump_{part}") for part in PARTS]
        loupe = icon_button(look, "loupe", words.say("viewer-loupe-tip"))
        loupe.setObjectName("loupe")
        loupe.setCheckable(True)
        loupe.clicked.connect(lambda: self._ask("loupe"))
        self._buttons["loupe"] = loupe
        self._lay_out([segment([*modes, self.more]), segment(scales)], [segment(parts), self.strength, loupe])
        self._name(LEVELS[1])

    def show_view(self, view: View, stage: Stage) -> None:
        """Press what holds now; what cannot be used says what has to be there first."""
        before, self._last = self._last, (view, stage)
        self._press(view, stage)
        # In every frame of a movement only the place differs, which changes nothing of what follows.
        if _still(view) == _still(before[0]) and stage is before[1]:
            return
        for name, button in self._buttons.items():
            if name != "more":
                self._explain(name, button, len(stage.filled))
        self.menu.show_view(view, stage)
        self.strength.show_view(view)
        self._show_more(view)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """As many names as there is room for."""
        for level in LEVELS:
            self._name(level)
            if self._wanted() <= self.width():
                break

    def _name(self, level: Level) -> None:
        for names, style in zip((("side",), (*PAIR, "more"), ICONS), level, strict=True):
            for name in names:
                self._buttons[name].setToolButtonStyle(style)

    def _wanted(self) -> int:
        """The width that all of it takes without any name being cut, px."""
        buttons = sum(button.sizeHint().width() for button in self._buttons.values())
        return buttons + self.strength.sizeHint().width() + AROUND

    def _press(self, view: View, stage: Stage) -> None:
        scale = move.scale_of(view, stage)
        for mode in SHOWN_MODES:
            self._buttons[mode].setChecked(view.mode == mode)
        self._buttons["fit"].setChecked(not view.zoom)
        for name, wanted in SCALES:
            self._buttons[name].setChecked(bool(view.zoom) and abs(scale / wanted - 1) < NEAR)
        for part in PARTS:
            self._buttons[part].setChecked(move.shows(view, stage, part))
        self._buttons["loupe"].setChecked(view.loupe)

    def _explain(self, name: str, button: QToolButton, filled: int) -> None:
        missing = "" if filled or name == "side" else "viewer-nothing-tip"
        if filled == 1 and name in PAIR:
            missing = "viewer-pair-wait"
        tip = self._words.say(missing or f"viewer-{name}-tip")
        if button.toolTip() != tip:
            button.setEnabled(not missing)
            button.setToolTip(tip)

    def _show_more(self, view: View) -> None:
        """A mode out of the menu is seen on the button that hides it."""
        mode = view.mode if view.mode in MORE_MODES else "more"
        self.more.setChecked(mode != "more")
        if self.more.property("shows") != mode:
            self.more.setProperty("shows", mode)
            self.more.setIcon(self._look.icons.icon(mode, size=16))
            name, more = self._words.say(f"viewer-{mode}"), self._words.say("viewer-more")
            self.more.setAccessibleName(more if mode == "more" else f"{more}: {name}")
            self.more.setToolTip(self._words.say("viewer-more-tip") if mode == "more" else f"{more}: {name}")

    def _act(self, act: str, icon: str, name: str) -> QToolButton:
        button = tool(self._look, self._words, act, icon)
        button.setObjectName(name)
        button.clicked.connect(lambda: self._ask(act))
        self._buttons[act] = button
        return button

    def _ask(self, act: str) -> None:
        self.asked.emit(act)
        # Qt has pressed or freed the button by itself; where nothing came of it, it has to stand as before.
        self._press(*self._last)

    def _more_button(self) -> QToolButton:
        button = tool(self._look, self._words, "more", "more")
        button.setObjectName("more_button")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _lay_out(self, left: list[QWidget], right: list[QWidget]) -> None:
        row = QHBoxLayout(self)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(8)
        for widget in left:
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(right[0])
        row.addStretch(1)
        for widget in right[1:]:
            row.addWidget(widget)


def _still(view: View) -> View:
    """The view whatever the place."""
    return replace(view, x=0.0, y=0.0, zoom=0.0)
