"""`fair`: two records of runs compared by the fair-test rule."""

import json
from pathlib import Path

from studio.command.entry import Entry, Options
from studio.command.files import trial_from
from studio.experiment.fair import Fairness, fairness
from studio.experiment.fair_words import what_moved
from studio.experiment.moved import Moved
from studio.wiring import catalogue, model_cards
from studio.words import Words


def add_options(entry: Entry, words: Words) -> None:
    """The options of the command."""
    for name in ("baseline", "step"):
        entry.add_argument(f"--{name}", metavar="FILE", required=True, help=words.say(f"command-fair-{name}"))
    entry.add_argument("--json", action="store_true", help=words.say("command-fair-json"))


def run(options: Options, words: Words) -> None:
    """Print the label, what differs, and the sentence.

    Raises:
        StudioError: a file cannot be read or is no such record.
    """
    baseline, step = (trial_from(Path(getattr(options, name))) for name in ("baseline", "step"))
    fair = fairness(step, baseline, catalogue(), model_cards())
    if options.json:
        print(json.dumps(_plain(fair, words), ensure_ascii=False))
        return
    print(f"{fair.label}: {words.tell(fair.said)}")
    for moved in fair.moves:
        print(f"- {words.tell(what_moved(moved))}: {words.tell(moved.was)} → {words.tell(moved.now)}")


def _plain(fair: Fairness, words: Words) -> dict[str, object]:
    changes = [_change(moved, words) for moved in fair.moves]
    return {"label": fair.label, "changes": changes, "words": words.tell(fair.said)}


def _change(moved: Moved, words: Words) -> dict[str, str]:
    return {"what": moved.what, "from": words.tell(moved.was), "to": words.tell(moved.now)}
