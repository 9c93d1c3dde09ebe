"""`expression-studio [FILE ...]`: opens the window; the only command that loads Qt."""

import gc
import os
import sys
from pathlib import Path

from studio.command.entry import Entry, Options
from studio.words import StudioError, Words, sentence

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
"""Any of these says where a window can be drawn."""


class NoScreenError(StudioError):
    """There is nothing to open a window on."""

    failure = True


def add_options(entry: Entry, words: Words) -> None:
    """The options of the command."""
    entry.add_argument("--library", metavar="DIR", type=Path, help=words.say("command-library"))
    entry.add_argument("files", metavar="FILE", nargs="*", help=words.say("command-files"))


def run(options: Options, _words: Words) -> None:
    """Open the window and wait until it was closed.

    Raises:
        StudioError: there is no screen, or the library cannot be opened.
    """
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in SCREENS):
        raise NoScreenError(sentence("command-no-screen"))
    gc.disable()  # until the window stands, nothing is left behind that would be worth looking for
    from studio.app import open_window  # noqa: PLC0415 - Qt is loaded for the window only

    open_window(options.library, tuple(options.files))
