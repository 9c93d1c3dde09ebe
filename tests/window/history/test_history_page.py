"""The history page: searched while typing, kept as it was left, every act by mouse and key, nothing betrayed."""

from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.session.history_commands import HistoryState, Query
from studio.verdict.tally import Tally
from studio.window.history import row_words
from studio.window.history.history_model import PAGE, PAGES, HistoryModel
from studio.window.history.history_page import HistoryPage
from studio.window.history.marks import Marked, Marks
from studio.window.history.row_plan import RowPlan
from tests.fakes.history import found_of, four_tests, run_of
from tests.fakes.window_look import dressed, picture
from tests.fakes.window_session import WindowSession, first_desk, load_words

KEY = Qt.Key
NO = Qt.KeyboardModifier.NoModifier


def opened(qtbot: QtBot, session: WindowSession, wide: int = 1232) -> HistoryPage:
    page = HistoryPage(session.session, dressed())
    qtbot.addWidget(page)
    page.resize(wide, 700)
    page.show()
    QTest.qWaitForWindowExposed(page)
    return page


def started(*, blind: bool = False, language: str = "en") -> WindowSession:
    return WindowSession(first_desk(), language, blind=blind)


def at(page: HistoryPage, row: int, run: int, side: int) -> QPoint:
    """The middle of a picture, in px of the list."""
    box = page.list.visualRect(page.list.lines.index(row))
    found = page.list.lines.found(row)
    assert found is not None
    return (QPointF(box.topLeft()) + RowPlan.of(found, box.width()).thumb_box(run, side).center()).toPoint()


def test_typing_searches_and_counts(qtbot: QtBot) -> None:
    session = started()
    page = opened(qtbot, session)
    assert (page.list.objectName(), page.filters.search.objectName()) == ("history_list", "search_box")
    assert page.filters.count.text() == "4 tests"
    QTest.keyClicks(page.filters.search, "sad")
    qtbot.waitUntil(lambda: page.filters.count.text() == "1 test", timeout=3000)
    # Letters in a row are one question.
    assert [query.words for query in session.history.asked] == ["", "sad"]
    page.filters.picked.setChecked(True)
    page.filters.boxes["winner"].setCurrentIndex(page.filters.boxes["winner"].findData("tie"))
    page.filters.sort.setCurrentIndex(page.filters.sort.findData("cost"))
    assert session.history.asked[-1] == Query("sad", winner="tie", picked=True, sort="cost")


def test_what_is_not_found_is_said_and_can_be_cleared(qtbot: QtBot) -> None:
    session = started()
    page = opened(qtbot, session)
    page.filters.search.setText("skeptical")
    qtbot.waitUntil(page.empty.isVisible, timeout=3000)
    assert page.empty.said.text() == "No test with “skeptical”."
    page.empty.clear.click()
    assert page.list.isVisible()
    assert page.filters.query.everything
    session.history.tests.clear()
    page.ask()
    assert page.empty.said.text().startswith("Your tests will appear here, newest first. Files stay in ")
    assert not page.empty.clear.isVisible()
    with qtbot.waitSignal(page.left, timeout=1000):
        page.empty.begin.click()
    assert session.tests.done == ["new"]


def test_the_page_is_found_as_it_was_left(qtbot: QtBot) -> None:
    session = started()
    session.history.tests = [found_of(f"e{n}", f"Test {n}", (run_of(2 * n), run_of(2 * n + 1))) for n in range(200)]
    page = opened(qtbot, session)
    page.list.setCurrentIndex(page.list.lines.index(50))
    QTest.keyClick(page.list, KEY.Key_Right)
    QTest.keyClick(page.list, KEY.Key_Right)
    page.list.verticalScrollBar().setValue(48 * 147 + 11)
    page.hide()
    assert session.history.state == HistoryState(Query(), "e50", "s101", 48 * 147 + 11)
    again = opened(qtbot, session)
    assert again.list.currentIndex().row() == 50
    qtbot.waitUntil(lambda: again.list.verticalScrollBar().value() == 48 * 147 + 11, timeout=3000)
    run = again.list.run
    assert run is not None
    assert run.step == "s101"
    session.history.remember(HistoryState(Query(words="Test 19", emotion="gone")))
    third = opened(qtbot, session)
    assert (third.filters.search.text(), third.filters.query.emotion) == ("Test 19", "gone")


