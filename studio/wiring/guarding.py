"""Puts together what keeps pictures and money safe, and what is asked before anybody is paid."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial

from studio.session.consent import Consent
from studio.session.errands import Errands
from studio.session.guard import Guard
from studio.session.leaving import Leaving
from studio.session.left_commands import LeftCommands, Ways
from studio.session.library_commands import LibraryCommands
from studio.session.means import Means
from studio.session.recovery import Recovery
from studio.session.settings_commands import SettingsCommands
from studio.session.spend import Spend
from studio.store.ever_paid import ever_paid
from studio.store.library import Library


@dataclass(frozen=True)
class Guarding:
    """What all of it works with."""

    means: Means
    errands: Errands
    settings: SettingsCommands
    library: Library

    def money(self) -> tuple[Spend, Consent]:
        """What may be spent in a day, and what asks before it is."""
        ever: Callable[[], bool] = partial(ever_paid, self.library.folder)
        spend = Spend(self.means, self.errands, today, lambda: self.settings.values.cap, ever)
        return spend, Consent(spend, self.settings)

    def guard(self, recovery: Recovery, ways: Ways) -> Guard:
        """The commands of it."""
        saving = self.errands.stores.saving
        return Guard(
            recovery,
            LeftCommands(self.means, recovery, ways),
            Leaving(self.means, self.errands),
            LibraryCommands(self.means, self.library, saving, self._lent),
        )

    def _lent(self) -> frozenset[str]:
        """A logo lies among the originals and belongs to no test."""
        return frozenset(filter(None, (self.settings.values.post.logo,)))


def today() -> str:
    """The day that spending counts by: one for all places."""
    return datetime.now(UTC).date().isoformat()
