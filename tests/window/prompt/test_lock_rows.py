"""The lock rows on their own: folding, menus, saved words, photos, and why a locked part does not change."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from studio.prompt.recipe import LOCK_ROWS, PARTS
from studio.prompt.reference import MOST_REFERENCES
from studio.session.incoming import Incoming
from studio.window.prompt.lock_row import LockRow
from studio.window.prompt.lock_rows import LockRows
from studio.window.prompt.row_menu import RowMenu
from studio.words import LANGUAGES
from tests.fakes.demo import CARDS
from tests.fakes.prompt_session import PromptSession
from tests.fakes.window_look import dressed, picture
from tests.fakes.window_session import first_desk

SIDE = 338
"""Px that the rows have in the panel of a small window."""


class Bench:
    """Lock rows that follow their session."""

    def __init__(self, qtbot: QtBot, language: str = "en") -> None:
        self.session = PromptSession(first_desk(), language)
        self.session.read.cards = CARDS
        self.session.pictures.picture = picture()
        self.locks = LockRows(self.session.session, dressed())
        self.session.changed.connect(self.locks.show_desk)
        self.locks.show_desk(None, self.session.desk)
        qtbot.addWidget(self.locks)
        self.locks.setFixedWidth(SIDE)
        with qtbot.waitExposed(self.locks):
            self.locks.show()
        self.locks.activateWindow()
        qtbot.waitUntil(self.locks.isActiveWindow)

    def row(self, part: str) -> LockRow:
        return self.locks.rows[part]

    def words(self, part: str) -> str:
        return self.session.desk.experiment.draft.recipe.text(part)

    def photos(self) -> list[tuple[str, str]]:
        return [(one.part, one.name) for one in self.session.desk.experiment.draft.recipe.references]

    def opened(self, *parts: str) -> None:
        for part in parts:
            self.session.recipe.unlock(part)

    def add(self, part: str, *names: str) -> None:
        self.session.references.add(part, *(Incoming(name, data=name.encode()) for name in names))

    def menu(self, part: str) -> RowMenu:
        menu = self.row(part).menu_button.menu()
        assert isinstance(menu, RowMenu)
        menu.aboutToShow.emit()
        return menu

    def act(self, part: str, *path: str) -> QAction:
        """An entry of a row's menu by its text, through submenus."""
        menu: QMenu = self.menu(part)
        for text in path[:-1]:
            (below,) = [
                one for one in menu.findChildren(QMenu) if one.title() == text and one.menuAction() in menu.actions()
            ]
            menu = below
        (found,) = [one for one in menu.actions() if one.text() == path[-1]]
        return found

    def texts(self, part: str) -> list[str]:
        return [action.text() for action in self.menu(part).actions()]


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench(qtbot)


def press(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def files(*names: str) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(f"/pictures/{name}") for name in names])
    return mime


def hover(widget: QWidget, mime: QMimeData) -> bool:
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(QPoint(100, 10), copy, mime, Qt.MouseButton.LeftButton, none)
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def drop(widget: QWidget, mime: QMimeData) -> None:
    assert hover(widget, mime)
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QDropEvent(QPointF(100, 10), copy, mime, Qt.MouseButton.LeftButton, none))


def test_a_row_unfolds_all_of_its_parts_and_folds_them_again(bench: Bench) -> None:
    for lead, *others in LOCK_ROWS:
        assert bench.row(lead).fold_button.isVisible() == bool(others)
        assert not any(bench.row(part).isVisible() for part in others)
        if others:
            press(bench.row(lead).fold_button)
            assert all(bench.row(part).isVisible() for part in others)
    assert all(bench.row(part).isVisible() for part in PARTS)
    assert bench.row("room").fold_button.accessibleName() == "Less of Room"
    press(bench.row("room").fold_button)
    assert not bench.row("light").isVisible()
    assert bench.row("room").fold_button.accessibleName() == "More of Room"


@pytest.mark.parametrize("part", ["product", "pose", "camera", "light"])
def test_a_hidden_part_that_is_opened_shows_itself_and_stays(bench: Bench, part: str) -> None:
    lead = next(parts[0] for parts in LOCK_ROWS if part in parts)
    bench.opened(part)
    assert bench.row(part).isVisible()
    fold = bench.row(lead).fold_button
    assert not fold.isEnabled()
    assert fold.toolTip() == "Stays unfolded while a part of it is open"
    bench.session.recipe.lock_all()
    assert fold.isEnabled()
    press(fold)
    assert not bench.row(part).isVisible()


