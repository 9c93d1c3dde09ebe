"""Rows of the library's database: an index of the records, for lists and searches."""

import json
import sqlite3
from dataclasses import dataclass
from datetime import date

import msgspec

from studio.experiment.experiment import Experiment, Shot, Step
from studio.store.codec import Stored
from studio.store.search_mend import mended
from studio.store.search_rows import write_search

THUMBS = 2


@dataclass(frozen=True)
class Listed:
    """One line of the list of experiments.

    Attributes:
        thumbs: sha256 of the newest pictures, one per slot, may be empty.
        changed: day of the last change where the creator is now, "YYYY-MM-DD".
        character: name of the person it is about, empty where that is unknown.
    """

    id: str
    name: str
    emotion: str
    steps: int
    thumbs: tuple[str, ...]
    changed: str
    character: str = ""


@dataclass(frozen=True)
class Entry:
    """What the index keeps about a record file.

    Attributes:
        day: of its last change, "YYYY-MM-DD".
        stamp: changes whenever the file is written.
        opens: whether the experiment becomes the open one.
    """

    day: str
    stamp: str
    opens: bool = True


def write_rows(connection: sqlite3.Connection, stored: Stored, entry: Entry) -> None:
    """Replace all rows of an experiment; it becomes the newest of its day."""
    experiment = stored.experiment
    turn = connection.execute("SELECT coalesce(max(turn), 0) + 1 FROM experiment").fetchone()[0]
    _remove(connection, experiment.id)
    connection.execute(
        "INSERT INTO experiment VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            experiment.id,
            experiment.name,
            _emotion(experiment),
            len(experiment.steps),
            json.dumps(_thumbs(experiment)),
            entry.day,
            turn,
            entry.stamp,
            _character(experiment),
        ),
    )
    for number, step in enumerate(experiment.steps):
        _write_step(connection, experiment.id, step, number)
    known = {step.id for step in experiment.steps}
    votes = [(verdict.step, verdict.choice) for verdict in stored.verdicts.values() if verdict.step in known]
    connection.executemany("INSERT INTO verdict VALUES (?, ?)", votes)
    write_search(connection, stored, entry.day, turn)
    if entry.opens:
        connection.execute("INSERT OR REPLACE INTO desk VALUES (1, ?)", (experiment.id,))


def remove_rows(connection: sqlite3.Connection, experiment_id: str) -> None:
    """Take an experiment out of the index; where it was the open one, none is."""
    _remove(connection, experiment_id)
    connection.execute("DELETE FROM desk WHERE experiment = ?", (experiment_id,))


def read_list(connection: sqlite3.Connection) -> tuple[Listed, ...]:
    """All experiments, the one changed last first."""
    rows = connection.execute(
        "SELECT id, name, emotion, steps, thumbs, changed, stamp, character FROM experiment"
        " ORDER BY changed DESC, turn DESC"
    )
    return tuple(
        Listed(key, name, emotion, steps, _digests(thumbs), _day_here(stamp, changed), character)
        for key, name, emotion, steps, thumbs, changed, stamp, character in rows
    )


def _digests(thumbs: str) -> tuple[str, ...]:
    """The small pictures of a row; none of a row that makes no sense, for the others are listed all the same."""
    try:
        return msgspec.json.decode(thumbs, type=tuple[str, ...])
    except (msgspec.DecodeError, UnicodeError):
        return ()


def _day_here(stamp: str, day: str) -> str:
    """Day of a stamp in the time zone of this computer; the one in UTC where a stamp tells none."""
    written = stamp.partition("-")[0]
    try:
        return date.fromtimestamp(int(written) / 1e9).isoformat()  # noqa: DTZ012 - as a calendar on the wall shows it
    except (ValueError, OverflowError, OSError):
        return day


def read_stamps(connection: sqlite3.Connection) -> dict[str, str]:
    """Stamps of the records as they were when their rows were written, by experiment."""
    return dict(connection.execute("SELECT id, stamp FROM experiment").fetchall())


def read_open(connection: sqlite3.Connection) -> str | None:
    """Id of the experiment that was open last."""
    row = connection.execute("SELECT experiment FROM desk").fetchone()
    return str(row[0]) if row is not None else None


def _remove(connection: sqlite3.Connection, experiment_id: str) -> None:
    mended(connection, lambda: connection.execute("DELETE FROM experiment WHERE id = ?", (experiment_id,)))


def _write_step(connection: sqlite3.Connection, experiment: str, step: Step, number: int) -> None:
    connection.execute(
        "INSERT INTO step VALUES (?, ?, ?, ?, ?, ?)",
        (step.id, experiment, step.place, step.label, step.text, number),
    )
    connection.executemany(
        "INSERT INTO shot VALUES (?, ?, ?, ?, ?, ?, ?)", [_shot_row(step, shot) for shot in step.shots]
    )


def _shot_row(step: Step, shot: Shot) -> tuple[str | int | None, ...]:
    request = shot.request
    asked = request.canonical() if request is not None else None
    digest = request.digest() if request is not None else None
    return (shot.id, step.id, shot.slot, shot.name, shot.picture.sha256, asked, digest)


def _thumbs(experiment: Experiment) -> list[str]:
    filled = [step for step in experiment.steps if step.shots]
    if not filled:
        return []
    shots = [filled[-1].shot(slot) for slot in range(THUMBS)]
    return [shot.picture.sha256 for shot in shots if shot is not None]


def _emotion(experiment: Experiment) -> str:
    expression = experiment.draft.expression
    return expression.own.adjective if expression.own is not None else expression.emotion


def _character(experiment: Experiment) -> str:
    """Nobody knows who is in pictures that came without their words."""
    return "" if experiment.imported else experiment.draft.recipe.character.name
