"""What is noticed about the pictures shown: marks, a note, and which of them stands for its model."""

from collections.abc import Callable
from dataclasses import replace

from studio.experiment.experiment import Shot, Step
from studio.session import blind
from studio.session.desk import Desk
from studio.session.live import Live
from studio.session.veil import with_record
from studio.verdict.judging import Noticed, noticed
from studio.verdict.verdict import Marks, marks_of

LONGEST_NOTE = 500
"""Characters of a note."""


class Noting:
    """Commands that say something about pictures and vote for none. All of them work before and after the vote."""

    def __init__(self, live: Live) -> None:
        self._live = live

    def marks(self, desk: Desk, slot: int) -> Marks | None:
        """What was noticed in the picture of a pane; None without a picture."""
        shot = _shot(desk, slot)
        return marks_of(_record(desk, desk.step.id).marks, shot.id, slot) if desk.step is not None and shot else None

    def note_of(self, desk: Desk) -> str:
        """The note on the step shown."""
        return _record(desk, desk.step.id).note if desk.step is not None else ""

    def mark(self, slot: int, change: Callable[[Marks], Marks]) -> None:
        """Note something about the picture in a pane; nothing happens where there is none."""
        desk = self._live.desk
        shot = _shot(desk, slot)
        if desk.step is not None and shot is not None:
            self._live.put(with_record(desk, noticed(_record(desk, desk.step.id), shot.id, slot, change)))

    def note(self, text: str) -> None:
        """Write something about the step shown; spaces around it are not kept."""
        desk = self._live.desk
        if desk.step is not None and desk.step.shots:
            record = replace(_record(desk, desk.step.id), note=text.strip()[:LONGEST_NOTE])
            self._live.put(with_record(desk, record))

    def pick(self, slot: int) -> None:
        """Let the picture in a pane stand for its model, on slides too; or not any more."""
        self._sort(slot, Step.with_pick)

    def reject(self, slot: int) -> None:
        """Do not show the picture in a pane while another of its model is there; or show it again."""
        self._sort(slot, Step.with_reject)

    def _sort(self, slot: int, change: Callable[[Step, Shot], Step]) -> None:
        desk = self._live.desk
        shot = _shot(desk, slot)
        if desk.step is not None and shot is not None:
            step = change(desk.step, shot)
            self._live.alter(lambda experiment: experiment.with_step(step))


def _shot(desk: Desk, slot: int) -> Shot | None:
    shots = blind.shots_now(desk)
    return shots[slot] if 0 <= slot < len(shots) else None


def _record(desk: Desk, step_id: str) -> Noticed:
    return desk.verdicts.get(step_id) or blind.judging_of(desk, step_id)