def test_names_and_words_stand_in_the_same_columns_in_every_row(bench: Bench) -> None:
    for lead, *others in LOCK_ROWS:
        if others:
            press(bench.row(lead).fold_button)
    QApplication.processEvents()
    lefts = {row.words.mapTo(bench.locks, QPoint(0, 0)).x() for row in bench.locks.rows.values()}
    lefts.add(bench.locks.layout_row.words.mapTo(bench.locks, QPoint(0, 0)).x())
    menus = {row.menu_button.mapTo(bench.locks, QPoint(0, 0)).x() for row in bench.locks.rows.values()}
    assert len(lefts) == len(menus) == 1
    for row in bench.locks.rows.values():
        assert row.fold_button.geometry().right() < row.words.geometry().left()


def test_words_never_widen_the_panel(bench: Bench) -> None:
    bench.opened("hair")
    bench.session.recipe.edit("hair", "hair and ribbons, " * 20)
    bench.session.recipe.lock("hair")
    bench.locks.setFixedWidth(1200)
    QApplication.processEvents()
    bench.locks.setMinimumWidth(0)
    assert bench.locks.minimumSizeHint().width() <= SIDE


def test_a_part_without_words_says_so(bench: Bench) -> None:
    assert bench.row("product").words_button.text() == "no words yet"
    bench.opened("product")
    assert bench.row("product").field.placeholderText() == "no words yet"
    assert bench.row("product").field.text() == ""


def test_the_menu_offers_other_words_and_marks_the_present_ones(bench: Bench) -> None:
    bench.opened("room")
    for words in bench.session.read.menu.words["room"]:
        assert words in bench.texts("room")
    assert bench.act("room", bench.words("room")).isChecked()
    bench.act("room", "purple bedroom desk setup").trigger()
    assert bench.words("room") == "purple bedroom desk setup"
    assert bench.row("room").field.text() == "purple bedroom desk setup"


def test_the_crops_stand_under_a_heading_from_near_to_far(bench: Bench) -> None:
    rungs = list(bench.session.read.menu.words["crop"])
    heading, *entries = bench.texts("crop")
    assert heading == "From near to far"
    assert entries[: len(rungs)] == rungs
    assert not bench.act("crop", "From near to far").isEnabled()
    bench.opened("crop")
    bench.session.recipe.edit("crop", "a crop of my own")
    assert bench.texts("crop")[:2] == ["a crop of my own", "From near to far"]


def test_a_long_wording_is_shortened_in_the_menu_and_chosen_whole(bench: Bench) -> None:
    long = "hair & ribbons, " * 12 + "<b>end</b>"
    bench.opened("hair")
    bench.session.recipe.edit("hair", long)
    first = bench.menu("hair").actions()[0]
    shown = first.text()
    assert first.text().endswith("…")
    assert "&&" in first.text()
    assert "&lt;b&gt;" in first.toolTip()
    bench.session.wording.keep("hair")
    bench.session.recipe.edit("hair", "bun")
    bench.act("hair", shown).trigger()
    assert bench.words("hair") == long


def test_every_choice_is_an_undo_step_of_its_own(bench: Bench) -> None:
    bench.opened("hair")
    before = bench.words("hair")
    bench.act("hair", "silver bob").trigger()
    bench.act("hair", "short dark hair").trigger()
    bench.session.expression.undo()
    assert bench.words("hair") == "silver bob"
    bench.session.expression.undo()
    assert bench.words("hair") == before


def test_own_words_are_saved_offered_and_forgotten(bench: Bench) -> None:
    assert not bench.act("hair", "Save these words").isEnabled()
    bench.opened("hair")
    bench.session.recipe.edit("hair", "two braids")
    bench.act("hair", "Save these words").trigger()
    assert bench.session.wording.saved("hair") == ("two braids",)
    assert not bench.act("hair", "Save these words").isEnabled()
    bench.session.recipe.edit("hair", "silver bob")
    texts = bench.texts("hair")
    assert texts.count("two braids") == 1
    assert texts[texts.index("two braids") - 1] == ""
    bench.act("hair", "two braids").trigger()
    assert bench.words("hair") == "two braids"
    bench.act("hair", "Forget saved words", "two braids").trigger()
    assert bench.session.wording.saved("hair") == ()
    assert "Forget saved words" not in bench.texts("hair")


def test_saved_words_are_asked_for_once_when_the_rows_appear(bench: Bench) -> None:
    assert bench.session.wording.loads == 1


def test_photos_dropped_on_a_row_belong_to_its_part(bench: Bench) -> None:
    bench.opened("hair")
    drop(bench.row("hair"), files("one.png", "two.jpg"))
    assert bench.photos() == [("hair", "one.png"), ("hair", "two.jpg")]


def test_an_open_field_leaves_a_dropped_photo_to_its_row(bench: Bench) -> None:
    bench.opened("hair")
    assert not bench.row("hair").field.acceptDrops()
    assert not bench.locks.layout_row.field.acceptDrops()


