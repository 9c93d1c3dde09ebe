"""What keeps pictures and money safe beyond the ledger, in one hand."""

from dataclasses import dataclass

from studio.session.leaving import Leaving
from studio.session.left_commands import LeftCommands
from studio.session.library_commands import LibraryCommands
from studio.session.recovery import Recovery


@dataclass(frozen=True)
class Guard:
    """Commands by group.

    Attributes:
        recovery: settles what an earlier run has left.
        left: what can be done about it.
        leaving: closing while something paid for is on its way.
        library: check, backups, trash.
    """

    recovery: Recovery
    left: LeftCommands
    leaving: Leaving
    library: LibraryCommands
