"""The page of the library: what it shows, and that nothing irreversible happens without a second click."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit
from pytestqt.qtbot import QtBot

from studio.session.library_view import Backup, Checked, Trashed
from studio.window.main_window import MainWindow
from studio.window.settings.library_page import LibraryPage, checked_words, facts_words
from studio.window.settings.library_rows import trash_row
from studio.words import sentence
from tests.fakes.window_look import StandIn, dressed
from tests.fakes.window_session import WindowSession, first_desk, load_words

NOW = datetime.now(UTC)
BACKUPS = (
    Backup("library-20261125-120000.db", NOW, sound=True),
    Backup("library-20261124-120000.db", NOW - timedelta(days=1), sound=False),
    Backup("library-20261123-120000.db", NOW - timedelta(days=2)),
)
TRASHED = (Trashed("t1", "Aria, sad", NOW), Trashed("t2", "", NOW - timedelta(days=12)))


@pytest.fixture
def session() -> WindowSession:
    dressed()
    return WindowSession(first_desk())


def page_of(qtbot: QtBot, session: WindowSession) -> LibraryPage:
    page = LibraryPage(session.session)
    qtbot.addWidget(page)
    page.show()
    return page


def rows(page: LibraryPage, name: str) -> list[str]:
    listed = getattr(page, name).list
    return [listed.item(at).text() for at in range(listed.count())]


def test_it_looks_when_it_opens_and_tells_what_there_is(qtbot: QtBot, session: WindowSession) -> None:
    page = page_of(qtbot, session)
    assert session.guard.library.done == ["look"]
    assert page.facts.text() == "Counting…"
    session.guard.library.see(tests=61, pictures=214, size_bytes=1_400_000_000, backups=BACKUPS, trashed=TRASHED)
    assert page.facts.text() == "61 tests, 214 pictures, 1.4 GB"
    assert [text.split("  ")[1] for text in rows(page, "backups")] == [
        "opened and tested",
        "damaged, can't be used",
        "testing…",
    ]
    assert rows(page, "trash") == ["Aria, sad, 30 more days", "unreadable test, 18 more days"]


def test_a_check_can_be_begun_watched_and_stopped(qtbot: QtBot, session: WindowSession) -> None:
    page, library = page_of(qtbot, session), session.guard.library
    page.check.click()
    library.see(progress=(40, 214))
    assert page.checked.text() == "Checking… 40 of 214 pictures"
    assert (page.bar.isVisible(), page.bar.value(), page.check.text()) == (True, 40, "Stop")
    page.check.click()
    assert library.done == ["look", "check", "cancel"]
    library.see(progress=None, checked=Checked(NOW, 0), findings=())
    assert "everything is there and matches" in page.checked.text()
    assert page.findings.isHidden()


def test_what_a_check_found_can_be_read(qtbot: QtBot, session: WindowSession) -> None:
    page = page_of(qtbot, session)
    found = (sentence("check-original-changed", name="images/ab.png"), sentence("check-part", name="<b>x</b>"))
    session.guard.library.see(checked=Checked(NOW, 2), findings=found)
    assert "2 things need a look" in page.checked.text()
    assert "images/ab.png was changed" in page.findings.toPlainText()
    assert "<b>x</b>" in page.findings.toPlainText()
    assert page.findings.isVisible()


def test_only_a_backup_that_was_tested_can_be_gone_back_to_and_it_asks(qtbot: QtBot, session: WindowSession) -> None:
    page, library = page_of(qtbot, session), session.guard.library
    assert not page.backups.second.isEnabled()
    library.see(backups=BACKUPS)
    for at, usable in enumerate((True, False, False)):
        page.backups.list.setCurrentRow(at)
        assert page.backups.second.isEnabled() is usable
    page.backups.list.setCurrentRow(0)
    page.backups.second.click()
    assert "Newer tests and pictures are kept" in page.backups.question.text()
    assert library.done == ["look"]
    page.backups.no.click()
    assert library.done == ["look"]
    page.backups.second.click()
    page.backups.yes.click()
    assert library.done[-1] == f"restore {BACKUPS[0].name}"


def test_choosing_another_line_that_is_no_good_takes_the_question_back(qtbot: QtBot, session: WindowSession) -> None:
    page = page_of(qtbot, session)
    session.guard.library.see(backups=BACKUPS)
    page.backups.second.click()
    page.backups.list.setCurrentRow(1)
    assert not page.backups.yes.isVisible()


def test_backing_up_shows_that_it_is_at_it(qtbot: QtBot, session: WindowSession) -> None:
    page, library = page_of(qtbot, session), session.guard.library
    page.backups.first.click()
    library.see(busy=True)
    assert (page.backups.first.isEnabled(), page.backups.first.text()) == (False, "Backing up…")
    library.see(busy=False, said=sentence("shelf-backed-up"))
    assert page.said.text() == "A backup was made, opened and tested."
    assert library.done == ["look", "back up"]


def test_trash_is_put_back_one_by_one_and_emptied_after_a_question(qtbot: QtBot, session: WindowSession) -> None:
    page, library = page_of(qtbot, session), session.guard.library
    assert not page.trash.first.isEnabled()
    assert not page.trash.second.isEnabled()
    library.see(trashed=TRASHED)
    page.trash.list.setCurrentRow(1)
    page.trash.first.click()
    page.trash.second.click()
    assert "2 tests" in page.trash.question.text()
    assert library.done == ["look", "put back t2"]
    page.trash.yes.click()
    assert library.done[-1] == "empty"


def test_a_line_stays_chosen_while_the_list_changes(qtbot: QtBot, session: WindowSession) -> None:
    page = page_of(qtbot, session)
    session.guard.library.see(backups=BACKUPS)
    page.backups.list.setCurrentRow(2)
    session.guard.library.see(backups=(*BACKUPS[:2], Backup(BACKUPS[2].name, BACKUPS[2].at, sound=True)))
    assert page.backups.at == 2
    assert page.backups.second.isEnabled()


def test_a_library_that_can_only_be_looked_at_makes_no_backups(qtbot: QtBot, session: WindowSession) -> None:
    page = page_of(qtbot, session)
    session.guard.library.see(fixed=True)
    assert not page.backups.first.isEnabled()
    assert "only be looked at" in page.backups.note.text()


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_words_of_every_state(language: str, session: WindowSession) -> None:
    words, now = load_words(language), session.guard.library.now
    assert "{" not in facts_words(words, now) + checked_words(words, now)
    for age, days in ((0, "30"), (29, "1" if language == "en" else "un"), (40, "")):
        text = trash_row(words, Trashed("t", "Aria", NOW - timedelta(days=age)), NOW).text
        assert text.startswith("Aria, ")
        assert days in text or "one" in text


def test_the_menu_opens_it_and_every_stop_has_a_name(qtbot: QtBot, session: WindowSession) -> None:
    window = MainWindow(session.session, dressed(), StandIn, StandIn)
    qtbot.addWidget(window)
    window.show()
    session.guard.library.see(backups=BACKUPS, trashed=TRASHED)
    menu = window.top.menu.menu()
    assert menu is not None
    (entry,) = [action for action in menu.actions() if action.objectName() == "menu_library"]
    entry.trigger()
    page = window.sheet.page
    assert isinstance(page, LibraryPage)
    for button in page.findChildren(QAbstractButton):
        assert button.accessibleName() or button.text() or not button.isVisible()
    for field in (page.backups.list, page.trash.list, page.findChild(QPlainTextEdit)):
        assert field is not None
        assert field.accessibleName()
    seen = set()
    for _ in range(14):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        seen.add(window.focusWidget().objectName())
    assert {"shelf_check", "shelf_back_up", "shelf_restore", "shelf_trash_put_back", "shelf_done"} <= seen
    session.guard.library.see(pictures=3)
    window.sheet.close_page()
    session.guard.library.see(pictures=4)
