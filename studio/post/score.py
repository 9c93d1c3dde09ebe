"""The score of a battle round by round, without a pixel."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Cell = Literal["won", "even", "none", "refused", "open"]
"""Kept; no difference; another one or nobody was kept; the model sent no picture; not judged."""


@dataclass(frozen=True)
class ScoreRow:
    """One round: its challenge and what it brought each panel of the cover."""

    name: str
    cells: tuple[Cell, ...]


def won(rows: Sequence[ScoreRow], place: int) -> int:
    """Rounds that went to a panel."""
    return sum(place < len(each.cells) and each.cells[place] == "won" for each in rows)
