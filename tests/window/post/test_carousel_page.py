"""A whole post in the window: slides, their words, their look, the texts, the folder."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from studio.post.cover import layouts
from studio.post.plan import MOST_SLIDES, duplicated
from studio.window.post.slide_row import KEY
from tests.window.post.opened_page import OpenedPage, play

NAMES = ["caption.txt", "alt-text.txt", "prompts.md", "prompts.txt"]


def keys(at: OpenedPage) -> list[str]:
    rows = at.page.slides.list
    return [str(rows.item(row).data(KEY)) for row in range(rows.count())]


def choose(at: OpenedPage, key: str) -> None:
    at.page.slides.list.setCurrentRow(keys(at).index(key))


def act(at: OpenedPage, button: str, word: str) -> None:
    """Choose an entry of one of the list's menus by its words."""
    owner = at.page.slides.more_button if button == "more" else at.page.slides.add_button
    (menu,) = owner.findChildren(QMenu)
    menu.aboutToShow.emit()
    text = at.session.words.say(word)
    (entry,) = [one for one in menu.actions() if one.text() == text]
    entry.trigger()


def line(at: OpenedPage, name: str) -> QLineEdit:
    box = at.page.slide_form.fields[name]
    assert isinstance(box, QLineEdit)
    return box


def test_the_list_shows_every_slide_and_why_one_is_left_out(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: OpenedPage) -> None:
        rows = at.page.slides.list
        texts = [rows.item(row).text() for row in range(rows.count())]
        assert texts[0] == "1  Cover"
        assert texts[1] == "2  Look closer"
        left_out = [row for row, text in enumerate(texts) if text.startswith("–")]
        assert [rows.item(row).toolTip() for row in left_out] == [
            at.session.words.say("plan-why-no-knob-votes"),
            at.session.words.say("plan-why-no-vote"),
        ]
        await at.settled()
        await at.until(lambda: not rows.item(0).icon().isNull())

    play(qapp, tmp_path, journey)


def test_the_chosen_slide_is_drawn_and_can_be_copied(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: OpenedPage) -> None:
        choose(at, "features")
        assert not at.page.foot.copy_button.isEnabled()
        await at.until(at.page.foot.copy_button.isEnabled)
        at.page.foot.copy_button.click()
        copied = QGuiApplication.clipboard().image()
        assert (copied.width(), copied.height()) == (1080, 1350)
        assert at.page.foot.note.text() == at.session.words.say("carousel-slide-copied")
        assert at.page.stage.view.accessibleDescription()

    play(qapp, tmp_path, journey)


def test_a_slide_that_has_nothing_says_why(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: OpenedPage) -> None:
        choose(at, "verdict")
        why = at.session.words.say("plan-why-no-vote")
        await at.until(lambda: why in [line.text() for line in at.page.stage.remarks.lines])
        assert at.page.stage.view.image.isNull()
        assert not at.page.stage.copy()

    play(qapp, tmp_path, journey)


def test_words_are_written_over_and_come_back(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: OpenedPage) -> None:
        proposed = line(at, "headline").text()
        box = line(at, "headline")
        box.clear()
        QTest.keyClicks(box, "Who cries?")
        assert box.text() == "Who cries?", "the field stays while somebody types"
        assert at.page.keeper.plan.slides[0].texts["headline"] == "Who cries?"
        await at.until(at.page.foot.copy_button.isEnabled)
        at.page.slide_form.again.click()
        assert line(at, "headline").text() == proposed
        assert not at.page.keeper.plan.slides[0].texts

    play(qapp, tmp_path, journey)


