"""The menus of the history: what can be done with a run, and what lies in the trash."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtWidgets import QMenu, QWidget

from studio.window.history.row_words import day_words
from studio.words import Words


class Deleted(Protocol):
    """A test in the trash."""

    @property
    def id(self) -> str:
        """Of the test."""

    @property
    def name(self) -> str:
        """Of the test."""

    @property
    def since(self) -> object:
        """When it was deleted; its text begins with the day."""


LINES = (
    ("open", "history-open-run", "Enter"),
    ("compare", "history-compare", "Alt+Enter"),
    ("mark", "history-mark", "Space"),
    ("", "", ""),
    ("duplicate", "history-duplicate", ""),
    ("baseline", "history-baseline", ""),
    ("copy", "history-copy", ""),
    ("file", "history-file", ""),
    ("", "", ""),
    ("trash", "history-trash", "Del"),
)
"""Act, words and key; an empty one is a separator."""
OF_RUNS = ("compare", "mark", "baseline", "copy", "file")
"""What needs a run."""


def run_menu(words: Words, ask: Callable[[str], None], refused: dict[str, str], parent: QWidget) -> QMenu:
    """The menu of a run.

    Args:
        words: the creator's language.
        ask: told what was chosen.
        refused: why an act cannot be done now, "" for no reason that needs words; absent ones can be done.
        parent: keeps it.
    """
    menu = QMenu(parent)
    menu.setObjectName("history_menu")
    menu.setToolTipsVisible(True)
    for act, said, key in LINES:
        if not act:
            menu.addSeparator()
            continue
        action = menu.addAction(words.say(said) + (f"\t{_key(key, words)}" if key else ""))
        action.setObjectName(f"history_{act}")
        action.setEnabled(act not in refused)
        action.setToolTip(refused.get(act, ""))
        action.triggered.connect(lambda _on=False, act=act: ask(act))
    return menu


def trash_menu(words: Words, deleted: Sequence[Deleted], back: Callable[[str, str], None], parent: QWidget) -> QMenu:
    """What lies in the trash, each line taking a test back.

    Args:
        words: the creator's language.
        deleted: the tests.
        back: told id and name of the one that is wanted back.
        parent: keeps it.
    """
    menu = QMenu(parent)
    menu.setObjectName("trash_menu")
    for one in deleted:
        said = words.say("history-trash-line", name=one.name, day=day_words(str(one.since), words))
        action = menu.addAction(said.replace("&", "&&"))
        action.triggered.connect(lambda _on=False, key=one.id, name=one.name: back(key, name))
    return menu


def _key(key: str, words: Words) -> str:
    named = {"Enter": "window-keys-enter", "Space": "window-keys-space"}
    return "+".join(words.say(named[part]) if part in named else part for part in key.split("+"))
