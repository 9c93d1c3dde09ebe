"""The page of the models shows how connections stand, and asks for keys, addresses and tests."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from studio.session.connection import Said
from studio.session.route_places import Address
from studio.store.keys import Key
from studio.window.frame.sheet import Sheet
from studio.window.settings.door_box import DoorBox
from studio.window.settings.model_row import ModelRow
from studio.window.settings.models_page import ModelsPage
from studio.window.widget.look import Look
from studio.words import sentence
from tests.fakes.connect import KEY, FakeConnect
from tests.fakes.window_look import dressed
from tests.fakes.window_session import WindowSession, first_desk

GATEWAY = "https://gateway.example/v1"


@pytest.fixture(autouse=True)
def look(qapp: object) -> Look:
    """The pictures that the style sheet names live as long as the look does."""
    return dressed()


class Shown:
    """A page on screen, and what it asked for."""

    def __init__(self, qtbot: QtBot, look: Look, language: str = "en", connect: FakeConnect | None = None) -> None:
        self.session = WindowSession(first_desk(), language)
        self.session.connect = self.connect = connect or FakeConnect()
        desk = self.session.desk
        models = ("gemini/Nano Banana Pro", "fal/Seedream 4.0")
        self.session.live.put(replace(desk, experiment=replace(desk.experiment, models=models)))
        self.linked: list[str] = []
        self.page = ModelsPage(self.session.session, look, self.linked.append)
        qtbot.addWidget(self.page)
        self.page.resize(self.page.width(), 700)
        self.page.show()

    def over(self, qtbot: QtBot, look: Look, width: int = 1280, height: int = 620) -> Sheet:
        """Lay the page over a window."""
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(width, height)
        self.window.show()
        sheet = Sheet(look, self.window, "Close")
        sheet.open(self.page, "Connect models")
        return sheet

    def row(self, title: str) -> ModelRow:
        return next(row for row in self.page.rows if row.title == title)

    def box(self, title: str) -> DoorBox:
        return self.row(title).box

    def ring(self, name: str = "system") -> None:
        """The ring has been looked for."""
        self.connect.now.ring = "system" if name else ""
        self.connect.changed.emit()


def seen(*widgets: QWidget) -> list[bool]:
    return [widget.isVisible() for widget in widgets]


def test_one_row_for_each_family_and_each_server(qtbot: QtBot, look: Look) -> None:
    at = Shown(qtbot, look)
    assert [row.title for row in at.page.rows] == ["Seedream", "Nano Banana", "Your own server", "ComfyUI"]
    texts = [label.text() for label in at.page.findChildren(QLabel)]
    assert "ByteDance: 4.0, 4.5" in texts
    assert "up to 4096 px" in texts
    assert {"acme", "Simulated pair", "Works, always free", "Prices as of Nov 2026"} <= set(texts)
    assert at.connect.looked == 1


def test_the_slots_of_the_open_test_have_their_signs(qtbot: QtBot, look: Look) -> None:
    at = Shown(qtbot, look)
    signs = {row.title: row.findChildren(QWidget, "connect_slots")[0].accessibleName() for row in at.page.rows}
    assert signs["Nano Banana"] == "The open test uses it as A"
    assert signs["Seedream"] == "The open test uses it as B"
    assert signs["ComfyUI"] == ""


def test_without_a_key_one_can_be_pasted_or_got(qtbot: QtBot, look: Look) -> None:
    at = Shown(qtbot, look)
    box = at.box("Nano Banana")
    line = box.key
    assert seen(line.where, line.test, line.remove, line.take, box.address) == [True, False, False, False, False]
    assert line.field.placeholderText() == "Paste a key"
    assert box.said.text() == "No key yet. Nothing can be sent."
    assert box.price.text() == "about $0.039 to $0.13 an image"
    line.where.click()
    assert at.linked == ["https://aistudio.google.com/apikey"]


def test_what_is_pasted_is_dots_until_it_is_saved(qtbot: QtBot, look: Look) -> None:
    at = Shown(qtbot, look)
    line = at.box("Nano Banana").key
    QApplication.clipboard().setText(KEY)
    line.field.paste()
    assert KEY not in line.field.displayText()
    assert seen(line.take, line.where) == [True, False]
    line.take.click()
    assert at.connect.done == [("put", "gemini", KEY, "keep")]
    assert line.field.text() == ""


def test_enter_saves_and_what_is_no_key_stays_to_be_mended(qtbot: QtBot, look: Look) -> None:
    at = Shown(qtbot, look)
    at.connect.takes = False
    line = at.box("Nano Banana").key
    QTest.keyClicks(line.field, "two words")
    QTest.keyClick(line.field, Qt.Key.Key_Return)
    assert at.connect.done == [("put", "gemini", "two words", "keep")]
    at.connect.now.set("gemini", said=Said(sentence("connect-key-spaces"), "error"))
    assert line.field.text() == "two words"
    assert at.box("Nano Banana").said.property("role") == "error"
    assert not at.box("Nano Banana").price.isVisible()


def test_enter_in_an_empty_field_asks_for_nothing(qtbot: QtBot, look: Look) -> None:
    at = Shown(qtbot, look)
    QTest.keyClick(at.box("Nano Banana").key.field, Qt.Key.Key_Return)
    assert at.connect.done == []


def test_a_key_is_shown_by_its_end_alone(qtbot: QtBot, look: Look) -> None:
    at = Shown(qtbot, look)
    at.ring()
    at.connect.now.set("gemini", key=Key(KEY, "ring"))
    box = at.box("Nano Banana")
    assert box.key.field.text() == ""
    assert box.key.field.placeholderText() == "••••••••••••-x4Q"
    text = look.theme.colour("text")
    assert box.key.field.palette().color(QPalette.ColorRole.PlaceholderText) == text
    assert box.key.field.accessibleName() == "Key for Google, ending in -x4Q"
    assert box.said.text() == "Kept in the system key ring."
    assert seen(box.key.where, box.key.test, box.key.remove) == [False, True, True]
    everything = [w.text() for w in at.page.findChildren(QLabel)] + [w.text() for w in at.page.findChildren(QLineEdit)]
    assert not any(KEY[:-4] in text for text in everything)


def test_a_key_is_tested_removed_and_replaced(qtbot: QtBot, look: Look) -> None:
    at = Shown(qtbot, look)
    at.connect.now.set("gemini", key=Key(KEY, "session"))
    line = at.box("Nano Banana").key
    line.test.click()
    line.remove.click()
    assert at.connect.done == [("check", "gemini"), ("remove", "gemini")]
    line.field.setText("another-key-0123456789")
    assert seen(line.take, line.test, line.remove) == [True, False, False]


def test_a_key_from_outside_can_only_be_tested(qtbot: QtBot, look: Look) -> None:
    at = Shown(qtbot, look, connect=FakeConnect(GEMINI_API_KEY=KEY))
    box = at.box("Nano Banana")
    assert box.key.field.isReadOnly()
    assert seen(box.key.test, box.key.remove, box.key.where) == [True, False, False]
    assert box.said.text() == "Set outside: GEMINI_API_KEY."


def test_a_test_under_way_and_its_outcome_are_told(qtbot: QtBot, look: Look) -> None:
    at = Shown(qtbot, look, connect=FakeConnect(GEMINI_API_KEY=KEY))
    box = at.box("Nano Banana")
    at.connect.now.set("gemini", busy="testing")
    assert box.said.text() == "Testing…"
    at.connect.now.set("gemini", busy="", said=Said(sentence("connect-works", time="18:40"), "ok"))
    assert (box.said.text(), box.said.property("role")) == ("Works, checked at 18:40", "ok")


def test_another_way_is_looked_at_and_connected_ones_are_ticked(qtbot: QtBot, look: Look) -> None:
    at = Shown(qtbot, look)
    at.ring()
    at.connect.now.set("fal", key=Key(KEY, "session"))
    row = at.row("Seedream")
    assert row.ways["ark"].isChecked()
    assert row.ways["fal"].accessibleName() == "Reach Seedream through fal, connected"
    assert row.ways["ark"].accessibleName() == "Reach Seedream through BytePlus"
    row.box.key.field.setText("half a k")
    row.ways["fal"].click()
    assert row.ways["fal"].isChecked()
    assert row.box.key.field.text() == ""
    assert row.box.key.field.placeholderText().endswith("-x4Q")
    assert row.box.price.text() == "about $0.03 an image"
    row.box.key.test.click()
    assert at.connect.done == [("check", "fal")]


def test_a_key_found_in_the_ring_decides_what_is_looked_at_first(qtbot: QtBot, look: Look) -> None:
    at = Shown(qtbot, look)
    row = at.row("Seedream")
    assert row.ways["ark"].isChecked()
    at.connect.now.set("fal", busy="looking")
    at.connect.now.ring = "system"
    at.connect.now.set("fal", key=Key(KEY, "ring"), busy="")
    assert row.ways["fal"].isChecked()
    at.connect.now.set("ark", key=Key(KEY, "session"))
    assert row.ways["fal"].isChecked()


def test_an_address_is_set_behind_its_button(qtbot: QtBot, look: Look) -> None:
    at = Shown(qtbot, look)
    box = at.box("Nano Banana")
    assert (box.more.text(), box.more.accessibleName()) == ("Address…", "Address of Google…")
    box.more.click()
    line = box.address
    assert line.isVisible()
    assert line.field.placeholderText() == "https://generativelanguage.googleapis.com"
    assert seen(line.take, line.off, line.test) == [False, False, False]
    line.field.setText(GATEWAY)
    assert seen(line.take) == [True]
    line.take.click()
    assert at.connect.done == [("base", "gemini", GATEWAY)]


def test_an_address_set_by_hand_is_in_sight_and_can_be_taken_back(qtbot: QtBot, look: Look) -> None:
    at = Shown(qtbot, look, connect=FakeConnect({"gemini": GATEWAY}))
    box = at.box("Nano Banana")
    assert (box.address.isVisible(), box.address.field.text()) == (True, GATEWAY)
    box.address.off.click()
    assert at.connect.done == [("base", "gemini", "")]


def test_an_address_from_outside_is_only_shown(qtbot: QtBot, look: Look) -> None:
    at = Shown(qtbot, look, connect=FakeConnect(STUDIO_GEMINI_URL=GATEWAY))
    line = at.box("Nano Banana").address
    assert (line.field.text(), line.field.isReadOnly()) == (GATEWAY, True)
    assert seen(line.take, line.off) == [False, False]


def test_a_server_of_ones_own_is_connected_by_one_press(qtbot: QtBot, look: Look) -> None:
    at = Shown(qtbot, look)
    box = at.box("ComfyUI")
    assert seen(box.address, box.key, box.address.take, box.more) == [True, False, True, False]
    assert box.said.text() == "Not connected. Nothing is sent there."
    box.address.take.click()
    assert at.connect.done == [("base", "comfyui", "http://127.0.0.1:8188")]
    at.connect.now.set("comfyui", address=Address("http://127.0.0.1:8188", "settings"))
    assert seen(box.address.take, box.address.test, box.address.off) == [False, True, True]
    assert box.address.off.text() == "Disconnect"
    box.address.off.click()
    assert at.connect.done[-1] == ("base", "comfyui", "")


def test_a_server_of_ones_own_may_have_a_key(qtbot: QtBot, look: Look) -> None:
    at = Shown(qtbot, look)
    box = at.box("Your own server")
    assert box.more.text() == "Key…"
    box.more.click()
    assert seen(box.key, box.key.test) == [True, False]
    box.key.field.setText("token")
    box.key.take.click()
    assert at.connect.done == [("put", "compatible", "token", "keep")]


def test_without_a_ring_the_page_says_how_long_keys_live(qtbot: QtBot, look: Look) -> None:
    at = Shown(qtbot, look)
    assert not at.page.alone.isVisible()
    at.ring("")
    assert seen(at.page.alone, at.page.foot.keep) == [True, False]
    assert "until the window closes" in at.page.alone.findChildren(QLabel)[1].text()
    assert "key ring" not in at.page.intro.text()
    at.ring()
    assert seen(at.page.alone, at.page.foot.keep) == [False, True]


def test_keys_are_for_now_where_the_creator_wants_it(qtbot: QtBot, look: Look) -> None:
    at = Shown(qtbot, look)
    at.ring()
    at.page.foot.keep.click()
    line = at.box("Nano Banana").key
    line.field.setText(KEY)
    line.take.click()
    assert at.connect.done == [("put", "gemini", KEY, "now")]


def test_what_a_day_may_cost_is_set_here(qtbot: QtBot, look: Look) -> None:
    at = Shown(qtbot, look)
    for field, text in ((at.page.foot.cap, "2.50"), (at.page.foot.ask, "$0.20")):
        field.setText(text)
        field.editingFinished.emit()
    values = at.session.settings.values
    assert (values.cap, values.ask_above) == (2_500_000, 200_000)


def test_done_leaves(qtbot: QtBot, look: Look) -> None:
    at = Shown(qtbot, look)
    done = at.page.findChild(QPushButton, "connect_done")
    assert done is not None
    with qtbot.waitSignal(at.page.left):
        done.click()


def test_a_page_that_is_gone_hears_nothing(qtbot: QtBot, look: Look) -> None:
    at = Shown(qtbot, look)
    at.page.close()
    at.page.deleteLater()
    QApplication.sendPostedEvents(None, 52)  # DeferredDelete
    at.connect.changed.emit()


@pytest.mark.parametrize("language", ["en", "es"])
def test_everything_has_a_name_of_its_own(qtbot: QtBot, look: Look, language: str) -> None:
    at = Shown(qtbot, look, language, FakeConnect({"comfyui": "http://127.0.0.1:8188"}, GEMINI_API_KEY=KEY))
    at.ring()
    for row in at.page.rows:
        row.box.more.click()
    names = [
        QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        for widget in at.page.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert all(names)
    assert len(names) == len(set(names)), sorted(names)


def tab_round(sheet: Sheet, most: int = 80) -> list[QWidget]:
    """What Tab visits in a sheet, from where it is until it comes back."""
    visited: list[QWidget] = []
    while len(visited) < most:
        now = sheet.focusWidget()
        assert now is not None
        if now in visited:
            break
        visited.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    return visited


def test_tab_reads_a_row_from_left_to_right_and_scrolls_along(qtbot: QtBot, look: Look) -> None:
    at = Shown(qtbot, look)
    sheet = at.over(qtbot, look)
    row = at.row("Seedream")
    visited = tab_round(sheet)
    assert visited[0] is row.box.key.field
    places = [visited.index(one) for one in (*row.ways.values(), row.box.more)]
    assert places == sorted(places)
    assert visited.index(row.box.key.where) == 1
    area = at.page.findChild(QScrollArea)
    assert area is not None
    last = at.box("ComfyUI").address.field
    assert last in visited
    last.setFocus()
    assert area.viewport().rect().contains(last.mapTo(area.viewport(), last.rect().center()))


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("width", [1100, 1280, 2560])
def test_nothing_is_cut_off(qtbot: QtBot, look: Look, language: str, width: int) -> None:
    connect = FakeConnect({"comfyui": "http://192.168.1.20:8188"}, GEMINI_API_KEY=KEY)
    at = Shown(qtbot, look, language, connect)
    at.ring()
    at.connect.now.set("fal", key=Key(KEY, "session"))
    at.over(qtbot, look, width, 700 if width < 2560 else 1440)
    QApplication.processEvents()
    for button in at.page.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width(), button.text()
    for row in at.page.rows:
        assert row.box.geometry().right() <= row.width()
        assert all(way.width() >= way.sizeHint().width() for way in row.ways.values())
        assert all(way.mapTo(row, way.rect().topRight()).x() < row.box.x() for way in row.ways.values())
