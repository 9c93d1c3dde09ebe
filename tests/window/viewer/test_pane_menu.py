"""Whose picture a pane shall show is chosen behind its name."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from studio.experiment.experiment import BY_HAND
from studio.window.viewer.pane_menu import ACTS, PaneMenu, model_label
from tests.fakes.demo import CARDS, MODELS
from tests.fakes.window_session import first_desk, imported_desk, load_words
from tests.window.viewer.scenes import viewer_of

ALL = tuple(CARDS.values())


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def menu_of(parent: QWidget, now: str = MODELS[0]) -> PaneMenu:
    menu = PaneMenu(load_words("en"), parent)
    menu.offer(ALL, now)
    return menu


def shown(parent: QWidget) -> list[str]:
    (drawn,) = parent.findChildren(QMenu)
    return [act.text() for act in drawn.actions() if act.isVisible() and not act.isSeparator()]


def test_models_stand_first_under_their_title_and_the_entries_of_old_below(parent: QWidget) -> None:
    menu_of(parent)
    words = load_words("en")
    labels = [model_label(card, ALL, words) for card in ALL]
    assert shown(parent) == [words.say("hand-models"), *labels, *(words.say(f"viewer-{name}") for name in ACTS)]
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("now", [MODELS[1], BY_HAND])
def test_only_the_present_model_is_ticked(parent: QWidget, now: str) -> None:
    menu = menu_of(parent, now)
    ticked = [card.id for card, act in zip(ALL, menu.models, strict=True) if act.isChecked()]
    assert ticked == [now]


def test_a_model_that_is_chosen_is_told_by_its_id(parent: QWidget) -> None:
    menu = menu_of(parent)
    told: list[str] = []
    menu.chosen.connect(told.append)
    for act in menu.models:
        act.trigger()
    assert told == [card.id for card in ALL]


def test_offering_again_lists_nothing_twice(parent: QWidget) -> None:
    menu = menu_of(parent)
    before = shown(parent)
    menu.offer(ALL, BY_HAND)
    assert shown(parent) == before
    menu.offer(ALL[:1], MODELS[0])
    assert len(menu.models) == 1


@pytest.mark.parametrize("language", ["en", "es"])
def test_labels_tell_versions_apart_and_the_app_is_in_the_language_of_the_window(language: str) -> None:
    words = load_words(language)
    assert model_label(CARDS[BY_HAND], ALL, words) == words.say("hand-model")
    first, second = (CARDS[key] for key in ("simulated/sim-a", "simulated/sim-a-2"))
    assert model_label(first, ALL, words) != model_label(second, ALL, words)
    assert model_label(first, (first,), words) == first.name
    assert model_label(replace(first, version=""), ALL, words) == first.name


def test_the_menu_of_a_pane_chooses_for_its_slot_and_the_name_says_what_comes(qtbot: QtBot) -> None:
    panel, session = viewer_of(qtbot, first_desk())
    panel.overlay.menus[1].chosen.emit(BY_HAND)
    assert session.desk.experiment.models == (MODELS[0], BY_HAND)
    words = session.words
    assert words.say("hand-next-model", name=words.say("hand-model")) in panel.overlay.overs[1].pill.facts
    assert words.say("viewer-simulated") == panel.overlay.overs[0].pill.facts


def test_pictures_made_elsewhere_keep_their_entries(qtbot: QtBot) -> None:
    panel, session = viewer_of(qtbot, imported_desk())
    menu = panel.overlay.menus[0]
    menu.offer(session.run.models(), session.desk.experiment.models[0])
    assert all(menu.acts[name].isVisible() for name in ACTS)
    assert not any(act.isChecked() for act in menu.models)
