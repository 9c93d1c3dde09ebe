"""What is chosen about a clip: how it moves, and its shape."""

from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.post.clip_kind import CLIP_FORMATS, CLIP_KINDS, ClipKind, seconds
from studio.window.post.choice import Choice
from studio.window.widget.plain import plain_label
from studio.words import Words

APART = 10


class ClipForm(QWidget):
    """Two choices, and what they mean.

    Signals:
        moved: another kind was chosen.
        shaped: another format was chosen.

    Args:
        format_key: of the post; a clip takes it over where clips are made in it.
    """

    moved = Signal(str)
    shaped = Signal(str)

    def __init__(self, words: Words, format_key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._kind, self._format = self._choice("kind", CLIP_KINDS), self._choice("format", CLIP_FORMATS)
        self.about = plain_label(role="second", wrap=True)
        self._kind.choose(CLIP_KINDS[0])
        self._format.choose(format_key if format_key in CLIP_FORMATS else CLIP_FORMATS[0])
        self._kind.chosen.connect(self._tell)
        self._kind.chosen.connect(self.moved)
        self._format.chosen.connect(self.shaped)
        self._tell()
        self._lay_out()

    @property
    def kind(self) -> ClipKind:
        """How it moves."""
        return cast("ClipKind", self._kind.value)

    @property
    def format(self) -> str:
        """Key of its format."""
        return self._format.value

    def _tell(self) -> None:
        self.about.setText(self._words.say(f"clip-about-{self.kind}", seconds=round(seconds(self.kind))))

    def _choice(self, name: str, values: tuple[str, ...]) -> Choice:
        say = self._words.say
        made = Choice(tuple((value, say(f"clip-{name}-{value}")) for value in values), say(f"clip-{name}"))
        made.setObjectName(f"clip_{name}")
        return made

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for name, choice in (("kind", self._kind), ("format", self._format)):
            column.addWidget(plain_label(self._words.say(f"clip-{name}"), "hint"))
            column.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeft)
            if choice is self._kind:
                column.addWidget(self.about)
                column.addSpacing(APART)
