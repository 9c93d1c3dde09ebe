"""The page of the models opens from the settings and by its act, in the window and on a real session."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from studio.window.main_window import MainWindow
from studio.window.settings.models_page import ModelsPage
from tests.fakes.window_look import StandIn, dressed, picture
from tests.fakes.window_session import WindowSession, first_desk
from tests.window.loops import InWindow, walk


def open_window(qtbot: QtBot) -> MainWindow:
    session = WindowSession(first_desk(), "en", picture(), picture(108, 135))
    window = MainWindow(session.session, dressed(), StandIn, StandIn)
    qtbot.addWidget(window)
    window.show()
    return window


def test_the_act_opens_it_and_esc_closes_it(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    window.acts["connect_models"]()
    page = window.sheet.page
    assert isinstance(page, ModelsPage)
    assert page.accessibleName() == "Connect models"
    QTest.keyClick(page.rows[0].box.key.field, Qt.Key.Key_Escape)
    assert window.sheet.page is None


def test_the_settings_lead_there_and_done_leads_out(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    window.acts["settings"]()
    assert window.sheet.page is not None
    button = window.sheet.page.findChild(QPushButton, "connect_models")
    assert button is not None
    assert button.accessibleName() == "Connect models"
    button.click()
    assert isinstance(window.sheet.page, ModelsPage)
    done = window.sheet.page.findChild(QPushButton, "connect_done")
    assert done is not None
    done.click()
    assert window.sheet.page is None


def test_a_real_session_without_routes_and_ring_says_so(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: InWindow) -> None:
        at.window.acts["connect_models"]()
        page = at.window.sheet.page
        assert isinstance(page, ModelsPage)
        assert page.rows == []
        await at.session.settle()
        assert at.session.connect.now.ring == ""
        assert page.alone.isVisible()

    walk(qapp, tmp_path, journey)
