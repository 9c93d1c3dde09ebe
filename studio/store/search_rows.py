"""What a search knows of a test: its words, what it is sorted and filtered by, and what its line in a list shows."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from studio.experiment.experiment import Experiment, Shot, Step
from studio.experiment.turn import knob_of
from studio.store.codec import Stored
from studio.store.search_mend import mended
from studio.store.search_words import document, folded
from studio.verdict.blind_order import PAIR
from studio.verdict.tally import Tally, tally
from studio.verdict.verdict import Choice, Verdict

SIMULATED, NO_VOTE = "SIMULATED", "none"
"""Values to filter by that stand in no record: drawn by this program, and pictures that nobody has judged."""


@dataclass(frozen=True)
class Run:
    """One step of a test as a line of a list shows it.

    Attributes:
        step: its id.
        place: playbook place it fills.
        label: what the fair-test rule said.
        thumbs: sha256 of the picture that stands for each slot, "" where there is none.
        shots: ids of those pictures.
        choice: its verdict, None before one.
        picked: whether its creator picked a picture.
        waits: whether it is to be judged without knowing whose its pictures are.
    """

    step: str
    place: str
    label: str
    thumbs: tuple[str, ...]
    shots: tuple[str, ...]
    choice: Choice | None = None
    picked: bool = False
    waits: bool = False


@dataclass(frozen=True)
class Found:
    """One test as a line of a list shows it.

    Attributes:
        id: of the test.
        name: of the test.
        day: of the last change, "YYYY-MM-DD".
        emotion: key in the catalogue, or the creator's own adjective.
        models: names by slot; empty where nobody knows them yet.
        runs: its steps, in order of sending.
        votes: of all steps.
        cost: micro-dollars of all its orders; None where it has none.
        note: the newest one that its creator wrote.
        imported: whether its pictures came without their words.
        simulated: whether this program drew any of them.
    """

    id: str
    name: str
    day: str
    emotion: str
    models: tuple[str, ...]
    runs: tuple[Run, ...]
    votes: Tally = Tally()
    cost: int | None = None
    note: str = ""
    imported: bool = False
    simulated: bool = False


def write_search(connection: sqlite3.Connection, stored: Stored, day: str, turn: int) -> None:
    """Write the rows of a test whose earlier ones are gone.

    Args:
        connection: in a transaction.
        stored: the record.
        day: of its last change.
        turn: its place among the tests of a day.
    """
    found = found_of(stored, day)
    keys = (found.id, day, turn, folded(found.name), found.votes.votes)
    row = "INSERT INTO search (experiment, changed, turn, name, votes) VALUES (?, ?, ?, ?, ?)"
    number = connection.execute(row, keys).lastrowid
    connection.execute("INSERT INTO facts VALUES (?, ?)", (number, msgspec.json.encode(found).decode()))
    rows = sorted({(kind, value, number) for kind, value in _facets(stored, found) if value})
    connection.executemany("INSERT INTO facet VALUES (?, ?, ?)", rows)
    words = (number, document(texts_of(stored, day)))
    mended(connection, lambda: connection.execute("INSERT INTO found (rowid, words) VALUES (?, ?)", words))


def found_of(stored: Stored, day: str) -> Found:
    """What a list shows of a record."""
    experiment = stored.experiment
    shots = [shot for step in experiment.steps for shot in step.shots]
    costs = [shot.delivery.cost for shot in shots if shot.delivery is not None and shot.delivery.cost is not None]
    noted = [stored.verdicts.get(step.id) or stored.judging.get(step.id) for step in experiment.steps]
    notes = [one.note for one in noted if one is not None and one.note]
    return Found(
        id=experiment.id,
        name=experiment.name,
        day=day,
        emotion=_emotion(experiment.steps[-1] if experiment.steps else None, experiment),
        models=tuple(_model(experiment, slot) for slot in range(len(experiment.models))),
        runs=tuple(_run(stored, step) for step in experiment.steps if step.shots or step.requests),
        votes=tally(_verdicts(stored)),
        cost=sum(costs) if costs else None,
        note=notes[-1] if notes else "",
        imported=experiment.imported,
        simulated=any(shot.simulated for shot in shots),
    )


def texts_of(stored: Stored, day: str) -> Iterator[str]:
    """Everything of a record that can be found by its words."""
    experiment = stored.experiment
    yield from (experiment.name, experiment.question or "", experiment.draft.free, day, *experiment.models)
    yield _emotion(None, experiment)
    for step in experiment.steps:
        yield from (step.text, step.label, step.place, _emotion(step, experiment))
        yield from (shot.name for shot in step.shots)
        yield from (one.name for one in step.refusals)
        noted = stored.verdicts.get(step.id) or stored.judging.get(step.id)
        yield noted.note if noted is not None else ""
        yield noted.choice if isinstance(noted, Verdict) else ""
    if any(shot.simulated for step in experiment.steps for shot in step.shots):
        yield SIMULATED


def waits(stored: Stored, step: Step) -> bool:
    """Whether a step is to be judged blind: every picture is sent by a model, and nobody has seen whose it is."""
    judging = stored.judging.get(step.id)
    known = step.id in stored.verdicts or bool(step.refusals) or (judging is not None and judging.known)
    asked = [*step.requests, *(shot.request for shot in step.shots)]
    made_here = bool(asked) and all(request is not None and not request.by_hand for request in asked)
    return len(stored.experiment.models) >= len(PAIR) and not known and made_here


def _facets(stored: Stored, found: Found) -> Iterator[tuple[str, str]]:
    """What a test can be filtered by: kind and value."""
    experiment = stored.experiment
    yield "emotion", _emotion(None, experiment)
    if found.simulated:
        yield "label", SIMULATED
    for step in experiment.steps:
        yield "emotion", _emotion(step, experiment)
        yield "label", step.label
        yield "knob", knob_of(step.place) or ""
        yield from (("knob", knob) for knob, _step in (step.draft.expression.knobs if step.draft is not None else ()))
        yield from (("model", shot.name) for shot in step.shots)
        yield from (("model", one.name) for one in step.refusals)
        yield "picked", "1" if step.picked else ""
        yield from (("winner", value) for value in _winner(step, stored.verdicts.get(step.id)))


def _winner(step: Step, verdict: Verdict | None) -> Iterator[str]:
    """What a step came to: its choice, and the name of the model that was chosen."""
    if verdict is None:
        yield NO_VOTE if step.shots else ""
        return
    yield verdict.choice
    shot = step.shot("ab".index(verdict.choice)) if verdict.choice in ("a", "b") else None
    yield shot.name if shot is not None else ""


def _run(stored: Stored, step: Step) -> Run:
    slots = range(len(stored.experiment.models))
    shots: list[Shot | None] = [step.shot(slot) for slot in slots]
    verdict = stored.verdicts.get(step.id)
    return Run(
        step=step.id,
        place=step.place,
        label=step.label,
        thumbs=tuple(shot.picture.sha256 if shot is not None else "" for shot in shots),
        shots=tuple(shot.id if shot is not None else "" for shot in shots),
        choice=verdict.choice if verdict is not None else None,
        picked=bool(step.picked),
        waits=waits(stored, step),
    )


def _verdicts(stored: Stored) -> list[Verdict]:
    return [stored.verdicts[step.id] for step in stored.experiment.steps if step.id in stored.verdicts]


def _model(experiment: Experiment, slot: int) -> str:
    """The newest name of a slot."""
    names = [shot.name for step in experiment.steps for shot in step.shots if shot.slot == slot]
    return names[-1] if names else ""


def _emotion(step: Step | None, experiment: Experiment) -> str:
    """The emotion of a step, or of the controls; nobody knows that of pictures which came without their words."""
    if experiment.imported:
        return ""
    draft = step.draft if step is not None else experiment.draft
    if draft is None:
        return ""
    return draft.expression.own.adjective if draft.expression.own is not None else draft.expression.emotion
