"""What goes out and comes in, in the real window: asked for, told, listed, opened."""

import asyncio
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QApplication, QPushButton

from studio.window.frame import exchange_sheets
from studio.window.history.exchange_page import INTO, OUT, ExchangePage
from tests.fakes.provider import png
from tests.window.loops import InWindow, walk


def page_of(at: InWindow) -> ExchangePage:
    at.window.acts["exchange"]()
    page = at.window.sheet.page
    assert isinstance(page, ExchangePage)
    return page


def answer(path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Dialogs answer at once with a path; returns the titles they had."""
    titles: list[str] = []

    def asked(_page: object, title: str, _proposed: str, then: object) -> None:
        titles.append(title)
        assert callable(then)
        then(str(path))

    monkeypatch.setattr(exchange_sheets, "ask_path", asked)
    monkeypatch.setattr(exchange_sheets, "_choose", asked)
    return titles


async def ended(at: InWindow, kind: str) -> None:
    await at.session.means.tasks.ended(kind)
    await asyncio.sleep(0)


def test_a_test_goes_out_and_comes_in_again(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "test.zip"

    async def journey(at: InWindow) -> None:
        await at.drawn()
        page = page_of(at)
        titles = answer(path, monkeypatch)
        page.buttons["test"].click()
        await ended(at, "pack")
        assert path.exists()
        at.session.tests.rename("Changed since")
        await at.session.saving.flush()
        page.buttons["import"].click()
        await ended(at, "bring")
        assert titles == ["Export test", "Import test"]
        assert page.said.text() == "1 test came in with 2 pictures, every one checked."
        assert page.open_button.isVisibleTo(page)
        assert not page.list.isVisibleTo(page)
        page.open_button.click()
        assert at.window.sheet.page is None
        await ended(at, "open")
        assert at.desk.experiment.name != "Changed since"

    walk(qapp, tmp_path / "library", journey)


def test_what_was_left_out_is_listed_and_can_be_copied(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "pictures"
    folder.mkdir()
    (folder / "good.png").write_bytes(png())
    (folder / "bad.png").write_bytes(b"<html>")

    async def journey(at: InWindow) -> None:
        page = page_of(at)
        answer(folder, monkeypatch)
        page.buttons["folder"].click()
        await at.session.means.tasks.over("folder")
        assert "bad.png" in page.list.toPlainText()
        assert page.list.isVisibleTo(page)
        page.copy_button.click()
        assert QApplication.clipboard().text() == page.list.toPlainText()
        assert page.copy_button.text() == "Copied"

    walk(qapp, tmp_path / "library", journey)


def test_a_dropped_folder_becomes_a_test_and_the_toast_leads_to_the_rest(qapp: QApplication, tmp_path: Path) -> None:
    folder = tmp_path / "dropped"
    folder.mkdir()
    for name, data in (("one.png", png()), ("two.png", b"no")):
        (folder / name).write_bytes(data)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(folder))])

    async def journey(at: InWindow) -> None:
        at.window.intake.bring(mime)
        await at.session.means.tasks.over("folder")
        assert "became 1 test" in at.window.toast.text
        (details,) = [button for button in at.window.toast.findChildren(QPushButton) if button.text() == "Details"]
        details.click()
        page = at.window.sheet.page
        assert isinstance(page, ExchangePage)
        assert "two.png" in page.list.toPlainText()

    walk(qapp, tmp_path / "library", journey)


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_button_says_what_it_does_and_none_is_cut(qapp: QApplication, tmp_path: Path, language: str) -> None:
    async def journey(at: InWindow) -> None:
        page = page_of(at)
        for name in (*OUT, *INTO):
            button = page.buttons[name]
            assert button.width() >= button.sizeHint().width()
            assert button.accessibleName() or button.text()
        assert at.window.focusWidget() is page.buttons["test"]

    walk(qapp, tmp_path, journey, language=language)


def test_a_page_that_is_gone_hears_nothing_more(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "votes.csv").write_text("step,choice\nx,a\n", "utf-8")

    async def journey(at: InWindow) -> None:
        await at.drawn()
        page_of(at)
        at.window.sheet.close_page()
        at.session.exchange.take_votes(str(tmp_path / "votes.csv"))
        await ended(at, "bring")
        assert at.session.exchange.last is not None

    walk(qapp, tmp_path / "library", journey)
