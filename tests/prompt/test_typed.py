"""What a field takes of typed and pasted text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.prompt.typed import LONGEST, TURNING, clean_typed
from studio.store.resource import load_words


@pytest.mark.parametrize(
    "text", ["", "loose strand", "  blue  ", "niña con coleta", "face 🙂", "👩‍🎨 at work", "a\u00a0b"]
)
def test_ordinary_words_are_taken_as_they_are(text: str) -> None:
    assert clean_typed(text).text == text
    assert clean_typed(text).said is None


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("so\x00ft", "soft"),
        ("soft\x1b[31m light", "soft[31m light"),
        ("\u202egnp.exe\u202c", "gnp.exe"),
        ("a\u2066b\u2069\u200fc", "abc"),
        ("half \ud83d of a character", "half  of a character"),
    ],
)
def test_hidden_marks_are_left_out_and_told(text: str, taken: str) -> None:
    typed = clean_typed(text)
    assert typed.text == taken
    assert typed.said is not None
    assert typed.said.key == "lock-hidden-marks"


def test_lines_become_one_line_without_a_word_about_it() -> None:
    assert clean_typed("soft\r\nlight\tand\u2028shade") == clean_typed("soft  light and shade")


@pytest.mark.parametrize("length", [LONGEST + 1, 10 * 2**20])
def test_too_much_is_refused_whole(length: int) -> None:
    typed = clean_typed("x" * length)
    assert typed.text is None
    assert typed.said is not None
    assert str(LONGEST) in load_words("en").tell(typed.said).replace(",", "")


def test_a_field_takes_as_much_as_it_says() -> None:
    assert clean_typed("x" * LONGEST).text == "x" * LONGEST


@given(st.text(max_size=LONGEST))
def test_what_is_taken_can_be_sent_and_reads_as_it_looks(text: str) -> None:
    typed = clean_typed(text)
    assert typed.text is not None
    typed.text.encode()
    assert not TURNING.intersection(typed.text)
    assert all(unicodedata.category(one) not in ("Cc", "Cs") for one in typed.text)
    assert clean_typed(typed.text) == clean_typed(typed.text).__class__(typed.text)


@given(
    st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), max_size=200).filter(lambda s: not TURNING & set(s))
)
def test_nothing_that_can_be_seen_is_lost(text: str) -> None:
    assert clean_typed(text).text == text
