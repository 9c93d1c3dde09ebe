"""The pages behind the emotions open over the real window, and closing them leads back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.prompt.own_emotion import own_emotion
from studio.window.main_window import MainWindow
from studio.window.prompt.about_page import AboutPage
from studio.window.prompt.own_emotion_page import OwnEmotionPage
from studio.window.prompt.recipe_panel import RecipePanel
from studio.words import LANGUAGES
from tests.fakes.prompt_session import PromptSession
from tests.fakes.window_look import StandIn, dressed
from tests.fakes.window_session import first_desk

WISTFUL = own_emotion("wistful", {"brow": "inner brow ends {degree} raised"})


class Bench:
    """The window with the real panel at its left."""

    def __init__(self, qtbot: QtBot, language: str = "en") -> None:
        self.session = PromptSession(first_desk(), language)
        self.window = MainWindow(self.session.session, dressed(), RecipePanel, StandIn)
        qtbot.addWidget(self.window)
        self.window.show()
        assert isinstance(self.window.recipe, RecipePanel)
        self.panel = self.window.recipe

    def own_page(self) -> OwnEmotionPage:
        page = self.window.sheet.page
        assert isinstance(page, OwnEmotionPage)
        return page


@pytest.mark.parametrize("language", LANGUAGES)
def test_custom_opens_an_empty_page_and_using_it_closes_it(qtbot: QtBot, language: str) -> None:
    bench = Bench(qtbot, language)
    QTest.mouseClick(bench.panel.head.custom, Qt.MouseButton.LeftButton)
    page = bench.own_page()
    assert page.name.text() == ""
    page.name.setText("wistful")
    page.phrases["brow"].setText("inner brow ends {degree} raised")
    page.once.click()
    assert bench.window.sheet.page is None
    assert bench.session.desk.experiment.draft.expression.own == WISTFUL
    assert bench.panel.emotions.more.text() == "wistful"


def test_changing_the_chosen_one_starts_from_its_phrases(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.session.emotions.use(WISTFUL)
    bench.panel.wanted.emit("edit_emotion")
    page = bench.own_page()
    assert page.emotion() == WISTFUL
    page.phrases["mouth"].setText("lips {degree} parted")
    page.once.click()
    own = bench.session.desk.experiment.draft.expression.own
    assert own == own_emotion("wistful", {"brow": "inner brow ends {degree} raised", "mouth": "lips {degree} parted"})
    bench.session.turning.undo()
    assert bench.session.desk.experiment.draft.expression.own == WISTFUL


def test_about_opens_from_the_sign_and_closes_by_escape(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    before = bench.session.desk
    QTest.mouseClick(bench.panel.head.about, Qt.MouseButton.LeftButton)
    pages = [type(bench.window.sheet.page)]
    QTest.keyClick(bench.window.sheet, Qt.Key.Key_Escape)
    pages.append(type(bench.window.sheet.page))
    assert pages == [AboutPage, type(None)]
    assert bench.session.desk == before
