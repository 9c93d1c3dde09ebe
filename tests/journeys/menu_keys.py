"""Which keys choose what in menus: `python -m tests.journeys.menu_keys LIBRARY SETTINGS WIDTHxHEIGHT JOBS BUTTON...`.

Opens the menus of buttons in a second window and prints, for each entry, the keys that lead to it once its menu is
open; and where everything in the window is.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import astuple

from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QPushButton, QToolButton

from tests.journeys.places import Place, Seen, named, rest, run, second_window

Keys = dict[str, list[str]]
"""By the words of an entry; those of a menu within the menu come after its own, "Google > Nano Banana"."""


async def menu_keys(seen: Seen, *buttons: str) -> tuple[dict[str, Keys], dict[str, Place]]:
    """Keys by the name of the button, and places by name."""
    found: dict[str, Keys] = {}
    async with second_window(seen) as (window, session):
        there = named(window)
        for button in buttons:
            pressed = window.findChild(QAbstractButton, button)
            assert isinstance(pressed, QAbstractButton)
            menu = _menu(pressed)
            await rest(session)
            found[button] = dict(_entries(menu))
            menu.close()
    return found, there


def _menu(button: QAbstractButton) -> QMenu:
    """The menu of a button, filled as it is when it opens."""
    # A button that has a menu of its own would wait in it until somebody chooses.
    own = button.menu() if isinstance(button, QPushButton | QToolButton) else None
    if own is not None:
        own.aboutToShow.emit()
        return own
    button.click()
    opened = QApplication.activePopupWidget()
    assert isinstance(opened, QMenu)
    return opened


def _entries(menu: QMenu, before: str = "", keys: tuple[str, ...] = ("Down",)) -> Iterator[tuple[str, list[str]]]:
    """Entries that can be chosen; `keys` lead to the first of them."""
    able = [act for act in menu.actions() if act.isVisible() and act.isEnabled() and not act.isSeparator()]
    for number, act in enumerate(able):
        there = (*keys, *["Down"] * number)
        name = before + act.text().split("\t")[0].replace("&&", "&")
        inner = act.menu()
        if isinstance(inner, QMenu):
            yield from _entries(inner, f"{name} > ", (*there, "Right"))
        else:
            yield name, [*there, "Return"]


def main() -> None:
    """Print keys and places as JSON."""
    library, settings, size, jobs, *buttons = sys.argv[1:]
    keys, there = run(menu_keys(Seen.told(library, settings, size, jobs), *buttons))
    json.dump({"keys": keys, "places": {name: astuple(place) for name, place in there.items()}}, sys.stdout)


if __name__ == "__main__":
    main()
