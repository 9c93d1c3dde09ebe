"""The window as a whole: keys, drops, sheets, focus, closing."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from studio.session.desk import Desk
from studio.session.notice import Notice
from studio.window.frame.place import put_in_place
from studio.window.main_window import MainWindow
from studio.window.post.post_page import PostPage
from studio.words import sentence
from tests.fakes.demo import baseline, experiment
from tests.fakes.window_look import StandIn, dressed, picture
from tests.fakes.window_session import WindowSession, brow_step, desk_of, first_desk

FOCUSED: tuple[type[QWidget], ...] = (QAbstractButton, QComboBox, QLineEdit)


def open_window(qtbot: QtBot, desk: Desk | None = None, language: str = "en") -> tuple[WindowSession, MainWindow]:
    session = WindowSession(desk or first_desk(), language, picture(), picture(108, 135))
    window = MainWindow(session.session, dressed(), StandIn, StandIn)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=2000)
    window.viewer.setFocus()
    return session, window


def drop(window: MainWindow, mime: QMimeData, x: float) -> None:
    action, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(x, 300), action, mime, Qt.MouseButton.LeftButton, none))


def test_digits_vote_while_the_pictures_have_the_focus(qtbot: QtBot) -> None:
    session, window = open_window(qtbot)
    QTest.keyClick(window.viewer, Qt.Key.Key_2)
    assert session.desk.verdicts["s1"].choice == "b"
    QTest.keyClick(window.viewer, Qt.Key.Key_2)
    assert not session.desk.verdicts


def test_digits_do_nothing_from_the_recipe(qtbot: QtBot) -> None:
    session, window = open_window(qtbot)
    window.recipe.setFocus()
    QTest.keyClick(window.recipe, Qt.Key.Key_2)
    assert not session.desk.verdicts


def test_n_prepares_and_ctrl_enter_generates_and_esc_stops(qtbot: QtBot) -> None:
    session, window = open_window(qtbot)
    QTest.keyClick(window.viewer, Qt.Key.Key_N)
    assert session.desk.experiment.plan == "brow"
    QTest.keyClick(window.recipe, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert session.desk.running
    assert "1 of 2" in window.top.status.label.text()
    QTest.keyClick(window.viewer, Qt.Key.Key_Escape)
    assert session.run.cancelled == 1


def test_undo_and_redo(qtbot: QtBot) -> None:
    session, window = open_window(qtbot)
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window.viewer, Qt.Key.Key_Z, control)
    QTest.keyClick(window.viewer, Qt.Key.Key_Z, control | shift)
    assert (session.expression.undone, session.expression.redone) == (1, 1)


def test_the_post_opens_with_its_keys_and_esc_closes_it(qtbot: QtBot) -> None:
    session, window = open_window(qtbot, first_desk(tip=4))
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window.viewer, Qt.Key.Key_E, control | shift)
    assert isinstance(window.sheet.page, PostPage)
    assert window.focusWidget() is window.sheet.page.save_button
    assert session.desk.tip is None
    QTest.keyClick(window.viewer, Qt.Key.Key_1)
    assert not session.desk.verdicts
    QTest.keyClick(window.sheet.page.save_button, Qt.Key.Key_Escape)
    assert not window.sheet.isVisible()
    assert window.focusWidget() is window.viewer


def test_tab_stays_inside_a_sheet(qtbot: QtBot) -> None:
    _session, window = open_window(qtbot)
    window.sheets.settings()
    for _ in range(12):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert window.sheet.isAncestorOf(window.focusWidget())


def test_make_the_post_needs_both_pictures_and_says_so(qtbot: QtBot) -> None:
    session, window = open_window(qtbot, desk_of(experiment(), None))
    assert not window.top.post.isEnabled()
    assert window.top.post.toolTip() == session.words.say("window-make-post-wait")
    window.sheets.post()
    assert window.sheet.page is None
    session.live.put(first_desk())
    assert window.top.post.isEnabled()


def test_the_viewer_gets_the_focus_when_pictures_arrive_but_not_from_a_field(qtbot: QtBot) -> None:
    session, window = open_window(qtbot, desk_of(experiment(), None))
    window.recipe.setFocus()
    session.live.put(first_desk())
    assert window.focusWidget() is window.viewer
    field = QLineEdit(window.recipe)
    field.show()
    field.setFocus()
    session.live.put(desk_of(experiment(baseline(), brow_step()), "s2"))
    assert window.focusWidget() is field


def test_two_dropped_files_go_to_the_session_in_order(qtbot: QtBot) -> None:
    session, window = open_window(qtbot)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/srv/a.png"), QUrl.fromLocalFile("/srv/b ñ.jpg")])
    drop(window, mime, 600)
    brought, slot = session.pictures.brought[0]
    assert [item.path for item in brought] == ["/srv/a.png", "/srv/b ñ.jpg"]
    assert slot is None


def test_one_dropped_file_goes_into_the_pane_under_it(qtbot: QtBot) -> None:
    session, window = open_window(qtbot)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/srv/a.png")])
    drop(window, mime, 1200)
    assert session.pictures.brought[0][1] == 1


def test_a_link_without_a_picture_is_handed_on_to_be_refused(qtbot: QtBot) -> None:
    session, window = open_window(qtbot)
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/page.html")])
    drop(window, mime, 1200)
    item = session.pictures.brought[0][0][0]
    assert (item.name, item.path, item.data) == ("page.html", None, None)


def test_a_pasted_picture_keeps_its_pixels(qtbot: QtBot) -> None:
    session, window = open_window(qtbot)
    image = QImage.fromData(picture(8, 10, "#123456"))
    QGuiApplication.clipboard().setImage(image)
    window.intake.paste()
    data = session.pictures.brought[0][0][0].data
    assert data is not None
    assert QImage.fromData(data).pixelColor(3, 3).name() == "#123456"


def test_pasting_nothing_says_what_to_do(qtbot: QtBot) -> None:
    session, window = open_window(qtbot)
    QGuiApplication.clipboard().clear()
    window.intake.paste()
    assert window.toast.text == session.words.say("window-paste-empty")
    assert not session.pictures.brought


def test_a_notice_with_undo_can_be_undone(qtbot: QtBot) -> None:
    session, window = open_window(qtbot)
    session.noticed.emit(Notice(sentence("strip-no-vote"), undo=True))
    assert window.toast.text == "no vote yet"
    window.toast.findChildren(QAbstractButton)[-1].click()
    assert session.expression.undone == 1


def test_a_saved_file_can_be_copied_as_a_path(qtbot: QtBot) -> None:
    _session, window = open_window(qtbot)
    window.sheets.saved("/srv/x/aria-cover.jpg")
    assert "aria-cover.jpg" in window.toast.text
    window.toast.findChildren(QAbstractButton)[-1].click()
    assert QGuiApplication.clipboard().text() == "/srv/x/aria-cover.jpg"


def test_f8_hides_the_panels_and_is_remembered(qtbot: QtBot) -> None:
    session, window = open_window(qtbot)
    QTest.keyClick(window.viewer, Qt.Key.Key_F8)
    assert not window.recipe.isVisible()
    assert not window.strip.isVisible()
    assert window.verdict.isVisible()
    assert not session.settings.values.panels
    QTest.keyClick(window.viewer, Qt.Key.Key_F8)
    assert window.recipe.isVisible()


def test_f6_walks_over_the_regions_and_back(qtbot: QtBot) -> None:
    _session, window = open_window(qtbot)
    regions: list[QWidget] = [window.viewer, window.verdict, window.strip, window.top, window.recipe]
    for region in [*regions[1:], regions[0]]:
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_F6)
        now = window.focusWidget()
        assert now is region or region.isAncestorOf(now)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert window.focusWidget() is window.recipe


def test_following_a_tip_brings_the_next(qtbot: QtBot) -> None:
    session, window = open_window(qtbot, first_desk(tip=3))
    session.judge.vote("a")
    qtbot.waitUntil(lambda: session.desk.tip == 4, timeout=1000)
    assert window.top.tip.text == session.words.say("coach-post")
    assert window.verdict.tip.text == ""


def test_looking_close_ends_its_tip(qtbot: QtBot) -> None:
    session, _window = open_window(qtbot, first_desk(tip=2))
    session.look.view(replace(session.desk.view, zoom=90.0))
    qtbot.waitUntil(lambda: session.desk.tip == 3, timeout=1000)


def test_closing_asks_first_and_remembers_the_place(qtbot: QtBot) -> None:
    session, window = open_window(qtbot)
    with qtbot.waitSignal(window.closing, timeout=1000):
        window.close()
    again = QWidget()
    qtbot.addWidget(again)
    assert put_in_place(again, session.settings.values.geometry)


@pytest.mark.parametrize("text", ["", "no base64!", "bm90aGluZw=="])
def test_a_place_that_says_nothing_is_ignored(qtbot: QtBot, text: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    assert not put_in_place(window, text)


def test_large_windows_take_larger_measures(qtbot: QtBot) -> None:
    _session, window = open_window(qtbot)
    window.resize(2560, 1440)
    QApplication.processEvents()
    assert (window.recipe.width(), window.strip.height(), window.top.height()) == (400, 116, 48)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("page", ["", "post", "settings", "keys", "tests", "rename", "about"])
def test_everything_that_takes_focus_has_a_name(qtbot: QtBot, language: str, page: str) -> None:
    _session, window = open_window(qtbot, language=language)
    if page:
        getattr(window.sheets, page)()
    for widget in (
        window.findChildren(QAbstractButton) + window.findChildren(QComboBox) + window.findChildren(QLineEdit)
    ):
        inside_combo = isinstance(widget.parent(), QComboBox)
        if widget.isVisible() and not inside_combo:
            assert widget.accessibleName(), (widget, widget.objectName())


def test_a_name_is_shown_as_written(qtbot: QtBot) -> None:
    session, window = open_window(qtbot)
    session.tests.rename("<b>Tom & Ana</b>")
    assert window.top.name.text() == "<b>Tom && Ana</b>"
