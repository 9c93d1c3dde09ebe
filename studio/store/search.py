"""Finds tests by their words and by what is known of them. Every question is harmless, whatever stands in it."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeVar, get_args

import msgspec

from studio.store.database import Database
from studio.store.search_cost import Costs, costs_of
from studio.store.search_mend import mended
from studio.store.search_rows import NO_VOTE, SIMULATED, Found, Run
from studio.store.search_words import asked_words
from studio.store.transaction import Work
from studio.words import StudioError, sentence

__all__ = ["NO_VOTE", "SIMULATED", "SORTS", "Choices", "Found", "Index", "Query", "Run", "Sort"]

T = TypeVar("T")
Sort = Literal["newest", "oldest", "name", "cost", "votes"]
SORTS: tuple[Sort, ...] = get_args(Sort)
KINDS = ("emotion", "model", "label", "winner", "knob")
"""What can be filtered by; each has a field of its own in `Query`."""
GRAM = 3
"""Characters of the shortest word that the index knows; for shorter ones all words are looked through."""
USED = """WITH asked AS (SELECT value FROM json_each(?1)) SELECT EXISTS(
    SELECT 1 FROM experiment WHERE id IN asked
    UNION ALL SELECT 1 FROM step WHERE id IN asked
    UNION ALL SELECT 1 FROM shot WHERE id IN asked
)"""
ORDER = {
    "newest": "changed DESC, turn DESC",
    "oldest": "changed, turn",
    "name": "name, changed DESC, turn DESC",
    "votes": "votes DESC, changed DESC, turn DESC",
    "cost": "changed DESC, turn DESC",
}


@dataclass(frozen=True)
class Query:
    """A question. What is empty asks for nothing.

    Attributes:
        words: every word must be found, whole or as part of a word.
        emotion, model, label, winner, knob: values as `Index.choices` has them.
        picked: only tests in which a picture was picked.
        since, until: days, "YYYY-MM-DD", both included.
        sort: order of the answer.
        also: what a word, folded, is called besides, as (word, kind, value): names of the creator's language.
    """

    words: str = ""
    emotion: str = ""
    model: str = ""
    label: str = ""
    winner: str = ""
    knob: str = ""
    picked: bool = False
    since: str = ""
    until: str = ""
    sort: Sort = "newest"
    also: tuple[tuple[str, str, str], ...] = ()

    @property
    def everything(self) -> bool:
        """Whether it leaves nothing out."""
        return replace(self, sort="newest", also=()) == Query()


@dataclass(frozen=True)
class Choices:
    """What there is to filter by, sorted."""

    emotion: tuple[str, ...] = ()
    model: tuple[str, ...] = ()
    label: tuple[str, ...] = ()
    winner: tuple[str, ...] = ()
    knob: tuple[str, ...] = ()


class Index:
    """The search of a library. Its methods wait for the disk and may be called from any thread but the window's.

    Args:
        database: of the library.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._costs = Costs()

    def find(self, query: Query) -> tuple[str, ...]:
        """Ids of all tests that answer a question, in its order.

        Raises:
            StudioError: the library cannot be read.
        """
        return self._run(lambda connection: mended(connection, lambda: self._find(connection, query)))

    def lines(self, ids: Sequence[str]) -> tuple[Found, ...]:
        """What a list shows of some tests, in their order; those that are gone are left out.

        Raises:
            StudioError: the library cannot be read.
        """
        return self._run(lambda connection: read_lines(connection, ids))

    def page(self, query: Query, offset: int, limit: int) -> tuple[tuple[Found, ...], int]:
        """A part of an answer, and how many tests the whole has.

        Raises:
            StudioError: the library cannot be read.
        """
        ids = self.find(query)
        return self.lines(ids[offset : offset + limit]), len(ids)

    def uses(self, keys: Sequence[str]) -> bool:
        """Whether any of these ids has a test, a step or a shot already.

        Raises:
            StudioError: the library cannot be read.
        """
        asked = json.dumps(list(keys))
        return bool(self._run(lambda connection: connection.execute(USED, (asked,)).fetchone()[0]))

    def choices(self) -> Choices:
        """What there is to filter by.

        Raises:
            StudioError: the library cannot be read.
        """
        return self._run(_choices)

    def _run(self, work: Work[T]) -> T:
        try:
            return self._database.run(work)
        except sqlite3.Error as problem:
            raise StudioError(sentence("store-library-closed", path=str(self._database.path.parent))) from problem

    def _find(self, connection: sqlite3.Connection, query: Query) -> tuple[str, ...]:
        ids = find(connection, query)
        if query.sort != "cost":
            return ids
        spent = self._costs.read(connection)
        return tuple(sorted(ids, key=lambda one: -spent.get(one, 0)))


