"""Whatever becomes of the process that finds faces, the window goes on, says so on the picture, and can ask again."""

from collections.abc import Sequence
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from studio.face.engine import FaceEngine
from studio.window.viewer.face_signs import FaceSign
from studio.window.viewer.viewer_panel import ViewerPanel
from tests.face.workers import DIES, DIES_IN_THE_MIDDLE, GOOD, HANGS, TALKS_NONSENSE
from tests.session.opened import pasted
from tests.window.loops import InWindow, walk

SOON_S = 0.3


class Failing(FaceEngine):
    """An engine whose worker goes wrong until it is mended."""

    def __init__(self, command: Sequence[str]) -> None:
        limit = SOON_S if command is HANGS else 20.0
        super().__init__(command, limit_s=limit)

    def mend(self) -> None:
        self._command = GOOD
        self._limit_s = 20.0


def sign(at: InWindow, name: str) -> FaceSign | None:
    found = at.window.findChild(FaceSign, name)
    return found if found is not None and found.isVisible() else None


@pytest.mark.parametrize("command", [DIES, DIES_IN_THE_MIDDLE, HANGS, TALKS_NONSENSE])
def test_the_window_lives_and_the_picture_is_marked(qapp: QApplication, tmp_path: Path, command: Sequence[str]) -> None:
    engine = Failing(command)

    async def journey(at: InWindow) -> None:
        await at.brought(pasted(10, 200))
        await at.pictures()
        await at.seen(lambda: sign(at, "face_a") is not None and sign(at, "face_b") is not None)
        panel = cast("ViewerPanel", at.window.viewer)
        assert panel.marks.marking.slots == (0, 1)
        assert panel.overlay.line.accessibleName().startswith("Not measured in A. Click")
        panel.marks.end()
        told = sign(at, "face_a")
        assert told is not None
        engine.mend()
        QTest.mouseClick(told, Qt.MouseButton.LeftButton)
        await at.seen(lambda: at.shown.shots[0].anchors is not None)
        assert sign(at, "face_a") is None
        assert sign(at, "face_b") is not None

    walk(qapp, tmp_path, journey, faces=lambda: engine)
    assert engine.pid is None
