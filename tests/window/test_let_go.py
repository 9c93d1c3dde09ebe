"""A window that was closed, or gave way to another one, keeps nothing in memory: neither itself nor its session."""

import gc
import weakref
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.window.loops import InWindow, walk

Kept = list["weakref.ref[object]"]


def swept() -> None:
    """What Qt deletes later is deleted, and what nobody holds is collected."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()


def alive(kept: Kept) -> list[str]:
    """Kinds of those that are still there."""
    swept()
    return [type(found).__name__ for one in kept if (found := one()) is not None]


def test_nothing_is_left_of_a_window_that_was_closed(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    kept: Kept = []

    async def journey(at: InWindow) -> None:
        await at.drawn()
        await at.pictures()
        session = at.session
        parts = (at, session, session.owned.library, session.owned.intake, session.means.live)
        kept.extend(weakref.ref(part) for part in (*parts, at.window, at.window.viewer))

    walk(qapp, tmp_path, journey)
    assert len(kept) == 7
    assert alive(kept) == []


def test_nothing_is_left_of_windows_that_gave_way_to_another_language(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    kept: Kept = []

    async def journey(at: InWindow) -> None:
        for language in ("es", "en", "es"):
            kept.extend((weakref.ref(at.window), weakref.ref(at.window.viewer)))
            before = weakref.ref(at.window)
            at.session.settings.change(language=language)
            await at.seen(lambda before=before: at.window is not before())  # type: ignore[misc]
        swept()
        assert alive(kept) == []

    walk(qapp, tmp_path, journey)