def test_text_hanging_over_a_row_is_no_photo(bench: Bench) -> None:
    mime = QMimeData()
    mime.setText("silver bob")
    assert not hover(bench.row("hair"), mime)


def test_a_recipe_file_is_left_to_the_window_behind(bench: Bench) -> None:
    assert not hover(bench.row("hair"), files("mine.TOML"))
    assert hover(bench.row("hair"), files("mine.png"))


def test_a_row_is_outlined_while_a_photo_hangs_over_it(bench: Bench) -> None:
    row = bench.row("hair")
    rest = row.grab().toImage()
    hover(row, files("one.png"))
    assert row.grab().toImage() != rest
    QApplication.sendEvent(row, QDragLeaveEvent())
    assert row.grab().toImage() == rest


def test_a_locked_row_says_why_it_takes_no_photo_and_takes_it_once_opened(bench: Bench) -> None:
    row = bench.row("identity")
    drop(row, files("me.png"))
    assert bench.photos() == []
    assert row.why.isVisible()
    assert row.why.reason.text() == "Identity is locked so that results stay comparable."
    press(row.why.open_button)
    assert bench.photos() == [("identity", "me.png")]
    assert not row.why.isVisible()


def test_keeping_it_locked_forgets_the_photo(bench: Bench) -> None:
    row = bench.row("identity")
    drop(row, files("me.png"))
    press(row.why.keep_button)
    assert not row.why.isVisible()
    press(row.words_button)
    press(row.why.open_button)
    assert bench.photos() == []


def test_a_photo_is_pasted_from_the_menu(bench: Bench) -> None:
    bench.opened("hair")
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.gray)
    QGuiApplication.clipboard().setImage(image)
    bench.act("hair", "Paste photo").trigger()
    assert bench.photos() == [("hair", "Pasted photo")]
    QGuiApplication.clipboard().setText("only words")
    bench.act("hair", "Paste photo").trigger()
    assert len(bench.photos()) == 1
    assert bench.session.references.none_found == 1


def test_a_photo_is_added_from_a_file(bench: Bench) -> None:
    bench.opened("room")
    bench.act("room", "Add photo…").trigger()
    (dialog,) = bench.row("room").findChildren(QFileDialog)
    assert dialog.windowTitle() == "Photos for Room"
    dialog.filesSelected.emit(["/pictures/desk.png"])
    dialog.reject()
    assert bench.photos() == [("room", "desk.png")]


def test_one_photo_and_a_stack_are_named_by_their_places(bench: Bench) -> None:
    bench.opened("hair", "room")
    thumb = bench.row("hair").thumb
    assert not thumb.isVisible()
    bench.add("hair", "a.png")
    assert thumb.isVisible()
    assert thumb.accessibleName() == thumb.toolTip() == "Reference photo 1 of 1, a.png"
    alone = thumb.width()
    bench.add("room", "r.png")
    bench.add("hair", "b.png")
    QApplication.processEvents()
    assert thumb.accessibleName().splitlines() == [
        "Reference photo 1 of 3, a.png",
        "Reference photo 2 of 3, b.png",
    ]
    assert bench.row("room").thumb.accessibleName() == "Reference photo 3 of 3, r.png"
    assert thumb.width() > alone
    assert not bench.row("identity").thumb.isVisible()


