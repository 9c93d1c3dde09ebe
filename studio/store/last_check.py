"""When a library was looked at last, and what came of it: one small file in its folder."""

import contextlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from studio.store.atomic import WriteError, write_atomic

FILE = "library.checked"


@dataclass(frozen=True)
class Checked:
    """A look at the whole library.

    Attributes:
        at: when, in UTC.
        findings: how many things were wrong.
    """

    at: datetime
    findings: int


def last_check(folder: Path) -> Checked | None:
    """The last look, None where there was none or the file cannot be read."""
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
        told = json.loads((folder / FILE).read_bytes())
        at, findings = datetime.fromisoformat(told["at"]), told["findings"]
        if isinstance(findings, int):
            return Checked(at if at.tzinfo is not None else at.replace(tzinfo=UTC), findings)
    return None


def note_check(folder: Path, checked: Checked) -> None:
    """Write a look down; where the disk refuses, the one before stays the last."""
    told = {"at": checked.at.isoformat(timespec="seconds"), "findings": checked.findings}
    with contextlib.suppress(WriteError):
        write_atomic(folder / FILE, json.dumps(told).encode())
