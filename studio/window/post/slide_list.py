"""The slides of a post in their order, small, and what can be done with one of them."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from shiboken6 import isValid

from studio.post import plan as verbs
from studio.post.proposal import Place
from studio.session.post_plans import PostPlans
from studio.session.post_record import Looked
from studio.window.post.plan_keeper import PlanKeeper
from studio.window.post.slide_menus import SlideMenus
from studio.window.post.slide_row import KEY, SEEN, THUMB, WHY, SlideRow
from studio.window.widget.look import Look
from studio.words import Words

SHARP = 2
"""Small pictures are kept this many times as large as they are shown, for screens of twice the scale."""


class SlideList(QWidget):
    """Lists, moves, hides, copies, removes and adds slides.

    Signals:
        chosen: another slide was chosen (its key).

    Args:
        keeper: the plan that is listed.
        plans: says what each slide is.
    """

    chosen = Signal(str)

    def __init__(
        self, keeper: PlanKeeper, plans: PostPlans, look: Look, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._keeper, self._plans, self._words = keeper, plans, words
        self._icons: dict[str, QIcon] = {}
        self.list = _Rows()
        self.list.setAccessibleName(words.say("carousel-slides"))
        self.list.setAccessibleDescription(words.say("dialog-list-tip"))
        self.row = SlideRow(look, self.list)
        self.list.setItemDelegate(self.row)
        self.menus = SlideMenus(keeper, plans, look, words, (lambda: self.key, self._step), self._go)
        self.add_button, self.more_button = self.menus.add_button, self.menus.more_button
        # A list that was dropped into may not be filled anew before it has finished.
        self._settle = QTimer(self, singleShot=True, interval=0)
        self._listen()
        self._lay_out()
        self.show_plan()

    @property
    def key(self) -> str:
        """The slide that is chosen."""
        row = self.list.currentRow()
        return str(self.list.item(row).data(KEY)) if row >= 0 else ""

    def show_plan(self) -> None:
        """List the plan, with the same slide chosen as before; where it is gone, the one that took its place."""
        plan, key, row = self._keeper.plan, self.key, self.list.currentRow()
        self.list.blockSignals(True)
        self.list.clear()
        number = 0
        for place in self._plans.outline(plan):
            slide = plan.slide(place.key)
            hidden = slide is None or slide.hidden
            gone = hidden or not place.available
            number += 0 if gone else 1
            self.list.addItem(self._item(place, "–" if gone else str(number), hidden=hidden))
        keys = [slide.key for slide in plan.slides]
        self.list.setCurrentRow(keys.index(key) if key in keys else max(0, min(row, len(keys) - 1)))
        self.list.blockSignals(False)
        if self.key != key:
            self.chosen.emit(self.key)

    def show_thumb(self, looked: Looked) -> None:
        """Show a drawn slide small; of a slide with further cards the first one."""
        key, image = looked.key, QImage.fromData(looked.data)
        if not isValid(self) or image.isNull() or "/" in key:
            return
        kept = QSize(THUMB.width() * SHARP, THUMB.height() * SHARP)
        shown = image.scaled(kept, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        self._icons[key] = QIcon(QPixmap.fromImage(shown))
        for row in range(self.list.count()):
            item = self.list.item(row)
            if item.data(KEY) == key and not item.data(WHY):
                item.setIcon(self._icons[key])

    def _item(self, place: Place, number: str, *, hidden: bool) -> QListWidgetItem:
        why = self._words.tell(place.why) if place.why is not None else ""
        item = QListWidgetItem(QIcon() if why else self._icons.get(place.key, QIcon()), f"{number}  {place.title}")
        item.setData(KEY, place.key)
        item.setData(WHY, why)
        item.setData(SEEN, None if why else not hidden)
        item.setToolTip(why or self._words.say("dialog-list-tip"))
        state = why or self._words.say("dialog-hidden" if hidden else "dialog-shown")
        item.setData(int(Qt.ItemDataRole.AccessibleTextRole), f"{number} {place.title}. {state}")
        return item

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(self.key)

    def _reordered(self) -> None:
        order = [str(self.list.item(row).data(KEY)) for row in range(self.list.count())]
        before = [slide.key for slide in self._keeper.plan.slides]
        moved = next((key for key in order if [k for k in order if k != key] == [k for k in before if k != key]), None)
        if moved is not None and order != before:
            self._keeper.take(verbs.moved(self._keeper.plan, moved, order.index(moved)))
        self.show_plan()

    def _step(self, by: int) -> None:
        keys = [slide.key for slide in self._keeper.plan.slides]
        if self.key in keys:
            self._keeper.take(verbs.moved(self._keeper.plan, self.key, max(0, keys.index(self.key) + by)))

    def _go(self, key: str) -> None:
        keys = [slide.key for slide in self._keeper.plan.slides]
        self.list.setCurrentRow(keys.index(key))

    def _listen(self) -> None:
        self.list.currentItemChanged.connect(self._choose)
        self.list.stepped.connect(self._step)
        self.list.toggled.connect(lambda: self.menus.toggle(self.key))
        self.list.removed.connect(lambda: self.menus.do(verbs.removed, self.key))
        self.list.customContextMenuRequested.connect(self._open_more)
        # The row that was clicked is filled anew, so the list has to be done with the click first.
        self.row.toggled.connect(self.menus.toggle, Qt.ConnectionType.QueuedConnection)
        self.list.model().rowsMoved.connect(lambda *_moved: self._settle.start())
        self._settle.timeout.connect(self._reordered)
        self._keeper.changed.connect(lambda _old, _new: self.show_plan())

    def _open_more(self, at: QPoint) -> None:
        if self.list.itemAt(at) is not None:
            self.menus.open_more(self.list.viewport().mapToGlobal(at))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.addWidget(self.add_button)
        row.addWidget(self.more_button)
        row.addStretch(1)
        column.addLayout(row)


class _Rows(QListWidget):
    """The list itself, with its keys.

    Signals:
        stepped: Alt and an arrow (-1 up, 1 down); toggled: Space; removed: Delete.
    """

    stepped = Signal(int)
    toggled = Signal()
    removed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("post_slides")
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._acts: dict[tuple[Qt.Key, bool], Callable[[], object]] = {
            (Qt.Key.Key_Up, True): lambda: self.stepped.emit(-1),
            (Qt.Key.Key_Down, True): lambda: self.stepped.emit(1),
            (Qt.Key.Key_Space, False): self.toggled.emit,
            (Qt.Key.Key_Delete, False): self.removed.emit,
        }

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        act = self._acts.get((Qt.Key(event.key()), alt))
        if act is not None:
            act()
        else:
            super().keyPressEvent(event)
