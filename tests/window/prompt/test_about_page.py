"""What stands behind the words: complete for every emotion, in both languages, and never more than is known."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from studio.prompt.own_emotion import own_emotion
from studio.prompt.scale import KNOBS
from studio.prompt.step_words import units_of
from studio.window.prompt.about_page import AboutPage
from studio.words import LANGUAGES
from tests.fakes.demo import CATALOGUE, EMOTIONS
from tests.fakes.prompt_session import PromptSession
from tests.fakes.window_look import dressed
from tests.fakes.window_session import first_desk

WISTFUL = own_emotion("wistful", {"brow": "inner brow ends {degree} raised"})


def page_of(qtbot: QtBot, session: PromptSession) -> AboutPage:
    dressed()
    page = AboutPage(session.session)
    qtbot.addWidget(page)
    page.show()
    return page


def told(page: AboutPage) -> str:
    """Everything the page says."""
    return "\n".join(label.text() for label in page.findChildren(QLabel))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", EMOTIONS)
def test_every_emotion_is_told_whole(qtbot: QtBot, key: str, language: str) -> None:
    session = PromptSession(first_desk(), language)
    session.turning.emotion(key)
    text, say = told(page_of(qtbot, session)), session.words.say
    emotion = CATALOGUE.emotion(key)
    assert say(f"about-{key}") in text
    for unit in units_of(emotion):
        assert f"AU {unit}" in text
        assert say(f"unit-{unit}") in text
    assert say(f"about-cue-evidence-{emotion.evidence.lower()}") in text
    assert emotion.source in text
    assert "$" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_called_a_convention_and_no_reading_of_feelings(qtbot: QtBot, language: str) -> None:
    session = PromptSession(first_desk(), language)
    text = told(page_of(qtbot, session))
    said = session.words.say("about-cue-convention", feeling=session.words.say("feeling-sad"))
    assert said in text
    assert {"en": "nothing about what anybody feels", "es": "No dice nada de lo que siente"}[language] in said


def test_words_of_the_table_are_those_that_are_sent(qtbot: QtBot) -> None:
    session = PromptSession(first_desk())
    page = page_of(qtbot, session)
    for intensity in range(1, 6):
        session.turning.intensity(intensity)
        sent = session.read.prompt(session.desk).text
        words = [said for said in page.emotion_words.words(intensity - 1) if said != "–"]
        assert len(words) >= 2
        assert all(said in sent for said in words)


def test_words_of_the_knobs_are_those_that_are_sent(qtbot: QtBot) -> None:
    session = PromptSession(first_desk())
    page = page_of(qtbot, session)
    for step in range(6):
        for key, said in zip(KNOBS, page.knob_words.words(step), strict=True):
            session.turning.intensity(3)
            session.turning.knob(key, step)
            sent = session.read.prompt(session.desk).text
            assert said in sent or session.read.knob(session.desk.experiment.draft, key) == step == 0
            session.turning.knob(key, None)


def test_the_side_that_was_chosen_stands_in_the_words(qtbot: QtBot) -> None:
    session = PromptSession(first_desk())
    session.turning.emotion("contemptuous")
    session.emotions.side("left")
    text = told(page_of(qtbot, session))
    assert "viewer's left" in text
    assert "viewer's right" not in text
    assert "{side}" not in text


def test_an_own_emotion_is_the_creators_own_choice(qtbot: QtBot) -> None:
    session = PromptSession(first_desk())
    session.emotions.use(WISTFUL)
    page = page_of(qtbot, session)
    text = told(page)
    assert session.words.say("about-cue-evidence-own") in text
    assert session.words.say("about-cue-units-none") in text
    assert "wistful" in text
    assert page.emotion_words.words(2) == ("inner brow ends clearly raised", "–", "–", "–")


def test_words_that_misfire_are_listed(qtbot: QtBot) -> None:
    text = told(page_of(qtbot, PromptSession(first_desk())))
    caution = CATALOGUE.caution
    for word in (*caution.overacting, *caution.blank, *caution.drift, *caution.misread):
        assert word in text


def test_the_page_never_widens_and_wraps_every_cell(qtbot: QtBot) -> None:
    session = PromptSession(first_desk(), "es")
    page = page_of(qtbot, session)
    for label in page.findChildren(QLabel):
        if label.wordWrap():
            assert label.width() <= page.width()
            assert label.height() >= label.heightForWidth(label.width()) - 1, label.text()
