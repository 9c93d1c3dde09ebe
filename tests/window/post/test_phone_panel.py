"""Send to phone in the window: the code, the address, the minutes, and every way to end it."""

import itertools
import math
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from studio.phone.code import QUIET, code_rows
from studio.phone.parcel import Parcel
from studio.session.phone_commands import Sending
from studio.window.post.code_view import SIDE, CodeView, whole_start
from studio.window.post.open_page import LAST, OpenPage
from studio.window.post.phone_panel import PhonePanel
from studio.window.widget.theme import Scheme
from studio.words import LANGUAGES, Sentence, sentence
from tests.fakes.window_look import dressed
from tests.fakes.window_session import WindowSession, first_desk, load_words
from tests.phone.parcels import A, B, parcel
from tests.session.phone_line import LOCAL, ask
from tests.window.loops import InWindow, walk

ADDRESS = "http://192.168.178.123:54321/kX3l-IO0_8sQmW1vRtYbNg"
OPEN = Sending(ADDRESS, 10)
BLACK, WHITE = QColor(0, 0, 0), QColor(255, 255, 255)


class Packer:
    """Draws when the test says so."""

    def __init__(self) -> None:
        self.asked: list[tuple[Callable[[Parcel], object], Callable[[Sentence], object]]] = []

    def __call__(self, ready: Callable[[Parcel], object], failed: Callable[[Sentence], object]) -> None:
        self.asked.append((ready, failed))

    def ready(self, at: int = -1) -> None:
        self.asked[at][0](parcel())

    def failed(self, said: Sentence) -> None:
        self.asked[-1][1](said)


class Opened:
    """A panel on a fake session."""

    def __init__(self, qtbot: QtBot, language: str = "en", scheme: Scheme = "dark") -> None:
        dressed(scheme)
        self.session = WindowSession(first_desk(), language)
        self.phone = self.session.phone
        self.packer = Packer()
        self.panel = PhonePanel(self.session.session, self.packer)
        self.left = 0
        self.panel.left.connect(self._count)
        qtbot.addWidget(self.panel)
        self.panel.show()

    def open(self) -> None:
        """A page is open and its code is shown."""
        self.panel.begin_button.click()
        self.packer.ready()
        self.phone.tell(OPEN)

    def is_open(self) -> bool:
        return self.panel.open_page.isVisible()

    def said(self, key: str) -> bool:
        return self.panel.said.isVisible() and self.panel.said.text() == self.session.words.say(key)

    def _count(self) -> None:
        self.left += 1


@pytest.fixture
def at(qtbot: QtBot) -> Opened:
    return Opened(qtbot)


def test_it_is_off_until_it_is_pressed(at: Opened) -> None:
    assert at.said("phone-lead")
    assert at.packer.asked == []
    assert at.phone.sent == []
    assert at.panel.open_page.code.rows == ()


def test_pressing_draws_sends_and_shows_the_code(at: Opened) -> None:
    at.panel.begin_button.click()
    assert at.said("phone-drawing")
    assert not at.panel.begin_button.isEnabled()
    at.packer.ready()
    assert at.phone.sent == [parcel()]
    assert not at.is_open()
    at.phone.tell(OPEN)
    assert at.is_open()
    assert at.panel.open_page.code.rows == code_rows(ADDRESS)
    assert at.panel.open_page.address.text() == ADDRESS
    assert at.panel.open_page.address.hasFocus()


def test_while_it_draws_the_focus_goes_straight_to_the_way_back(at: Opened) -> None:
    seen = []

    def note(_old: QWidget | None, now: QWidget | None) -> None:
        seen.append(now.objectName() if now is not None else "nowhere")

    at.panel.begin_button.setFocus()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.focusChanged.connect(note)
    try:
        at.panel.begin_button.click()
    finally:
        app.focusChanged.disconnect(note)
    assert seen == ["phone_back_button"]
    QTest.keyClick(at.panel.back_button, Qt.Key.Key_Space)
    assert at.left == 1


def test_it_counts_down_to_the_minute(at: Opened) -> None:
    at.open()
    found = []
    for minutes in (10, 2, 1):
        at.phone.tell(replace(OPEN, minutes=minutes))
        found.append(at.panel.open_page.minutes.text())
    assert found == ["Open for 10 more minutes", "Open for 2 more minutes", "Open for 1 more minute"]


