"""Compares the ledger with its copy: both tell of every order, and each outlives the other."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from studio.request.job import Happened, JobRecord
from studio.store import job_rows as rows
from studio.store.order_copy import lines_of
from studio.words import Sentence, StudioError, sentence

UNKNOWN = 0
"""Mark of what cannot be read, which is told by itself."""
AT_ONCE = 10_000
"""Events that are read together; a ledger of years is never in memory as a whole."""


@dataclass
class Orders:
    """What the ledger says.

    Attributes:
        experiments: of each order, the experiment it was for.
        stored: sha256 of each picture that came, by its order.
        findings: what is wrong.
    """

    experiments: dict[str, str] = field(default_factory=dict)
    stored: dict[str, str] = field(default_factory=dict)
    findings: list[Sentence] = field(default_factory=list)


def see_orders(connection: sqlite3.Connection, folder: Path) -> Orders:
    """Read all orders, in the index and in its copy.

    Args:
        connection: to a sound database that has a ledger.
        folder: "orders" of the library.

    Raises:
        sqlite3.Error: it cannot be read.
    """
    found = Orders(dict(connection.execute("SELECT id, experiment FROM job ORDER BY rowid").fetchall()))
    orders: dict[str, int] = {}
    for job in found.experiments:
        try:
            orders[job] = _order_mark(rows.read_job(connection, job))
        except StudioError:
            found.findings.append(sentence("check-order-unreadable", name=job))
    told: dict[int, tuple[str, int]] = {}
    for number, job, event in _events(connection):
        planned = event.state == "planned"
        if not planned or job in orders:
            told[number] = (job, _mark(job, event, orders[job] if planned else 0))
        else:
            told[number] = (job, UNKNOWN)
        if event.sha256:
            found.stored[job] = event.sha256
    found.findings += _compared(told, folder)
    return found


def _events(connection: sqlite3.Connection) -> Iterator[tuple[int, str, Happened]]:
    for first in range(0, rows.read_newest(connection), AT_ONCE):
        yield from rows.read_after(connection, first, first + AT_ONCE)


def _compared(told: dict[int, tuple[str, int]], folder: Path) -> Iterator[Sentence]:
    """What index and copy do not both say.

    Args:
        told: order and mark of each event of the index, by number.
        folder: of the copy.
    """
    copied, torn = _copied(folder)
    unlisted = copied.keys() - told.keys()
    newest = max(copied, default=0)
    uncopied = told.keys() - copied.keys()
    lost = {number for number in uncopied if number < newest}
    counts = {
        "check-orders-uncopied": len(uncopied - lost),
        "check-orders-unlisted": len(unlisted),
        "check-orders-lost": len(lost),
    }
    for key, count in counts.items():
        if count:
            yield sentence(key, count=count)
    if lost:
        # Half a line that a crash left is no harm where the whole one follows.
        yield from (sentence("check-orders-line", name=f"{folder.name}/{name}", count=torn[name]) for name in torn)
    both = told.keys() & copied.keys()
    differing = {told[number][0] for number in both if told[number][1] not in (copied[number], UNKNOWN)}
    if differing:
        yield sentence("check-orders-differ", count=len(differing), name=min(differing))


def _copied(folder: Path) -> tuple[dict[int, int], dict[str, int]]:
    """Mark of each event in the copy by number, and how many lines of which files cannot be read."""
    marks: dict[int, int] = {}
    torn: dict[str, int] = {}
    for path in sorted(folder.glob("????-??.jsonl")):
        for line in lines_of(path):
            if line is None:
                torn[path.name] = torn.get(path.name, 0) + 1
            else:
                marks[line.number] = _mark(line.job, line.happened, _order_mark(line.order))
    return marks, torn


def _mark(job: str, event: Happened, order: int) -> int:
    """A number that is the same for the same event.

    Args:
        job: id of the order.
        event: with everything that is known of it.
        order: mark of the order itself where the event plans it, else 0.
    """
    return hash((job, event, tuple(sorted(event.urls.items())), order))


def _order_mark(order: JobRecord | None) -> int:
    """A number that is the same for the same order; 0 for none."""
    if order is None:
        return 0
    places = (order.id, order.experiment, order.step, order.slot, order.number, order.model, order.route)
    return hash((places, order.request.canonical(), order.estimated))
