"""In the real window: a wait is cut short, a lost picture is looked for, refused words are shown."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from studio.experiment.experiment import Setup
from studio.provider.provider import Answer, Journal, Order, Progress, Sent
from studio.provider.trouble import RefusedError, UnknownOutcomeError
from studio.window.viewer.viewer_panel import ViewerPanel
from tests.fakes.provider import png
from tests.fakes.queue_route import FakeQueue
from tests.window.loops import InWindow, walk

PAID, SIM = "fal/seedream-4.0", "simulated/sim-a"


def paying(
    application: QApplication, folder: Path, queue: FakeQueue, journey: Callable[[InWindow], Awaitable[None]]
) -> None:
    """Walk through a window whose pane A is paid for."""

    async def whole(at: InWindow) -> None:
        at.session.means.live.alter(lambda now: replace(now, models=(PAID, SIM), setup=Setup(count=1)))
        await journey(at)
        await at.session.settle()

    walk(application, folder, whole, routes={"fal": queue})


def pane(at: InWindow) -> ViewerPanel:
    return cast("ViewerPanel", at.window.viewer)


def button(at: InWindow, name: str) -> QPushButton | None:
    """A button of pane A that can be pressed now."""
    found = pane(at).overlay.overs[0].findChild(QPushButton, name)
    return found if isinstance(found, QPushButton) and found.isVisible() else None


async def press(at: InWindow, name: str) -> None:
    await at.seen(lambda: button(at, name) is not None)
    found = button(at, name)
    assert found is not None
    assert found.text() == found.accessibleName()
    QTest.keyClick(found, Qt.Key.Key_Space)


class Slow(FakeQueue):
    """Asks to wait for a minute."""

    async def generate(self, order: Order, journal: Journal) -> Answer:
        journal.progress(Progress("slowed", wait_s=60.0))
        await journal.rest(60.0)  # type: ignore[attr-defined]  # the session's own journal does
        await journal.sending(Sent("POST", "https://queue.example/x", "{}"))
        self.ordered.append(order)
        return Answer(png(), cost=self.cost)


def test_a_wait_is_cut_short(qapp: QApplication, tmp_path: Path) -> None:
    queue = Slow()

    async def journey(at: InWindow) -> None:
        at.session.run.generate()
        await press(at, "try_now_button")
        await at.seen(lambda: at.shown.shot(0) is not None)
        assert button(at, "try_now_button") is None

    paying(qapp, tmp_path, queue, journey)
    assert len(queue.ordered) == 1


def test_a_lost_picture_is_looked_for_and_comes_into_its_pane(qapp: QApplication, tmp_path: Path) -> None:
    queue = FakeQueue()
    queue.trouble["wait"] = [UnknownOutcomeError("fal")]

    async def journey(at: InWindow) -> None:
        at.session.run.generate()
        await press(at, "fault_look_button")
        await at.seen(lambda: at.shown.shot(0) is not None)
        await at.seen(lambda: button(at, "fault_look_button") is None)

    paying(qapp, tmp_path, queue, journey)
    assert (len(queue.ordered), len(queue.asked)) == (1, 1)


def test_a_provider_that_cannot_be_asked_says_so(qapp: QApplication, tmp_path: Path) -> None:
    queue = FakeQueue()
    queue.trouble["send"] = [UnknownOutcomeError("fal")]

    async def journey(at: InWindow) -> None:
        at.session.run.generate()
        await press(at, "fault_look_button")
        await at.seen(lambda: "order-look-cannot" in at.keys)
        assert button(at, "fault_usage_button") is not None

    paying(qapp, tmp_path, queue, journey)
    assert (len(queue.ordered), len(queue.asked)) == (1, 0)


def test_the_words_that_were_refused_are_shown_and_the_new_one_is_marked(qapp: QApplication, tmp_path: Path) -> None:
    queue = FakeQueue()

    async def journey(at: InWindow) -> None:
        at.session.run.generate()
        await at.seen(lambda: not at.desk.running)
        queue.trouble["send"] = [RefusedError("fal").because("SAFETY", "input")]
        at.session.expression.free("sleeveless gown")
        at.session.run.generate()
        await press(at, "fault_show_words_button")
        card = pane(at).overlay.overs[0].card
        assert card.sent.isVisible()
        assert card.sent.toPlainText() == at.shown.text
        assert "“gown”" in card.suspects.text()

    paying(qapp, tmp_path, queue, journey)
