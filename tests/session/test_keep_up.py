"""The library looks after itself while a session is open."""

from pathlib import Path

import pytest

from studio.session import keep_up as turns
from tests.session.opened import Opened, play


def test_a_changed_library_gets_a_backup_beside_everything_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "FIRST_S", 0.0)
    backups = tmp_path / "library" / "backups"

    async def journey(at: Opened) -> None:
        await at.drawn()
        await at.saved()
        turns.keep_up(at.session.means, at.session.owned.library)
        await at.waits(lambda: bool(list(backups.glob("library-*.db"))))

    play(tmp_path, journey)
    assert list(backups.glob("library-*.db"))
