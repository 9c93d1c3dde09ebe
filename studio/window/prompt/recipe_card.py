"""One choice of the list of recipes, told in full: what stays, what changes, what it is good for, its words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGridLayout, QRadioButton, QVBoxLayout, QWidget

from studio.prompt.names import emotion_name, part_name
from studio.prompt.recipe import PARTS
from studio.prompt.recipe_notes import Offer
from studio.session.session import Session
from studio.window.prompt.template_field import TemplateField
from studio.window.widget.flow_layout import FlowLayout
from studio.window.widget.plain import line, plain_label, push_button
from studio.words import Sentence

NAMES = 128
"""Width of the column of names, px."""


class RecipeCard(QWidget):
    """Tells of an offer and lets what it suggests be chosen. `checked` tells whether it can be used as it stands.

    Attributes:
        template: the field of a transfer recipe, None for everything else.
    """

    checked = Signal(bool)

    def __init__(self, session: Session, offer: Offer) -> None:
        super().__init__()
        self.setObjectName("body")
        self.offer = offer
        self._session = session
        self._say = session.words.say
        self.choices = QButtonGroup(self)
        self.template = TemplateField(session, offer.template) if offer.kind == "transfer" else None
        if self.template is not None:
            self.template.checked.connect(self.checked)
        self._lay_out()

    @property
    def valid(self) -> bool:
        """Whether it can be used as it stands."""
        return self.template is None or self.template.valid

    def use(self) -> None:
        """Use it as it stands."""
        offer, recipes = self.offer, self._session.recipes
        if offer.kind == "scene":
            recipes.use_scene(offer.key, own=offer.own)
        elif offer.kind == "character":
            recipes.use_character(offer.key)
        elif offer.kind == "recipe":
            recipes.use_recipe(offer.key)
        elif self.template is not None:
            at = max(0, self.choices.checkedId())
            emotion = ("", *offer.emotions)[at] if offer.emotions else ""
            swap = (None, *offer.swaps)[at] if offer.swaps else None
            recipes.use_transfer(offer.key, self.template.field.text(), emotion, swap)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 16, 16)
        column.setSpacing(4)
        column.addWidget(plain_label(self._session.words.tell(self.offer.name), "dialog", wrap=True))
        column.addWidget(plain_label(self._say(f"recipes-kind-{self.offer.kind}"), "second", wrap=True))
        column.addSpacing(8)
        column.addLayout(self._notes())
        for block in (self.template, self._suggestions(), self._words()):
            if block is not None:
                column.addSpacing(8)
                column.addWidget(line())
                column.addSpacing(8)
                column.addWidget(block)
        column.addStretch(1)

    def _notes(self) -> QGridLayout:
        told = self.offer.told
        rows: tuple[tuple[str, Sentence | None], ...] = (
            ("keep", told.keep),
            ("change", told.change),
            ("best", told.best),
            ("not-for", told.not_for),
        )
        tell = self._session.words.tell
        return _grid([(self._say(f"recipes-{key}"), tell(said)) for key, said in rows if said is not None])

    def _words(self) -> QWidget | None:
        offer, tell = self.offer, self._session.words.tell
        rows = [(tell(part_name(part)), offer.texts[part]) for part in PARTS if offer.texts.get(part)]
        if offer.layout:
            rows.append((self._say("recipes-paste-layout"), offer.layout))
        if offer.template and offer.kind != "transfer":
            rows.append((self._say("recipes-template"), offer.template))
        return self._block("recipes-words", rows) if rows else None

    def _block(self, title: str, rows: list[tuple[str, str]]) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(plain_label(self._say(title), "title"))
        column.addLayout(_grid(rows))
        return block

    def _suggestions(self) -> QWidget | None:
        """Emotions as chips, words as a list; the first of both changes nothing."""
        if not (self.offer.emotions or self.offer.swaps):
            return None
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(plain_label(self._say("recipes-try"), "title"))
        if self.offer.emotions:
            column.addLayout(self._chips())
        else:
            swaps = (words for _part, words in self.offer.swaps)
            for number, text in enumerate((self._say("recipes-try-none"), *swaps)):
                radio = QRadioButton(text.replace("&", "&&"))
                self._add(radio, number)
                column.addWidget(radio)
        return block

    def _chips(self) -> FlowLayout:
        flow = FlowLayout(4, 28)
        words, gender = self._session.words, self._session.desk.experiment.draft.recipe.gender
        names = (words.tell(emotion_name(key, gender)) for key in self.offer.emotions)
        for number, name in enumerate((self._say("recipes-try-none"), *names)):
            chip = push_button(name, "chip")
            chip.setCheckable(True)
            chip.setProperty("ringRadius", 12)
            self._add(chip, number)
            flow.addWidget(chip)
        return flow

    def _add(self, button: QAbstractButton, number: int) -> None:
        self.choices.addButton(button, number)
        button.setChecked(number == 0)


def _grid(rows: list[tuple[str, str]]) -> QGridLayout:
    """Names at the left, what is said of them at the right."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    for at, (name, text) in enumerate(rows):
        label = plain_label(name, "second", wrap=True)
        label.setFixedWidth(NAMES)
        grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(plain_label(text, wrap=True), at, 1, Qt.AlignmentFlag.AlignTop)
    return grid
