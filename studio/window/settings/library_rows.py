"""Lines of the lists on the page of the library."""

from datetime import UTC, datetime

from studio.session.library_view import Backup, Trashed
from studio.window.settings.kept_list import Row
from studio.window.widget.moment import moment_text
from studio.words import Words

KEPT_DAYS = 30
STATES = {True: "shelf-backup-sound", False: "shelf-backup-damaged", None: "shelf-backup-wait"}


def backup_row(words: Words, backup: Backup) -> Row:
    """When a backup was made, and whether it can be used."""
    when = moment_text(words.language, backup.at)
    text = words.say("shelf-backup-row", when=when, state=words.say(STATES[backup.sound]))
    return Row(text, usable=backup.sound is True)


def trash_row(words: Words, trashed: Trashed, now: datetime | None = None) -> Row:
    """Which test lies in the trash, and for how long still; `now` is in UTC, the present moment if None."""
    age = ((now or datetime.now(UTC)) - trashed.since).days
    days = min(KEPT_DAYS, max(0, KEPT_DAYS - age))
    return Row(words.say("shelf-trash-row", name=trashed.name or words.say("shelf-trash-nameless"), days=days))
