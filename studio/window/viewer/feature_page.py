"""The feature sheet: brows, eyes, mouth and skin of all pictures in one table, over the window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, QStandardPaths, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from studio.experiment.experiment import Shot
from studio.face.frame import Head, seen
from studio.session.desk import Desk
from studio.session.session import Session
from studio.session.sheet_commands import file_name
from studio.window.viewer.feature_table import Column, FeatureTable
from studio.window.viewer.pane_labels import labels_of
from studio.window.viewer.shown import Shown
from studio.window.viewer.workshop import Workshop
from studio.window.widget.look import Look
from studio.window.widget.plain import line, plain_label, push_button
from studio.words import Sentence

EDGE, FOOT, NOTICE = 16, 60, 44
NARROWEST, WIDEST, TALLEST = 680, 2400, 1340
"""Narrower, the words below have no room; larger, no eye takes it in at once. Px."""

Ask = Callable[[QWidget, str, str, Callable[[str], None]], None]
"""Asks for a path: parent, title, proposed path, and who hears the answer; silence means no."""


class FeaturePage(QWidget):
    """The table of the step shown, as it was when the page was opened.

    Signals:
        left: it is done with.
        saved: where a file went.
        marking: the eyes of these slots are to be marked (tuple of slots); the page is done with then.

    Args:
        ask: asks where to save.
    """

    left = Signal()
    saved = Signal(str)
    marking = Signal(object)

    def __init__(self, session: Session, look: Look, ask: Ask) -> None:
        super().__init__()
        self._session = session
        self._say = session.words.say
        self._ask = ask
        shown = session.judge.veil.on_show(session.desk)
        self._labels = labels_of(session, shown)
        self._shots = tuple(sorted(shots_of(shown), key=lambda shot: self._labels.place(shot.slot)))
        self.workshop = Workshop(session.pictures.fetch, QCoreApplication.instance())
        self.destroyed.connect(self.workshop.leave)
        columns = [self._column(shot) for shot in self._shots]
        self.table = FeatureTable(look, session.words, columns, self.workshop.exact)
        self.note = plain_label(self._say("sheet-drawn" if self.unknown else "sheet-same"), "second", wrap=True)
        self.notice = plain_label("", "second", wrap=True)
        self.mark_button = self._button("mark", "", self._mark)
        self.save_button = self._button("save", "primary", self.save)
        if self._labels.veiled:
            self.save_button.setEnabled(False)
            self.save_button.setToolTip(self._say("judge-sheet-wait"))
            self.note.setText(self._say("judge-sheet-wait"))
        self._lay_out()
        self.workshop.shelf.ready.connect(self._arrived)
        self.workshop.shelf.failed.connect(self._failed)
        self.workshop.shelf.want([shot.picture for shot in self._shots])

    @property
    def unknown(self) -> tuple[int, ...]:
        """Slots whose eyes nobody has shown."""
        return tuple(shot.slot for shot in self._shots if not seen([_head(shot)]))

    def sizeHint(self) -> QSize:
        """As large as the window allows, in the shape of the table."""
        tall = min(self.maximumHeight(), TALLEST)
        wide = self.table.width_at(tall - self._around()) + 2 * EDGE
        return QSize(min(max(wide, NARROWEST), WIDEST), tall)

    def save(self) -> None:
        """Ask where to, then write the sheet."""
        folder = self._session.settings.values.save_folder or QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.PicturesLocation
        )
        name = file_name(self._session.desk.experiment.name)
        self._ask(self, self._say("sheet-save-title"), str(Path(folder) / name), self._write)

    def _column(self, shot: Shot) -> Column:
        hidden = self._labels.called(shot.slot, self._session.words) if self._labels.veiled else ""
        name = self._say("judge-hidden") if hidden else shot.name
        return Column(self._labels.sign(shot.slot), name, shot.simulated, _head(shot), hidden)

    def _write(self, path: str) -> None:
        self._session.settings.change(save_folder=str(Path(path).parent))
        self.save_button.setEnabled(False)
        self.save_button.setText(self._say("sheet-saving"))
        plan = self._session.sheet.plan(self._session.desk)
        self._session.sheet.save(plan, path, lambda said, well: self._written(path, said, well=well))

    def _written(self, path: str, said: Sentence, *, well: bool) -> None:
        if not isValid(self):
            return
        self.save_button.setEnabled(True)
        self.save_button.setText(self._say("sheet-save"))
        if well:
            self.saved.emit(path)
            self.left.emit()
            return
        self.note.setText(self._session.words.tell(said))
        self.note.setProperty("role", "error")
        self.note.style().polish(self.note)

    def _mark(self) -> None:
        slots = self.unknown
        self.left.emit()
        self.marking.emit(slots)

    def _arrived(self, sha256: str) -> None:
        pixels = self.workshop.shelf.get(sha256)
        for column, shot in enumerate(self._shots):
            if shot.picture.sha256 == sha256 and pixels is not None:
                self.table.put(column, Shown(sha256, pixels, _head(shot)))

    def _failed(self, sha256: str) -> None:
        for column, shot in enumerate(self._shots):
            if shot.picture.sha256 == sha256:
                self.table.fail(column)

    def _around(self) -> int:
        """Height of everything but the table."""
        return 2 * EDGE + FOOT + 1 + (NOTICE + EDGE if self.unknown else 0)

    def _button(self, name: str, kind: str, act: Callable[[], object]) -> QPushButton:
        button = push_button(self._say(f"sheet-{name}"), kind)
        button.setObjectName(f"sheet_{name}_button")
        button.clicked.connect(act)
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        inside = QVBoxLayout()
        inside.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        inside.setSpacing(EDGE)
        if self.unknown:
            letters = ", ".join(self._labels.called(slot, self._session.words) for slot in self.unknown)
            self.notice.setText(self._say("sheet-guessed", letters=letters))
            inside.addWidget(_row(NOTICE, self.notice, self.mark_button))
        inside.addWidget(self.table, 1)
        column.addLayout(inside, 1)
        column.addWidget(line())
        close = self._button("close", "quiet", self.left.emit)
        column.addWidget(_row(FOOT, self.note, close, self.save_button, edges=(EDGE, 12)))
        self.setProperty("tall", TALLEST)
        self.setFocusProxy(self.table)


def shots_of(desk: Desk) -> tuple[Shot, ...]:
    """The newest picture of every pane, those that are there."""
    step = desk.step
    found = (step.shot(slot) for slot in range(len(desk.experiment.models))) if step is not None else ()
    return tuple(shot for shot in found if shot is not None)


def _head(shot: Shot) -> Head:
    return shot.picture.width, shot.picture.height, shot.anchors


def _row(height: int, label: QLabel, *buttons: QPushButton, edges: tuple[int, int] = (0, 0)) -> QWidget:
    made = QWidget()
    made.setFixedHeight(height)
    row = QHBoxLayout(made)
    row.setContentsMargins(edges[0], 0, edges[1], 0)
    row.setSpacing(8)
    row.addWidget(label, 1)
    for button in buttons:
        row.addWidget(button)
    return made
