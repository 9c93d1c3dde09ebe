"""Whose picture a pane shall show is chosen behind its name."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from studio.experiment.experiment import BY_HAND
from studio.request.model_card import ModelCard
from studio.request.size import Size
from studio.window.viewer.model_offers import ModelList, model_label
from studio.window.viewer.pane_menu import ACTS, PaneMenu
from tests.fakes.demo import CARDS, MODELS, trial
from tests.fakes.window_session import first_desk, imported_desk, load_words
from tests.fakes.wired import BANANA, HOSTED, SEEDREAM, TITLES, wire, wired
from tests.window.viewer.scenes import viewer_of

ALL = tuple(CARDS.values())
OWN = ModelList(ALL, lambda _card: "")
HOSTED_ALL = tuple(card for card in (*ALL, *HOSTED.values()) if card.status == "available")


def provider(card: ModelCard) -> str:
    return TITLES.get(card.route, "")


def hosted(*ids: str) -> ModelList:
    """The models that need no provider, and some hosted ones; all of them where none is named."""
    cards = (*ALL, *(HOSTED[key] for key in ids)) if ids else HOSTED_ALL
    return ModelList(cards, provider)


def texts(acts: Sequence[QAction]) -> list[str]:
    return [act.text() for act in acts if act.isVisible() and not act.isSeparator()]


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def menu_of(parent: QWidget, now: str = MODELS[0]) -> PaneMenu:
    menu = PaneMenu(load_words("en"), parent)
    menu.offer(OWN, now)
    return menu


def shown(parent: QWidget) -> list[str]:
    (drawn,) = parent.findChildren(QMenu)
    return [act.text() for act in drawn.actions() if act.isVisible() and not act.isSeparator()]


def test_models_stand_first_under_their_title_and_the_entries_of_old_below(parent: QWidget) -> None:
    menu_of(parent)
    words = load_words("en")
    labels = [model_label(card, ALL, words) for card in ALL]
    acts = [words.say(f"viewer-{name}") for name in ACTS]
    assert shown(parent) == [words.say("hand-models"), *labels, words.say("fault-connect"), *acts]
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
    menu.offer(OWN, BY_HAND)
    assert shown(parent) == before
    menu.offer(ModelList(ALL[:1], lambda _card: ""), MODELS[0])
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
    menu.offer(ModelList(session.run.models(), lambda _card: ""), session.desk.experiment.models[0])
    assert all(menu.acts[name].isVisible() for name in ACTS)
    assert not any(act.isChecked() for act in menu.models)


# Models of providers.


def test_keys_and_models_are_asked_for(parent: QWidget) -> None:
    menu = menu_of(parent)
    told: list[str] = []
    menu.asked.connect(told.append)
    menu.acts["connect"].trigger()
    assert told == ["connect"]


def test_a_few_hosted_models_stand_with_the_others_and_have_a_price(parent: QWidget) -> None:
    menu = menu_of(parent)
    menu.offer(hosted(BANANA, SEEDREAM), BANANA)
    assert menu.providers == []
    assert texts(menu.models)[-2:] == ["Nano Banana\tabout $0.039", "Seedream 4.0\tabout $0.03"]
    assert all("\t" not in text for text in texts(menu.models)[:-2])


def test_many_stand_in_a_menu_for_each_provider(parent: QWidget) -> None:
    menu = menu_of(parent)
    menu.offer(hosted(), SEEDREAM)
    titles = [made.title() for made in menu.providers]
    assert titles == ["Google", "BytePlus", "OpenRouter", "OpenAI"]
    assert [made.title() for made in menu.providers if made.menuAction().isChecked()] == ["BytePlus"]
    assert [act.text() for act in menu.models if act.isChecked()] == ["Seedream 4.0\tabout $0.03"]
    assert len(menu.models) == len(HOSTED_ALL)
    assert "Nano Banana Pro Preview" not in " ".join(texts(menu.models))
    told: list[str] = []
    menu.chosen.connect(told.append)
    for act in menu.providers[0].actions():
        act.trigger()
    assert told == [card.id for card in HOSTED_ALL if card.route == "gemini"]


def test_offering_again_leaves_no_menu_of_a_provider_behind(parent: QWidget) -> None:
    menu = menu_of(parent)
    before = texts(menu.menu.actions())
    menu.offer(hosted(), SEEDREAM)
    menu.offer(hosted(), BANANA)
    assert len([act for act in menu.menu.actions() if act.menu() is not None]) == len(TITLES)
    menu.offer(OWN, MODELS[0])
    assert texts(menu.menu.actions()) == before


def test_two_ways_to_one_model_are_told_apart_by_who_is_paid() -> None:
    words = load_words("en")
    same = [card for card in HOSTED_ALL if card.name == "Nano Banana"]
    assert len({card.route for card in same}) > 1
    labels = [hosted().label(card, words) for card in same]
    assert labels[0] == "Nano Banana · Google"
    assert len(set(labels)) == len(same)
    assert hosted(BANANA).label(HOSTED[BANANA], words) == "Nano Banana"


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_label_on_offer_is_another_one(language: str) -> None:
    words = load_words(language)
    labels = [hosted().label(card, words) for card in HOSTED_ALL]
    assert len(set(labels)) == len(labels)


def test_the_price_is_that_of_the_size_the_slot_has() -> None:
    request = trial().requests[0]
    dear = replace(HOSTED[BANANA], sizes=(Size(1024, 1280), Size(2048, 2560)), steps=((4_000_000, 120_000),))
    for size, price in ((Size(1024, 1280), "about $0.039"), (Size(2048, 2560), "about $0.12")):
        models = ModelList((dear,), provider, replace(request, size=size))
        (group,) = models.groups(load_words("en"))
        assert [offer.price for offer in group.offers] == [price]


def test_a_price_that_nobody_knows_and_one_that_is_nothing_are_said() -> None:
    words = load_words("en")
    for price, text in ((None, words.say("run-price-unknown")), (0, words.say("run-free"))):
        (group,) = ModelList((replace(HOSTED[BANANA], price=price),), provider).groups(words)
        assert [offer.price for offer in group.offers] == [text]


def test_the_menu_of_a_pane_lists_what_the_session_offers(qtbot: QtBot) -> None:
    panel, session = viewer_of(qtbot, first_desk())
    wire(session)
    session.live.put(wired(session.desk))
    panel.overlay.signs.offer_models(1)
    menu = panel.overlay.menus[1]
    assert [act.text() for act in menu.models if act.isChecked()] == ["Seedream 4.0\tabout $0.03"]
    wanted: list[str] = []
    panel.wanted.connect(wanted.append)
    menu.acts["connect"].trigger()
    assert wanted == ["connect_models"]
