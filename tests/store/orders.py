"""Orders as the ledger is given them."""

from collections.abc import Callable
from pathlib import Path

from studio.request.image_request import ImageRequest
from studio.request.job import JobRecord
from studio.request.size import Size
from studio.store.database import Database
from studio.store.job_ledger import JobLedger
from studio.store.order_copy import OrderCopy

NOON = "2026-11-25T12:00:00+00:00"
DAY = "2026-11-25"


def order(job_id: str = "a1", estimated: int | None = 30_000, text: str = "a sad woman") -> JobRecord:
    request = ImageRequest("ark/seedream-4", text, Size(1024, 1280), references=("ff" * 32,))
    return JobRecord(job_id, "e1", "e1-s1", 1, 2, "ark/seedream-4", "ark", request, estimated)


def opened(folder: Path, clock: Callable[[], str] = lambda: NOON) -> tuple[Database, JobLedger]:
    """A ledger with its copy, as a library opens it."""
    database = Database(folder / "library.db")
    copy = OrderCopy(folder / "orders")
    database.run(copy.adopt)
    database.run(copy.follow)
    return database, JobLedger(database, clock, copy)
