"""The toolbar says what holds, asks for what the keys do, and explains what cannot be used."""

from collections.abc import Sequence

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from studio.face.anchors import Anchors
from studio.face.frame import Head
from studio.viewer.arrange import arranged
from studio.viewer.move import at_scale, jumped
from studio.viewer.stage import Stage
from studio.viewer.switch import SURROUNDS, SWITCHES
from studio.viewer.view import Offset, View
from studio.window.viewer.more_menu import SECTIONS
from studio.window.viewer.toolbar import PARTS, Toolbar
from studio.window.viewer.verbs import VERBS
from tests.fakes.window_look import dressed
from tests.fakes.window_session import load_words

FACE = Anchors((0.4, 0.4), (0.6, 0.4), (0.5, 0.6))
PAIR: tuple[Head | None, ...] = ((400, 500, FACE), (800, 1000, FACE))
UNKNOWN: tuple[Head | None, ...] = ((400, 500, None), (800, 1000, None))
NAMES = ("mode_side", "mode_wipe", "mode_blink", *(f"jump_{part}" for part in PARTS), "loupe", "more_button")


def stage_of(view: View, heads: Sequence[Head | None] = PAIR) -> Stage:
    return arranged(view, heads, (928, 568), 4)


def bar_of(
    qtbot: QtBot, view: View, heads: Sequence[Head | None] = PAIR, language: str = "en", width: int = 928
) -> tuple[Toolbar, list[str]]:
    look = dressed()
    bar = Toolbar(look, load_words(language))
    bar.setProperty("look", look)
    qtbot.addWidget(bar)
    bar.resize(width, 36)
    bar.show()
    bar.show_view(view, stage_of(view, heads))
    asked: list[str] = []
    bar.asked.connect(asked.append)
    return bar, asked


def button(bar: Toolbar, name: str) -> QToolButton:
    found = bar.findChild(QToolButton, name)
    assert found is not None, name
    return found


def entry(bar: Toolbar, name: str) -> QAction:
    found = bar.findChild(QAction, name)
    assert found is not None, name
    return found


def test_every_agreed_name_is_there_and_has_words(qtbot: QtBot) -> None:
    bar, _asked = bar_of(qtbot, View())
    for name in NAMES:
        assert button(bar, name).accessibleName()
        assert button(bar, name).toolTip()
    assert entry(bar, "mode_difference").text().startswith("Difference")


@pytest.mark.parametrize(
    ("name", "act"),
    [
        ("mode_side", "side"),
        ("mode_wipe", "wipe"),
        ("mode_blink", "blink"),
        ("zoom_fit", "fit"),
        ("jump_skin", "skin"),
        ("loupe", "loupe"),
    ],
)
def test_a_button_asks_for_its_act_and_stands_as_before_where_nothing_came_of_it(
    qtbot: QtBot, name: str, act: str
) -> None:
    bar, asked = bar_of(qtbot, View())
    before = button(bar, name).isChecked()
    button(bar, name).click()
    assert asked == [act]
    assert button(bar, name).isChecked() == before


def test_only_the_mode_that_holds_is_pressed(qtbot: QtBot) -> None:
    bar, _asked = bar_of(qtbot, View())
    for mode in ("side", "wipe", "blink"):
        view = SWITCHES[mode](View())
        bar.show_view(view, stage_of(view))
        pressed = {name for name in ("side", "wipe", "blink") if button(bar, f"mode_{name}").isChecked()}
        assert pressed == {mode}
        assert not bar.more.isChecked()


def test_a_mode_out_of_the_menu_is_seen_on_its_button(qtbot: QtBot) -> None:
    bar, _asked = bar_of(qtbot, View())
    plain, width = bar.more.accessibleName(), bar.more.width()
    bar.show_view(View(mode="onion"), stage_of(View(mode="onion")))
    assert bar.more.isChecked()
    assert "Onion" in bar.more.accessibleName()
    assert bar.menu.acts["onion"].isChecked()
    assert bar.more.width() == width
    bar.show_view(View(), stage_of(View()))
    assert bar.more.accessibleName() == plain


def test_what_is_looked_at_is_pressed(qtbot: QtBot) -> None:
    bar, _asked = bar_of(qtbot, View())
    assert button(bar, "zoom_fit").isChecked()
    for part in PARTS:
        view = jumped(View(), stage_of(View()), part)
        bar.show_view(view, stage_of(view))
        assert [name for name in PARTS if button(bar, f"jump_{name}").isChecked()] == [part]
    view = at_scale(View(), stage_of(View()), 2.0)
    bar.show_view(view, stage_of(view))
    assert button(bar, "zoom_double").isChecked()


