"""The page of a slider check: words and plots of the same figures, to copy and save; and what leads to it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from studio.experiment.turn import only_intensity
from studio.face.follows_chart import chart_of
from studio.session.desk import Desk
from studio.window.verdict.follows_page import FollowsPage
from studio.window.verdict.follows_plot import FollowsPlot, signed
from studio.window.verdict.follows_told import figure, headlines, limits, plot_told, reason_of, table, title_of, word_of
from studio.window.verdict.playbook_page import PlaybookPage
from studio.window.verdict.playbook_strip import PlaybookStrip
from studio.window.verdict.summary_page import SummaryPage
from studio.words import LANGUAGES
from tests.fakes.slider import CALM, LOUD, checked, findings, sweep
from tests.fakes.window_look import dressed
from tests.fakes.window_session import WindowSession, desk_of, first_desk, imported_desk
from tests.post.scenes import words


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def page_of(
    qtbot: QtBot, desk: Desk | None = None, language: str = "en", path: str = "", *, blind: bool = False
) -> tuple[FollowsPage, WindowSession]:
    session = WindowSession(desk or desk_of(sweep(), "l4"), language, blind=blind)
    session.faces.known = findings(sweep())
    page = FollowsPage(session.session, dressed(), lambda _parent, _title, _proposed, then: then(path))
    qtbot.addWidget(page)
    page.show()
    return page, session


def click(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_says_words_plots_and_limits(qtbot: QtBot, language: str) -> None:
    page, session = page_of(qtbot, language=language)
    assert page.body is not None
    say, said = session.words.say, texts(page)
    assert say("follows-over", letter="B", others="A", cues=say("faces-cue-lids")) in said
    assert say("follows-limits") in said
    assert say("faces-measured-by", engine="fake", version="7") in said
    assert say("summary-simulated").upper() in said
    assert say("follows-few", count=1) in said
    assert [plot.chart for plot in page.body.plots] == [chart_of(one) for one in checked(CALM, LOUD).drawn]
    assert all(plot.accessibleName() for plot in page.body.plots)
    assert session.faces.begun == 1
    assert page.width() >= page.minimumSizeHint().width()


def test_nothing_says_who_is_better() -> None:
    found = checked(CALM, LOUD)
    told = " ".join((*headlines(found, words()), *limits(found, words())))
    for claim in ("better", "wins", "winner", "%"):
        assert claim not in told


def test_a_plot_is_read_aloud_with_all_its_figures() -> None:
    one = next(each for each in checked(CALM, LOUD).drawn if each.cue == "lids")
    told = plot_told(one, words())
    assert told.startswith("lids, asked lower. A follows: none 0.0, hint −1.9, subtle −3.9")
    assert "B overshoots: none 0.0, hint −2.8" in told


def test_the_table_has_the_same_figures(qtbot: QtBot) -> None:
    page, _session = page_of(qtbot)
    assert page.body is not None
    assert not page.body.figures.isVisible()
    click(page.figures_button)
    assert page.body.figures.isVisible()
    rows = table(checked(CALM, LOUD), words())
    assert rows[0][:3] == ("Part", "Model", "In a word")
    lids = next(row for row in rows if row[:2] == ("lids", "B"))
    assert lids[2:] == ("overshoots", *(f"−{0.05 * step:.3f} ± 0.018" for step in range(1, 5)))
    for row in rows:
        assert all(cell in texts(page) for cell in row)


@pytest.mark.parametrize(("value", "told"), [(0.0, "0.0"), (-0.04, "0.0"), (1.26, "+1.3"), (-2.0, "−2.0")])
def test_a_figure_has_its_sign(value: float, told: str) -> None:
    assert figure(value) == told
    assert [signed(tick) for tick in (-3, 0, 4)] == ["−3", "0", "+4"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_and_reason_can_be_said(language: str) -> None:
    tell = words(language).tell
    found = checked(CALM, LOUD, {})
    for one in found.cues:
        if one.way != "same":
            assert "{" not in tell(title_of(one))
        for slot, each in enumerate(one.lines):
            assert "{" not in tell(word_of(each, slot)) + tell(reason_of(each))


def test_the_picture_is_copied_and_saved(qtbot: QtBot, tmp_path: Path) -> None:
    path = str(tmp_path / "x.png")
    page, session = page_of(qtbot, path=path)
    click(page.picture_button)
    copied = QGuiApplication.clipboard().image()
    assert page.note.text()
    with qtbot.waitSignal(page.saved) as saved:
        click(page.save_button)
    assert saved.args == [path]
    data, where = session.summary.saved[0]
    assert (QImage.fromData(data).size(), where) == (copied.size(), path)
    colours = {copied.pixel(x, y) for x in range(0, copied.width(), 7) for y in range(0, copied.height(), 7)}
    assert len(colours) > 5


def test_it_follows_what_becomes_known(qtbot: QtBot) -> None:
    session = WindowSession(desk_of(sweep(), "l4"))
    page = FollowsPage(session.session, dressed(), lambda *_all: None)
    qtbot.addWidget(page)
    page.show()
    assert "0 of 10" in texts(page)
    assert not page.save_button.isEnabled()
    for sha256, finding in findings(sweep()).items():
        session.faces.tell(sha256, finding)
    assert len(page.findChildren(FollowsPlot)) == 2
    assert page.save_button.isEnabled()


def test_before_the_vote_figures_wait_until_somebody_peeks(qtbot: QtBot) -> None:
    page, session = page_of(qtbot, blind=True)
    assert page.body is None
    assert "Vote first, or peek" in texts(page)
    assert page.begin is not None
    click(page.begin.peek_button)
    assert page.findChildren(FollowsPlot)
    assert not session.judge.veil.tells(session.desk, whole=True)


@pytest.mark.parametrize(("count", "at"), [(1, 0), (3, 1)])
def test_a_test_without_a_check_leads_to_one(qtbot: QtBot, count: int, at: int) -> None:
    page, session = page_of(qtbot, first_desk())
    assert page.begin is not None
    page.begin.count.setCurrentIndex(at)
    with qtbot.waitSignal(page.left):
        click(page.begin.prepare_button)
    test = session.desk.experiment
    assert only_intensity(test.playbook)
    assert (test.draft.expression.intensity, test.setup.count) == (0, count)
    assert len(test.steps) == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("lacking", ["missing", "too-new"])
def test_what_is_missing_is_said_and_nothing_is_offered(qtbot: QtBot, lacking: str, language: str) -> None:
    session = WindowSession(desk_of(sweep(), "l4"), language)
    session.faces.lacking = lacking
    page = FollowsPage(session.session, dressed(), lambda *_all: None)
    qtbot.addWidget(page)
    page.show()
    assert session.words.say(f"follows-state-{lacking}") in texts(page)
    assert page.begin is not None
    assert not page.begin.prepare_button.isVisible()


def test_switched_off_leads_to_the_settings(qtbot: QtBot) -> None:
    session = WindowSession(desk_of(sweep(), "l4"))
    session.faces.works = False
    page = FollowsPage(session.session, dressed(), lambda *_all: None)
    qtbot.addWidget(page)
    page.show()
    assert page.begin is not None
    with qtbot.waitSignals([page.left, page.setting]):
        click(page.begin.settings_button)


def test_pictures_from_elsewhere_have_no_check_to_prepare(qtbot: QtBot) -> None:
    page, _session = page_of(qtbot, imported_desk())
    assert page.begin is not None
    assert not page.begin.prepare_button.isVisible()


def test_the_strip_leads_to_it_while_the_playbook_is_a_check(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    strip = PlaybookStrip(session.session, dressed())
    session.changed.connect(strip.show_desk)
    qtbot.addWidget(strip)
    strip.show()
    assert not strip.follows.isVisible()
    session.steps.check(session.playbooks.ready()["slider-check"].turns, 1)
    assert strip.follows.isVisible()
    with qtbot.waitSignal(strip.wanted) as wanted:
        click(strip.follows)
    assert wanted.args == ["follows"]
    titles = [session.words.tell(card.title) for card in strip.shown]
    assert "none (intensity)" in titles


def test_the_page_of_the_playbook_offers_it(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    page = PlaybookPage(session.session, dressed())
    qtbot.addWidget(page)
    page.show()
    assert not page.count.isVisible()
    at = [page.saved.itemText(number) for number in range(page.saved.count())].index("Slider check")
    page.saved.setCurrentIndex(at)
    page.saved.activated.emit(at)
    assert page.count.isVisible()
    assert [turn.step for turn in page.turns()] == [0, 1, 2, 3, 4]
    page.count.setCurrentIndex(1)
    with qtbot.waitSignal(page.left):
        click(page.use_button)
    assert only_intensity(session.desk.experiment.playbook)
    assert session.desk.experiment.setup.count == 3
    page.rows[0].knob.setCurrentIndex(0)
    assert not page.count.isVisible()


@pytest.mark.parametrize(("desk", "there"), [(desk_of(sweep(), "l4"), True), (first_desk(), False)])
def test_the_summary_leads_to_it_where_there_is_a_check(qtbot: QtBot, desk: Desk, there: bool) -> None:
    page = SummaryPage(WindowSession(desk).session, dressed(), lambda *_all: None)
    qtbot.addWidget(page)
    page.show()
    assert page.follows_button.isVisible() == there
    if there:
        with qtbot.waitSignals([page.left, page.following]):
            click(page.follows_button)


def test_a_plot_paints_its_marks(qtbot: QtBot) -> None:
    one = next(each for each in checked(CALM, LOUD).drawn if each.cue == "lids")
    plot = FollowsPlot(dressed(), chart_of(one), ("none", "hint", "subtle", "clear", "strong"), "told")
    qtbot.addWidget(plot)
    plot.resize(500, 168)
    image = plot.grab().toImage()
    box = (48, 10, 500 - 28, 168 - 30)
    for slot, line in enumerate(plot.chart.lines):
        for step, value in line:
            x, y = plot.chart.at(box, step, value)
            shade = image.pixelColor(round(x + (slot - 0.5) * 9), round(y)).lightness()
            assert shade > 180, (slot, step)