def test_a_thumb_shows_the_photo(bench: Bench) -> None:
    bench.opened("hair")
    bench.add("hair", "a.png")
    QApplication.processEvents()
    image = bench.row("hair").thumb.grab().toImage()
    middle = image.pixelColor(image.width() // 2, image.height() // 2)
    assert (middle.red(), middle.green(), middle.blue()) == (0x88, 0x44, 0x22)


def test_a_name_that_looks_like_markup_is_shown_letter_by_letter(bench: Bench) -> None:
    bench.opened("hair")
    bench.add("hair", "<b>a</b>.png")
    assert "&lt;b&gt;" in bench.row("hair").thumb.toolTip()
    assert bench.row("hair").thumb.accessibleName().endswith("<b>a</b>.png")


def test_photos_are_moved_and_removed_from_the_menu(bench: Bench) -> None:
    bench.opened("hair", "room")
    bench.add("hair", "a.png", "b.png")
    bench.add("room", "r.png")
    assert not bench.act("hair", "1 · a.png", "Earlier").isEnabled()
    assert not bench.act("hair", "2 · b.png", "Later").isEnabled()
    bench.act("hair", "1 · a.png", "Later").trigger()
    assert bench.photos() == [("hair", "b.png"), ("hair", "a.png"), ("room", "r.png")]
    bench.act("hair", "2 · a.png", "Earlier").trigger()
    bench.act("hair", "1 · a.png", "Remove").trigger()
    assert bench.photos() == [("hair", "b.png"), ("room", "r.png")]
    assert not bench.act("room", "2 · r.png", "Earlier").isEnabled()


def test_a_photo_of_a_locked_part_is_not_removed_without_a_word(bench: Bench) -> None:
    bench.opened("hair")
    bench.add("hair", "a.png")
    bench.session.recipe.lock("hair")
    bench.act("hair", "1 · a.png", "Remove").trigger()
    assert bench.photos() == [("hair", "a.png")]
    assert bench.row("hair").why.isVisible()
    press(bench.row("hair").why.open_button)
    assert bench.photos() == []


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
def test_a_press_on_the_thumb_opens_the_menu_of_its_row(bench: Bench) -> None:
    bench.opened("hair")
    bench.add("hair", "a.png")
    menu = bench.row("hair").menu_button.menu()
    seen: list[bool] = []

    def close() -> None:
        seen.append(menu.isVisible())
        menu.close()

    # The menu has a loop of its own, and this runs inside it.
    QTimer.singleShot(0, menu, close)
    press(bench.row("hair").thumb)
    assert seen == [True]


def test_a_photo_in_a_folded_part_unfolds_it(bench: Bench) -> None:
    bench.opened("light")
    bench.session.recipe.lock_all()
    press(bench.row("room").fold_button)
    assert not bench.row("light").isVisible()
    bench.opened("light")
    bench.add("light", "l.png")
    bench.session.recipe.lock_all()
    assert bench.row("light").thumb.isVisible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_models_do_with_photos_stands_under_the_rows(qtbot: QtBot, language: str) -> None:
    bench = Bench(qtbot, language)
    assert not bench.locks.photo_note.isVisible()
    bench.opened("hair")
    bench.add("hair", "a.png")
    note = bench.session.read.photo_note(bench.session.desk)
    assert note is not None
    assert bench.locks.photo_note.isVisible()
    assert bench.locks.photo_note.text() == bench.session.words.tell(note)
    assert "Sim A" in bench.locks.photo_note.text()
    bench.session.references.remove(0)
    assert not bench.locks.photo_note.isVisible()


def test_a_seventh_photo_is_told(bench: Bench) -> None:
    bench.opened("hair")
    bench.add("hair", *(f"{number}.png" for number in range(MOST_REFERENCES + 1)))
    assert len(bench.photos()) == MOST_REFERENCES
    assert [said.key for said in bench.session.told] == ["experiment-references-most"]


def test_the_layout_is_edited_without_a_lock_and_is_never_sent(bench: Bench) -> None:
    row = bench.locks.layout_row
    assert not row.isVisible()
    press(bench.row("crop").fold_button)
    assert row.isVisible()
    sent = bench.session.read.prompt(bench.session.desk)
    row.field.setText("split-screen test layout")
    QTest.keyClick(row.field, Qt.Key.Key_Return)
    assert bench.session.desk.experiment.draft.recipe.layout == "split-screen test layout"
    menu = row.menu_button.menu()
    menu.aboutToShow.emit()
    texts = [action.text() for action in menu.actions()]
    assert "two-panel model comparison" in texts
    assert "Add photo…" not in texts
    (other,) = [action for action in menu.actions() if action.text() == "two-panel model comparison"]
    other.trigger()
    assert row.field.text() == "two-panel model comparison"
    assert bench.session.read.prompt(bench.session.desk) == sent


def test_a_field_falls_back_to_the_old_words_where_it_takes_none(bench: Bench) -> None:
    bench.opened("hair")
    before, field = bench.words("hair"), bench.row("hair").field
    field.setFocus()
    field.setText("x" * 3000)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert bench.words("hair") == field.text() == before
    field.setText("two\u202e braids")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert bench.words("hair") == field.text() == "two braids"
    assert [said.key for said in bench.session.told] == ["lock-too-long", "lock-hidden-marks"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_or_nameless_in_the_fullest_state(qtbot: QtBot, language: str) -> None:
    bench = Bench(qtbot, language)
    bench.opened(*PARTS)
    bench.add("accessories", "a.png", "b.png")
    bench.add("room", "r.png")
    bench.session.recipe.lock("accessories")
    press(bench.row("accessories").words_button)
    QApplication.processEvents()
    for widget in bench.locks.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, QMenu):
            continue
        place = widget.mapTo(bench.locks, QPoint(0, 0))
        assert place.x() >= 0
        assert place.x() + widget.width() <= bench.locks.width()
        if isinstance(widget, QLabel) and widget.text() and not widget.wordWrap():
            assert widget.sizeHint().width() <= widget.width() + 1, widget.text()
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            assert widget.accessibleName() or isinstance(widget, QLineEdit), widget
