"""The slides of a post in their order, small, and what can be done with one of them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from studio.post import plan as verbs
from studio.post.plan import KINDS, Kind, PostPlan
from studio.post.proposal import Place
from studio.session.post_plans import PostPlans
from studio.session.post_record import Looked
from studio.window.post.plan_keeper import PlanKeeper
from studio.window.widget.look import Look
from studio.window.widget.plain import icon_button
from studio.words import Words

THUMB = QSize(56, 70)
"""px of a slide in the list."""
KEY = Qt.ItemDataRole.UserRole
Verb = Callable[[PostPlan, str], PostPlan]


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
        self._keeper, self._plans, self._look, self._words = keeper, plans, look, words
        self._icons: dict[str, QIcon] = {}
        self.list = _Rows(self._step)
        self.list.setObjectName("post_slides")
        self.list.setAccessibleName(words.say("carousel-slides"))
        self.list.setIconSize(THUMB)
        self.list.setWordWrap(True)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(self._choose)
        # A list that was dropped into may not be filled anew before it has finished.
        self._settle = QTimer(self, singleShot=True, interval=0)
        self._settle.timeout.connect(self._reordered)
        self.list.model().rowsMoved.connect(lambda *_moved: self._settle.start())
        self.add_button = self._menu_button("plus", "add", self._fill_add)
        self.more_button = self._menu_button("more", "more", self._fill_more)
        self._lay_out()
        keeper.changed.connect(lambda _old, _new: self.show_plan())
        self.show_plan()

    @property
    def key(self) -> str:
        """The slide that is chosen."""
        row = self.list.currentRow()
        return str(self.list.item(row).data(KEY)) if row >= 0 else ""

    def show_plan(self) -> None:
        """List the plan, with the same slide chosen as before where it is still there."""
        plan, key = self._keeper.plan, self.key
        self.list.blockSignals(True)
        self.list.clear()
        number = 0
        for place in self._plans.outline(plan):
            slide = plan.slide(place.key)
            gone = not place.available or slide is None or slide.hidden
            number += 0 if gone else 1
            self.list.addItem(self._item(place, "–" if gone else str(number), hidden=gone))
        keys = [slide.key for slide in plan.slides]
        self.list.setCurrentRow(keys.index(key) if key in keys else 0)
        self.list.blockSignals(False)
        if self.key != key:
            self.chosen.emit(self.key)

    def show_thumb(self, looked: Looked) -> None:
        """Show a drawn slide small; of a slide with further cards the first one."""
        key, image = looked.key, QImage.fromData(looked.data)
        if not isValid(self) or image.isNull() or "/" in key:
            return
        shown = image.scaled(THUMB, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        self._icons[key] = QIcon(QPixmap.fromImage(shown))
        for row in range(self.list.count()):
            item = self.list.item(row)
            if item.data(KEY) == key:
                item.setIcon(self._icons[key])

    def _item(self, place: Place, number: str, *, hidden: bool) -> QListWidgetItem:
        why = self._words.tell(place.why) if place.why is not None else ""
        item = QListWidgetItem(self._icons.get(place.key, self._blank()), f"{number}  {place.title}")
        item.setData(KEY, place.key)
        item.setToolTip(why or place.title)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{number} {place.title}. {why}".strip())
        if hidden:
            item.setForeground(self._look.theme.colour("text3"))
        return item

    def _blank(self) -> QIcon:
        pixels = QPixmap(THUMB)
        pixels.fill(self._look.theme.colour("field"))
        return QIcon(pixels)

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
            self._keeper.take(verbs.moved(self._keeper.plan, self.key, keys.index(self.key) + by))

    def _menu_button(self, icon: str, name: str, fill: Callable[[QMenu], None]) -> QToolButton:
        button = icon_button(self._look, icon, self._words.say(f"carousel-{name}"))
        button.setObjectName(f"post_slide_{name}")
        menu = QMenu(button)
        menu.aboutToShow.connect(lambda: fill(menu))
        button.clicked.connect(lambda: menu.popup(button.mapToGlobal(button.rect().bottomLeft())))
        return button

    def _fill_more(self, menu: QMenu) -> None:
        menu.clear()
        slide = self._keeper.plan.slide(self.key)
        if slide is None:
            return
        seen: tuple[str, Verb] = ("show", verbs.shown) if slide.hidden else ("hide", verbs.hidden)
        acts: tuple[tuple[str, Verb], ...] = (seen, ("copy", verbs.duplicated), ("remove", verbs.removed))
        menu.addAction(self._words.say("carousel-up"), lambda: self._step(-1))
        menu.addAction(self._words.say("carousel-down"), lambda: self._step(1))
        menu.addSeparator()
        for name, verb in acts:
            menu.addAction(self._words.say(f"carousel-{name}"), partial(self._do, verb, slide.key))

    def _do(self, verb: Verb, key: str) -> None:
        self._keeper.attempt(lambda plan: verb(plan, key))

    def _fill_add(self, menu: QMenu) -> None:
        menu.clear()
        for kind in KINDS:
            if kind != "step":
                menu.addAction(self._words.say(f"plan-kind-{kind}"), partial(self._add, kind))

    def _add(self, kind: Kind) -> None:
        self._keeper.attempt(lambda plan: verbs.added(plan, kind))
        self.list.setCurrentRow(self.list.count() - 1)

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
    """Alt and an arrow move a slide; without Alt they choose."""

    def __init__(self, step: Callable[[int], None]) -> None:
        super().__init__()
        self._step = step

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if by is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._step(by)
        else:
            super().keyPressEvent(event)
