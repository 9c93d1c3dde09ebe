"""What is done on the disk for the page of the library: called in threads, one method at a time each."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime

from studio.session.library_view import Backup, Checked, Trashed
from studio.store.atomic import WriteError
from studio.store.check import Report
from studio.store.check_open import check_open
from studio.store.last_check import last_check, note_check
from studio.store.library import Library
from studio.store.soundness import problems
from studio.store.stock import backups_of, pictures_of

STEPS = 100
"""Steps of progress for a whole library."""


class StoppedError(Exception):
    """The creator does not want to know any more."""


class LibraryLook:
    """Looks at a library that is open.

    Args:
        lent: sha256 of originals that are used outside of the library.
    """

    def __init__(self, library: Library, lent: Callable[[], frozenset[str]]) -> None:
        self._library = library
        self._lent = lent
        self._stop = threading.Event()

    def begin(self) -> None:
        """A check is wanted; whoever cancels from now on means that one, even before it has a thread."""
        self._stop.clear()

    def cancel(self) -> None:
        """End the check that runs."""
        self._stop.set()

    def check(self, progress: Callable[[int, int], object]) -> Report | None:
        """Look at every file; None where that was stopped.

        Args:
            progress: told a hundred times in all how many of how many pictures were looked at.
        """
        step = -1

        def told(done: int, total: int) -> None:
            nonlocal step
            if self._stop.is_set():
                raise StoppedError
            if total and done * STEPS // total != step:
                step = done * STEPS // total
                progress(done, total)

        try:
            return check_open(self._library.folder, told, self._lent())
        except StoppedError:
            return None

    def note(self, report: Report) -> Checked:
        """Write down what came of a check."""
        checked = Checked(datetime.now(UTC), len(report.findings))
        if self._library.upkeep is not None:
            note_check(self._library.folder, checked)
        return checked

    def back_up(self, now: datetime) -> None:
        """Make a backup.

        Args:
            now: in UTC.

        Raises:
            WriteError: the disk refused; the earlier backups are as they were.
        """
        upkeep = self._library.upkeep
        # The library makes backups by itself, too; where two at a time get in each other's way, one is made again.
        for last in (False, True):
            try:
                if upkeep is not None:
                    upkeep.backups.make(now)
            except WriteError:
                if last:
                    raise
            else:
                return

    def pictures(self) -> tuple[int, int]:
        """How many pictures there are, and their bytes."""
        return pictures_of(self._library.folder)

    def rest(self) -> tuple[tuple[Trashed, ...], Checked | None]:
        """What lies in the trash, and the last check.

        Raises:
            WriteError: the disk cannot be read.
        """
        return self._library.trashed(), last_check(self._library.folder)

    def backups(self) -> tuple[Backup, ...]:
        """The backups, newest first, untested."""
        return tuple(Backup(one.path.name, one.at) for one in backups_of(self._library.folder))

    def sound(self, backup: Backup) -> bool:
        """Whether a backup can be opened and is whole."""
        return not problems(self._library.folder / "backups" / backup.name)
