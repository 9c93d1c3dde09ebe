"""Words are found whatever their case, accents and the signs around them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.store.search_words import LONGEST, asked_words, document, folded, words_of


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Müde", "mude"),
        ("Mu\u0308de", "mude"),
        ("ESCÉPTICA", "esceptica"),
        ("Ñandú", "nandu"),
        ("Straße", "strasse"),
        ("İstanbul ısı", "istanbul isi"),
        ("Æther Øre Łódź", "aether ore lodz"),
        ("ﬁne", "fine"),
        ("❤️", "❤"),
        ("👩‍🎨", "👩🎨"),
        ("悲しい", "悲しい"),
    ],
)
def test_case_and_accents_do_not_count(text: str, plain: str) -> None:
    assert folded(text) == plain


def test_signs_that_nobody_sees_part_words_or_are_nothing() -> None:
    assert folded("a\0b\ud800c\ue000d") == "a b c d"
    assert folded("bro\u00adws") == "brows"
    assert words_of("one\ttwo\nthree\u2028four") == ("one", "two", "three", "four")


def test_words_lose_the_punctuation_around_them_and_keep_that_inside() -> None:
    assert words_of("“Sad”, (brows) Gemini-3.1! don't #tag") == ("sad", "brows", "gemini-3.1", "don't", "tag")
    assert words_of("-- ?!") == ("--", "?!")


def test_a_question_is_cut_where_nobody_types_any_more() -> None:
    assert asked_words("a" * 10_000) == ("a" * LONGEST,)
    assert asked_words(" ") == ()


def test_a_document_has_every_word_once() -> None:
    assert document(["Sad brows", "sad, mouth", ""]) == "sad brows mouth"


@given(st.text())
def test_what_is_folded_stays_as_it_is(text: str) -> None:
    assert folded(folded(text)) == folded(text)
    assert all(words_of(word) == (word,) for word in words_of(text) if words_of(word))
    folded(text).encode()


@given(st.text(st.characters(categories=("Lu", "Ll"))))
def test_capitals_are_no_difference(text: str) -> None:
    assert folded(text.upper()) == folded(text.upper().lower().upper())
