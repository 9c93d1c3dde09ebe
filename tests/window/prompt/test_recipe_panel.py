"""The left panel on real commands: what a creator does there, and what the desk and the panel say then."""

import re

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAccessible, QFont, QFontMetrics, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from studio.prompt.recipe import PARTS
from studio.prompt.scale import KNOBS
from studio.window.prompt.recipe_panel import RecipePanel
from studio.words import LANGUAGES
from tests.fakes.prompt_session import PromptSession
from tests.fakes.window_look import dressed
from tests.fakes.window_session import first_desk

NAMES = (
    *(f"lock_{part}" for part in PARTS),
    *(f"knob_{key}" for key in KNOBS),
    "emotion_picker",
    "intensity_slider",
    "prompt_text",
    "fair_test_line",
    "generate_button",
    "cancel_button",
    "copy_words_button",
)


class Bench:
    """A panel that follows its session, at the size it has in a small window."""

    def __init__(self, qtbot: QtBot, language: str = "en", tip: int | None = None) -> None:
        self.session = PromptSession(first_desk(tip), language)
        self.panel = RecipePanel(self.session.session, dressed())
        self.session.changed.connect(self.panel.show_desk)
        self.panel.setFixedSize(352, 732)
        qtbot.addWidget(self.panel)
        with qtbot.waitExposed(self.panel):
            self.panel.show()
        self.panel.activateWindow()
        qtbot.waitUntil(self.panel.isActiveWindow)

    def intensity(self) -> int:
        return self.session.desk.experiment.draft.expression.intensity

    def locked(self, part: str) -> bool:
        return part in self.session.desk.experiment.draft.recipe.locked

    def words(self, part: str) -> str:
        return self.session.desk.experiment.draft.recipe.text(part)

    def fair(self) -> str:
        return self.panel.run.fair.text()

    def prompt(self) -> str:
        return self.panel.prompt.text.toPlainText()


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench(qtbot)


