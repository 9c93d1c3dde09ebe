"""Where lines may end, and records of which every text can be drawn."""

from dataclasses import dataclass
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.post.breaks import NOT_FIRST, NOT_LAST, breakable, joined
from studio.post.drawable import drawable, left_out
from studio.post.fitting import fit, wrap
from studio.post.lettering import Style, advance
from tests.post.scenes import words

STYLE = Style("text-semi", 40)
texts = st.text(st.sampled_from("abc -/._@4星空のはー、。（）한국어 ñ¿?"), max_size=40)
quick = settings(max_examples=60, deadline=None)


def bare(text: str) -> str:
    return "".join(text.split())


@quick
@given(texts, st.floats(60, 400))
def test_pieces_lose_nothing_and_come_together_again(text: str, width: float) -> None:
    assert joined(breakable(text, STYLE, width)) == " ".join(text.split())


@quick
@given(texts, st.floats(60, 400), st.integers(1, 4))
def test_lines_lose_no_sign_and_are_never_too_wide(text: str, width: float, most: int) -> None:
    lines = wrap(text, STYLE, width, most)
    if lines is not None:
        assert bare("".join(lines)) == bare(text)
        assert all(advance(line, STYLE) <= width for line in lines)


@quick
@given(texts)
def test_no_piece_begins_with_what_ends_a_sentence(text: str) -> None:
    pieces = breakable(text, STYLE, 1000)
    inner = [(before[1], after[1]) for before, after in pairwise(pieces) if not after[0]]
    assert not any(after[0] in NOT_FIRST or before[-1] in NOT_LAST for before, after in inner)


def test_words_of_an_alphabet_stay_whole_where_they_fit() -> None:
    assert breakable("micro-expression of sadness", STYLE, 1000) == [
        (" ", "micro-expression"),
        (" ", "of"),
        (" ", "sadness"),
    ]


def test_a_model_id_wider_than_the_line_parts_at_its_hyphens() -> None:
    name = "gemini-3.1-flash-image-preview"
    lines = wrap(name, STYLE, 300, 3)
    assert lines is not None
    assert "".join(lines) == name
    assert all(line.endswith("-") for line in lines[:-1])
    assert wrap(name, STYLE, 2000, 1) == (name,)


def test_a_word_that_fits_is_not_parted_only_to_make_lines_even() -> None:
    lines = wrap("a micro-expression, held", STYLE, advance("micro-expression, held", STYLE) + 2, 2)
    assert lines in (("a", "micro-expression, held"), ("a micro-expression,", "held"))


def test_ideographs_wrap_without_spaces() -> None:
    text = "悲しみはどちらが上手か、教えて"
    lines = wrap(text, STYLE, advance(text, STYLE) * 0.6, 2)
    assert lines is not None
    assert len(lines) == 2
    assert "".join(lines) == text
    assert not fit(text * 2, "sub", 500, 3).cut


def test_korean_parts_at_its_spaces() -> None:
    assert breakable("누가 더 슬픈가", STYLE, 1000) == [(" ", "누가"), (" ", "더"), (" ", "슬픈가")]


@dataclass(frozen=True)
class Part:
    kind: str
    text: str


@dataclass(frozen=True)
class Card:
    title: str
    parts: tuple[Part, ...]
    names: tuple[str, ...] = ()
    picture: bytes | None = None


def test_every_text_of_a_record_is_made_drawable() -> None:
    card = Card(
        "Sad \U0001f622", (Part("plain", " two\nlines "), Part("plain", "\u661f")), ("A \U0001f622", "B"), b"\xff"
    )
    clean, lost = drawable(card)
    assert clean == Card("Sad", (Part("plain", " two lines "), Part("plain", "")), ("A", "B"), b"\xff")
    assert lost == "\U0001f622\u661f"


def test_a_record_that_can_be_drawn_is_the_same_one() -> None:
    card = Card("¿Con cuál te quedas?", (Part("plain", ", "), Part("locked", "hair ")))
    assert drawable(card) == (card, "")
    assert drawable(card)[0] is card


@pytest.mark.parametrize("language", ["en", "es"])
def test_signs_that_had_to_go_are_said(language: str) -> None:
    (said,) = left_out("\u661fg\u0303")
    assert "\u661f g\u0303" in words(language).tell(said)
    assert left_out("") == []
