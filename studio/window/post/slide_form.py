"""Every text of one slide, to be written over."""

from functools import partial

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from studio.post.plan import edited, proposed_again
from studio.session.post_plans import PostPlans
from studio.window.post.plan_keeper import PlanKeeper
from studio.window.post.slide_field import SlideField
from studio.window.widget.look import Look
from studio.window.widget.plain import plain_label, push_button
from studio.words import Words

SEVERAL = 2
"""Own texts from which all of them can be taken back at once."""


class SlideForm(QWidget):
    """The texts of the chosen slide; what is typed goes into the plan at once.

    Args:
        keeper: the plan.
        plans: says which texts a slide has.

    Attributes:
        rows: the texts by name.
        again: takes all of them back; there where several are the creator's own.
    """

    def __init__(
        self, keeper: PlanKeeper, plans: PostPlans, look: Look, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._keeper, self._plans, self._look, self._words = keeper, plans, look, words
        self._key = ""
        self._typed = False
        self.rows: dict[str, SlideField] = {}
        self.again: QPushButton = push_button(words.say("dialog-again-all"), "link")
        self.again.setObjectName("post_texts_again")
        self.again.clicked.connect(lambda: self._take_back(""))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        keeper.changed.connect(lambda _old, _new: None if self._typed else self.show_slide(self._key))

    @property
    def fields(self) -> dict[str, QWidget]:
        """The fields by the names of their texts."""
        return {name: row.box for name, row in self.rows.items()}

    def show_slide(self, key: str) -> None:
        """Show the texts of another slide, or those of the same one anew."""
        held = self._held() if key == self._key else ""
        self._key = key
        self._clear()
        for field in self._plans.fields(self._keeper.plan, key):
            row = SlideField(field, self._look, self._words)
            row.typed.connect(partial(self._edit, field.name))
            row.taken_back.connect(partial(self._take_back, field.name))
            self.rows[field.name] = row
            self._column.addWidget(row)
        if not self.rows:
            self._column.addWidget(plain_label(self._words.say("carousel-no-texts"), "second", wrap=True))
        self._column.addSpacing(8)
        self._column.addWidget(self.again)
        self._column.addStretch(1)
        self._follow()
        if held in self.rows:
            self.rows[held].box.setFocus()

    def _edit(self, name: str, text: str) -> None:
        """While somebody types, the fields stay as they are: a new one would lose the place in the text."""
        self._typed = True
        plan = self._keeper.plan
        # Words that are the proposal again follow it from now on, into another language for example.
        change = edited(plan, self._key, name, text) if self.rows[name].own else proposed_again(plan, self._key, name)
        self._keeper.take(change, typing=(self._key, name))
        self._typed = False
        self._follow()

    def _take_back(self, name: str) -> None:
        """Give up what was written over one text, or over all where none is named."""
        self._keeper.take(proposed_again(self._keeper.plan, self._key, name))
        first = next(iter(self.rows.values()), None)
        if not name and first is not None:
            first.box.setFocus()

    def _held(self) -> str:
        """Name of the text that the keyboard is in; fields that are made anew get it back."""
        return next((name for name, row in self.rows.items() if row.box.hasFocus() or row.again.hasFocus()), "")

    def _follow(self) -> None:
        self.again.setVisible(sum(row.own for row in self.rows.values()) >= SEVERAL)

    def _clear(self) -> None:
        self.rows.clear()
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self.again:
                # A row that goes while it holds the focus would hand the focus to whatever comes next.
                widget.hide()
                widget.deleteLater()
