"""The foot of the page of battles: how far it is, what it cost, and the buttons that run it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from studio.session.battle_view import BattleView
from studio.window.battle.battle_words import plan_price, progress_text, spent_text
from studio.window.widget.plain import plain_label, push_button
from studio.words import Words


class BattleFoot(QWidget):
    """Run says what it asks for and what that costs.

    A run that costs money is asked for twice, the second time beside the list of everything it orders.

    Signals:
        ran, paused: buttons.
        listed: whether the list of requests is to be shown.
    """

    ran = Signal()
    paused = Signal()
    listed = Signal(bool)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._view: BattleView | None = None
        self._shown = False
        self.progress = plain_label("", "strong")
        self.progress.setObjectName("battle_progress")
        self.spent = plain_label("", "second")
        self.note = plain_label("", "hint", wrap=True)
        self.note.setObjectName("battle_note")
        self.run = self._button("run", "primary")
        self.run.clicked.connect(self._run)
        self.pause = self._button("pause", "")
        self.pause.setText(words.say("battle-pause"))
        self.pause.clicked.connect(self.paused.emit)
        self.add = self._button("add_model", "")
        self.add.setText(words.say("battle-add-model"))
        self.menu = QMenu(self.add)
        self.menu.setObjectName("battle_models_menu")
        self.add.setMenu(self.menu)
        self.list = self._button("plan", "quiet")
        self.list.clicked.connect(lambda _on=False: self._show_list(shown=not self._shown))
        self._lay_out()

    @property
    def shown(self) -> bool:
        """Whether the list of requests is there."""
        return self._shown

    def show_view(self, view: BattleView) -> None:
        """Show another state."""
        self._view = view
        say, count = self._words.say, len(view.plan.orders)
        self.progress.setText(progress_text(self._words, view))
        spent = spent_text(self._words, view)
        self.spent.setText(spent)
        self.spent.setVisible(bool(spent))
        self.note.setText(self._note(view))
        self.note.setVisible(bool(self.note.text()))
        if self._shown and not count:
            self._show_list(shown=False)
        if view.active or (view.running and not count):
            self.run.setText(say("battle-running" if view.active else "battle-finishing"))
        elif count:
            key = "battle-run-sure" if self._paid(view) and self._shown else "battle-run"
            self.run.setText(say(key, count=count, price=plan_price(self._words, view.plan)))
        else:
            self.run.setText(say("battle-run-nothing"))
        self.run.setAccessibleName(self.run.text())
        self.run.setEnabled(bool(count) and not view.active)
        self.pause.setEnabled(view.active)
        self.list.setEnabled(bool(count))
        self.list.setText(say("battle-plan-hide" if self._shown else "battle-plan-show"))
        self.list.setAccessibleName(self.list.text())

    def _run(self) -> None:
        view = self._view
        if view is None:
            return
        if self._paid(view) and not self._shown:
            self._show_list(shown=True)  # whoever pays has seen the list
            return
        self._show_list(shown=False)
        self.ran.emit()

    def _show_list(self, *, shown: bool) -> None:
        self._shown = shown
        self.listed.emit(shown)

    def _paid(self, view: BattleView) -> bool:
        return bool(view.plan.total or view.plan.unpriced)

    def _note(self, view: BattleView) -> str:
        if view.stopped is not None:
            return self._words.tell(view.stopped)
        return self._words.say("battle-over-cap") if view.over is not None else ""

    def _button(self, name: str, kind: str) -> QPushButton:
        made = push_button("", kind)
        made.setObjectName(f"battle_{name}")
        return made

    def _lay_out(self) -> None:
        for button, key in ((self.pause, "battle-pause"), (self.add, "battle-add-model")):
            button.setAccessibleName(self._words.say(key))
        told = QVBoxLayout()
        told.setSpacing(2)
        told.addWidget(self.progress)
        told.addWidget(self.spent)
        told.addWidget(self.note)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 12, 12)
        row.setSpacing(8)
        row.addLayout(told, 1)
        for button in (self.list, self.add, self.pause, self.run):
            row.addWidget(button)