def test_what_the_phone_does_is_told(at: Opened) -> None:
    at.open()
    page = at.panel.open_page
    assert page.arrivals.text() == ""
    at.phone.tell(replace(OPEN, opened=True))
    assert page.arrivals.text() == "A phone has opened the page."
    at.phone.tell(replace(OPEN, opened=True, arrived=(B,)))
    assert page.arrivals.text() == "A picture for B arrived."
    at.phone.tell(replace(OPEN, opened=True, arrived=(B, A, B, A)))
    assert page.arrivals.text().splitlines() == [f"A picture for {letter} arrived." for letter in "ABA"]
    assert len(page.arrivals.text().splitlines()) == LAST


def test_the_address_can_be_copied_and_the_button_keeps_its_width(at: Opened) -> None:
    at.open()
    button = at.panel.open_page.copy_button
    before = button.size()
    button.click()
    assert QGuiApplication.clipboard().text() == ADDRESS
    assert button.text() == "Address copied"
    QApplication.processEvents()
    assert button.size() == before
    button.setText(at.session.words.say("phone-copy"))


def test_the_address_cannot_be_changed(at: Opened) -> None:
    at.open()
    QTest.keyClicks(at.panel.open_page.address, "x")
    assert at.panel.open_page.address.text() == ADDRESS


def test_stop_closes_it_and_a_new_code_is_a_new_sending(at: Opened) -> None:
    at.open()
    at.panel.open_page.stop_button.click()
    assert at.phone.stopped == 1
    assert at.said("phone-ended")
    assert at.panel.open_page.address.text() == ""
    assert at.panel.begin_button.text() == "Show a new code"
    assert at.panel.begin_button.hasFocus()
    at.open()
    assert len(at.phone.sent) == 2
    assert at.is_open()
    assert at.left == 0


def test_escape_ends_it_from_wherever_the_focus_is(at: Opened) -> None:
    at.open()
    QTest.keyClick(at.panel.open_page.address, Qt.Key.Key_Escape)
    assert (at.left, at.phone.stopped > 0) == (1, True)
    assert not at.is_open()


def test_back_leaves(at: Opened) -> None:
    at.panel.back_button.click()
    assert at.left == 1


def test_hiding_it_ends_it(qtbot: QtBot) -> None:
    at = Opened(qtbot)
    stack, other = QStackedWidget(), QWidget()
    stack.addWidget(at.panel)
    stack.addWidget(other)
    stack.show()
    at.open()
    stopped = at.phone.stopped
    stack.setCurrentWidget(other)
    assert at.phone.stopped > stopped
    assert at.panel.open_page.code.rows == ()
    at.panel.setParent(None)


def test_the_end_of_its_time_is_said(at: Opened) -> None:
    at.open()
    at.phone.tell(Sending(said=sentence("phone-over")))
    assert at.said("phone-over")
    assert at.panel.said.property("role") == ""
    assert at.panel.begin_button.isEnabled()


@pytest.mark.parametrize("key", ["phone-no-network", "phone-refused"])
def test_why_no_page_could_be_opened_is_said(at: Opened, key: str) -> None:
    at.panel.begin_button.click()
    at.packer.ready()
    at.phone.tell(Sending(said=sentence(key)))
    assert at.said(key)
    assert at.panel.said.property("role") == "error"
    assert at.panel.begin_button.isEnabled()


def test_a_post_that_cannot_be_drawn_is_said(at: Opened) -> None:
    at.panel.begin_button.click()
    at.packer.failed(sentence("phone-empty"))
    assert at.said("phone-empty")
    assert at.panel.said.property("role") == "error"
    assert at.phone.sent == []


def test_slides_that_are_drawn_too_late_are_not_sent(at: Opened) -> None:
    at.panel.begin_button.click()
    QTest.keyClick(at.panel, Qt.Key.Key_Escape)
    at.packer.ready()
    assert at.phone.sent == []
    at.panel.begin_button.click()
    at.packer.ready(0)
    assert at.phone.sent == []
    at.packer.ready(1)
    assert len(at.phone.sent) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_has_the_focus_has_a_name_and_can_be_reached(qtbot: QtBot, language: str) -> None:
    at = Opened(qtbot, language)
    names = set()
    for opened in (False, True):
        if opened:
            at.open()
        for widget in at.panel.findChildren(QWidget):
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                spoken = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
                assert spoken.strip(), widget.objectName()
                names.add(widget.objectName())
    assert names == {
        "phone_begin_button",
        "phone_back_button",
        "phone_address",
        "phone_copy_button",
        "phone_stop_button",
    }
    assert at.panel.open_page.code.accessibleName() == at.session.words.say("phone-code")
    assert at.panel.open_page.code.accessibleDescription() == ADDRESS


