"""Top bar, status bar, cheat sheet, coach lines."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from studio.session.desk import Job
from studio.window.frame.cheat_sheet import LEFT, RIGHT, CheatSheet, key_words
from studio.window.frame.keys import AT_PICTURES, EVERYWHERE
from studio.window.frame.sheet import HEAD, ROOM
from studio.window.frame.status_bar import LABELS, StatusBar
from studio.window.frame.tips import Tips
from studio.window.frame.top_bar import TopBar
from studio.window.main_window import SMALLEST
from studio.window.viewer.keys import HELD, PLAIN, SHIFT
from tests.fakes.demo import baseline, experiment
from tests.fakes.window_look import dressed
from tests.fakes.window_session import WindowSession, brow_step, desk_of, first_desk, imported_desk, load_words


def top_of(qtbot: QtBot, session: WindowSession) -> TopBar:
    bar = TopBar(session.session, dressed(), QMenu())
    qtbot.addWidget(bar)
    session.changed.connect(bar.show_desk)
    return bar


def test_the_top_bar_tells_test_step_and_state(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    bar = top_of(qtbot, session)
    assert bar.name.text() == "Aria demo"
    assert bar.step.text() == "Step 1  Baseline"
    assert bar.status.label.text() == "Ready, works offline"
    session.live.put(replace(session.desk, jobs=(Job(1, "drawing", 0),)))
    assert bar.status.label.text() == "Drawing 2 of 2"


def test_the_menu_asks_for_what_it_is_called(qtbot: QtBot) -> None:
    bar = top_of(qtbot, WindowSession(first_desk()))
    heard: list[str] = []
    bar.wanted.connect(heard.append)
    menu = bar.menu.menu()
    assert menu is not None
    for action in menu.actions():
        action.trigger()
    assert heard == [
        "new", "open", "history", "rename", "duplicate", "exchange", "pictures", "paste",
        "battle", "summary", "follows", "audience",
        "settings", "connect_models", "library", "keys", "report", "about", "quit",
    ]  # fmt: skip


def test_the_names_that_tests_and_readers_rely_on(qtbot: QtBot) -> None:
    bar = top_of(qtbot, WindowSession(first_desk()))
    for name in ("settings_button", "make_post_button", "keys_button", "menu_button"):
        assert bar.findChild(QObject, name) is not None


def test_without_pictures_the_bar_says_so(qtbot: QtBot) -> None:
    bar = top_of(qtbot, WindowSession(desk_of(experiment(), None)))
    assert bar.step.text() == "No pictures yet"
    assert not bar.post.isEnabled()


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_label_has_its_words(qtbot: QtBot, language: str) -> None:
    session = WindowSession(imported_desk(), language)
    bar = StatusBar(session.session)
    qtbot.addWidget(bar)
    assert bar.left.text()
    assert all(session.words.tell(said) for said in LABELS.values())


def test_a_baseline_is_not_said_to_have_changed_anything(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    bar = StatusBar(session.session)
    qtbot.addWidget(bar)
    assert bar.left.text() == session.words.say("window-status-label-baseline")
    later = desk_of(experiment(baseline(), brow_step()), "s2")
    bar.show_desk(session.desk, later)
    assert bar.left.text() == session.words.tell(LABELS["FAIR"])


def test_controls_that_moved_on_leave_the_label_of_the_pictures_alone(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    bar = StatusBar(session.session)
    qtbot.addWidget(bar)
    session.changed.connect(bar.show_desk)
    before = bar.left.text()
    draft = session.desk.experiment.draft
    turned = draft.with_expression(replace(draft.expression, intensity=4))
    session.live.alter(lambda now: replace(now, draft=turned))
    assert bar.left.text() == before


def test_the_cheat_sheet_names_every_key_of_the_window(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    sheet = CheatSheet(session.words, dressed())
    qtbot.addWidget(sheet)
    told = {key for _name, keys in (*LEFT, *RIGHT) for line, _what in keys for key in line.split("  ")}
    hidden = {"Ctrl+Return", "Ctrl+Y", "Ctrl+Q", "F1", "Shift+F6"}
    assert {key for key, _act in (*EVERYWHERE, *AT_PICTURES)} - hidden <= told
    assert {label.text() for label in sheet.findChildren(QLabel)} >= told


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_line_of_the_cheat_sheet_is_cut_in_the_smallest_window(qtbot: QtBot, language: str) -> None:
    look = dressed()
    sheet = CheatSheet(WindowSession(first_desk(), language).words, look)
    qtbot.addWidget(sheet)
    sheet.show()
    labels = sheet.findChildren(QLabel)
    cut = [label.text() for label in labels if label.width() < label.minimumSizeHint().width()]
    assert cut == []
    assert sheet.sizeHint().height() <= SMALLEST.height() - 2 * ROOM - HEAD - 3
    sides = [label for label in labels if label.property("role") == "second"]
    assert all(label.sizeHint().width() <= label.width() for label in sides)


def test_the_cheat_sheet_tells_every_key_of_the_panes(qtbot: QtBot) -> None:
    told = {key for _name, keys in (*LEFT, *RIGHT) for line, _what in keys for key in line.split("  ")}
    spelled = {key for line in told for key in (line, *line.split(" "))}
    signs = {"Slash": "/", "Comma": ",", "Period": ".", "Plus": "+", "Minus": "−", "Backslash": "\\"}
    signs |= {
        "BracketLeft": "[",
        "BracketRight": "]",
        "Escape": "Esc",
        "Left": "←",
        "Right": "→",
        "Up": "↑",
        "Down": "↓",
    }
    names = {key.name.removeprefix("Key_") for key in (*PLAIN, *HELD)} - {"Equal"}
    assert {signs.get(name, name) for name in names} <= spelled
    assert {f"Shift+{key.name[-1]}" for key in SHIFT if len(key.name) == len("Key_Y")} <= spelled
    assert {"Alt+0", "Ctrl+0 1 2 4"} <= spelled


def test_keys_have_the_names_of_the_keyboard(qtbot: QtBot) -> None:
    spanish, english = load_words("es"), load_words("en")
    assert key_words("Ctrl+Shift+E", spanish) == "Ctrl+Mayús+E"
    assert key_words("Ctrl+wheel", spanish) == "Ctrl+rueda"
    assert key_words("Q W E R T", spanish) == "Q W E R T"
    assert [key_words(key, english) for key in ("Shift+B", "Backspace")] == ["Shift+B", "Backspace"]


def test_skipping_tips_is_for_good(qtbot: QtBot) -> None:
    session = WindowSession(first_desk(tip=1))
    tips = Tips(session.session)
    session.changed.connect(tips.show_desk)
    session.look.skip_tips()
    assert not session.settings.values.tips


def test_a_run_ends_the_tip_about_running(qtbot: QtBot) -> None:
    session = WindowSession(first_desk(tip=1))
    tips = Tips(session.session)
    session.changed.connect(tips.show_desk)
    session.run.generate()
    qtbot.waitUntil(lambda: session.desk.tip == 2, timeout=1000)
    assert session.settings.values.tips
