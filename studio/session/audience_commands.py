"""Votes of other people on the step shown: one voter after another at this screen, and counts from elsewhere."""

from dataclasses import replace
from types import MappingProxyType

from studio.experiment.experiment import Shot, Step
from studio.session.desk import Desk
from studio.session.means import Means
from studio.verdict.audience import Audience, lot, voted, with_elsewhere, without_last
from studio.verdict.blind_order import PAIR
from studio.verdict.verdict import Choice


class AudienceCommands:
    """Keeps what others say apart from the creator's own verdict; it holds nothing itself, the desk does.

    Args:
        means: the desk.
    """

    def __init__(self, means: Means) -> None:
        self._live = means.live

    def ready(self, desk: Desk) -> bool:
        """Whether there is a pair to vote on."""
        return bool(self.pair(desk))

    def pair(self, desk: Desk) -> tuple[Shot, ...]:
        """The two pictures that voters choose between, by slot; none where one is missing."""
        found = _shots(desk.step) if desk.step is not None else ()
        return found if len(found) == len(PAIR) else ()

    def record(self, desk: Desk, step_id: str | None = None) -> Audience:
        """What others said of a step, of the one shown where none is named."""
        wanted = step_id or desk.shown or ""
        return desk.audience.get(wanted) or Audience(wanted)

    def order(self, desk: Desk) -> tuple[int, ...]:
        """The two slots from left to right for the voter whose turn it is."""
        record = self.record(desk)
        return lot(record.step, len(record.votes))

    def press(self, choice: Choice) -> None:
        """Take one vote: "a" is the left picture and "b" the right one; without a pair nothing happens."""
        desk = self._live.desk
        pair = self.pair(desk)
        if pair:
            self._keep(voted(self.record(desk), choice, tuple(shot.id for shot in pair)))

    def undo(self) -> None:
        """Take the last vote on the step shown back; without one nothing happens."""
        self._keep(without_last(self.record(self._live.desk)))

    def elsewhere(self, step_id: str, a: int, b: int) -> None:
        """Say how many voted for A and for B somewhere else, such as in the comments on a post."""
        desk = self._live.desk
        if desk.experiment.step(step_id) is not None:
            self._keep(with_elsewhere(self.record(desk, step_id), a, b))

    def _keep(self, record: Audience) -> None:
        desk = self._live.desk
        kept = {key: one for key, one in desk.audience.items() if key != record.step}
        if not record.empty:
            kept[record.step] = record
        if record != self.record(desk, record.step):
            self._live.put(replace(desk, audience=MappingProxyType(kept)))


def _shots(step: Step) -> tuple[Shot, ...]:
    return tuple(shot for slot in PAIR if (shot := step.shot(slot)) is not None)
