"""The menu over the lock rows, the list of scenes and recipes, the name to keep one under."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from studio.session.kept_words import Kind
from studio.store.ledger import Listed
from studio.window.history.test_menu import TestMenu
from studio.window.prompt.recipe_menu import ENTRIES, RecipeTitle
from studio.window.prompt.recipes_page import RecipesPage
from studio.window.prompt.save_page import SavePage
from studio.words import LANGUAGES
from tests.fakes.recipes import DESK, LUNA, READY
from tests.fakes.window_look import dressed
from tests.fakes.window_session import WindowSession, first_desk

TEMPLATE = "{emotion} {hair lock} {accessory lock} {room mood}"


def listed(key: str, character: str) -> Listed:
    return Listed(key, f"test {key}", "sad", 1, (), "2026-11-20", character)


class Shelved:
    """A library with characters in it."""

    def __init__(self, *tests: Listed) -> None:
        self._tests = tests
        self.opened: list[str] = []

    def all(self) -> tuple[Listed, ...]:
        return self._tests

    def open(self, key: str) -> None:
        self.opened.append(key)


def open_page(qtbot: QtBot, session: WindowSession) -> RecipesPage:
    page = RecipesPage(session.session, dressed())
    qtbot.addWidget(page)
    page.setFixedHeight(600)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.setFocus()
    return page


def choose(page: RecipesPage, name: str) -> None:
    (item,) = page.list.findItems(name, Qt.MatchFlag.MatchExactly)
    page.list.setCurrentItem(item)


def said(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_challenge_and_transfer_recipe_is_listed_and_told(qtbot: QtBot, language: str) -> None:
    session = WindowSession(first_desk(), language)
    page = open_page(qtbot, session)
    names = [page.list.item(row).text() for row in range(page.list.count())]
    for offer in (*READY.scenes, *READY.transfers):
        name = session.words.tell(offer.name)
        assert name in names
        choose(page, name)
        assert page.card is not None
        told = said(page.card)
        for note in (offer.told.keep, offer.told.change, offer.told.best, offer.told.not_for):
            assert note is not None
            assert session.words.tell(note) in told
        assert all(words in told for words in offer.texts.values())


def test_headings_cannot_be_chosen(qtbot: QtBot) -> None:
    page = open_page(qtbot, WindowSession(first_desk()))
    visited = set()
    for _ in range(page.list.count() + 2):
        visited.add(page.list.currentItem().text())
        QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert len(visited) == 10
    assert not visited & {"Challenges", "Transfer recipes", "Mine"}


def test_a_challenge_is_used_with_enter_and_with_the_button(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    page = open_page(qtbot, session)
    choose(page, "Under water")
    assert page.use_button.text() == "Use with my character"
    with qtbot.waitSignal(page.left, timeout=1000):
        page.use_button.click()
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert session.recipes.done == [("scene", "under-water", False)] * 2


def test_a_transfer_recipe_is_used_with_its_template_and_what_was_chosen(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    page = open_page(qtbot, session)
    choose(page, "Another kind of feeling")
    assert page.card is not None
    names = [button.text() for button in page.card.choices.buttons()]
    assert names == ["As it is", "nervous", "relieved", "skeptical", "embarrassed"]
    page.use_button.click()
    page.card.choices.buttons()[2].click()
    page.use_button.click()
    template = "{micro-expression} {subject identity} {comparison layout} {lighting tone}"
    assert session.recipes.done == [
        ("transfer", "other-genre", template, "", None),
        ("transfer", "other-genre", template, "relieved", None),
    ]


def test_a_place_is_chosen_by_its_words(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    page = open_page(qtbot, session)
    choose(page, "Another place, same test")
    assert page.card is not None
    page.card.choices.buttons()[1].click()
    page.use_button.click()
    assert session.recipes.done[0][-1] == READY.transfers[2].swaps[0]


def test_the_template_is_checked_while_it_is_typed(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    page = open_page(qtbot, session)
    choose(page, "Another emotion")
    assert page.card is not None
    template = page.card.template
    assert template is not None
    assert template.field.text() == TEMPLATE
    in_front, rest = template.order.text().split(" · then ")
    assert in_front == "Expression · Hair · Accessories · Room · Light"
    assert rest == "Identity, Wardrobe, Crop, Pose"
    template.field.setText("{emotion} {hat lock}")
    assert "hat lock" in template.problem.text()
    assert template.problem.isVisible()
    assert not page.use_button.isEnabled()
    page.use()
    assert session.recipes.done == []
    template.field.setText("{emotion} {product}")
    assert "product" in template.problem.text()
    template.field.setText("{light} {emotion}")
    assert template.order.text().startswith("Light · Expression · then Identity")
    assert page.use_button.isEnabled()
    template.field.clear()
    assert not page.use_button.isEnabled()
    choose(page, "Selfie")
    assert page.use_button.isEnabled()


def test_own_ones_are_used_and_removed_after_asking(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    session.recipes.mine = (LUNA, DESK)
    page = open_page(qtbot, session)
    choose(page, "Selfie")
    assert not page.remove.button.isVisible()
    choose(page, "Luna & <b>Sol</b>")
    assert page.use_button.text() == "Use in my scene"
    page.remove.button.click()
    assert "Luna & <b>Sol</b>" in page.remove.question.text()
    page.remove.no_button.click()
    assert session.recipes.done == []
    page.remove.button.click()
    page.remove.yes_button.click()
    assert session.recipes.done == [("remove", "characters", "Luna & <b>Sol</b>")]
    assert not page.list.findItems("Luna & <b>Sol</b>", Qt.MatchFlag.MatchExactly)
    choose(page, "Blue desk")
    page.use_button.click()
    assert session.recipes.done[-1] == ("scene", "Blue desk", True)


def test_an_answer_for_a_page_that_is_gone_is_dropped(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    session.recipes.slow = True
    pages = (RecipesPage(session.session, dressed()), SavePage(session.session, "scenes"))
    for page in pages:
        with qtbot.waitSignal(page.destroyed):
            page.deleteLater()
    assert len(session.recipes.waiting) == 2
    for answer in session.recipes.waiting:
        answer((LUNA, DESK))


def test_nothing_kept_yet_says_how_to_keep(qtbot: QtBot) -> None:
    page = open_page(qtbot, WindowSession(first_desk()))
    assert "Nothing kept yet" in said(page.list)


@pytest.mark.parametrize(
    ("kind", "proposed", "done"),
    [
        ("characters", "Aria demo", "save character"),
        ("scenes", "", "save scene"),
        ("recipes", "Aria demo", "save recipe"),
    ],
)
def test_a_name_keeps_what_is_on_the_controls(qtbot: QtBot, kind: Kind, proposed: str, done: str) -> None:
    session = WindowSession(first_desk())
    page = SavePage(session.session, kind)
    qtbot.addWidget(page)
    assert page.field.text() == proposed
    page.field.setText("  ")
    assert not page.button.isEnabled()
    page.save()
    assert session.recipes.done == []
    page.field.setText("  Luna   Sol ")
    with qtbot.waitSignal(page.left, timeout=1000):
        QTest.keyClick(page.field, Qt.Key.Key_Return)
    assert session.recipes.done == [(done, "Luna Sol")]


def test_a_name_that_is_taken_is_said_before_it_is_replaced(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    session.recipes.mine = (LUNA, DESK)
    page = SavePage(session.session, "scenes")
    qtbot.addWidget(page)
    page.field.setText(LUNA.key)
    assert page.button.text() == "Save"
    page.field.setText("Blue desk")
    assert page.button.text() == "Replace"
    assert "Blue desk" in page.note.text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_menu_offers_the_last_characters_and_everything_else(qtbot: QtBot, language: str) -> None:
    session = WindowSession(first_desk(), language)
    tests = Shelved(listed("e1", "Aria"), listed("b", "Luna & Sol"), listed("c", "Aria"), listed("d", ""))
    session.tests = tests  # type: ignore[assignment]
    title = RecipeTitle(session.session, dressed())
    qtbot.addWidget(title)
    menu = title.menu()
    assert isinstance(menu, QMenu)
    title.fill(menu)
    characters = [action for action in menu.actions() if action.isCheckable()]
    assert [(action.text(), action.isChecked()) for action in characters] == [("Aria", True), ("Luna && Sol", False)]
    characters[1].trigger()
    assert tests.opened == ["b"]
    heard: list[str] = []
    title.wanted.connect(heard.append)
    for action in menu.actions():
        if action.objectName():
            action.trigger()
    assert heard == [name for name, _key in ENTRIES if name]


def test_the_menu_of_tests_has_the_last_six_characters(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    tests = Shelved(*(listed(f"t{n}", f"c{n % 8}") for n in range(20)))
    session.tests = tests  # type: ignore[assignment]
    menu = TestMenu(session.session)
    qtbot.addWidget(menu)
    menu.fill()
    characters = [action for action in menu.actions() if action.data()]
    assert [action.text() for action in characters] == [f"c{n}" for n in range(6)]
    characters[3].trigger()
    assert tests.opened == ["t3"]


def test_a_library_without_characters_has_no_heading_for_them(qtbot: QtBot) -> None:
    session = WindowSession(replace(first_desk()))
    menu = TestMenu(session.session)
    qtbot.addWidget(menu)
    menu.fill()
    assert not [label for label in menu.findChildren(QLabel) if label.text() == "Characters"]
