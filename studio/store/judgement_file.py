"""Judgements as a table that other programs open, and back: CSV and JSON."""

import csv
import io
import json
from dataclasses import asdict, dataclass, fields

from studio.store.codec import Stored
from studio.verdict.judgements import Judgement, judgements
from studio.verdict.verdict import CHOICES, Choice
from studio.words import Sentence, StudioError, sentence

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet computes a text that begins like this; an apostrophe keeps it a text."""
COLUMNS = tuple(field.name for field in fields(Judgement))
NEEDED = ("step", "choice")
LONGEST = 100_000
"""Rows that are read."""
LONGEST_CELL = 1_000_000
MOST_NAMED = 20
"""Rows that are named one by one; of more only the number is said."""


@dataclass(frozen=True)
class OtherVote:
    """A vote that somebody else gave on a copy of a test.

    Attributes:
        step: id of the step.
        choice: what was chosen.
        blind: whether the models were hidden.
        shots: ids of the two pictures that were seen, by slot; empty where they are not named.
    """

    step: str
    choice: Choice
    blind: bool
    shots: tuple[str, ...] = ()


def judgement_csv(stored: Stored) -> bytes:
    """The table for spreadsheets: UTF-8 with a mark at its start, one line a vote."""
    out = io.StringIO(newline="")
    table = csv.writer(out)
    table.writerow(COLUMNS)
    for row in _rows(stored):
        table.writerow([_plain(text) for text in asdict(row).values()])
    return out.getvalue().encode("utf-8-sig")


def judgement_json(stored: Stored) -> bytes:
    """The same rows as a list of objects."""
    return json.dumps([asdict(row) for row in _rows(stored)], ensure_ascii=False, indent=1).encode()


def read_votes(data: bytes, name: str) -> tuple[tuple[OtherVote, ...], tuple[Sentence, ...]]:
    """Votes out of such a table, and what there is to tell of the rows that are none.

    Args:
        data: the bytes of a CSV or JSON file.
        name: of the file, for the sentence.

    Raises:
        StudioError: no such table at all.
    """
    rows = _json_rows(data) if data.lstrip()[:1] == b"[" else _csv_rows(data)
    if rows is None:
        raise StudioError(sentence("judgements-foreign", name=name))
    votes: list[OtherVote] = []
    bad: list[int] = []
    for number, row in enumerate(rows[:LONGEST], 1):
        vote = _vote(row)
        if vote is not None:
            votes.append(vote)
        elif row.get("choice"):
            bad.append(number)
    notes = [sentence("judgements-row", name=name, number=number) for number in bad[:MOST_NAMED]]
    if len(bad) > MOST_NAMED:
        notes.append(sentence("judgements-rows", name=name, count=len(bad) - MOST_NAMED))
    return tuple(votes), tuple(notes)


def _rows(stored: Stored) -> tuple[Judgement, ...]:
    return judgements(stored.experiment, stored.verdicts, stored.judging)


def _plain(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA) else text


def _csv_rows(data: bytes) -> list[dict[str, str]] | None:
    """Rows by column; None where the columns are not those of a table of ours."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    csv.field_size_limit(LONGEST_CELL)
    try:
        table = csv.DictReader(io.StringIO(text, newline=""), restkey="")
        if not set(NEEDED) <= set(table.fieldnames or ()):
            return None
        return [{key: value if isinstance(value, str) else "" for key, value in row.items()} for row in table]
    except csv.Error:
        return None


def _json_rows(data: bytes) -> list[dict[str, str]] | None:
    try:
        plain = json.loads(data)
    except (ValueError, RecursionError):
        return None
    rows = [row if isinstance(row, dict) else {"choice": "?"} for row in plain]
    if rows and not any(set(NEEDED) <= set(row) for row in rows):
        return None
    return [{key: value if isinstance(value, str) else "" for key, value in row.items()} for row in rows]


def _vote(row: dict[str, str]) -> OtherVote | None:
    choice = next((one for one in CHOICES if one == row.get("choice", "").strip().lower()), None)
    step = row.get("step", "").strip()
    if choice is None or not step:
        return None
    shots = row.get("shot_a", "").strip(), row.get("shot_b", "").strip()
    return OtherVote(step, choice, row.get("blind", "").strip().lower() == "yes", shots if all(shots) else ())
