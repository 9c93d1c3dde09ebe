"""Pasted words sorted before the creator's eyes; words that come along with a picture; files of words."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from studio.prompt.sorting import TEXT_MOST
from studio.window.frame.intake import Intake
from studio.window.frame.toast import Toast
from studio.window.prompt.paste_page import PastePage
from studio.window.prompt.recipes_page import RecipesPage
from studio.window.prompt.save_page import SavePage
from studio.words import LANGUAGES
from tests.fakes.window_look import dressed
from tests.fakes.window_session import WindowSession, first_desk
from tests.session.test_recipe_shelf import with_words
from tests.window.loops import InWindow, walk

TEXT = "young woman, silver bob, <b>mysterious</b> haze, two panels side by side\nNegative prompt: blurry"


def open_page(qtbot: QtBot, session: WindowSession, text: str = "") -> PastePage:
    page = PastePage(session.session, dressed(), text)
    qtbot.addWidget(page)
    page.setFixedHeight(600)
    with qtbot.waitExposed(page):
        page.show()
    return page


def rows(page: PastePage) -> list[tuple[str, str]]:
    items = (page.list.topLevelItem(at) for at in range(page.list.topLevelItemCount()))
    return [(item.text(0), item.text(1)) for item in items if item is not None]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_clause_is_shown_with_its_part_and_the_reason(qtbot: QtBot, language: str) -> None:
    session = WindowSession(first_desk(), language)
    page = open_page(qtbot, session, TEXT)
    say = session.words.say
    assert rows(page) == [
        (say("part-identity"), "young woman"),
        (say("part-hair"), "silver bob"),
        (say("recipes-paste-free"), "<b>mysterious</b> haze"),
        (say("recipes-paste-layout"), "two panels side by side"),
        (say("recipes-paste-aside"), "Negative prompt: blurry"),
    ]
    hair, free = page.list.topLevelItem(1), page.list.topLevelItem(2)
    assert hair is not None
    assert "bob" in hair.text(2)
    assert free is not None
    assert "<b>" not in free.toolTip(1)
    assert "mysterious" in free.toolTip(1)


def test_typing_is_sorted_once_it_pauses(qtbot: QtBot) -> None:
    page = open_page(qtbot, WindowSession(first_desk()))
    assert not page.use_button.isEnabled()
    QTest.keyClicks(page.field, "silver bob")
    qtbot.waitUntil(lambda: rows(page) == [("Hair", "silver bob")], timeout=3000)
    assert page.use_button.isEnabled()
    assert not page.note.isVisible()
    page.field.clear()
    qtbot.waitUntil(lambda: rows(page) == [], timeout=3000)
    assert page.note.isVisible()
    assert not page.use_button.isEnabled()


@pytest.mark.parametrize("keep", [True, False])
def test_the_words_are_used_with_or_without_the_other_parts(qtbot: QtBot, keep: bool) -> None:
    session = WindowSession(first_desk())
    page = open_page(qtbot, session, "silver bob")
    assert page.keep.isChecked()
    if not keep:
        page.only.click()
    with qtbot.waitSignal(page.left, timeout=1000):
        page.use_button.click()
    ((found, kept),) = session.recipes.pasted.used
    assert (found.parts, kept) == ({"hair": "silver bob"}, keep)


def test_what_was_typed_a_moment_before_is_used_too(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    page = open_page(qtbot, session, "silver bob")
    page.field.setPlainText("slick bun")
    page.use()
    assert session.recipes.pasted.used[0][0].parts == {"hair": "slick bun"}


def test_far_too_much_is_not_taken_and_what_was_there_stays(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    page = open_page(qtbot, session, "silver bob")
    mime = QMimeData()
    mime.setText("x" * (TEXT_MOST * 500))
    page.field.insertFromMimeData(mime)
    assert page.field.toPlainText() == "silver bob"
    assert page.note.isVisible()
    mime.setText(", slick bun")
    page.field.moveCursor(page.field.textCursor().MoveOperation.End)
    page.field.insertFromMimeData(mime)
    assert page.field.toPlainText() == "silver bob, slick bun"


@pytest.mark.parametrize("text", ["bun\u202eevil", "a\x00b", "x, " * TEXT_MOST])
def test_words_that_cannot_be_read_are_refused_in_a_sentence(qtbot: QtBot, text: str) -> None:
    session = WindowSession(first_desk())
    page = open_page(qtbot, session, text)
    assert page.note.text()
    assert rows(page) == []
    assert not page.use_button.isEnabled()
    page.use()
    assert session.recipes.pasted.used == []


def test_tab_leaves_the_field_and_reaches_the_button(qtbot: QtBot) -> None:
    page = open_page(qtbot, WindowSession(first_desk()), "silver bob")
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.field.setFocus()
    for _ in range(6):
        QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is page.use_button:
            break
    assert QApplication.focusWidget() is page.use_button
    assert page.field.toPlainText() == "silver bob"


def mime_of(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def test_files_of_words_and_pictures_part_at_the_door(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    session.recipes.pasted.found = "silver bob"
    window = QWidget()
    qtbot.addWidget(window)
    offered: list[tuple[str, str]] = []
    dropped: list[str] = []
    intake = Intake(session.session, window, Toast(window), lambda *words: offered.append(words), dropped.append)
    intake.bring_files(["/x/one.toml", "/x/two.png", "/x/three.toml"])
    assert session.recipes.done == [("open", "/x/one.toml")]
    assert [item.name for item in session.recipes.pasted.looked] == ["two.png"]
    assert [[item.name for item in items] for items, _slot in session.pictures.brought] == [["two.png"]]
    assert offered == [("silver bob", "two.png")]
    intake.bring_files(["/x/test.ZIP", "/x/four.png"])
    assert dropped == ["/x/test.ZIP"]
    assert len(session.pictures.brought) == 2
    intake.bring_files(["/x/one.toml"])
    assert len(session.pictures.brought) == 2


def test_a_picture_that_carries_words_comes_in_and_offers_them(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    picture = tmp_path / "said.png"
    picture.write_bytes(with_words("silver bob, blue room"))

    async def journey(at: InWindow) -> None:
        at.window.intake.bring(mime_of(picture), 1)
        await at.seen(lambda: "said.png" in at.window.toast.text)
        await at.seen(lambda: at.desk.step is not None and at.desk.step.shot(1) is not None)
        (use,) = [button for button in at.window.toast.findChildren(QPushButton) if button.isVisible()]
        use.click()
        page = at.window.sheet.page
        assert isinstance(page, PastePage)
        assert rows(page) == [("Hair", "silver bob"), ("Room", "blue room")]
        page.use_button.click()
        assert at.window.sheet.page is None
        assert at.experiment.draft.recipe.text("hair") == "silver bob"
        assert not at.experiment.imported

    walk(qapp, tmp_path, journey)


def test_a_file_of_words_is_opened_wherever_it_is_dropped(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    recipe = tmp_path / "Kitchen.TOML"
    recipe.write_text("[parts]\nhair = 'bun'\n", encoding="utf-8")

    async def journey(at: InWindow) -> None:
        await at.seen(lambda: at.experiment.draft.recipe.name == "Kitchen")
        assert at.experiment.draft.recipe.texts == {"hair": "bun"}
        assert at.desk.step is None
        recipe.write_text("hair = ", encoding="utf-8")
        at.window.intake.bring(mime_of(recipe))
        await at.seen(lambda: "Kitchen.TOML" in at.window.toast.text)
        assert at.experiment.draft.recipe.texts == {"hair": "bun"}

    walk(qapp, tmp_path, journey, files=(str(recipe),))


def test_the_menu_of_the_panel_opens_every_page(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: InWindow) -> None:
        title = at.window.findChild(QPushButton, "recipe_menu_button")
        assert title is not None
        menu = title.menu()
        menu.aboutToShow.emit()
        acts = {action.objectName(): action for action in menu.actions()}
        pages = {
            "recipes": RecipesPage,
            "paste_prompt": PastePage,
            "save_character": SavePage,
            "save_scene": SavePage,
            "save_recipe": SavePage,
        }
        for name, page in pages.items():
            acts[name].trigger()
            assert isinstance(at.window.sheet.page, page), name
            at.window.sheet.close_page()

    walk(qapp, tmp_path, journey)


def test_a_character_is_one_click_away(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: InWindow) -> None:
        await at.drawn()
        home = at.experiment.id
        at.session.recipes.use_scene("selfie")
        at.session.recipes.save_character("Luna")
        await at.session.means.tasks.ended("recipes")
        await at.saved()
        title = at.window.findChild(QPushButton, "recipe_menu_button")
        assert title is not None
        menu = title.menu()
        menu.aboutToShow.emit()
        characters = {action.text(): action for action in menu.actions() if action.isCheckable()}
        assert list(characters) == ["Luna", "Aria demo"]
        characters["Aria demo"].trigger()
        await at.seen(lambda: at.experiment.id == home)
        assert at.desk.step is not None

    walk(qapp, tmp_path, journey)
