"""The page shows what a report contains, word for word, and gives it away only when asked to."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from studio.store.black_box import BlackBox
from studio.store.crash_file import LAST, NOW
from studio.store.redaction import Redaction
from studio.window.main_window import MainWindow
from studio.window.settings.report_page import ReportPage
from studio.window.widget.look import Look
from studio.words import sentence
from tests.fakes.window_look import StandIn, dressed, picture
from tests.fakes.window_session import WindowSession, first_desk
from tests.window.loops import InWindow, walk


@pytest.fixture(autouse=True)
def look(qapp: object) -> Look:
    """The pictures that the style sheet names live as long as the look does."""
    return dressed()


def answer(path: str) -> Callable[[QWidget, str, str, Callable[[str], None]], None]:
    return lambda _parent, _title, proposed, then: then(f"{path}/{proposed}") if path else None


def page_of(qtbot: QtBot, session: WindowSession, folder: str = "/srv") -> ReportPage:
    page = ReportPage(session.session, answer(folder))
    qtbot.addWidget(page)
    return page


def test_it_shows_all_of_it_and_nobody_can_change_it(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    page = page_of(qtbot, session)
    assert page.text.toPlainText() == session.problems.text
    assert page.text.isReadOnly()
    assert set(session.problems.facts) == {"report-qt", "report-screen", "report-language"}
    assert session.problems.facts["report-language"] == "en"
    assert session.problems.saved == [], "nothing goes anywhere by itself"


def test_x4_text_is_never_read_as_markup(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    session.problems.text = "<b>bold</b> <img src='file:///x.png'>"
    assert page_of(qtbot, session).text.toPlainText() == session.problems.text


def test_nothing_can_be_taken_before_it_is_there(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    session = WindowSession(first_desk())
    heard: list[Callable[[str], None]] = []
    monkeypatch.setattr(session.problems, "report", lambda _facts, then: heard.append(then))
    page = page_of(qtbot, session)
    assert not page.copy.isEnabled()
    assert not page.save.isEnabled()
    heard[0]("the report")
    assert page.copy.isEnabled()
    assert page.text.toPlainText() == "the report"


def test_copy_takes_exactly_what_is_shown_and_says_so(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    page = page_of(qtbot, session)
    page.copy.click()
    assert QGuiApplication.clipboard().text() == session.problems.text
    assert page.copy.text() == "Copied"
    page._rest.timeout.emit()
    assert page.copy.text() == "Copy"


def test_save_writes_exactly_what_is_shown(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    page = page_of(qtbot, session)
    with qtbot.waitSignal(page.saved) as heard:
        page.save.click()
    assert session.problems.saved == [(session.problems.text, "/srv/expression-studio-report.txt")]
    assert heard.args == ["/srv/expression-studio-report.txt"]
    assert page.note.isHidden()


def test_a_disk_that_refuses_is_told_on_the_page(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    session.problems.refused = sentence("store-no-space", path="/srv/report.txt")
    page = page_of(qtbot, session)
    page.save.click()
    assert not page.note.isHidden()
    assert "/srv/report.txt" in page.note.text()


def test_no_answer_to_where_means_no(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    page_of(qtbot, session, "").save.click()
    assert session.problems.saved == []


@pytest.mark.parametrize("way", ["report", "settings_report", "about_report", "menu_report"])
def test_every_way_leads_there_and_done_and_esc_lead_out(qtbot: QtBot, way: str) -> None:
    session = WindowSession(first_desk(), "en", picture(), picture(108, 135))
    window = MainWindow(session.session, dressed(), StandIn, StandIn)
    qtbot.addWidget(window)
    window.show()
    for leave in ("done", "esc"):
        _go(window, way)
        page = window.sheet.page
        assert isinstance(page, ReportPage)
        assert page.accessibleName() == "Report a problem"
        if leave == "done":
            page.done.click()
        else:
            QTest.keyClick(page.text, Qt.Key.Key_Escape)
        assert window.sheet.page is None


def _go(window: MainWindow, way: str) -> None:
    if way == "report":
        window.acts[way]()
    elif way == "menu_report":
        menu = window.top.menu.menu()
        next(action for action in menu.actions() if action.objectName() == way).trigger()
    else:
        window.acts[way.partition("_")[0]]()
        assert window.sheet.page is not None
        button = window.sheet.page.findChild(QPushButton, way)
        assert button is not None
        button.click()


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_start_after_a_crash_says_so_once_and_leads_there(
    qapp: QApplication, tmp_path: Path, language: str
) -> None:
    state = tmp_path / "state"
    state.mkdir()
    (state / NOW).write_text('Fatal Python error: Segmentation fault\n  File "/x/studio/app.py", line 3 in run\n')
    box = BlackBox(state / "studio.log", Redaction({}, Path.home()))
    box._crash.take_over()
    assert (state / LAST).exists()

    async def journey(at: InWindow) -> None:
        say = at.session.words.say
        assert at.window.toast.text.startswith(say("report-crashed"))
        button = next(one for one in at.window.toast.findChildren(QPushButton) if one.text() == say("report-open"))
        button.click()
        page = at.window.sheet.page
        assert isinstance(page, ReportPage)
        await at.session.settle()
        assert "Segmentation fault" in page.text.toPlainText()
        assert 'File "studio/app.py", line 3' in page.text.toPlainText()
        at.window.sheet.close_page()
        at.session.settings.change(theme="light")
        before = at.window
        await at.seen(lambda: at.window is not before)
        assert at.window.toast.text == "", "another look is not another start"

    walk(qapp, tmp_path, journey, language=language, box=box)
    again = BlackBox(state / "studio.log", Redaction({}, Path.home()))
    again._crash.take_over()
    assert not again.crashed


def test_a_start_after_a_good_end_says_nothing_of_it(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: InWindow) -> None:
        assert at.window.toast.text == ""

    walk(qapp, tmp_path, journey, box=BlackBox(tmp_path / "studio.log", Redaction({}, Path.home())))
