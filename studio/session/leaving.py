"""Closing while something paid for is on its way: what would become of it, and waiting for it."""

from dataclasses import dataclass
from typing import Literal

from studio.provider.provider import Recoverable
from studio.session.errand import Errand
from studio.session.errands import Errands
from studio.session.means import Means
from studio.session.signal import Signal

Fate = Literal["fetched", "unsure", "unsent"]
"""What becomes of a picture whose window closes: the next start fetches it; it may be charged and lost; it is not sent
and costs nothing."""


@dataclass(frozen=True)
class Coming:
    """A paid picture on its way.

    Attributes:
        slot: 0 for A.
        name: of the model.
        provider: who is paid; "" where nobody knows.
        fate: what becomes of it if the window closes now.
    """

    slot: int
    name: str
    provider: str
    fate: Fate


class Leaving:
    """Knows what closing would cut off, and closes by itself once nothing of it is left.

    Args:
        errands: what is on its way.

    Attributes:
        waiting: whether the creator wants it to close by itself.
        asked: how many there were when the waiting began.
        changed: what is on its way, or whether it is waited for, is another.
        over: nothing paid for is on its way any more, and that is what was waited for.
    """

    def __init__(self, means: Means, errands: Errands) -> None:
        self._wire = errands.wire
        self._watched = [errands]
        self.waiting = False
        self.asked = 0
        self.changed: Signal[[]] = Signal()
        self.over: Signal[[]] = Signal()
        errands.ended.connect(self._ended)
        means.live.changed.connect(self._moved)

    @property
    def coming(self) -> tuple[Coming, ...]:
        """Paid pictures on their way."""
        return tuple(self._of(one) for errands in self._watched for one in errands.awaited if not one.free_of_charge)

    def watch(self, errands: Errands) -> None:
        """Count what others than the open test have on its way, too.

        Args:
            errands: whose ends the main ones tell as well.
        """
        self._watched.append(errands)

    def wait(self) -> None:
        """Close by itself once they are here or have ended."""
        self.waiting, self.asked = True, len(self.coming)
        self.changed.emit()
        self._ended()

    def stay(self) -> None:
        """Do not close."""
        self.waiting = False
        self.changed.emit()

    def _of(self, errand: Errand) -> Coming:
        facts = self._wire.facts.get(errand.record.route)
        provider = facts.title if facts is not None else ""
        return Coming(errand.slot, errand.order.card.name, provider, self._fate(errand))

    def _fate(self, errand: Errand) -> Fate:
        if errand.entry.state == "planned":
            return "unsent"
        route = self._wire.routes[errand.record.route]
        named = getattr(route, "own_names", False) is True
        # One that has been numbered can be asked for; one that answers at once has nothing to ask by.
        can_be_fetched = isinstance(route, Recoverable) and (errand.entry.claim is not None or named)
        return "fetched" if can_be_fetched or errand.entry.state == "stored" else "unsure"

    def _ended(self) -> None:
        if not self.waiting:
            return
        self.changed.emit()
        if not self.coming:
            self.waiting = False
            self.over.emit()

    def _moved(self, _old: object, _new: object) -> None:
        if self.coming:
            self.changed.emit()
