"""`demo`: the default playbook on the simulated pair as a post; no screen, no network."""

import asyncio
import sys
from pathlib import Path

from studio.command.entry import Entry, Options
from studio.command.stopping import heed_signals
from studio.store.atomic import check_folder
from studio.wiring import catalogue, run_demo
from studio.words import Words


def add_options(entry: Entry, words: Words) -> None:
    """The options of the command."""
    entry.add_argument("--out", metavar="DIR", type=Path, required=True, help=words.say("command-demo-out"))
    entry.add_argument("--emotion", default="sad", help=words.say("command-emotion"))
    entry.add_argument("--lang", choices=("en", "es"), default="en", help=words.say("command-lang"))


def run(options: Options, words: Words) -> None:
    """Draw the playbook and write the post; prints the files.

    Raises:
        StudioError: an unknown emotion, a drawing failed, or the folder cannot be written.
    """
    catalogue().emotion(options.emotion)  # an unknown one is refused before anything is promised
    check_folder(options.out)  # drawing takes a while: better to hear of a closed folder before it
    heed_signals()
    print(words.say("command-demo-drawing"), file=sys.stderr)
    for path in asyncio.run(run_demo(options.out, options.emotion, options.lang)):
        print(path)
