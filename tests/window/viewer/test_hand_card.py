"""The pane of a picture that is made in an app: what it says, what its buttons do, what the folder offers."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from studio.experiment.experiment import BY_HAND, Step
from studio.prompt.reference import Reference
from studio.session.desk import Desk, Job
from studio.session.hand_commands import Found, Lookout
from studio.window.viewer.hand_card import HandCard
from studio.window.viewer.viewer_panel import ViewerPanel
from studio.words import sentence
from tests.fakes.demo import MODELS, baseline, draft, experiment, shot, trial
from tests.fakes.window_look import dressed
from tests.fakes.window_session import WindowSession, desk_of, load_words
from tests.window.viewer.scenes import viewer_of

LEFT = Qt.MouseButton.LeftButton
FOTO = Found("foto.png", "/in/foto.png", 4, 1)


def hand_step(*slots: int, photos: tuple[Reference, ...] = ()) -> Step:
    """A baseline whose slots wait for pictures made by hand; the others have theirs."""
    said = draft()
    said = said.with_recipe(said.recipe.with_references(photos))
    models = tuple(BY_HAND if slot in slots else model for slot, model in enumerate(MODELS))
    step = replace(baseline(said), requests=trial(said, models).requests, text="The copied words, as sent.")
    return replace(step, shots=tuple(one for one in step.shots if one.slot not in slots))


def hand_desk(*slots: int, photos: tuple[Reference, ...] = ()) -> Desk:
    return desk_of(experiment(hand_step(*slots, photos=photos)), "s1")


def waiting(qtbot: QtBot, desk: Desk, language: str = "en") -> tuple[ViewerPanel, WindowSession]:
    session = WindowSession(desk, language)
    panel = ViewerPanel(session, dressed())
    qtbot.addWidget(panel, before_close_func=lambda closed: closed.stop())
    session.changed.connect(panel.show_desk)
    panel.resize(928, 600)
    panel.show()
    return panel, session


def button(within: QWidget, name: str) -> QPushButton:
    found = within.findChild(QPushButton, name)
    assert found is not None
    return found


def card_of(panel: ViewerPanel, slot: int) -> HandCard:
    return panel.overlay.overs[slot].hand


def told(card: HandCard) -> list[str]:
    return [step.text() for step in card.steps if step.isVisible()]


def test_a_waiting_pane_says_what_to_do_and_the_other_does_not(qtbot: QtBot) -> None:
    panel, session = waiting(qtbot, hand_desk(1))
    a, b = panel.overlay.overs
    assert b.hand.isVisible()
    assert not b.invitation.isVisible()
    assert not a.hand.isVisible()
    say = session.words.say
    assert told(b.hand) == [say("hand-step-copy"), say("hand-step-bring")]
    assert b.hand.accessibleName() == say("hand-title", letter="B")
    assert say("hand-model") in b.pill.accessibleName()


def test_reference_photos_are_named_in_their_order(qtbot: QtBot) -> None:
    photos = (Reference("hair", "b" * 64, "pelo.jpg"), Reference("identity", "a" * 64))
    panel, session = waiting(qtbot, hand_desk(1, photos=photos))
    lines = told(card_of(panel, 1))
    assert lines[1] == session.words.say("hand-step-photos", count=2, names="pelo.jpg, aaaaaaaa")
    assert len(lines) == 3


def test_copy_puts_exactly_the_words_of_the_step_on_the_clipboard(qtbot: QtBot) -> None:
    panel, session = waiting(qtbot, hand_desk(0, 1))
    session.live.alter(lambda now: replace(now, draft=draft(intensity=5)))
    for letter in "ab":
        QGuiApplication.clipboard().setText("")
        QTest.mouseClick(button(panel, f"hand_copy_{letter}"), LEFT)
        assert QGuiApplication.clipboard().text() == "The copied words, as sent."
    assert session.run.copies == 2


def test_paste_brings_the_clipboard_into_this_pane(qtbot: QtBot) -> None:
    panel, session = waiting(qtbot, hand_desk(0, 1))
    QGuiApplication.clipboard().setImage(QImage(4, 4, QImage.Format.Format_RGB32))
    QTest.mouseClick(button(panel, "hand_paste_b"), LEFT)
    ((incoming, slot),) = session.pictures.brought
    assert slot == 1
    assert (incoming[0].data or b"").startswith(b"\x89PNG")


def test_choose_file_asks_for_this_pane(qtbot: QtBot) -> None:
    panel, session = waiting(qtbot, hand_desk(1))
    QTest.mouseClick(button(panel, "hand_open_b"), LEFT)
    (dialog,) = panel.findChildren(QFileDialog)
    assert dialog.windowTitle() == session.words.say("viewer-open-title", letter="B")
    dialog.fileSelected.emit("/in/foto.png")
    dialog.reject()
    assert [(one[0].path, slot) for one, slot in session.pictures.brought] == [("/in/foto.png", 1)]


def test_a_pane_that_will_be_made_by_hand_says_so_before_there_are_words(qtbot: QtBot) -> None:
    desk = desk_of(replace(experiment(), models=(MODELS[0], BY_HAND)), None)
    panel, session = waiting(qtbot, desk)
    a, b = panel.overlay.overs
    assert (a.invitation.hint.text(), b.invitation.hint.text()) == (
        session.words.say("viewer-empty-drop"),
        session.words.say("hand-ahead"),
    )
    assert [one.isVisible() for one in b.invitation.findChildren(QPushButton)] == [False, False]
    assert all(one.isVisible() for one in a.invitation.findChildren(QPushButton))
    session.live.alter(lambda now: replace(now, models=MODELS))
    assert b.invitation.hint.text() == session.words.say("viewer-empty-drop")


def test_the_card_goes_when_the_picture_comes(qtbot: QtBot) -> None:
    panel, session = waiting(qtbot, hand_desk(1))
    step = session.desk.step
    assert step is not None
    made = replace(shot(1, step.text), simulated=False, request=step.request(1), name="Nano Banana")
    session.live.alter(lambda now: now.with_step(step.with_shot(made)))
    assert not card_of(panel, 1).isVisible()
    assert "Nano Banana" in panel.overlay.overs[1].pill.accessibleName()


def test_the_eyes_of_a_picture_made_by_hand_are_asked_for(qtbot: QtBot) -> None:
    step = hand_step(1)
    made = replace(shot(1, step.text), simulated=False, request=step.request(1))
    panel, _session = viewer_of(qtbot, desk_of(experiment(step.with_shot(made)), "s1"), faces=False)
    assert panel.overlay.line.isVisible()
    assert panel.marks.marking.slots == (1,)


def test_a_running_slot_shows_its_seconds_and_not_a_card(qtbot: QtBot) -> None:
    panel, session = waiting(qtbot, hand_desk(1))
    session.live.put(replace(session.desk, jobs=(Job(0, "drawing", 0.0),)))
    a, b = panel.overlay.overs
    assert a.waiting.isVisible()
    assert b.hand.isVisible()


def test_nothing_is_said_of_a_folder_that_nobody_watches(qtbot: QtBot) -> None:
    panel, _session = waiting(qtbot, hand_desk(1))
    card = card_of(panel, 1)
    assert not card.folder.isVisible()
    assert not card.offered.isVisible()
    assert not button(card, "hand_use_b").isVisible()


def test_an_offered_picture_is_taken_into_the_pane_where_it_was_said(qtbot: QtBot) -> None:
    panel, session = waiting(qtbot, hand_desk(0, 1))
    session.hand.see(Lookout("Descargas"))
    assert card_of(panel, 1).folder.text() == session.words.say("hand-watching", folder="Descargas")
    session.hand.see(Lookout("Descargas", FOTO))
    assert card_of(panel, 1).offered.text() == session.words.say("hand-offer", name="foto.png")
    assert not card_of(panel, 1).folder.isVisible()
    QTest.mouseClick(button(panel, "hand_use_b"), LEFT)
    assert session.hand.used == [(1, FOTO)]
    QTest.mouseClick(button(panel, "hand_refuse_a"), LEFT)
    assert session.hand.refused == [FOTO]
    assert session.pictures.brought == []


def test_a_folder_that_is_gone_is_said_on_the_card(qtbot: QtBot) -> None:
    panel, session = waiting(qtbot, hand_desk(1))
    gone = sentence("hand-folder-gone", name="Descargas")
    session.hand.see(Lookout("Descargas", None, gone))
    card = card_of(panel, 1)
    assert card.folder.text() == session.words.tell(gone)
    assert card.folder.isVisible()


def test_what_was_seen_before_the_window_was_built_is_shown(qtbot: QtBot) -> None:
    session = WindowSession(hand_desk(1))
    session.hand.lookout = Lookout("Descargas", FOTO)
    panel = ViewerPanel(session, dressed())
    qtbot.addWidget(panel)
    panel.show()
    assert card_of(panel, 1).offered.isVisible()
    panel.stop()
    session.hand.see(Lookout("Descargas"))
    assert card_of(panel, 1).offered.isVisible(), "a window that is gone hears of nothing"


def test_the_keyboard_reaches_every_button_in_order_and_presses_it(qtbot: QtBot) -> None:
    panel, session = waiting(qtbot, hand_desk(1))
    session.hand.see(Lookout("Descargas", FOTO))
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    button(panel, "hand_copy_b").setFocus()
    for name in ("hand_paste_b", "hand_open_b", "hand_use_b", "hand_refuse_b"):
        QTest.keyClick(panel.focusWidget(), Qt.Key.Key_Tab)
        assert panel.focusWidget() is button(panel, name)
    QTest.keyClick(panel.focusWidget(), Qt.Key.Key_Space)
    assert session.hand.refused == [FOTO]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("wide", [380, 350])
def test_no_words_are_cut(qtbot: QtBot, language: str, wide: int) -> None:
    card = HandCard(load_words(language), "B")
    qtbot.addWidget(card)
    card.instruct(("un nombre bastante largo.png", "otro.jpg"))
    card.watch(Lookout("Descargas", replace(FOTO, name="retrato final con un nombre largo.png")))
    card.setFixedSize(wide, card.heightForWidth(wide))
    card.show()
    for label in (*card.steps, card.offered):
        assert label.height() >= label.heightForWidth(label.width()), label.text()
    for one in card.findChildren(QPushButton):
        assert one.width() >= one.sizeHint().width(), one.text()
        assert card.rect().contains(one.geometry()), one.text()


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_button_says_for_which_pane_it_is(qtbot: QtBot, language: str) -> None:
    panel, session = waiting(qtbot, hand_desk(0, 1), language)
    session.hand.see(Lookout("Descargas", FOTO))
    for slot, letter in enumerate("AB"):
        for one in card_of(panel, slot).findChildren(QPushButton):
            spoken = one.accessibleName()
            assert letter in spoken.split() or "foto.png" in spoken, spoken
