"""What the page of the library shows."""

from dataclasses import dataclass, replace
from datetime import datetime

from studio.session.signal import Signal
from studio.store.last_check import Checked
from studio.store.trash import Trashed
from studio.words import Sentence

__all__ = ["Backup", "Checked", "LibraryState", "LibraryView", "Trashed"]


@dataclass(frozen=True)
class Backup:
    """A backup of the library's index.

    Attributes:
        name: of its file.
        at: when it was made, in UTC.
        sound: whether it was opened and is whole; None while that was not tried yet.
    """

    name: str
    at: datetime
    sound: bool | None = None


@dataclass(frozen=True)
class LibraryView:
    """A library, as far as it was looked at.

    Attributes:
        folder: where it lies.
        tests: how many it has.
        pictures, size_bytes: originals and what they take; None until they were counted.
        backups: newest first; None until they were looked for.
        trashed: tests that can be put back, deleted last first.
        checked: the last look at everything, None where there was none.
        progress: (done, total) pictures of the look that is under way, None while none is.
        findings: of the last look of this sitting, None where there was none.
        busy: a backup is being made.
        said: what was done last, or why it could not be.
        failed: that was a failure.
        fixed: the library can only be looked at.
    """

    folder: str
    tests: int = 0
    pictures: int | None = None
    size_bytes: int = 0
    backups: tuple[Backup, ...] | None = None
    trashed: tuple[Trashed, ...] = ()
    checked: Checked | None = None
    progress: tuple[int, int] | None = None
    findings: tuple[Sentence, ...] | None = None
    busy: bool = False
    said: Sentence | None = None
    failed: bool = False
    fixed: bool = False


class LibraryState:
    """Holds what the page shows while it changes.

    Attributes:
        now: what it shows.
        changed: `now` is another.
    """

    def __init__(self, now: LibraryView) -> None:
        self.now = now
        self.changed: Signal[[]] = Signal()

    def put(self, **fields: object) -> None:
        """Set fields of `LibraryView` by name."""
        new = replace(self.now, **fields)  # type: ignore[arg-type]
        if new != self.now:
            self.now = new
            self.changed.emit()

    def tell(self, said: Sentence, *, failed: bool = False) -> None:
        """Say what was done, or why it could not be."""
        self.put(said=said, failed=failed)

    def progress(self, done: int, total: int) -> None:
        """So many pictures of so many were looked at; nothing of it once the look is over."""
        if self.now.progress is not None:
            self.put(progress=(done, total))
