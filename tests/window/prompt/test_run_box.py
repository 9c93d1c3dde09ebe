"""The foot of the panel: the rule's words, what can be done about them, and what a press sends."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.experiment.experiment import BY_HAND, Setup
from studio.request.model_card import parse_models
from studio.request.size import Size
from studio.session.desk import Job
from studio.window.prompt.run_box import RunBox
from tests.fakes.demo import RESOURCES
from tests.fakes.prompt_session import PromptSession
from tests.fakes.window_look import dressed
from tests.fakes.window_session import first_desk, imported_desk
from tests.fakes.wired import ALL, BANANA, SEEDREAM, lacking, wire, wired

LITE = (RESOURCES / "models" / "replicate.toml").read_text("utf-8")


def box_of(qtbot: QtBot, session: PromptSession) -> RunBox:
    box = RunBox(session.session, dressed())
    qtbot.addWidget(box)
    session.changed.connect(box.show_desk)
    box.setFixedWidth(352)
    box.show()
    box.show_desk(None, session.desk)
    return box


def offered(box: RunBox) -> list[str]:
    return [offer for offer, button in box.offers.buttons.items() if button.isVisible()]


def entry(box: RunBox, text: str) -> QAction:
    menu = box.setup.menu()
    menu.aboutToShow.emit()
    return next(action for action in menu.actions() if text in action.text())


def test_one_change_offers_nothing(qtbot: QtBot) -> None:
    session = PromptSession(first_desk())
    box = box_of(qtbot, session)
    session.turning.knob("brow", 4)
    assert box.fair.text().startswith("Fair test. Only brow tension changes")
    assert offered(box) == []
    assert not box.offers.isVisible()


def test_two_changes_offer_to_split_and_the_click_makes_two_steps(qtbot: QtBot) -> None:
    session = PromptSession(first_desk())
    box = box_of(qtbot, session)
    session.turning.knob("brow", 4)
    session.turning.knob("gaze", 3)
    assert "brow tension and gaze fragility" in box.fair.text()
    assert offered(box) == ["split"]
    QTest.mouseClick(box.offers.buttons["split"], Qt.MouseButton.LeftButton)
    assert session.desk.experiment.draft.expression.knobs == (("brow", 4),)
    assert [draft.expression.knobs for draft in session.desk.experiment.ahead] == [(("gaze", 3),)]
    assert box.fair.text().startswith("Fair test. Only brow tension changes")
    assert session.told[-1].key == "step-split"
    session.controls.undo()
    assert session.desk.experiment.ahead == ()
    assert offered(box) == ["split"]


def test_an_opened_lock_offers_to_lock_again(qtbot: QtBot) -> None:
    session = PromptSession(first_desk())
    box = box_of(qtbot, session)
    session.recipe.unlock("hair")
    session.recipe.edit("hair", "silver bob")
    assert offered(box) == ["lock"]
    QTest.keyClick(box.offers.buttons["lock"], Qt.Key.Key_Space)
    assert session.desk.experiment.draft == session.desk.experiment.steps[0].draft
    assert offered(box) == []


def test_another_size_and_number_are_named_and_put_back(qtbot: QtBot) -> None:
    session = PromptSession(first_desk())
    box = box_of(qtbot, session)
    entry(box, "3 pictures").trigger()
    assert box.setup.text() == "3 each"
    entry(box, "2048").trigger()
    assert session.desk.experiment.setup.size == Size(2048, 2560)
    assert box.fair.text().startswith("Two things change: picture size and pictures per model.")
    assert offered(box) == ["put-back", "baseline"]
    QTest.mouseClick(box.offers.buttons["put-back"], Qt.MouseButton.LeftButton)
    assert box.setup.text() == "1 each"
    assert offered(box) == []


def test_a_new_baseline_can_be_asked_for(qtbot: QtBot) -> None:
    session = PromptSession(first_desk())
    box = box_of(qtbot, session)
    entry(box, "5 pictures").trigger()
    QTest.mouseClick(box.offers.buttons["baseline"], Qt.MouseButton.LeftButton)
    assert session.desk.experiment.plan == "baseline"


def test_the_menu_ticks_what_is_in_force(qtbot: QtBot) -> None:
    box = box_of(qtbot, PromptSession(first_desk()))
    entry(box, "")
    ticked = [action.text() for action in box.setup.menu().actions() if action.isChecked()]
    assert ticked == ["One picture of each model", "1024 × 1280 px\t4:5"]


@pytest.mark.parametrize(
    ("models", "text"),
    [
        (("simulated/sim-a", BY_HAND), "Generate A, copy for B"),
        ((BY_HAND, BY_HAND), "Copy words for A + B"),
    ],
)
def test_for_a_slot_made_by_hand_the_words_are_copied(qtbot: QtBot, models: tuple[str, str], text: str) -> None:
    desk = first_desk()
    session = PromptSession(replace(desk, experiment=replace(desk.experiment, models=models)))
    box = box_of(qtbot, session)
    assert box.generate.text() == text
    QGuiApplication.clipboard().setText("before")
    QTest.mouseClick(box.generate, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == session.read.prompt(session.desk).text
    assert session.copying.copies == 1


def test_without_a_hand_the_clipboard_is_left_alone(qtbot: QtBot) -> None:
    session = PromptSession(first_desk())
    box = box_of(qtbot, session)
    QGuiApplication.clipboard().setText("before")
    QTest.mouseClick(box.generate, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "before"
    assert session.desk.running


def test_while_pictures_are_drawn_nothing_is_offered(qtbot: QtBot) -> None:
    session = PromptSession(first_desk())
    box = box_of(qtbot, session)
    session.turning.knob("brow", 4)
    session.turning.knob("gaze", 3)
    session.live.put(replace(session.desk, jobs=(Job(0, "drawing", 0.0),)))
    assert offered(box) == []
    assert box.progress.isVisible()
    assert box.progress.text() == "1 of 2 saved"


def test_spanish_says_the_same(qtbot: QtBot) -> None:
    session = PromptSession(first_desk(), "es")
    box = box_of(qtbot, session)
    session.turning.knob("brow", 4)
    session.turning.knob("gaze", 3)
    assert box.offers.buttons["split"].text() == "Dividir en pasos"
    assert box.setup.text() == "1 c/u"
    assert all(button.sizeHint().width() < 330 for button in box.offers.buttons.values())


def test_pictures_from_outside_cannot_be_generated(qtbot: QtBot) -> None:
    box = box_of(qtbot, PromptSession(imported_desk()))
    assert not box.generate.isEnabled()
    assert "made elsewhere" in box.generate.toolTip()


# Models that cost something.


def wired_box(qtbot: QtBot, models: tuple[str, str] = (BANANA, SEEDREAM), language: str = "en") -> RunBox:
    session = PromptSession(wired(first_desk(), models), language)
    wire(session)
    return box_of(qtbot, session)


@pytest.mark.parametrize(
    ("models", "text"),
    [
        (("simulated/sim-a", "simulated/sim-b"), "Generate A + B · free, simulated"),
        ((BANANA, SEEDREAM), "Generate A + B · about $0.069"),
        ((BANANA, "simulated/sim-b"), "Generate A + B · about $0.039"),
        ((BANANA, "nowhere/unpriced"), "Generate A + B · price unknown"),
        ((BANANA, BY_HAND), "Generate A, copy for B · about $0.039"),
        (("simulated/sim-a", BY_HAND), "Generate A, copy for B"),
    ],
)
def test_the_button_says_what_it_costs(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, models: tuple[str, str], text: str
) -> None:
    monkeypatch.setitem(ALL, "nowhere/unpriced", replace(ALL[SEEDREAM], id="nowhere/unpriced", price=None))
    box = wired_box(qtbot, models)
    assert box.generate.text() == text
    assert box.generate.accessibleName() == text


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("models", [(BANANA, SEEDREAM), (BANANA, BY_HAND)])
def test_the_button_has_room_for_its_price(qtbot: QtBot, models: tuple[str, str], language: str) -> None:
    box = wired_box(qtbot, models, language)
    assert box.generate.sizeHint().width() <= box.generate.width()


def test_more_pictures_cost_more_and_the_menu_says_so_before(qtbot: QtBot) -> None:
    box = wired_box(qtbot)
    assert entry(box, "3 pictures").text() == "3 pictures of each model\tabout $0.21"
    entry(box, "3 pictures").trigger()
    assert box.generate.text() == "Generate A + B · about $0.21"
    assert entry(box, "One picture").text() == "One picture of each model\tabout $0.069"


def test_only_sizes_that_all_models_make_alike_are_offered(qtbot: QtBot) -> None:
    box = wired_box(qtbot)
    entry(box, "")
    offered_sizes = [action.text() for action in box.setup.menu().actions() if "×" in action.text()]
    assert offered_sizes[0] == "1024 × 1280 px\t4:5"
    assert "A 864 × 1152 · B 1728 × 2304\t3:4" in offered_sizes
    assert len(offered_sizes) == len(set(offered_sizes))
    assert ticked(box) == ["One picture of each model\tabout $0.069", "1024 × 1280 px\t4:5"]
    entry(box, "9:16").trigger()
    entry(box, "")
    assert ticked(box)[1] == "A 720 × 1280 · B 1440 × 2560\t9:16"


def ticked(box: RunBox) -> list[str]:
    return [action.text() for action in box.setup.menu().actions() if action.isChecked()]


def test_proportions_that_differ_are_told_before_anything_is_sent(qtbot: QtBot) -> None:
    """A size chosen for other models stays chosen; the line says that it does not fit these."""
    desk = wired(first_desk(), (BANANA, "openai/gpt-image-1.5"))
    setup = replace(desk.experiment.setup, size=Size(1024, 1280))
    session = PromptSession(replace(desk, experiment=replace(desk.experiment, setup=setup, baseline=None, steps=())))
    wire(session)
    box = box_of(qtbot, session)
    assert session.words.say("experiment-what-aspect") in box.fair.text()
    entry(box, "")
    assert all("4:5" not in action.text() for action in box.setup.menu().actions())
    entry(box, "2:3").trigger()
    assert session.words.say("experiment-what-aspect") not in box.fair.text()


def test_progress_counts_pictures_and_money(qtbot: QtBot) -> None:
    session = PromptSession(lacking(wired(first_desk())))
    wire(session)
    box = box_of(qtbot, session)
    session.live.put(replace(session.desk, jobs=(Job(1, "drawing", 0.0),)))
    assert box.progress.text() == "1 of 2 saved, $0.039 so far"
    three = [replace(request, count=3) for request in session.desk.experiment.steps[0].requests]
    step = replace(session.desk.experiment.steps[0], requests=tuple(three))
    session.live.alter(lambda now: now.with_step(step))
    assert box.progress.text() == "1 of 6 saved, $0.039 so far"
    session.live.alter(lambda now: now.with_step(replace(step, shots=())))
    assert box.progress.text() == "0 of 6 saved"


def test_asking_again_over_a_picture_counts_that_one_as_missing(qtbot: QtBot) -> None:
    session = PromptSession(wired(first_desk()))
    wire(session)
    box = box_of(qtbot, session)
    session.live.put(replace(session.desk, jobs=(Job(1, "drawing", 0.0),)))
    assert box.progress.text() == "1 of 2 saved, $0.069 so far"


@pytest.mark.parametrize("language", ["en", "es"])
def test_progress_has_room_beside_the_way_out(qtbot: QtBot, language: str) -> None:
    session = PromptSession(lacking(wired(first_desk())), language)
    wire(session)
    box = box_of(qtbot, session)
    session.live.put(replace(session.desk, jobs=(Job(1, "drawing", 0.0),)))
    assert box.progress.sizeHint().width() <= box.progress.width()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Seedream 5.0 Lite cannot make 1024x1280 and will get 1728x2304. The crops will differ."),
        ("es", "Seedream 5.0 Lite no puede hacer 1024x1280 y recibirá 1728x2304."),
    ],
)
@pytest.mark.parametrize("both", [False, True], ids=["one of them", "all"])
def test_a_model_that_does_not_make_the_shape_is_named_before_anything_is_sent(
    qtbot: QtBot, language: str, said: str, both: bool
) -> None:
    lite = next(card for card in parse_models(LITE) if card.version == "5.0 lite")
    session = wire(PromptSession(first_desk(), language))
    session.read.cards = {**ALL, lite.id: lite}
    test = session.desk.experiment
    models = (lite.id, lite.id if both else BANANA)
    box = box_of(qtbot, session)  # type: ignore[arg-type]
    session.live.put(replace(session.desk, experiment=replace(test, models=models, setup=Setup(Size(1024, 1280)))))
    assert said in box.fair.text()
    session.live.put(replace(session.desk, experiment=replace(test, models=models, setup=Setup())))
    assert said not in box.fair.text()
