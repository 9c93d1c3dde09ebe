"""What a library does for itself while it is open: backups, room for bad days, a late look, old things thrown out."""

import contextlib
import sqlite3
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from studio.request.job import State
from studio.store.atomic import WriteError
from studio.store.backups import Backups
from studio.store.database import Database
from studio.store.job_ledger import JobLedger
from studio.store.received import Received
from studio.store.reserve import Reserve
from studio.words import Sentence, StudioError, sentence

ANSWERS_FOR = timedelta(days=7)
SETTLED: frozenset[State] = frozenset(("done", "refused", "failed-free", "cancelled-unsent"))
"""Ends after which an answer is of no more use. What may have been charged keeps its answer."""
SUSPECT = "library.suspect"
"""A file of this name says that the database is to be looked at, page by page, before it is used."""


class Upkeep:
    """Called every few minutes, off the window's thread.

    Args:
        database: of the library.
        reserve: is made again when there is room.
        answers: of providers, with the ledger that knows what became of them; thrown out when they are of no more use.
        unseen: the database was opened without a look at every page.
    """

    def __init__(
        self, database: Database, reserve: Reserve, answers: tuple[Received, JobLedger], *, unseen: bool
    ) -> None:
        self._database = database
        self._answers = answers
        self._reserve = reserve
        self._unseen = unseen
        self._failed: Sentence | None = None
        self.backups = Backups(database.path.parent / "backups", database)

    def turn(self, now: datetime) -> tuple[Sentence, ...]:
        """Do what is due; gives what there is to tell.

        Args:
            now: in UTC.
        """
        if not (self._database.path.parent / "meta").exists():
            # Its drive is gone, and what lies in its place is none of the library's.
            return ()
        self._reserve.make()
        drop_answers(*self._answers, now)
        told = [self._look(), self._back_up(now)]
        return tuple(said for said in told if said is not None)

    def hear(self, told: Callable[[Sentence], None]) -> None:
        """Have it told when something paid for waits to be written down.

        Args:
            told: called in the database's thread.
        """
        self._database.waits = lambda: told(sentence("library-held"))

    def _look(self) -> Sentence | None:
        """The look at every page that the opening left out."""
        if not self._unseen:
            return None
        self._unseen = False
        try:
            said = self._database.bare(lambda connection: connection.execute("PRAGMA quick_check(1)").fetchone()[0])
        except sqlite3.Error as problem:
            said = str(problem)
        if said == "ok":
            return None
        with contextlib.suppress(OSError):
            (self._database.path.parent / SUSPECT).touch()
        return sentence("library-suspect")

    def _back_up(self, now: datetime) -> Sentence | None:
        if not self.backups.due(now):
            return None
        try:
            self.backups.make(now)
        except WriteError as error:
            # Every few minutes the same would be no help.
            said, self._failed = (error.sentence if error.sentence != self._failed else None), error.sentence
            return said
        self._failed = None
        return None


def drop_answers(received: Received, ledger: JobLedger, now: datetime) -> None:
    """Throw out answers of orders that ended well a week ago; those of other orders stay, however old.

    Args:
        received: the answers.
        ledger: knows what became of the orders.
        now: in UTC.
    """
    for job in received.old(ANSWERS_FOR.days):
        with contextlib.suppress(StudioError, ValueError):
            standing = ledger.standing(job)
            if standing is None or standing.state not in SETTLED:
                continue
            if now - datetime.fromisoformat(standing.events[-1].at) > ANSWERS_FOR:
                received.drop(job)


def suspect(folder: Path) -> bool:
    """Whether the last look at a library found its database damaged."""
    return (folder / SUSPECT).exists()
