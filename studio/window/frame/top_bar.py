"""The bar at the top: which test is open, what the program is doing, and the way out to a post."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from studio.session.counted import counted
from studio.session.desk import Desk
from studio.session.session import Session
from studio.window.frame.spend_line import SpendLine
from studio.window.verdict.card import cards
from studio.window.widget.look import Look
from studio.window.widget.plain import icon_button, line, plain_label, push_button, surface
from studio.window.widget.tip_line import TipLine

HEIGHT = 44
MENU = (
    ("new", "Ctrl+N"),
    ("open", ""),
    ("history", "Ctrl+H"),
    ("rename", ""),
    ("duplicate", ""),
    ("exchange", ""),
    ("", ""),
    ("pictures", "Ctrl+O"),
    ("paste", "Ctrl+V"),
    ("", ""),
    ("battle", ""),
    ("summary", "Ctrl+J"),
    ("follows", ""),
    ("audience", "Ctrl+Shift+J"),
    ("", ""),
    ("settings", ""),
    ("connect_models", ""),
    ("library", ""),
    ("keys", "?"),
    ("report", ""),
    ("about", ""),
    ("", ""),
    ("quit", "Ctrl+Q"),
)
"""What the menu offers and the keys shown beside it; an empty name is a separator."""
POST_TIP = 4
OFFLINE = ("simulated", "by-hand")
"""Routes that reach nothing."""
NAME_STYLE = """
QPushButton { color: palette(window-text); padding: 0 8px; }
QPushButton { font-family: "Manrope"; font-weight: 600; font-size: 13px; }
"""


class TopBar(QFrame):
    """Shows and asks; `wanted` names what the creator asked for, in the words of `MENU` and "post"."""

    wanted = Signal(str)

    def __init__(self, session: Session, look: Look, tests: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._look = look
        surface(self, "topbar")
        self.setFixedHeight(HEIGHT)
        self.menu = self._menu()
        self.name = self._name_button(tests)
        self.step = plain_label(role="second")
        self.status = _Status(look)
        self.spend = SpendLine(session)
        self.tip = TipLine(session.words.say("coach-skip"))
        self.tip.skipped.connect(session.look.skip_tips)
        self.post = self._post_button()
        self._lay_out()
        self.show_desk(None, session.desk)

    def show_desk(self, _old: Desk | None, new: Desk) -> None:
        """Follow the desk."""
        say = self._session.words.say
        self.name.setText(new.experiment.name.replace("&", "&&"))
        self.name.setAccessibleName(say("window-tests", name=new.experiment.name))
        self.step.setText(self._step_title(new))
        self.status.say(self._status(new), busy=new.running)
        self.spend.show_desk(new)
        ready = self._session.post.ready(new)
        self.post.setEnabled(ready)
        self.post.setToolTip(say("window-make-post-tip" if ready else "window-make-post-wait"))
        self.tip.say(say("coach-post") if new.tip == POST_TIP and ready else "")

    def _step_title(self, desk: Desk) -> str:
        tell = self._session.words.tell
        shown = next(
            (c for c in cards(desk, self._session.read.playbook(desk)) if c.step_id and c.step_id == desk.shown),
            None,
        )
        if shown is None:
            return self._session.words.say("window-step-none")
        return f"{self._session.words.say('window-step', number=shown.number)}  {tell(shown.title)}"

    def _status(self, desk: Desk) -> str:
        if not desk.running:
            known = self._session.read.cards
            wired = any(known[m].route not in OFFLINE for m in desk.experiment.models if m in known)
            return self._session.words.say("window-ready-wired" if wired else "window-ready")
        now = counted(desk)
        return self._session.words.say("window-drawing", done=now.current, all=now.total)

    def _menu(self) -> QToolButton:
        say = self._session.words.say
        button = icon_button(self._look, "menu", say("window-menu"))
        button.setObjectName("menu_button")
        menu = QMenu(button)
        for name, key in MENU:
            if not name:
                menu.addSeparator()
                continue
            # The keys themselves belong to the window; here they are only shown.
            action = menu.addAction(say(f"window-menu-{name}") + (f"\t{key}" if key else ""))
            action.setObjectName(f"menu_{name}")
            action.triggered.connect(self._asks(name))
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _name_button(self, tests: QMenu) -> QPushButton:
        button = push_button("", "quiet")
        button.setObjectName("tests_button")
        button.setFont(self._look.theme.font("title"))
        button.setStyleSheet(NAME_STYLE)
        button.setIcon(self._look.icons.icon("chevron-down", "text2", 16))
        button.setIconSize(QSize(16, 16))
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setMenu(tests)
        return button

    def _post_button(self) -> QPushButton:
        button = push_button(self._session.words.say("window-make-post"), "primary")
        button.setObjectName("make_post_button")
        button.setStyleSheet("QPushButton { min-height: 30px; max-height: 30px; }")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(self._asks("post"))
        return button

    def _tool(self, icon: str, name: str, wanted: str) -> QToolButton:
        button = icon_button(self._look, icon, self._session.words.say(name))
        button.setObjectName(f"{wanted}_button")
        button.clicked.connect(self._asks(wanted))
        return button

    def _asks(self, name: str) -> Callable[[], None]:
        return lambda: self.wanted.emit(name)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(8)
        for widget in (self.menu, self.name, line(upright=True, length=20), self.step):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.tip)
        row.addSpacing(4)
        row.addWidget(self.spend)
        row.addSpacing(4)
        row.addWidget(self.status)
        row.addSpacing(4)
        row.addWidget(line(upright=True, length=20))
        row.addWidget(self._tool("history", "window-history", "history"))
        row.addWidget(self._tool("settings", "window-settings", "settings"))
        row.addWidget(self._tool("help", "window-help", "keys"))
        row.addSpacing(4)
        row.addWidget(self.post)


class _Status(QWidget):
    """A dot and a few words; a ring instead of the dot while something is being drawn."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._busy = False
        self.label = plain_label(role="second")
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 0, 0, 0)
        row.addWidget(self.label)

    def say(self, text: str, *, busy: bool) -> None:
        """Show another state."""
        self._busy = busy
        self.label.setText(text)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The dot."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(self._look.theme.colour("text2"))
            painter.setBrush(Qt.BrushStyle.NoBrush if self._busy else self._look.theme.colour("text2"))
            painter.drawEllipse(QRectF(2.5, self.height() / 2 - 3.5, 7, 7))
