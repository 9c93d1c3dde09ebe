"""Where things stand in a line of the history, and what lies under a point. Pure geometry, px at 100 % scale."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from studio.session.history_commands import Found

TALL, TOP = 147, 14
DAY_X, DAY_WIDE = 24, 62
TEXT_X, TEXT_WIDE = 92, 184
RUNS_X = 292
THUMB_WIDE, THUMB_TALL, SEAM, GAP = 77, 96, 1, 12
CAPTION = 22
OPEN_WIDE, MORE_WIDE, BUTTON, EDGE = 64, 28, 28, 20
COUNT_WIDE = 44
"""Room for "+12" behind the last run that is shown."""
NOTE_WIDE, NOTE_FROM = 168, 1320
"""A note has its own column in lines of this width."""


@dataclass(frozen=True)
class Place:
    """What lies under a point of a line.

    Attributes:
        act: "open", "more", "thumb" or "" for the line itself.
        run: number of the run, for a thumb.
        side: its place from left to right.
    """

    act: str = ""
    run: int = 0
    side: int = 0


@dataclass(frozen=True)
class RowPlan:
    """A line as wide as there is room.

    Attributes:
        width: of the line.
        runs: how many the test has.
        slots: pictures of each.
        first: number of the first run that is shown.
    """

    width: float
    runs: int
    slots: int
    first: int = 0

    @staticmethod
    def of(found: Found, width: float, run: int = 0) -> "RowPlan":
        """The plan for a test, moved along so that a run can be seen."""
        slots = max((len(one.thumbs) for one in found.runs), default=1)
        plan = RowPlan(width, len(found.runs), max(1, slots))
        return RowPlan(width, plan.runs, plan.slots, max(0, run - plan.fits + 1))

    @property
    def pitch(self) -> float:
        """From run to run."""
        return self.slots * (THUMB_WIDE + SEAM) - SEAM + GAP

    @property
    def fits(self) -> int:
        """How many runs can be seen at once, at least one."""
        end = self.note.left() if self.note.width() else self.open_box.left()
        room = end - GAP - RUNS_X + GAP
        all_fit = int(room // self.pitch)
        if all_fit >= self.runs:
            return max(1, all_fit)
        return max(1, int((room - COUNT_WIDE) // self.pitch))

    @property
    def seen(self) -> range:
        """Numbers of the runs that are shown."""
        return range(self.first, min(self.runs, self.first + self.fits))

    @property
    def hidden(self) -> int:
        """How many runs have no room."""
        return self.runs - len(self.seen)

    @property
    def more_box(self) -> QRectF:
        """The button with what can be done."""
        return QRectF(self.width - EDGE - MORE_WIDE, TOP, MORE_WIDE, BUTTON)

    @property
    def open_box(self) -> QRectF:
        """The button that opens the test."""
        return QRectF(self.more_box.left() - 8 - OPEN_WIDE, TOP, OPEN_WIDE, BUTTON)

    @property
    def note(self) -> QRectF:
        """The creator's note; empty where there is no room for it."""
        wide = NOTE_WIDE if self.width >= NOTE_FROM else 0
        return QRectF(self.open_box.left() - GAP - wide, TOP, wide, THUMB_TALL)

    @property
    def count_box(self) -> QRectF:
        """Where the number of runs stands that have no room."""
        return QRectF(RUNS_X + len(self.seen) * self.pitch, TOP, COUNT_WIDE, THUMB_TALL)

    def run_box(self, run: int) -> QRectF:
        """All pictures of a run."""
        return QRectF(RUNS_X + (run - self.first) * self.pitch, TOP, self.pitch - GAP, THUMB_TALL)

    def thumb_box(self, run: int, side: int) -> QRectF:
        """One picture."""
        left = self.run_box(run).left() + side * (THUMB_WIDE + SEAM)
        return QRectF(left, TOP, THUMB_WIDE, THUMB_TALL)

    def caption_box(self, run: int) -> QRectF:
        """The words below a run."""
        box = self.run_box(run)
        return QRectF(box.left(), box.bottom() + 3, box.width(), CAPTION)

    def under(self, point: QPointF) -> Place:
        """What lies under a point of the line."""
        if self.open_box.contains(point):
            return Place("open")
        if self.more_box.contains(point):
            return Place("more")
        return next((place for place, box in self._thumbs() if box.contains(point)), Place())

    def _thumbs(self) -> Iterator[tuple[Place, QRectF]]:
        for run in self.seen:
            for side in range(self.slots):
                yield Place("thumb", run, side), self.thumb_box(run, side)
