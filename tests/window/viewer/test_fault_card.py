"""The card of a picture that did not come: what it says, what it offers, and that it fits."""

from dataclasses import replace
from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from studio.provider.trouble import Kind
from studio.session.desk import Fault
from studio.window.viewer.fault_card import BUTTONS, WIDE, FaultCard
from studio.window.viewer.fault_said import (
    ACTS,
    OTHERWISE,
    Said,
    breakable,
    charge_of,
    details_of,
    offered,
    suspects_of,
)
from studio.window.viewer.fault_said import title_and_body as split
from tests.fakes.window_look import dressed
from tests.fakes.window_session import load_words
from tests.fakes.wired import LONG

both = pytest.mark.parametrize("language", ["en", "es"])
every_kind = pytest.mark.parametrize("kind", get_args(Kind))
HINTS = {"en": "A is saved and stays usable.", "es": "A está guardada y sigue disponible."}
PROMPT = "Portrait of a young woman in a sleeveless top 😀, Young and sad."
AGAIN = {"en": "Pay again for B, about $0.039", "es": "Pagar otra vez B, unos 0,039 $"}


def said_of(kind: str, language: str = "en", words: str = "") -> Said:
    text = load_words(language).say(
        f"wire-{kind}" if kind not in ("failed", "owed") else "wire-server", name="BytePlus"
    )
    fault = Fault(kind, words, "req_8f31c0de" if words else "", "ark", None)
    sent, suspected = (PROMPT, ("sleeveless", "young")) if kind == "refused" else ("", ())
    return Said(text, True, fault, offered(fault), AGAIN[language], HINTS[language], sent, suspected)


def card_of(qtbot: QtBot, said: Said, language: str = "en", size: tuple[int, int] = (WIDE, 568)) -> FaultCard:
    card = FaultCard(dressed(), load_words(language))
    qtbot.addWidget(card)
    card.say(said)
    card.show()
    place(card, *size)
    return card


def place(card: FaultCard, wide: int, room: int) -> None:
    card.resize(wide, card.fit(wide, room, room))
    QTest.qWait(0)


def seen(card: FaultCard) -> list[str]:
    return [act for act, button in card.buttons.items() if button.isVisible()]


@every_kind
def test_every_kind_of_fault_offers_something(kind: str) -> None:
    acts = offered(Fault(kind))
    assert acts
    assert set(acts) <= set(BUTTONS)


def test_the_right_acts_for_each_kind() -> None:
    assert set(ACTS) | {"failed"} == set(get_args(Kind))
    assert offered(None) == offered(Fault("failed")) == OTHERWISE
    assert offered(Fault("unconnected"))[0] == offered(Fault("auth"))[0] == offered(Fault("gone"))[0] == "connect"
    assert offered(Fault("billing"))[0] == "billing"
    assert offered(Fault("unknown"))[0] == "look"  # which costs nothing
    unsure = [kind for kind in ACTS if "usage" in ACTS[kind]]
    assert set(unsure) == {"unknown", "no-image", "strange", "owed", "expired"}
    # Whoever is not connected, or was told that the request does not fit, gets no button that would fail again.
    assert all("again" not in ACTS[kind] for kind in ("unconnected", "invalid", "gone"))


@every_kind
def test_the_card_shows_those_acts_only_and_tells_them(qtbot: QtBot, kind: str) -> None:
    said = said_of(kind)
    card = card_of(qtbot, said)
    told: list[str] = []
    card.acted.connect(told.append)
    assert set(seen(card)) == set(said.acts)
    for act in seen(card):
        QTest.mouseClick(card.buttons[act], Qt.MouseButton.LeftButton)
    assert set(told) == set(said.acts) - {"show-words"}  # which the card does by itself


