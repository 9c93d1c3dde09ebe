"""What moved against the baseline: arrows with their noise, reasons for what is missing, and never before a vote."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from studio.experiment.experiment import Step
from studio.face.finding import Finding
from studio.face.moved import moved
from studio.window.verdict.measures_page import MeasuresPage, steps_of
from studio.window.verdict.moved_bar import MovedBar
from studio.window.verdict.moved_words import figure_text, row_text, way_text
from studio.words import LANGUAGES
from tests.fakes.demo import baseline, experiment
from tests.fakes.faces import TURNED, FakeEngine, found, reading
from tests.fakes.window_look import dressed
from tests.fakes.window_session import WindowSession, brow_step, desk_of, first_desk, load_words
from tests.window.loops import InWindow, walk

REST, SAD = found(), found(corners=-0.2)


def own(step: Step) -> Step:
    """The step with a picture of its own in each slot."""
    shots = [replace(shot, picture=replace(shot.picture, sha256=shot.id), anchors=None) for shot in step.shots]
    return replace(step, shots=tuple(shots))


def session_of(language: str = "en", **known: Finding) -> WindowSession:
    desk = desk_of(experiment(own(baseline()), own(brow_step()), own(brow_step("s3"))), "s2")
    session = WindowSession(desk, language)
    session.faces.known = {name.replace("_", "-"): finding for name, finding in known.items()}
    return session


def page_of(qtbot: QtBot, session: WindowSession) -> MeasuresPage:
    page = MeasuresPage(session.session, dressed())
    qtbot.addWidget(page)
    page.resize(page.width(), 700)
    page.show()
    return page


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def bars(page: MeasuresPage) -> list[str]:
    return [bar.accessibleName() for bar in page.findChildren(MovedBar)]


def test_a_cue_that_moved_is_told_beside_those_that_did_not(qtbot: QtBot) -> None:
    page = page_of(qtbot, session_of(s1_0=REST, s1_1=REST, s2_0=SAD, s2_1=REST))
    told = bars(page)
    assert told[0].startswith("mouth corners: lower. by −")
    assert told[1].startswith("mouth corners: same. by ")
    assert "↓ lower" in texts(page)
    assert "Measured on this computer with fake 7" in texts(page)
    assert "Fewer than three pictures" in texts(page)
    assert "1 of the baseline, 1 of this step" in texts(page)


def test_what_cannot_be_measured_is_said(qtbot: QtBot) -> None:
    page = page_of(qtbot, session_of())
    for what in ("Eye moisture", "Inner brow ends", "same person", "What somebody feels"):
        assert what in texts(page)


def test_reasons_stand_where_figures_are_missing(qtbot: QtBot) -> None:
    page = page_of(qtbot, session_of(s1_0=REST, s1_1=TURNED, s2_0=SAD, s2_1=SAD))
    assert "B: One picture not measured: The head is turned too far" in texts(page)
    assert "B: Nothing was measured on one side" in texts(page)
    assert all("lower" in told or "same" in told or "higher" in told for told in bars(page))


def test_answers_that_come_later_are_taken_in(qtbot: QtBot) -> None:
    session = session_of(s1_0=REST, s1_1=REST, s2_1=REST)
    page = page_of(qtbot, session)
    assert "A: Still looking at one picture" in texts(page)
    session.faces.tell("s2-0", SAD)
    qtbot.waitUntil(lambda: "Still looking" not in texts(page))
    assert bars(page)[0].startswith("mouth corners: lower")


def test_another_step_can_be_chosen_and_the_shown_one_comes_first(qtbot: QtBot) -> None:
    session = session_of(s1_0=REST, s1_1=REST, s2_0=REST, s2_1=REST, s3_0=SAD, s3_1=SAD)
    page = page_of(qtbot, session)
    assert page.choice.count() == 2
    assert page.choice.currentIndex() == 0
    assert bars(page)[0].startswith("mouth corners: same")
    page.choice.setCurrentIndex(1)
    page.choice.activated.emit(1)
    assert bars(page)[0].startswith("mouth corners: lower")
    assert [step.id for step in steps_of(session.session)] == ["s2", "s3"]


def test_with_the_baseline_alone_there_is_no_step() -> None:
    assert steps_of(WindowSession(first_desk()).session) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_cue_and_way_has_words_and_figures(language: str) -> None:
    words = load_words(language)
    for told in moved([reading()], [reading(corners=-0.2, lips=0.2, lids=0.02, gaze_side=0.1)]):
        for text in (way_text(told, words), figure_text(told, words), row_text(told, words)):
            assert "faces-" not in text
    assert "," in figure_text(moved([reading()], [reading(corners=-0.2)])[0], load_words("es"))


def test_figures_wait_for_a_blind_vote_and_open_after_it(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: InWindow) -> None:
        at.session.settings.change(blind=True)
        await at.drawn()
        await at.pictures()
        at.session.run.next_step()
        await at.drawn()
        at.window.acts["measures"]()
        assert at.window.sheet.page is None
        assert "Vote first" in texts(at.window.toast)
        at.session.judge.veil.reveal(whole=True)
        at.window.acts["measures"]()
        assert isinstance(at.window.sheet.page, MeasuresPage)

    walk(qapp, tmp_path, journey, faces=FakeEngine)


def test_without_an_engine_it_is_said_how_to_get_one(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: InWindow) -> None:
        at.window.acts["measures"]()
        assert at.window.sheet.page is None
        assert "packaging/run.sh --faces" in texts(at.window.toast)

    walk(qapp, tmp_path, journey)
