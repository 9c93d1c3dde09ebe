"""What is behind "more": further emotions, nuances, emotions of one's own."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from studio.prompt.names import emotion_name
from studio.session.session import Session
from studio.words import sentence


class EmotionMenu(QMenu):
    """Filled anew each time it opens; `wanted` names a page that was asked for."""

    wanted = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("emotion_menu")
        self._session = session
        self.aboutToShow.connect(self._open)
        session.emotions.listed.connect(self._listed)

    def fill(self) -> None:
        """List everything that is offered now."""
        self.clear()
        self._emotions()
        self._presets()
        self._own()
        self._pages()

    def _open(self) -> None:
        """Show what was known last at once; what else is on the shelf comes a moment later."""
        self.fill()
        self._session.emotions.look()

    def _listed(self) -> None:
        if self.isVisible():
            self.fill()

    def _emotions(self) -> None:
        draft = self._session.desk.experiment.draft
        for emotion in self._session.read.catalogue.emotions:
            if not emotion.chip:
                key = emotion.key
                name = self._session.words.tell(emotion_name(key, draft.recipe.gender))
                action = self._entry(name, partial(self._session.expression.emotion, key), f"emotion_{key}")
                action.setCheckable(True)
                action.setChecked(draft.expression.own is None and draft.expression.emotion == key)

    def _presets(self) -> None:
        self.addSeparator()
        for preset in self._session.emotions.presets:
            key = preset.key
            name = self._session.words.tell(sentence(f"preset-{key}"))
            self._entry(name, partial(self._session.emotions.preset, key), f"preset_{key}")

    def _own(self) -> None:
        names = self._session.emotions.names
        if not names:
            return
        self.addSeparator()
        chosen = self._session.desk.experiment.draft.expression.own
        for name in names:
            action = self._entry(name, partial(self._session.emotions.choose, name), f"own_{name}")
            action.setCheckable(True)
            action.setChecked(chosen is not None and chosen.adjective == name)
        removing = self.addMenu(self._session.words.say("emotions-remove"))
        removing.setObjectName("emotion_remove")
        for name in names:
            self._entry(name, partial(self._session.emotions.remove, name), f"remove_{name}", removing)

    def _pages(self) -> None:
        self.addSeparator()
        say, own = self._session.words.say, self._session.desk.experiment.draft.expression.own
        self._entry(say("emotions-new"), lambda: self.wanted.emit("own_emotion"), "new_emotion")
        if own is not None:
            said = say("emotions-edit", name=own.adjective)
            self._entry(said, lambda: self.wanted.emit("edit_emotion"), "edit_emotion")
        self._entry(say("emotions-about"), lambda: self.wanted.emit("about_cue"), "about_emotion")

    def _entry(self, text: str, act: Callable[[], None], name: str, menu: QMenu | None = None) -> QAction:
        action = (menu or self).addAction(text.replace("&", "&&"))
        action.setObjectName(name)
        action.triggered.connect(lambda _on=False: act())
        return action
