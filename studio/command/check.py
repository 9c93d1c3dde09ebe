"""`check`: looks at the whole library and says in plain words what is wrong; on request the index is put right."""

import sys
from pathlib import Path

from studio.command.entry import Entry, Options
from studio.command.stopping import heed_signals
from studio.store.atomic import WriteError
from studio.store.check import Report, check
from studio.store.place import settings_file
from studio.store.restore import Replaced, rebuild, restore
from studio.store.settings import SettingsFile
from studio.wiring import user_parts
from studio.wiring.going_back import besides
from studio.words import Sentence, Words, sentence

STEPS = 20
"""Lines of progress for a whole library."""
UNITS = ("kB", "MB", "GB", "TB")


def add_options(entry: Entry, words: Words) -> None:
    """The options of the command."""
    say = words.say
    entry.add_argument("--library", metavar="DIR", type=Path, help=say("command-library"))
    act = entry.add_mutually_exclusive_group()
    act.add_argument("--rebuild", action="store_true", help=say("command-rebuild"))
    act.add_argument("--restore", metavar="FILE", type=Path, help=say("command-restore"))


def run(options: Options, words: Words) -> None:
    """Print what was looked at, then one line for each thing that is wrong.

    Raises:
        StudioError: no library, open elsewhere, newer, or something was found.
    """
    folder = user_parts(options.library).library
    heed_signals()
    if options.rebuild or options.restore is not None:
        _put_right(folder, options.restore, words)
    settings, _said = SettingsFile(settings_file()).load()
    report = check(folder, _Progress(words).show, frozenset((settings.post.logo,)))
    for line in (_done(report), *report.findings):
        print(words.tell(line))
    if report.findings:
        raise WriteError(sentence("check-found", count=len(report.findings)))
    print(words.say("check-well"))


class _Progress:
    """Tells on stderr how far a check has come, a few times in all."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._next = 0.0

    def show(self, done: int, total: int) -> None:
        """So many pictures of so many."""
        if done >= self._next or done == total:
            self._next = done + total / STEPS
            print(self._words.say("check-progress", done=done, total=total), file=sys.stderr)


def _put_right(folder: Path, backup: Path | None, words: Words) -> None:
    replaced = rebuild(folder) if backup is None else restore(folder, backup)
    for said in _told(replaced, backup):
        print(words.tell(said))


def _told(replaced: Replaced, backup: Path | None) -> tuple[Sentence, ...]:
    if backup is None:
        done = sentence("library-made-anew", count=replaced.tests)
    else:
        done = sentence("library-restored", name=backup.name, count=replaced.tests)
    return (done, *besides(replaced))


def _done(report: Report) -> Sentence:
    return sentence(
        "check-done",
        tests=report.tests,
        pictures=report.pictures,
        size=_size(report.size_bytes),
        orders=report.orders,
        backups=report.backups,
    )


def _size(size_bytes: int) -> str:
    size = size_bytes / 1000
    for unit in UNITS:
        if size < 1000 or unit == UNITS[-1]:
            break
        size /= 1000
    return f"{size:.1f} {unit}"