def test_ctrl_z_takes_a_typed_word_back_in_one_step(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: OpenedPage) -> None:
        before = at.page.keeper.plan
        box = line(at, "headline")
        QTest.keyClicks(box, " indeed")
        QTest.keyClick(at.page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert at.page.keeper.plan == before
        assert not at.page.keeper.back()

    play(qapp, tmp_path, journey)


def test_slides_are_moved_hidden_copied_removed_and_added(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: OpenedPage) -> None:
        choose(at, "prompt")
        place = keys(at).index("prompt")
        QTest.keyClick(at.page.slides.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        assert keys(at).index("prompt") == place - 1
        assert at.page.slides.key == "prompt", "the moved slide stays chosen"
        act(at, "more", "carousel-hide")
        assert [slide.key for slide in at.page.keeper.plan.slides if slide.hidden] == ["prompt"]
        act(at, "more", "carousel-show")
        act(at, "more", "carousel-copy")
        assert keys(at)[place] == "prompt-2"
        act(at, "more", "carousel-remove")
        assert "prompt" not in keys(at)
        act(at, "add", "plan-kind-guess")
        assert keys(at)[-1] == at.page.slides.key == "guess"

    play(qapp, tmp_path, journey)


def test_a_dragged_slide_stays_where_it_was_dropped(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: OpenedPage) -> None:
        rows = at.page.slides.list
        moved = keys(at)[3]
        item = rows.takeItem(3)
        rows.insertItem(1, item)
        at.page.slides._reordered()
        assert [slide.key for slide in at.page.keeper.plan.slides][1] == moved
        assert keys(at)[1] == moved

    play(qapp, tmp_path, journey)


def test_a_full_post_says_so(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: OpenedPage) -> None:
        plan = at.page.keeper.plan
        while len(plan.visible) < MOST_SLIDES:
            plan = duplicated(plan, "question")
        at.page.keeper.take(plan)
        act(at, "add", "plan-kind-guess")
        assert at.page.foot.note.property("role") == "error"
        assert at.page.foot.note.text() == at.session.words.say("plan-full", most=MOST_SLIDES)

    play(qapp, tmp_path, journey)


def test_the_look_reaches_every_slide(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: OpenedPage) -> None:
        form = at.page.plan_form
        row = next(row for row, one in enumerate(form.formats) if str(one.size) == "1080x1080")
        form.format.setCurrentIndex(row)
        form.format.activated.emit(row)
        form.theme.choose("light")
        form.theme.chosen.emit("light")
        QTest.keyClicks(form.lines["handle"], "@aria")
        form.names[1].selectAll()
        QTest.keyClicks(form.names[1], "Nano Banana")
        form.masters.click()
        plan = at.page.keeper.plan
        assert (str(plan.size), plan.theme, plan.handle, plan.masters) == ("1080x1080", "light", "@aria", True)
        assert plan.names[1] == "Nano Banana"
        await at.until(at.page.foot.copy_button.isEnabled)
        assert at.page.stage.view.image.width() == at.page.stage.view.image.height()

    play(qapp, tmp_path, journey)


def test_only_layouts_that_make_a_difference_are_offered(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: OpenedPage) -> None:
        form = at.page.plan_form
        form.layout_choice.choose("split")
        for row, place in enumerate(form.formats):
            form.format.setCurrentIndex(row)
            form.format.activated.emit(row)
            there = layouts(2, place.size)
            assert form.layout_choice.offered == there
            assert form.layout_choice.isHidden() is (len(there) == 1)

    play(qapp, tmp_path, journey)


def test_another_language_rewords_slides_and_closings(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: OpenedPage) -> None:
        form = at.page.plan_form
        form.language.choose("es")
        form.language.chosen.emit("es")
        assert at.page.keeper.plan.language == "es"
        assert line(at, "headline").text().startswith("¿")
        assert form.closing.currentText() == at.page.keeper.plan.closing
        assert "?" in form.closing.itemText(0)
        form.closing.setEditText("Hasta pronto")
        assert at.page.keeper.plan.closing == "Hasta pronto"

    play(qapp, tmp_path, journey)


def test_another_preset_brings_other_slides_and_quick_leads_to_the_cover(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: OpenedPage) -> None:
        at.page.preset.choose("tutorial")
        at.page.preset.chosen.emit("tutorial")
        assert at.kinds == ["cover", "expressions", "ladder", "follows", "asked", "prompt", "next"]
        at.page.preset.chosen.emit("quick")
        assert (at.left, at.others) == (1, [""])
        assert at.session.settings.values.post.preset == "tutorial"

    play(qapp, tmp_path, journey)


def test_missing_pictures_of_a_series_are_got_ready_and_nothing_is_sent(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: OpenedPage) -> None:
        assert not at.page.series.isVisible()
        choose(at, "ladder")
        assert at.page.series.isVisible()
        assert "free" in at.page.series.label.text()
        shots = [len(step.shots) for step in at.session.desk.experiment.steps]
        at.page.series.button.click()
        await at.settled()
        assert at.left == 1
        assert [len(step.shots) for step in at.session.desk.experiment.steps] == shots
        assert at.session.desk.experiment.draft.expression.intensity != 2

    play(qapp, tmp_path, journey, preset="tutorial")


def test_the_whole_post_is_written_and_remembered(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: OpenedPage) -> None:
        await at.until(lambda: at.page.texts_form.boxes)
        QTest.keyClicks(at.page.plan_form.lines["handle"], "@aria")
        at.page.texts_form.boxes["caption"].setPlainText("My own words.")
        at.page.foot.save_button.click()
        assert not at.page.foot.save_button.isEnabled()
        await at.until(lambda: at.saved)
        names = sorted(path.name for path in (tmp_path / "post").iterdir())
        slides = [name for name in names if name.endswith(".jpg")]
        assert slides[0] == "01-cover.jpg"
        assert len(slides) == 6
        assert set(NAMES) <= set(names)
        assert (tmp_path / "post" / "caption.txt").read_text() == "My own words.\n"
        with Image.open(tmp_path / "post" / slides[1]) as slide:
            assert (slide.format, slide.size) == ("JPEG", (1080, 1350))
        assert Path(at.asked.offered[0]).name.endswith("-post")
        assert at.session.settings.values.handle == "@aria"
        assert at.left == 1

    play(qapp, tmp_path, journey)


@pytest.mark.parametrize("answer", ["replace", "keep"])
def test_nothing_is_replaced_without_asking(qapp: QApplication, tmp_path: Path, answer: str) -> None:
    folder = tmp_path / "post"
    folder.mkdir()
    (folder / "01-cover.jpg").write_bytes(b"mine")
    (folder / "holiday.jpg").write_bytes(b"mine too")

    async def journey(at: OpenedPage) -> None:
        at.page.save()
        saving = at.page.foot.saving
        await at.until(saving.replace.isVisible)
        assert "01-cover.jpg" in saving.label.text()
        assert "holiday" not in saving.label.text()
        if answer == "keep":
            saving.keep.click()
            assert (folder / "01-cover.jpg").read_bytes() == b"mine"
            assert at.page.foot.save_button.isEnabled()
            assert at.saved == []
        else:
            saving.replace.click()
            await at.until(lambda: at.saved)
            assert (folder / "01-cover.jpg").read_bytes() != b"mine"
        assert (folder / "holiday.jpg").read_bytes() == b"mine too"

    play(qapp, tmp_path, journey)


def test_a_stopped_post_writes_nothing_and_says_so(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: OpenedPage) -> None:
        at.page.save()
        saving = at.page.foot.saving
        await at.until(saving.stop.isVisible)
        saving.stop.click()
        await at.until(at.page.foot.save_button.isEnabled)
        assert not (tmp_path / "post").exists() or at.saved
        if not at.saved:
            assert at.page.foot.note.text() == at.session.words.say("publish-stopped")

    play(qapp, tmp_path, journey)


def test_a_folder_that_cannot_be_written_is_said(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "post").write_text("a file is in the way")

    async def journey(at: OpenedPage) -> None:
        at.page.save()
        await at.until(lambda: at.page.foot.note.property("role") == "error")
        assert at.page.foot.note.text()
        assert at.saved == []
        assert (tmp_path / "post").read_text() == "a file is in the way"

    play(qapp, tmp_path, journey)


def test_own_texts_stay_when_slides_change(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: OpenedPage) -> None:
        form = at.page.texts_form
        await at.until(lambda: form.boxes)
        form.boxes["caption"].setPlainText("Mine")
        at.page.keeper.attempt(lambda plan: duplicated(plan, "question"))
        await at.until(lambda: len(form.texts.alts) == 7)
        assert form.texts.caption == "Mine"

    play(qapp, tmp_path, journey)


def test_spanish_words_are_all_there(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: OpenedPage) -> None:
        assert at.page.foot.save_button.text() == "Guardar publicación…"
        assert at.page.slides.list.item(0).text() == "1  Portada"
        assert isinstance(at.page.stage.view.image, QImage)

    play(qapp, tmp_path, journey, language="es")


def test_a_logo_is_kept_drawn_and_dropped_again(qapp: QApplication, tmp_path: Path) -> None:
    file, other = tmp_path / "logo.png", tmp_path / "page.png"
    Image.new("RGBA", (64, 64), (255, 0, 0, 255)).save(file)
    other.write_text("<html>")

    async def journey(at: OpenedPage) -> None:
        line = at.page.plan_form.logo
        assert not line.none.isVisibleTo(line)
        line._ask = lambda _parent, _title, then: then(str(other))
        line.choose.click()
        await at.settled()
        assert at.page.keeper.plan.logo == "", "what is no picture is no logo"
        line._ask = lambda _parent, _title, then: then(str(file))
        line.choose.click()
        await at.until(lambda: at.page.keeper.plan.logo)
        await at.until(at.page.foot.copy_button.isEnabled)
        image = at.page.stage.view.image
        spots = [(x, y) for x in range(900, 1070, 4) for y in range(1230, 1340, 4)]
        assert any(image.pixelColor(x, y).name() == "#ff0000" for x, y in spots)
        line.none.click()
        assert at.page.keeper.plan.logo == ""

    play(qapp, tmp_path, journey)
