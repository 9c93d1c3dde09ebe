"""Found faces in the panes: asked for only where nobody found them, shown, chosen among, compared."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from studio.experiment.experiment import SLOTS, Shot
from studio.session.desk import Desk
from studio.session.guest import GUEST
from studio.window.viewer.canvas import Canvas
from studio.window.viewer.eye_marks import EyeMarks
from studio.window.viewer.face_choice import FaceChoice, FaceLine
from studio.window.viewer.face_over import FaceOver
from studio.window.viewer.face_points import FacePoints
from studio.window.viewer.grip import Marks
from studio.window.viewer.needs import ViewerSession
from studio.window.viewer.overlay import Overlay
from studio.window.viewer.pane_shots import eyes_wanted, pane_shots
from studio.window.viewer.shelf import Shelf
from studio.window.widget.look import Look

SEVERAL = ("several", "two-people")


class PaneFaces(QObject):
    """Keeps what is shown of faces in step with the desk and with what is found.

    Signals:
        wanted: the eyes of some slots are to be marked by hand (tuple).

    Args:
        look: theme and icons.
        session: knows the faces.
        overlay: what lies over the panes.
        marks: marks eyes by hand; while it does, nothing else is shown.
        clicks: gives the clicks on the panes to somebody, or back.
    """

    wanted = Signal(object)

    def __init__(
        self,
        look: Look,
        session: ViewerSession,
        overlay: Overlay,
        marks: EyeMarks,
        clicks: Callable[[Marks | None], None],
    ) -> None:
        canvas = overlay.canvas
        super().__init__(canvas)
        self._session, self._overlay, self._marks = session, overlay, marks
        self._canvas: Canvas = canvas
        self._clicks = clicks
        self._desk = session.desk
        self._shelf: Shelf | None = None
        self._asked: set[str] = set()
        self.points = FacePoints(canvas, self._mine)
        self.choice = FaceChoice(canvas)
        self.line = FaceLine(session.words, self.choice, canvas)
        self.over = FaceOver(look, session, canvas)
        overlay.more = [self.over.badge, self.line]
        self.points.known.connect(session.pictures.anchors)
        for told in (self.points.changed, self.choice.changed, marks.changed):
            told.connect(self._share)
        self.choice.chosen.connect(lambda slot, face: session.pictures.anchors(slot, face.anchors))
        self.choice.by_hand.connect(lambda slot: self.wanted.emit((slot,)))
        self.over.acted.connect(self._act)
        session.faces.changed.connect(self._found)
        session.faces.badges.changed.connect(self._compared)
        session.faces.begin()

    def show_desk(self, desk: Desk, shelf: Shelf) -> None:
        """Follow the desk."""
        self._desk, self._shelf = desk, shelf
        if self.choice.slot is not None and not self._several(self.choice.slot):
            self.choice.end()
        self.points.refresh()
        self._tell()

    def ask(self) -> None:
        """Ask once for the eyes of pictures made elsewhere, where nobody finds them: which face, or where it is."""
        unasked = eyes_wanted(self._desk, self._shelf) if self._shelf is not None else ()
        faces = self._session.faces
        fresh = [shot for shot in unasked if shot.picture.sha256 not in self._asked]
        due = [shot for shot in fresh if not faces.awaits(shot.picture.sha256)]
        if not due or len(due) < len(fresh):
            return  # one question for all of them
        self._asked.update(shot.picture.sha256 for shot in due)
        several = [shot for shot in due if self._several(shot.slot)]
        for shot in several:
            self._choose(shot.slot)
        rest = tuple(shot.slot for shot in due if shot not in several)
        if rest:
            self.wanted.emit(rest)

    def why(self, slots: tuple[int, ...]) -> None:
        """Say why these are asked for by hand, where it is known."""
        self._overlay.line.why = {
            slot: why for slot in slots if (why := _reason(self._session, _shot(self._desk, slot)))
        }

    def toggle_points(self) -> None:
        """Show the points of all faces, or take them away."""
        self.points.show(on=not self.points.on)

    def escape(self) -> None:
        """End what was begun."""
        if self._marks.marking.slots:
            self._marks.end()
        elif self.choice.slot is not None:
            self.choice.end()
        else:
            self.points.show(on=False)

    def stop(self) -> None:
        """Hear of nothing any more, for the end of the window."""
        self._session.faces.changed.disconnect(self._found)
        self._session.faces.badges.changed.disconnect(self._compared)

    def _found(self, _sha256: str) -> None:
        self._tell()
        self.ask()

    def _compared(self) -> None:
        self._tell()
        self._overlay.lay()

    def _tell(self) -> None:
        self.over.show_desk(self._desk, veiled=self._overlay.signs.labels.veiled)

    def _share(self) -> None:
        """One at a time takes the clicks and draws rings: marking by hand, the choice of a face, the points."""
        marking, choosing = bool(self._marks.marking.slots), self.choice.slot is not None
        shown = None if marking or not choosing else self.choice.slot
        if shown is not None:
            self.line.ask(self._overlay.signs.labels.called(shown, self._session.words))
        self.line.setVisible(shown is not None)
        self.over.silent = marking or choosing
        self.over.lay()
        self._clicks(self._marks if marking else self.choice if choosing else self.points if self.points.on else None)
        if not marking:
            (self.choice if choosing else self.points).refresh()
        self._overlay.show_marking(self._marks.marking)

    def _act(self, slot: int, act: str) -> None:
        shot = _shot(self._desk, slot)
        if shot is None:
            return
        if act == "again":
            self._session.faces.again(shot.picture.sha256)
        elif act == "choose":
            self._choose(slot)

    def _choose(self, slot: int) -> None:
        shot = _shot(self._desk, slot)
        finding = self._session.faces.finding(shot.picture.sha256) if shot is not None else None
        if finding is not None:
            self.choice.ask(slot, finding.faces)
            self._canvas.setFocus()

    def _several(self, slot: int) -> bool:
        """Whether it has to be said which face of a picture is meant."""
        shot = _shot(self._desk, slot)
        finding = self._session.faces.finding(shot.picture.sha256) if shot is not None else None
        return shot is not None and shot.anchors is None and finding is not None and finding.kind in SEVERAL

    def _mine(self, slot: int) -> bool:
        """Whether the creator may move the points of a picture: a drawn one knows its own."""
        shot = _shot(self._desk, slot)
        return shot is not None and not shot.simulated and shot.id != GUEST


def _shot(desk: Desk, slot: int) -> Shot | None:
    shots = pane_shots(desk)
    return shots[slot] if slot < len(shots) else None


def _reason(session: ViewerSession, shot: Shot | None) -> str:
    """Why a picture is asked about although faces are sought; "" where that is not known."""
    finding = session.faces.finding(shot.picture.sha256) if shot is not None else None
    if shot is None or shot.anchors is not None or finding is None or finding.kind in ("found", *SEVERAL):
        return ""
    return session.words.say(f"faces-ask-{finding.kind}", letter=SLOTS[shot.slot])
