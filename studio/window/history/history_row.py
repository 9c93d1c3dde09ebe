"""Paints a line of the history: day, name, facts, the pictures of every run, and what can be done."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from studio.session.history_commands import Found, Run
from studio.session.session import Session
from studio.window.history import row_words
from studio.window.history.history_model import FOUND
from studio.window.history.row_brush import RowBrush
from studio.window.history.row_plan import DAY_WIDE, DAY_X, TALL, TEXT_WIDE, TEXT_X, TOP, RowPlan
from studio.window.history.small_pictures import SmallPictures
from studio.window.widget.look import Look
from studio.window.widget.tag import TAG, paint_tag
from studio.window.widget.theme import Role

LINES: tuple[tuple[Role, str, float], ...] = (
    ("title", "text", 21),
    ("base", "text2", 22),
    ("meta", "text2", 18),
    ("meta", "text2", 18),
    ("meta", "text2", 18),
)
"""Face, colour and way to the next line, px, of the words at the left."""
FILMS = 32
"""Rows that are kept as they were painted: more than any screen shows."""
LINE, FOOT = 20, 4
"""Height of a line of words, and of the bar under the picture that the keyboard is at, px."""


@dataclass(frozen=True)
class Cursor:
    """Where the keyboard is in a line: which run, and which of its pictures from left to right."""

    run: int = 0
    side: int = 0


class HistoryRow(QStyledItemDelegate):
    """All rows are equally high, so that the list knows its length without asking any of them.

    Args:
        pictures: small ones, by sha256.
        cursor: where the keyboard is in the chosen line.
        marked: whether a run is marked, by test and step.
    """

    def __init__(
        self,
        session: Session,
        look: Look,
        pictures: SmallPictures,
        cursor: Callable[[], Cursor],
        marked: Callable[[str, str], bool],
    ) -> None:
        super().__init__()
        self._session = session
        self._look = look
        self._pictures = pictures
        self._cursor = cursor
        self._marked = marked
        self._brush = RowBrush(look)
        self._films: OrderedDict[str, tuple[Found, QPixmap]] = OrderedDict()

    def forget(self) -> None:
        """What rows showed is not what they show now."""
        self._films.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As wide as the list, as high as every row."""
        return QSize(1, TALL)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row; one that was not fetched yet shows where its pictures will be."""
        box, chosen = QRectF(option.rect), bool(option.state & QStyle.StateFlag.State_Selected)
        found = index.data(FOUND)
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        if isinstance(found, Found) and not chosen and not hover:
            painter.drawPixmap(box.topLeft(), self._film(painter, found, box.size()))
        else:
            self._ground(painter, box, chosen=chosen, hover=hover)
            painter.translate(box.topLeft())
            if isinstance(found, Found):
                self._row(painter, found, box.width(), self._cursor() if chosen else None)
            else:
                self._placeholder(painter, RowPlan(box.width(), 1, 2))
        painter.restore()

    def _film(self, painter: QPainter, found: Found, size: QSizeF) -> QPixmap:
        """A row as it was painted before: while the list moves, only one that comes into view is painted."""
        dpr = painter.device().devicePixelRatioF()
        wanted = (size * dpr).toSize()
        known = self._films.get(found.id)
        if known is not None and known[0] is found and known[1].size() == wanted:
            self._films.move_to_end(found.id)
            return known[1]
        film = QPixmap(wanted)
        film.setDevicePixelRatio(dpr)
        film.fill(self._look.theme.colour("bg1"))
        with QPainter(film) as inner:
            self._ground(inner, QRectF(QPointF(0, 0), size), chosen=False, hover=False)
            self._row(inner, found, size.width(), None)
        self._films[found.id] = found, film
        if len(self._films) > FILMS:
            self._films.popitem(last=False)
        return film

    def _row(self, painter: QPainter, found: Found, width: float, cursor: Cursor | None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plan = RowPlan.of(found, width, cursor.run if cursor is not None else 0)
        self._words(painter, found, plan)
        for run in plan.seen:
            self._run(painter, found, plan, run, cursor)
        self._acts(painter, plan)

    def _ground(self, painter: QPainter, box: QRectF, *, chosen: bool, hover: bool) -> None:
        theme = self._look.theme
        if chosen or hover:
            painter.fillRect(box, theme.colour("bg2" if chosen else "bg0"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.colour("line"))

    def _words(self, painter: QPainter, found: Found, plan: RowPlan) -> None:
        words, hidden = self._session.words, self.hidden(found)
        day = row_words.day_words(found.day, words)
        self._brush.text(painter, QRectF(DAY_X, TOP - 2, DAY_WIDE, LINE), day, "meta", "text2")
        lines = (
            found.name,
            row_words.models_words(found, words, hidden=hidden),
            row_words.facts_words(found, words),
            row_words.label_words(found),
            row_words.emotion_words(found.emotion, words),
        )
        top = TOP - 4.0
        for (role, token, high), text in zip(LINES, lines, strict=True):
            if text:
                self._brush.text(painter, QRectF(TEXT_X, top, TEXT_WIDE, LINE), text, role, token)
                top += high
        if found.note and plan.note.width():
            flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop)
            self._brush.pen(painter, "base", "text2")
            painter.drawText(plan.note, flags, found.note[:140])

    def _run(self, painter: QPainter, found: Found, plan: RowPlan, number: int, cursor: Cursor | None) -> None:
        run = found.runs[number]
        order = self._session.history.order(found, run)
        for side, slot in enumerate(order):
            self._thumb(painter, plan.thumb_box(number, side), run.thumbs[slot])
        box = plan.run_box(number)
        if self._marked(found.id, run.step):
            self._mark(painter, box)
        if cursor is not None and cursor.run == number:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._look.theme.colour("focus"), 2))
            painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 4, 4)
            under = plan.thumb_box(number, min(cursor.side, len(order) - 1))
            painter.fillRect(
                QRectF(under.left(), under.bottom() - 4, under.width(), 4), self._look.theme.colour("focus")
            )
        self._caption(painter, plan.caption_box(number), run)

    def _thumb(self, painter: QPainter, box: QRectF, sha256: str) -> None:
        pixmap = self._pictures.pixmap(sha256) if sha256 else None
        if pixmap is not None:
            painter.drawPixmap(box.toRect(), pixmap)
            return
        painter.fillRect(box, self._look.theme.colour("bg3"))
        if not sha256 or self._pictures.missing(sha256):
            self._brush.icon(painter, "image", box.center() - QPointF(9, 9), "text2")

    def _mark(self, painter: QPainter, box: QRectF) -> None:
        at = QRectF(box.right() - 22, box.top() + 4, 18, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.colour("primary"))
        painter.drawRoundedRect(at, 4, 4)
        self._brush.icon(painter, "check", at.topLeft() + QPointF(1, 1), "on_primary", 16)

    def _caption(self, painter: QPainter, box: QRectF, run: Run) -> None:
        words, left = self._session.words, box.left()
        if run.choice in ("a", "b"):
            painter.save()
            painter.translate(left, box.center().y() - 7)
            painter.scale(14 / TAG, 14 / TAG)
            paint_tag(painter, QPointF(0, 0), run.choice.upper(), self._look)
            painter.restore()
            left += 20
        text = row_words.place_words(run, words)
        if run.choice in ("tie", "neither"):
            text = f"{text}, {words.say(f'judge-choice-{run.choice}')}"
        self._brush.text(painter, QRectF(left, box.top(), box.right() - left, box.height()), text, "meta", "text2")

    def _acts(self, painter: QPainter, plan: RowPlan) -> None:
        if plan.hidden:
            text = self._session.words.say("history-more", count=plan.hidden)
            self._brush.text(painter, plan.count_box, text, "strong", "text2")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.colour("bg3"))
        painter.drawRoundedRect(plan.open_box, 5, 5)
        self._brush.pen(painter, "base", "text")
        painter.drawText(plan.open_box, Qt.AlignmentFlag.AlignCenter, self._session.words.say("history-open"))
        self._brush.icon(painter, "more", plan.more_box.center() - QPointF(9, 9), "text")

    def _placeholder(self, painter: QPainter, plan: RowPlan) -> None:
        ground = self._look.theme.colour("bg2")
        painter.fillRect(QRectF(TEXT_X, TOP, TEXT_WIDE * 0.7, 12), ground)
        painter.fillRect(QRectF(TEXT_X, TOP + 21, TEXT_WIDE, 12), ground)
        painter.fillRect(plan.run_box(0), ground)

    def hidden(self, found: Found) -> bool:
        """Whether a run is still to be judged without knowing the models."""
        return any(self._session.history.hides(found, run) for run in found.runs)
