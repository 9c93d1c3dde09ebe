"""Blind means blind: until the vote, nothing in the real window tells which model made which picture."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from studio.session.session import Session
from studio.window.main_window import MainWindow
from tests.window.loops import InWindow, walk

SIZE = re.compile(r"\b\d{3,4} ?[x×] ?\d{3,4}\b|\b\d+ ?px\b")
TAGGED = re.compile(r"(?<!\w)[AB](?!\w)")
"""A letter stands for one model throughout a test, so beside a picture it is as good as a name."""
BESIDE = ("pane_a", "pane_b", "verdict", "playbook_strip")
"""Where words stand beside a certain picture; elsewhere a letter only says that there are two models."""
DEPTH = 4


def texts_of(widget: QWidget) -> Iterator[str]:
    """Everything that a widget shows, says when pointed at, or has read aloud."""
    yield from (widget.toolTip(), widget.statusTip(), widget.whatsThis(), widget.windowTitle())
    yield from (widget.accessibleName(), widget.accessibleDescription())
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        yield widget.toPlainText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(widget.count()))
    if isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
        yield from (str(model.index(row, 0).data() or "") for row in range(model.rowCount()))
    words = getattr(widget, "text", None)
    if isinstance(words, str):
        yield words
    for action in widget.findChildren(QAction, options=Qt.FindChildOption.FindDirectChildrenOnly):
        yield from (action.text(), action.toolTip())


def place_of(widget: QWidget) -> str:
    """The widget and what it lies in, innermost first, so that a find can be looked up."""
    names: list[str] = []
    at: QWidget | None = widget
    while at is not None and len(names) < DEPTH:
        names.append(at.objectName() or type(at).__name__)
        above = at.parent()
        at = above if isinstance(above, QWidget) else None
    return " < ".join(names)


def betrayals(window: MainWindow, session: Session) -> list[str]:
    """Every place with a model's name or id, the size or file of a picture, or a letter beside the pictures."""
    step = session.desk.step
    assert step is not None
    names = {shot.name for shot in step.shots} | set(session.desk.experiment.models)
    digests = {shot.picture.sha256[:8] for shot in step.shots}
    beside = [part for name in BESIDE if (part := window.findChild(QWidget, name)) is not None]
    assert len(beside) == len(BESIDE)
    found: list[str] = []
    for widget in (window, *window.findChildren(QWidget)):
        if not widget.isVisibleTo(window):
            continue
        near = any(part is widget or part.isAncestorOf(widget) for part in beside)
        for text in filter(None, texts_of(widget)):
            told = [word for word in (*names, *digests) if word and word in text]
            told += SIZE.findall(text) + (TAGGED.findall(text) if near else [])
            found += [f"{place_of(widget)}: {text!r} tells {one!r}" for one in told]
    return list(dict.fromkeys(found))


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_betrays_the_model_before_the_vote(
    qapp: QApplication, tmp_path: Path, language: str, count: int
) -> None:
    async def look(at: InWindow) -> None:
        at.session.settings.change(blind=True)
        at.session.steps.count(count)
        await at.drawn()
        await at.pictures()
        for _pair in range(count):
            assert at.session.judge.veil.covers(at.desk)
            told = betrayals(at.window, at.session)
            assert [found for found in told if "< panes <" not in found] == []
            at.session.judge.press("a")
        at.window.toast.hide()
        assert any("Sim A" in found for found in betrayals(at.window, at.session)), "names are found where they are"

    walk(qapp, tmp_path, look, language=language)
