"""The steps of the playbook as rows that can be changed: one knob each, by construction."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from studio.experiment.turn import DEFAULT_TURNS, Playbook, Turn, only_intensity
from studio.session.session import Session
from studio.window.verdict.follows_begin import COUNTS
from studio.window.verdict.turn_row import TurnRow
from studio.window.widget.look import Look
from studio.window.widget.plain import line, plain_label, push_button

WIDTH, LONGEST_NAME, MOST_TURNS = 640, 60, 12


class PlaybookPage(QWidget):
    """Rows of turns, kept playbooks to start from, and a name to keep these under. `left` tells it is done with."""

    left = Signal()

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._look = session, look
        self._kept: tuple[Playbook, ...] = ()
        self._ready = session.playbooks.ready()
        say = session.words.say
        self.rows: list[TurnRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self.add_button = self._button("add", self._add)
        self.saved = QComboBox()
        self.saved.setObjectName("playbook_saved")
        self.saved.setAccessibleName(say("playbook-saved"))
        self.saved.activated.connect(self._chosen)
        self.count = self._count_field()
        self.name = self._name_field(say("playbook-name"))
        self.save_button = self._button("save", self._save)
        self.save_button.setEnabled(False)
        self.use_button = self._button("use", self._use, "primary")
        self._lay_out()
        self._show(session.desk.experiment.playbook)
        self._offer(())
        session.playbooks.all(self._offer)

    def turns(self) -> tuple[Turn, ...]:
        """What the rows say."""
        return tuple(row.turn() for row in self.rows)

    def _button(self, name: str, act: Callable[[], None], kind: str = "") -> QPushButton:
        made = push_button(self._session.words.say(f"playbook-{name}"), kind)
        made.setObjectName(f"playbook_{name}")
        made.clicked.connect(lambda _on=False: act())
        return made

    def _name_field(self, name: str) -> QLineEdit:
        made = QLineEdit()
        made.setObjectName("playbook_name")
        made.setMaxLength(LONGEST_NAME)
        made.setPlaceholderText(name)
        made.setAccessibleName(name)
        made.textChanged.connect(lambda text: self.save_button.setEnabled(bool(text.strip())))
        return made

    def _count_field(self) -> QComboBox:
        """How many pictures a step of the slider has; other playbooks leave that to the controls."""
        say = self._session.words.say
        made = QComboBox()
        made.setObjectName("playbook_count")
        made.setAccessibleName(say("follows-count"))
        made.addItems([say("follows-count-of", count=count) for count in COUNTS])
        count = self._session.desk.experiment.setup.count
        made.setCurrentIndex(COUNTS.index(count) if count in COUNTS else 0)
        return made

    def _offer(self, kept: tuple[Playbook, ...]) -> None:
        say = self._session.words.say
        self._kept = kept
        self.saved.clear()
        self.saved.addItem(say("playbook-saved") if kept else f"{say('playbook-saved')}: {say('playbook-none')}")
        self.saved.addItem(say("playbook-usual"))
        self.saved.addItems([say(f"playbook-ready-{key}") for key in self._ready])
        self.saved.addItems([playbook.name for playbook in kept])

    def _chosen(self, at: int) -> None:
        ready, kept = at - 2, at - 2 - len(self._ready)
        if at == 1:
            self._show(DEFAULT_TURNS)
        elif 0 <= ready < len(self._ready):
            self._show(tuple(self._ready.values())[ready].turns)
        elif kept >= 0:
            self._show(self._kept[kept].turns)
            self.name.setText(self._kept[kept].name)

    def _show(self, turns: tuple[Turn, ...]) -> None:
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._row(turn) for turn in turns]
        for row in self.rows:
            self._list.addWidget(row)
            row.show()  # now, so that it can take the focus
        self._number()

    def _row(self, turn: Turn) -> TurnRow:
        row = TurnRow(self._session.words, self._look, turn)
        row.moved.connect(lambda way, row=row: self._move(row, way))
        row.knob.currentIndexChanged.connect(lambda _at: self._number())
        row.removed.connect(lambda row=row: self._show(tuple(r.turn() for r in self.rows if r is not row)))
        return row

    def _move(self, row: TurnRow, way: int) -> None:
        turns = list(self.turns())
        at = self.rows.index(row)
        to = at + way
        if 0 <= to < len(turns):
            turns[at], turns[to] = turns[to], turns[at]
            self._show(tuple(turns))
            self.rows[to].focus_way(way)

    def _add(self) -> None:
        last = self.turns()[-1].knob if self.rows else DEFAULT_TURNS[0].knob
        self._show((*self.turns(), Turn(last)))
        self.rows[-1].knob.setFocus()

    def _number(self) -> None:
        for number, row in enumerate(self.rows, start=1):
            row.show_number(number, last=number == len(self.rows))
        self.use_button.setEnabled(bool(self.rows))
        self.count.setVisible(only_intensity(self.turns()))
        self.add_button.setEnabled(len(self.rows) < MOST_TURNS)

    def _save(self) -> None:
        playbook = Playbook(self.name.text().strip(), self.turns())
        self._session.playbooks.keep(playbook, lambda: self._session.playbooks.all(self._offer))

    def _use(self) -> None:
        turns = self.turns()
        if only_intensity(turns):
            self._session.steps.check(turns, COUNTS[self.count.currentIndex()])
        else:
            self._session.steps.playbook(turns)
        self.left.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(12)
        column.addWidget(plain_label(self._session.words.say("playbook-note"), "second", wrap=True))
        column.addLayout(self._list)
        head = QHBoxLayout()
        head.addWidget(self.add_button)
        head.addWidget(self.count)
        head.addStretch(1)
        head.addWidget(self.saved)
        column.addLayout(head)
        column.addWidget(line())
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.name, 1)
        foot.addWidget(self.save_button)
        foot.addSpacing(16)
        foot.addWidget(self.use_button)
        column.addLayout(foot)
        self.setFixedWidth(WIDTH)
