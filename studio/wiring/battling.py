"""Battles: put together when the first is wanted, so that a start needs none of it."""

from typing import TYPE_CHECKING

from studio.session.means import Means
from studio.session.read import Read
from studio.session.settings_commands import SettingsCommands

if TYPE_CHECKING:
    from studio.session.battle_commands import BattleCommands
    from studio.wiring.battles import Ground


def begin_battles(means: Means, ground: "Ground", read: Read, settings: SettingsCommands) -> "BattleCommands":
    """The commands of battles."""
    from studio.wiring.battles import put_together  # noqa: PLC0415 - all that runs a battle comes with it

    return put_together(means, ground, read, settings)
