"""What stands behind the words of the chosen emotion: signs, words at each step, how sure that is, what misfires."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from studio.prompt.emotion import REGIONS
from studio.prompt.names import felt_thing, knob_name, step_name
from studio.prompt.scale import KNOBS, STEPS
from studio.prompt.step_words import knob_words, units_of, words_by_step
from studio.session.session import Session
from studio.window.prompt.step_table import StepTable
from studio.window.widget.plain import line, plain_label, surface

WIDTH, TALL = 760, 680
MISFIRES = ("overacting", "blank", "drift", "misread")


class AboutPage(QWidget):
    """One page about the emotion of the draft; it scrolls."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._expression = session.desk.experiment.draft.expression
        self._catalogue = session.read.catalogue
        self._emotion = self._catalogue.emotion_of(self._expression)
        body = QWidget()
        surface(body, "body")
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(16, 12, 16, 16)
        self._column.setSpacing(8)
        self._convention()
        self._units()
        self._words()
        self._evidence()
        self._misfires()
        self._column.addStretch(1)
        self._lay_out(body)

    def _convention(self) -> None:
        say, key = self._session.words.say, f"about-{self._emotion.key}"
        if self._session.words.knows(key):
            self._say(say(key))
        self._say(say("about-cue-convention", feeling=felt_thing(self._expression)), "second")

    def _units(self) -> None:
        say = self._session.words.say
        self._title("units")
        units = units_of(self._emotion)
        if not units:
            self._say(say("about-cue-units-none"), "second")
            return
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for row, unit in enumerate(units):
            grid.addWidget(plain_label(say("about-cue-unit", unit=unit), "second"), row, 0)
            grid.addWidget(plain_label(say(f"unit-{unit}")), row, 1)
        self._column.addLayout(grid)

    def _words(self) -> None:
        say, tell = self._session.words.say, self._session.words.tell
        steps = [tell(step_name(step)) for step in range(len(STEPS))]
        side = self._expression.side
        self._title("words")
        regions = [say(f"emotions-own-{region}") for region in REGIONS]
        self.emotion_words = StepTable(say("about-cue-step"), regions, steps[1:])
        spoken = [words_by_step(self._emotion, region, side) for region in REGIONS]
        self.emotion_words.fill(spoken, say("about-cue-nothing"))
        self._column.addWidget(self.emotion_words)
        self._title("knobs")
        self.knob_words = StepTable(say("about-cue-step"), [tell(knob_name(key)) for key in KNOBS], steps)
        turned = [knob_words(self._catalogue, self._emotion, key, side) for key in KNOBS]
        self.knob_words.fill(turned, say("about-cue-nothing"))
        self._column.addWidget(self.knob_words)

    def _evidence(self) -> None:
        say = self._session.words.say
        self._title("evidence")
        self._say(say(f"about-cue-evidence-{self._emotion.evidence.lower()}"))
        if self._emotion.source:
            self._say(say("about-cue-source", source=self._emotion.source), "second")

    def _misfires(self) -> None:
        say, caution = self._session.words.say, self._catalogue.caution
        self._title("misfire")
        words = {
            "overacting": caution.overacting,
            "blank": caution.blank,
            "drift": caution.drift,
            "misread": caution.misread,
        }
        for kind in MISFIRES:
            self._say(f"{', '.join(words[kind])}: {say(f'about-cue-misfire-{kind}')}", "second")

    def _title(self, key: str) -> None:
        self._column.addSpacing(4)
        self._column.addWidget(line())
        self._column.addWidget(plain_label(self._session.words.say(f"about-cue-{key}"), "title"))

    def _say(self, text: str, role: str = "") -> None:
        self._column.addWidget(plain_label(text, role, wrap=True))

    def _lay_out(self, body: QWidget) -> None:
        self._area = QScrollArea()
        self._area.setWidget(body)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setAccessibleName(self._session.words.say("about-cue-title"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)
        self.setFixedWidth(WIDTH)
        self.setProperty("tall", TALL)
        self.setFocusProxy(self._area)
