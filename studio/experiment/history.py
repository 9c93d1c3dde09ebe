"""Undo and redo of what the controls say. Pictures, votes and steps are never undone."""

from dataclasses import dataclass, replace

from studio.experiment.experiment import Experiment, Setup
from studio.experiment.turn import Turn
from studio.prompt.draft import Draft

DEPTH = 200
"""Turns that are remembered."""


@dataclass(frozen=True)
class Moment:
    """Where the controls stood: all that an experiment is sent from."""

    draft: Draft
    plan: str | None
    ahead: tuple[Draft, ...]
    models: tuple[str, ...]
    setup: Setup
    playbook: tuple[Turn, ...]


@dataclass(frozen=True)
class History:
    """Turns behind and ahead of the present, newest last and nearest last.

    Attributes:
        drag: the slider that is being dragged, None between drags; its turns count as one.
    """

    past: tuple[Moment, ...] = ()
    future: tuple[Moment, ...] = ()
    drag: str | None = None

    def noted(self, before: Experiment, after: Experiment, drag: str | None = None) -> "History":
        """The history after a change.

        `drag` names the slider that made it, None for a single action; turns of one drag are kept as one.
        """
        if _moment(before) == _moment(after):
            return self
        if drag is not None and drag == self.drag:
            return replace(self, future=())
        return History((*self.past, _moment(before))[-DEPTH:], (), drag)

    def settled(self) -> "History":
        """The history with the drag ended: the next change is a turn of its own."""
        return replace(self, drag=None)

    def undo(self, experiment: Experiment) -> "tuple[History, Experiment]":
        """One turn back; nothing happens at the beginning."""
        if not self.past:
            return self, experiment
        *rest, last = self.past
        return History(tuple(rest), (*self.future, _moment(experiment))), _turned(experiment, last)

    def redo(self, experiment: Experiment) -> "tuple[History, Experiment]":
        """One turn forward again; nothing happens at the end."""
        if not self.future:
            return self, experiment
        *rest, last = self.future
        return History((*self.past, _moment(experiment)), tuple(rest)), _turned(experiment, last)


def _moment(experiment: Experiment) -> Moment:
    return Moment(
        experiment.draft,
        experiment.plan,
        experiment.ahead,
        experiment.models,
        experiment.setup,
        experiment.playbook,
    )


def _turned(experiment: Experiment, moment: Moment) -> Experiment:
    return replace(
        experiment,
        draft=moment.draft,
        plan=moment.plan,
        ahead=moment.ahead,
        models=moment.models,
        setup=moment.setup,
        playbook=moment.playbook,
    )
