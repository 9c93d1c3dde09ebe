"""The votes and the table of knobs as one picture, to be pasted or saved: the same values as the words."""

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QImageWriter, QPainter

from studio.experiment.experiment import SLOTS
from studio.prompt.names import knob_name
from studio.verdict.summary import Row
from studio.verdict.summary_votes import Votes, votes_sentences
from studio.verdict.summary_wording import cell_sentence
from studio.window.verdict.summary_cell import paint_words
from studio.window.verdict.tally_bar import paint_tally
from studio.window.widget.look import Look
from studio.window.widget.tag import TAG, paint_tag
from studio.window.widget.theme import Role
from studio.words import Words

RATIO = 2.0
"""Device px for each px: sharp where it is looked at closely."""
WIDE, EDGE, LINE, ROW, BAR, SECTION = 880, 32, 24, 36, 30, 22
"""Width, outer edge, height of a line of words, of a row of the table and of the bar, air between parts; px."""
KNOB = 190


class SummaryPicture:
    """Draws the picture of a summary.

    Args:
        look: colours and type.
        words: in the creator's language.
        head: the question, then the names of the models by slot.
        simulated: whether the pictures were drawn by this program; it is said in the picture then.
    """

    def __init__(
        self, look: Look, words: Words, head: tuple[str, Sequence[str]], *, simulated: bool, votes: Votes
    ) -> None:
        self._look, self._words = look, words
        self._question, self._names = head
        self._simulated = simulated
        self._votes = votes

    def image(self, table: Sequence[Row]) -> QImage:
        """The picture, as high as it needs to be."""
        lines = [self._words.tell(one) for one in votes_sentences(self._votes)]
        rows = (len(table) + 1) * ROW + LINE if table else 0
        tall = 2 * EDGE + 44 + (BAR + 12) + len(lines) * LINE + SECTION + rows + (LINE if self._simulated else 0)
        made = QImage(round(WIDE * RATIO), round(tall * RATIO), QImage.Format.Format_RGB32)
        made.setDevicePixelRatio(RATIO)
        made.fill(self._look.theme.colour("bg1"))
        with QPainter(made) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            top = self._write(painter, EDGE, EDGE, self._question, "dialog") + 20
            paint_tally(painter, QRectF(EDGE, top, WIDE - 2 * EDGE, BAR), self._votes.tally, self._look)
            top += BAR + 12
            for text in lines:
                top = self._write(painter, EDGE, top, text, "base", "text2")
            top = self._table(painter, table, top + SECTION) if table else top
            if self._simulated:
                self._write(painter, EDGE, top + 4, self._words.say("summary-simulated").upper(), "meta_strong")
        return made

    def _table(self, painter: QPainter, table: Sequence[Row], top: float) -> float:
        column = (WIDE - 2 * EDGE - KNOB) / max(1, len(self._names))
        for slot, name in enumerate(self._names):
            left = EDGE + KNOB + slot * column + 10
            paint_tag(painter, QPointF(left, top + (ROW - TAG) / 2), SLOTS[slot], self._look)
            room = column - TAG - 26
            short = QFontMetricsF(self._look.theme.font("strong")).elidedText(name, Qt.TextElideMode.ElideRight, room)
            self._write(painter, left + TAG + 8, top + 6, short, "strong")
        for row in table:
            top += ROW
            self._rule(painter, top)
            self._write(painter, EDGE, top + 6, self._words.tell(knob_name(row.knob)), "strong")
            for slot, cell in enumerate(row.cells):
                box = QRectF(EDGE + KNOB + slot * column, top, column, ROW)
                paint_words(painter, box, cell, self._words.tell(cell_sentence(cell)), self._look)
        self._rule(painter, top + ROW)
        return self._write(painter, EDGE, top + ROW + 8, self._words.say("summary-legend"), "meta", "text3")

    def _rule(self, painter: QPainter, top: float) -> None:
        painter.fillRect(QRectF(EDGE, top, WIDE - 2 * EDGE, 1), self._look.theme.colour("line"))

    def _write(self, painter: QPainter, left: float, top: float, text: str, role: Role, ink: str = "text") -> float:
        painter.setFont(self._look.theme.font(role))
        painter.setPen(self._look.theme.colour(ink))
        painter.drawText(QRectF(left, top, WIDE - left - EDGE, LINE), Qt.AlignmentFlag.AlignVCenter, text)
        return top + LINE


def png(image: QImage) -> bytes:
    """An image as a PNG file."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(data.data())