def test_keys_open_and_walk_over_the_pictures(qtbot: QtBot) -> None:
    session = started()
    page = opened(qtbot, session)
    QTest.keyClick(page.filters.search, KEY.Key_Down)
    assert page.list.hasFocus()
    with qtbot.waitSignal(page.left, timeout=1000):
        QTest.keyClick(page.list, KEY.Key_Return)
    for _ in range(3):
        QTest.keyClick(page.list, KEY.Key_Right)
    assert (page.list.cursor_at.run, page.list.cursor_at.side, page.list.slot) == (1, 1, 1)
    assert page.list.accessibleDescription() == "Brow tension, FAIR, B won"
    QTest.keyClick(page.list, KEY.Key_Return)
    QTest.keyClick(page.list, KEY.Key_Return, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(page.list, KEY.Key_Left)
    QTest.keyClick(page.list, KEY.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert session.history.acts.done == ["open e1", "open e1 s2", "compare e1 s2-1", "compare e1 s2-0"]
    for _ in range(20):
        QTest.keyClick(page.list, KEY.Key_Right)
    assert (page.list.cursor_at.run, page.list.cursor_at.side) == (3, 1)
    QTest.keyClick(page.list, KEY.Key_Down)
    assert page.list.cursor_at.run == 0


def test_the_mouse_opens_and_compares(qtbot: QtBot) -> None:
    session = started()
    page = opened(qtbot, session)
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(page.list.viewport(), left, Qt.KeyboardModifier.AltModifier, at(page, 0, 2, 0))
    QTest.mouseClick(page.list.viewport(), left, NO, at(page, 2, 0, 1))
    assert page.list.currentIndex().row() == 2
    box = page.list.visualRect(page.list.lines.index(2))
    plan = RowPlan(box.width(), 1, 2)
    QTest.mouseClick(page.list.viewport(), left, NO, (QPointF(box.topLeft()) + plan.open_box.center()).toPoint())
    QTest.mouseDClick(page.list.viewport(), left, NO, at(page, 0, 1, 0))
    assert session.history.acts.done == ["compare e1 s3-0", "open e3 s5", "open e1 s2"]


def test_the_menu_does_everything_and_says_why_not(qtbot: QtBot) -> None:
    session = started(blind=True)
    page = opened(qtbot, session)
    menu = page.deeds.menu()
    assert all(action.isEnabled() for action in menu.actions())
    for name in ("duplicate", "baseline", "copy"):
        next(one for one in menu.actions() if one.objectName() == f"history_{name}").trigger()
    assert session.history.acts.done == ["duplicate e1", "baseline e1 s1"]
    assert QGuiApplication.clipboard().text() == "sad face, knitted brows"
    refused = []
    for row in (1, 2, 3):
        page.list.setCurrentIndex(page.list.lines.index(row))
        refused.append(set(page.deeds.refused()))
    assert refused == [{"compare", "mark", "baseline", "copy", "file"}, {"file"}, {"baseline", "copy", "mark"}]
    page.list.setCurrentIndex(page.list.lines.index(2))
    assert page.deeds.refused()["file"].startswith("Vote first")
    page.deeds.do("file")


def test_deleting_can_be_undone(qtbot: QtBot) -> None:
    session = started()
    page = opened(qtbot, session)
    heard: list[tuple[str, object]] = []
    page.told.connect(lambda said, undo: heard.append((said, undo)))
    page.list.setFocus()
    QTest.keyClick(page.list, KEY.Key_Delete)
    assert page.filters.count.text() == "3 tests"
    assert page.foot.trash.text() == "Trash, 1"
    said, undo = heard[0]
    assert said == "“Sad, four steps” is in the trash for 30 days."
    assert isinstance(undo, tuple)
    undo[1]()
    assert page.filters.count.text() == "4 tests"
    assert heard[1] == ("“Sad, four steps” is back, with its pictures and votes.", None)
    assert not page.foot.trash.isEnabled()


def test_words_of_two_marked_runs_are_compared(qtbot: QtBot) -> None:
    session = started()
    page = opened(qtbot, session)
    page.list.setFocus()
    assert not page.foot.words.isEnabled()
    QTest.keyClick(page.list, KEY.Key_Space)
    for _ in range(2):
        QTest.keyClick(page.list, KEY.Key_Right)
    QTest.keyClick(page.list, KEY.Key_Space)
    assert page.list.accessibleDescription() == "Brow tension, FAIR, B won, marked"
    page.foot.words.click()
    assert page.words.isVisible()
    assert page.words.text.toPlainText() == "sad face, +deeply knitted brows"
    assert page.words.count.text() == "1 word came, 0 words went."
    assert page.words.text.accessibleDescription() == "came: deeply"
    page.words.back.click()
    assert page.list.isVisible()


def test_before_the_vote_no_row_tells_whose_a_picture_is(qtbot: QtBot) -> None:
    session = started(blind=True)
    page = opened(qtbot, session)
    spoken = str(page.list.lines.index(2).data(int(Qt.ItemDataRole.AccessibleTextRole)))
    assert "Models hidden until you vote" in spoken
    assert "Nano Banana" not in spoken
    assert "Seedream" not in spoken
    assert "Nano Banana, Seedream 4.5" in str(page.list.lines.index(0).data(int(Qt.ItemDataRole.AccessibleTextRole)))


def test_rows_are_painted_with_placeholders_and_with_pictures(qtbot: QtBot) -> None:
    session = started()
    session.history.picture = picture(80, 100, "#20c040")
    page = opened(qtbot, session)
    box = at(page, 0, 0, 0)
    qtbot.waitUntil(lambda: page.list.viewport().grab().toImage().pixelColor(box).green() > 150, timeout=5000)


def test_rows_that_have_not_come_yet_wait(qtbot: QtBot) -> None:
    session = started()
    session.history.late = True
    page = opened(qtbot, session)
    assert not page.list.lines.ids
    session.history.answers.pop(0)()
    assert page.list.found is None
    assert not page.list.grab().isNull()
    QTest.keyClick(page.list, KEY.Key_Return)
    assert session.history.acts.done == []
    while session.history.answers:
        session.history.answers.pop(0)()
    assert page.list.found is not None


def test_only_what_is_seen_is_fetched_and_old_pages_are_let_go(qtbot: QtBot) -> None:
    asked: list[int] = []
    tests = [found_of(f"e{n}", f"Test {n}", ()) for n in range(5000)]
    by_id = {one.id: one for one in tests}

    def lines(ids: object, then: object) -> None:
        asked.append(len(ids))  # type: ignore[arg-type]
        then(tuple(by_id[key] for key in ids))  # type: ignore[operator,attr-defined]

    model = HistoryModel(lines, lambda found: found.name)
    model.show(tuple(by_id))
    assert (model.rowCount(), asked) == (5000, [])
    assert model.found(4999) == tests[4999]
    for row in range(0, 5000, PAGE):
        model.found(row)
    assert max(asked) == PAGE
    assert len(model._pages) == PAGES
    assert model.found(5000) is None
    assert (model.row_of("e7"), model.row_of("gone")) == (7, -1)


def test_words_of_a_row() -> None:
    words, spanish = load_words("en"), load_words("es")
    now = QDate(2026, 11, 25)
    assert row_words.day_words("2026-10-12", words, now) == "12 Oct"
    assert row_words.day_words("2025-10-12", spanish, now) == "12 oct 2025"
    assert row_words.day_words("never", words, now) == "never"
    assert row_words.votes_words(Tally(1, 3), words) == "B 3-1"
    assert row_words.votes_words(Tally(2, 2, 1), spanish) == "2-2, 1 empate"
    assert row_words.votes_words(Tally(), words) == "no vote"
    first, empty, simulated, brought = four_tests()
    assert row_words.facts_words(first, words) == "4 runs   A 1-2, 1 tie   $0.28".replace("A 1-2", "B 2-1")
    assert row_words.facts_words(empty, words) == "no runs"
    assert row_words.facts_words(simulated, words) == "1 run   no vote   free"
    assert row_words.label_words(simulated) == "SIMULATED  FAIR"
    assert row_words.place_words(brought.runs[0], words) == "Brought in"
    assert row_words.emotion_words("embarrassed", spanish) == "avergonzada"
    assert row_words.emotion_words("quietly proud", spanish) == "quietly proud"


def test_two_marks_at_most() -> None:
    marks = Marks()
    for step in ("s1", "s2", "s3"):
        marks.turn(Marked("e1", step, step))
    assert [one.step for one in marks.all] == ["s2", "s3"]
    marks.turn(Marked("e1", "s3", "s3"))
    assert not marks.full
    assert marks.has("e1", "s2")
    assert not marks.has("e1", "s3")


def test_spanish_has_room(qtbot: QtBot) -> None:
    page = opened(qtbot, started(language="es"))
    for box in (*page.filters.boxes.values(), page.filters.sort):
        for number in range(box.count()):
            assert box.fontMetrics().horizontalAdvance(box.itemText(number)) < box.width() - 30, box.itemText(number)
