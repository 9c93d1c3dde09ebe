"""The tables of the library and how older libraries become newer ones."""

import sqlite3
from collections.abc import Callable

M001 = (
    """CREATE TABLE experiment (
        id TEXT PRIMARY KEY, name TEXT NOT NULL, emotion TEXT NOT NULL,
        steps INTEGER NOT NULL, thumbs TEXT NOT NULL, changed TEXT NOT NULL, turn INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE step (
        id TEXT PRIMARY KEY, experiment TEXT NOT NULL REFERENCES experiment(id) ON DELETE CASCADE,
        place TEXT NOT NULL, label TEXT NOT NULL, text TEXT NOT NULL, number INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE shot (
        id TEXT PRIMARY KEY, step TEXT NOT NULL REFERENCES step(id) ON DELETE CASCADE,
        slot INTEGER NOT NULL, name TEXT NOT NULL, sha256 TEXT NOT NULL, request TEXT, digest TEXT
    ) STRICT""",
    """CREATE TABLE verdict (
        step TEXT PRIMARY KEY REFERENCES step(id) ON DELETE CASCADE, choice TEXT NOT NULL
    ) STRICT""",
    "CREATE TABLE desk (one INTEGER PRIMARY KEY CHECK (one = 1), experiment TEXT NOT NULL) STRICT",
    "CREATE INDEX step_experiment ON step(experiment)",
    "CREATE INDEX shot_step ON shot(step)",
)


def _m001(connection: sqlite3.Connection) -> None:
    for statement in M001:
        connection.execute(statement)


def _m002(connection: sqlite3.Connection) -> None:
    """Rows remember which state of their record they were made from."""
    connection.execute("ALTER TABLE experiment ADD COLUMN stamp TEXT NOT NULL DEFAULT ''")


def _m003(connection: sqlite3.Connection) -> None:
    """Rows name the character. A row without a stamp is behind its record, so all are made anew from the files."""
    connection.execute("ALTER TABLE experiment ADD COLUMN character TEXT NOT NULL DEFAULT ''")
    connection.execute("UPDATE experiment SET stamp = ''")


M004 = (
    """CREATE TABLE job (
        id TEXT PRIMARY KEY, experiment TEXT NOT NULL, step TEXT NOT NULL, slot INTEGER NOT NULL,
        number INTEGER NOT NULL, model TEXT NOT NULL, route TEXT NOT NULL, request TEXT NOT NULL, estimated INTEGER
    ) STRICT""",
    """CREATE TABLE event (
        number INTEGER PRIMARY KEY, job TEXT NOT NULL REFERENCES job(id), state TEXT NOT NULL,
        at TEXT NOT NULL CHECK (at GLOB '????-??-??T*Z' OR at GLOB '????-??-??T*+00:00'),
        request_id TEXT NOT NULL, urls TEXT NOT NULL, sent TEXT NOT NULL, words TEXT NOT NULL, kind TEXT NOT NULL,
        reported INTEGER, sha256 TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX event_job ON event(job, number, state)",
    "CREATE INDEX event_sending ON event(at) WHERE state = 'sending'",
)
ONLY_ADDED = (
    ("job", "UPDATE ON job"),
    ("job", "DELETE ON job"),
    # A row that replaces another deletes it without being asked.
    ("job", "INSERT ON job WHEN EXISTS (SELECT 1 FROM job WHERE id = NEW.id)"),
    ("event", "UPDATE ON event"),
    ("event", "DELETE ON event"),
    ("event", "INSERT ON event WHEN EXISTS (SELECT 1 FROM event WHERE number = NEW.number)"),
)
"""What may not be done to the rows of the ledger."""


def _m004(connection: sqlite3.Connection) -> None:
    """The ledger of orders. It stands on its own: the other tables are an index that is made anew from files."""
    for statement in M004:
        connection.execute(statement)
    for table, act in ONLY_ADDED:
        name = f"{table}_{act.split()[0].lower()}"
        connection.execute(
            f"CREATE TRIGGER {name} BEFORE {act} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        )


M005 = (
    """CREATE TABLE search (
        number INTEGER PRIMARY KEY, experiment TEXT NOT NULL UNIQUE REFERENCES experiment(id) ON DELETE CASCADE,
        changed TEXT NOT NULL, turn INTEGER NOT NULL, name TEXT NOT NULL, votes INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE facts (
        test INTEGER PRIMARY KEY REFERENCES search(number) ON DELETE CASCADE, text TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE facet (
        kind TEXT NOT NULL, value TEXT NOT NULL, test INTEGER NOT NULL REFERENCES search(number) ON DELETE CASCADE,
        PRIMARY KEY (kind, value, test)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX facet_test ON facet(test)",
    # Its words are folded before they come here, so their case is not looked at again.
    "CREATE VIRTUAL TABLE found USING fts5(words, tokenize = 'trigram case_sensitive 1')",
    "CREATE TRIGGER search_gone AFTER DELETE ON search BEGIN DELETE FROM found WHERE rowid = OLD.number; END",
    "CREATE INDEX job_experiment ON job(experiment)",
)


def _m005(connection: sqlite3.Connection) -> None:
    """Tests can be searched. As before, a row without a stamp is made anew from its record."""
    for statement in M005:
        connection.execute(statement)
    connection.execute("UPDATE experiment SET stamp = ''")


MIGRATIONS: tuple[Callable[[sqlite3.Connection], None], ...] = (_m001, _m002, _m003, _m004, _m005)
"""One function per version, in order; a finished one is never edited."""

SCHEMA_VERSION = len(MIGRATIONS)

TABLES = {
    1: frozenset(("experiment", "step", "shot", "verdict", "desk")),
    4: frozenset(("job", "event")),
    5: frozenset(("search", "facts", "facet", "found")),
}
"""By the version that brought them."""


def whole(connection: sqlite3.Connection, version: int) -> bool:
    """Whether all tables of a version are there."""
    there = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    return all(there >= tables for since, tables in TABLES.items() if since <= version)


def migrate(connection: sqlite3.Connection, version: int) -> None:
    """Bring a database from `version` to `SCHEMA_VERSION`, each version in one transaction.

    Raises:
        sqlite3.DatabaseError: it is damaged, if only the index of words.
    """
    for number in range(version, SCHEMA_VERSION):
        connection.execute("BEGIN IMMEDIATE")
        MIGRATIONS[number](connection)
        connection.execute(f"PRAGMA user_version = {number + 1}")
        connection.execute("COMMIT")
    # The index of words is opened by its first use, which a library that is only looked at would be refused later.
    connection.execute("SELECT rowid FROM found LIMIT 0")
