"""Four knobs for single cues of the face, and a sketch of what they ask for."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from studio.prompt.names import knob_name, step_name
from studio.prompt.scale import KNOBS, STEPS, KnobKey
from studio.session.desk import Desk
from studio.session.session import Session
from studio.window.prompt.sketch_view import SketchView
from studio.window.widget.look import Look
from studio.window.widget.plain import plain_label
from studio.window.widget.step_slider import StepSlider

ICON = 16


class KnobRow(QWidget):
    """One knob: name and step as words, the track below. A double click gives it back to the emotion.

    `wanted` names the page that was asked for in its menu.
    """

    wanted = Signal(str)

    def __init__(self, session: Session, look: Look, key: KnobKey) -> None:
        super().__init__()
        self._session, self._look, self.key = session, look, key
        steps = tuple(session.words.tell(step_name(number)) for number in range(len(STEPS)))
        self._steps = steps
        name = session.words.tell(knob_name(key))
        self._target, self._name, self._word = QLabel(), plain_label(name), plain_label("", "second")
        self._target.setFixedSize(ICON + 2, ICON)
        for label in (self._name, self._word):
            label.setMinimumWidth(1)
        self.slider = StepSlider(look, steps, quiet=True)
        self.slider.setObjectName(f"knob_{key}")
        self.slider.name(name)
        self.slider.setToolTip(session.words.say("recipe-knob-tip"))
        self.slider.turned.connect(lambda step: session.expression.knob(key, step))
        self.slider.settled.connect(session.expression.settle)
        self.slider.installEventFilter(self)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(4)
        for widget in (self._target, self._name):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(self._word)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.slider)

    def show_desk(self, new: Desk) -> None:
        """Step, step of the baseline, and whether this is what varies."""
        read = self._session.read
        before = read.baseline(new)
        step = read.knob(new.experiment.draft, self.key)
        baseline = read.knob(before, self.key) if before is not None else None
        varied = self.key in read.fair(new).changes
        self.slider.show_step(step, baseline)
        self._word.setText(self._steps[step])
        self._word.setFont(self._look.theme.font("strong" if varied else "base"))
        self._target.setPixmap(
            self._look.icons.pixmap("target", ICON, "text" if varied else "off", self.devicePixelRatioF())
        )
        role = "" if step else "second"
        if self._name.property("role") != role:
            self._name.setProperty("role", role)
            self._name.style().polish(self._name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A double click on the track is a reset, not two turns."""
        if watched is self.slider and event.type() == QEvent.Type.MouseButtonDblClick:
            self._release()
            return True
        return super().eventFilter(watched, event)

    def menu(self) -> QMenu:
        """What can be done with this cue; also by the menu key."""
        say = self._session.words.say
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        release = menu.addAction(say("about-cue-release"))
        release.setEnabled(self._session.desk.experiment.draft.expression.knob(self.key) is not None)
        release.triggered.connect(lambda _on=False: self._release())
        menu.addAction(say("about-cue-title")).triggered.connect(lambda _on=False: self.wanted.emit("about_cue"))
        return menu

    def _open_menu(self, at: QPoint) -> None:
        self.menu().popup(self.mapToGlobal(at))

    def _release(self) -> None:
        self._session.expression.knob(self.key, None)
        self._session.expression.settle()


class Knobs(QWidget):
    """The rows at the left, the sketch at the right. `wanted` names a page that was asked for."""

    wanted = Signal(str)

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self.rows = {key: KnobRow(session, look, key) for key in KNOBS}
        self.sketch = SketchView(session, look)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 2, 0, 2)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        for number, row in enumerate(self.rows.values()):
            row.wanted.connect(self.wanted)
            grid.addWidget(row, number, 0)
        grid.addWidget(self.sketch, 0, 1, len(self.rows), 1, Qt.AlignmentFlag.AlignVCenter)
        grid.setColumnStretch(0, 1)

    def show_desk(self, old: Desk | None, new: Desk) -> None:
        """Redraw what the draft or the baseline changed."""
        if old is not None and old.experiment == new.experiment:
            return
        for row in self.rows.values():
            row.show_desk(new)
        self.sketch.show_desk(new)
