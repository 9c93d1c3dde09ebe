"""Small libraries to be searched, in memory, and a plain filter that says what must be found."""

import sqlite3
from dataclasses import replace
from types import MappingProxyType

from studio.experiment.experiment import Experiment, Shot, Step
from studio.request.delivery import Delivery
from studio.store.codec import Stored
from studio.store.ledger import Entry, write_rows
from studio.store.schema import migrate
from studio.store.search import Query
from studio.store.search_rows import texts_of
from studio.store.search_words import folded, words_of
from studio.verdict.judging import Judging
from studio.verdict.verdict import Choice, Verdict
from tests.fakes.demo import baseline, draft, experiment

DAY = "2026-10-12"


def record_of(
    key: str,
    name: str = "Aria demo",
    *,
    emotion: str = "sad",
    note: str = "",
    choice: Choice | None = None,
    models: tuple[str, str] = ("Sim A", "Sim B"),
    cost: int | None = None,
) -> Stored:
    """A test with one step of both models; a note without a choice is one that was made before the vote."""
    step = baseline(draft(emotion), f"{key}-s1")
    step = replace(step, shots=tuple(_named(shot, key, models[shot.slot], cost) for shot in step.shots))
    made = replace(experiment(step, now=draft(emotion)), id=key, name=name)
    verdicts = {step.id: Verdict(step.id, choice, note=note)} if choice is not None else {}
    judging = {step.id: Judging(step.id, note=note)} if choice is None and note else {}
    return Stored(made, MappingProxyType(verdicts), judging=MappingProxyType(judging))


def with_step(stored: Stored, step: Step, verdict: Verdict | None = None) -> Stored:
    """The record with another step."""
    made: Experiment = stored.experiment.with_step(step)
    verdicts = dict(stored.verdicts) | ({step.id: verdict} if verdict is not None else {})
    return replace(stored, experiment=made, verdicts=MappingProxyType(verdicts))


def searchable(*records: Stored | tuple[Stored, str]) -> sqlite3.Connection:
    """An index of records, each given with its day where that matters; later ones are newer."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("PRAGMA foreign_keys=ON")
    migrate(connection, 0)
    for record in records:
        stored, day = record if isinstance(record, tuple) else (record, DAY)
        write_rows(connection, stored, Entry(day, "stamp"))
    return connection


def plainly(records: list[Stored], query: Query) -> set[str]:
    """The ids of the records in which every word of a question stands, found without any index."""
    asked = words_of(query.words[:200])
    texts = {record.experiment.id: [folded(text) for text in texts_of(record, DAY)] for record in records}
    return {key for key, said in texts.items() if all(any(_stands(word, text) for text in said) for word in asked)}


def _stands(word: str, text: str) -> bool:
    return any(word in one for one in words_of(text))


def _named(shot: Shot, key: str, name: str, cost: int | None) -> Shot:
    delivery = Delivery(f"{key}-{shot.slot}", "ark", cost=cost) if cost is not None else None
    return replace(shot, id=f"{key}-{shot.id}", name=name, simulated=name.startswith("Sim"), delivery=delivery)
