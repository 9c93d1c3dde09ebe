"""Looks at a whole library and says what is wrong with it, without changing anything."""

import contextlib
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from studio.store.backups import taken
from studio.store.battles import see_battles
from studio.store.check_orders import Orders, see_orders
from studio.store.check_originals import Progress, Seen, see_originals
from studio.store.check_records import Records, compared, see_records
from studio.store.mentions import named_in, naming_files
from studio.store.opening import refuse_newer
from studio.store.ownership import Ownership
from studio.store.schema import SCHEMA_VERSION, whole
from studio.store.soundness import looking_at, problems, version_of
from studio.words import Sentence, StudioError, sentence


@dataclass(frozen=True)
class Report:
    """What a check found.

    Attributes:
        findings: one for each thing that is wrong, with what to do about it.
        tests, pictures, orders, backups: how many were looked at.
        size_bytes: of the pictures together.
    """

    findings: tuple[Sentence, ...]
    tests: int
    pictures: int
    orders: int
    backups: int
    size_bytes: int


def check(folder: Path, progress: Progress = lambda _done, _total: None, lent: frozenset[str] = frozenset()) -> Report:
    """Look at every file of a library.

    Args:
        folder: of the library.
        progress: told how many of how many pictures were looked at.
        lent: sha256 of originals that are used outside of the library, such as a logo.

    Raises:
        StudioError: there is none, it is open elsewhere, or of a newer version.
    """
    with owned(folder):
        records = see_records(folder / "meta")
        index, orders = _index(folder, records)
        seen = see_originals(folder / "images", progress)
        backups = [*taken(folder / "backups").values()]
        findings = (
            *index,
            *records.findings,
            *see_battles(folder),
            *orders.findings,
            *seen.findings,
            *_missing(folder, records, seen),
            *_lost(records, seen, orders),
            *_orphans(folder, seen, lent.union(orders.stored.values())),
            *_parts(folder),
            *_damaged(backups),
        )
    return Report(findings, len(records.files), len(seen.there), len(orders.experiments), len(backups), seen.size_bytes)


@contextlib.contextmanager
def owned(folder: Path) -> Iterator[None]:
    """Keep others off a library for a while, as far as the disk lets itself be written.

    Raises:
        StudioError: there is none, it is open elsewhere, or of a newer version; nothing was touched.
    """
    if not (folder / "meta").is_dir():
        raise StudioError(sentence("check-nowhere", path=str(folder)))
    refuse_newer(folder)
    with contextlib.ExitStack() as undo:
        try:
            undo.callback(Ownership(folder).release)
        except StudioError as error:
            # Where nobody can write, nobody else does.
            if error.sentence.key != "store-library-closed":
                raise
        yield


def _index(folder: Path, records: Records) -> tuple[list[Sentence], Orders]:
    """What is wrong with the index, and the orders in it."""
    path, none = folder / "library.db", Orders()
    if not path.exists():
        return [sentence("check-index-missing", name=path.name)], none
    wrong = problems(path) or _lacking(path)
    if wrong:
        return [sentence("check-index-damaged", name=path.name, problem=one) for one in wrong[:1]], none
    if version_of(path) < SCHEMA_VERSION:
        return [sentence("check-index-old", name=path.name)], none
    try:
        with looking_at(path) as connection:
            rows = {row[0]: (row[1], row[2]) for row in connection.execute("SELECT id, name, stamp FROM experiment")}
            return compared(records, rows), see_orders(connection, folder / "orders")
    except sqlite3.Error as problem:
        return [sentence("check-index-damaged", name=path.name, problem=str(problem))], none


def _lacking(path: Path) -> tuple[str, ...]:
    """Whether tables are missing that its version has, or all of them."""
    with looking_at(path) as connection:
        there = version_of(path) > 0 and whole(connection, version_of(path))
    return () if there else ("tables are missing",)


def _missing(folder: Path, records: Records, seen: Seen) -> Iterator[Sentence]:
    """Pictures that tests have and that are not there."""
    trashed = {path.stem: path for path in folder.glob("trash/*/images/*")}
    for sha256, test in sorted(records.pictures.items()):
        if sha256 in seen.there:
            continue
        if sha256 in trashed:
            file = trashed[sha256].relative_to(folder).as_posix()
            yield sentence("check-original-in-trash", name=sha256[:8], test=test, file=file)
        else:
            yield sentence("check-original-missing", name=sha256[:8], test=test)
    for sha256 in sorted(records.photos - seen.there.keys() - records.pictures.keys()):
        yield sentence("check-photo-missing", name=sha256[:8])


def _lost(records: Records, seen: Seen, orders: Orders) -> Iterator[Sentence]:
    """Pictures that were paid for, kept, and are in no test and no file any more."""
    for job, sha256 in orders.stored.items():
        known = sha256 in seen.there or sha256 in records.pictures
        # What was deleted with its test is no loss.
        if not known and orders.experiments[job] in records.files:
            yield sentence("check-order-lost", name=job, file=sha256)


def _orphans(folder: Path, seen: Seen, used: frozenset[str]) -> Iterator[Sentence]:
    """Pictures that nothing names."""
    named = named_in(naming_files(folder)) | used
    for sha256 in sorted(seen.there.keys() - named):
        yield sentence("check-original-orphan", name=seen.there[sha256].relative_to(folder).as_posix())


def _parts(folder: Path) -> Iterator[Sentence]:
    """What was interrupted."""
    places = ((folder, ".*.part"), (folder / "backups", ".library-*"))
    inside = [(folder / name, "**/.*.part") for name in ("images", "meta", "incoming", "battles")]
    for path in sorted({path for place, form in (*places, *inside) for path in place.glob(form)}):
        yield sentence("check-part", name=path.relative_to(folder).as_posix())


def _damaged(backups: list[Path]) -> Iterator[Sentence]:
    for path in backups:
        wrong = problems(path)
        if wrong:
            yield sentence("check-backup-damaged", name=path.name, problem=wrong[0])
