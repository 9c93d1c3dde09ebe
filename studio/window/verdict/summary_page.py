"""The summary of a test, over the window: what it comes to, its picture to copy or save, and the way to the post."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal, SignalInstance
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from studio.session.session import Session
from studio.session.summary_commands import file_name
from studio.verdict.summary_votes import votes_of
from studio.window.verdict.summary_body import EDGE, SummaryBody
from studio.window.verdict.summary_picture import SummaryPicture, png
from studio.window.verdict.summary_told import model_names, simulated
from studio.window.widget.look import Look
from studio.window.widget.plain import line, plain_label, push_button
from studio.words import Sentence

WIDE, WIDER, TALL = 800, 1040, 900
"""Width with two models and with more, height where there is room; px."""
FOOT, PAIR = 60, 2
Ask = Callable[[QWidget, str, str, Callable[[str], None]], None]
"""Asks for a path: parent, title, proposed path, and who hears the answer; silence means no."""


class SummaryPage(QWidget):
    """The test as it was when the page was opened.

    Signals:
        left: it is done with.
        opened: a step is to be looked at (its id).
        saved: where a file went.
        posting: a post is wanted.
        voting: the full screen for other people is wanted.
        measuring: what moved in the faces is wanted.
        following: what was asked of the slider against what came is wanted.

    Args:
        ask: asks where to save.
    """

    left, posting, voting, measuring, following = Signal(), Signal(), Signal(), Signal(), Signal()
    opened, saved = Signal(str), Signal(str)

    def __init__(self, session: Session, look: Look, ask: Ask) -> None:
        super().__init__()
        self._session, self._look, self._ask = session, look, ask
        self._say = session.words.say
        self._desk = session.desk
        self._names = model_names(session, self._desk)
        self.votes = votes_of(session.summary.verdicts(self._desk))
        self.body = SummaryBody(session, look, self._names, self.votes)
        self.body.opened.connect(lambda step: self._leave(self.opened, step))
        self.body.voting.connect(lambda: self._leave(self.voting))
        self.note = plain_label("", "second")
        self.measures_button = self._button("measures", "quiet", lambda: self._leave(self.measuring))
        self.follows_button = self._button("follows", "quiet", lambda: self._leave(self.following))
        self.picture_button = self._button("copy-picture", "quiet", self._copy_picture)
        self.save_button = self._button("save-picture", "quiet", self.save)
        self.post_button = self._button("post", "primary", lambda: self._leave(self.posting))
        self.post_button.setEnabled(session.post.ready(self._desk))
        self._lay_out()

    def picture(self) -> QImage:
        """Votes and table of knobs, drawn."""
        head = self.body.question, self._names
        drawn = SummaryPicture(self._look, self._session.words, head, simulated=simulated(self._desk), votes=self.votes)
        return drawn.image(self.body.table.rows)

    def save(self) -> None:
        """Ask where to, then write the picture."""
        folder = self._session.settings.values.save_folder or QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.PicturesLocation
        )
        proposed = Path(folder) / file_name(self._desk.experiment.name)
        self._ask(self, self._say("summary-save-title"), str(proposed), self._write)

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

    def _copy_picture(self) -> None:
        QGuiApplication.clipboard().setImage(self.picture())
        self.note.setText(self._say("summary-picture-copied"))

    def _leave(self, wanted: SignalInstance, *what: str) -> None:
        """Go before what was asked for comes."""
        self.left.emit()
        wanted.emit(*what)

    def _button(self, name: str, kind: str, act: Callable[[], object]) -> QPushButton:
        made = push_button(self._say(f"summary-{name}"), kind)
        made.setObjectName(f"summary_{name.replace('-', '_')}")
        made.clicked.connect(lambda _on=False: act())
        return made

    def _lay_out(self) -> None:
        area = QScrollArea()
        area.setObjectName("summary_area")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.body)
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
        buttons = self.follows_button, self.measures_button, self.picture_button, self.save_button, self.post_button
        for button in buttons:
            row.addWidget(button)
        self.follows_button.setHidden(not self._session.follows.begun(self._desk))
        column.addWidget(foot)
        self.setFixedWidth(WIDE if len(self._names) <= PAIR else WIDER)
        self.setProperty("tall", TALL)
