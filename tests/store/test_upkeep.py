"""What an open library does for itself: backups when due, room, answers that are of no more use."""

import os
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from studio.request.job import Happened, State
from studio.store.backups import taken
from studio.store.library import Library
from studio.store.upkeep import drop_answers
from tests.store.orders import order
from tests.store.records import stored

NOW = datetime.now(UTC)
DAY_S = 86_400


def test_a_turn_makes_room_and_a_backup_when_due(tmp_path: Path) -> None:
    library = Library(tmp_path)
    assert library.upkeep is not None
    library.save(stored("e1"))
    assert library.upkeep.turn(NOW) == ()
    assert (tmp_path / "reserve").exists()
    assert len(taken(tmp_path / "backups")) == 1
    assert library.upkeep.turn(NOW + timedelta(hours=1)) == ()
    assert len(taken(tmp_path / "backups")) == 1
    library.save(stored("e1", 5))
    library.upkeep.turn(NOW + timedelta(hours=1))
    assert len(taken(tmp_path / "backups")) == 2
    library.close()


def test_a_failure_is_told_again_after_a_success(tmp_path: Path) -> None:
    library = Library(tmp_path)
    assert library.upkeep is not None
    (tmp_path / "backups").rmdir()
    (tmp_path / "backups").write_bytes(b"")
    first = library.upkeep.turn(NOW)
    assert [said.key for said in first] == ["library-backup-failed-first"]
    assert library.upkeep.turn(NOW) == ()
    (tmp_path / "backups").unlink()
    assert library.upkeep.turn(NOW) == ()
    assert len(taken(tmp_path / "backups")) == 1
    library.close()


def test_a_closed_library_can_be_given_a_turn_all_the_same(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.close()
    assert library.upkeep is not None
    assert [said.key for said in library.upkeep.turn(NOW)] == ["library-backup-failed-first"]


def answered(library: Library, way: tuple[State, ...], job: str = "a1") -> None:
    """An order that went a way, and its answer, both of ten days ago."""
    library.ledger.plan([order(job)]).result(20)
    at = (NOW - timedelta(days=10)).isoformat(timespec="seconds")
    for state in way:
        library.ledger.move(job, Happened(state, at=at)).result(20)
    path = library.received.keep(job, b"answer")
    os.utime(path, (time.time() - 10 * DAY_S,) * 2)


SENT: tuple[State, ...] = ("sending", "accepted", "downloading")


@pytest.mark.parametrize(
    ("way", "stays"),
    [
        ((*SENT, "stored", "done"), False),
        (("sending", "refused"), False),
        (("sending", "failed-free"), False),
        (SENT, True),
        ((*SENT, "stored"), True),
        (("sending", "unknown"), True),
        (("sending", "failed-maybe"), True),
        (("sending", "cancelled-sent"), True),
    ],
)
def test_answers_go_a_week_after_their_order_ended_well(tmp_path: Path, way: tuple[State, ...], stays: bool) -> None:
    library = Library(tmp_path)
    answered(library, way)
    library.close()
    again = Library(tmp_path)
    assert (again.received.read("a1") is not None) == stays
    again.close()


def test_an_answer_nobody_ordered_stays(tmp_path: Path) -> None:
    library = Library(tmp_path)
    path = library.received.keep("b7", b"answer")
    os.utime(path, (0, 0))
    library.close()
    again = Library(tmp_path)
    assert again.received.read("b7") == b"answer"
    again.close()


def test_an_order_that_ended_lately_keeps_its_old_answer(tmp_path: Path) -> None:
    library = Library(tmp_path)
    answered(library, (*SENT, "stored"))
    library.ledger.move("a1", Happened("done")).result(20)
    drop_answers(library.received, library.ledger, NOW)
    assert library.received.read("a1") is not None
    drop_answers(library.received, library.ledger, NOW + timedelta(days=8))
    assert library.received.read("a1") is None
    library.close()


def test_a_library_that_stays_open_throws_out_an_answer_when_its_week_is_over_and_not_before(tmp_path: Path) -> None:
    library = Library(tmp_path)
    assert library.upkeep is not None
    ends: dict[str, tuple[State, ...]] = {"a1": (*SENT, "stored", "done"), "a2": ("sending", "unknown"), "a3": SENT}
    library.ledger.plan([order(job) for job in ends]).result(20)
    almost = (NOW - timedelta(days=6, hours=23)).isoformat(timespec="seconds")
    for job, way in ends.items():
        for state in way:
            library.ledger.move(job, Happened(state, at=almost)).result(20)
        os.utime(library.received.keep(job, b"answer"), (time.time() - 30 * DAY_S,) * 2)
    library.upkeep.turn(NOW)
    assert all(library.received.read(job) == b"answer" for job in ends)
    library.upkeep.turn(NOW + timedelta(hours=2))
    assert [library.received.read(job) for job in ends] == [None, b"answer", b"answer"]
    library.upkeep.turn(NOW + timedelta(days=900))
    assert library.received.read("a2") == library.received.read("a3") == b"answer"
    library.close()
