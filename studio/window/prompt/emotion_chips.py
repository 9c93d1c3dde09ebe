"""The emotions as chips; one of them is asked for. Those that have no chip of their own are behind the last one."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from studio.prompt.names import emotion_name, felt
from studio.session.desk import Desk
from studio.session.session import Session
from studio.window.prompt.emotion_menu import EmotionMenu
from studio.window.widget.flow_layout import FlowLayout
from studio.window.widget.look import Look
from studio.window.widget.plain import push_button

GAP, ROW = 4, 28
SIDES, ICON, ICON_GAP = 16, 8, 4
MORE = "more"
LONGEST = 190
"""px of a name on the last chip; a longer one is cut and told in full by its tip."""
KEYS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class EmotionChips(QWidget):
    """Chips in rows; arrows walk through them, one Tab stop in all. `wanted` names a page that was asked for."""

    wanted = Signal(str)

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self.setObjectName("emotion_picker")
        self.setAccessibleName(session.words.say("recipe-emotion"))
        self._session, self._look = session, look
        self.chips: dict[str, QPushButton] = {}
        for emotion in session.read.catalogue.emotions:
            if emotion.chip:
                chip = self._chip()
                chip.clicked.connect(lambda _on, key=emotion.key: self._choose(key))
                self.chips[emotion.key] = chip
        self.more = self._more_chip()
        flow = FlowLayout(GAP, ROW, self)
        flow.setContentsMargins(0, 0, 0, 0)
        for chip in (*self.chips.values(), self.more):
            flow.addWidget(chip)

    def show_desk(self, old: Desk | None, new: Desk) -> None:
        """Names by the subject's gender, the chosen one filled."""
        draft = new.experiment.draft
        if old is None or old.experiment.draft.recipe.gender != draft.recipe.gender:
            for key, chip in self.chips.items():
                name = self._session.words.tell(emotion_name(key, draft.recipe.gender))
                self._write(chip, name, name)
        was = None if old is None else old.experiment.draft
        if was is None or (was.expression, was.recipe.gender) != (draft.expression, draft.recipe.gender):
            self._show_chosen(new)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows choose the neighbour; a button by itself would only move the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            way = KEYS.get(Qt.Key(event.key()))
            if way is not None:
                self._walk(way)
                return True
        return super().eventFilter(watched, event)

    def _walk(self, way: int) -> None:
        """What is behind "more" is chosen from its menu, so walking only reaches the chip."""
        keys = [*self.chips, MORE]
        at = keys.index(MORE) if self.more.hasFocus() else keys.index(self._chosen())
        key = keys[(at + way) % len(keys)]
        if key in self.chips:
            self._session.expression.emotion(key)
        (self.chips.get(key) or self.more).setFocus(Qt.FocusReason.TabFocusReason)

    def _chosen(self) -> str:
        expression = self._session.desk.experiment.draft.expression
        return expression.emotion if expression.own is None and expression.emotion in self.chips else MORE

    def _choose(self, key: str) -> None:
        self._session.expression.emotion(key)
        # A click on the chosen chip would empty it and change nothing else.
        self._show_chosen(self._session.desk)

    def _show_chosen(self, desk: Desk) -> None:
        chosen = self._chosen()
        for key, chip in {**self.chips, MORE: self.more}.items():
            chip.setChecked(key == chosen)
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if key == chosen else Qt.FocusPolicy.ClickFocus)
        say, draft = self._session.words.say, desk.experiment.draft
        if chosen == MORE:
            name = self._session.words.tell(felt(draft.expression, draft.recipe.gender))
            # Without its sign a short name stays in the row, and nothing below moves.
            self.more.setIcon(QIcon())
            self._write(self.more, name, say("emotions-more-chosen", name=name))
        else:
            self.more.setIcon(self._look.icons.icon("chevron-down", "text2", ICON))
            self._write(self.more, say("emotions-more"), say("emotions-more-name"))

    def _write(self, chip: QPushButton, text: str, name: str) -> None:
        """As wide as the chosen, bolder word needs, so that nothing moves; the last chip as wide as it stands."""
        chip.ensurePolished()
        font = QFont(chip.font())
        if chip is not self.more or chip.isChecked():
            font.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, LONGEST)
        chip.setText(shown.replace("&", "&&"))
        chip.setAccessibleName(name)
        chip.setToolTip(text if shown != text else "")
        room = 0 if chip.icon().isNull() else ICON + ICON_GAP
        chip.setFixedWidth(metrics.horizontalAdvance(shown) + SIDES + room)

    def _more_chip(self) -> QPushButton:
        chip = self._chip()
        chip.setObjectName("more_emotions")
        chip.setIconSize(QSize(ICON, ICON))
        # The sign that a menu opens stands behind the word.
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        menu = EmotionMenu(self._session, chip)
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        menu.wanted.connect(self.wanted)
        chip.setMenu(menu)
        return chip

    def _chip(self) -> QPushButton:
        chip = push_button("", "chip")
        chip.setCheckable(True)
        chip.setProperty("ringRadius", 12)
        chip.installEventFilter(self)
        return chip
