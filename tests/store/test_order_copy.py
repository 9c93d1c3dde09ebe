"""The copy of the ledger follows it line by line, and gives back what a lost or restored database lacks."""

import json
import os
import shutil
import sqlite3
from pathlib import Path

import pytest

from studio.request.job import Happened, State
from studio.store.database import Database
from studio.store.job_ledger import JobLedger
from studio.store.library import Library
from tests.store.orders import NOON, opened, order
from tests.store.test_database import held

WAIT = 20
MONTH = "2026-11.jsonl"


def lines(folder: Path) -> list[dict[str, object]]:
    return [
        json.loads(line) for path in sorted((folder / "orders").iterdir()) for line in path.read_bytes().splitlines()
    ]


def filled(folder: Path) -> None:
    """One order that was accepted, one that is planned."""
    database, ledger = opened(folder)
    ledger.plan([order("a1"), order("a2")]).result(WAIT)
    ledger.move("a1", Happened("sending", sent="{}")).result(WAIT)
    ledger.move("a1", Happened("accepted", request_id="r-1", urls={"status": "https://x"})).result(WAIT)
    database.close()


def states(folder: Path) -> dict[str, tuple[State, int]]:
    database, ledger = opened(folder)
    found = {one.job.id: (one.state, len(one.events)) for one in ledger.unsettled()}
    database.close()
    return found


FILLED = {"a1": ("accepted", 3), "a2": ("planned", 1)}


def test_every_event_is_a_line_and_the_order_stands_with_its_plan(tmp_path: Path) -> None:
    filled(tmp_path)
    found = lines(tmp_path)
    assert [line["number"] for line in found] == [1, 2, 3, 4]
    assert [line["job"] for line in found] == ["a1", "a2", "a1", "a1"]
    assert [line["order"] is not None for line in found] == [True, True, False, False]
    assert [path.name for path in (tmp_path / "orders").iterdir()] == [MONTH]


def test_a_library_without_orders_has_no_copy(tmp_path: Path) -> None:
    Library(tmp_path).close()
    assert not (tmp_path / "orders").exists()


def test_lines_are_synced_once_for_all_that_were_written_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(tmp_path)
    database, ledger = opened(tmp_path)
    synced: list[int] = []
    real = os.fsync

    def counted(descriptor: int) -> None:
        synced.append(descriptor)
        real(descriptor)

    monkeypatch.setattr(os, "fsync", counted)
    with held(database):
        promised = [ledger.plan([order(f"b{number:x}")]) for number in range(50)]
    for done in promised:
        done.result(WAIT)
    database.close()
    assert len(synced) == 1
    assert len(lines(tmp_path)) == 54


def test_months_have_files_of_their_own(tmp_path: Path) -> None:
    now = [NOON]
    database, ledger = opened(tmp_path, lambda: now[0])
    with held(database):
        promised = []
        for number, at in enumerate(("2026-11-30T23:59:59+00:00", "2026-12-01T00:00:00+00:00", NOON)):
            now[0] = at
            promised.append(ledger.plan([order(f"{number}")]))
    for done in promised:
        done.result(WAIT)
    database.close()
    assert sorted(path.name for path in (tmp_path / "orders").iterdir()) == [MONTH, "2026-12.jsonl"]
    assert sorted(str(line["job"]) for line in lines(tmp_path)) == ["0", "1", "2"]
    (tmp_path / "library.db").unlink()
    assert list(states(tmp_path)) == ["0", "1", "2"]


def test_a_lost_database_is_filled_from_the_copy(tmp_path: Path) -> None:
    filled(tmp_path)
    (tmp_path / "library.db").unlink()
    library = Library(tmp_path)
    assert [(note.key, dict(note.args)) for note in library.notes] == [("store-orders-adopted", {"count": 4})]
    first, second = library.ledger.unsettled()
    assert (first.state, first.request_id, dict(first.urls)) == ("accepted", "r-1", {"status": "https://x"})
    assert second.job == order("a2")
    library.close()
    again = Library(tmp_path)
    assert again.notes == []
    again.close()
    assert len(lines(tmp_path)) == 4


def test_a_damaged_database_too(tmp_path: Path) -> None:
    filled(tmp_path)
    (tmp_path / "library.db").write_bytes(b"this is no database at all" * 50)
    library = Library(tmp_path)
    assert [note.key for note in library.notes] == ["store-rebuilt", "store-orders-adopted"]
    assert [found.state for found in library.ledger.unsettled()] == ["accepted", "planned"]
    library.close()


def test_a_restored_database_gets_what_happened_since(tmp_path: Path) -> None:
    filled(tmp_path)
    shutil.copy(tmp_path / "library.db", tmp_path / "earlier.db")
    database, ledger = opened(tmp_path)
    ledger.plan([order("a3")]).result(WAIT)
    ledger.move("a1", Happened("downloading")).result(WAIT)
    database.close()
    shutil.copy(tmp_path / "earlier.db", tmp_path / "library.db")
    assert states(tmp_path) == {"a1": ("downloading", 4), "a2": ("planned", 1), "a3": ("planned", 1)}


def test_new_rows_come_after_the_adopted_ones(tmp_path: Path) -> None:
    filled(tmp_path)
    (tmp_path / "library.db").unlink()
    database, ledger = opened(tmp_path)
    ledger.move("a2", Happened("sending")).result(WAIT)
    database.close()
    assert [line["number"] for line in lines(tmp_path)] == [1, 2, 3, 4, 5]


