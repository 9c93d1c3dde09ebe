"""From the page of a whole post to a clip and back, and from a cover alone to the whole post."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from studio.post.plan import PostPlan
from studio.session.clip_commands import ClipCommands
from studio.window.post.carousel_page import CarouselPage
from studio.window.post.clip_panel import ClipPanel
from studio.window.post.phone_panel import PhonePanel
from studio.window.post.post_page import PostPage
from studio.words import LANGUAGES, Sentence, sentence
from tests.window.loops import InWindow, walk
from tests.window.post.opened_page import OpenedPage, play
from tests.window.post.test_clip_panel import FakeClips

UNDO = Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier


class PageClips(FakeClips):
    """Says what is in the way of a clip."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[PostPlan] = []

    def why(self, plan: PostPlan) -> Sentence | None:
        self.asked.append(plan)
        return self.lacks


Walk = Callable[[OpenedPage, PageClips], Awaitable[None]]


def with_clips(
    qapp: QApplication, folder: Path, journey: Walk, *, lacks: Sentence | None = None, language: str = "en"
) -> None:
    """A page of a post whose clips are filmed when the test says so."""
    clips = PageClips()
    clips.lacks = lacks

    async def whole(at: OpenedPage) -> None:
        faked = replace(at.session, later=replace(at.session.later, clips=lambda: cast("ClipCommands", clips)))
        opened = OpenedPage(faked, folder / "post", "lesson")
        await journey(opened, clips)
        opened.page.deleteLater()

    play(qapp, folder, whole, language="es" if language == "es" else "en")


def panels(page: QWidget) -> list[ClipPanel]:
    return page.findChildren(ClipPanel)


def test_the_clip_is_made_of_the_post_as_it_stands(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: OpenedPage, clips: PageClips) -> None:
        assert panels(at.page) == [], "nothing is built before it is wanted"
        at.page.keeper.take(replace(at.page.keeper.plan, theme="light"))
        at.page.foot.clip_button.click()
        (panel,) = panels(at.page)
        assert panel.isVisible()
        assert not at.page.foot.isVisible()
        assert panel.isAncestorOf(at.page.window().focusWidget())
        assert clips.looks[-1][0].theme == "light"

    with_clips(qapp, tmp_path, journey)


def test_escape_and_back_lead_to_the_page_and_to_its_button(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: OpenedPage, clips: PageClips) -> None:
        button = at.page.foot.clip_button
        for leave in (
            lambda panel: QTest.keyClick(panel, Qt.Key.Key_Escape),
            lambda panel: panel.back_button.click(),
        ):
            button.setFocus()
            button.click()
            (panel,) = panels(at.page)
            leave(panel)
            assert not panel.isVisible()
            assert at.page.foot.isVisible()
            assert at.page.focusWidget() is button
        assert clips.given_up == 2
        assert at.left == 0

    with_clips(qapp, tmp_path, journey)


def test_escape_gives_up_a_film_before_it_leads_back(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: OpenedPage, clips: PageClips) -> None:
        at.page.foot.clip_button.click()
        (panel,) = panels(at.page)
        clips.drawn()
        panel.save()
        QTest.keyClick(panel, Qt.Key.Key_Escape)
        assert clips.cancelled == 1
        assert panel.isVisible()
        clips.done("clip-stopped", well=False)
        QTest.keyClick(panel, Qt.Key.Key_Escape)
        assert not panel.isVisible()

    with_clips(qapp, tmp_path, journey)


def test_nothing_changes_under_the_clip(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: OpenedPage, _clips: PageClips) -> None:
        changed = replace(at.page.keeper.plan, theme="light")
        at.page.keeper.take(changed)
        at.page.foot.clip_button.click()
        (panel,) = panels(at.page)
        QTest.keyClick(panel, *UNDO)
        assert at.page.keeper.plan == changed
        panel.leave()
        QTest.keyClick(at.page, *UNDO)
        assert at.page.keeper.plan != changed

    with_clips(qapp, tmp_path, journey)


def test_phone_and_clip_have_a_panel_each(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: OpenedPage, _clips: PageClips) -> None:
        at.page.foot.clip_button.click()
        panels(at.page)[0].leave()
        at.page.foot.phone_button.click()
        (phone,) = at.page.findChildren(PhonePanel)
        assert phone.isVisible()
        assert not panels(at.page)[0].isVisible()
        phone.leave()
        at.page.foot.clip_button.click()
        assert panels(at.page)[0].isVisible()
        assert len(panels(at.page)) == 1

    with_clips(qapp, tmp_path, journey)


