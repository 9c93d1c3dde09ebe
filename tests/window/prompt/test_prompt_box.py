"""Below the words: how long they are, what there is to remark, and who gets what."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from studio.experiment.asking import trial_of
from studio.experiment.experiment import Trial
from studio.prompt.reference import Reference
from studio.session.desk import Desk
from studio.store.resource import load_words
from studio.window.prompt.prompt_box import PromptBox
from studio.window.prompt.sent_lines import sent_lines
from studio.words import LANGUAGES
from tests.fakes.demo import CARDS, MODELS, experiment, trial
from tests.fakes.prompt_session import PromptSession
from tests.fakes.window_look import dressed
from tests.fakes.window_session import first_desk

SENT = 2
MANY = "nervous and furious look, no tears, serious"


class Bench:
    """The box over a session, as wide as in the panel."""

    def __init__(self, qtbot: QtBot, language: str = "en", desk: Desk | None = None) -> None:
        self.session = PromptSession(desk or first_desk(), language)
        self.box = PromptBox(self.session.session, dressed())
        self.session.changed.connect(self.box.show_desk)
        self.box.setFixedSize(328, 420)
        qtbot.addWidget(self.box)
        self.box.show_desk(None, self.session.desk)
        with qtbot.waitExposed(self.box):
            self.box.show()

    @property
    def text(self) -> str:
        return self.session.read.prompt(self.session.desk).text

    @property
    def free(self) -> str:
        return self.session.desk.experiment.draft.free


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench(qtbot)


def test_the_length_is_told_against_the_tightest_limit(bench: Bench) -> None:
    assert bench.box.count.text() == f"{len(bench.text)} of 4,000 characters"
    bench.session.turning.free("loose strand")
    assert bench.box.count.text() == f"{len(bench.text)} of 4,000 characters"


def test_spanish_writes_numbers_its_own_way(qtbot: QtBot) -> None:
    bench = Bench(qtbot, "es")
    assert bench.box.count.text() == f"{len(bench.text)} de 4000 caracteres"


def test_without_a_limit_only_the_length_is_told(qtbot: QtBot) -> None:
    desk = first_desk()
    unknown = replace(desk, experiment=replace(desk.experiment, models=("new/one", "new/two")))
    bench = Bench(qtbot, desk=unknown)
    assert bench.box.count.text() == f"{len(bench.text)} characters"


def test_a_quiet_draft_has_no_remark_and_no_sign_of_one(bench: Bench) -> None:
    assert not bench.box.remarks.isVisible()
    assert not bench.box.sign.isVisible()


def test_two_remarks_are_shown_and_the_rest_unfolds(bench: Bench) -> None:
    bench.session.turning.free(MANY)
    remarks = bench.box.remarks
    assert remarks.count == 4
    assert remarks.more.text() == "2 more"
    shown = [len(remarks.texts)]
    for _click in range(2):
        QTest.mouseClick(remarks.more, Qt.MouseButton.LeftButton)
        shown.append(len(remarks.texts))
    assert shown == [2, 4, 2]


def test_the_sign_at_the_head_counts_them(bench: Bench) -> None:
    bench.session.turning.free("nervous")
    assert bench.box.sign.isVisible()
    assert bench.box.sign.accessibleName() == "One remark on the words"
    bench.session.turning.free(MANY)
    assert bench.box.sign.accessibleName() == "4 remarks on the words"
    bench.session.turning.undo()
    bench.session.turning.undo()
    assert not bench.box.sign.isVisible()


@pytest.mark.parametrize(("language", "offer"), [("en", "Keep only sad"), ("es", "Dejar solo triste")])
def test_keep_only_one_mood_does_it_and_the_remark_goes(qtbot: QtBot, language: str, offer: str) -> None:
    bench = Bench(qtbot, language)
    bench.session.turning.free("nervous look, loose strand")
    (button,) = bench.box.remarks.fix_buttons()
    assert button.text() == offer
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert bench.free == "loose strand"
    assert bench.box.free.text() == "loose strand"
    assert bench.box.remarks.count == 0
    bench.session.turning.undo()
    assert bench.free == "nervous look, loose strand"
    assert bench.box.remarks.count == 1


def test_a_word_is_taken_out_by_its_button(bench: Bench) -> None:
    bench.session.turning.free("serious, loose strand")
    (button,) = bench.box.remarks.fix_buttons()
    assert button.text() == "Take out “serious”"
    button.click()
    assert bench.free == "loose strand"


def test_what_stands_in_a_locked_part_is_told_and_not_offered(bench: Bench) -> None:
    bench.session.recipe.unlock("room")
    bench.session.recipe.edit("room", "cheerful blue room")
    assert len(bench.box.remarks.fix_buttons()) == 1
    bench.session.recipe.lock("room")
    (said,) = bench.box.remarks.texts
    assert "cheerful" in said
    assert bench.box.remarks.fix_buttons() == ()


def test_a_strong_step_is_a_note_in_words(bench: Bench) -> None:
    bench.session.turning.intensity(4)
    (said,) = bench.box.remarks.texts
    assert "theatrical" in said
    label = bench.box.remarks.findChild(QLabel, "remark_text")
    assert label is not None
    assert label.property("role") == "hint"


def test_turning_on_makes_no_new_rows_where_nothing_is_new(bench: Bench) -> None:
    bench.session.turning.intensity(4)
    before = bench.box.remarks.findChild(QLabel, "remark_text")
    bench.session.turning.intensity(5)
    assert bench.box.remarks.findChild(QLabel, "remark_text") is before


def test_a_typed_remark_is_never_markup(bench: Bench) -> None:
    bench.session.turning.free("<b>serious</b>")
    label = bench.box.remarks.findChild(QLabel, "remark_text")
    assert label is not None
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_as_sent_says_that_both_get_the_same(bench: Bench) -> None:
    bench.box.tabs.setCurrentIndex(SENT)
    shown = bench.box.text.toPlainText()
    assert shown.startswith(bench.text)
    assert "Sent to A and B alike, no photos" in shown
    assert bench.session.desk.experiment.draft.recipe.layout in shown


def asked(photos: int = 0, *takes: int) -> Trial:
    """A run with photos in the recipe, on models that take so many of them."""
    test = experiment()
    references = tuple(Reference("identity", f"{number}" * 64) for number in range(photos))
    recipe = test.draft.recipe.with_references(references)
    cards = {model: replace(CARDS[model], references=most) for model, most in zip(MODELS, takes, strict=True)}
    return trial_of(replace(test, draft=test.draft.with_recipe(recipe)), "words", cards)


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "Sent to A and B alike, 2 photos"), ("es", "Se envía igual a A y B, 2 fotos")],
)
def test_the_number_of_photos_is_told(language: str, said: str) -> None:
    assert sent_lines(asked(2, 4, 4), "words", load_words(language)) == (said,)


@pytest.mark.parametrize("language", LANGUAGES)
def test_slots_that_get_other_photos_are_told_apart(language: str) -> None:
    lines = sent_lines(asked(3, 4, 1), "words", load_words(language))
    assert [line[:2] for line in lines] == ["A:", "B:"]
    assert "3" in lines[0]
    assert lines[1] != lines[0].replace("A", "B")


def test_a_slot_that_gets_other_words_shows_them() -> None:
    run = trial()
    first, second = run.requests
    lines = sent_lines(Trial(run.draft, (first, replace(second, text="other words"))), first.text, load_words("en"))
    assert lines == ("A: no photos", "B: no photos", "B gets other words:", "other words")


def test_nothing_is_said_of_a_run_that_cannot_be_sent() -> None:
    assert sent_lines(Trial(None), "words", load_words("en")) == ()


def test_redrawing_shows_the_same_as_drawing_afresh(qtbot: QtBot) -> None:
    turned = Bench(qtbot)
    for step in (3, 5, 0, 4):
        turned.session.turning.intensity(step)
    fresh = Bench(qtbot)
    fresh.session.turning.intensity(4)
    for view in range(3):
        turned.box.tabs.setCurrentIndex(view)
        fresh.box.tabs.setCurrentIndex(view)
        assert turned.box.text.toHtml() == fresh.box.text.toHtml() or view == 0
        assert turned.box.text.toPlainText() == fresh.box.text.toPlainText()
