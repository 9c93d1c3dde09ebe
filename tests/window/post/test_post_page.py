"""Make the post: the fields, the eyes, the file."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studio.post.cover import layouts
from studio.request.size import Size
from studio.session.desk import Desk
from studio.window.post.cover_view import lost
from studio.window.post.post_page import PostPage
from studio.window.post.save_file import file_name, folder_name
from studio.words import sentence
from tests.fakes.window_look import dressed, picture
from tests.fakes.window_session import WindowSession, first_desk, imported_desk

PATH = "/srv/posts/cover.jpg"


class Asked:
    """Answers the save dialog and remembers what it was offered."""

    def __init__(self) -> None:
        self.offered: list[str] = []

    def __call__(self, _parent: QWidget, _title: str, proposed: str, then: Callable[[str], None]) -> None:
        self.offered.append(proposed)
        then(PATH)


def page_of(qtbot: QtBot, desk: Desk, language: str = "en") -> tuple[WindowSession, PostPage, Asked]:
    session = WindowSession(desk, language, picture(), picture(108, 135))
    asked = Asked()
    page = PostPage(session.session, dressed(), ask=asked)
    qtbot.addWidget(page)
    page.resize(960, 640)
    page.show()
    return session, page, asked


def test_the_cover_is_there_at_once_with_what_the_grid_cuts(qtbot: QtBot) -> None:
    session, page, _asked = page_of(qtbot, first_desk())
    assert len(session.post.previewed) == 1
    assert page.view.image.size().width() == 108
    assert "34 px" in page.preview.note.text()


def test_every_field_reaches_the_cover(qtbot: QtBot) -> None:
    session, page, _asked = page_of(qtbot, first_desk())
    page.form.headline.setText("")
    QTest.keyClicks(page.form.headline, "Who cries")
    page.form.names[0].setEditText("  Nano   Banana ")
    page.form.format.setCurrentIndex(3)
    page.form.layout_choice.choose("split")
    page.form.theme.choose("light")
    QTest.keyClicks(page.form.handle, "@aria")
    qtbot.waitUntil(lambda: len(session.post.previewed) == 2, timeout=2000)
    plan = session.post.previewed[-1]
    assert (plan.headline, plan.panels[0].name, plan.size) == ("Who cries", "Nano Banana", Size(1080, 1920))
    assert (plan.layout, plan.theme, plan.handle) == ("split", "light", "@aria")


def test_every_place_that_takes_a_cover_is_on_offer(qtbot: QtBot) -> None:
    _session, page, _asked = page_of(qtbot, first_desk())
    names = [page.form.format.itemText(row) for row in range(page.form.format.count())]
    assert names[0] == "Instagram 4:5"
    assert any(name.startswith("YouTube thumbnail") for name in names)
    row = next(row for row, name in enumerate(names) if name.startswith("TikTok"))
    page.form.format.setCurrentIndex(row)
    page.form.show_plan(page.form.plan)
    assert page.form.format.currentIndex() == row, "another place of the same size does not push it aside"


def test_an_emptied_name_keeps_the_one_before(qtbot: QtBot) -> None:
    _session, page, _asked = page_of(qtbot, first_desk())
    page.form.names[1].setEditText("  ")
    assert page.form.plan.panels[1].name == "Sim B"


def test_another_language_rewords_what_was_not_typed(qtbot: QtBot) -> None:
    _session, page, _asked = page_of(qtbot, first_desk())
    page.form.foot.setText("my own line")
    page.form.language.choose("es")
    page.form.language.chosen.emit("es")
    assert page.form.headline.text() == "¿Con cuál te quedas?"
    assert page.form.foot.text() == "my own line"
    assert page.form.plan.language == "es"


def test_saving_remembers_the_folder_and_tells_where(qtbot: QtBot) -> None:
    session, page, asked = page_of(qtbot, first_desk())
    with qtbot.waitSignals([page.saved, page.left], timeout=1000):
        page.save_button.click()
    assert Path(asked.offered[0]).name == "aria-demo-cover.jpg"
    assert session.post.saved[0][1] == PATH
    assert session.settings.values.save_folder == "/srv/posts"


def test_enter_saves_from_a_field_and_png_has_its_ending(qtbot: QtBot) -> None:
    session, page, asked = page_of(qtbot, first_desk())
    page.form.file.choose("png")
    QTest.keyClick(page.form.headline, Qt.Key.Key_Return)
    assert asked.offered[0].endswith("aria-demo-cover.png")
    assert len(session.post.saved) == 1


def test_a_failed_save_stays_and_says_why(qtbot: QtBot) -> None:
    session, page, _asked = page_of(qtbot, first_desk())
    session.post.works = False
    page.save_button.click()
    assert page.preview.note.property("role") == "error"
    assert page.save_button.isEnabled()


def test_findings_are_said(qtbot: QtBot) -> None:
    session, page, _asked = page_of(qtbot, first_desk())
    session.post.findings = (sentence("strip-no-vote"),)
    page.form.changed.emit()
    qtbot.waitUntil(lambda: page.preview.note.text() == session.words.say("strip-no-vote"), timeout=2000)


def test_imported_pictures_ask_for_the_eyes_first_and_four_clicks_do(qtbot: QtBot) -> None:
    session, page, _asked = page_of(qtbot, imported_desk())
    assert page.eyes.isVisible()
    for place in range(2):
        box = page.eyes._box(place)
        for x in (0.4, 0.6):
            at = QPoint(round(box.x() + x * box.width()), round(box.y() + 0.38 * box.height()))
            QTest.mouseClick(page.eyes, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert page.view.isVisible()
    found = session.pictures.marked[1]
    assert found is not None
    assert found.left == pytest.approx((0.4, 0.38), abs=0.01)
    assert all(panel.anchors is not None for panel in page.form.plan.panels)


def test_the_eyes_can_be_set_with_keys_and_taken_back(qtbot: QtBot) -> None:
    _session, page, _asked = page_of(qtbot, imported_desk())
    QTest.keyClick(page.eyes, Qt.Key.Key_Right)
    QTest.keyClick(page.eyes, Qt.Key.Key_Return)
    assert page.eyes.marks[0] == pytest.approx((0.419, 0.38))
    assert "right" in page.eyes.accessibleName()
    QTest.keyClick(page.eyes, Qt.Key.Key_Backspace)
    assert page.eyes.marks == ()


def test_the_eyes_can_be_skipped(qtbot: QtBot) -> None:
    session, page, _asked = page_of(qtbot, imported_desk())
    page.eyes_button.click()
    assert page.view.isVisible()
    page.save_button.click()
    assert session.post.saved
    assert session.pictures.named == {0: "A", 1: "B"}


def test_simulated_pictures_know_their_eyes(qtbot: QtBot) -> None:
    _session, page, _asked = page_of(qtbot, first_desk())
    assert not page.eyes_button.isVisible()
    assert page.view.isVisible()


@pytest.mark.parametrize(
    ("size", "cut"),
    [
        (Size(1080, 1350), (34, 0)),
        (Size(1080, 1440), (0, 0)),
        (Size(1080, 1080), (135, 0)),
        (Size(1080, 1920), (0, 240)),
    ],
)
def test_what_the_profile_grid_cuts(size: Size, cut: tuple[int, int]) -> None:
    assert lost(size) == cut


def test_file_names_are_plain() -> None:
    assert file_name("Tristeza: ¿quién? / 2", "jpg") == "tristeza-quién-2-cover.jpg"
    assert file_name("", "png") == "cover.png"
    assert file_name("Sad, again (2) - b_c", "mp4", "clip") == "sad-again-2-b-c-clip.mp4"


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("Who cries?", "who-cries-post"),
        ("../..\\con", "con-post"),
        ("\u202eevil\x00", "evil-post"),
        ("हिन्दी नाम", "हिन्दी-नाम-post"),
        ("cafe\u0301", "café-post"),
        ("…", "post"),
    ],
)
def test_a_folder_has_a_name_that_every_system_takes(name: str, folder: str) -> None:
    assert folder_name(name) == folder


def test_a_long_name_leaves_room_in_its_folder() -> None:
    assert len(folder_name("sad " * 100).encode()) < 130
    assert len(folder_name("悲" * 400).encode()) < 130


def test_a_preview_that_comes_too_late_is_ignored(qtbot: QtBot) -> None:
    _session, page, _asked = page_of(qtbot, first_desk())
    page.preview.show_drawn(b"", (sentence("strip-no-vote"),))
    assert not page.save_button.isEnabled()
    assert isinstance(page.view.image, QImage)


def test_only_layouts_that_make_a_difference_are_offered(qtbot: QtBot) -> None:
    session, page, _asked = page_of(qtbot, first_desk())
    form = page.form
    form.layout_choice.choose("stacked")
    for row, place in enumerate(form.formats):
        form.format.setCurrentIndex(row)
        there = layouts(2, place.size)
        assert form.layout_choice.offered == there
        assert form.layout_choice.isVisible() is (len(there) > 1)
        assert form.plan.layout == "stacked"
    plan = session.post.proposal(session.desk)
    form.format.setCurrentIndex(0)
    form.show_plan(plan)
    assert form.layout_choice.isVisible()
    assert form.layout_choice.value == plan.layout
