"""The summary over the window: the same values in words and shapes, nothing made up, a cell leads to its step."""

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from studio.experiment.experiment import Refusal
from studio.session.desk import Desk
from studio.verdict.audience import Audience
from studio.verdict.tally import Tally
from studio.verdict.verdict import Marks, Verdict, Vote
from studio.window.verdict.audience_box import AudienceBox, number_of
from studio.window.verdict.summary_page import SummaryPage
from studio.window.verdict.summary_picture import png
from studio.words import Sentence
from tests.fakes.demo import baseline, experiment
from tests.fakes.window_look import dressed
from tests.fakes.window_session import WindowSession, brow_step, desk_of, first_desk
from tests.window.loops import InWindow, walk


def judged_desk() -> Desk:
    """A baseline and brows, which helped A; B's mouth was refused."""
    brow, mouth = brow_step(), replace(brow_step("s3"), place="mouth")
    refusal = Refusal(1, "Sim B", mouth.requests[1], words="not this one")
    mouth = replace(mouth, shots=mouth.shots[:1], refusals=(refusal,))
    marks = (Marks(brow.shots[0].id, 0, ("reads",), against="better"),)
    verdicts = {
        "s1": Verdict("s1", "a", (Vote("a", blind=True),), (Marks("s1-0", 0, faults=("blank",)),)),
        "s2": Verdict("s2", "b", (Vote("b"),), marks),
    }
    desk = desk_of(experiment(baseline(), brow, mouth), "s2")
    return replace(desk, verdicts=MappingProxyType(verdicts))


def page_of(qtbot: QtBot, session: WindowSession, path: str = "") -> SummaryPage:
    page = SummaryPage(session.session, dressed(), lambda _parent, _title, _proposed, then: then(path))
    qtbot.addWidget(page)
    page.show()
    return page


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_votes_knobs_steps_and_refusals_are_all_there(qtbot: QtBot) -> None:
    page = page_of(qtbot, WindowSession(judged_desk()))
    said = texts(page)
    assert page.body.bar.tally == page.votes.tally == Tally(1, 1)
    for wanted in ("A 1, B 1", "1 of 2 votes was blind.", "Helped A: Brow tension.", "Not tried yet: Eye moisture"):
        assert wanted in said
    assert "B sent no image at “Mouth downturn”: not this one" in said
    assert [cell.text() for cell in page.body.table.cells.values()] == [
        "Helped, single sample",
        "Not judged yet",
        "Not judged yet",
        "No image",
    ]
    assert page.body.caption.startswith("Brow tension helped on A; Mouth downturn: no image from B")


def test_the_grid_tells_each_criterion_beside_the_baseline(qtbot: QtBot) -> None:
    page = page_of(qtbot, WindowSession(judged_desk()))
    names = [sign.accessibleName() for sign in page.body.grid.signs]
    assert "Brow tension, A, Whole: Helped, single sample" in names
    assert "Brow tension, A, Reads: Helped, single sample" in names
    assert "Brow tension, A, Skin: No change, single sample" in names
    assert "Brow tension, B, Reads: Not judged yet" in names
    assert "Mouth downturn, B, Whole: No image" in names


def test_without_votes_nothing_is_claimed(qtbot: QtBot) -> None:
    page = page_of(qtbot, WindowSession(first_desk()))
    said = texts(page)
    assert "Nothing was voted on yet." in said
    assert "No knob was turned alone yet." in said
    assert page.body.caption == ""
    assert not page.body.copy.isVisible()
    assert not page.body.table.isVisible()


def test_a_cell_goes_to_its_step_by_mouse_and_keyboard(qtbot: QtBot) -> None:
    page = page_of(qtbot, WindowSession(judged_desk()))
    opened: list[str] = []
    page.opened.connect(opened.append)
    with qtbot.waitSignal(page.left):
        QTest.mouseClick(page.body.table.cells["brow", 1], Qt.MouseButton.LeftButton)
    QTest.keyClick(page.body.table.cells["mouth", 0], Qt.Key.Key_Space)
    assert opened == ["s2", "s3"]


def test_the_sentence_is_copied(qtbot: QtBot) -> None:
    page = page_of(qtbot, WindowSession(judged_desk()))
    page.body.copy.click()
    assert QGuiApplication.clipboard().text() == page.body.caption
    assert page.body.copy.text() == page._say("carousel-copied")


