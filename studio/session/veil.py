"""The veil over pictures that are judged blind: what may be shown now, and what a view behind it means."""

from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType

from studio.experiment.experiment import Step
from studio.session import blind
from studio.session.desk import Desk
from studio.session.live import Live
from studio.verdict.blind_order import PAIR, sides
from studio.verdict.judging import Judging, Noticed
from studio.viewer.view import Offset, View
from studio.words import sentence


class Veil:
    """Says what is hidden. It follows the desk, so that names which were on the screen are never called unseen.

    Args:
        live: the desk.
        wanted: whether the creator wants to judge blind.
    """

    def __init__(self, live: Live, wanted: Callable[[], bool]) -> None:
        self._live = live
        self._wanted = wanted
        self._known: set[str] = set()
        self._apart: dict[str, tuple[Offset, ...]] = {}
        live.changed.connect(self._watch)
        self._watch(live.desk, live.desk)

    def hidden(self, desk: Desk, slot: int) -> bool:
        """Whether nothing may tell which model a pane belongs to; everything that could must ask this."""
        return self._wanted() and desk.shown not in self._known and blind.hidden(desk, slot)

    def covers(self, desk: Desk) -> bool:
        """Whether the pictures of a desk are hidden."""
        return self.hidden(desk, 0)

    def order(self, desk: Desk, step: Step) -> tuple[int, ...]:
        """The two judged slots of any step from left to right, for its small pictures: by lot until its vote.

        It is one lot for all pairs of a step: small pictures that change sides with them would tell which picture of
        one pair and of the next are of the same model.
        """
        return sides(step.id) if self._hides(desk, step) else PAIR

    def tells(self, desk: Desk, *, whole: bool = False) -> bool:
        """Whether naming the models would tell what nobody may know yet.

        Args:
            desk: the state.
            whole: of every step of the test, not only of the one shown.
        """
        steps = desk.experiment.steps if whole else ()
        return self.covers(desk) or any(step.shots and self._hides(desk, step) for step in steps)

    def on_show(self, desk: Desk) -> Desk:
        """The desk as the panes may show it now: the pair that is due, its sides by lot, nothing that names it."""
        if desk.step is None or not self.covers(desk):
            return blind.on_show(desk, veiled=False)
        # A pane that was moved in earlier pictures would be known again by where it lies.
        view = replace(desk.view, offsets=self._apart.get(desk.step.id, ()))
        return blind.on_show(replace(desk, view=view), veiled=True)

    def meant(self, view: View) -> View:
        """What the creator meant by a view made on panes that showed `on_show`."""
        desk = self._live.desk
        if desk.step is None or not self.covers(desk):
            return view
        if view.offsets != self._apart.get(desk.step.id, ()):
            self._apart[desk.step.id] = view.offsets
        else:  # those of earlier pictures, which were not shown
            view = replace(view, offsets=desk.view.offsets)
        return blind.meant(desk, view)

    def peek(self) -> None:
        """Show the names before the vote, and say what that means for it."""
        if self.reveal():
            self._live.notice(sentence("judge-peeked"))

    def reveal(self, *, whole: bool = False) -> bool:
        """Show the names; the votes that follow on these pictures are not blind. Tells whether they were hidden.

        Args:
            whole: of every step of the test.
        """
        desk = self._live.desk
        steps = desk.experiment.steps if whole else tuple(filter(None, (desk.step,)))
        hidden = [step.id for step in steps if self._hides(desk, step)]
        for step_id in hidden:
            desk = with_record(desk, replace(blind.judging_of(desk, step_id), known=True))
        self._live.put(desk)
        return bool(hidden)

    def _hides(self, desk: Desk, step: Step) -> bool:
        if step.id == desk.shown:
            return self.covers(desk)
        return self._wanted() and step.id not in self._known and blind.waits(desk, step)

    def _watch(self, _old: Desk, new: Desk) -> None:
        """Remember a step whose models are named on the screen without a vote: a failed picture, or judging openly."""
        if new.shown is not None and (blind.lost(new) or not self._wanted()):
            self._known.add(new.shown)


def with_record(desk: Desk, record: Noticed) -> Desk:
    """The desk with what is said of a step: its verdict, or what there is before one, never both."""
    verdicts = {key: verdict for key, verdict in desk.verdicts.items() if key != record.step}
    judging = {key: one for key, one in desk.judging.items() if key != record.step}
    if not isinstance(record, Judging):
        verdicts[record.step] = record
    elif not record.empty:
        judging[record.step] = record
    return replace(desk, verdicts=MappingProxyType(verdicts), judging=MappingProxyType(judging))
