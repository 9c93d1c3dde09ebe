"""The texts of a post: written over, counted, copied, proposed again."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.post.caption_check import counted, first_line
from studio.post.formats import Limits
from studio.session.post_record import PostTexts
from studio.window.post.copy_button import COPIED_MS, CopyButton
from studio.window.post.text_box import TextBox
from studio.window.post.texts_form import TextsForm
from studio.words import LANGUAGES
from tests.fakes.window_session import load_words

LIMITS = Limits(caption=2200, hashtags=5, alt=100, alt_first=50, first_line=125)
NOBODY_SAYS = Limits(caption=None, hashtags=None, alt=None, alt_first=100)
TEXTS = PostTexts("Who cries?\n#ai", (("cover", "Two faces."), ("step", "Four faces.")), "# Prompts", "Prompts")


def form_of(qtbot: QtBot, language: str = "en", limits: Limits = LIMITS) -> TextsForm:
    form = TextsForm(load_words(language), limits)
    qtbot.addWidget(form)
    form.show()
    form.show_texts(TEXTS, limits)
    return form


def test_what_is_proposed_is_what_would_be_saved(qtbot: QtBot) -> None:
    form = form_of(qtbot)
    assert form.texts == TEXTS
    assert list(form.boxes) == ["caption", "alt cover", "alt step", "pack", "pack_text"]
    form.show_texts(replace(TEXTS, caption="Who laughs?"), LIMITS)
    assert form.texts.caption == form.boxes["caption"].toPlainText() == "Who laughs?"


@pytest.mark.parametrize("name", ["caption", "alt step", "pack", "pack_text"])
def test_own_words_stay_until_they_are_taken_back(qtbot: QtBot, name: str) -> None:
    form = form_of(qtbot)
    row = form.rows[name]
    assert not row.again.isVisible()
    row.box.setPlainText("Mine")
    form.show_texts(replace(TEXTS, caption="?", alts=(("cover", "a"), ("step", "b")), pack="c", pack_text="d"), LIMITS)
    assert row.text == row.box.toPlainText() == "Mine"
    assert "Mine" in "\n".join(form.texts.files().values())
    row.again.click()
    assert row.text == row.box.toPlainText() != "Mine"
    assert not row.again.isVisible()
    assert form.focusWidget() is row.box


def test_words_that_are_as_proposed_follow_again(qtbot: QtBot) -> None:
    row = form_of(qtbot).rows["caption"]
    row.box.setPlainText("Mine")
    row.box.setPlainText(TEXTS.caption)
    assert not row.own
    row.propose("Other")
    assert row.text == "Other"


def test_it_is_said_when_the_proposal_changes_under_own_words(qtbot: QtBot) -> None:
    form = form_of(qtbot)
    row = form.rows["caption"]
    form.show_texts(replace(TEXTS, caption="B is sadder."), LIMITS)
    assert not row.stale.isVisible(), "a proposal may change as it likes"
    row.box.setPlainText("Mine: B is sadder.")
    form.show_texts(replace(TEXTS, caption="B is sadder."), LIMITS)
    assert not row.stale.isVisible()
    form.show_texts(replace(TEXTS, caption="A is sadder."), LIMITS)
    assert row.stale.isVisible()
    QTest.keyClicks(row.box, "!")
    assert not row.stale.isVisible(), "whoever writes on has read it"


def test_a_description_waits_for_its_slide_to_come_back(qtbot: QtBot) -> None:
    form = form_of(qtbot)
    form.rows["alt step"].box.setPlainText("My four.")
    form.show_texts(replace(TEXTS, alts=TEXTS.alts[:1]), LIMITS)
    assert form.texts.alts == TEXTS.alts[:1]
    assert not form.rows["alt step"].isVisible()
    form.show_texts(replace(TEXTS, alts=(TEXTS.alts[1], TEXTS.alts[0])), LIMITS)
    assert form.texts.alts == (("step", "My four."), ("cover", "Two faces."))
    row = form.rows["alt step"]
    assert row.isVisible()
    assert row.title.text() == row.box.accessibleName() == "Description of slide 1"
    assert row.y() < form.rows["alt cover"].y()


def test_a_caption_is_counted_against_its_place(qtbot: QtBot) -> None:
    row = form_of(qtbot).rows["caption"]
    assert row.count.text() == "14 of 2,200 characters, 1 of 5 hashtags, first line 10 of 125."
    assert not row.remarks.isVisible()
    row.box.setPlainText("#a #b #c #d #e #f")
    assert "6 of 5 hashtags" in row.count.text()
    assert row.remarks.isVisible()
    assert row.remarks.text()


def test_a_description_that_is_too_long_says_by_how_much(qtbot: QtBot) -> None:
    row = form_of(qtbot).rows["alt cover"]
    row.box.setPlainText("x" * 101)
    assert row.count.text() == "101 of 100 characters"
    assert row.remarks.text() == "One character too many. Shorten the description."
    row.box.setPlainText("x" * 100)
    assert not row.remarks.isVisible()


def test_what_nobody_limits_is_only_counted(qtbot: QtBot) -> None:
    form = form_of(qtbot, limits=NOBODY_SAYS)
    form.rows["caption"].box.setPlainText("x" * 5000 + "#a" * 9)
    assert " of " not in form.rows["caption"].count.text()
    assert not form.rows["caption"].remarks.isVisible()
    assert form.rows["alt cover"].count.text() == "10 characters"


def test_another_place_counts_anew(qtbot: QtBot) -> None:
    form = form_of(qtbot, limits=NOBODY_SAYS)
    form.show_texts(TEXTS, replace(LIMITS, caption=3))
    assert form.rows["caption"].remarks.isVisible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_is_copied_and_the_button_says_so_for_a_moment(qtbot: QtBot, language: str) -> None:
    words = load_words(language)
    row = form_of(qtbot, language).rows["alt cover"]
    row.box.setPlainText("¡Dos caras!")
    assert row.copy.accessibleName().endswith(row.title.text())
    wide = row.copy.width()
    row.copy.click()
    assert QGuiApplication.clipboard().text() == "¡Dos caras!"
    assert row.copy.text() == words.say("carousel-copied")
    QApplication.processEvents()
    assert row.copy.width() == wide, "nothing moves under the hand"
    qtbot.waitUntil(lambda: row.copy.text() == words.say("carousel-copy-text"), timeout=COPIED_MS * 4)


def test_the_button_copies_what_is_said_when_it_is_pressed(qtbot: QtBot) -> None:
    said = ["first"]
    button = CopyButton(lambda: said[0], "Caption", load_words("en"))
    qtbot.addWidget(button)
    said[0] = "second"
    button.click()
    assert QGuiApplication.clipboard().text() == "second"


def test_a_name_for_each_field(qtbot: QtBot) -> None:
    box = TextBox("alt_prompt_2", 64, load_words("en"))
    qtbot.addWidget(box)
    assert (box.box.objectName(), box.again.objectName()) == ("post_text_alt_prompt_2", "post_again_alt_prompt_2")


@given(st.text())
def test_a_first_line_is_no_longer_than_its_text(text: str) -> None:
    assert 0 <= first_line(text) <= counted(text)
    assert first_line(f"\n {text.strip()}") == first_line(text)
