"""The template of a transfer recipe: editable, checked while it is typed, with the order it makes."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from studio.prompt.compose import order_of
from studio.prompt.names import part_name
from studio.prompt.template import EXPRESSION, LAYOUT, LONGEST, Template
from studio.session.session import Session
from studio.window.widget.plain import plain_label
from studio.words import StudioError

BETWEEN = " · "


class TemplateField(QWidget):
    """One field; below it what is wrong with it, or in which order the prompt is sent. `checked` tells which."""

    checked = Signal(bool)

    def __init__(self, session: Session, template: str) -> None:
        super().__init__()
        self._session = session
        say = session.words.say
        self.field = QLineEdit(template)
        self.field.setObjectName("template_field")
        self.field.setAccessibleName(say("recipes-template"))
        self.field.setMaxLength(LONGEST)
        self.field.setCursorPosition(0)
        self.help = plain_label(say("recipes-template-help"), "hint", wrap=True)
        self.problem = plain_label("", "error", wrap=True)
        self.problem.setObjectName("template_problem")
        self.order = plain_label("", wrap=True)
        self.order.setObjectName("template_order")
        self._title = plain_label(say("recipes-template-order"), "hint")
        label = plain_label(say("recipes-template"), "title")
        label.setBuddy(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (label, self.field, self.problem, self.help, self._title, self.order):
            column.addWidget(widget)
        self.field.textChanged.connect(self._check)
        self._check(template)

    @property
    def valid(self) -> bool:
        """Whether the template can be used."""
        return not self.problem.text()

    def _check(self, text: str) -> None:
        said = ""
        try:
            self.order.setText(self._told(self._session.recipes.template(text)))
        except StudioError as error:
            said = self._session.words.tell(error.sentence)
        self.problem.setText(said)
        self.problem.setVisible(bool(said))
        for widget in (self.help, self._title, self.order):
            widget.setVisible(not said)
        self.checked.emit(not said)

    def _told(self, template: Template) -> str:
        """The parts in the order in which they are sent, the ones with slots first."""
        say = self._session.words.say
        recipe = self._session.desk.experiment.draft.recipe
        sent = order_of(replace(recipe, template=template))
        rest = [key for key in sent if key not in template.order and (key == EXPRESSION or recipe.text(key))]
        then = ", ".join(self._name(key) for key in rest) or say("recipes-template-all")
        names = [self._name(key) for key in template.order if key in (EXPRESSION, LAYOUT) or recipe.text(key)]
        return BETWEEN.join((*names, say("recipes-template-then", parts=then)))

    def _name(self, key: str) -> str:
        words = self._session.words
        if key in (EXPRESSION, LAYOUT):
            return words.say("recipes-expression" if key == EXPRESSION else "recipes-paste-layout")
        return words.tell(part_name(key))
