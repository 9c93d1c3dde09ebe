"""A playbook as a file: TOML with a name and one table `turn` for each step."""

import tomllib
from typing import Any

import tomli_w

from studio.experiment.turn import TURNED, Playbook, Turn, tidy
from studio.prompt.scale import MOST
from studio.words import StudioError, sentence


def parse_playbook(text: str, name: str) -> Playbook:
    """A playbook from its TOML.

    Args:
        text: of the file.
        name: what it is called where the file does not say.

    Raises:
        StudioError: not TOML, a turn without a knob, a step out of reach, or no turn at all.
    """
    try:
        table = tomllib.loads(text)
        turns = tuple(_turn(row) for row in table["turn"])
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError, AttributeError, RecursionError) as problem:
        raise StudioError(sentence("playbook-unreadable", name=name)) from problem
    if not turns:
        raise StudioError(sentence("playbook-empty"))
    return Playbook(str(table.get("name", name)), tidy(turns))


def format_playbook(playbook: Playbook) -> str:
    """The TOML of a playbook."""
    rows = [
        {"knob": turn.knob}
        | ({"step": turn.step} if turn.step is not None else {})
        | ({"optional": True} if turn.optional else {})
        for turn in playbook.turns
    ]
    return tomli_w.dumps({"name": playbook.name, "turn": rows})


def _turn(row: dict[str, Any]) -> Turn:
    knob = next((knob for knob in TURNED if knob == row["knob"]), None)
    step = row.get("step")
    whole = step is None or (isinstance(step, int) and not isinstance(step, bool) and 0 <= step <= MOST)
    if knob is None or not whole or set(row) - {"knob", "step", "optional"}:
        raise ValueError(row)
    return Turn(knob, step, bool(row.get("optional", False)))
