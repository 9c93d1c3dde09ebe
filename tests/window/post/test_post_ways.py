"""The ways out of the pages of a post: one click into the folder of the last one, the clipboard, the phone."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from studio.phone.parcel import Parcel
from studio.session.phone_commands import Sending
from studio.session.session import Session
from studio.window.frame.sheets import _show_folder
from studio.window.post.panel_way import PanelWay, to_phone
from studio.window.post.phone_panel import PhonePanel
from studio.window.post.post_foot import PostFoot
from studio.window.post.post_page import PostPage
from studio.window.post.save_file import post_folder
from studio.words import Sentence, sentence
from tests.fakes.window_look import dressed, picture
from tests.fakes.window_session import FakePhone, WindowSession, first_desk
from tests.phone.parcels import parcel
from tests.window.loops import InWindow, walk
from tests.window.post.opened_page import OpenedPage, play

Walk = Callable[[OpenedPage, FakePhone], Awaitable[None]]


def test_the_last_place_is_proposed_with_the_name_of_the_test() -> None:
    assert post_folder("/mnt/synced", "Who cries?") == Path("/mnt/synced/who-cries-post")
    assert post_folder("", "Who cries?").name == "who-cries-post"
    assert post_folder("", "Who cries?").is_absolute()


def foot_of(qtbot: QtBot, language: str = "en") -> PostFoot:
    dressed()
    foot = PostFoot(WindowSession(first_desk(), language).session)
    qtbot.addWidget(foot)
    foot.show()
    return foot


def test_one_click_is_offered_once_there_is_a_place(qtbot: QtBot) -> None:
    foot = foot_of(qtbot)
    assert not foot.again_button.isVisible()
    foot.show_place("/mnt/synced/sad-post")
    assert foot.again_button.isVisible()
    assert foot.again_button.text() == "Save to synced"
    assert foot.again_button.toolTip() == "Save the post as /mnt/synced/sad-post"
    with qtbot.waitSignal(foot.again, timeout=1000):
        foot.again_button.click()


@pytest.mark.parametrize(
    ("folder", "shown"),
    [
        ("/mnt/R&D/sad-post", "Guardar en R&&D"),
        ("/mnt/a rather long name of a folder/sad-post", "Guardar en a rather long n…"),
        ("/sad-post", "Guardar en /sad-post"),
    ],
)
def test_a_folder_is_named_as_it_is(qtbot: QtBot, folder: str, shown: str) -> None:
    foot = foot_of(qtbot, "es")
    foot.show_place(folder)
    assert foot.again_button.text() == shown
    assert "…" not in foot.again_button.accessibleName()
    assert folder in foot.again_button.toolTip()


def test_nobody_saves_twice_at_once(qtbot: QtBot) -> None:
    foot = foot_of(qtbot)
    foot.show_place("/mnt/synced/sad-post")
    foot.hold()
    assert not foot.save_button.isEnabled()
    assert not foot.again_button.isEnabled()
    foot.saving.given_up.emit()
    assert foot.save_button.isEnabled()
    assert foot.again_button.isEnabled()


def test_the_second_post_is_one_click_into_the_same_folder(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: OpenedPage) -> None:
        at.session.settings.change(save_folder=str(tmp_path))
        page = OpenedPage(at.session, tmp_path / "unused", "lesson")
        page.page.foot.again_button.click()
        assert not page.page.foot.save_button.isEnabled()
        await page.until(lambda: page.saved)
        (folder,) = [Path(path) for path in page.saved]
        assert folder.parent == tmp_path
        assert folder.name.endswith("-post")
        assert (folder / "01-cover.jpg").is_file()
        assert page.asked.offered == [], "no dialog"
        page.page.deleteLater()

    play(qapp, tmp_path, journey)


def test_a_click_right_after_typing_saves_what_was_typed(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: OpenedPage) -> None:
        QTest.keyClicks(at.page.plan_form.lines["opening"], "Hold on.")
        at.page.foot.save_button.click()
        await at.until(lambda: at.saved)
        assert (tmp_path / "post" / "caption.txt").read_text("utf-8").startswith("Hold on.")

    play(qapp, tmp_path, journey)


def test_a_folder_that_has_gone_is_said_and_the_post_stays(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: OpenedPage) -> None:
        at.page._write(str(tmp_path / "unplugged" / "post"))
        note = at.page.foot.note
        await at.until(lambda: note.property("role") == "error")
        assert note.text() == at.session.words.say("saving-gone", path=str(tmp_path / "unplugged"))
        assert at.page.foot.save_button.isEnabled()
        assert at.left == 0

    play(qapp, tmp_path, journey)


def test_the_switch_for_the_prompt_reaches_the_plan(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: OpenedPage) -> None:
        box = at.page.plan_form.words_inside
        assert not box.isChecked()
        box.click()
        assert at.page.keeper.plan.words_inside
        at.page.keeper.back()
        assert not box.isChecked()

    play(qapp, tmp_path, journey)


def on_phone(qapp: QApplication, folder: Path, journey: Walk) -> None:
    """A page of a post with a way to the phone on which the test says what happens."""

    async def whole(at: OpenedPage) -> None:
        phone = FakePhone()
        faked = replace(at.session, phone=phone)  # type: ignore[arg-type]  # the same commands
        opened = OpenedPage(faked, folder / "post", "lesson")
        await journey(opened, phone)
        opened.page.deleteLater()

    play(qapp, folder, whole)


def panel_of(page: QWidget) -> PhonePanel:
    (panel,) = page.findChildren(PhonePanel)
    return panel


def test_the_whole_post_goes_to_the_phone_as_it_stands(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: OpenedPage, phone: FakePhone) -> None:
        await at.until(lambda: at.page.texts_form.boxes)
        at.page.texts_form.boxes["caption"].setPlainText("Mine")
        at.page.foot.phone_button.click()
        panel = panel_of(at.page)
        assert panel.isVisible()
        assert not at.page.foot.isVisible(), "nothing can be changed under the phone's page"
        assert phone.sent == []
        panel.begin_button.click()
        await at.until(lambda: phone.sent)
        (sent,) = phone.sent
        assert sent.files[0].name == "01-cover.jpg"
        assert len(sent.files) == len([key for key, _alt in at.page.texts_form.texts.alts])
        assert sent.caption == "Mine"
        assert [slot.letter for slot in sent.slots] == ["A", "B"]

    on_phone(qapp, tmp_path, journey)


def test_escape_leads_back_from_the_phone_and_closes_its_page(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: OpenedPage, phone: FakePhone) -> None:
        at.page.foot.phone_button.setFocus()
        at.page.foot.phone_button.click()
        phone.tell(Sending("http://192.168.1.20:5/x", 10))
        stopped = phone.stopped
        QTest.keyClick(panel_of(at.page), Qt.Key.Key_Escape)
        assert phone.stopped > stopped
        assert at.page.foot.isVisible()
        assert at.page.focusWidget() is at.page.foot.phone_button
        assert at.left == 0

    on_phone(qapp, tmp_path, journey)


def test_closing_the_page_closes_the_phone_too(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: OpenedPage, phone: FakePhone) -> None:
        at.page.foot.phone_button.click()
        phone.tell(Sending("http://192.168.1.20:5/x", 10))
        at.page.hide()
        assert phone.now == Sending()

    on_phone(qapp, tmp_path, journey)


def cover_page(qtbot: QtBot, session: Session) -> PostPage:
    page = PostPage(session, dressed(), ask=lambda *_asked: None)
    qtbot.addWidget(page)
    page.resize(960, 640)
    page.show()
    return page


def test_the_cover_is_copied_as_it_would_be_saved(qtbot: QtBot) -> None:
    session = WindowSession(first_desk(), "en", picture(), picture(108, 135))
    page = cover_page(qtbot, session.session)
    copy = page.foot.copy_button
    assert copy.isEnabled()
    copy.click()
    assert QGuiApplication.clipboard().image().size() == page.view.image.size()
    assert page.preview.note.text() == session.words.say("saving-cover-copied")


def test_a_cover_that_is_out_of_date_cannot_be_copied(qtbot: QtBot) -> None:
    page = cover_page(qtbot, WindowSession(first_desk(), "en", picture(), picture(108, 135)).session)
    QGuiApplication.clipboard().setText("before")
    QTest.keyClicks(page.form.headline, "?")
    assert not page.foot.copy_button.isEnabled()
    page.preview.copy()
    assert QGuiApplication.clipboard().text() == "before"
    qtbot.waitUntil(page.foot.copy_button.isEnabled, timeout=2000)
    page.preview.show_drawn(b"", (sentence("post-picture-unreadable"),))
    assert not page.foot.copy_button.isEnabled()
    assert not page.foot.phone_button.isEnabled()


def test_enter_saves_no_cover_while_the_phone_is_in_front(qtbot: QtBot) -> None:
    session = WindowSession(first_desk(), "en", picture(), picture(108, 135))
    asked: list[str] = []
    page = PostPage(session.session, dressed(), ask=lambda _parent, _title, path, _then: asked.append(path))
    qtbot.addWidget(page)
    page.show()
    page.foot.phone_button.click()
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert asked == []
    panel_of(page).back_button.click()
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert len(asked) == 1


def test_the_cover_goes_to_the_phone_with_its_caption(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: InWindow) -> None:
        await at.drawn()
        phone = FakePhone()
        faked = replace(at.session, phone=phone)  # type: ignore[arg-type]  # the same commands
        page = PostPage(faked, dressed(), ask=lambda *_asked: None)
        page.show()
        await at.seen(page.foot.phone_button.isEnabled)
        page.form.headline.setText("Who cries?")
        page.foot.phone_button.click()
        panel_of(page).begin_button.click()
        await at.seen(lambda: bool(phone.sent))
        (sent,) = phone.sent
        (file,) = sent.files
        assert "Who cries?" in file.alt
        assert "SIMULATED" in sent.caption
        page.hide()
        page.deleteLater()

    walk(qapp, tmp_path, journey)


def test_the_panel_is_made_once_and_only_when_it_is_wanted(qtbot: QtBot) -> None:
    dressed()
    packed: list[Callable[[Parcel], object]] = []

    def pack(ready: Callable[[Parcel], object], _failed: Callable[[Sentence], object]) -> None:
        packed.append(ready)

    session = WindowSession(first_desk())
    way = PanelWay(QLabel("page"), {"phone": to_phone(session.session, pack)})
    qtbot.addWidget(way)
    way.show()
    assert way.findChildren(PhonePanel) == []
    for _ in range(2):
        way.open("phone")
        assert way.is_open
        panel_of(way).begin_button.click()
        way.close_panel()
    packed[0](parcel())
    assert session.phone.sent == [], "what was drawn for a panel that was left is not sent"


def test_every_button_has_a_name_that_tests_and_readers_rely_on(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: OpenedPage) -> None:
        names = {button.objectName() for button in at.page.foot.findChildren(QPushButton)}
        assert {
            "post_copy_button",
            "post_phone_button",
            "post_clip_button",
            "post_again_button",
            "post_folder_button",
        } <= names

    play(qapp, tmp_path, journey, language="es")


def test_a_folder_is_shown_itself_and_a_file_in_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()))
    cover = tmp_path / "cover.jpg"
    Image.new("RGB", (4, 4)).save(cover)
    _show_folder(str(cover))
    _show_folder(str(tmp_path))
    assert [Path(path) for path in shown] == [tmp_path, tmp_path]
