"""What all slides of a post share: place, look, language, names, and the creator's own lines."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from studio.experiment.experiment import SLOTS
from studio.post.cover import LAYOUTS, layouts
from studio.post.formats import offered
from studio.post.plan import PostPlan, reformatted, renamed
from studio.session.carousel_commands import CarouselCommands
from studio.window.post.choice import Choice
from studio.window.post.logo_line import LogoLine
from studio.window.post.plan_keeper import PlanKeeper
from studio.window.widget.plain import plain_label
from studio.words import Words

LINES: Mapping[str, Callable[[PostPlan, str], PostPlan]] = MappingProxyType(
    {
        "handle": lambda plan, text: replace(plan, handle=text),
        "opening": lambda plan, text: replace(plan, opening=text),
        "keyword": lambda plan, text: replace(plan, keyword=text),
        "emoji": lambda plan, text: replace(plan, emoji=text),
    }
)
"""The creator's own lines, and how each is written into a plan."""


class PlanForm(QWidget):
    """Fields for everything in a plan but its slides.

    Args:
        keeper: the plan.
        commands: formats, closing lines and languages on offer; keeps a logo.
        names: published names of the models, by slot.
    """

    def __init__(
        self,
        keeper: PlanKeeper,
        commands: CarouselCommands,
        names: tuple[str, ...],
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        plans = commands.plans
        self._keeper, self._plans, self._words = keeper, plans, words
        self._labels: dict[QWidget, QLabel] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.formats = offered(plans.places.formats, cover_only=False)
        self.format = self._combo("format", [words.tell(form.name) for form in self.formats])
        self.layout_choice = self._choice("layout", LAYOUTS)
        self.theme = self._choice("theme", ("tinted", "dark", "light"))
        self.language = Choice((("en", "EN"), ("es", "ES")), words.say("post-dialog-language"))
        self._add("post-dialog-language", self.language)
        self.names = [self._name_line(slot, name) for slot, name in enumerate(names)]
        self.lines = {name: self._own_line(name) for name in LINES}
        self.closing = self._combo("closing", list(plans.closings(keeper.plan.language)))
        self.closing.setEditable(True)
        self.logo = LogoLine(keeper, commands, words)
        self._add("carousel-logo", self.logo)
        self.masters = self._check("masters", words.say("carousel-masters"))
        self.words_inside = self._check("words_inside", words.say("saving-words-inside"))
        self._column.addStretch(1)
        self.show_plan()
        self._listen()

    def show_plan(self) -> None:
        """Fill the fields from the plan; a field that says the same already is left alone."""
        plan = self._keeper.plan
        keys = [form.key for form in self.formats]
        self.format.setCurrentIndex(keys.index(plan.format) if plan.format in keys else 0)
        self._offer_layouts(plan)
        self.layout_choice.choose(plan.layout)
        self.theme.choose(plan.theme)
        self.language.choose(plan.language)
        for name, line in self.lines.items():
            if line.text() != getattr(plan, name):
                line.setText(getattr(plan, name))
        closing = self.closing.lineEdit()
        if closing is not None and closing.text() != plan.closing:
            closing.setText(plan.closing)
            closing.setCursorPosition(0)
        self.masters.setChecked(plan.masters)
        self.words_inside.setChecked(plan.words_inside)

    def _offer_layouts(self, plan: PostPlan) -> None:
        """Only those that make a difference to the cover; one alone is no choice."""
        there = layouts(len(self.names), plan.size)
        self.layout_choice.offer(there)
        for part in (self.layout_choice, self._labels[self.layout_choice]):
            part.setVisible(len(there) > 1)

    def _listen(self) -> None:
        self.format.activated.connect(self._formatted)
        self.layout_choice.chosen.connect(lambda value: self._alter(lambda plan: replace(plan, layout=value)))
        self.theme.chosen.connect(lambda value: self._alter(lambda plan: replace(plan, theme=value)))
        self.language.chosen.connect(lambda value: self._keeper.take(self._plans.reworded(self._keeper.plan, value)))
        self.closing.editTextChanged.connect(self._close)
        self.masters.toggled.connect(lambda on: self._alter(lambda plan: replace(plan, masters=on)))
        self.words_inside.toggled.connect(lambda on: self._alter(lambda plan: replace(plan, words_inside=on)))
        self._keeper.changed.connect(self._follow)

    def _follow(self, old: PostPlan, new: PostPlan) -> None:
        if old.language != new.language:
            self.closing.blockSignals(True)
            self.closing.clear()
            self.closing.addItems(list(self._plans.closings(new.language)))
            self.closing.setEditText(new.closing)
            self.closing.blockSignals(False)
        self.show_plan()

    def _close(self, text: str) -> None:
        self._alter(lambda plan: replace(plan, closing=text.strip()), typing="closing")

    def _formatted(self, row: int) -> None:
        form = self.formats[row]
        self._keeper.take(reformatted(self._keeper.plan, form.key, form.size))

    def _alter(self, change: Callable[[PostPlan], PostPlan], typing: object = None) -> None:
        self._keeper.take(change(self._keeper.plan), typing=typing)

    def _own_line(self, name: str) -> QLineEdit:
        """A line of the creator's own."""

        def typed(said: str) -> None:
            self._alter(lambda plan: LINES[name](plan, said.strip()), typing=name)

        return self._line(name, getattr(self._keeper.plan, name), typed, f"carousel-{name}")

    def _name_line(self, slot: int, name: str) -> QLineEdit:
        """The published name of a model."""

        def typed(said: str) -> None:
            self._keeper.take(renamed(self._keeper.plan, slot, said), typing=("name", slot))

        letter = SLOTS[slot]
        return self._line(f"name_{letter.lower()}", name, typed, "post-dialog-name", letter=letter)

    def _line(self, name: str, text: str, typed: Callable[[str], None], label: str, **args: str) -> QLineEdit:
        line = QLineEdit(text)
        line.setObjectName(f"post_{name}")
        line.setCursorPosition(0)
        line.textEdited.connect(typed)
        self._add(label, line, **args)
        return line

    def _combo(self, name: str, values: list[str]) -> QComboBox:
        box = QComboBox()
        box.setObjectName(f"post_{name}")
        box.addItems(values)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(12)
        self._add(f"carousel-{name}", box)
        return box

    def _check(self, name: str, label: str) -> QCheckBox:
        made = QCheckBox(label)
        made.setObjectName(f"post_{name}")
        self._column.addWidget(made)
        return made

    def _choice(self, name: str, values: tuple[str, ...]) -> Choice:
        say = self._words.say
        made = Choice(tuple((value, say(f"post-dialog-{value}")) for value in values), say(f"post-dialog-{name}"))
        self._add(f"post-dialog-{name}", made)
        return made

    def _add(self, key: str, widget: QWidget, **args: str) -> None:
        label = plain_label(self._words.say(key, **args), "hint")
        label.setBuddy(widget)
        self._labels[widget] = label
        if not isinstance(widget, Choice):
            widget.setAccessibleName(label.text())
        side = Qt.AlignmentFlag.AlignLeft if isinstance(widget, Choice) else Qt.AlignmentFlag(0)
        self._column.addWidget(label)
        self._column.addWidget(widget, 0, side)