def press(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_every_promised_name_is_there_once(bench: Bench) -> None:
    for name in NAMES:
        assert len(bench.panel.findChildren(QWidget, name)) == 1, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_control_says_what_it_is(qtbot: QtBot, language: str) -> None:
    panel = Bench(qtbot, language, tip=0).panel
    for widget in panel.findChildren(QWidget):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or not widget.isVisible():
            continue
        said = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        assert said.strip(), f"{type(widget).__name__} {widget.objectName()} has no name"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_cut_and_nothing_is_wider_than_the_panel(qtbot: QtBot, language: str) -> None:
    bench = Bench(qtbot, language, tip=0)
    bench.session.recipe.unlock("hair")
    bench.session.turning.intensity(5)
    press(bench.panel.locks.rows["identity"].words_button)
    QApplication.processEvents()
    assert bench.panel.locks.rows["identity"].why.isVisible()
    for widget in bench.panel.findChildren(QWidget):
        if widget.isVisible() and isinstance(widget, QLabel | QAbstractButton) and widget.text():
            place = widget.mapTo(bench.panel, QPoint(0, 0))
            assert place.x() >= 0
            assert place.x() + widget.width() <= bench.panel.width()
            if not (isinstance(widget, QLabel) and widget.wordWrap()) and widget.property("kind") != "words":
                assert widget.sizeHint().width() <= widget.width() + 1, widget


def test_no_part_flashes_up_as_a_window_of_its_own(qtbot: QtBot, qapp: QApplication) -> None:
    class Shows(QObject):
        """Notes windows that show themselves."""

        def __init__(self) -> None:
            super().__init__()
            self.seen: list[QObject] = []

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                self.seen.append(watched)
            return False

    shows, look = Shows(), dressed()
    session = PromptSession(first_desk(0)).session
    qapp.installEventFilter(shows)
    panel = RecipePanel(session, look)
    qapp.removeEventFilter(shows)
    qtbot.addWidget(panel)
    assert shows.seen == []


def test_a_locked_part_says_why_it_does_not_change(bench: Bench) -> None:
    row = bench.panel.locks.rows["hair"]
    before = bench.words("hair")
    press(row.words_button)
    assert row.why.isVisible()
    assert row.why.reason.text() == "Hair is locked so that results stay comparable."
    QTest.keyClicks(row, "blue hair")
    assert bench.words("hair") == before
    press(row.why.keep_button)
    assert not row.why.isVisible()
    assert bench.locked("hair")


def test_the_honest_way_out_opens_the_part_and_announces_a_new_baseline(bench: Bench) -> None:
    row = bench.panel.locks.rows["hair"]
    press(row.padlock)
    assert bench.locked("hair")
    assert row.padlock.isChecked()
    press(row.why.open_button)
    assert not bench.locked("hair")
    assert row.field.isVisible()
    assert "new baseline" in bench.fair()
    row.field.setText("slick bun")
    QTest.keyClick(row.field, Qt.Key.Key_Return)
    assert bench.words("hair") == "slick bun"
    assert "slick bun" in bench.prompt()


def test_another_wording_waits_for_the_lock(bench: Bench) -> None:
    row = bench.panel.locks.rows["hair"]
    row.menu_button.menu().aboutToShow.emit()
    choice = row.menu_button.menu().actions()[0]
    before = bench.words("hair")
    choice.trigger()
    assert bench.words("hair") == before
    press(row.why.open_button)
    assert bench.words("hair") == choice.text()


def test_lock_all_is_offered_while_something_is_open(bench: Bench) -> None:
    locks = bench.panel.locks
    assert locks.count.isVisible()
    assert "5" in locks.count.text()
    bench.session.recipe.unlock("hair")
    assert locks.lock_all.isVisible()
    press(locks.lock_all)
    assert bench.locked("hair")
    assert not locks.lock_all.isVisible()


def test_a_row_of_two_parts_unfolds_and_an_open_part_shows_itself(bench: Bench) -> None:
    rows = bench.panel.locks.rows
    assert not rows["wardrobe"].isVisible()
    press(rows["accessories"].fold_button)
    assert rows["wardrobe"].isVisible()
    bench.session.recipe.unlock("pose")
    assert rows["pose"].isVisible()


def test_chips_choose_the_emotion_by_mouse_and_arrows(bench: Bench) -> None:
    chips = bench.panel.emotions.chips
    before = {key: chip.geometry() for key, chip in chips.items()}
    press(chips["nervous"])
    assert bench.session.desk.experiment.draft.expression.emotion == "nervous"
    assert [key for key, chip in chips.items() if chip.isChecked()] == ["nervous"]
    QTest.keyClick(chips["nervous"], Qt.Key.Key_Right)
    assert bench.session.desk.experiment.draft.expression.emotion == "relieved"
    assert {key: chip.geometry() for key, chip in chips.items()} == before


def test_the_chosen_chip_is_the_one_stop_of_the_picker(bench: Bench) -> None:
    stops = [key for key, chip in bench.panel.emotions.chips.items() if chip.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["sad"]


def test_only_the_chosen_chip_is_bold(bench: Bench) -> None:
    chips = bench.panel.emotions.chips
    assert chips["worried"].font().weight() == QFont.Weight.Normal
    bold = QFont(chips["worried"].font())
    bold.setWeight(QFont.Weight.DemiBold)
    assert all(QFontMetrics(bold).horizontalAdvance(chip.text()) + 14 <= chip.width() for chip in chips.values())


def test_intensity_changes_the_words_at_once_and_marks_them_without_colour(bench: Bench) -> None:
    QTest.keyClick(bench.panel.intensity.slider, Qt.Key.Key_Right)
    assert bench.intensity() == 3
    assert "+clearly" in bench.prompt()
    assert "−slightly" in bench.prompt()
    assert bench.fair().startswith("Fair test. Only intensity changes, subtle to clear.")
    assert "clearly" in bench.panel.prompt.text.accessibleName()


def test_the_first_tip_goes_once_it_is_followed(qtbot: QtBot) -> None:
    bench = Bench(qtbot, tip=0)
    tip = bench.panel.intensity.tip
    assert tip.text
    QTest.keyClick(bench.panel.intensity.slider, Qt.Key.Key_Right)
    assert not tip.text
    assert bench.session.desk.tip == 1


def test_skip_tips_ends_them(qtbot: QtBot) -> None:
    bench = Bench(qtbot, tip=0)
    press(bench.panel.intensity.tip.skip_button)
    assert bench.session.desk.tip is None
    assert not bench.panel.intensity.tip.text


@pytest.mark.parametrize("key", KNOBS)
def test_a_knob_changes_only_itself_and_a_double_click_gives_it_back(bench: Bench, key: str) -> None:
    slider = bench.panel.findChild(QWidget, f"knob_{key}")
    assert isinstance(slider, QWidget)
    before = bench.prompt()
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert bench.session.read.fair(bench.session.desk).changes == (key,)
    assert bench.fair().startswith("Fair test. Only ")
    assert bench.prompt() != before
    QTest.mouseDClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() - 10, 10))
    assert bench.session.desk.experiment.draft.expression.knobs == ()
    assert bench.prompt() == before


def test_the_sketch_follows_the_words_over_a_ghost_of_the_baseline(bench: Bench) -> None:
    sketch = bench.panel.knobs.sketch
    rest = sketch.grab().toImage()
    bench.session.turning.knob("brow", 5)
    turned = sketch.grab().toImage()
    assert turned != rest
    bench.session.turning.undo()
    assert sketch.grab().toImage() == rest


