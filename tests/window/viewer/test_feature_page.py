"""The feature sheet on screen: same spots, exact px, words for who cannot see it, a file."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from studio.experiment.experiment import Shot
from studio.face.anchors import Anchors
from studio.image.picture import Picture
from studio.session.desk import Desk
from studio.viewer.sheet import ROWS
from studio.window.frame.sheet import Sheet
from studio.window.viewer.feature_page import FeaturePage, shots_of
from studio.window.viewer.viewer_panel import ViewerPanel
from tests.fakes.window_look import dressed
from tests.fakes.window_session import WindowSession, first_desk, imported_desk
from tests.window.loops import InWindow, walk
from tests.window.viewer.scenes import FACES, png, with_pictures

PATH = "/srv/posts/features.png"


class Asked:
    """Answers the save dialog and remembers what it was offered."""

    def __init__(self) -> None:
        self.offered: list[str] = []

    def __call__(self, _parent: QWidget, _title: str, proposed: str, then: Callable[[str], None]) -> None:
        self.offered.append(proposed)
        then(PATH)


def page_of(
    qtbot: QtBot, desk: Desk, *, faces: bool = True, language: str = "en", missing: int | None = None
) -> tuple[FeaturePage, WindowSession, Asked]:
    """A page on screen whose pictures have come; the one of the slot `missing` is no picture."""
    desk, files = with_pictures(desk, faces=faces)
    if missing is not None:
        files[f"{missing:064d}"] = b"not a picture"
    return shown(qtbot, desk, files, language)


def shown(
    qtbot: QtBot, desk: Desk, files: dict[str, bytes], language: str = "en"
) -> tuple[FeaturePage, WindowSession, Asked]:
    session, asked = WindowSession(desk, language), Asked()
    session.pictures.fetch = lambda sha256, then: then(files[sha256])  # type: ignore[method-assign]
    page = FeaturePage(session.session, dressed(), asked)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    return page, session, asked


def sharp(qtbot: QtBot, page: FeaturePage) -> QImage:
    qtbot.waitUntil(lambda: all(cell.sharp for cell in page.table.cells))
    return page.table.grab().toImage()


def more(desk: Desk, count: int) -> tuple[Desk, dict[str, bytes]]:
    """The desk with three or four pictures."""
    desk, files = with_pictures(desk)
    step = desk.step
    assert step is not None
    shots = list(step.shots)
    for slot in range(2, count):
        data, sha256 = png((500, 600), FACES[0]), f"{slot:064d}"
        files[sha256] = data
        picture = Picture(sha256, "PNG", 500, 600, len(data))
        shots.append(replace(shots[0], id=f"s{slot}", slot=slot, name=f"Model {slot}", picture=picture))
    made = replace(desk.experiment, models=(*desk.experiment.models, *["other"] * (count - 2)))
    return replace(desk, experiment=made.with_step(replace(step, shots=tuple(shots)))), files


def spots(image: QImage, cell: QWidget) -> list[tuple[int, int]]:
    """Orange px inside a cell, from its corner."""
    box = cell.geometry()
    return [
        (x, y)
        for y in range(box.height())
        for x in range(box.width())
        if (colour := image.pixelColor(box.x() + x, box.y() + y)).red() > 200 and colour.blue() < 60
    ]


def middle(found: list[tuple[int, int]]) -> tuple[float, float]:
    return sum(x for x, _y in found) / len(found), sum(y for _x, y in found) / len(found)


def test_the_same_spot_stands_at_the_same_place_of_both_cells(qtbot: QtBot) -> None:
    page, _session, _asked = page_of(qtbot, first_desk())
    image = sharp(qtbot, page)
    for row, part in enumerate(ROWS):
        left, right = (spots(image, cell) for cell in page.table.cells[2 * row : 2 * row + 2])
        assert bool(left) == bool(right) == (part in ("brows", "eyes"))
        if left:
            assert middle(left) == pytest.approx(middle(right), abs=1)
            assert len(left) == pytest.approx(len(right), rel=0.05)


def test_cells_are_of_one_size_in_rows_and_columns(qtbot: QtBot) -> None:
    page, _session, _asked = page_of(qtbot, first_desk())
    cells = page.table.cells
    assert len(cells) == 2 * len(ROWS)
    assert len({cell.size().toTuple() for cell in cells}) == 1
    assert len({cell.x() for cell in cells}) == 2
    assert len({cell.y() for cell in cells}) == len(ROWS)
    assert [head.x() for head in page.table.heads] == [cell.x() for cell in cells[:2]]


def test_a_larger_page_has_larger_cells_that_become_exact_again(qtbot: QtBot) -> None:
    page, _session, _asked = page_of(qtbot, first_desk())
    sharp(qtbot, page)
    before = page.table.cells[0].width()
    page.resize(1500, 1000)
    assert page.table.cells[0].width() > before
    assert not page.table.cells[0].sharp
    image = sharp(qtbot, page)
    assert middle(spots(image, page.table.cells[2])) == pytest.approx(middle(spots(image, page.table.cells[3])), abs=1)


@pytest.mark.parametrize("count", [3, 4])
def test_more_pictures_are_more_columns(qtbot: QtBot, count: int) -> None:
    page, _session, _asked = shown(qtbot, *more(first_desk(), count))
    image = sharp(qtbot, page)
    assert len(page.table.cells) == count * len(ROWS)
    assert [head.accessibleName()[0] for head in page.table.heads] == list("ABCD"[:count])
    for cell in page.table.cells[count : 2 * count]:
        assert spots(image, cell)
    right = page.table.cells[count - 1].geometry().right()
    assert right <= page.table.width()


def test_what_is_said_of_px_stands_in_the_cell_and_is_read_aloud(qtbot: QtBot) -> None:
    page, _session, _asked = page_of(qtbot, first_desk())
    sharp(qtbot, page)
    names = [cell.accessibleName() for cell in page.table.cells]
    assert names[0].startswith("Brows, A Sim A: enlarged ")
    assert names[-1].startswith("Skin, B Sim B: too few px for skin, enlarged ")
    assert page.table.cells[0].note == page.table.cells[0].toolTip()
    assert "×" in page.table.cells[0].note


def test_skin_of_a_large_picture_is_shown_px_for_px(qtbot: QtBot) -> None:
    desk, files = with_pictures(first_desk())
    step = desk.step
    assert step is not None
    face = Anchors((0.4, 0.4), (0.6, 0.4))
    data = png((2400, 3000), face)
    picture = Picture("0" * 63 + "9", "PNG", 2400, 3000, len(data))
    shots = (replace(step.shots[0], picture=picture, anchors=face), *step.shots[1:])
    files[picture.sha256] = data
    desk = replace(desk, experiment=desk.experiment.with_step(replace(step, shots=shots)))
    page, _session, _asked = shown(qtbot, desk, files)
    sharp(qtbot, page)
    assert page.table.cells[6].note == "own px, 1:1"
    assert page.table.cells[7].note.startswith("too few px for skin")


def test_names_sizes_and_simulated_stand_over_the_columns(qtbot: QtBot) -> None:
    page, _session, _asked = page_of(qtbot, first_desk())
    assert [head.accessibleName() for head in page.table.heads] == [
        "A: Sim A, 400 × 500 px, SIMULATED",
        "B: Sim B, 800 × 1000 px, SIMULATED",
    ]
    assert [head.mark for head in page.table.heads] == ["SIMULATED"] * 2


def test_pictures_from_elsewhere_are_not_called_simulated(qtbot: QtBot) -> None:
    page, _session, _asked = page_of(qtbot, imported_desk())
    assert [head.mark for head in page.table.heads] == ["", ""]
    assert "SIMULATED" not in page.table.heads[0].accessibleName()


def test_unknown_eyes_are_said_and_can_be_marked(qtbot: QtBot) -> None:
    page, _session, _asked = page_of(qtbot, imported_desk(), faces=False)
    assert page.notice.isVisible()
    assert "A, B" in page.notice.text()
    assert "same spot" not in page.note.text()
    told: list[object] = []
    page.left.connect(lambda: told.append("left"))
    page.marking.connect(told.append)
    QTest.mouseClick(page.mark_button, Qt.MouseButton.LeftButton)
    assert told == ["left", (0, 1)]


def test_known_eyes_need_no_notice(qtbot: QtBot) -> None:
    page, _session, _asked = page_of(qtbot, imported_desk())
    assert not page.notice.isVisible()
    assert not page.mark_button.isVisible()
    assert "same spot" in page.note.text()


def test_only_the_slot_that_lacks_eyes_is_asked_for(qtbot: QtBot) -> None:
    desk, files = with_pictures(imported_desk())
    step = desk.step
    assert step is not None
    shots = (step.shots[0], replace(step.shots[1], anchors=None))
    page, _session, _asked = shown(
        qtbot, replace(desk, experiment=desk.experiment.with_step(replace(step, shots=shots))), files
    )
    assert page.unknown == (1,)


def test_a_picture_that_cannot_be_read_is_said_and_the_other_is_there(qtbot: QtBot) -> None:
    page, _session, _asked = page_of(qtbot, first_desk(), missing=1)
    qtbot.waitUntil(lambda: "cannot be shown" in page.table.cells[1].note)
    qtbot.waitUntil(lambda: page.table.cells[0].sharp)
    assert "cannot be shown" in page.table.cells[7].accessibleName()
    assert "cannot" not in page.table.cells[0].note


def test_until_a_picture_comes_its_cells_say_so(qtbot: QtBot) -> None:
    desk, _files = with_pictures(first_desk())
    session = WindowSession(desk)
    page = FeaturePage(session.session, dressed(), Asked())
    qtbot.addWidget(page)
    page.show()
    assert page.table.cells[0].note == "still loading"
    assert page.table.cells[0].accessibleName() == "Brows, A Sim A: still loading"


def test_the_table_is_one_tab_stop_and_arrows_walk_in_it(qtbot: QtBot) -> None:
    page, _session, _asked = page_of(qtbot, first_desk())
    page.setFocus()
    cells = page.table.cells
    assert page.focusWidget() is cells[0]
    for key, number in ((Qt.Key.Key_Down, 2), (Qt.Key.Key_Right, 3), (Qt.Key.Key_Right, 3), (Qt.Key.Key_Left, 2)):
        QTest.keyClick(page.focusWidget(), key)
        assert page.focusWidget() is cells[number]
    stops = [cell for cell in cells if cell.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [cells[2]]
    QTest.keyClick(cells[2], Qt.Key.Key_Tab)
    assert isinstance(page.focusWidget(), QPushButton)


def test_saving_offers_a_name_remembers_the_folder_and_tells_where(qtbot: QtBot) -> None:
    page, session, asked = page_of(qtbot, first_desk())
    told: list[str] = []
    page.saved.connect(told.append)
    page.left.connect(lambda: told.append("left"))
    page.save_button.click()
    assert Path(asked.offered[0]).name == "aria-demo-features.png"
    assert told == [PATH, "left"]
    assert session.sheet.saved[0][1] == PATH
    assert session.settings.values.save_folder == "/srv/posts"


def test_a_failed_save_stays_and_says_why(qtbot: QtBot) -> None:
    page, session, _asked = page_of(qtbot, first_desk())
    session.sheet.works = False
    page.save_button.click()
    assert page.note.property("role") == "error"
    assert page.note.text() == session.words.say("post-dialog-title")
    assert page.save_button.isEnabled()
    assert page.save_button.text() == session.words.say("sheet-save")


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("faces", [True, False])
def test_no_text_is_cut_at_the_smallest_window(qtbot: QtBot, language: str, faces: bool) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1100, 700)
    desk, files = with_pictures(imported_desk(), faces=faces)
    session = WindowSession(desk, language)
    session.pictures.fetch = lambda sha256, then: then(files[sha256])  # type: ignore[method-assign]
    look = dressed()
    sheet = Sheet(look, window, "Close")
    page = FeaturePage(session.session, look, Asked())
    window.show()
    sheet.open(page, "Features")
    QApplication.processEvents()
    assert sheet.frame is not None
    assert window.rect().contains(sheet.frame.geometry())
    for label in (page.note, page.notice) if not faces else (page.note,):
        assert label.heightForWidth(label.width()) <= label.height(), label.text()
    for button in page.findChildren(QPushButton):
        assert button.width() >= button.sizeHint().width() or not button.isVisible()
    qtbot.waitUntil(lambda: all(cell.sharp for cell in page.table.cells))


def test_a_page_that_is_closed_while_it_decodes_leaves_no_trace(qtbot: QtBot) -> None:
    waiting: list[Callable[[], None]] = []
    desk, files = with_pictures(first_desk())
    session = WindowSession(desk)
    session.pictures.fetch = lambda sha256, then: waiting.append(lambda: then(files[sha256]))  # type: ignore[method-assign]
    page = FeaturePage(session.session, dressed(), Asked())
    shop = page.workshop
    waiting.pop()()
    with qtbot.waitSignal(shop.destroyed):
        page.deleteLater()
    waiting.pop()()


def test_panes_without_a_picture_have_no_column() -> None:
    desk = first_desk()
    step = desk.step
    assert step is not None
    one = replace(desk, experiment=desk.experiment.with_step(replace(step, shots=step.shots[1:])))
    found: tuple[Shot, ...] = shots_of(one)
    assert [shot.slot for shot in found] == [1]
    assert shots_of(replace(desk, shown=None)) == ()


def opened(at: InWindow) -> FeaturePage | None:
    """The sheet that the act opens, None where it opens nothing."""
    at.window.acts["sheet"]()
    page = at.window.sheet.page
    return page if isinstance(page, FeaturePage) else None


def test_the_act_opens_it_once_there_is_a_picture_and_escape_closes_it(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: InWindow) -> None:
        assert opened(at) is None
        assert at.window.toast.isVisible()
        await at.drawn()
        await at.pictures()
        page = opened(at)
        assert page is not None
        await at.seen(lambda: all(cell.sharp for cell in page.table.cells))
        assert all(cell.accessibleName() for cell in page.table.cells)
        QTest.keyClick(at.window.focusWidget(), Qt.Key.Key_Escape)
        assert at.window.sheet.page is None

    walk(qapp, tmp_path, journey)


def test_marking_goes_on_in_the_panes(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: InWindow) -> None:
        await at.drawn()
        await at.pictures()
        step = at.shown
        other = replace(step, shots=tuple(replace(shot, anchors=None, simulated=False) for shot in step.shots))
        at.session.means.live.alter(lambda now: now.with_step(other))
        page = opened(at)
        assert page is not None
        page.mark_button.click()
        assert at.window.sheet.page is None
        marked = cast("ViewerPanel", at.window.viewer).marks.marking.slots
        assert sorted(marked) == [0, 1], "from left to right, which is by lot before the vote"

    walk(qapp, tmp_path, journey)


def test_a_click_on_a_cell_takes_the_focus_there(qtbot: QtBot) -> None:
    page, _session, _asked = page_of(qtbot, first_desk())
    QTest.mouseClick(page.table.cells[5], Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Up)
    assert page.focusWidget() is page.table.cells[3]
