"""A name under which a character, a scene or a whole recipe is kept."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from studio.prompt.recipe_notes import Offer
from studio.session.kept_words import Kind
from studio.session.session import Session
from studio.window.widget.plain import plain_label, push_button

WIDTH, LONGEST = 420, 60
OFFERED: dict[str, Kind] = {"character": "characters", "scene": "scenes", "recipe": "recipes"}


class SavePage(QWidget):
    """One field; says when the name is taken. Enter or the button keeps. `left` tells that it is done with."""

    left = Signal()

    def __init__(self, session: Session, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._kind = session, kind
        self._taken: frozenset[str] = frozenset()
        say = session.words.say
        self.field = QLineEdit(self._proposed())
        self.field.setObjectName("save_name")
        self.field.setAccessibleName(say("recipes-save-label"))
        self.field.setMaxLength(LONGEST)
        self.field.selectAll()
        self.note = plain_label("", "hint", wrap=True)
        self.button = push_button(say("recipes-save"), "primary")
        self.button.setObjectName("save_words")
        self.button.clicked.connect(lambda _on: self.save())
        self.field.textChanged.connect(lambda _text: self._check())
        self._lay_out()
        self._check()
        session.recipes.own(self._known)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps."""
        if event.text() in ("\r", "\n"):
            self.save()
        else:
            super().keyPressEvent(event)

    def save(self) -> None:
        """Keep what is on the controls under the name."""
        name = self._name()
        if not name:
            return
        recipes = self._session.recipes
        save = {
            "characters": recipes.save_character,
            "scenes": recipes.save_scene,
            "recipes": recipes.save_recipe,
        }[self._kind]
        save(name)
        self.left.emit()

    def _name(self) -> str:
        return " ".join(self.field.text().split())

    def _proposed(self) -> str:
        test = self._session.desk.experiment
        recipe = test.draft.recipe
        return {"characters": recipe.name, "scenes": recipe.scene.name, "recipes": test.name}[self._kind][:LONGEST]

    def _known(self, own: tuple[Offer, ...]) -> None:
        # The page may be gone by the time the disk has answered.
        if isValid(self):
            self._taken = frozenset(offer.key for offer in own if OFFERED[offer.kind] == self._kind)
            self._check()

    def _check(self) -> None:
        say, name = self._session.words.say, self._name()
        taken = name in self._taken
        self.note.setText(say("recipes-save-known", name=name) if taken else say(f"recipes-save-holds-{self._kind}"))
        self.button.setText(say("recipes-save-again" if taken else "recipes-save"))
        self.button.setAccessibleName(self.button.text())
        self.button.setEnabled(bool(name))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 12, 12)
        column.setSpacing(4)
        label = plain_label(self._session.words.say("recipes-save-label"), "hint")
        label.setBuddy(self.field)
        for widget in (label, self.field, self.note):
            column.addWidget(widget)
        column.addSpacing(12)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.button)
        column.addLayout(row)
        self.setFixedWidth(WIDTH)
        self.setFocusProxy(self.field)
