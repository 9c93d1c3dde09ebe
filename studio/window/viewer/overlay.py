"""All that lies over the panes, kept in place and in step with the desk."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Signal

from studio.experiment.experiment import BY_HAND, SLOTS, Step
from studio.session.desk import Desk, Job
from studio.session.hand_commands import Lookout
from studio.viewer.marking import Marking
from studio.window.viewer.canvas import Canvas
from studio.window.viewer.eye_marks import MarkLine
from studio.window.viewer.needs import ViewerSession
from studio.window.viewer.pane_menu import PaneMenu, model_label
from studio.window.viewer.pane_over import EDGE, PaneOver
from studio.window.viewer.pill import HEIGHT, Note
from studio.window.widget.look import Look


class Overlay(QObject):
    """Names, notes and cards over the panes.

    Signals:
        asked: something for a pane (slot, act): an entry of its menu, or "cancel".
    """

    asked = Signal(int, str)

    def __init__(self, look: Look, session: ViewerSession, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._session = session
        self._canvas = canvas
        self._read: dict[int, Job] = {}
        self._labels = True
        self.note = Note(look, "stale_note", canvas)
        self.line = MarkLine(session.words, canvas)
        self.overs = [PaneOver(look, session.words, SLOTS[n], canvas) for n in range(len(canvas.scene.shown))]
        self.menus = [PaneMenu(session.words, canvas) for _over in self.overs]
        for slot in range(len(self.overs)):
            self._listen(slot)
            self.overs[slot].hand.watch(session.hand.lookout)
        self.note.raise_()
        self.line.raise_()
        session.hand.changed.connect(self._watched)

    def show_desk(self, desk: Desk, broken: Callable[[str], bool]) -> None:
        """Say whose pictures these are and how they stand.

        Args:
            desk: the state.
            broken: whether a picture (sha256) could not be decoded.
        """
        for slot in range(len(self.overs)):
            self._show_pane(desk, slot, broken)
        stale = self._session.read.stale(desk)
        self.note.say(self._session.words.tell(stale) if stale is not None and self._labels else "")
        self.lay()

    def show_marking(self, marking: Marking) -> None:
        """Ask for the next eye."""
        if marking.slots:
            self.line.ask(marking)
        self.line.setVisible(bool(marking.slots))
        self.lay()

    def toggle_labels(self) -> None:
        """Names away, for looking without knowing; or back."""
        self._labels = not self._labels
        for over in self.overs:
            over.pill.setVisible(self._labels)
        self.show_desk(self._session.desk, lambda _sha256: False)

    def lay(self) -> None:
        """Put everything over its pane."""
        canvas = self._canvas
        for slot, over in enumerate(self.overs):
            placed = canvas.scene.placed(slot)
            over.show_scale(placed.scale if placed is not None and self._labels else 0.0)
            over.lay(canvas.pane_rect(slot), canvas.picture_rect(slot))
        top = EDGE + HEIGHT + EDGE  # below the names, which it would cover in the middle
        self.note.move((canvas.width() - self.note.width()) // 2, top)
        below = top + (HEIGHT + 8 if self.note.text else 0)
        self.line.move((canvas.width() - self.line.width()) // 2, below)

    def stop(self) -> None:
        """Hear of nothing any more, for the end of the window."""
        self._session.hand.changed.disconnect(self._watched)

    def _listen(self, slot: int) -> None:
        over, menu = self.overs[slot], self.menus[slot]
        over.pill.clicked.connect(lambda: self._open_menu(slot))
        over.named.connect(lambda name: self._session.pictures.rename(slot, name))
        over.waiting.cancel.clicked.connect(lambda: self.asked.emit(slot, "cancel"))
        over.card.open_asked.connect(lambda: self.asked.emit(slot, "use-file"))
        over.card.hidden.connect(lambda: self._hide_fault(slot))
        over.invitation.open_asked.connect(lambda: self.asked.emit(slot, "use-file"))
        over.invitation.paste_asked.connect(lambda: self.asked.emit(slot, "paste"))
        over.hand.asked.connect(lambda act: self.asked.emit(slot, act))
        over.hand.use.connect(lambda found: self._session.hand.use(slot, found))
        over.hand.refuse.connect(self._session.hand.refuse)
        menu.asked.connect(lambda act: self._menu_asked(slot, act))
        menu.chosen.connect(lambda card_id: self._session.run.model(slot, card_id))

    def _show_pane(self, desk: Desk, slot: int, broken: Callable[[str], bool]) -> None:
        over, job = self.overs[slot], desk.job(slot)
        shot = desk.step.shot(slot) if desk.step is not None else None
        waits = desk.step is not None and desk.step.waits_by_hand(slot)
        if desk.step is not None and waits:
            over.hand.instruct(_photos(desk.step, slot))
        over.invitation.invite(by_hand=desk.step is None and desk.experiment.models[slot] == BY_HAND)
        over.show_job(job, self._fault(desk, slot, broken), picture=shot is not None, by_hand=waits)
        self._show_name(desk, slot)
        self.menus[slot].allow(picture=shot is not None, simulated=shot is not None and shot.simulated)

    def _fault(self, desk: Desk, slot: int, broken: Callable[[str], bool]) -> str:
        words, job = self._session.words, desk.job(slot)
        shot = desk.step.shot(slot) if desk.step is not None else None
        if job is not None and job.said is not None and not job.running and self._read.get(slot) != job:
            return words.tell(job.said)
        return words.say("viewer-unreadable") if shot is not None and broken(shot.picture.sha256) else ""

    def _show_name(self, desk: Desk, slot: int) -> None:
        words, over = self._session.words, self.overs[slot]
        shown = desk.step is not None and desk.step.shot(slot) is not None
        waits = desk.step is not None and desk.step.waits_by_hand(slot)
        by_hand = waits or (not shown and desk.experiment.models[slot] == BY_HAND)
        name = words.say("hand-model") if by_hand else self._session.read.model_name(desk, slot)
        told = words.say("viewer-pane", letter=SLOTS[slot], name=name or words.say("viewer-no-name"))
        over.pill.say(name, _facts(self._session, desk, slot), told)
        over.setAccessibleName(told)

    def _watched(self, lookout: Lookout) -> None:
        for over in self.overs:
            over.hand.watch(lookout)
        self.lay()

    def _hide_fault(self, slot: int) -> None:
        job = self._session.desk.job(slot)
        if job is not None:
            self._read[slot] = job
        self.overs[slot].card.hide()

    def _open_menu(self, slot: int) -> None:
        self.menus[slot].offer(self._session.run.models(), self._session.desk.experiment.models[slot])
        self.menus[slot].open(self.overs[slot].pill)

    def _menu_asked(self, slot: int, act: str) -> None:
        if act == "rename":
            name = self._session.read.model_name(self._session.desk, slot)
            self.overs[slot].ask_name(name, self._session.pictures.names())
        else:
            self.asked.emit(slot, act)

    def at(self, place: QPoint) -> int | None:
        """The pane at a place of the canvas, None in a gutter."""
        slots = range(len(self.overs))
        return next((slot for slot in slots if self._canvas.pane_rect(slot).contains(place)), None)


def _photos(step: Step, slot: int) -> tuple[str, ...]:
    """Names of the reference photos that were asked for with the words, in their order."""
    request = step.request(slot)
    known = {one.sha256: one.name for one in step.draft.recipe.references} if step.draft is not None else {}
    asked = request.references if request is not None else ()
    return tuple(known.get(sha256) or sha256[:8] for sha256 in asked)


def _facts(session: ViewerSession, desk: Desk, slot: int) -> str:
    """Small words behind a name: what is going on, else what the picture is and who makes the next one."""
    words, job, step = session.words, desk.job(slot), desk.step
    if job is not None and job.running:
        return words.say(f"viewer-stage-{job.state}").lower()
    if step is not None and step.waits_by_hand(slot):
        return words.say("hand-awaited")
    shot, request = (step.shot(slot), step.request(slot)) if step is not None else (None, None)
    facts = [words.say("viewer-simulated")] if shot is not None and shot.simulated else []
    cards = session.run.models()
    coming = next((card for card in cards if card.id == desk.experiment.models[slot]), None)
    if request is not None and coming is not None and coming.id != request.model:
        facts.append(words.say("hand-next-model", name=model_label(coming, cards, words)))
    return " · ".join(facts)
