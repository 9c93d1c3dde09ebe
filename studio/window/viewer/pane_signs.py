"""What is said and asked over each pane: name and its menu, waiting, faults, pictures made by hand."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from studio.experiment.experiment import BY_HAND, SLOTS
from studio.session.desk import Desk
from studio.session.guest import GUEST
from studio.session.hand_commands import Lookout
from studio.window.viewer.fault_said import Said
from studio.window.viewer.model_offers import ModelList
from studio.window.viewer.needs import ViewerSession
from studio.window.viewer.pane_labels import PaneLabels, labels_of
from studio.window.viewer.pane_menu import PaneMenu
from studio.window.viewer.pane_over import PaneOver
from studio.window.viewer.pane_words import facts_of, fault_of, name_of, photos_of, refusal_of
from studio.window.viewer.waiting_words import Expected
from studio.window.widget.look import Look
from studio.words import Words


class PaneSigns(QObject):
    """As many names and cards as there are panes, in step with the desk. Where they stand is not decided here.

    Signals:
        asked: something for a pane (slot, act): an entry of its menu, or "cancel".
        grown: cards may have become taller or shorter.
    """

    asked = Signal(int, str)
    grown = Signal()

    def __init__(self, look: Look, session: ViewerSession, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._session = session
        self._parent = parent
        self._hidden: set[tuple[str, int]] = set()
        """Step and slot of refusals that were read."""
        self.overs: list[PaneOver] = []
        self.menus: list[PaneMenu] = []
        self.labels = PaneLabels()
        session.hand.changed.connect(self._watched)

    def match(self, count: int) -> bool:
        """Have signs for so many panes; tells whether there are other ones now."""
        before = len(self.overs)
        while len(self.overs) < count:
            slot = len(self.overs)
            self.overs.append(PaneOver(self._look, self._session.words, SLOTS[slot], self._parent))
            self.menus.append(PaneMenu(self._session.words, self._parent))
            self._listen(slot)
            self.overs[slot].hand.watch(self._session.hand.lookout)
        while len(self.overs) > count:
            self.menus.pop().deleteLater()
            over = self.overs.pop()
            over.hide()
            over.deleteLater()
        return len(self.overs) != before

    def show_desk(self, desk: Desk, broken: Callable[[str], bool]) -> None:
        """Say whose pictures these are and how they stand.

        Args:
            desk: the state.
            broken: whether a picture (sha256) could not be decoded.
        """
        self.labels = labels_of(self._session, desk)
        for slot in range(min(len(self.overs), len(desk.experiment.models))):
            self._show_pane(desk, slot, broken)
            self._show_name(desk, slot)

    def stop(self) -> None:
        """Hear of nothing any more, for the end of the window."""
        self._session.hand.changed.disconnect(self._watched)

    def _listen(self, slot: int) -> None:
        over, menu = self.overs[slot], self.menus[slot]
        over.pill.clicked.connect(lambda: self._open_menu(slot))
        over.named.connect(lambda name: self._session.pictures.rename(slot, name))
        over.waiting.cancel.clicked.connect(lambda: self.asked.emit(slot, "cancel"))
        over.waiting.now.clicked.connect(lambda: self.asked.emit(slot, "hurry"))
        over.card.acted.connect(lambda act: self.asked.emit(slot, act))
        over.card.grown.connect(self.grown)
        over.card.hidden.connect(lambda: self._hide_fault(slot))
        over.invitation.open_asked.connect(lambda: self.asked.emit(slot, "use-file"))
        over.invitation.paste_asked.connect(lambda: self.asked.emit(slot, "paste"))
        over.hand.asked.connect(lambda act: self.asked.emit(slot, act))
        over.hand.use.connect(lambda found: self._session.hand.use(slot, found))
        over.hand.refuse.connect(self._session.hand.refuse)
        menu.asked.connect(lambda act: self._menu_asked(slot, act))
        menu.chosen.connect(lambda card_id: self._session.run.model(slot, card_id))
        menu.chosen_for.connect(self._session.run.model)

    def _show_pane(self, desk: Desk, slot: int, broken: Callable[[str], bool]) -> None:
        over, job = self.overs[slot], desk.job(slot)
        shot = desk.step.shot(slot) if desk.step is not None else None
        waits = desk.step is not None and desk.step.waits_by_hand(slot)
        if desk.step is not None and waits:
            over.hand.instruct(photos_of(desk.step, slot))
        over.invitation.invite(by_hand=desk.step is None and desk.experiment.models[slot] == BY_HAND)
        expected = self._expected(desk, slot)
        over.show_job(job, self._fault(desk, slot, broken), expected, picture=shot is not None, by_hand=waits)
        simulated, hidden = shot is not None and shot.simulated, self.labels.veiled
        own = shot is not None and shot.id != GUEST
        self.menus[slot].allow(picture=own, simulated=simulated, hidden=hidden)

    def _show_name(self, desk: Desk, slot: int) -> None:
        over, labels, words = self.overs[slot], self.labels, self._session.words
        if labels.veiled:
            told = labels.pane(slot, words)
            over.pill.hide_name(labels.sign(slot), words.say("judge-hidden"), _alike(desk, words), told)
        else:
            name, told = name_of(self._session, desk, slot)
            over.pill.say(name, facts_of(self._session, desk, slot), told)
        over.setAccessibleName(told)

    def _expected(self, desk: Desk, slot: int) -> Expected:
        """What is known beforehand: of one pane, or of all of them where one must not differ from the others."""
        hidden = self.labels.veiled
        slots = range(len(desk.experiment.models)) if hidden else (slot,)
        paid = any(self._session.run.cost_again(each) != 0 for each in slots)  # an unknown price is one
        stages = dict.fromkeys(stage for each in slots for stage in self._session.run.stages(each))
        return Expected(None if hidden else desk.usual(slot), paid, hidden, tuple(stages))

    def _fault(self, desk: Desk, slot: int, broken: Callable[[str], bool]) -> Said | None:
        words, job = self._session.words, desk.job(slot)
        shot = desk.step.shot(slot) if desk.step is not None else None
        if job is not None and job.said is not None and not job.running:
            return fault_of(self._session, desk, job)
        if shot is not None and broken(shot.picture.sha256):
            return Said(words.say("viewer-unreadable"))
        refusal = desk.step.refusal(slot) if desk.step is not None else None
        hidden = (desk.shown, slot) in self._hidden
        if refusal is not None and not hidden and (job is None or not job.running):
            return refusal_of(self._session, desk, refusal)
        return None

    def _watched(self, lookout: Lookout) -> None:
        for over in self.overs:
            over.hand.watch(lookout)
        self.grown.emit()

    def _hide_fault(self, slot: int) -> None:
        if (shown := self._session.desk.shown) is not None:
            self._hidden.add((shown, slot))
        self._session.run.dismiss(slot)
        self.overs[slot].card.hide()

    def offer_models(self, slot: int) -> None:
        """Fill the menu of a pane with the models that it can have now."""
        desk, run = self._session.desk, self._session.run
        requests, now = self._session.read.trial(desk).requests, desk.experiment.models
        asked = (*requests, *[None] * len(now))[: len(now)]
        models = [ModelList(run.models(), run.provider, one) for one in asked]
        if self.labels.veiled:
            self.menus[slot].offer_all(models, now)
        else:
            self.menus[slot].offer(models[slot], now[slot])

    def _open_menu(self, slot: int) -> None:
        self.offer_models(slot)
        self.menus[slot].open(self.overs[slot].pill)

    def _menu_asked(self, slot: int, act: str) -> None:
        if act == "rename":
            name = self._session.read.model_name(self._session.desk, slot)
            self.overs[slot].ask_name(name, self._session.pictures.names())
        else:
            self.asked.emit(slot, act)


def _alike(desk: Desk, words: Words) -> str:
    """Small words that are the same over every pane: that all of the pictures are simulated."""
    shots = desk.step.shots if desk.step is not None else ()
    return words.say("viewer-simulated") if shots and all(shot.simulated for shot in shots) else ""
