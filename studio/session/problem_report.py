"""What a report of a problem says: a plain text that its writer can read through before giving it away."""

from collections.abc import Mapping
from dataclasses import dataclass

from studio.words import Words

TRACE_LINES = 120
LONGEST_LINE = 300


@dataclass(frozen=True)
class Findings:
    """What there is to report.

    Attributes:
        facts: of program and machine, by word key, in the order in which they are shown.
        lines: the end of the log, the newest last.
        day: of the last crash as "2026-11-25", "" where there was none.
        trace: where it was struck down.
    """

    facts: Mapping[str, str]
    lines: tuple[str, ...] = ()
    day: str = ""
    trace: str = ""


def report_text(words: Words, found: Findings) -> str:
    """The whole report, ending in a line break."""
    parts = [words.say("report-head"), "", *(f"{words.say(key)}: {value}" for key, value in found.facts.items()), ""]
    if found.trace:
        parts += [words.say("report-crash", day=found.day), *_shown(found.trace.splitlines()[:TRACE_LINES]), ""]
    else:
        parts += [words.say("report-no-crash"), ""]
    parts += [words.say("report-log"), *_shown(found.lines)] if found.lines else [words.say("report-no-log")]
    return "\n".join(parts) + "\n"


def _shown(lines: "tuple[str, ...] | list[str]") -> list[str]:
    """Lines that an answer can quote; the end of a very long one is left out."""
    return [line if len(line) <= LONGEST_LINE else f"{line[:LONGEST_LINE]}…" for line in lines]
