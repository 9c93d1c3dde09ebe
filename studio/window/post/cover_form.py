"""Everything about a cover that a creator may change."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from studio.face.anchors import Anchors
from studio.post.cover import LAYOUTS, layouts
from studio.post.formats import Format
from studio.session.cover_plan import CoverPlan
from studio.window.post.choice import Choice
from studio.window.widget.plain import plain_label
from studio.words import Words

FILES = (("jpg", "JPEG"), ("png", "PNG"))
LONGEST = 160


class CoverForm(QWidget):
    """Fields for a `CoverPlan`; `changed` tells of every change, `reworded` of another language.

    Args:
        plan: the cover to begin with.
        names: model names on offer.
        formats: places to publish on offer, the default first.
    """

    changed = Signal()
    reworded = Signal(str)

    def __init__(
        self,
        plan: CoverPlan,
        names: tuple[str, ...],
        formats: tuple[Format, ...],
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words, self.formats, self._plan = words, formats, plan
        say = words.say
        self.format = QComboBox()
        self.format.setObjectName("post_format")
        self.format.setAccessibleName(say("post-dialog-format"))
        for form in formats:
            self.format.addItem(words.tell(form.name))
            said = f"{form.size.width} × {form.size.height} px"
            self.format.setItemData(self.format.count() - 1, said, Qt.ItemDataRole.ToolTipRole)
        self.format.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.format.setMinimumContentsLength(12)
        self.layout_choice = self._choice("layout", LAYOUTS)
        self.theme = self._choice("theme", ("tinted", "dark", "light"))
        self.language = Choice((("en", "EN"), ("es", "ES")), say("post-dialog-language"))
        self.file = Choice(FILES, say("post-dialog-file"))
        self.headline = self._field("headline", say("post-dialog-headline-hint"))
        self.foot = self._field("foot", "")
        self.handle = self._field("handle", say("post-dialog-handle-hint"))
        self.names = [self._name(panel.letter, names) for panel in plan.panels]
        self._layout_label: QLabel | None = None
        self._lay_out()
        self.show_plan(plan)
        self._proposed_place = self.place
        self.file.choose("jpg")
        self._listen()

    @property
    def place(self) -> Format:
        """Where it is published."""
        return self.formats[max(0, self.format.currentIndex())]

    @property
    def chosen_place(self) -> Format | None:
        """The same, None where it is still the proposed one."""
        return self.place if self.place is not self._proposed_place else None

    @property
    def plan(self) -> CoverPlan:
        """The cover as the fields say."""
        panels = tuple(
            replace(panel, name=" ".join(field.currentText().split()) or panel.name)
            for panel, field in zip(self._plan.panels, self.names, strict=True)
        )
        return replace(
            self._plan,
            panels=panels,
            headline=self.headline.text().strip(),
            foot=self.foot.text().strip(),
            handle=self.handle.text().strip(),
            size=self.place.size,
            theme=self.theme.value,
            layout=self.layout_choice.value,
            language=self.language.value,
        )

    def show_plan(self, plan: CoverPlan) -> None:
        """Fill the fields."""
        self._plan = plan
        if self.place.size != plan.size:
            self.format.setCurrentIndex(next((i for i, form in enumerate(self.formats) if form.size == plan.size), 0))
        self._offer_layouts()
        self.layout_choice.choose(plan.layout)
        self.theme.choose(plan.theme)
        self.language.choose(plan.language)
        for field, text in (
            (self.headline, plan.headline),
            (self.foot, plan.foot),
            (self.handle, plan.handle),
        ):
            if field.text() != text:
                field.setText(text)
                field.setCursorPosition(0)
        for box, panel in zip(self.names, plan.panels, strict=True):
            box.setCurrentText(panel.name)

    def _offer_layouts(self) -> None:
        """Only those that make a difference here; one alone is no choice."""
        offered = layouts(len(self._plan.panels), self.place.size)
        self.layout_choice.offer(offered)
        for part in (self.layout_choice, self._layout_label):
            if part is not None:
                part.setVisible(len(offered) > 1)

    def set_anchors(self, letter: str, anchors: Anchors) -> None:
        """The eyes of one panel have been shown."""
        panels = tuple(replace(p, anchors=anchors) if p.letter == letter else p for p in self._plan.panels)
        self._plan = replace(self._plan, panels=panels)

    def _listen(self) -> None:
        self.format.currentIndexChanged.connect(self._offer_layouts)
        self.format.currentIndexChanged.connect(self.changed)
        for choice in (self.layout_choice, self.theme):
            choice.chosen.connect(self.changed)
        self.language.chosen.connect(self.reworded)
        for field in (self.headline, self.foot, self.handle):
            field.textEdited.connect(self.changed)
        for box in self.names:
            box.editTextChanged.connect(self.changed)

    def _choice(self, name: str, values: tuple[str, ...]) -> Choice:
        say = self._words.say
        return Choice(tuple((value, say(f"post-dialog-{value}")) for value in values), say(f"post-dialog-{name}"))

    def _field(self, name: str, hint: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(f"post_{name}")
        field.setAccessibleName(self._words.say(f"post-dialog-{name}"))
        field.setPlaceholderText(hint)
        field.setMaxLength(LONGEST)
        return field

    def _name(self, letter: str, names: tuple[str, ...]) -> QComboBox:
        box = QComboBox()
        box.setObjectName(f"post_name_{letter.lower()}")
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.addItems(list(names))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(6)
        box.setAccessibleName(self._words.say("post-dialog-name", letter=letter))
        return box

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._add(column, ("format", self.format), ("file", self.file))
        self._add(column, ("headline", self.headline))
        self._add(column, *(("name", box) for box in self.names))
        self._add(column, ("foot", self.foot))
        self._add(column, ("handle", self.handle), ("language", self.language))
        self._add(column, ("layout", self.layout_choice))
        self._add(column, ("theme", self.theme))

    def _add(self, column: QVBoxLayout, *fields: tuple[str, QWidget]) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        for place, (name, field) in enumerate(fields):
            letter = self._plan.panels[place].letter if name == "name" else ""
            text = (
                self._words.say(f"post-dialog-{name}", letter=letter)
                if letter
                else self._words.say(f"post-dialog-{name}")
            )
            cell = QVBoxLayout()
            cell.setSpacing(2)
            label = plain_label(text, "hint")
            label.setBuddy(field)
            if field is self.layout_choice:
                self._layout_label = label
            cell.addWidget(label)
            fills = not isinstance(field, Choice)
            cell.addWidget(field, 0, Qt.AlignmentFlag(0) if fills else Qt.AlignmentFlag.AlignLeft)
            row.addLayout(cell, 1 if fills else 0)
        if all(isinstance(field, Choice) for _name, field in fields):
            row.addStretch(1)
        column.addLayout(row)
