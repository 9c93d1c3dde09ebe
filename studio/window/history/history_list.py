"""The list of the history: rows on demand, a cursor over their pictures, every act with a key."""

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView, QWidget

from studio.session.history_commands import Found, Run
from studio.session.session import Session
from studio.window.history.history_model import FOUND, HistoryModel
from studio.window.history.history_row import Cursor, HistoryRow
from studio.window.history.marks import Marks
from studio.window.history.row_plan import THUMB_TALL, THUMB_WIDE, Place, RowPlan
from studio.window.history.row_words import run_words, spoken
from studio.window.history.small_pictures import SmallPictures
from studio.window.widget.look import Look

Index = QModelIndex | QPersistentModelIndex
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
ACTS = {Qt.Key.Key_Space: "mark", Qt.Key.Key_Delete: "trash"}
NOTCH = 48
"""px that one line of the wheel moves; a notch is three of them."""


class HistoryList(QListView):
    """Tests from top to bottom, runs and their pictures from left to right.

    Signals:
        asked: what is to be done with the test and run under the cursor: "open", "mark", "compare", "trash".
        menu_wanted: the menu of the same, at a point of the screen.

    Attributes:
        cursor_at: where the keyboard is in the chosen line.
        chose: whether the creator went to a run in it.
        marks: runs marked for comparing words.
        pictures: small ones.
    """

    asked = Signal(str)
    menu_wanted = Signal(object)

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.cursor_at = Cursor()
        self.chose = False
        self.marks = Marks()
        ratio = self.devicePixelRatioF()
        size = QSize(round(THUMB_WIDE * ratio), round(THUMB_TALL * ratio))
        self.pictures = SmallPictures(session.history, size, QCoreApplication.instance())
        self.destroyed.connect(self.pictures.leave)
        self.row = HistoryRow(session, look, self.pictures, lambda: self.cursor_at, self.marks.has)
        self.row.setParent(self)
        self.lines = HistoryModel(
            session.history.lines, lambda found: spoken(found, session.words, hidden=self.row.hidden(found)), self
        )
        self._set_up()
        self.pictures.arrived.connect(self.refresh)
        self.lines.came.connect(self.viewport().update)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.pictures.wait())

    @property
    def found(self) -> Found | None:
        """The chosen test, None without one or before it was fetched."""
        found = self.currentIndex().data(FOUND)
        return found if isinstance(found, Found) else None

    @property
    def run(self) -> Run | None:
        """The run under the cursor."""
        found = self.found
        runs = found.runs if found is not None else ()
        return runs[min(self.cursor_at.run, len(runs) - 1)] if runs else None

    @property
    def slot(self) -> int:
        """The slot of the picture under the cursor."""
        found, run = self.found, self.run
        if found is None or run is None:
            return 0
        order = self._session.history.order(found, run)
        return order[min(self.cursor_at.side, len(order) - 1)]

    def refresh(self) -> None:
        """Paint everything in sight anew."""
        self.row.forget()
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        """Another line begins at its first run."""
        if previous.isValid() and current.row() != previous.row():
            self.cursor_at, self.chose = Cursor(), False
        super().currentChanged(current, previous)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Alt+Enter compares, Space marks, Delete deletes, left and right go from picture to picture."""
        key = Qt.Key(event.key())
        if key in ENTER:
            self.asked.emit("compare" if event.modifiers() & Qt.KeyboardModifier.AltModifier else "open")
        elif key in SIDEWAYS:
            self._move(SIDEWAYS[key])
        elif key in ACTS:
            self.asked.emit(ACTS[key])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what lies under the pointer; with Alt it is compared at once."""
        super().mousePressEvent(event)
        place = self._under(event.position())
        if place is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if place.act == "open":
            self.asked.emit("open")
        elif place.act == "more":
            self.menu_wanted.emit(event.globalPosition().toPoint())
        elif place.act == "thumb" and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.asked.emit("compare")

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open what lies under the pointer."""
        place = self._under(event.position())
        if place is not None and place.act in ("thumb", ""):
            self.asked.emit("open")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the line, by right click or key."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            if self._under(QPointF(event.pos())) is None:
                return
            self.menu_wanted.emit(event.globalPos())
        elif self.found is not None:
            box = self.visualRect(self.currentIndex())
            self.menu_wanted.emit(self.viewport().mapToGlobal(box.center()))

    def _set_up(self) -> None:
        self.setObjectName("history_list")
        self.setAccessibleName(self._session.words.say("history-title"))
        self.setModel(self.lines)
        self.setItemDelegate(self.row)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A bar that comes and goes would move everything else.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().setSingleStep(NOTCH)

    def _under(self, point: QPointF) -> Place | None:
        """What lies under a point of the view, with the cursor put there; None beside all lines."""
        index = self.indexAt(point.toPoint())
        found = index.data(FOUND)
        if not isinstance(found, Found):
            return None
        box, now = self.visualRect(index), index == self.currentIndex()
        if not now:
            self.setCurrentIndex(index)
        plan = RowPlan.of(found, box.width(), self.cursor_at.run if now else 0)
        place = plan.under(point - QPointF(box.topLeft()))
        if place.act == "thumb":
            self.put_cursor(Cursor(place.run, place.side))
        return place

    def _move(self, way: int) -> None:
        """One picture to the left or to the right, over the runs of the line."""
        found = self.found
        if found is None or not found.runs:
            return
        slots = [len(run.thumbs) for run in found.runs]
        at = sum(slots[: self.cursor_at.run]) + self.cursor_at.side + way
        at = max(0, min(at, sum(slots) - 1))
        run = next(number for number in range(len(slots)) if at < sum(slots[: number + 1]))
        self.put_cursor(Cursor(run, at - sum(slots[:run])))

    def put_cursor(self, cursor: Cursor) -> None:
        """Go to a picture of the chosen line, and say where that is."""
        self.chose = True
        if cursor == self.cursor_at:
            return
        self.cursor_at = cursor
        self.viewport().update()
        self.announce()

    def announce(self) -> None:
        """Tell a screen reader where the cursor is in the line."""
        found, run = self.found, self.run
        if found is None or run is None:
            return
        marked = self.marks.has(found.id, run.step)
        said = run_words(run, self._session.words, marked=marked)
        self.setAccessibleDescription(said)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))
