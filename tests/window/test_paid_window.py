"""A whole window on a whole session: agreeing to pay, closing in the midst of it, and what the next start tells."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from studio.window.frame.consent_page import ConsentPage
from studio.window.frame.leaving_page import LeavingPage
from tests.fakes.queue_route import FakeQueue
from tests.session.test_orders import PAID, SIM
from tests.window.loops import InWindow, walk

CONTROL = Qt.KeyboardModifier.ControlModifier


def paying(
    application: QApplication, folder: Path, queue: FakeQueue, journey: Callable[[InWindow], Awaitable[None]]
) -> None:
    """Walk through a window whose pane A is paid for, with a creator who answers by key."""

    async def whole(at: InWindow) -> None:
        at.agrees = False
        at.session.means.live.alter(lambda now: replace(now, models=(PAID, SIM)))
        await journey(at)

    walk(application, folder, whole, routes={"fal": queue})


def asks(at: InWindow) -> bool:
    return isinstance(at.window.sheet.page, ConsentPage)


def focused(at: InWindow) -> QWidget:
    """What keys go to."""
    found: QWidget | None = at.window.focusWidget()
    return at.window if found is None else found


async def generated(at: InWindow) -> None:
    """Ctrl+Enter, and Enter on the sheet that asks."""
    at.window.acts["generate"]()
    page = at.window.sheet.page
    assert isinstance(page, ConsentPage)
    QTest.keyClick(page.generate, Qt.Key.Key_Return)
    await at.seen(lambda: at.desk.step is not None)


def test_twice_the_key_and_twice_the_button_is_one_run_after_one_answer(qapp: QApplication, tmp_path: Path) -> None:
    queue = FakeQueue()

    async def journey(at: InWindow) -> None:
        at.window.activateWindow()
        await at.seen(at.window.isActiveWindow)
        for _ in range(2):
            QTest.keyClick(focused(at), Qt.Key.Key_Return, CONTROL)
        assert asks(at)
        assert queue.ordered == []
        page = at.window.sheet.page
        assert isinstance(page, ConsentPage)
        for _ in range(2):
            page.generate.click()
        await at.seen(lambda: not at.desk.running)
        await at.session.settle()
        assert (len(queue.ordered), len(at.experiment.steps)) == (1, 1)
        at.window.acts["generate"]()
        assert not asks(at)
        await at.seen(lambda: len(queue.ordered) == 2 and not at.desk.running)

    paying(qapp, tmp_path, queue, journey)


def test_a_pane_again_asks_in_the_same_sheet(qapp: QApplication, tmp_path: Path) -> None:
    queue = FakeQueue()

    async def journey(at: InWindow) -> None:
        await generated(at)
        await at.seen(lambda: not at.desk.running)
        at.session.settings.change(ask_above=0)
        at.session.run.again(0)
        assert asks(at)
        QTest.keyClick(focused(at), Qt.Key.Key_Escape)
        assert at.window.sheet.page is None
        assert len(queue.ordered) == 1

    paying(qapp, tmp_path, queue, journey)


def test_closing_waits_for_what_is_paid_for_and_then_closes(qapp: QApplication, tmp_path: Path) -> None:
    queue = FakeQueue()
    queue.hold = {"wait"}

    async def journey(at: InWindow) -> None:
        await generated(at)
        await at.seen(lambda: getattr(at.desk.job(0), "state", "") == "queued")
        at.window.close()
        page = at.window.sheet.page
        assert isinstance(page, LeavingPage)
        page.wait.click()
        assert at.closed == 0
        queue.go.set()
        await at.seen(lambda: at.closed == 1)
        assert at.shown.shot(0) is not None
        assert not at.window.isVisible()

    paying(qapp, tmp_path, queue, journey)


def test_what_was_left_is_fetched_by_the_next_window_and_told(qapp: QApplication, tmp_path: Path) -> None:
    first, second = FakeQueue(), FakeQueue()
    first.hold = {"wait"}

    async def leave(at: InWindow) -> None:
        await generated(at)
        await at.seen(lambda: getattr(at.desk.job(0), "state", "") == "queued")
        at.window.close()
        page = at.window.sheet.page
        assert isinstance(page, LeavingPage)
        page.leave.click()
        assert at.closed == 1

    async def welcome(at: InWindow) -> None:
        at.session.recovery.begin()
        await at.seen(at.window.left.isVisible)
        await at.session.settle()
        button = at.window.left.findChild(QPushButton, "left_show")
        assert isinstance(button, QPushButton)
        button.click()
        await at.session.settle()
        assert at.shown.shot(0) is not None
        assert second.ordered == []
        assert at.window.sheet.page is None

    paying(qapp, tmp_path, first, leave)
    walk(qapp, tmp_path, welcome, routes={"fal": second})


def test_a_window_that_takes_the_place_of_another_asks_what_is_still_asked(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: InWindow) -> None:
        before = at.window
        before.acts["generate"]()
        at.session.settings.change(theme="light")
        await at.seen(lambda: at.window is not before)
        at.window.acts["generate"]()
        assert asks(at)
        at.session.run.consent.decline()
        assert at.window.sheet.page is None

    paying(qapp, tmp_path, FakeQueue(), journey)
