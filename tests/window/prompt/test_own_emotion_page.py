"""The page on which an emotion of one's own is made: live words, clear refusals, two ways to use it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from studio.prompt.emotion import REGIONS, Emotion
from studio.prompt.own_emotion import LONGEST_NAME, LONGEST_PHRASE, own_emotion
from studio.window.prompt.own_emotion_page import OwnEmotionPage
from studio.words import LANGUAGES
from tests.fakes.prompt_session import PromptSession
from tests.fakes.window_look import dressed
from tests.fakes.window_session import first_desk

WISTFUL = own_emotion("wistful", {"brow": "inner brow ends {degree} raised", "gaze": "gaze past the camera"})


class Bench:
    """The page over a session."""

    def __init__(self, qtbot: QtBot, language: str = "en", emotion: Emotion | None = None) -> None:
        dressed()
        self.session = PromptSession(first_desk(), language)
        self.page = OwnEmotionPage(self.session.session, emotion)
        qtbot.addWidget(self.page)
        self.page.show()
        self.closed = 0
        self.page.left.connect(self._closed)

    def _closed(self) -> None:
        self.closed += 1

    @property
    def own(self) -> Emotion | None:
        return self.session.desk.experiment.draft.expression.own


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench(qtbot)


def follow(first: QWidget) -> list[QWidget]:
    """Widgets in the order of Tab, from one of them round to itself."""
    found, at = [first], first.nextInFocusChain()
    while at is not None and at is not first:
        found.append(at)
        at = at.nextInFocusChain()
    return found


def press(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_an_empty_page_says_what_is_missing_and_changes_nothing(bench: Bench) -> None:
    assert "no name yet" in bench.page.problem.text()
    assert not bench.page.keep.isEnabled()
    assert not bench.page.once.isEnabled()
    assert bench.page.keep.toolTip() == bench.page.problem.text()
    press(bench.page.keep)
    assert bench.own is None
    assert bench.closed == 0


def test_words_come_while_they_are_typed(bench: Bench) -> None:
    QTest.keyClicks(bench.page.name, "wistful")
    assert "shows nothing yet" in bench.page.problem.text()
    QTest.keyClicks(bench.page.phrases["mouth"], "lips {degree} parted")
    assert bench.page.problem.text() == ""
    assert bench.page.table.words(0) == ("–", "–", "lips barely parted", "–")
    assert bench.page.table.words(4) == ("–", "–", "lips very strongly parted", "–")
    assert bench.page.keep.isEnabled()


def test_a_place_that_is_none_is_refused_in_words(bench: Bench) -> None:
    QTest.keyClicks(bench.page.name, "wistful")
    QTest.keyClicks(bench.page.phrases["brow"], "brows {how} raised")
    assert "the brows" in bench.page.problem.text()
    assert not bench.page.once.isEnabled()
    assert bench.page.table.words(0) == ("–",) * len(REGIONS)


def test_fields_take_no_more_than_an_emotion_can_hold(bench: Bench) -> None:
    QTest.keyClicks(bench.page.name, "a" * (LONGEST_NAME + 9))
    bench.page.phrases["brow"].setText("b" * (LONGEST_PHRASE + 9))
    assert bench.page.emotion().adjective == "a" * LONGEST_NAME
    assert bench.page.keep.isEnabled()


def test_use_once_is_used_and_not_kept(bench: Bench) -> None:
    bench.page.name.setText("wistful")
    bench.page.phrases["eyes"].setText("upper eyelids {degree} lowered")
    press(bench.page.once)
    assert bench.own == own_emotion("wistful", {"eyes": "upper eyelids {degree} lowered"})
    assert bench.session.emotions.names == ()
    assert bench.closed == 1


def test_use_and_keep_does_both_and_says_so(bench: Bench) -> None:
    bench.page.name.setText("wistful")
    bench.page.phrases["eyes"].setText("upper eyelids {degree} lowered")
    press(bench.page.keep)
    assert bench.own is not None
    assert bench.session.emotions.names == ("wistful",)
    assert [said.key for said in bench.session.told] == ["emotions-kept"]
    assert bench.closed == 1


def test_an_emotion_to_be_changed_stands_in_the_fields(qtbot: QtBot) -> None:
    bench = Bench(qtbot, emotion=WISTFUL)
    assert bench.page.name.text() == "wistful"
    assert bench.page.phrases["brow"].text() == "inner brow ends {degree} raised"
    assert bench.page.phrases["eyes"].text() == ""
    assert bench.page.emotion() == WISTFUL


@pytest.mark.parametrize("language", LANGUAGES)
def test_fields_have_names_examples_and_the_place_in_them(qtbot: QtBot, language: str) -> None:
    bench = Bench(qtbot, language)
    page = bench.page
    fields = page.findChildren(QLineEdit)
    assert len(fields) == 1 + len(REGIONS)
    for region, field in page.phrases.items():
        assert field.objectName() == f"own_emotion_{region}"
        assert "{degree}" in field.placeholderText()
        assert field.accessibleName() == bench.session.words.say(f"emotions-own-{region}")
    examples = {region: field.placeholderText() for region, field in page.phrases.items()}
    assert len(own_emotion("x", examples).courses) == len(REGIONS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_cut(qtbot: QtBot, language: str) -> None:
    page = Bench(qtbot, language, WISTFUL).page
    said: list[QLabel | QAbstractButton] = [*page.findChildren(QLabel), *page.findChildren(QAbstractButton)]
    for widget in said:
        if widget.isVisible() and widget.text() and not (isinstance(widget, QLabel) and widget.wordWrap()):
            assert widget.sizeHint().width() <= widget.width() + 1, widget.text()


def test_tab_walks_the_fields_from_the_name_down(bench: Bench) -> None:
    bench.page.name.setFocus()
    names = [field.objectName() for field in (bench.page.name, *bench.page.phrases.values())]
    seen = [at.objectName() for at in follow(bench.page.name) if isinstance(at, QLineEdit)]
    assert seen == names