def test_a_copy_that_is_behind_is_brought_up_on_opening(tmp_path: Path) -> None:
    filled(tmp_path)
    path = tmp_path / "orders" / MONTH
    whole = path.read_bytes()
    path.write_bytes(b"".join(whole.splitlines(keepends=True)[:2]))
    assert states(tmp_path) == FILLED
    assert path.read_bytes() == whole
    shutil.rmtree(tmp_path / "orders")
    assert states(tmp_path) == FILLED
    assert path.read_bytes() == whole


def test_a_library_that_was_killed_before_its_copy_was_written_mends_it(tmp_path: Path) -> None:
    filled(tmp_path)
    whole = (tmp_path / "orders" / MONTH).read_bytes()
    (tmp_path / "orders" / MONTH).unlink()
    library = Library(tmp_path)
    library.close()
    assert library.notes == []
    assert (tmp_path / "orders" / MONTH).read_bytes() == whole


@pytest.mark.parametrize("cut", [1, 2, 40])
def test_half_a_line_is_written_again_whole(tmp_path: Path, cut: int) -> None:
    filled(tmp_path)
    path = tmp_path / "orders" / MONTH
    path.write_bytes(path.read_bytes()[:-cut])
    assert states(tmp_path) == FILLED
    (tmp_path / "library.db").unlink()
    library = Library(tmp_path)
    assert [note.key for note in library.notes] == ["store-orders-adopted"]
    library.close()
    assert states(tmp_path) == FILLED


def test_what_cannot_be_read_is_told_and_the_rest_is_taken(tmp_path: Path) -> None:
    filled(tmp_path)
    path = tmp_path / "orders" / MONTH
    first, second, third, fourth = path.read_bytes().splitlines()
    path.write_bytes(b"\n".join((first, second, b'{"number": 3, "jo\xff', fourth, b"")))
    (tmp_path / "library.db").unlink()
    library = Library(tmp_path)
    assert [(note.key, dict(note.args)) for note in library.notes] == [
        ("store-orders-adopted", {"count": 3}),
        ("store-orders-unreadable", {"name": "orders"}),
    ]
    assert [found.state for found in library.ledger.unsettled()] == ["accepted", "planned"]
    library.close()
    assert third not in path.read_bytes()


ALIEN = (
    b"[]",
    b"null",
    b'"x"',
    b"{}",
    b"[" * 5000,
    b'{"number": 9, "job": "zz", "happened": {"state": "sending", "at": "2026-11-25T12:00:00Z"}}',
    b'{"number": 10, "job": "a1", "happened": {"state": "flown", "at": "2026-11-25T12:00:00Z"}}',
    b'{"number": 11, "job": "a1", "happened": {"state": "done", "at": "soon"}}',
    b'{"number": 99999999999999999999999, "job": "a1", "happened": {"state": "done", "at": "2026-11-25T12:00:00Z"}}',
)


@pytest.mark.parametrize("alien", ALIEN)
def test_lines_of_a_foreign_hand_stop_nothing(tmp_path: Path, alien: bytes) -> None:
    filled(tmp_path)
    path = tmp_path / "orders" / MONTH
    path.write_bytes(path.read_bytes() + alien + b"\n")
    (tmp_path / "library.db").unlink()
    assert states(tmp_path) == FILLED
    database, ledger = opened(tmp_path)
    ledger.plan([order("a3")]).result(WAIT)
    database.close()
    (tmp_path / "library.db").unlink()
    assert states(tmp_path) == {**FILLED, "a3": ("planned", 1)}


def test_a_copy_that_cannot_be_written_stops_nothing_and_is_brought_up_later(tmp_path: Path) -> None:
    (tmp_path / "orders").write_bytes(b"in the way")
    filled(tmp_path)
    assert states(tmp_path) == FILLED
    (tmp_path / "orders").unlink()
    assert states(tmp_path) == FILLED
    assert [line["number"] for line in lines(tmp_path)] == [1, 2, 3, 4]


def test_a_copy_in_the_way_is_brought_up_by_the_next_order(tmp_path: Path) -> None:
    (tmp_path / "orders").write_bytes(b"in the way")
    database, ledger = opened(tmp_path)
    ledger.plan([order("a1")]).result(WAIT)
    (tmp_path / "orders").unlink()
    ledger.plan([order("a2")]).result(WAIT)
    database.close()
    assert [line["job"] for line in lines(tmp_path)] == ["a1", "a2"]


def test_half_characters_of_a_prompt_come_back(tmp_path: Path) -> None:
    database, ledger = opened(tmp_path)
    ledger.plan([order("a1", text="sad \ud800\u2028 woman")]).result(WAIT)
    database.close()
    (tmp_path / "library.db").unlink()
    database, ledger = opened(tmp_path)
    found = ledger.standing("a1")
    assert found is not None
    assert found.job == order("a1", text="sad \ud800\u2028 woman")
    database.close()


def test_a_ledger_without_a_copy_works_as_well(tmp_path: Path) -> None:
    database = Database(tmp_path / "library.db")
    JobLedger(database, lambda: NOON).plan([order()]).result(WAIT)
    database.close()
    assert [path.name for path in tmp_path.iterdir()] == ["library.db"]


def test_the_copy_is_written_after_the_commit_and_never_before(tmp_path: Path) -> None:
    """A line without its row would be a charge that never was."""
    database, ledger = opened(tmp_path)
    with held(database):
        good = ledger.plan([order("a1")])
        bad = database.submit(deferred)
    assert good.exception(WAIT) is not None
    assert isinstance(bad.exception(WAIT), sqlite3.IntegrityError)
    database.close()
    assert not (tmp_path / "orders").exists()


def deferred(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA defer_foreign_keys = ON")
    connection.execute("INSERT INTO step VALUES ('s1', 'nobody', '', '', '', 0)")
