"""Looks at a library that is open, as `check` does at one that nobody has open: beside its owner, changing nothing."""

import contextlib
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

from studio.store.backups import taken
from studio.store.check import Report, _damaged, _lacking, _lost, _missing, _orphans, _parts
from studio.store.check_orders import Orders, see_orders
from studio.store.check_originals import Progress, see_originals
from studio.store.check_records import Records, compared, see_records
from studio.store.soundness import looking_at, problems
from studio.words import Sentence, sentence

LOOKS = 3
"""A record that is being written is not yet what the index says; what stays so over several looks is wrong."""
WAIT_S = 5.0


def check_open(folder: Path, progress: Progress, lent: frozenset[str] = frozenset()) -> Report:
    """Look at every file of an open library.

    Args:
        folder: of the library, which this program has open.
        progress: told how many of how many pictures were looked at, in this thread; what it raises ends the look.
        lent: sha256 of originals that are used outside of the library, such as a logo.
    """
    before = frozenset(_parts(folder))
    records, index, orders = _settled(folder)
    seen = see_originals(folder / "images", progress)
    backups = [*taken(folder / "backups").values()]
    findings = (
        *index,
        *records.findings,
        *orders.findings,
        *seen.findings,
        *_missing(folder, records, seen),
        *_lost(records, seen, orders),
        *_orphans(folder, seen, lent.union(orders.stored.values())),
        *(part for part in _parts(folder) if part in before),
        *_damaged(backups),
    )
    return Report(findings, len(records.files), len(seen.there), len(orders.experiments), len(backups), seen.size_bytes)


def _settled(folder: Path) -> tuple[Records, list[Sentence], Orders]:
    """Records and index, with what they do not agree on at any of several looks."""
    for _ in range(LOOKS):
        with _snapshot(folder / "library.db") as index:
            records = see_records(folder / "meta")
            wrong, orders = _index(index, folder, records)
        if not (wrong or orders.findings):
            break
    return records, wrong, orders


def _index(index: Path, folder: Path, records: Records) -> tuple[list[Sentence], Orders]:
    wrong = problems(index) or _lacking(index)
    if not wrong:
        try:
            with looking_at(index) as connection:
                rows = {
                    row[0]: (row[1], row[2]) for row in connection.execute("SELECT id, name, stamp FROM experiment")
                }
                return compared(records, rows), see_orders(connection, folder / "orders")
        except sqlite3.Error as problem:
            wrong = (str(problem),)
    return [sentence("check-index-damaged", name=index.name, problem=wrong[0])], Orders()


@contextlib.contextmanager
def _snapshot(path: Path) -> Iterator[Path]:
    """The database as it is at one moment; its owner is held up only while it is copied."""
    place = Path(tempfile.mkdtemp(prefix="expression-studio-"))
    copy = place / path.name
    try:
        address = f"{path.absolute().as_uri()}?mode=ro"
        with (
            contextlib.suppress(sqlite3.Error),  # what cannot be copied is found damaged
            contextlib.closing(sqlite3.connect(address, WAIT_S, uri=True)) as source,
            contextlib.closing(sqlite3.connect(copy)) as target,
        ):
            source.backup(target)
        yield copy
    finally:
        shutil.rmtree(place, ignore_errors=True)
