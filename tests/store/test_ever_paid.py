"""Whether anybody was ever paid is read off the ledger, beside whoever writes it."""

from dataclasses import replace
from pathlib import Path

import pytest

from studio.request.job import Happened
from studio.store.ever_paid import ever_paid
from tests.store.orders import opened, order


@pytest.mark.parametrize(
    ("estimated", "sent", "paid"),
    [(30_000, True, True), (None, True, True), (30_000, False, False), (0, True, False)],
    ids=["paid", "price unknown", "never sent", "free"],
)
def test_what_counts_is_an_order_that_went_out_and_was_not_free(
    estimated: int | None, tmp_path: Path, *, sent: bool, paid: bool
) -> None:
    database, ledger = opened(tmp_path)
    ledger.plan([replace(order(), estimated=estimated)]).result(20)
    if sent:
        ledger.move("a1", Happened("sending")).result(20)
    assert ever_paid(tmp_path) is paid, "while the ledger is open"
    database.close()
    assert ever_paid(tmp_path) is paid


def test_one_that_came_to_nothing_was_paid_for_all_the_same(tmp_path: Path) -> None:
    database, ledger = opened(tmp_path)
    ledger.plan([order(), order("a2", 0)]).result(20)
    for state in ("sending", "unknown", "failed-maybe"):
        ledger.move("a1", Happened(state)).result(20)
    assert ever_paid(tmp_path)
    database.close()


def test_a_ledger_that_cannot_be_read_says_no(tmp_path: Path) -> None:
    assert not ever_paid(tmp_path)
    (tmp_path / "library.db").write_bytes(b"no database")
    assert not ever_paid(tmp_path)
    assert (tmp_path / "library.db").read_bytes() == b"no database"
