"""Asked against shown, over the window: the plots of a slider check to read, to copy and to save, or the way to one."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QStandardPaths, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from studio.experiment.turn import only_intensity
from studio.session.desk import Desk
from studio.session.follows_commands import Checked
from studio.session.session import Session
from studio.session.summary_commands import file_name
from studio.window.verdict.follows_begin import FollowsBegin
from studio.window.verdict.follows_body import EDGE, FollowsBody
from studio.window.verdict.summary_page import Ask
from studio.window.verdict.summary_picture import RATIO, png
from studio.window.verdict.summary_told import model_names, simulated
from studio.window.widget.look import Look
from studio.window.widget.plain import line, plain_label, push_button
from studio.words import Sentence

WIDE, TALL, FOOT = 860, 940, 60
"""Width, height where there is room, and height of the foot; px."""


class FollowsPage(QWidget):
    """Follows the desk and what becomes known of its pictures.

    Signals:
        left: it is done with.
        saved: where a file went.
        setting: the settings are wanted.

    Args:
        ask: asks where to save.
    """

    left, setting = Signal(), Signal()
    saved = Signal(str)

    def __init__(self, session: Session, look: Look, ask: Ask) -> None:
        super().__init__()
        self._session, self._look, self._ask = session, look, ask
        self._say = session.words.say
        self.body: FollowsBody | None = None
        self.begin: FollowsBegin | None = None
        self._shown: Checked | None = None
        self._area = QScrollArea()
        self.note = plain_label("", "second")
        self.figures_button = self._button("figures", self._toggle)
        self.figures_button.setCheckable(True)
        self.picture_button = self._button("copy-picture", self._copy)
        self.save_button = self._button("save-picture", self.save)
        self._lay_out()
        session.faces.changed.connect(self._learned)
        session.changed.connect(self._changed)
        session.follows.begin()
        self._show()

    def picture(self) -> QImage:
        """The words and plots as they stand on the page."""
        if self.body is None:
            return QImage()
        size = self.body.size()
        made = QImage(size * RATIO, QImage.Format.Format_RGB32)
        made.setDevicePixelRatio(RATIO)
        made.fill(self._look.theme.colour("bg1"))
        with QPainter(made) as painter:
            self.body.render(painter, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
        return made

    def save(self) -> None:
        """Ask where to, then write the picture."""
        folder = self._session.settings.values.save_folder or QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.PicturesLocation
        )
        name = file_name(self._session.desk.experiment.name).replace("-summary.png", "-asked-against-shown.png")
        self._ask(self, self._say("follows-save-title"), str(Path(folder) / name), self._write)

    def _show(self) -> None:
        checked = self._session.follows.check(self._session.desk)
        if checked == self._shown:
            return
        self._shown = checked
        self.body = self.begin = None
        if checked.follows is not None:
            desk = self._session.desk
            names = model_names(self._session, desk)
            if simulated(desk):
                names = (*names[:-1], f"{names[-1]}  ·  {self._say('summary-simulated').upper()}")
            self.body = FollowsBody(self._look, self._session.words, checked.follows, names, checked.unread)
            self.body.figures.setVisible(self.figures_button.isChecked())
            self._area.setWidget(self.body)
        else:
            self.begin = FollowsBegin(self._session, checked)
            self.begin.peeked.connect(self._peek)
            self.begin.prepared.connect(self._prepare)
            self.begin.setting.connect(self._set)
            self._area.setWidget(self.begin)
        for button in (self.figures_button, self.picture_button, self.save_button):
            button.setEnabled(self.body is not None)

    def _learned(self, _sha256: str) -> None:
        if isValid(self):
            self._show()

    def _changed(self, old: Desk, new: Desk) -> None:
        if isValid(self) and (old.experiment, old.verdicts, old.judging) != (new.experiment, new.verdicts, new.judging):
            self._show()

    def _prepare(self, count: int) -> None:
        turns = self._session.playbooks.ready()["slider-check"].turns
        own = self._session.desk.experiment.playbook
        self.left.emit()
        self._session.steps.check(own if only_intensity(own) else turns, count)

    def _peek(self) -> None:
        self._session.judge.veil.reveal(whole=True)

    def _set(self) -> None:
        self.left.emit()
        self.setting.emit()

    def _toggle(self) -> None:
        if self.body is not None:
            self.body.figures.setVisible(self.figures_button.isChecked())

    def _copy(self) -> None:
        QGuiApplication.clipboard().setImage(self.picture())
        self.note.setText(self._say("follows-copied"))

    def _write(self, path: str) -> None:
        self._session.settings.change(save_folder=str(Path(path).parent))
        self._session.summary.save(png(self.picture()), path, lambda said, well: self._written(path, said, well=well))

    def _written(self, path: str, said: Sentence, *, well: bool) -> None:
        if not isValid(self):
            return
        if well:
            self.saved.emit(path)
        else:
            self.note.setText(self._session.words.tell(said))

    def _button(self, name: str, act: Callable[[], object]) -> QPushButton:
        made = push_button(self._say(f"follows-{name}"), "quiet")
        made.setObjectName(f"follows_{name.replace('-', '_')}")
        made.clicked.connect(lambda _on=False: act())
        return made

    def _lay_out(self) -> None:
        area = self._area
        area.setObjectName("follows_area")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(area, 1)
        column.addWidget(line())
        foot = QWidget()
        foot.setFixedHeight(FOOT)
        row = QHBoxLayout(foot)
        row.setContentsMargins(EDGE, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self.note, 1)
        for button in (self.figures_button, self.picture_button, self.save_button):
            row.addWidget(button)
        column.addWidget(foot)
        self.setFixedWidth(WIDE)
        self.setProperty("tall", TALL)
