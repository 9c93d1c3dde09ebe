"""Headlines that stand in a column."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.post.headline import CAP, fit_column
from studio.post.lettering import advance

texts = st.text("abcdefghij ?", min_size=0, max_size=60)


@given(texts, texts, st.floats(340, 480), st.floats(250, 520))
def test_a_column_is_never_left(question: str, short: str, width: float, tall: float) -> None:
    found = fit_column(question, short, width, tall)
    style = found.words.style
    assert all(advance(line, style) <= width for line in found.words.lines)
    assert found.words.cut or not "".join(found.words.lines) or style.size >= 60
    if not found.words.cut:
        assert round(style.size * CAP) + found.words.drop <= tall


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        ("Who does sad better?", 4),
        ("¿Cuál está más triste?", 4),
        ("Who does disappointed better?", 4),
        ("Sad?", 1),
    ],
)
def test_the_whole_question_stands_in_a_column(question: str, lines: int) -> None:
    found = fit_column(question, "Sad, subtle", 444, 480)
    assert " ".join(found.words.lines) == question
    assert len(found.words.lines) <= lines
    assert not found.words.cut


def test_a_question_too_long_gives_way_to_the_feeling() -> None:
    long = "Which of these three women is about to cry and does not want anybody to see it?"
    assert fit_column(long, "Sad, subtle", 444, 480).words.lines == ("Sad",)
    assert fit_column("", "Sad, subtle", 444, 480).words.lines == ("Sad",)


def test_with_nothing_else_it_is_cut_and_says_so() -> None:
    found = fit_column("Which of these women hides that she is about to cry and why does she do so?", "", 444, 480)
    assert found.words.cut
    assert fit_column("", "", 444, 480).words.lines == ("",)