def test_the_picture_is_copied_and_saved_with_the_same_pixels(qtbot: QtBot, tmp_path: Path) -> None:
    session = WindowSession(judged_desk())
    page = page_of(qtbot, session, str(tmp_path / "sum.png"))
    page.picture_button.click()
    copied = QGuiApplication.clipboard().image()
    assert copied.size() == page.picture().size()
    with qtbot.waitSignal(page.saved):
        page.save_button.click()
    ((data, path),) = session.summary.saved
    assert path == str(tmp_path / "sum.png")
    assert data == png(page.picture())
    assert QImage.fromData(data).size() == copied.size()
    session.summary.refused = Sentence("summary-no-votes")
    page.save_button.click()
    assert page.note.text() == "Nothing was voted on yet."


def test_the_picture_grows_with_its_rows_and_says_that_it_is_simulated(qtbot: QtBot) -> None:
    page = page_of(qtbot, WindowSession(judged_desk()))
    bare = page_of(qtbot, WindowSession(first_desk()))
    assert page.picture().height() > bare.picture().height()
    real = judged_desk()
    steps = (
        replace(step, shots=tuple(replace(shot, simulated=False) for shot in step.shots))
        for step in real.experiment.steps
    )
    real = replace(real, experiment=replace(real.experiment, steps=tuple(steps)))
    assert page_of(qtbot, WindowSession(real)).picture().height() < page.picture().height()


def test_counts_from_comments_are_typed_and_kept(qtbot: QtBot) -> None:
    session = WindowSession(judged_desk())
    page = page_of(qtbot, session)
    box = page.body.audience
    assert isinstance(box, AudienceBox)
    assert "Nobody else voted" in box.said.text()
    QTest.keyClicks(box.fields[0], "42")
    QTest.keyClicks(box.fields[1], "1x7")
    assert session.desk.audience["s2"].elsewhere == (42, 17)
    assert [number_of(text) for text in ("", "x", " 7 ", "٣")] == [0, 0, 7, 3]
    again = page_of(qtbot, session)
    assert again.body.audience is not None
    assert [field.text() for field in again.body.audience.fields] == ["42", "17"]


def test_votes_of_others_are_drawn_for_the_step_shown(qtbot: QtBot) -> None:
    desk = judged_desk()
    record = Audience("s2", (Vote("a", blind=True),) * 4 + (Vote("b", blind=True),))
    page = page_of(qtbot, WindowSession(replace(desk, audience=MappingProxyType({"s2": record}))))
    assert page.body.audience is not None
    assert page.body.audience.here.tally == Tally(4, 1)
    assert "4 to 1 can be chance 3 times in 8. No clear winner." in page.body.audience.said.text()


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_control_has_a_name_and_nothing_is_wider_than_the_page(qtbot: QtBot, language: str) -> None:
    page = page_of(qtbot, WindowSession(judged_desk(), language))
    names = [cell.accessibleName() for cell in page.body.table.cells.values()]
    assert len(set(names)) == len(names)
    assert page.body.minimumSizeHint().width() <= page.width()
    assert page.minimumSizeHint().width() <= page.width()


def summary_of(at: InWindow) -> SummaryPage:
    page = at.window.sheet.page
    assert isinstance(page, SummaryPage)
    return page


async def two_judged_steps(at: InWindow) -> None:
    assert not at.window.strip.summary.isVisible()
    await at.drawn()
    at.session.judge.vote("a")
    at.session.run.next_step()
    await at.drawn()
    at.session.judge.vote("b")


def test_the_strip_leads_there_an_empty_cell_leads_on_and_the_post_has_the_table(
    qapp: QApplication, tmp_path: Path
) -> None:
    async def look(at: InWindow) -> None:
        window = at.window
        await two_judged_steps(at)
        window.strip.summary.click()
        cell = summary_of(at).body.table.cells["brow", 0]
        assert cell.text() == "Not judged yet"
        cell.click()
        assert window.sheet.page is None
        assert window.verdict.details_button.isChecked(), "what is noticed can be said at once"
        at.session.judge.noting.mark(0, lambda marks: marks.with_against("better"))
        window.acts["summary"]()
        assert summary_of(at).body.table.cells["brow", 0].text() == "Helped, single sample"
        summary_of(at).post_button.click()
        assert type(window.sheet.page).__name__ == "CarouselPage"
        plan = at.session.carousel.plans.plan(at.desk, "lesson")
        fields = {one.name: one.text for one in at.session.carousel.plans.fields(plan, "knobs")}
        assert fields["rows.0.cells.0.effect"] == "helped"

    walk(qapp, tmp_path, look)
