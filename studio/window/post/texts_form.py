"""Caption, descriptions and prompts of a post: to read, to write over, to copy."""

from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from studio.post.caption_check import caption_remarks, counted, hashtags
from studio.post.formats import Limits
from studio.session.post_record import PostTexts
from studio.window.widget.plain import plain_label, push_button
from studio.words import Words

TALL, LOW = 150, 64
"""px of a long text and of a short one."""
COPIED_MS = 1500
CAPTION, PACK, PACK_TEXT = "caption", "pack", "pack_text"


class TextsForm(QWidget):
    """The texts. What the creator wrote stays when the post changes; what was only proposed follows.

    Args:
        limits: of the place the post goes to.
    """

    def __init__(self, words: Words, limits: Limits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._limits = words, limits
        self._proposed = PostTexts()
        self._written: dict[str, str] = {}
        self.boxes: dict[str, QPlainTextEdit] = {}
        self.count = plain_label(role="hint", wrap=True)
        self.again: QPushButton = push_button(words.say("carousel-again"), "link")
        self.again.setObjectName("post_captions_again")
        self.again.clicked.connect(self._again)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    @property
    def texts(self) -> PostTexts:
        """The texts as they would be saved."""
        written, proposed = self._written, self._proposed
        alts = tuple((key, written.get(f"alt {key}", text)) for key, text in proposed.alts)
        return replace(
            proposed,
            caption=written.get(CAPTION, proposed.caption),
            alts=alts,
            pack=written.get(PACK, proposed.pack),
            pack_text=written.get(PACK_TEXT, proposed.pack_text),
        )

    def show_texts(self, proposed: PostTexts, limits: Limits) -> None:
        """Show what is proposed now, under what the creator wrote."""
        same = [key for key, _text in proposed.alts] == [key for key, _text in self._proposed.alts]
        self._proposed, self._limits = proposed, limits
        if not same or not self.boxes:
            self._build()
        for name, text in self._now().items():
            box = self.boxes[name]
            if box.toPlainText() != text:
                box.blockSignals(True)
                box.setPlainText(text)
                box.blockSignals(False)
        self._tell()

    def _now(self) -> dict[str, str]:
        texts = self.texts
        alts = {f"alt {key}": text for key, text in texts.alts}
        return {CAPTION: texts.caption, **alts, PACK: texts.pack, PACK_TEXT: texts.pack_text}

    def _build(self) -> None:
        self.boxes.clear()
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget not in (self.count, self.again):
                widget.deleteLater()
        say = self._words.say
        self._add(CAPTION, say("carousel-caption"), TALL)
        self._column.addWidget(self.count)
        for number, (key, _text) in enumerate(self._proposed.alts, 1):
            self._add(f"alt {key}", say("carousel-alt", n=number), LOW)
        self._add(PACK, say("carousel-pack"), TALL)
        self._add(PACK_TEXT, say("carousel-pack-text"), TALL)
        self._column.addWidget(self.again)
        self._column.addStretch(1)

    def _add(self, name: str, title: str, tall: int) -> None:
        label = plain_label(title, "hint")
        box = QPlainTextEdit()
        box.setObjectName(f"post_text_{name.replace(' ', '_').replace('/', '_')}")
        box.setAccessibleName(title)
        box.setProperty("kind", "lines")
        box.setMaximumHeight(tall)
        box.setTabChangesFocus(True)
        box.textChanged.connect(lambda: self._type(name, box.toPlainText()))
        label.setBuddy(box)
        self.boxes[name] = box
        self._column.addWidget(label)
        self._column.addWidget(box)
        self._column.addWidget(_CopyButton(box, title, self._words))

    def _type(self, name: str, text: str) -> None:
        self._written[name] = text
        self._tell()

    def _again(self) -> None:
        self._written.clear()
        self.show_texts(self._proposed, self._limits)

    def _tell(self) -> None:
        """How long the caption is, and what is wrong with it."""
        text = self.texts.caption
        remarks = "  ".join(self._words.tell(said) for said in caption_remarks(text, self._limits))
        count = self._words.say("carousel-count", letters=counted(text), hashtags=hashtags(text))
        self.count.setText(f"{count}  {remarks}".strip())
        self.count.setProperty("role", "error" if remarks else "hint")
        self.count.style().polish(self.count)
        self.again.setVisible(bool(self._written))


class _CopyButton(QPushButton):
    """Puts a text on the clipboard and says so for a moment."""

    def __init__(self, box: QPlainTextEdit, title: str, words: Words) -> None:
        super().__init__(words.say("carousel-copy-text"))
        self._box, self._words = box, words
        self.setProperty("kind", "link")
        self.setAccessibleName(f"{words.say('carousel-copy-text')}: {title}")
        self._rest = QTimer(self, singleShot=True, interval=COPIED_MS)
        self._rest.timeout.connect(lambda: self.setText(words.say("carousel-copy-text")))
        self.clicked.connect(self._copy)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._box.toPlainText())
        self.setText(self._words.say("carousel-copied"))
        self._rest.start()
