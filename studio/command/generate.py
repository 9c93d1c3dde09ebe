"""`generate`: one run without a window, through the same ledger and rules. The command is the click."""

import asyncio
import sys
from decimal import Decimal, InvalidOperation
from pathlib import Path

from studio.command.entry import Entry, Options
from studio.command.stopping import heed_signals
from studio.request.size import Size
from studio.wiring import open_session, user_parts
from studio.words import StudioError, Words, sentence

MICRO = 1_000_000
MOST_PICTURES = 10
"""Of one run."""


def add_options(entry: Entry, words: Words) -> None:
    """The options of the command."""
    say = words.say
    entry.add_argument("--model", metavar="ID", required=True, help=say("command-model"))
    entry.add_argument("--text", metavar="WORDS", required=True, help=say("command-text"))
    entry.add_argument("--ref", metavar="FILE", action="append", default=[], help=say("command-ref"))
    entry.add_argument("--size", metavar="WxH", default="", help=say("command-picture-size"))
    entry.add_argument("--count", metavar="N", default="1", help=say("command-count"))
    entry.add_argument("--cap", metavar="USD", default="", help=say("command-cap"))
    entry.add_argument("--out", metavar="FILE", type=Path, required=True, help=say("command-generate-out"))
    entry.add_argument("--record", metavar="FILE", type=Path, help=say("command-record"))
    entry.add_argument("--library", metavar="DIR", type=Path, help=say("command-library"))


def run(options: Options, words: Words) -> None:
    """Order, wait, write; prints the files, and on stderr what each cost.

    Raises:
        StudioError: bad input, refused, failed, the cap, an output that cannot be written, or an unknown outcome.
    """
    from studio.session.generation import Wanted, generate, told  # noqa: PLC0415 - the other commands need none of it

    wanted = Wanted(
        model=options.model,
        text=_text(options.text),
        references=tuple(options.ref),
        size=_size(options.size),
        count=_count(options.count),
        cap=_cap(options.cap),
        out=options.out,
        record=options.record,
    )
    heed_signals()
    for made in asyncio.run(generate(lambda: open_session(user_parts(options.library)), wanted)):
        print(words.tell(told(made.shot)), file=sys.stderr)
        print(made.path)


def _text(text: str) -> str:
    if not text.strip():
        raise StudioError(sentence("generate-no-words"))
    return text


def _size(text: str) -> Size | None:
    try:
        return Size.parse(text) if text else None
    except ValueError:
        raise StudioError(sentence("command-bad-size", text=text)) from None


def _count(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and 1 <= int(text) <= MOST_PICTURES):
        raise StudioError(sentence("generate-count", text=text, most=MOST_PICTURES))
    return int(text)


def _cap(text: str) -> int | None:
    """Dollars as micro-dollars."""
    try:
        dollars = Decimal(text) if text else None
    except InvalidOperation:
        dollars = Decimal(-1)
    if dollars is not None and not (dollars.is_finite() and 0 <= dollars <= 1_000_000):
        raise StudioError(sentence("generate-cap", text=text))
    return None if dollars is None else int(dollars * MICRO)
