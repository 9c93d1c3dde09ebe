"""The menu under the name of the open test: the newest tests, and what can be done with this one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from studio.session.recipe_shelf import recent_characters
from studio.session.session import Session
from studio.window.widget.menu_heading import add_heading

RECENT = 8


class TestMenu(QMenu):
    """Filled anew each time it opens; `wanted` names what was asked for: "new", "open" and so on."""

    __test__ = False
    wanted = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("tests_menu")
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """List the newest tests, the open one ticked."""
        say = self._session.words.say
        self.clear()
        now = self._session.desk.experiment.id
        for listed in self._session.tests.all()[:RECENT]:
            action = self.addAction(listed.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(listed.id == now)
            action.triggered.connect(lambda _on=False, key=listed.id: self._session.tests.open(key))
        self._add_characters()
        if not self.isEmpty():
            self.addSeparator()
        for name, key in (
            ("new", "tests-new"),
            ("rename", "tests-rename"),
            ("duplicate", "tests-duplicate"),
            ("open", "tests-all"),
        ):
            action = self.addAction(say(key))
            action.setObjectName(f"tests_{name}")
            action.triggered.connect(lambda _on=False, name=name: self.wanted.emit(name))

    def _add_characters(self) -> None:
        """The newest test of each of the last characters, as it was left."""
        recent = recent_characters(self._session.tests.all())
        if recent:
            self.addSeparator()
            add_heading(self, self._session.words.say("recipes-characters"))
        for test in recent:
            action = self.addAction(test.character.replace("&", "&&"))
            action.setData(test.id)
            action.triggered.connect(lambda _on=False, key=test.id: self._session.tests.open(key))
