"""The command line. Results go to stdout, notes to stderr; only the window loads Qt."""

import argparse
import os
import sys
import warnings as remarks
from collections.abc import Callable, Sequence
from typing import NoReturn

from studio import __version__
from studio.command import check, cover, demo, doctor, fair, generate, models, prompt, resume, verify, window
from studio.command.entry import Entry, Options
from studio.wiring import words_of
from studio.words import StudioError, Words

FAILURE, BAD_INPUT, UNKNOWN, STOPPED = 1, 2, 3, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; without one, the window opens with the files named.

    Returns:
        0 done, 1 failure (unwritable output, refused, a drawing that failed, the cap), 2 bad input, 3 outcome unknown
        and maybe charged, 130 stopped by Ctrl+C or SIGTERM. Errors are one sentence.
    """
    # Pillow remarks on broken metadata of good photos; a creator reads sentences.
    remarks.filterwarnings("ignore", module=r"PIL\.")
    given = list(sys.argv[1:] if arguments is None else arguments)
    words = words_of("")
    options = _parser(words).parse_args(_with_command(given))
    try:
        options.command(options, words)
        sys.stdout.flush()
    except StudioError as error:
        print(words.tell(error.sentence), file=sys.stderr)
        return UNKNOWN if error.unknown else FAILURE if error.failure else BAD_INPUT
    except KeyboardInterrupt:
        return STOPPED
    except OSError:  # what the rooms below could not put into words: the output itself is closed or full
        print(words.say("command-no-output"), file=sys.stderr)
        # What is still buffered would be written, and fail, once more when the interpreter ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILURE
    return 0


class _OneSentenceParser(argparse.ArgumentParser):
    """Says what is wrong with the words of a call in one line."""

    def error(self, message: str) -> NoReturn:
        print(words_of("").say("command-usage", problem=message, command=self.prog), file=sys.stderr)
        raise SystemExit(BAD_INPUT)


def _with_command(given: list[str]) -> list[str]:
    """Without a command word the window is meant: `expression-studio a.png b.png`."""
    if given and (given[0] in COMMANDS or given[0] in ("-h", "--help", "--version")):
        return given
    return ["window", *given]


def _parser(words: Words) -> Entry:
    parser = _OneSentenceParser(prog="expression-studio", description=words.say("command-about"))
    parser.add_argument("--version", action="version", version=__version__)
    entries = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, (build, command) in COMMANDS.items():
        about = words.say(f"command-{name}")
        entry = entries.add_parser(name, help=about, description=about)
        build(entry, words)
        entry.set_defaults(command=command)
    return parser


COMMANDS: dict[str, tuple[Callable[[Entry, Words], None], Callable[[Options, Words], None]]] = {
    "window": (window.add_options, window.run),
    "demo": (demo.add_options, demo.run),
    "cover": (cover.add_options, cover.run),
    "prompt": (prompt.add_options, prompt.run),
    "fair": (fair.add_options, fair.run),
    "models": (models.add_options, models.run),
    "generate": (generate.add_options, generate.run),
    "resume": (resume.add_options, resume.run),
    "doctor": (doctor.add_options, doctor.run),
    "check": (check.add_options, check.run),
    "verify": (verify.add_options, verify.run),
}

if __name__ == "__main__":
    sys.exit(main())
