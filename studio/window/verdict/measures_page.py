"""What moved against the baseline: a page over the window, opened by whoever wants figures and never by itself."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from studio.experiment.experiment import SLOTS, Step
from studio.face.measure import CUES, UNMEASURED
from studio.session.face_measures import ModelMoved, Side, models_moved
from studio.session.session import Session
from studio.window.verdict.card import title_of
from studio.window.verdict.moved_bar import MovedBar
from studio.window.verdict.moved_words import row_text, way_text
from studio.window.verdict.summary_tag import SummaryTag
from studio.window.widget.look import Look
from studio.window.widget.plain import line, plain_label, push_button
from studio.words import Words

EDGE, FOOT = 20, 60
WIDE, EACH, TALL = 470, 260, 860
"""Width without models and for each of them, height where there is room; px."""
SOON_MS = 150
"""Answers that come one after the other are drawn together."""


class MeasuresPage(QWidget):
    """The measures of a step against the baseline, model by model, kept in step with what is found.

    Signals:
        left: it is done with.
    """

    left = Signal()

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session, self._look, self._say = session, look, session.words.say
        self._steps = steps_of(session)
        self.choice = QComboBox()
        self.choice.setObjectName("measures_step")
        self.choice.setAccessibleName(self._say("faces-moved-step"))
        numbers = {step.id: number for number, step in enumerate(session.desk.experiment.steps, start=1)}
        for step in self._steps:
            name = session.words.tell(title_of(step.place))
            self.choice.addItem(self._say("faces-moved-step-line", number=numbers[step.id], name=name))
        shown = [at for at, step in enumerate(self._steps) if step.id == session.desk.shown]
        self.choice.setCurrentIndex(shown[0] if shown else len(self._steps) - 1)
        self.area = QScrollArea()
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.refresh)
        self.choice.activated.connect(self.refresh)
        self._lay_out()
        session.faces.changed.connect(self._found)
        self.refresh()

    def refresh(self) -> None:
        """Say what is known now."""
        desk = self._session.desk
        step = desk.experiment.step(self._steps[self.choice.currentIndex()].id)
        models = models_moved(desk.experiment, step, self._session.faces.finding) if step is not None else ()
        self.area.setWidget(MeasuresBody(self._session, self._look, models))

    def _found(self, _sha256: str) -> None:
        if isValid(self):
            self._soon.start()

    def _lay_out(self) -> None:
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.setContentsMargins(EDGE, 14, EDGE, 10)
        label = plain_label(self._say("faces-moved-step"), "second")
        label.setBuddy(self.choice)
        head.addWidget(label)
        head.addWidget(self.choice, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(line())
        column.addWidget(self.area, 1)
        column.addWidget(line())
        column.addLayout(self._foot())
        self.setFixedWidth(min(1040, WIDE - EACH + EACH * max(2, len(self._session.desk.experiment.models))))
        self.setProperty("tall", TALL)
        self.setFocusProxy(self.choice)

    def _foot(self) -> QHBoxLayout:
        close = push_button(self._say("faces-moved-close"), "quiet")
        close.setObjectName("measures_close")
        close.clicked.connect(self.left)
        foot = QHBoxLayout()
        foot.setContentsMargins(EDGE, 10, 12, 12)
        foot.addWidget(plain_label(self._say("faces-moved-legend"), "hint", wrap=True), 1)
        foot.addWidget(close)
        return foot


class MeasuresBody(QWidget):
    """The rows of one step: a cue in each, a bar of each model."""

    def __init__(self, session: Session, look: Look, models: tuple[ModelMoved, ...]) -> None:
        super().__init__()
        self._words, self._look = session.words, look
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 14, EDGE, 16)
        column.setSpacing(14)
        column.addLayout(self._table(models))
        for text in notes(models, session.words):
            column.addWidget(plain_label(text, "second", wrap=True))
        column.addWidget(plain_label(session.words.say("faces-moved-cannot"), "title"))
        for what in UNMEASURED:
            column.addWidget(plain_label(session.words.say(f"faces-unmeasured-{what}"), "hint", wrap=True))
        column.addStretch(1)

    def _table(self, models: tuple[ModelMoved, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        for place, model in enumerate(models):
            grid.addWidget(self._head(model), 0, 1 + 2 * place, 1, 2)
            grid.setColumnStretch(1 + 2 * place, 1)
        there = [cue for cue in CUES if any(move.cue == cue for model in models for move in model.moves)]
        for row, cue in enumerate(there, start=1):
            grid.addWidget(plain_label(self._words.say(f"faces-cue-{cue}")), row, 0)
            for place, model in enumerate(models):
                self._cell(grid, row, 1 + 2 * place, model, cue)
        return grid

    def _cell(self, grid: QGridLayout, row: int, column: int, model: ModelMoved, cue: str) -> None:
        move = next((one for one in model.moves if one.cue == cue), None)
        if move is not None:
            grid.addWidget(MovedBar(self._look, move, row_text(move, self._words)), row, column)
            grid.addWidget(plain_label(way_text(move, self._words), "second"), row, column + 1)

    def _head(self, model: ModelMoved) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 4)
        row.setSpacing(8)
        row.addWidget(SummaryTag(self._look, SLOTS[model.slot]), 0, Qt.AlignmentFlag.AlignTop)
        counts = {"baseline": len(model.baseline.readings), "step": len(model.step.readings)}
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(plain_label(model.name, "strong"))
        told.addWidget(plain_label(self._words.say("faces-moved-pictures", **counts), "hint", wrap=True))
        row.addLayout(told, 1)
        return made


def steps_of(session: Session) -> tuple[Step, ...]:
    """The steps that can be compared with the baseline."""
    test = session.desk.experiment
    there = test.step(test.baseline) is not None
    return tuple(step for step in test.steps if there and step.id != test.baseline and step.shots)


def notes(models: tuple[ModelMoved, ...], words: Words) -> list[str]:
    """What has to be known beside the rows: what is missing and why, how much it counts, who measured."""
    found = [text for model in models for text in _missing(model, words)]
    if any(move.few for model in models for move in model.moves):
        found.append(words.say("faces-few"))
    makers = dict.fromkeys(maker for model in models for maker in model.makers)
    found += [words.say("faces-measured-by", engine=engine, version=version) for engine, version in makers]
    return found


def _missing(model: ModelMoved, words: Words) -> list[str]:
    told = [text for side in (model.baseline, model.step) for text in _side(side, words)]
    waiting = model.baseline.waiting + model.step.waiting
    if waiting:
        told.append(words.say("faces-moved-waiting", count=waiting))
    elif not model.moves:
        several = len(model.makers) > 1
        told.append(words.say("faces-moved-engines" if several else "faces-moved-nothing"))
    return [words.say("faces-badge-one", letter=SLOTS[model.slot], told=text) for text in told]


def _side(side: Side, words: Words) -> list[str]:
    refused = side.refused.items()
    return [words.say("faces-moved-refused", count=count, why=words.tell(why)) for why, count in refused]
