"""Chips and what is behind the last one; the side; the way to the pages: on real commands."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from studio.prompt.expression import Expression
from studio.prompt.own_emotion import own_emotion
from studio.prompt.preset import Preset
from studio.window.prompt.recipe_panel import RecipePanel
from studio.words import LANGUAGES
from tests.fakes.demo import CATALOGUE
from tests.fakes.emotions import PRESETS
from tests.fakes.prompt_session import PromptSession
from tests.fakes.window_look import dressed
from tests.fakes.window_session import first_desk

OTHERS = tuple(emotion.key for emotion in CATALOGUE.emotions if not emotion.chip)
WISTFUL = own_emotion("wistful & calm", {"brow": "inner brow ends {degree} raised"})
WIDTH = 352


class Bench:
    """A panel that follows its session, at the size it has in a small window."""

    def __init__(self, qtbot: QtBot, language: str = "en") -> None:
        self.session = PromptSession(first_desk(), language)
        self.panel = RecipePanel(self.session.session, dressed())
        self.session.changed.connect(self.panel.show_desk)
        self.panel.setFixedSize(WIDTH, 732)
        qtbot.addWidget(self.panel)
        with qtbot.waitExposed(self.panel):
            self.panel.show()
        self.panel.activateWindow()
        qtbot.waitUntil(self.panel.isActiveWindow)
        self.chips = self.panel.emotions
        self.wanted: list[str] = []
        self.panel.wanted.connect(self.wanted.append)

    @property
    def expression(self) -> Expression:
        return self.session.desk.experiment.draft.expression

    def filled(self) -> list[str]:
        """Names of the chips that are filled."""
        return [chip.text() for chip in (*self.chips.chips.values(), self.chips.more) if chip.isChecked()]

    def menu(self) -> QMenu:
        """The menu as it is when it opens."""
        menu = self.chips.more.menu()
        assert menu is not None
        menu.aboutToShow.emit()
        return menu

    def action(self, name: str) -> QAction:
        action = self.menu().findChild(QAction, name)
        assert isinstance(action, QAction), name
        return action

    def press(self, key: Qt.Key) -> None:
        focused = self.panel.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench(qtbot)


def tops(bench: Bench) -> set[int]:
    return {chip.y() for chip in (*bench.chips.chips.values(), bench.chips.more)}


def test_nine_chips_and_more_take_two_rows(bench: Bench) -> None:
    assert len(bench.chips.chips) == 9
    assert bench.chips.more.text() == "more"
    assert len(tops(bench)) == 2


def test_in_spanish_they_take_three_rows_at_most(qtbot: QtBot) -> None:
    bench = Bench(qtbot, "es")
    assert bench.chips.more.text() == "más"
    assert len(tops(bench)) <= 3


@pytest.mark.parametrize("key", OTHERS)
def test_every_other_emotion_is_behind_more_and_then_fills_it(bench: Bench, key: str) -> None:
    bench.action(f"emotion_{key}").trigger()
    assert bench.expression.emotion == key
    assert bench.filled() == [bench.session.words.say(f"emotion-{key}", gender="feminine")]
    assert bench.chips.more.isChecked()
    assert bench.filled()[0] in bench.chips.more.accessibleName()
    assert bench.action(f"emotion_{key}").isChecked()
    QApplication.processEvents()
    assert bench.chips.more.x() + bench.chips.more.width() <= bench.chips.width()


@pytest.mark.parametrize("key", ["joyful", "polite", "bored", "fearful"])
def test_a_short_name_moves_nothing(bench: Bench, key: str) -> None:
    before = bench.panel.intensity.y()
    bench.session.turning.emotion(key)
    QApplication.processEvents()
    assert bench.panel.intensity.y() == before
    assert len(tops(bench)) == 2


def test_a_chip_empties_more_again(bench: Bench) -> None:
    bench.session.turning.emotion("bored")
    QTest.mouseClick(bench.chips.chips["angry"], Qt.MouseButton.LeftButton)
    assert bench.filled() == ["angry"]
    assert bench.chips.more.text() == "more"


def test_a_click_on_the_chosen_chip_leaves_it_filled(bench: Bench) -> None:
    QTest.mouseClick(bench.chips.chips["sad"], Qt.MouseButton.LeftButton)
    assert bench.filled() == ["sad"]


def test_arrows_walk_all_chips_and_round(bench: Bench) -> None:
    bench.chips.chips["angry"].click()
    bench.chips.chips["angry"].setFocus()
    bench.press(Qt.Key.Key_Right)
    assert bench.chips.more.hasFocus()
    assert bench.expression.emotion == "angry"
    bench.press(Qt.Key.Key_Right)
    assert bench.expression.emotion == "sad"
    assert bench.chips.chips["sad"].hasFocus()
    bench.press(Qt.Key.Key_Left)
    assert bench.chips.more.hasFocus()
    bench.press(Qt.Key.Key_Up)
    assert bench.expression.emotion == "angry"


def test_the_chosen_chip_is_the_one_stop_even_where_it_is_more(bench: Bench) -> None:
    bench.session.turning.emotion("bored")
    chips = (*bench.chips.chips.values(), bench.chips.more)
    assert [chip for chip in chips if chip.focusPolicy() & Qt.FocusPolicy.TabFocus] == [bench.chips.more]
    bench.session.turning.emotion("proud")
    assert [chip for chip in chips if chip.focusPolicy() & Qt.FocusPolicy.TabFocus] == [bench.chips.chips["proud"]]


def test_undo_brings_the_chip_back(bench: Bench) -> None:
    bench.action("emotion_joyful").trigger()
    bench.session.turning.undo()
    assert bench.filled() == ["sad"]


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.key)
def test_a_nuance_is_chosen_from_the_menu(bench: Bench, preset: Preset) -> None:
    bench.action(f"preset_{preset.key}").trigger()
    assert bench.expression == preset.expression


def test_an_own_emotion_is_named_as_it_was_and_can_be_chosen_and_removed(bench: Bench) -> None:
    bench.session.emotions.keep(WISTFUL)
    assert bench.filled() == ["wistful && calm"]
    bench.session.turning.emotion("sad")
    bench.action("own_wistful & calm").trigger()
    assert bench.expression.own == WISTFUL
    bench.action("remove_wistful & calm").trigger()
    assert bench.session.emotions.names == ()
    assert bench.expression.own == WISTFUL
    assert bench.menu().findChild(QAction, "own_wistful & calm") is None


def test_a_long_name_is_cut_and_told_by_the_tip(bench: Bench) -> None:
    long = own_emotion("quietly wistful in the last light of day", {"mouth": "lips {degree} parted"})
    bench.session.emotions.use(long)
    more = bench.chips.more
    assert more.text().endswith("…")
    assert more.toolTip() == long.adjective
    assert long.adjective in more.accessibleName()
    QApplication.processEvents()
    assert more.x() + more.width() <= bench.chips.width()


def test_menu_and_head_lead_to_the_pages(bench: Bench) -> None:
    bench.action("new_emotion").trigger()
    bench.action("about_emotion").trigger()
    assert bench.menu().findChild(QAction, "edit_emotion") is None
    bench.session.emotions.use(WISTFUL)
    bench.action("edit_emotion").trigger()
    QTest.mouseClick(bench.panel.head.custom, Qt.MouseButton.LeftButton)
    QTest.mouseClick(bench.panel.head.about, Qt.MouseButton.LeftButton)
    assert bench.wanted == ["own_emotion", "about_cue", "edit_emotion", "own_emotion", "about_cue"]


def test_a_knob_leads_to_the_page_and_back_to_the_emotion(bench: Bench) -> None:
    row = bench.panel.knobs.rows["brow"]
    release, about = row.menu().actions()
    assert not release.isEnabled()
    about.trigger()
    assert bench.wanted == ["about_cue"]
    bench.session.turning.knob("brow", 5)
    release, _about = row.menu().actions()
    release.trigger()
    assert bench.expression.knob("brow") is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_side_is_there_for_expressions_that_have_one(qtbot: QtBot, language: str) -> None:
    bench = Bench(qtbot, language)
    well = bench.panel.findChild(QWidget, "side_toggle")
    assert well is not None
    assert not well.isVisible()
    for key in ("skeptical", "contemptuous"):
        bench.session.turning.emotion(key)
        assert well.isVisible()
        assert well.accessibleName()
    bench.session.turning.emotion("joyful")
    assert not well.isVisible()


def test_the_side_changes_the_words_and_nothing_else(bench: Bench) -> None:
    bench.session.turning.emotion("contemptuous")
    right, left = (bench.panel.intensity.side.buttons[side] for side in ("right", "left"))
    assert right.isChecked()
    before = bench.session.read.prompt(bench.session.desk).text
    QTest.mouseClick(left, Qt.MouseButton.LeftButton)
    assert bench.expression.side == "left"
    assert bench.session.read.prompt(bench.session.desk).text == before.replace("viewer's right", "viewer's left")
    assert left.isChecked()
    assert not right.isChecked()
    bench.session.turning.undo()
    assert right.isChecked()


def test_sides_are_reached_by_tab(bench: Bench) -> None:
    bench.session.turning.emotion("skeptical")
    QApplication.processEvents()
    bench.panel.intensity.slider.setFocus()
    bench.press(Qt.Key.Key_Tab)
    focused = bench.panel.focusWidget()
    assert isinstance(focused, QToolButton)
    assert focused in bench.panel.intensity.side.buttons.values()
