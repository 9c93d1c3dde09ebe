"""The prompt as text: what changed, plain, or exactly as sent. Never read as markup."""

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QFontMetricsF,
    QImage,
    QPainter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from studio.prompt.difference import Change
from studio.prompt.expression import Prompt
from studio.prompt.recipe import PARTS
from studio.session.desk import Desk
from studio.session.session import Session
from studio.window.prompt.sent_lines import sent_lines
from studio.window.widget.look import Look

View = Literal["changes", "plain", "sent"]
ICON = 13
PILL = 20
ORIGIN = {"emotion": "face", "intensity": "slider", "free": "pencil"}
"""Icon of a writer; knobs and parts have their own."""


class PromptText(QTextEdit):
    """Read-only words with marks for who wrote them and what changed."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("prompt_text")
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setProperty("kind", "prompt")
        self.document().setDocumentMargin(0)
        self._session, self._look = session, look
        self._pen = QTextCursor(self.document())
        self._images: dict[tuple[str, str], QImage] = {}
        self._sharpness = 0.0
        self._formats: dict[str, QTextCharFormat] = {}

    def show_view(self, view: View, desk: Desk) -> None:
        """Set the words of one view."""
        read = self._session.read
        self.clear()
        if self._sharpness != self.devicePixelRatioF():
            self._sharpness = self.devicePixelRatioF()
            self._images.clear()
        self._pen = QTextCursor(self.document())
        # One block: the text is laid out once, however many pieces it has.
        self._pen.beginEditBlock()
        if view == "changes":
            self._changes(read.compared(desk))
        elif view == "plain":
            self._plain(read.prompt(desk))
        else:
            self._sent(desk)
        self._pen.endEditBlock()
        self.setAccessibleName(self._spoken(read.compared(desk), read.prompt(desk)))
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _changes(self, changes: tuple[Change, ...]) -> None:
        """Locked parts fold to pills, because their words already stand in the lock rows."""
        writer = ""
        for change in changes:
            if change.locked and change.kind == "same":
                if change.by != writer and change.by in PARTS:
                    self._pill("lock", self._session.words.say(f"part-{change.by}").lower())
            elif not (change.by == "joint" and writer in PARTS and change.kind == "same"):
                if change.kind != "removed" and change.by not in (writer, "joint"):
                    self._origin(change.by)
                self._words(change)
            if change.by != "joint" and change.kind != "removed":
                writer = change.by

    def _plain(self, prompt: Prompt) -> None:
        for span in prompt.spans:
            if span.by != "joint":
                self._origin(span.by, locked=span.locked)
            self._pen.insertText(span.text, self._format("text2" if span.locked else "text"))

    def _sent(self, desk: Desk) -> None:
        """Every word, then what is sent to whom, then what stays here."""
        read, layout = self._session.read, desk.experiment.draft.recipe.layout
        text = read.prompt(desk).text
        self._pen.insertText(text, self._format("text"))
        for line in sent_lines(read.trial(desk), text, self._session.words):
            self._pen.insertText(f"\n{line}", self._format("text3"))
        if layout:
            self._pen.insertText("\n", self._format("text"))
            self._pill("ghost", self._session.words.say("recipe-layout-only"), outlined=True)
            self._pen.insertText(f" {layout}", self._format("text3"))

    def _words(self, change: Change) -> None:
        if change.kind == "added":
            made = self._format("text")
            made.setFont(self._look.theme.font("strong"))
            made.setFontUnderline(True)
            made.setBackground(self._look.theme.colour("add"))
            self._pen.insertText(f"+{change.text.rstrip()}", made)
            self._pen.insertText(" " if change.text[-1:] == " " else "", self._format("text"))
        elif change.kind == "removed":
            made = self._format("text3")
            made.setFontStrikeOut(True)
            self._pen.insertText("−", self._format("text3"))
            self._pen.insertText(change.text.rstrip(), made)
            self._pen.insertText(" ", self._format("text"))
        else:
            self._pen.insertText(change.text, self._format("text"))

    def _format(self, token: str) -> QTextCharFormat:
        if token not in self._formats:
            made = QTextCharFormat()
            made.setFont(self._look.theme.font("base"))
            made.setForeground(self._look.theme.colour(token))
            self._formats[token] = made
        return QTextCharFormat(self._formats[token])

    def _origin(self, by: str, *, locked: bool = False) -> None:
        """The sign of who wrote the words that follow, with a tip in words."""
        name = "lock" if locked else "unlock" if by in PARTS else ORIGIN.get(by, "slider")
        key = (name, "")
        if key not in self._images:
            pixmap = self._look.icons.pixmap(name, ICON, "text3", self.devicePixelRatioF())
            self._images[key] = pixmap.toImage()
        self._insert(key, self._tip(by))
        self._pen.insertText("\N{HAIR SPACE}", self._format("text3"))

    def _pill(self, icon: str, text: str, *, outlined: bool = False) -> None:
        key = (icon, text)
        if key not in self._images:
            self._images[key] = self._pill_image(icon, text, outlined=outlined)
        self._insert(key, text)

    def _pill_image(self, icon: str, text: str, *, outlined: bool) -> QImage:
        theme, dpr = self._look.theme, self.devicePixelRatioF()
        font = theme.font("meta")
        width = QFontMetricsF(font).horizontalAdvance(text) + 30
        image = QImage((QSizeF(width + 4, PILL + 2) * dpr).toSize(), QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(dpr)
        image.fill(Qt.GlobalColor.transparent)
        with QPainter(image) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(theme.colour("border") if outlined else Qt.PenStyle.NoPen)
            painter.setBrush(Qt.BrushStyle.NoBrush if outlined else theme.colour("bg2"))
            painter.drawRoundedRect(QRectF(0.5, 1.5, width - 1, PILL - 2), PILL / 2 - 1, PILL / 2 - 1)
            painter.drawPixmap(QPointF(7, 4.5), self._look.icons.pixmap(icon, ICON, "text2", dpr))
            painter.setFont(font)
            painter.setPen(theme.colour("text2"))
            painter.drawText(QPointF(23, 15), text)
        return image

    def _insert(self, key: tuple[str, str], tip: str) -> None:
        image, name = self._images[key], f"mark{list(self._images).index(key)}"
        self.document().addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), image)
        made = QTextImageFormat()
        made.setName(name)
        made.setWidth(image.width() / image.devicePixelRatio())
        made.setHeight(image.height() / image.devicePixelRatio())
        made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
        made.setToolTip(tip)
        self._pen.insertImage(made)

    def _tip(self, by: str) -> str:
        say = self._session.words.say
        if by in PARTS:
            return say("recipe-by-part", name=say(f"part-{by}"))
        return say(f"recipe-by-{by}")

    def _spoken(self, changes: tuple[Change, ...], prompt: Prompt) -> str:
        """What a screen reader hears: the changes in words, else the prompt."""
        removed = " ".join(change.text.strip() for change in changes if change.kind == "removed")
        added = " ".join(change.text.strip() for change in changes if change.kind == "added")
        if removed or added:
            return self._session.words.say("recipe-changed", removed=removed or "–", added=added or "–")
        return self._session.words.say("recipe-prompt-name", text=prompt.text)
