"""Votes."""

from dataclasses import replace

from studio.session.live import Live
from studio.verdict.tally import voted
from studio.verdict.verdict import Choice


class JudgeCommands:
    """Judging the pictures shown; a verdict belongs to its step."""

    def __init__(self, live: Live) -> None:
        self._live = live

    def vote(self, choice: Choice) -> None:
        """Say which picture holds the emotion better; the same choice again takes it back.

        Without both pictures nothing happens: there is nothing to judge.
        """
        desk = self._live.desk
        step = desk.step
        if step is None or not complete(desk.experiment.models, {s.slot for s in step.shots}):
            return
        self._live.put(replace(desk, verdicts=voted(desk.verdicts, step.id, choice)))


def complete(models: tuple[str, ...], slots: set[int]) -> bool:
    """Whether every slot has a picture."""
    return slots >= set(range(len(models)))
