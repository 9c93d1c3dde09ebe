"""The viewer: toolbar, panes, and everything that lies over them."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QThreadPool, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.experiment.experiment import Shot
from studio.image.resample import exact
from studio.session.desk import Desk
from studio.window.viewer.canvas import Canvas
from studio.window.viewer.exact_pass import ExactPass
from studio.window.viewer.eye_marks import EyeMarks
from studio.window.viewer.hand import Hand
from studio.window.viewer.needs import ViewerSession
from studio.window.viewer.overlay import Overlay
from studio.window.viewer.pane_acts import PaneActs
from studio.window.viewer.shelf import Shelf
from studio.window.viewer.shown import Shown
from studio.window.viewer.toolbar import Toolbar
from studio.window.widget.look import Look
from studio.window.widget.plain import surface

PANES = 2
TELL_MS = 120
"""The session hears of a new view when the hand rests this long."""


class ViewerPanel(QWidget):
    """Both pictures, side by side.

    Args:
        session: what is shown and commanded.
        look: theme and icons.
    """

    def __init__(self, session: ViewerSession, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        surface(self, "viewer")
        self.pool = QThreadPool(self)
        self._shelf = Shelf(session.pictures.fetch, self.pool, self)
        self.toolbar = Toolbar(look, session.words)
        self.exact = ExactPass(exact, self.pool, self)
        self.canvas = Canvas(look.theme, self.exact, PANES)
        self.canvas.setAccessibleName(session.words.say("viewer-panes"))
        self.hand = Hand(self.canvas)
        self.marks = EyeMarks(self.canvas)
        self.overlay = Overlay(look, session, self.canvas)
        self._acts = PaneActs(session, self)
        self._asked_eyes: set[str] = set()
        self._tell = QTimer(self, singleShot=True, interval=TELL_MS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(self.canvas, 1)
        self.setFocusProxy(self.canvas)
        self._listen()
        self.show_desk(None, session.desk)
        session.hand.begin()

    def show_desk(self, old: Desk | None, new: Desk) -> None:
        """Show what a desk says; a view that the hand has just made is not taken back."""
        shots = [self._shot(new, slot) for slot in range(PANES)]
        self._shelf.want([shot.picture for shot in shots if shot is not None])
        self._put(new)
        if not self._tell.isActive() and (old is None or old.view != new.view):
            self.canvas.look(new.view, tell=False)
        self.overlay.show_desk(new, self._shelf.broken)
        self._staged()

    def slot_at(self, place: QPoint) -> int | None:
        """The pane at a place of this widget, None beside the panes."""
        return self.overlay.at(self.canvas.mapFrom(self, place))

    def mark_eyes(self, slots: tuple[int, ...] = (0, 1)) -> None:
        """Ask for the eyes of some pictures; a simulated one knows its own."""
        shots = {slot: self._shot(self._session.desk, slot) for slot in slots}
        able = tuple(slot for slot, shot in shots.items() if shot is not None and not shot.simulated)
        self.marks.begin(able)
        self.canvas.setFocus()

    def stop(self) -> None:
        """Wait for what still runs beside the window's thread; for the end of the window."""
        self.overlay.stop()
        self.pool.clear()
        self.pool.waitForDone()

    def _listen(self) -> None:
        self._shelf.ready.connect(self._arrived)
        self._shelf.failed.connect(self._arrived)
        self.canvas.viewed.connect(lambda _view: self._tell.start())
        self.canvas.staged.connect(self._staged)
        self._tell.timeout.connect(self._tell_view)
        self.toolbar.asked.connect(self.hand.do)
        self.hand.asked.connect(self._key)
        self.marks.changed.connect(self._marking)
        self.marks.known.connect(self._session.pictures.anchors)
        self.overlay.line.end.clicked.connect(self.marks.end)
        self.overlay.asked.connect(self._do)

    def _do(self, slot: int, act: str) -> None:
        acts: dict[str, Callable[[int], None]] = {
            "use-file": self._acts.open_picture,
            "paste": self._acts.paste,
            "copy": self._acts.copy_words,
            "mark": lambda at: self.mark_eyes((at,)),
            "cancel": self._session.run.cancel,
        }
        acts[act](slot)

    def _key(self, act: str) -> None:
        if act == "labels":
            self.overlay.toggle_labels()
        elif act == "escape":
            self.marks.end()

    def _arrived(self, _sha256: str) -> None:
        desk = self._session.desk
        self._put(desk)
        self.overlay.show_desk(desk, self._shelf.broken)
        self._ask_for_eyes(desk)

    def _ask_for_eyes(self, desk: Desk) -> None:
        """Ask once for the eyes of pictures that were made elsewhere, as soon as both can be seen."""
        shots = [self._shot(desk, slot) for slot in range(PANES)]
        known = [shot for shot in shots if shot is not None and self._shelf.get(shot.picture.sha256)]
        if len(known) < PANES:
            return
        unasked = [s for s in known if _made_elsewhere(s) and s.anchors is None]
        fresh = tuple(shot.slot for shot in unasked if shot.picture.sha256 not in self._asked_eyes)
        self._asked_eyes.update(shot.picture.sha256 for shot in unasked)
        if fresh:
            self.mark_eyes(fresh)

    def _put(self, desk: Desk) -> None:
        """Give the canvas what can be painted; until a picture is decoded the one before it stays."""
        shown: list[Shown | None] = []
        for slot in range(PANES):
            job, shot = desk.job(slot), self._shot(desk, slot)
            pixels = self._shelf.get(shot.picture.sha256) if shot is not None else None
            if shot is None or (job is not None and job.running) or self._shelf.broken(shot.picture.sha256):
                shown.append(None)
            elif pixels is None:
                shown.append(self.canvas.scene.shown[slot])
            else:
                head = (pixels.full.width(), pixels.full.height(), shot.anchors)
                shown.append(Shown(shot.picture.sha256, pixels, head))
        self.canvas.put(shown)

    def _staged(self) -> None:
        self.overlay.lay()
        self.toolbar.show_view(self.canvas.scene.view, self.canvas.scene.stage)

    def _tell_view(self) -> None:
        self._session.look.view(self.canvas.scene.view)

    def _marking(self) -> None:
        asked = bool(self.marks.marking.slots)
        self.hand.take_clicks(self.marks if asked else None)
        self.overlay.show_marking(self.marks.marking)

    @staticmethod
    def _shot(desk: Desk, slot: int) -> Shot | None:
        return desk.step.shot(slot) if desk.step is not None else None


def _made_elsewhere(shot: Shot) -> bool:
    return not shot.simulated and (shot.request is None or shot.request.by_hand)