@both
@every_kind
@pytest.mark.parametrize("wide", [300, WIDE])
def test_nothing_in_the_card_is_cut(qtbot: QtBot, kind: str, language: str, wide: int) -> None:
    card = card_of(qtbot, said_of(kind, language, LONG), language, (wide, 568))
    card.details.click()
    place(card, wide, 568)
    for label in card.findChildren(QLabel):
        if label.isVisible() and label.text():
            assert label.geometry().right() <= card.width() - 14
            assert label.height() >= (label.heightForWidth(label.width()) if label.wordWrap() else 1), label.text()
    for button in card.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width(), button.accessibleName()
            assert card.rect().contains(button.geometry()), button.accessibleName()


def test_long_words_of_a_provider_wrap(qtbot: QtBot) -> None:
    short = card_of(qtbot, said_of("refused", words="No."))
    short.details.click()
    long = card_of(qtbot, said_of("refused", words="x" * 400))
    long.details.click()
    assert long.fit(WIDE, 900, 900) > short.fit(WIDE, 900, 900) + 60
    assert breakable("word " * 20) == "word " * 20
    assert breakable("y" * 70).replace("\u200b", "") == "y" * 70


def test_details_unfold_fold_and_are_copied(qtbot: QtBot) -> None:
    card = card_of(qtbot, said_of("expired", words=LONG))
    assert card.told == ""
    assert not card.copy.isVisible()
    before = card.height()
    with qtbot.waitSignal(card.grown):
        QTest.mouseClick(card.details, Qt.MouseButton.LeftButton)
    assert LONG in card.told
    assert card.fit(WIDE, 568, 568) > before
    QTest.mouseClick(card.copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert LONG in copied
    assert "req_8f31c0de" in copied
    assert "\u200b" not in copied
    QTest.mouseClick(card.details, Qt.MouseButton.LeftButton)
    assert card.told == ""
    assert card.fit(WIDE, 568, 568) == before


def test_another_fault_is_folded_again(qtbot: QtBot) -> None:
    card = card_of(qtbot, said_of("expired", words=LONG))
    card.details.click()
    card.say(said_of("expired", words=LONG))
    assert card.told
    card.say(said_of("refused", words="another"))
    assert card.told == ""


def test_without_details_there_is_nothing_to_unfold(qtbot: QtBot) -> None:
    card = card_of(qtbot, said_of("offline"))
    assert not card.details.isVisible()
    assert details_of(None, load_words("en")) == ""


@both
def test_the_charge_is_said_as_far_as_it_is_known(language: str) -> None:
    words = load_words(language)
    told = [charge_of(Fault("unknown", charged=charged), words) for charged in (False, True, None)]
    assert len(set(told)) == 3
    assert charge_of(None, words) == ""


def test_what_did_not_come_from_a_provider_has_no_bill(qtbot: QtBot) -> None:
    card = card_of(qtbot, Said("A cup fell over. It is wet.", acts=("use-file",)))
    texts = [label.text() for label in card.findChildren(QLabel) if label.isVisible()]
    assert load_words("en").say("fault-charge") not in texts
    assert seen(card) == ["use-file"]
    assert split("A cup fell over. It is wet.") == ("A cup fell over.", "It is wet.")


def test_in_a_low_pane_the_sentences_stay_and_the_small_print_goes(qtbot: QtBot) -> None:
    card = card_of(qtbot, said_of("billing", words=LONG))
    whole = card.height()
    small = card.fit(WIDE, whole - 60, 568)
    body = split(said_of("billing").text)[1]
    texts = [label.text() for label in card.findChildren(QLabel) if label.isVisible()]
    assert small < whole
    assert body in texts
    assert HINTS["en"] not in texts
    assert card.fit(WIDE, 150, 150) <= 150
    assert card.fit(WIDE, 568, 568) == whole


def test_only_a_failure_is_red(qtbot: QtBot) -> None:
    assert Said("x").icon == ("warning", "error")
    assert Said("x", grave=False).icon == ("info", "text2")
    assert Said("x", fault=Fault("refused")).icon == ("shield", "error")
    assert Said("x", False, Fault("refused")).icon == ("shield", "text2")


def test_the_keyboard_reaches_everything(qtbot: QtBot) -> None:
    card = card_of(qtbot, said_of("billing", words="Exhausted balance."))
    heard: list[str] = []
    card.acted.connect(heard.append)
    card.hidden.connect(lambda: heard.append("hidden"))
    for act in ("billing", "again"):
        QTest.keyClick(card.buttons[act], Qt.Key.Key_Space)
    QTest.keyClick(card.details, Qt.Key.Key_Space)
    assert card.told
    close = card.findChild(QToolButton, "fault_hide_button")
    assert close is not None
    QTest.keyClick(close, Qt.Key.Key_Space)
    assert heard == ["billing", "again", "hidden"]
    for button in (*card.buttons.values(), card.details, card.copy, close):
        assert button.accessibleName()
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_it_reads_its_whole_sentence_aloud(qtbot: QtBot) -> None:
    said = said_of("auth")
    card = card_of(qtbot, said)
    assert card.accessibleName() == said.text
    assert card.buttons["again"].accessibleName() == AGAIN["en"]


def marked(card: FaultCard) -> list[str]:
    """Pieces of the prompt that are marked, in order."""
    found: list[str] = []
    block = card.sent.document().begin()
    pieces = block.begin()
    while not pieces.atEnd():
        piece = pieces.fragment()
        if piece.charFormat().fontUnderline():
            found.append(piece.text())
        pieces += 1
    return found


@both
def test_the_words_of_a_refusal_are_shown_with_those_marked_that_may_be_why(qtbot: QtBot, language: str) -> None:
    words = load_words(language)
    card = card_of(qtbot, said_of("refused", language), language)
    assert not card.sent.isVisible()
    names = ", ".join(words.say("fault-suspect", word=word) for word in ("sleeveless", "young"))
    assert words.say("fault-suspects", words=names) in [label.text() for label in card.findChildren(QLabel)]
    assert card.buttons["show-words"].text() == words.say("fault-show-words")
    with qtbot.waitSignal(card.grown):
        QTest.mouseClick(card.buttons["show-words"], Qt.MouseButton.LeftButton)
    place(card, WIDE, 900)
    assert card.sent.isVisible()
    assert card.sent.toPlainText() == PROMPT
    assert marked(card) == ["young", "sleeveless", "Young"]
    QTest.mouseClick(card.buttons["show-words"], Qt.MouseButton.LeftButton)
    assert not card.sent.isVisible()


def test_without_any_suspect_only_the_prompt_is_offered_and_markup_stays_text(qtbot: QtBot) -> None:
    said = replace(said_of("refused"), sent="<b>young</b>", suspects=())
    card = card_of(qtbot, said)
    assert card.buttons["show-words"].text() == "Show the prompt"
    assert not any("refused prompts had" in label.text() for label in card.findChildren(QLabel) if label.isVisible())
    QTest.mouseClick(card.buttons["show-words"], Qt.MouseButton.LeftButton)
    assert card.sent.toPlainText() == "<b>young</b>"
    assert marked(card) == []


def test_another_fault_folds_the_words_and_has_no_such_button(qtbot: QtBot) -> None:
    card = card_of(qtbot, said_of("refused"))
    QTest.mouseClick(card.buttons["show-words"], Qt.MouseButton.LeftButton)
    card.say(said_of("server"))
    assert not card.sent.isVisible()
    assert not card.buttons["show-words"].isVisible()
    card.say(said_of("refused"))
    assert not card.sent.isVisible()


def test_of_many_suspects_the_first_are_named(qtbot: QtBot) -> None:
    many = tuple(f"word{letter}" for letter in "abcdefgh")
    text = suspects_of(replace(said_of("refused"), suspects=many), load_words("en"))
    assert "wordf" in text
    assert "wordg" not in text
    assert text.endswith("…")
