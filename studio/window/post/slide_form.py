"""Every text of one slide, to be written over."""

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from studio.post.plan import edited, proposed_again
from studio.post.proposal import Field
from studio.session.post_plans import PostPlans
from studio.window.post.plan_keeper import PlanKeeper
from studio.window.widget.plain import plain_label, push_button
from studio.words import Words

LONG = 44
"""Letters from which a text gets several lines."""
TALL = 72


class SlideForm(QWidget):
    """The texts of the chosen slide; what is typed goes into the plan at once.

    Args:
        keeper: the plan.
        plans: says which texts a slide has.
    """

    def __init__(self, keeper: PlanKeeper, plans: PostPlans, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeper, self._plans, self._words = keeper, plans, words
        self._key = ""
        self._typed = False
        self.fields: dict[str, QWidget] = {}
        self.again: QPushButton = push_button(words.say("carousel-again"), "link")
        self.again.setObjectName("post_texts_again")
        self.again.clicked.connect(self._again)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        keeper.changed.connect(lambda _old, _new: None if self._typed else self.show_slide(self._key))

    def show_slide(self, key: str) -> None:
        """Show the texts of another slide, or those of the same one anew."""
        self._key = key
        self._clear()
        found = self._plans.fields(self._keeper.plan, key)
        for field in found:
            label = plain_label(self._words.tell(field.label), "hint")
            box = self._box(field)
            box.setAccessibleName(label.text())
            label.setBuddy(box)
            self.fields[field.name] = box
            self._column.addWidget(label)
            self._column.addWidget(box)
        if not found:
            self._column.addWidget(plain_label(self._words.say("carousel-no-texts"), "second", wrap=True))
        self._column.addWidget(self.again)
        self.again.setVisible(any(field.text != field.proposed for field in found))
        self._column.addStretch(1)

    def _box(self, field: Field) -> QWidget:
        if field.choices:
            choice = QComboBox()
            choice.addItems(list(field.choices))
            choice.setCurrentText(field.text)
            choice.currentTextChanged.connect(lambda text: self._edit(field.name, text))
            return choice
        if max(len(field.text), len(field.proposed)) > LONG or "\n" in field.text:
            lines = QPlainTextEdit(field.text)
            lines.setProperty("kind", "lines")
            lines.setMaximumHeight(TALL)
            lines.setTabChangesFocus(True)
            lines.textChanged.connect(lambda: self._edit(field.name, lines.toPlainText()))
            return lines
        line = QLineEdit(field.text)
        line.setCursorPosition(0)
        line.textEdited.connect(lambda text: self._edit(field.name, text))
        return line

    def _edit(self, name: str, text: str) -> None:
        """While somebody types, the fields stay as they are: a new one would lose the place in the text."""
        self._typed = True
        self._keeper.take(edited(self._keeper.plan, self._key, name, text), typing=(self._key, name))
        self._typed = False
        self.again.setVisible(True)

    def _again(self) -> None:
        self._keeper.take(proposed_again(self._keeper.plan, self._key))

    def _clear(self) -> None:
        self.fields.clear()
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self.again:
                widget.deleteLater()
