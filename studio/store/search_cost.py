"""What tests have cost, by the ledger: what was reported or at least expected for every order that went out."""

import sqlite3
from collections.abc import Sequence

COST = """
    SELECT experiment, sum(max(coalesce(estimated, 0), coalesce(reported, 0))) FROM (
        SELECT experiment, estimated, (SELECT max(reported) FROM event WHERE job = job.id) AS reported,
            (SELECT state FROM event WHERE job = job.id ORDER BY number DESC LIMIT 1) AS state
        FROM job WHERE {which}
    ) WHERE state NOT IN ('planned', 'failed-free', 'cancelled-unsent')
        AND NOT (state = 'refused' AND coalesce(reported, 1) = 0)
    GROUP BY experiment
"""
"""Of each test; the same orders count as for the money of a day."""
MOVED = "experiment IN (SELECT experiment FROM job WHERE id IN (SELECT job FROM event WHERE number > ?))"


def costs_of(connection: sqlite3.Connection, ids: Sequence[str]) -> dict[str, int]:
    """Micro-dollars of some tests, by id; those that ordered nothing are left out."""
    places = ", ".join("?" * len(ids))
    return dict(connection.execute(COST.format(which=f"experiment IN ({places})"), ids).fetchall())


class Costs:
    """Micro-dollars of all tests. What was counted once is only counted again where something has happened since."""

    def __init__(self) -> None:
        self._known: dict[str, int] = {}
        self._upto = 0

    def read(self, connection: sqlite3.Connection) -> dict[str, int]:
        """All of them, by test."""
        newest = int(connection.execute("SELECT coalesce(max(number), 0) FROM event").fetchone()[0])
        if newest > self._upto:
            which, filling = (MOVED, [self._upto]) if self._upto else ("1", [])
            self._known |= dict(connection.execute(COST.format(which=which), filling).fetchall())
            self._upto = newest
        return self._known
