"""The viewer: toolbar, panes, and everything that lies over them."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QThreadPool, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.image.resample import exact
from studio.session.desk import Desk
from studio.window.viewer.canvas import Canvas
from studio.window.viewer.exact_pass import ExactPass
from studio.window.viewer.eye_marks import EyeMarks
from studio.window.viewer.hand import Hand
from studio.window.viewer.needs import ViewerSession
from studio.window.viewer.overlay import Overlay
from studio.window.viewer.pane_acts import PaneActs
from studio.window.viewer.pane_shots import beside, eyes_wanted, paintable, pane_shots
from studio.window.viewer.photo_held import PhotoHeld
from studio.window.viewer.shelf import Shelf
from studio.window.viewer.telling import Telling
from studio.window.viewer.toolbar import Toolbar
from studio.window.viewer.verbs import slot_under
from studio.window.widget.look import Look
from studio.window.widget.motion import moves
from studio.window.widget.plain import surface

TELL_MS = 120
"""The session hears of a new view when the hand rests this long."""


class ViewerPanel(QWidget):
    """The pictures of a step, one pane for each model.

    Signals:
        wanted: an act of the window, by name.

    Args:
        session: what is shown and commanded.
        look: theme and icons.
    """

    wanted = Signal(str)

    def __init__(self, session: ViewerSession, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        surface(self, "viewer")
        self.pool = QThreadPool(self)
        self._shelf = Shelf(session.pictures.fetch, self.pool, self, previews=True)
        self.toolbar = Toolbar(look, session.words)
        self.exact = ExactPass(exact, self.pool, self)
        self.canvas = Canvas(look.theme, self.exact, len(session.desk.experiment.models))
        self.canvas.setAccessibleName(session.words.say("viewer-panes"))
        self.hand = Hand(self.canvas, lambda: _may_move(session))
        self.marks = EyeMarks(self.canvas)
        self.overlay = Overlay(look, session, self.canvas)
        self.telling = Telling(self.canvas, look, session.words)
        self.photo = PhotoHeld(self.canvas, session, look.theme, self.telling)
        self._acts = PaneActs(session, self)
        self._asked_eyes: set[str] = set()
        self._tell = QTimer(self, singleShot=True, interval=TELL_MS)
        self._lay_out()
        self._listen()
        self.show_desk(None, session.desk)
        session.hand.begin()

    def show_desk(self, old: Desk | None, new: Desk) -> None:
        """Show what a desk says; a view that the hand has just made is not taken back."""
        self._shelf.want([shot.picture for shot in pane_shots(new) if shot is not None], beside(new))
        self._put(new)
        if not self._tell.isActive() and (old is None or old.view != new.view):
            self.canvas.take(new.view, tell=False)
        self.overlay.show_desk(new, self._shelf.broken)
        self._staged()

    def slot_at(self, place: QPoint) -> int | None:
        """The pane at a place of this widget, None beside the panes."""
        return self.overlay.at(self.canvas.mapFrom(self, place))

    def mark_eyes(self, slots: tuple[int, ...] | None = None) -> None:
        """Ask for the eyes of some pictures, or of all; a simulated one knows its own."""
        there = [shot for shot in pane_shots(self._session.desk) if shot is not None and not shot.simulated]
        able = tuple(shot.slot for shot in there if slots is None or shot.slot in slots)
        self.marks.begin(able)
        self.canvas.setFocus()

    def stop(self) -> None:
        """Wait for what still runs beside the window's thread; for the end of the window."""
        self.overlay.stop()
        self.photo.stop()
        self.pool.clear()
        self.pool.waitForDone()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(self.canvas, 1)
        self.setFocusProxy(self.canvas)

    def _listen(self) -> None:
        self._shelf.ready.connect(self._arrived)
        self._shelf.failed.connect(self._arrived)
        self.canvas.viewed.connect(lambda _view: self._tell.start())
        self.canvas.staged.connect(self._staged)
        self._tell.timeout.connect(lambda: self._session.look.view(self.canvas.scene.wish))
        self.toolbar.asked.connect(self.hand.do)
        self.hand.asked.connect(self._key)
        self.hand.released.connect(lambda _act: self.photo.release())
        self.hand.refused.connect(self.telling.refuse)
        self.overlay.wanted.connect(self._wanted)
        self.marks.changed.connect(self._marking)
        self.marks.known.connect(self._session.pictures.anchors)
        self.overlay.line.serve(self.marks)
        self.overlay.asked.connect(self._do)

    def _do(self, slot: int, act: str) -> None:
        acts: dict[str, Callable[[int], None]] = {
            "use-file": self._acts.open_picture,
            "paste": self._acts.paste,
            "copy": self._acts.copy_words,
            "mark": lambda at: self.mark_eyes((at,)),
            "cancel": self._session.run.cancel,
            "again": self._session.run.again,
            "connect": lambda _at: self.wanted.emit("connect_models"),
            "billing": lambda at: self._acts.open_page(at, "billing"),
            "usage": lambda at: self._acts.open_page(at, "usage"),
        }
        acts[act](slot)

    def _key(self, act: str) -> None:
        if act == "escape":
            self.marks.end()
        elif act == "reference":
            self.photo.hold(slot_under(self.canvas.scene.stage, self.hand.pointer()))
        else:
            self.wanted.emit(act)

    def _wanted(self, act: str) -> None:
        if act == "mark":
            self.mark_eyes()
        else:
            self.hand.do(act)

    def _arrived(self, sha256: str) -> None:
        desk = self._session.desk
        if all(shot is None or shot.picture.sha256 != sha256 for shot in pane_shots(desk)):
            return
        self._put(desk)
        self.overlay.show_desk(desk, self._shelf.broken)
        self._ask_for_eyes(desk)

    def _ask_for_eyes(self, desk: Desk) -> None:
        """Ask once for the eyes of pictures that were made elsewhere."""
        unasked = eyes_wanted(desk, self._shelf)
        fresh = tuple(shot.slot for shot in unasked if shot.picture.sha256 not in self._asked_eyes)
        self._asked_eyes.update(shot.picture.sha256 for shot in unasked)
        if fresh:
            self.mark_eyes(fresh)

    def _put(self, desk: Desk) -> None:
        """Give the canvas what can be painted."""
        self.canvas.put(self.photo.over(paintable(desk, self._shelf, self.canvas.scene.shown)))

    def _staged(self) -> None:
        self.overlay.lay()
        self.toolbar.show_view(self.canvas.scene.view, self.canvas.scene.stage)

    def _marking(self) -> None:
        asked = bool(self.marks.marking.slots)
        self.hand.take_clicks(self.marks if asked else None)
        self.overlay.show_marking(self.marks.marking)


def _may_move(session: ViewerSession) -> bool:
    return moves(getattr(session.settings.values, "motion", True))