@pytest.mark.parametrize("scheme", ["dark", "light"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_words_are_cut(qtbot: QtBot, language: str, scheme: Scheme) -> None:
    at = Opened(qtbot, language, scheme)
    at.panel.resize(at.panel.minimumWidth(), at.panel.sizeHint().height())
    at.open()
    at.phone.tell(replace(OPEN, arrived=(A, B, A)))
    QApplication.processEvents()
    for label in at.panel.findChildren(QLabel):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
    for button in at.panel.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width(), button.text()
    field = at.panel.findChild(QLineEdit)
    assert field is not None
    assert field.fontMetrics().horizontalAdvance(ADDRESS) < field.width() - 16
    assert at.panel.width() == at.panel.minimumWidth()


@pytest.mark.parametrize("start", [QPoint(0, 0), QPoint(13, 7)])
def test_the_code_is_black_and_white_and_whole_squares(qtbot: QtBot, start: QPoint) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    view = CodeView(load_words("en"), holder)
    view.move(start)
    view.show_address(ADDRESS)
    holder.resize(SIDE + 20, SIDE + 20)
    holder.show()
    shown = holder.grab().toImage().copy(start.x(), start.y(), SIDE, SIDE)
    rows = code_rows(ADDRESS)
    edge = SIDE // len(rows)
    left = (SIDE - edge * len(rows)) / 2
    assert left == int(left)
    inside = range(QUIET - 1, len(rows) - QUIET + 1)
    for y, x in itertools.product(inside, inside):
        for corner in (0, edge - 1):
            colour = shown.pixelColor(int(left) + x * edge + corner, int(left) + y * edge + corner)
            assert colour == (BLACK if rows[y][x] else WHITE), (x, y)


@given(st.integers(0, 3000), st.integers(21, 61), st.sampled_from([1.0, 1.25, 1.5, 1.75, 2.0, 2.25, 3.0]))
def test_the_squares_lie_on_whole_device_pixels_on_every_screen(start: int, count: int, ratio: float) -> None:
    edge = math.floor(SIDE * ratio / count)
    first = (start + whole_start(start, edge * count, ratio)) * ratio
    assert first == pytest.approx(round(first), abs=1e-6)
    assert first >= start * ratio - 1
    assert first + edge * count <= (start + SIDE) * ratio + 1


def test_the_quiet_zone_is_white_in_the_dark_too(qtbot: QtBot) -> None:
    at = Opened(qtbot, scheme="dark")
    at.open()
    view = at.panel.open_page.code
    image = QImage(QSize(SIDE, SIDE), QImage.Format.Format_RGB32)
    view.render(image)
    quiet = QUIET * (SIDE // len(view.rows))
    for place in range(12, SIDE - 12):
        for rim in (1, quiet - 1, SIDE - quiet, SIDE - 2):
            assert image.pixelColor(place, rim) == WHITE
            assert image.pixelColor(rim, place) == WHITE


def test_its_title_is_left_out_where_there_is_one(qtbot: QtBot, at: Opened) -> None:
    assert at.panel.title.isVisible()
    panel = PhonePanel(at.session.session, at.packer, titled=False)
    qtbot.addWidget(panel)
    panel.show()
    assert not panel.title.isVisible()


def test_an_open_page_can_be_shown_by_itself(qtbot: QtBot) -> None:
    dressed()
    page = OpenPage(load_words("es"))
    qtbot.addWidget(page)
    page.show()
    assert page.show_sending(replace(OPEN, arrived=(A,))) == "Ha llegado una imagen para A."
    assert page.show_sending(OPEN) == ""
    with qtbot.waitSignal(page.stopped):
        page.stop_button.click()


def test_on_a_whole_session_the_page_is_open_as_long_as_the_panel(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(window: InWindow) -> None:
        phone = window.session.phone
        phone._outside = replace(phone._outside, address=lambda: LOCAL)
        panel = PhonePanel(window.session, lambda ready, _failed: ready(parcel()), titled=False)
        window.window.sheet.open(panel, "Send to phone")
        panel.begin_button.click()
        await window.seen(panel.open_page.isVisible)
        place = urlsplit(panel.open_page.address.text())
        heard = await ask(int(place.port or 0), "GET", place.path)
        assert (place.hostname, heard.status) == (LOCAL, 200)
        await window.seen(lambda: panel.open_page.arrivals.text() == "A phone has opened the page.")
        QTest.keyClick(window.window.sheet, Qt.Key.Key_Escape)
        assert phone.now == Sending()
        assert panel.open_page.address.text() == ""

    walk(qapp, tmp_path, journey)
