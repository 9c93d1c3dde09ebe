"""All that lies over the panes, kept in place and in step with the desk."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QWidget

from studio.experiment.experiment import SLOTS
from studio.session.desk import Desk
from studio.viewer import sync
from studio.viewer.box import Box
from studio.viewer.marking import Marking
from studio.window.viewer.align_badge import AlignBadge
from studio.window.viewer.canvas import Canvas
from studio.window.viewer.hud import HudWords, hidden_hud, hud_words
from studio.window.viewer.mark_line import MarkLine
from studio.window.viewer.needs import ViewerSession
from studio.window.viewer.over_place import Spot, spots
from studio.window.viewer.pane_menu import PaneMenu
from studio.window.viewer.pane_over import EDGE, PaneOver
from studio.window.viewer.pane_signs import PaneSigns
from studio.window.viewer.pane_words import asked_size
from studio.window.viewer.pill import HEIGHT, Note
from studio.window.widget.look import Look

ROW = HEIGHT + 8
"""From one line in the middle to the next, px."""


class Overlay(QObject):
    """Names, notes and cards over the panes.

    Signals:
        asked: something for a pane (slot, act): an entry of its menu, or "cancel".
        wanted: an act by name, as the keys have them; "mark" for the faces of all panes.

    Attributes:
        labels: what the panes are called.
    """

    asked = Signal(int, str)
    wanted = Signal(str)

    def __init__(self, look: Look, session: ViewerSession, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._session = session
        self._canvas = self.canvas = canvas
        self.more: list[QWidget] = []
        """Other lines that take their turn between the panes."""
        self._stale = ""
        self._desk = session.desk
        self._huds: dict[int, tuple[sync.Facts, HudWords]] = {}
        self.signs = PaneSigns(look, session, canvas)
        self.labels = self.signs.labels
        self.signs.asked.connect(self.asked)
        self.signs.grown.connect(self.lay)
        self.note = Note(look, "stale_note", canvas)
        self.difference = Note(look, "difference_note", canvas)
        self.badge = AlignBadge(look, session.words, canvas)
        self.line = MarkLine(session.words, canvas)
        self.badge.asked.connect(self.wanted)
        canvas.sharpened.connect(lambda _slot: self.lay())
        self._match()

    @property
    def overs(self) -> list[PaneOver]:
        """What lies over each pane."""
        return self.signs.overs

    @property
    def menus(self) -> list[PaneMenu]:
        """The menu behind each name."""
        return self.signs.menus

    def show_desk(self, desk: Desk, broken: Callable[[str], bool]) -> None:
        """Say whose pictures these are and how they stand.

        Args:
            desk: the state.
            broken: whether a picture (sha256) could not be decoded.
        """
        self._desk = desk
        stale = self._session.read.stale(desk)
        self._stale = self._session.words.tell(stale) if stale is not None else ""
        self._match()
        self.signs.show_desk(desk, broken)
        labels = self.labels = self.line.labels = self.signs.labels
        signs = tuple(labels.sign(slot) for slot in range(len(self.overs)))
        if signs != self._canvas.scene.signs:
            self._canvas.scene = replace(self._canvas.scene, signs=signs)
            self._canvas.update()
        self.lay()

    def show_marking(self, marking: Marking) -> None:
        """Ask for the next eye."""
        if marking.slots:
            self.line.ask(marking)
        self.line.setVisible(bool(marking.slots))
        self.lay()

    def toggle_labels(self) -> None:
        """Names away, for looking without knowing; or back."""
        wish = self._canvas.scene.wish
        self._canvas.take(replace(wish, labels=not wish.labels))

    def lay(self) -> None:
        """Put everything over its pane."""
        self._match()
        scene = self._canvas.scene
        frames = [scene.frame(slot) for slot in range(len(self.overs))]
        for slot, spot in enumerate(spots(scene.view, scene.stage, frames)):
            self.overs[slot].setVisible(spot is not None)
            if spot is not None:
                self._lay_pane(slot, spot)
        self._lay_middle()

    def stop(self) -> None:
        """Hear of nothing any more, for the end of the window."""
        self.signs.stop()

    def at(self, place: QPoint) -> int | None:
        """The pane at a place of the canvas, None in a gutter."""
        seen = [slot for slot, over in enumerate(self.overs) if not over.isHidden()]
        return next((slot for slot in seen if self.overs[slot].geometry().contains(place)), None)

    def _match(self) -> None:
        """As many signs as the canvas has panes, and the lines between the panes over all of them."""
        if self.signs.match(len(self._canvas.scene.shown)):
            for sign in (self.note, self.difference, self.badge, self.line, *self.more):
                sign.raise_()

    def _lay_pane(self, slot: int, spot: Spot) -> None:
        over, picture = self.overs[slot], self._plain(spot.picture)
        over.pill.setVisible(self._canvas.scene.view.labels)
        over.show_hud(self._hud(slot), picture, under=spot.under)
        over.lay(self._plain(spot.pane), picture, right=spot.right, low=spot.low, under=spot.under)

    def _lay_middle(self) -> None:
        """Lines between the panes: below the names, which they would cover; what difference means at the foot."""
        canvas, words, view = self._canvas, self._session.words, self._canvas.scene.view
        shared = view.mode != "side"  # there the names have another row below them
        middle, top = canvas.width() // 2, EDGE + HEIGHT + EDGE + (HEIGHT if shared else 0)
        self.badge.show_view(view, canvas.scene.stage, veiled=self.labels.veiled)
        if not self.line.isHidden():
            self.badge.hide()
        self.note.say(self._stale if view.labels else "")
        compared = view.mode == "difference" and view.labels
        self.difference.say(words.say("viewer-difference-says") if compared else "")
        for sign in (self.badge, *self.more, self.note, self.line):
            if sign.isVisibleTo(canvas):
                sign.move(middle - sign.width() // 2, top)
                top += ROW
        self.difference.move(middle - self.difference.width() // 2, canvas.height() - EDGE - HEIGHT)

    def _hud(self, slot: int) -> HudWords | None:
        scene = self._canvas.scene
        pane = scene.stage.panes[slot]
        if pane is None or not scene.view.labels:
            return None
        if self.labels.veiled:
            preview = any(self._preview(each) for each, there in enumerate(scene.stage.panes) if there is not None)
            return hidden_hud(scene.view, scene.stage, self._session.words, preview=preview)
        asked = asked_size(self._session, self._desk, slot)
        facts = sync.facts(scene.view, pane, preview=self._preview(slot), smooth=not scene.plain, asked=asked)
        if slot not in self._huds or self._huds[slot][0] != facts:
            self._huds[slot] = (facts, hud_words(facts, SLOTS[slot], self._session.words))
        return self._huds[slot][1]

    def _preview(self, slot: int) -> bool:
        """Whether the quick way is seen: the picture itself is still being decoded, or the exact pass is to come."""
        picture = self._canvas.scene.shown[slot]
        return self._canvas.preview(slot) or (picture is not None and picture.pyramid.preview)

    def _plain(self, box: Box) -> QRect:
        """A box of device px in px of the window."""
        sides = (box.x, box.y, box.width, box.height)
        return QRect(*(round(side / self._canvas.scene.dpr) for side in sides))
