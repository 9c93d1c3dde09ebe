"""Blind means blind: until the vote, nothing in the real window tells which model made which picture."""

import logging
import re
from collections.abc import Iterator
from pathlib import Path
from typing import cast

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
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)

from studio.session.session import Session
from studio.window.history.test_list import TestList
from studio.window.history.test_rows import PICTURES
from studio.window.main_window import MainWindow
from studio.window.viewer.feature_page import FeaturePage
from studio.window.viewer.viewer_panel import ViewerPanel
from tests.fakes.demo import MODELS
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


def told_by(at: InWindow) -> list[str]:
    assert at.session.judge.veil.covers(at.desk)
    return betrayals(at.window, at.session)


def viewer_of(at: InWindow) -> ViewerPanel:
    return cast("ViewerPanel", at.window.viewer)


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_betrays_the_model_before_the_vote(
    qapp: QApplication, tmp_path: Path, language: str, count: int
) -> None:
    async def look(at: InWindow) -> None:
        at.session.steps.count(count)
        await at.drawn()
        await at.pictures()
        for _pair in range(count):
            assert told_by(at) == []
            at.session.judge.press("a")
        at.window.toast.hide()
        assert any("Sim A" in found for found in betrayals(at.window, at.session)), "names are found where they are"

    walk(qapp, tmp_path, look, language=language)


def test_nothing_betrays_it_however_the_pictures_are_looked_at(qapp: QApplication, tmp_path: Path) -> None:
    async def look(at: InWindow) -> None:
        at.pair.sizes = dict(zip(MODELS, ((64, 80), (128, 160)), strict=True))
        await at.drawn()
        await at.pictures()
        panel = viewer_of(at)
        close = ("eyes", "full", "nudge_left", "loupe")
        for act in ("wipe", "blink", "flip", "difference", "onion", "side", *close):
            panel.hand.do(act)
            panel.canvas.rested.emit()  # now it is told what is seen
            assert told_by(at) == []
            zooms = {(over.zoom.text, over.zoom.toolTip()) for over in panel.overlay.overs if over.zoom.isVisible()}
            assert len(zooms) == (act in close), "both pictures are said to be as large"
        assert len({over.pill.facts for over in panel.overlay.overs}) == 1
        panel.mark_eyes()
        assert told_by(at) == []

    walk(qapp, tmp_path, look)


def test_no_menu_tells(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QMenu, "popup", lambda *_where: None)  # filled as ever, and shown nowhere

    async def look(at: InWindow) -> None:
        await at.drawn()
        await at.pictures()
        panel = viewer_of(at)
        menus = [menu.menu for menu in panel.overlay.menus]
        for over in panel.overlay.overs:
            over.pill.click()
        said = [[act.text() for act in menu.actions() if act.isVisible() and act.text()] for menu in menus]
        assert said[0] == said[1]
        assert said[0][:3] == ["Name hidden until you vote", "Next pictures of A", "Next pictures of B"]
        assert not {"Rename…", "Use a picture from this computer…"} & set(said[0])
        # The next pictures can be asked of another model all the same; that says nothing of those on the screen.
        of_b = next(act.menu() for act in menus[0].actions() if act.text() == "Next pictures of B")
        assert isinstance(of_b, QMenu)
        next(act for act in of_b.actions() if act.text().startswith("Sim A")).trigger()
        assert at.experiment.models == (MODELS[0], MODELS[0])
        assert [found for found in told_by(at) if "fair_test_line" not in found] == []
        at.session.judge.press("a")
        panel.overlay.overs[0].pill.click()
        assert any("Sim A" in act.text() for act in menus[0].actions() if act.isVisible())

    walk(qapp, tmp_path, look)


def test_who_is_first_and_who_is_slow_is_not_seen(qapp: QApplication, tmp_path: Path) -> None:
    """Time is as good as a name, so pictures come together, and so does what is said while they are on their way."""

    async def look(at: InWindow) -> None:
        at.pair.hold = {MODELS[1]}
        seen: list[str] = []
        at.session.changed.connect(lambda _old, new: seen.extend(told_by(at)) if new.running else None)
        at.session.run.generate()
        await at.until(lambda: at.desk.running and len(at.shown.shots) == 1)
        panel = viewer_of(at)
        assert [over.waiting.isVisible() for over in panel.overlay.overs] == [True, True]
        assert len({(over.waiting.said, over.waiting.rows) for over in panel.overlay.overs}) == 1
        assert {over.waiting.cancel.text() for over in panel.overlay.overs} == {"Cancel"}
        assert not any(card.thumbs for card in at.window.strip.shown)
        at.session.judge.press("a")
        at.pair.release()
        await at.until(lambda: not at.desk.running)
        await at.pictures()
        assert not at.desk.verdicts
        assert not at.desk.judging, "nobody votes on a picture that is not there"
        assert seen == []

    walk(qapp, tmp_path, look)


