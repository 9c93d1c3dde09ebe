"""The plan of a post while it is edited, with the way back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from studio.post.plan import PostPlan
from studio.words import Sentence, StudioError

MOST_BACK = 100
"""Plans kept to go back to."""


class PlanKeeper(QObject):
    """Holds one plan at a time.

    Signals:
        changed: the plan before and the plan now.
        refused: why a change cannot be made (Sentence).

    Args:
        plan: where it begins.
    """

    changed = Signal(object, object)
    refused = Signal(object)

    def __init__(self, plan: PostPlan, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plan = plan
        self._past: list[PostPlan] = []
        self._typing: object = None

    @property
    def plan(self) -> PostPlan:
        """The plan as it stands."""
        return self._plan

    def take(self, plan: PostPlan, typing: object = None) -> None:
        """Go on with another plan.

        Args:
            plan: the new one.
            typing: the field that is typed into; its letters are one step on the way back.
        """
        if plan == self._plan:
            return
        before, self._plan = self._plan, plan
        if typing is None or typing != self._typing:
            self._past = [*self._past[1 - MOST_BACK :], before]
        self._typing = typing
        self.changed.emit(before, plan)

    def attempt(self, change: Callable[[PostPlan], PostPlan]) -> None:
        """Make a change, or tell why it cannot be made."""
        try:
            plan = change(self._plan)
        except StudioError as error:
            said: Sentence = error.sentence
            self.refused.emit(said)
        else:
            self.take(plan)

    def back(self) -> bool:
        """One step back; False where there is none."""
        if not self._past:
            return False
        before, self._plan = self._plan, self._past.pop()
        self._typing = None
        self.changed.emit(before, self._plan)
        return True
