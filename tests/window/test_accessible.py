"""Everything that can have the focus says what it is, in both languages, and Tab gets there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.window.loops import InWindow, walk

PARTS = ("identity", "hair", "accessories", "wardrobe", "room", "light", "crop", "pose")
NAMES = (
    *(f"lock_{part}" for part in PARTS),
    *("emotion_picker", "intensity_slider", "knob_brow", "knob_mouth", "knob_moisture", "knob_gaze"),
    *("prompt_text", "fair_test_line", "generate_button", "cancel_button", "copy_words_button"),
    *("viewer", "pane_a", "pane_b", "loupe", "mode_side"),
    *("jump_brows", "jump_eyes", "jump_mouth", "jump_face"),
    *("verdict_a", "verdict_b", "verdict_tie", "verdict_neither"),
    *("playbook_strip", "next_step", "make_post_button", "settings_button"),
)
STOPS = (
    *("lock_identity", "emotion_picker", "intensity_slider", "knob_brow", "generate_button", "copy_words_button"),
    *("viewer", "verdict_a", "verdict_b", "verdict_tie", "verdict_neither", "next_step"),
    *("make_post_button", "settings_button"),
)
PAGES = ("post", "settings", "keys", "report", "about", "tests", "rename")
ROUND = 200
"""More Tab presses than there are stops."""


def focusable(within: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in within.findChildren(QWidget)
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]


def nameless(within: QWidget) -> list[str]:
    """What has the focus without a name for it, with where it lies."""
    found = []
    for widget in focusable(within):
        spoken = QAccessible.queryAccessibleInterface(widget)
        if not spoken.text(QAccessible.Text.Name).strip() and widget.focusProxy() is None:
            found.append(" < ".join(f"{type(at).__name__} {at.objectName()}" for at in chain(widget)))
    return found


def chain(widget: QObject | None) -> Iterator[QObject]:
    while widget is not None:
        yield widget
        widget = widget.parent()


def tab_round(window: QWidget) -> list[QWidget]:
    """The widgets that Tab visits from the viewer on, until it is there again."""
    visited: list[QWidget] = []
    for _ in range(ROUND):
        now = window.focusWidget()
        assert now is not None
        if now in visited:
            break
        visited.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    return visited


@pytest.mark.parametrize("language", ["en", "es"])
def test_everything_in_the_window_has_a_name(qapp: QApplication, tmp_path: Path, language: str) -> None:
    async def journey(at: InWindow) -> None:
        assert nameless(at.window) == []
        await at.drawn()
        at.session.recipe.unlock("hair")
        await at.pictures()
        assert len(focusable(at.window)) > 30
        assert nameless(at.window) == []
        at.session.judge.vote("a")  # a post names its models, so it waits for the vote
        for page in PAGES:
            getattr(at.window.sheets, page)()
            assert at.window.sheet.page is not None, page
            assert nameless(at.window.sheet) == [], page
            at.window.sheet.close_page()

    walk(qapp, tmp_path, journey, language=language)


def test_names_are_in_the_language_of_the_window(qapp: QApplication, tmp_path: Path) -> None:
    spoken: dict[str, set[str]] = {}
    for language in ("en", "es"):
        names = spoken.setdefault(language, set())

        async def journey(at: InWindow, names: set[str] = names) -> None:
            for name in ("generate_button", "lock_hair", "knob_brow", "jump_eyes", "verdict_tie", "settings_button"):
                widget = at.window.findChild(QWidget, name)
                assert widget is not None
                names.add(QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name))

        walk(qapp, tmp_path / language, journey, language=language)
    assert len(spoken["en"]) == len(spoken["es"]) == 6
    assert not spoken["en"] & spoken["es"]


def test_the_names_that_tests_and_readers_rely_on_are_there(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: InWindow) -> None:
        await at.drawn()
        await at.pictures()
        missing = [name for name in NAMES if not at.window.findChildren(QWidget, name)]
        assert missing == []

    walk(qapp, tmp_path, journey)


def test_tab_goes_round_and_reaches_what_matters(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: InWindow) -> None:
        await at.drawn()
        await at.pictures()
        at.window.activateWindow()
        await at.seen(at.window.isActiveWindow)
        at.window.viewer.setFocus()
        visited = tab_round(at.window)
        reached = {link.objectName() for widget in visited for link in chain(widget)}
        assert [name for name in STOPS if name not in reached] == []
        assert at.window.focusWidget() is visited[0]

    walk(qapp, tmp_path, journey)


def test_tab_only_moves_the_focus(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: InWindow) -> None:
        await at.drawn()
        await at.pictures()
        before = at.desk
        at.window.viewer.setFocus()
        tab_round(at.window)
        assert at.desk == before

    walk(qapp, tmp_path, journey)