def test_two_things_changed_is_a_warning_in_words(bench: Bench) -> None:
    bench.session.turning.knob("brow", 4)
    bench.session.turning.knob("mouth", 4)
    assert bench.fair().startswith("Two things change: brow tension and mouth downturn")


def test_undo_takes_back_a_drag_as_one(bench: Bench) -> None:
    slider = bench.panel.intensity.slider
    middle = slider.ring_box().rect.center()
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=middle)
    for x in (middle.x() + 60, middle.x() + 120, slider.width() - 9):
        QTest.mouseMove(slider, QPoint(x, middle.y()))
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton)
    assert bench.intensity() == 5
    bench.session.turning.undo()
    assert bench.intensity() == slider.step == 2


def test_own_words_are_sent_and_belong_to_the_creator(bench: Bench) -> None:
    QTest.keyClicks(bench.panel.prompt.free, "loose strand at the temple")
    assert bench.session.desk.experiment.draft.free == "loose strand at the temple"
    assert bench.session.read.fair(bench.session.desk).changes == ("free",)
    bench.session.turning.undo()
    assert bench.panel.prompt.free.text() == ""


def test_copy_takes_exactly_what_would_be_sent(bench: Bench) -> None:
    bench.session.turning.knob("mouth", 4)
    for view in range(3):
        bench.panel.prompt.tabs.setCurrentIndex(view)
        QGuiApplication.clipboard().clear()
        press(bench.panel.prompt.copy)
        assert QGuiApplication.clipboard().text() == bench.session.read.prompt(bench.session.desk).text
    assert bench.session.copying.copies == 3


def test_as_sent_shows_every_word_and_the_layout_as_never_sent(bench: Bench) -> None:
    sent = bench.session.read.prompt(bench.session.desk).text
    layout = bench.session.desk.experiment.draft.recipe.layout
    shown = {}
    for number, view in enumerate(("changes", "plain", "sent")):
        bench.panel.prompt.tabs.setCurrentIndex(number)
        shown[view] = bench.prompt()
    assert sent in shown["sent"]
    assert layout in shown["sent"]
    assert layout not in sent
    assert layout not in shown["changes"] + shown["plain"]
    assert "\ufffc" not in sent
    assert re.sub("[\ufffc\u200a]", "", shown["plain"]) == sent


def test_locked_words_fold_under_changes(bench: Bench) -> None:
    assert bench.words("room") not in bench.prompt()
    bench.panel.prompt.tabs.setCurrentIndex(1)
    assert bench.words("room") in bench.prompt()


def test_words_typed_by_others_are_never_markup(bench: Bench) -> None:
    bench.session.turning.free("<b>5 < 6</b>")
    for view in range(3):
        bench.panel.prompt.tabs.setCurrentIndex(view)
        assert "<b>5 < 6</b>" in bench.prompt()


def test_generate_becomes_progress_with_cancel_and_comes_back(bench: Bench) -> None:
    run = bench.panel.run
    assert run.generate.isVisible()
    place = run.geometry()
    press(run.generate)
    assert not run.generate.isVisible()
    assert run.progress.text() == "0 of 2 saved"
    press(run.cancel)
    assert bench.session.copying.cancelled == 1
    assert run.generate.isVisible()
    assert run.geometry() == place


def test_an_edit_of_a_locked_part_is_refused_by_the_session_too(bench: Bench) -> None:
    before = bench.words("room")
    bench.session.recipe.edit("room", "beach")
    assert bench.words("room") == before
    assert [said.key for said in bench.session.told] == ["experiment-part-locked"]


def test_tab_visits_locks_then_emotion_then_intensity_then_knobs_then_generate(bench: Bench) -> None:
    bench.panel.locks.rows["identity"].padlock.setFocus()
    seen: list[str] = []
    for _step in range(60):
        focused = bench.panel.focusWidget()
        assert focused is not None
        seen.append(focused.objectName() or focused.accessibleName())
        if focused.objectName() == "generate_button":
            break
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    order = ("lock_identity", "lock_crop", "sad", "intensity_slider", "knob_brow", "knob_gaze", "generate_button")
    places = [seen.index(name) for name in order]
    assert places == sorted(places)


def test_fields_are_spoken_of_by_the_part_they_hold(bench: Bench) -> None:
    bench.session.recipe.unlock("light")
    field = bench.panel.locks.rows["light"].field
    assert isinstance(field, QLineEdit)
    assert field.accessibleName() == "Light"
    assert field.text() == bench.words("light")
