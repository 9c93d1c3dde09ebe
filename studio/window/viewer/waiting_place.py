"""Where things stand in a pane that waits: what is least needed gives way first when the pane is low."""

from dataclasses import dataclass

SECONDS, SAID = 52, 44
"""Heights of the seconds and of the sentence below them, px."""
BAR = 40
"""Height of the line with the usual range and of its two numbers, px."""
ROW = 24
BUTTON = 28
GAP = 20
"""Free before the rows, and before the button, px."""
PILL = 48
"""Taken by the name of the pane, px."""


@dataclass(frozen=True)
class WaitingPlace:
    """Upper edges in a pane, px.

    Attributes:
        seconds, said: of the elapsed time and of the sentence.
        bar: of the line with the usual range, None where it has to be left out.
        rows: of the first stage, None where they have to be left out.
        cancel: of the button.
    """

    seconds: float
    said: float
    bar: float | None
    rows: float | None
    cancel: float


def waiting_place(height: float, rows: int, *, usual: bool) -> WaitingPlace:
    """Lay out a pane, in its middle and below its name.

    Args:
        height: of the pane, px.
        rows: how many stages there are.
        usual: whether it is known how long it usually takes.
    """
    room = height - PILL
    least = SECONDS + SAID + GAP / 2 + BUTTON
    stages = rows * ROW + GAP
    with_rows = room >= least + stages
    with_bar = usual and room >= least + BAR + (stages if with_rows else 0)
    tall = least + (BAR if with_bar else 0) + (stages if with_rows else 0)
    top = max(min(PILL, height - tall), (height - tall) / 2)
    said = top + SECONDS
    below = said + SAID + (BAR if with_bar else 0)
    return WaitingPlace(
        seconds=top,
        said=said,
        bar=said + SAID if with_bar else None,
        rows=below + GAP / 2 if with_rows else None,
        cancel=top + tall - BUTTON,
    )
