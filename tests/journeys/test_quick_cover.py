"""From two picture files to a cover, in at most five actions."""

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path

import numpy as np
import pytest
import qasync
from numpy.typing import NDArray
from PIL import Image, ImageFilter
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog

from studio.session.session import Session
from studio.store.resource import resource
from studio.window.main_window import MainWindow
from studio.window.opening import open_main_window
from studio.window.post.post_page import PostPage
from studio.window.viewer.canvas import Canvas
from studio.wiring import Parts, open_session
from tests.bench.pictures import EYES, hard_portrait
from tests.journeys.conftest import Start
from tests.journeys.screen import Program

MOST_ACTIONS = 5
NAMES = ("Seedream 4.5", "Nano Banana")
PATIENCE_S = 15.0


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    """Two portraits of different size and kind, with the faces in different places."""
    first, second = tmp_path / "one.png", tmp_path / "two.jpg"
    hard_portrait(1100, 1).save(first)
    moved = Image.new("RGB", (1000, 1200), "#5a6080")
    moved.paste(hard_portrait(900, 2), (100, 250))
    moved.save(second, quality=95)
    return str(first), str(second)


@pytest.fixture(autouse=True)
def _by_hand(tmp_path: Path) -> None:
    """Somebody who shows the eyes by hand, whether or not there is something here that would find them."""
    settings = tmp_path / "home/config/expression-studio/settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text('{"faces": false}')


def eyes_of(number: int) -> list[tuple[float, float]]:
    if number == 0:
        return list(EYES)
    return [((100 + x * 900) / 1000, (250 + y * 900) / 1200) for x, y in EYES]


class Actions:
    """Counts what a creator had to do."""

    def __init__(self) -> None:
        self.done: list[str] = []

    def __call__(self, what: str) -> None:
        self.done.append(what)
        assert len(self.done) <= MOST_ACTIONS, self.done


def test_two_files_become_a_cover_of_equal_crop(start: Start, files: tuple[str, str], tmp_path: Path) -> None:
    action, path = Actions(), tmp_path / "cover.jpg"
    action("give two pictures")
    program = start(*files)
    program.waits_for(lambda now: [len(step.shots) for step in now.experiment.steps] == [2], "both pictures")
    places = program.places()
    for letter in "ab":
        program.shows(places[f"picture_{letter}"])
    action("click both eyes of each")
    for number, letter in enumerate("ab"):
        for x, y in eyes_of(number):
            program.click(places[f"picture_{letter}"], x, y)
    program.waits_for(lambda now: all(shot.anchors for shot in now.experiment.steps[0].shots), "the eyes")
    action("make the post")
    fields = program.places("post")
    program.keys("ctrl+shift+e")
    action("say the names")
    for name, letter in zip(NAMES, "ab", strict=True):
        program.click(fields[f"post_name_{letter}"], across=0.3)
        program.write(name)
    action("save")
    program.keys("Return")
    program.saves_as("^Save the cover", path)
    the_cover_is_right(path)
    the_names_are_kept(program)


def test_the_eyes_can_be_skipped(start: Start, files: tuple[str, str], tmp_path: Path) -> None:
    action, path = Actions(), tmp_path / "cover.png"
    action("give two pictures")
    program = start(*files)
    program.waits_for(lambda now: [len(step.shots) for step in now.experiment.steps] == [2], "both pictures")
    program.shows(program.places()["picture_b"])
    action("make the post")
    save = program.places("post")["post_save_button"]
    program.keys("ctrl+shift+e")
    action("save")
    program.click(save)
    program.saves_as("^Save the cover", path)
    with Image.open(path) as cover:
        assert (cover.format, cover.size) == ("PNG", (1080, 1350))


