"""The viewer: toolbar, panes, and everything that lies over them."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint, QThreadPool, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.image.resample import exact
from studio.session.desk import Desk
from studio.session.guest import GUEST
from studio.viewer.view import View
from studio.window.viewer.canvas import Canvas
from studio.window.viewer.exact_pass import ExactPass
from studio.window.viewer.eye_marks import EyeMarks
from studio.window.viewer.hand import Hand
from studio.window.viewer.needs import ViewerSession
from studio.window.viewer.overlay import Overlay
from studio.window.viewer.pane_acts import PaneActs
from studio.window.viewer.pane_faces import PaneFaces
from studio.window.viewer.pane_labels import labels_of
from studio.window.viewer.pane_shots import beside, paintable, pane_shots
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
STANDING = ("swapped", "pair", "front", "lead", "surround")
"""How the pictures stand, which is decided elsewhere while models are hidden."""


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
        self.faces = PaneFaces(look, session, self.overlay, self.marks, self.hand.take_clicks)
        self._desk = session.desk
        self._tell = QTimer(self, singleShot=True, interval=TELL_MS)
        self._lay_out()
        self._listen()
        self.show_desk(None, session.desk)
        session.hand.begin()

    def show_desk(self, old: Desk | None, new: Desk) -> None:
        """Show what a desk says; a view that the hand has just made is not taken back."""
        self._desk = new
        self._shelf.want([shot.picture for shot in pane_shots(new) if shot is not None], beside(new))
        self._put(new)
        labels = labels_of(self._session, new)
        if old is not None and labels != self.overlay.labels:
            _exchange(self.canvas, self.hand, self._tell, new.view)
        elif not self._tell.isActive() and (old is None or old.view != new.view):
            self.canvas.take(new.view, tell=False)
        self.overlay.show_desk(new, self._shelf.broken)
        self.telling.labels, self.hand.barred = labels, labels.barred
        self.toolbar.menu.bar(labels.barred)
        self.faces.show_desk(new, self._shelf)
        self._staged()

    def slot_at(self, place: QPoint) -> int | None:
        """The pane at a place of this widget, None beside the panes."""
        return self.overlay.at(self.canvas.mapFrom(self, place))

    def mark_eyes(self, slots: tuple[int, ...] | None = None) -> None:
        """Ask for the eyes of some pictures, or of all; a simulated one knows its own."""
        there = [shot for shot in pane_shots(self._desk) if shot is not None and not shot.simulated]
        able = tuple(shot.slot for shot in there if shot.id != GUEST and (slots is None or shot.slot in slots))
        self.faces.why(able)
        self.marks.begin(self.overlay.labels.ordered(able))
        self.canvas.setFocus()

    def stop(self) -> None:
        """Wait for what still runs beside the window's thread; for the end of the window."""
        self.overlay.stop()
        self.faces.stop()
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
        self.faces.wanted.connect(self.mark_eyes)
        self.faces.points.changed.connect(lambda: self.toolbar.menu.hold("face_points", on=self.faces.points.on))
        self.marks.known.connect(self._session.pictures.anchors)
        self.overlay.line.serve(self.marks)
        self.overlay.asked.connect(self._do)

    def _do(self, slot: int, act: str) -> None:
        acts: dict[str, Callable[[int], None]] = {
            "use-file": self._acts.open_picture,
            "paste": self._acts.paste,
            "copy": self._acts.copy_words,
            "mark": lambda at: self.mark_eyes((at,)),
            "cancel": self._acts.cancel,
            "again": self._session.run.again,
            "hurry": self._session.run.hurry,
            "look": self._session.run.look_for,
            "connect": lambda _at: self.wanted.emit("connect_models"),
            "billing": lambda at: self._acts.open_page(at, "billing"),
            "usage": lambda at: self._acts.open_page(at, "usage"),
        }
        acts[act](slot)

    def _key(self, act: str) -> None:
        if act == "escape":
            self.faces.escape()
        elif act == "face_points":
            self.faces.toggle_points()
        elif act == "reference":
            scene = self.canvas.scene
            self.photo.hold(slot_under(scene.view, scene.stage, self.hand.pointer()))
        else:
            self.wanted.emit(act)

    def _wanted(self, act: str) -> None:
        if act == "mark":
            self.mark_eyes()
        else:
            self.hand.do(act)

    def _arrived(self, sha256: str) -> None:
        desk = self._desk
        if all(shot is None or shot.picture.sha256 != sha256 for shot in pane_shots(desk)):
            return
        self._put(desk)
        self.overlay.show_desk(desk, self._shelf.broken)
        self.faces.show_desk(desk, self._shelf)
        self.faces.ask()

    def _put(self, desk: Desk) -> None:
        """Give the canvas what can be painted."""
        self.canvas.put(self.photo.over(paintable(desk, self._shelf, self.canvas.scene.shown)))

    def _staged(self) -> None:
        self.faces.over.lay()
        self.overlay.lay()
        self.toolbar.show_view(self.canvas.scene.view, self.canvas.scene.stage)


def _exchange(canvas: Canvas, hand: Hand, tell: QTimer, view: View) -> None:
    """Other sides, or another ground: what the hand did a moment ago goes along, what it holds is let go."""
    fresh, stood = tell.isActive(), {name: getattr(view, name) for name in STANDING}
    hand.blinking.forget()
    canvas.take(replace(canvas.scene.wish, **stood) if fresh else view, tell=False)
    if fresh:
        tell.start()


def _may_move(session: ViewerSession) -> bool:
    return moves(getattr(session.settings.values, "motion", True))
