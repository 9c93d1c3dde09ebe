"""What a point has shown, in the words of the table."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tests.sweep.mark import Point
from tests.sweep.scene import Seen

COLUMNS = ("points", "double", "lost", "unknown", "clean", "damaged")
CALM = (0, 3)
"""Exit codes of a `resume` that did its work; 3 where nobody knows of an order."""


def verdict(seen: Seen) -> str:
    """A column of the table: "double", "lost", "damaged" are bugs; "unknown" is listed and cannot be known."""
    if seen.charges > 1:
        return "double"
    if not (seen.left.sound and seen.after.sound) or seen.code not in CALM or seen.after.stray - seen.before.stray:
        return "damaged"
    fetched = len(seen.after.pictures - seen.before.pictures)
    unknown = _listed(seen.said)
    if fetched < seen.charges and not (unknown and may_be_unknown(seen)):
        return "lost"
    if any(line.startswith("Fetched") for line in seen.again) or _listed(seen.again) != unknown:
        return "damaged"
    return "unknown" if unknown else "clean"


def may_be_unknown(seen: Seen) -> bool:
    """Whether the program died after it began to send, and before an answer was on disk."""
    orders = seen.left.orders
    open_orders = [order for order, state in orders.items() if state == "sending"]
    return bool(open_orders) and not any(order in seen.left.answers for order in open_orders)


def _listed(lines: Sequence[str]) -> int:
    return sum(line.startswith("Unknown") for line in lines)


@dataclass(frozen=True)
class Row:
    """A line of the table.

    Attributes:
        route: by its name.
        verdicts: of its points.
        missed: points that the program did not come to, or not as counted.
    """

    route: str
    verdicts: Mapping[Point, str]
    missed: tuple[Point, ...] = ()

    @property
    def bad(self) -> tuple[tuple[Point, str], ...]:
        """Points that show a bug."""
        return tuple((point, said) for point, said in self.verdicts.items() if said not in ("clean", "unknown"))

    @property
    def cells(self) -> tuple[str, ...]:
        """Of the table."""
        counts = Counter(self.verdicts.values())
        counts["points"] = len(self.verdicts)
        return (self.route, *(str(counts[name]) for name in COLUMNS))


def table(rows: Sequence[Row]) -> str:
    """For a terminal and for a page."""
    lines = [("route", *COLUMNS), ("---", *("---:" for _ in COLUMNS)), *(row.cells for row in rows)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
