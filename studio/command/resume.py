"""`resume`: fetch what was paid for, as a start of the window does. Nothing is ordered."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from studio.command.entry import Entry, Options
from studio.command.stopping import heed_signals
from studio.wiring import open_session, user_parts
from studio.words import Sentence, StudioError, Words, sentence

if TYPE_CHECKING:
    from studio.request.job import Standing
    from studio.session.recovery import Found


class UnknownOrdersError(StudioError):
    """There are orders of which nobody knows whether they were charged."""

    failure = True
    unknown = True


def add_options(entry: Entry, words: Words) -> None:
    """The options of the command."""
    entry.add_argument("--library", metavar="DIR", type=Path, help=words.say("command-library"))


def run(options: Options, words: Words) -> None:
    """Fetch, and print one line for each order that was left.

    Raises:
        StudioError: the library cannot be opened; or, at the end, there are orders that nobody knows about.
    """
    from studio.session.resuming import resume  # noqa: PLC0415 - the other commands need none of it

    heed_signals()
    found = asyncio.run(resume(lambda: open_session(user_parts(options.library))))
    lines = tuple(_lines(found))
    for line in lines or (sentence("recovery-nothing"),):
        print(words.tell(line))
    if found.unknown:
        raise UnknownOrdersError(sentence("recovery-unknown", count=len(found.unknown)))


def _lines(found: "Found") -> Iterator[Sentence]:
    for shot in found.fetched:
        yield sentence("recovery-fetched-one", name=shot.name, sha256=shot.picture.sha256[:12])
    for one in found.owed:
        yield sentence("recovery-owed-one", name=one.job.model, id=one.request_id or one.job.id)
    for one, why in found.lost:
        yield sentence("recovery-lost-one", name=one.job.model, why=why)
    for one in found.unknown:
        yield sentence("recovery-unknown-one", name=one.job.model, at=_sent_at(one))
    for one in found.unsent:
        yield sentence("recovery-unsent-one", name=one.job.model)


def _sent_at(one: "Standing") -> str:
    return next((event.at for event in reversed(one.events) if event.state == "sending"), "")
