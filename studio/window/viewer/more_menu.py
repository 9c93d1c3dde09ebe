"""What the toolbar has behind "More": modes that are asked for less often, and all that is switched."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from studio.viewer.shift import apart
from studio.viewer.stage import Stage
from studio.viewer.switch import SURROUNDS
from studio.viewer.sync import comparable
from studio.viewer.view import View
from studio.words import Words

Ask = Callable[[str], object]


@dataclass(frozen=True)
class Entry:
    """One line of the menu.

    Attributes:
        act: what it asks for, as the keys do.
        key: the key that does the same, "" for none.
        on: whether it holds now; None for what only happens once.
    """

    act: str
    key: str
    on: Callable[[View], bool] | None = None


SECTIONS: tuple[tuple[Entry, ...], ...] = (
    (
        Entry("difference", "D", lambda view: view.mode == "difference"),
        Entry("onion", "O", lambda view: view.mode == "onion"),
        Entry("auto_blink", "Shift+B"),
        Entry("line_turn", "Shift+Y", lambda view: view.lying),
    ),
    (
        Entry("swap", "/", lambda view: view.swapped),
        Entry("mirror", "M", lambda view: view.mirrored),
        Entry("thirds", "", lambda view: view.grid),
        Entry("labels", "H", lambda view: view.labels),
    ),
    (
        Entry("quadruple", "Ctrl+4"),
        Entry("align", "K", lambda view: view.aligned),
        Entry("together", "Alt+0"),
    ),
    (Entry("sheet", "Shift+W"), Entry("face_points", ""), Entry("measures", "")),
)
MODES = ("difference", "onion")
"""Entries that are modes; their object names begin as those of the mode buttons do."""


class MoreMenu(QMenu):
    """The menu. It holds no state of its own: every time it is shown it says what the view says."""

    def __init__(self, words: Words, ask: Ask, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._ask = ask
        self._view = View()
        self._stage = Stage((), ())
        self._barred: frozenset[str] = frozenset()
        self._acts: dict[str, QAction] = {}
        self.setObjectName("more_menu")
        self.setToolTipsVisible(True)
        for number, section in enumerate(SECTIONS):
            if number:
                self.addSeparator()
            for entry in section:
                self._add(entry)
            if section[0].act == "swap":
                self._add_surrounds()

    @property
    def acts(self) -> Mapping[str, QAction]:
        """The entries by what they ask for; grounds as "surround_dark" and so on."""
        return self._acts

    def bar(self, acts: frozenset[str]) -> None:
        """Some acts must not be done now, and say why."""
        if acts != self._barred:
            self._barred = acts
            self.show_view(self._view, self._stage)

    def hold(self, act: str, *, on: bool) -> None:
        """Tick what is not part of the view."""
        self._acts[act].setCheckable(True)
        self._acts[act].setChecked(on)

    def show_view(self, view: View, stage: Stage) -> None:
        """Tick what holds, and say what has to be there first where an entry cannot be used."""
        self._view, self._stage = view, stage
        for section in SECTIONS:
            for entry in section:
                if entry.on is not None:
                    drawn = entry.act == "swap" and "swap" in self._barred  # by lot, which nobody needs to know
                    self._acts[entry.act].setChecked(entry.on(view) and not drawn)
                barred = f"judge-{entry.act}-wait" if entry.act in self._barred else ""
                self._explain(entry, barred or _missing(entry.act, view, stage))
        for name in SURROUNDS:
            self._acts[f"surround_{name}"].setChecked(view.surround == name)

    def _explain(self, entry: Entry, missing: str) -> None:
        act, say = self._acts[entry.act], self._words.say
        tip = say(missing or f"viewer-{entry.act}-tip")
        if act.toolTip() != tip:
            act.setEnabled(not missing)
            act.setToolTip(tip)

    def _add(self, entry: Entry) -> None:
        act = self.addAction(_with_key(self._words, f"viewer-{entry.act}", entry.key))
        act.setObjectName(f"{'mode' if entry.act in MODES else 'more'}_{entry.act}")
        act.setCheckable(entry.on is not None)
        act.triggered.connect(lambda _on=False: self._ask(entry.act))
        self._acts[entry.act] = act

    def _add_surrounds(self) -> None:
        menu = QMenu(_with_key(self._words, "viewer-surround", "G"), self)
        menu.setToolTipsVisible(True)
        group = QActionGroup(menu)
        for name in SURROUNDS:
            act = QAction(self._words.say(f"viewer-surround-{name}"), group)
            act.setObjectName(f"surround_{name}")
            act.setCheckable(True)
            act.triggered.connect(lambda _on=False, it=name: self._surround(it))
            menu.addAction(act)
            self._acts[f"surround_{name}"] = act
        self.addMenu(menu)

    def _surround(self, name: str) -> None:
        """Grounds go round and round: ask as often as it takes to come to this one."""
        names: list[str] = list(SURROUNDS)
        for _time in range((names.index(name) - names.index(self._view.surround)) % len(names)):
            self._ask("surround")


def _with_key(words: Words, said: str, key: str) -> str:
    """The name of an entry and, at the right, the key that does the same."""
    text = words.say(said).replace("&", "&&")
    return f"{text}\t{key.replace('Shift', words.say('window-keys-shift'))}" if key else text


def _missing(act: str, view: View, stage: Stage) -> str:
    """What has to be there before an entry can be used, as a key of the words; "" when nothing is missing."""
    if act == "labels":
        return ""
    if not stage.filled:
        return "viewer-nothing-tip"
    several = len(stage.filled) > 1
    wanting = {
        "difference": not comparable(view, stage) and "viewer-difference-wait",
        "auto_blink": not several and "viewer-pair-wait",
        "onion": not several and "viewer-pair-wait",
        "swap": not several and "viewer-pair-wait",
        "align": not several and "viewer-pair-wait",
        "line_turn": view.mode != "wipe" and "viewer-line_turn-wait",
        "together": not apart(view) and "viewer-together-wait",
    }
    return wanting.get(act) or ""
