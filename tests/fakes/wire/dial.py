"""What goes wrong at the server, and how often."""

from dataclasses import dataclass
from typing import Literal

Where = Literal["paid", "free", "file"]
"""Requests that cost money; those that do not; downloads of results."""
OWN = (
    "cut-before",
    "cut-within",
    "drip",
    "gzip-bomb",
    "short",
    "redirect-host",
    "redirect-metadata",
    "portal",
    "bad-json",
    "hang",
)
"""Faults that the server makes itself, whatever the route."""


@dataclass
class Dial:
    """Turned by a test.

    Attributes:
        fault: name of what goes wrong; empty for nothing.
        times: how many requests it hits, None for all.
        where: which requests it hits.
        route: whose paid requests it hits, empty for those of all. What queues answer later knows no route.
        delay_s: before every answer to a request that costs money.
        hits: how many it has hit.
    """

    fault: str = ""
    times: int | None = None
    where: Where = "paid"
    route: str = ""
    delay_s: float = 0.0
    hits: int = 0

    def turn(self, fault: str, times: int | None = None, where: Where = "paid", route: str = "") -> None:
        """Set another fault; it has hit nobody yet."""
        self.fault, self.times, self.where, self.route, self.hits = fault, times, where, route, 0

    def hit(self, where: Where, route: str = "") -> str:
        """The fault that a request gets, counted.

        Args:
            where: what kind of request it is.
            route: whose, for one that is paid.
        """
        spared = where != self.where or self.route not in ("", route)
        if not self.fault or spared or (self.times is not None and self.hits >= self.times):
            return ""
        self.hits += 1
        return self.fault
