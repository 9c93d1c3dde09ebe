"""What keys and menus do, by name."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Protocol

from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QAbstractButton, QWidget

from studio.session.session import Session
from studio.verdict.verdict import CHOICES, Choice
from studio.window.frame.intake import Intake
from studio.window.frame.regions import next_region
from studio.window.frame.sheets import Sheets
from studio.words import sentence

Act = Callable[[], object]


class WindowActs(Protocol):
    """What only the window itself can do.

    Attributes:
        regions: its parts in the order in which F6 visits them.
        viewer: the panes; may have `mark_eyes(slots)`, which asks for the eyes of their pictures.
    """

    regions: tuple[QWidget, ...]
    viewer: QWidget

    def stop(self) -> None:
        """Leave the full screen, else stop drawing."""

    def toggle_panels(self) -> None:
        """Hide or show everything but the pictures and the vote."""

    def toggle_screen(self) -> None:
        """Nothing but the pictures, or back."""

    def close(self) -> bool:
        """Close."""


def acts(session: Session, sheets: Sheets, intake: Intake, window: WindowActs) -> Mapping[str, Act]:
    """Every act of the window."""
    noting = session.judge.noting
    return {
        **_pages(session, sheets, window),
        "new": session.tests.new,
        "duplicate": session.tests.duplicate,
        "pictures": intake.choose,
        "paste": intake.paste,
        "quit": window.close,
        "generate": session.run.generate,
        "stop": window.stop,
        "next": session.run.next_step,
        "peek": session.judge.veil.peek,
        "undo": session.expression.undo,
        "redo": session.expression.redo,
        "panels": window.toggle_panels,
        "screen": window.toggle_screen,
        "region": lambda: next_region(window.regions),
        "region_back": lambda: next_region(window.regions, back=True),
        "pick": _at_pointer(window, session, noting.pick),
        "reject": _at_pointer(window, session, noting.reject),
        **{f"vote_{choice}": _vote(session, choice) for choice in CHOICES},
    }


def _pages(session: Session, sheets: Sheets, window: WindowActs) -> Mapping[str, Act]:
    """What opens a page over the window."""
    return {
        "open": sheets.tests,
        "history": sheets.history,
        "exchange": sheets.exchange,
        "rename": sheets.rename,
        "settings": sheets.settings,
        "connect_models": sheets.connect_models,
        "keys": sheets.keys,
        "about": sheets.about,
        "report": sheets.report,
        "post": sheets.post,
        "whole_post": lambda: sheets.post("lesson"),
        "steps": sheets.steps,
        "summary": lambda: sheets.summary(partial(_notice, window)),
        "follows": sheets.follows,
        "audience": sheets.audience,
        "measures": sheets.measures,
        "sheet": lambda: sheets.features(partial(_mark_eyes, window)),
        "own_emotion": sheets.own_emotion,
        "edit_emotion": lambda: sheets.own_emotion(session.desk.experiment.draft.expression.own),
        "about_cue": sheets.about_cue,
    }


def _vote(session: Session, choice: Choice) -> Act:
    """A vote; a picture of another test that visits is sent away first, for it is not what is voted on."""

    def do() -> None:
        if not session.history.guest.leave():
            session.judge.press(choice)

    return do


def _at_pointer(window: WindowActs, session: Session, act: Callable[[int], None]) -> Act:
    """Something to do with the picture under the pointer; without one it is said that one is needed."""

    def do() -> None:
        if session.history.guest.leave():
            return
        slot_at = getattr(window.viewer, "slot_at", None)
        slot = slot_at(window.viewer.mapFromGlobal(QCursor.pos())) if slot_at is not None else None
        if slot is None:
            session.means.live.notice(sentence("judge-point"))
        else:
            act(slot)

    return do


def _notice(window: WindowActs) -> None:
    """Open what is noticed about the pictures shown, where the window has it and it is closed."""
    bar = getattr(window, "verdict", None)
    button = bar.findChild(QAbstractButton, "details_button") if isinstance(bar, QWidget) else None
    if button is not None and not button.isChecked():
        button.click()


def _mark_eyes(window: WindowActs, slots: tuple[int, ...]) -> None:
    mark = getattr(window.viewer, "mark_eyes", None)
    if mark is not None:
        mark(slots)