@pytest.mark.parametrize("slot", [0, 1])
def test_a_cancelled_picture_ends_the_blind_judging(qapp: QApplication, tmp_path: Path, slot: int) -> None:
    """Whichever of the two buttons is pressed: that A is here already and only B is waited for is not to be seen."""

    async def look(at: InWindow) -> None:
        at.pair.hold = {MODELS[1]}
        at.session.run.generate()
        await at.until(lambda: at.desk.running and len(at.shown.shots) == 1)
        viewer_of(at).overlay.overs[slot].waiting.cancel.click()
        await at.until(lambda: not at.desk.running)
        assert {job.slot: job.state for job in at.desk.jobs} == {1: "cancelled"}
        assert not at.session.judge.veil.covers(at.desk)
        assert viewer_of(at).overlay.overs[0].pill.text().startswith("A Sim A")

    walk(qapp, tmp_path, look)


def test_the_feature_sheet_is_blind_and_cannot_be_saved(qapp: QApplication, tmp_path: Path) -> None:
    async def look(at: InWindow) -> None:
        await at.drawn()
        await at.pictures()
        at.window.acts["sheet"]()
        page = at.window.sheet.page
        assert isinstance(page, FeaturePage)
        assert told_by(at) == []
        assert not page.save_button.isEnabled()
        assert "vote" in page.save_button.toolTip()
        left = page.table.cells[0].accessibleName()
        assert left.startswith("Brows, the left picture")
        at.window.sheet.close_page()
        at.session.judge.press("a")
        at.window.acts["sheet"]()
        after = at.window.sheet.page
        assert isinstance(after, FeaturePage)
        assert after.save_button.isEnabled()

    walk(qapp, tmp_path, look)


def test_a_post_waits_for_the_vote_or_for_a_peek(qapp: QApplication, tmp_path: Path) -> None:
    async def look(at: InWindow) -> None:
        await at.drawn()
        await at.pictures()
        for act in ("post", "whole_post"):
            at.window.acts[act]()
            assert at.window.sheet.page is None
            assert told_by(at) == []
            assert "Vote first" in at.window.toast.text
        peek = next(one for one in at.window.toast.findChildren(QPushButton) if one.text() == "Peek and go on")
        peek.click()
        assert at.window.sheet.page is not None
        at.window.sheet.close_page()
        at.session.judge.press("a")
        assert [verdict.blind for verdict in at.desk.verdicts.values()] == [False]

    walk(qapp, tmp_path, look)


def test_what_is_voted_on_is_what_stands_there(qapp: QApplication, tmp_path: Path) -> None:
    """The left answer means the picture whose px are in the left half of the panes, whichever the lot put there."""

    async def look(at: InWindow) -> None:
        chosen = set()
        for _step in range(4):
            at.session.expression.intensity(len(at.experiment.steps) + 1)
            at.session.expression.settle()
            await at.drawn()
            await at.pictures()
            scene = viewer_of(at).canvas.scene
            left = min((0, 1), key=lambda slot: scene.stage.boxes[slot].x)
            assert viewer_of(at).overlay.overs[left].pill.text().startswith("1 ")
            at.session.judge.press("a")
            chosen.add((left, at.desk.verdicts[at.shown.id].choice))
        assert chosen <= {(0, "a"), (1, "b")}

    walk(qapp, tmp_path, look)


def test_no_line_of_the_log_tells(qapp: QApplication, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async def look(at: InWindow) -> None:
        with caplog.at_level(logging.DEBUG):
            await at.drawn()
            await at.pictures()
            names = {shot.name for shot in at.shown.shots} | set(at.experiment.models)
            at.session.judge.press("a")
        # Of other libraries the program writes down warnings only; what they say when they are debugged is theirs.
        kept = [one for one in caplog.records if one.name.startswith("studio") or one.levelno >= logging.WARNING]
        lines = [record.getMessage() for record in kept]
        assert [line for line in lines if any(name in line for name in names)] == []

    walk(qapp, tmp_path, look)


def test_the_list_of_tests_shows_no_order(qapp: QApplication, tmp_path: Path) -> None:
    async def look(at: InWindow) -> None:
        await at.drawn()
        await at.saved()
        at.window.acts["open"]()
        page = at.window.sheet.page
        assert isinstance(page, TestList)
        shown = page.list.model().index(0, 0).data(PICTURES)
        assert list(shown) == sorted(shown)
        assert set(shown) == {shot.picture.sha256 for shot in at.shown.shots}

    walk(qapp, tmp_path, look)
