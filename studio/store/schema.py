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


MIGRATIONS: tuple[Callable[[sqlite3.Connection], None], ...] = (_m001, _m002, _m003)
"""One function per version, in order; a finished one is never edited."""

SCHEMA_VERSION = len(MIGRATIONS)


TABLES = frozenset(("experiment", "step", "shot", "verdict", "desk"))


def whole(connection: sqlite3.Connection) -> bool:
    """Whether all tables are there."""
    return {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")} >= TABLES


def migrate(connection: sqlite3.Connection, version: int) -> None:
    """Bring a database from `version` to `SCHEMA_VERSION`, each version in one transaction."""
    for number in range(version, SCHEMA_VERSION):
        connection.execute("BEGIN IMMEDIATE")
        MIGRATIONS[number](connection)
        connection.execute(f"PRAGMA user_version = {number + 1}")
        connection.execute("COMMIT")