def test_every_entry_of_the_menu_asks_for_an_act_that_is_known(qtbot: QtBot) -> None:
    bar, asked = bar_of(qtbot, View(offsets=(Offset(), Offset(0.1))))
    for section in SECTIONS:
        for one in section:
            bar.menu.acts[one.act].trigger()
    acts = [one.act for section in SECTIONS for one in section if one.act != "line_turn"]
    assert asked == acts
    assert set(acts) - set(SWITCHES) - set(VERBS) <= {"align", "auto_blink", "sheet", "face_points", "measures"}


def test_a_difference_waits_for_faces_and_says_so(qtbot: QtBot) -> None:
    bar, asked = bar_of(qtbot, View(), UNKNOWN)
    waiting = entry(bar, "mode_difference")
    assert not waiting.isEnabled()
    assert waiting.toolTip() == load_words("en").say("viewer-difference-wait")
    waiting.trigger()
    assert asked == []
    bar.show_view(View(), stage_of(View()))
    assert waiting.isEnabled()
    raw = View(aligned=False)
    bar.show_view(raw, stage_of(raw))
    assert not waiting.isEnabled()


def test_one_picture_is_no_pair(qtbot: QtBot) -> None:
    bar, _asked = bar_of(qtbot, View(), (PAIR[0], None))
    words = load_words("en")
    for name in ("mode_wipe", "mode_blink"):
        assert not button(bar, name).isEnabled()
        assert button(bar, name).toolTip() == words.say("viewer-pair-wait")
    assert not bar.menu.acts["swap"].isEnabled()
    assert button(bar, "jump_eyes").isEnabled()


def test_without_pictures_only_labels_and_side_by_side_are_left(qtbot: QtBot) -> None:
    bar, _asked = bar_of(qtbot, View(), (None, None))
    able = {name for name in NAMES if button(bar, name).isEnabled()}
    assert able == {"mode_side", "more_button"}
    open_entries = {one.act for section in SECTIONS for one in section if bar.menu.acts[one.act].isEnabled()}
    assert open_entries == {"labels"}


def test_what_can_be_taken_back_waits_until_something_was_moved(qtbot: QtBot) -> None:
    bar, _asked = bar_of(qtbot, View())
    assert not bar.menu.acts["together"].isEnabled()
    moved = View().with_offset(1, Offset(0.2))
    bar.show_view(moved, stage_of(moved))
    assert bar.menu.acts["together"].isEnabled()


@pytest.mark.parametrize("wanted", SURROUNDS)
@pytest.mark.parametrize("now", SURROUNDS)
def test_a_ground_is_asked_for_as_often_as_it_takes(qtbot: QtBot, now: str, wanted: str) -> None:
    view = View()
    while view.surround != now:
        view = SWITCHES["surround"](view)
    bar, asked = bar_of(qtbot, view)
    assert bar.menu.acts[f"surround_{now}"].isChecked()
    bar.menu.acts[f"surround_{wanted}"].trigger()
    for act in asked:
        view = SWITCHES[act](view)
    assert view.surround == wanted


@pytest.mark.parametrize(
    ("view", "value", "act", "said"),
    [
        (View(mode="difference", gain=4), 7, ["gain_up"] * 3, "4×"),
        (View(mode="difference", gain=4), 1, ["gain_down"] * 3, "4×"),
        (View(mode="onion", onion=0.5), 8, ["onion_up"] * 3, "50 %"),
        (View(mode="onion", onion=0.5), 4, ["onion_down"], "50 %"),
    ],
)
def test_the_slider_asks_step_by_step(qtbot: QtBot, view: View, value: int, act: list[str], said: str) -> None:
    bar, asked = bar_of(qtbot, view)
    assert bar.strength.isVisible()
    assert bar.strength.number.text() == said
    assert said in bar.strength.slider.accessibleName()
    bar.strength.slider.setValue(value)
    assert asked == act
    for name in act:
        view = SWITCHES[name](view)
    bar.show_view(view, stage_of(view))
    assert bar.strength.slider.value() == value
    assert len(asked) == len(act)


def test_the_slider_comes_and_goes_without_moving_anything(qtbot: QtBot) -> None:
    bar, _asked = bar_of(qtbot, View())
    places = {name: button(bar, name).geometry() for name in NAMES}
    assert not bar.strength.isVisible()
    bar.show_view(View(mode="difference"), stage_of(View(mode="difference")))
    assert bar.strength.isVisible()
    assert {name: button(bar, name).geometry() for name in NAMES} == places


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("width", [748, 928, 1100, 1880])
def test_no_name_is_cut_at_any_width(qtbot: QtBot, language: str, width: int) -> None:
    bar, _asked = bar_of(qtbot, View(mode="onion"), language=language, width=width)
    slack = 4 if width < 800 else 0
    named = [one for one in bar.findChildren(QToolButton) if one.text()]
    cut = [one.objectName() for one in named if one.width() + slack < one.sizeHint().width()]
    assert cut == []
    assert button(bar, "loupe").x() + button(bar, "loupe").width() <= width
