"""What a session begins with: the desk as it was left, and the names that are on offer."""

from dataclasses import replace

from studio.experiment.experiment import BY_HAND, SLOTS
from studio.session.desk import Desk
from studio.session.fresh import Fresh
from studio.session.naming import Naming
from studio.session.read import Read
from studio.session.settings_commands import SettingsCommands
from studio.store.library import Stored


def naming(read: Read, settings: SettingsCommands) -> Naming:
    """Names of models, those used last first."""
    return Naming(
        settings.values.names,
        tuple(card.name for card in read.cards.values() if not card.simulated and card.id != BY_HAND),
        lambda names: settings.change(names=names),
        lambda slot: settings.words.say("session-model-name", letter=SLOTS[slot]),
    )


def first_desk(stored: Stored | None, fresh: Fresh, tip: int | None) -> Desk:
    """The test that was open last, or a fresh one."""
    if stored is None:
        return Desk(fresh.experiment(), tip=tip)
    desk = Desk(stored.experiment, stored.shown, stored.verdicts, stored.view, tip=tip, judging=stored.judging)
    return replace(desk, audience=stored.audience)
