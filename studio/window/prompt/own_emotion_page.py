"""Makes an emotion of the creator's own: a name, a phrase for each region, and what they say at every step."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from studio.prompt.emotion import REGIONS, Emotion, Region
from studio.prompt.names import step_name
from studio.prompt.own_emotion import DEGREE, LONGEST_NAME, LONGEST_PHRASE, own_emotion, phrases_of
from studio.prompt.scale import STEPS
from studio.prompt.step_words import words_by_step
from studio.session.session import Session
from studio.window.prompt.step_table import StepTable
from studio.window.widget.plain import plain_label, push_button
from studio.words import StudioError

WIDTH = 720


class OwnEmotionPage(QWidget):
    """Five fields over a live table. `left` tells that it is done with.

    Args:
        emotion: one to be changed; None for a new one.
    """

    left = Signal()

    def __init__(self, session: Session, emotion: Emotion | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        say, tell = session.words.say, session.words.tell
        self.name = self._field("name", emotion.adjective if emotion is not None else "", LONGEST_NAME)
        said = phrases_of(emotion) if emotion is not None else {}
        self.phrases: dict[Region, QLineEdit] = {
            region: self._field(region, said.get(region, ""), LONGEST_PHRASE) for region in REGIONS
        }
        regions = [say(f"emotions-own-{region}") for region in REGIONS]
        steps = [tell(step_name(step)) for step in range(1, len(STEPS))]
        self.table = StepTable(say("about-cue-step"), regions, steps)
        self.problem = plain_label("", "hint", wrap=True)
        self.keep = self._button("keep", "primary")
        self.once = self._button("once", "")
        self.keep.clicked.connect(self._keep)
        self.once.clicked.connect(self._use)
        for field in (self.name, *self.phrases.values()):
            field.textChanged.connect(self._show)
        self._lay_out()
        self._show()
        self.setFocusProxy(self.name)

    def emotion(self) -> Emotion:
        """What the fields make.

        Raises:
            StudioError: they do not make an emotion yet; the sentence says what is missing.
        """
        return own_emotion(self.name.text(), {region: field.text() for region, field in self.phrases.items()})

    def _field(self, key: str, text: str, longest: int) -> QLineEdit:
        say = self._session.words.say
        field = QLineEdit(text)
        field.setObjectName(f"own_emotion_{key}")
        field.setAccessibleName(say(f"emotions-own-{key}"))
        field.setPlaceholderText(say(f"emotions-own-example-{key}", degree=DEGREE))
        field.setMaxLength(longest)
        return field

    def _button(self, key: str, kind: str) -> QPushButton:
        made = push_button(self._session.words.say(f"emotions-own-{key}"), kind)
        made.setObjectName(f"own_emotion_{key}")
        return made

    def _show(self) -> None:
        """The words at each step; what is missing instead of the buttons' work."""
        say, tell = self._session.words.say, self._session.words.tell
        try:
            made = self.emotion()
        except StudioError as error:
            made, problem = None, tell(error.sentence)
        else:
            problem = ""
        self.problem.setText(problem)
        for button in (self.keep, self.once):
            button.setEnabled(made is not None)
            button.setToolTip(problem)
        nothing = [""] * (len(STEPS) - 1)
        columns = [words_by_step(made, region) if made is not None else nothing for region in REGIONS]
        self.table.fill(columns, say("about-cue-nothing"))

    def _keep(self) -> None:
        self._session.emotions.keep(self.emotion())
        self.left.emit()

    def _use(self) -> None:
        self._session.emotions.use(self.emotion())
        self.left.emit()

    def _lay_out(self) -> None:
        say = self._session.words.say
        foot = QHBoxLayout()
        foot.addWidget(self.problem, 1)
        foot.addSpacing(12)
        foot.addWidget(self.once)
        foot.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(12)
        column.addWidget(plain_label(say("emotions-own-note", degree=DEGREE), "second", wrap=True))
        column.addLayout(self._fields())
        column.addWidget(plain_label(say("emotions-own-table"), "title"))
        column.addWidget(self.table)
        column.addStretch(1)
        column.addLayout(foot)
        self.setFixedWidth(WIDTH)

    def _fields(self) -> QGridLayout:
        fields = QGridLayout()
        fields.setHorizontalSpacing(12)
        fields.setVerticalSpacing(8)
        for row, field in enumerate((self.name, *self.phrases.values())):
            label = plain_label(field.accessibleName())
            label.setBuddy(field)
            fields.addWidget(label, row, 0)
            fields.addWidget(field, row, 1)
        fields.setColumnStretch(1, 1)
        return fields