def test_a_saved_clip_is_told_and_the_post_can_still_be_saved(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: OpenedPage, clips: PageClips) -> None:
        path = str(at.asked_clip.folder)
        assert not at.page.foot.again_button.isVisible()
        at.page.foot.clip_button.click()
        (panel,) = panels(at.page)
        clips.drawn()
        panel.save()
        assert [Path(offered).suffix for offered in at.asked_clip.offered] == [".mp4"]
        clips.done("session-saved", well=True)
        assert at.saved == [path]
        assert at.left == 0
        assert at.page.foot.isVisible()
        assert str(tmp_path) in at.page.foot.again_button.toolTip(), "one click saves beside the clip"
        assert at.asked.offered == []

    with_clips(qapp, tmp_path, journey)


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_the_encoder_the_button_says_why(qapp: QApplication, tmp_path: Path, language: str) -> None:
    async def journey(at: OpenedPage, _clips: PageClips) -> None:
        button = at.page.foot.clip_button
        assert not button.isEnabled()
        assert "pip install" in button.toolTip()
        assert button.accessibleDescription() == button.toolTip()

    with_clips(qapp, tmp_path, journey, lacks=sentence("clip-no-encoder", python="python3"), language=language)


def test_every_change_asks_again_whether_there_is_a_clip(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: OpenedPage, clips: PageClips) -> None:
        assert at.page.foot.clip_button.isEnabled()
        clips.lacks = sentence("plan-why-step-pictures", letters="B")
        at.page.keeper.take(replace(at.page.keeper.plan, handle="@aria"))
        assert clips.asked[-1].handle == "@aria"
        assert not at.page.foot.clip_button.isEnabled()
        assert at.page.foot.clip_button.toolTip() == at.session.words.tell(clips.lacks)
        clips.lacks = None
        at.page.keeper.back()
        assert at.page.foot.clip_button.isEnabled()
        assert at.page.foot.clip_button.accessibleDescription() == ""

    with_clips(qapp, tmp_path, journey)


def test_what_is_said_of_a_clip_lies_over_the_page_and_stays_when_that_is_closed(
    qapp: QApplication, tmp_path: Path
) -> None:
    async def journey(at: InWindow) -> None:
        await at.drawn()
        await at.pictures()
        at.session.judge.veil.peek()  # a post names its models
        window = at.window
        window.sheets.post("lesson")
        page = cast("CarouselPage", window.sheet.page)
        page.saved.emit(str(tmp_path / "aria-clip.mp4"))
        toast = window.toast
        assert toast.isVisible()
        assert "aria-clip.mp4" in toast.text
        frame = window.sheet.frame
        assert frame is not None
        assert toast.parentWidget() is frame
        assert frame.rect().contains(toast.geometry())
        QTest.mouseClick(toast, Qt.MouseButton.LeftButton, pos=toast.rect().topLeft())
        assert window.sheet.page is page, "a click on the words closes nothing"
        page.leave()
        assert toast.parentWidget() is window.viewer
        assert toast.isVisible()
        assert len([one for one in toast.findChildren(QAbstractButton) if one.isVisible()]) == 2

    walk(qapp, tmp_path, journey)


def test_the_whole_post_begins_with_what_was_typed_on_the_cover(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: InWindow) -> None:
        await at.drawn()
        await at.pictures()
        at.session.judge.veil.peek()  # a post names its models
        at.window.sheets.post()
        quick = cast("PostPage", at.window.sheet.page)
        quick.form.headline.setText("Who cries?")
        quick.form.theme.choose("light")
        quick.form.names[1].setEditText("Nano Banana")
        row = next(row for row, form in enumerate(quick.form.formats) if form.key == "story-9x16")
        quick.form.format.setCurrentIndex(row)
        quick.foot.whole_button.click()
        page = cast("CarouselPage", at.window.sheet.page)
        plan = page.keeper.plan
        assert plan.slides[0].texts == {"headline": "Who cries?"}
        assert (plan.preset, plan.format, plan.theme, plan.names) == (
            "lesson",
            "story-9x16",
            "light",
            ("", "Nano Banana"),
        )
        assert len(plan.slides) > 1
        await at.seen(lambda: page.stage.view.image.height() > page.stage.view.image.width())
        assert isinstance(page.stage.view.image, QImage)

    walk(qapp, tmp_path, journey)


def test_a_cover_that_was_left_alone_leads_to_the_post_as_it_is_proposed(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: InWindow) -> None:
        await at.drawn()
        await at.pictures()
        at.session.judge.veil.peek()  # a post names its models
        at.window.sheets.post()
        cast("PostPage", at.window.sheet.page).foot.whole_button.click()
        page = cast("CarouselPage", at.window.sheet.page)
        assert page.keeper.plan == at.session.carousel.plans.plan(at.session.desk, "lesson")

    walk(qapp, tmp_path, journey)