def test_two_dropped_files_become_a_cover(qapp: QApplication, files: tuple[str, str], tmp_path: Path) -> None:
    path = tmp_path / "cover.jpg"

    async def journey(session: Session, window: MainWindow) -> None:
        action = Actions()
        action("drop two pictures")
        drop(window, files)
        await seen(lambda: all(shown is not None for shown in canvas_of(window).scene.shown))
        action("click both eyes of each")
        for number in range(2):
            for eye in eyes_of(number):
                click_picture(canvas_of(window), number, eye)
        await seen(lambda: all(shot.anchors for shot in session.desk.experiment.steps[0].shots))
        action("make the post")
        keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        QTest.keyClick(window, Qt.Key.Key_E, keys)
        page = window.sheet.page
        assert isinstance(page, PostPage)
        action("say the names")
        for box, name in zip(page.form.names, NAMES, strict=True):
            write_name(box, name)
        action("save")
        page.save()
        answer(window, path)
        await seen(lambda: window.sheet.page is None)
        assert [shot.name for shot in session.desk.experiment.steps[0].shots] == list(NAMES)

    walk(qapp, tmp_path, journey)
    the_cover_is_right(path)


def walk(
    qapp: QApplication, folder: Path, journey: Callable[[Session, MainWindow], Coroutine[object, object, None]]
) -> None:
    """A journey through a window without a screen, on a real session."""

    async def live() -> None:
        session = open_session(Parts(folder / "library", folder / "settings.json"))
        opened = open_main_window(session, resource, lambda: None)
        opened.present()
        try:
            await journey(session, opened.window)
        finally:
            opened.leave()
            await session.close()

    loop = qasync.QEventLoop(qapp, already_running=False)
    asyncio.set_event_loop(loop)
    try:
        with loop:
            loop.run_until_complete(live())
    finally:
        asyncio.set_event_loop(None)


async def seen(check: Callable[[], bool]) -> None:
    """Let the window work until something holds."""

    async def look() -> None:
        while not check():
            await asyncio.sleep(0.01)

    await asyncio.wait_for(look(), PATIENCE_S)


def drop(window: MainWindow, files: tuple[str, str]) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(path) for path in files])
    action, button, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(700, 300), action, mime, button, none)
    window.dragEnterEvent(entering)
    assert entering.isAccepted()
    window.dropEvent(QDropEvent(QPointF(700, 300), action, mime, button, none))


def write_name(box: QComboBox, name: str) -> None:
    field = box.lineEdit()
    assert field is not None
    field.selectAll()
    QTest.keyClicks(field, name)


def answer(window: MainWindow, path: Path) -> None:
    (dialog,) = (asked for asked in window.findChildren(QFileDialog) if asked.isVisible())
    dialog.selectFile(str(path))
    dialog.accept()


def canvas_of(window: MainWindow) -> Canvas:
    canvas = window.findChild(Canvas)
    assert canvas is not None
    return canvas


def click_picture(canvas: Canvas, slot: int, at: tuple[float, float]) -> None:
    box = canvas.picture_rect(slot)
    spot = QPoint(box.x() + round(at[0] * box.width()), box.y() + round(at[1] * box.height()))
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)


def the_names_are_kept(program: Program) -> None:
    """Shown next time before any other."""
    stored = program.waits_for(
        lambda now: [shot.name for shot in now.experiment.steps[0].shots] == list(NAMES), "the names"
    )
    assert not any(shot.simulated for shot in stored.experiment.steps[0].shots)


def the_cover_is_right(path: Path) -> None:
    """Size, and the pupils at the same spot of both panels."""
    with Image.open(path) as cover:
        assert (cover.format, cover.size) == ("JPEG", (1080, 1350))
        assert b"DigitalSourceType" in cover.info["xmp"]
        grey = np.asarray(cover.convert("L").filter(ImageFilter.BoxBlur(4)), np.int16)
    panels = [grey[300:760, 20:512], grey[300:760, 568:1060]]
    spots = [(darkest(half(panel, 0)), darkest(half(panel, 1))) for panel in panels]
    for one, other in zip(*spots, strict=True):
        assert one == pytest.approx(other, abs=5), spots


def half(panel: NDArray[np.int16], side: int) -> NDArray[np.int16]:
    middle = panel.shape[1] // 2
    return panel[:, middle * side : middle * (side + 1)]


def darkest(part: NDArray[np.int16]) -> tuple[int, int]:
    row, column = np.unravel_index(int(part.argmin()), part.shape)
    return int(column), int(row)
