"""Choosing the creator's own logo, and doing without it."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from studio.session.carousel_commands import CarouselCommands
from studio.session.incoming import Incoming
from studio.window.post.plan_keeper import PlanKeeper
from studio.window.widget.plain import push_button
from studio.words import Words

KINDS = "PNG, JPEG, WebP (*.png *.jpg *.jpeg *.webp)"
AskFile = Callable[[QWidget, str, Callable[[str], None]], None]
"""Asks for a file: parent, title, and who hears the path; silence means no."""


def ask_file(parent: QWidget, title: str, then: Callable[[str], None]) -> None:
    """Open the system's dialog for a picture without holding up the loop."""
    dialog = QFileDialog(parent, title, "", KINDS)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(then)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


class LogoLine(QWidget):
    """One button to choose a logo, one to drop it.

    Args:
        keeper: the plan.
        commands: keeps the file; one that is no picture is refused in words and changes nothing.
        ask: asks for the file.
    """

    def __init__(
        self,
        keeper: PlanKeeper,
        commands: CarouselCommands,
        words: Words,
        parent: QWidget | None = None,
        ask: AskFile = ask_file,
    ) -> None:
        super().__init__(parent)
        self._keeper, self._commands, self._words, self._ask = keeper, commands, words, ask
        self.choose = push_button("", "quiet")
        self.choose.setObjectName("post_logo_button")
        self.none = push_button(words.say("carousel-logo-none"), "link")
        self.none.setObjectName("post_logo_none")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.choose)
        row.addWidget(self.none)
        row.addStretch(1)
        self.choose.clicked.connect(self._choose)
        self.none.clicked.connect(lambda: self._take(""))
        keeper.changed.connect(lambda _old, _new: self._show())
        self._show()

    def _choose(self) -> None:
        self._ask(self, self._words.say("carousel-logo-title"), self._bring)

    def _bring(self, path: str) -> None:
        self._commands.logo(Incoming(path.replace("\\", "/").rsplit("/", 1)[-1], path), self._take)

    def _take(self, sha256: str) -> None:
        self._keeper.take(replace(self._keeper.plan, logo=sha256))

    def _show(self) -> None:
        chosen = bool(self._keeper.plan.logo)
        text = self._words.say("carousel-logo-other" if chosen else "carousel-logo-choose")
        self.choose.setText(text)
        self.choose.setAccessibleName(f"{self._words.say('carousel-logo')}: {text}")
        self.none.setVisible(chosen)
