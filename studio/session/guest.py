"""A picture of another test in a pane, beside one of the open test. Only what is seen changes, never a record."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from studio.experiment.experiment import Shot, Step
from studio.session.desk import Desk
from studio.session.live import Live
from studio.session.signal import Signal
from studio.session.veil import Veil
from studio.words import Sentence, Words, sentence

GUEST = "guest"
"""Id that a visiting picture has in the panes; no record knows it."""
PANE = 1
"""The slot a guest is shown in: B."""


@dataclass(frozen=True)
class Visit:
    """A picture that visits.

    Attributes:
        shot: as the pane shows it.
        test: name of the test it belongs to.
        beside: experiment and step in whose panes it is.
    """

    shot: Shot
    test: str
    beside: tuple[str, str | None]

    @property
    def said(self) -> Sentence:
        """What is to be known while it is there."""
        key = "history-guest" if self.shot.name else "history-guest-hidden"
        return sentence(key, name=self.shot.name, test=self.test)


class Guest:
    """Holds the picture that visits, until somebody sends it away or the panes show something else.

    Attributes:
        visit: what visits now, None for nothing.
        changed: tells that it is another one, or gone.

    Args:
        live: the desk.
        veil: what is hidden until the vote.
        words: in the creator's language.
    """

    def __init__(self, live: Live, veil: Veil, words: Callable[[], Words]) -> None:
        self._live = live
        self._veil = veil
        self._words = words
        self.visit: Visit | None = None
        self.changed: Signal[[]] = Signal()
        live.changed.connect(self._watch)

    def welcome(self, shot: Shot, test: str, *, nameless: bool) -> bool:
        """Show a picture beside the one in the first pane; says whether it can be, and tells where not.

        Args:
            shot: the picture.
            test: name of its test.
            nameless: whether nobody may know who made it.
        """
        desk = self._live.desk
        if desk.step is None or desk.running or not desk.step.shots:
            self._live.notice(sentence("history-compare-nothing"))
            return False
        if self._veil.covers(desk):
            self._live.notice(sentence("history-compare-vote"))
            return False
        seen = replace(shot, id=GUEST, slot=_pane(desk), asked=True)
        if nameless:
            seen = replace(seen, name="", delivery=None, request=None)
        self.visit = Visit(seen, test, (desk.experiment.id, desk.shown))
        self.changed.emit()
        return True

    def leave(self) -> bool:
        """Send it away; what was in the pane is back. Says whether there was one."""
        there, self.visit = self.visit, None
        if there is not None:
            self.changed.emit()
        return there is not None

    def over(self, desk: Desk) -> Desk:
        """The desk as the panes show it: with the guest in its pane."""
        if self.visit is None or desk.step is None or self.visit.beside != (desk.experiment.id, desk.shown):
            return desk
        shot = self.visit.shot
        name = self._words().say("history-guest-name", name=shot.name, test=self.visit.test) if shot.name else ""
        others = tuple(one for one in desk.step.shots if one.slot != shot.slot)
        picked = tuple(one for one in desk.step.picked if any(one == other.id for other in others))
        step = replace(desk.step, shots=(*others, replace(shot, name=name)), picked=(*picked, shot.id))
        jobs = tuple(job for job in desk.jobs if job.slot != shot.slot)
        return replace(desk, experiment=desk.experiment.with_step(step), jobs=jobs)

    def _watch(self, old: Desk, new: Desk) -> None:
        """It goes when the panes show other pictures, or their names fall back behind the veil."""
        if self.visit is None:
            return
        stays = self.visit.beside == (new.experiment.id, new.shown) and not new.running
        same = old.step is not None and new.step is not None and _faceless(old.step) == _faceless(new.step)
        if not stays or not same or self._veil.covers(new):
            self.leave()


def _faceless(step: Step) -> tuple[Shot, ...]:
    """The pictures of a step without their faces: one that is found meanwhile makes no picture another one."""
    return tuple(replace(shot, anchors=None) for shot in step.shots)


def _pane(desk: Desk) -> int:
    return min(PANE, len(desk.experiment.models) - 1)
