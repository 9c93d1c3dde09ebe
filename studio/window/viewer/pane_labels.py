"""What the panes are called: by their letters, or, while nobody may know whose they are, by where they stand."""

from collections.abc import Iterable
from dataclasses import dataclass

from studio.experiment.experiment import SLOTS
from studio.session import blind
from studio.session.desk import Desk
from studio.window.viewer.needs import ViewerSession
from studio.words import Words

BARRED = frozenset(("swap", "align"))
"""What would tell more than the pictures do: sides are drawn by lot, and own px give the size away."""
PLACES = ("left", "right", "other")
KEYS = {"left": "1", "right": "2"}
"""The key that votes for a picture stands on it instead of its letter."""


@dataclass(frozen=True)
class PaneLabels:
    """Names of the panes.

    Attributes:
        sides: while it is hidden whose they are, where the picture of every slot stands: "left", "right", or "other"
            for one that is not judged; empty while nothing is hidden.
    """

    sides: tuple[str, ...] = ()

    @property
    def veiled(self) -> bool:
        """Whether nothing may tell a model."""
        return bool(self.sides)

    @property
    def barred(self) -> frozenset[str]:
        """What must not be done now."""
        return BARRED if self.veiled else frozenset()

    def sign(self, slot: int) -> str:
        """What stands on a picture: a letter, or the key that votes for it; may be empty."""
        return KEYS.get(self._side(slot), "") if self.veiled else SLOTS[slot]

    def called(self, slot: int, words: Words) -> str:
        """What a picture is called within a sentence."""
        return words.say(f"judge-side-{self._side(slot)}") if self.veiled else SLOTS[slot]

    def pane(self, slot: int, words: Words) -> str:
        """What a screen reader says of a hidden pane."""
        return words.say(f"judge-pane-{self._side(slot)}")

    def ordered(self, slots: Iterable[int]) -> tuple[int, ...]:
        """Slots as they are gone through: from left to right while letters have no meaning."""
        return tuple(sorted(slots, key=self.place))

    def place(self, slot: int) -> int:
        """Where a slot comes when all are gone through, lowest first."""
        return PLACES.index(self._side(slot)) if self.veiled else slot

    def _side(self, slot: int) -> str:
        return self.sides[slot] if slot < len(self.sides) else "other"


def labels_of(session: ViewerSession, desk: Desk) -> PaneLabels:
    """What the panes of a desk are called now."""
    slots = range(len(desk.experiment.models))
    if not session.judge.veil.hidden(desk, 0):
        return PaneLabels()
    return PaneLabels(tuple(blind.side_of(desk, slot) or "other" for slot in slots))