def find(connection: sqlite3.Connection, query: Query) -> tuple[str, ...]:
    """Ids of all tests that answer a question; the cost is not looked at."""
    wanted, filling = ["1"], list[str]()
    for condition, values in (*_by_words(query), *_by_facets(query), *_by_day(query)):
        wanted.append(condition)
        filling += values
    # Conditions are made of the constants of this module; everything asked for is a value.
    rows = connection.execute(
        f"SELECT experiment FROM search WHERE {' AND '.join(wanted)} ORDER BY {ORDER[query.sort]}",  # noqa: S608 - as above
        filling,
    )
    return tuple(row[0] for row in rows)


def read_lines(connection: sqlite3.Connection, ids: Sequence[str]) -> tuple[Found, ...]:
    """What a list shows of some tests, with what they cost by the ledger where that knows them."""
    places = ", ".join("?" * len(ids))  # question marks alone: every id is a value
    rows = connection.execute(
        f"SELECT experiment, text FROM search JOIN facts ON test = number WHERE experiment IN ({places})",  # noqa: S608
        ids,
    )
    there = {key: msgspec.json.decode(text, type=Found) for key, text in rows}
    spent = costs_of(connection, ids)
    return tuple(replace(there[key], cost=spent.get(key, there[key].cost)) for key in ids if key in there)


def _choices(connection: sqlite3.Connection) -> Choices:
    rows = connection.execute("SELECT DISTINCT kind, value FROM facet ORDER BY kind, value").fetchall()
    return Choices(**{kind: tuple(value for one, value in rows if one == kind) for kind in KINDS})


Condition = tuple[str, list[str]]
FACET = "number IN (SELECT test FROM facet WHERE kind = ? AND value = ?)"


def _by_words(query: Query) -> list[Condition]:
    """One condition for each word: the index finds parts of words by every three letters in a row."""
    return [_by_word(word, query.also) for word in asked_words(query.words)]


def _by_word(word: str, also: tuple[tuple[str, str, str], ...]) -> Condition:
    named = [(kind, value) for one, kind, value in also if one == word]
    short = len(word) < GRAM
    condition = "instr(words, ?) > 0" if short else "words MATCH ?"
    written = f"number IN (SELECT rowid FROM found WHERE {condition})"  # noqa: S608 - no value stands in it
    values = [word if short else '"{}"'.format(word.replace('"', '""'))]
    either = " OR ".join([written, *[FACET] * len(named)])
    return f"({either})", values + [part for one in named for part in one]


def _by_facets(query: Query) -> list[Condition]:
    asked = {kind: str(getattr(query, kind)) for kind in KINDS} | {"picked": "1" if query.picked else ""}
    return [(FACET, [kind, _storable(value)]) for kind, value in asked.items() if value]


def _by_day(query: Query) -> list[Condition]:
    bounds = (("changed >= ?", query.since), ("changed <= ?", query.until))
    return [(condition, [_storable(day)]) for condition, day in bounds if day]


def _storable(text: str) -> str:
    """Halves of characters cannot be asked for: no row has them."""
    return text.encode("utf-8", "replace").decode()
