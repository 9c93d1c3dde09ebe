"""Fonts: what can be drawn, what a machine lends, and fitting words into a width."""

from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.post.canvas import Canvas
from studio.post.fitting import ELLIPSIS, fit, wrap
from studio.post.headline import fit_headline, split_short
from studio.post.lettering import Style, advance, covers, face_for, legible, lent
from studio.post.measures import ROLES
from studio.post.names import fit_names
from studio.post.theme import DARK
from studio.request.size import Size
from studio.words import StudioError, sentence
from tests.post.scenes import words

STYLE = Style("text-semi", 52)
texts = st.text(st.sampled_from("abcdefgñé ¿?ijkWM. 45"), min_size=1, max_size=80).filter(str.strip)
widths = st.floats(180, 952)
quick = settings(max_examples=40, deadline=None)


@quick
@given(texts, widths, st.integers(1, 3))
def test_wrapped_lines_fit_and_lose_no_word(text: str, width: float, most: int) -> None:
    lines = wrap(text, STYLE, width, most)
    if lines is not None:
        assert len(lines) <= most
        assert "".join(lines).replace(" ", "") == "".join(text.split())  # a word too long for a line is parted
        assert all(advance(line, STYLE) <= width for line in lines)


@quick
@given(texts, st.sampled_from(sorted(ROLES)), widths, st.integers(1, 2))
def test_fitted_text_is_never_wider_and_never_smaller_than_its_role(
    text: str, role: str, width: float, most: int
) -> None:
    found = fit(text, role, width, most)
    assert ROLES[role].least <= found.style.size <= ROLES[role].size
    assert len(found.lines) <= most
    assert all(advance(line, found.style) <= width for line in found.lines)
    assert found.cut == found.lines[-1].endswith(ELLIPSIS)


@quick
@given(texts, texts, widths)
def test_headlines_fit_and_are_never_under_92(question: str, short: str, width: float) -> None:
    width = max(width, 500)
    found = fit_headline(question, "", width, 148)
    assert found.words.style.size >= 92
    assert all(advance(line, found.words.style) <= width for line in found.words.lines)


@quick
@given(st.lists(texts, min_size=2, max_size=4), st.floats(300, 470))
def test_names_share_one_size_and_fit(names: list[str], width: float) -> None:
    found = fit_names(names, [width] * len(names))
    assert found.style.size >= 76
    assert all(advance(line, found.style) <= width for top in found.tops for line in top)
    assert all(advance(line, found.small) <= width for rest in found.rests for line in rest)


def test_a_headline_takes_one_line_before_it_takes_two() -> None:
    assert fit_headline("Who is sad?", "", 952, 148).words.lines == ("Who is sad?",)
    assert len(fit_headline("Who does sad better?", "", 952, 148).words.lines) == 2


def test_two_sentences_get_a_line_each() -> None:
    assert wrap("The brows. It seems so", STYLE, 400, 2) == ("The brows.", "It seems so")


def test_the_short_form_is_parted_at_its_comma() -> None:
    assert split_short("Sad, subtle") == ("Sad", ", subtle")
    assert split_short("Sad") == ("Sad", "")


@pytest.mark.parametrize("text", ["Ñandú ¿Cuál?", "Żółć", "Ελληνικά", "Кириллица"])
def test_latin_greek_and_cyrillic_are_drawn_whole(text: str) -> None:
    assert legible(text) == (text, "")


def test_accents_typed_apart_are_put_together() -> None:
    assert legible("N\u0303andu\u0301") == ("Ñandú", "")


@pytest.mark.parametrize(
    ("text", "kept", "lost"),
    [
        ("Banana \U0001f34c", "Banana", "\U0001f34c"),
        ("two\nlines\tand\x07bell", "two lines andbell", ""),
        ("a\u202eb\u200dc", "abc", ""),
        ("micro\u2011cue", "micro-cue", ""),
        ("\u05e9\u05dc\u05d5\u05dd x", "x", "\u05e9\u05dc\u05d5\u05dd"),
        ("g\u0303uaran\u00ed", "guaran\u00ed", "g\u0303"),
        ("\u0928\u092e\u0938\u094d\u0924\u0947 x", "x", "\u0928\u092e\u0938\u094d\u0924\u0947"),
        ("x \u2764\ufe0f x \u2764\ufe0f", "x x", "\u2764"),
        ("\U0001f44b\U0001f3fd hola", "hola", "\U0001f44b\U0001f3fd"),
        ("\u661f\u661f star \u661f", "star", "\u661f"),
        ("", "", ""),
    ],
)
def test_what_cannot_be_drawn_is_left_out_and_named(text: str, kept: str, lost: str) -> None:
    assert legible(text) == (kept, lost)


@quick
@given(st.text(max_size=40))
def test_whatever_is_typed_no_box_is_drawn(text: str) -> None:
    drawn, _lost = legible(text)
    face = face_for(drawn, "text-semi")
    assert all(covers(face, letter) for letter in drawn)
    assert legible(drawn) == (drawn, "")


def test_missing_glyphs_are_known_before_they_are_drawn() -> None:
    assert covers("head-bold", "ñ")
    assert covers("text", " ")
    assert not covers("head-bold", "\u661f")


EMPTY_SET = "\u2205"
"""Manrope has this sign and Source Sans has not."""


@pytest.fixture
def manrope() -> str:
    return str(files("font_manrope") / "files" / "Manrope-Regular.ttf")


def test_a_lent_font_draws_what_the_families_lack(manrope: str) -> None:
    assert legible(f"Nada {EMPTY_SET}") == ("Nada", EMPTY_SET)
    with lent([manrope]):
        assert legible(f"Nada {EMPTY_SET}") == (f"Nada {EMPTY_SET}", "")
        assert face_for(f"Nada {EMPTY_SET}", "text") == manrope
        assert advance(EMPTY_SET, STYLE) > 0
    assert face_for(f"Nada {EMPTY_SET}", "text") == "text"


def test_a_lent_font_leaves_alone_what_the_families_have(manrope: str) -> None:
    with lent([manrope]):
        assert face_for("¿Cuál está más triste?", "text-bold") == "text-bold"


def test_all_lines_of_a_text_are_set_in_one_font(manrope: str) -> None:
    with lent([manrope]):
        found = fit(f"plain words first, then {EMPTY_SET}", "sub", 300, 3)
    assert len(found.lines) > 1
    assert found.style.face == manrope


def test_fonts_that_cannot_be_read_are_passed_over(manrope: str, tmp_path: Path) -> None:
    broken = tmp_path / "broken.ttf"
    broken.write_bytes(b"no font")
    with lent([str(tmp_path / "gone.ttf"), str(broken), manrope]):
        assert face_for(EMPTY_SET, "text") == manrope
    with lent([str(broken)]):
        assert legible(EMPTY_SET) == ("", EMPTY_SET)


def test_where_no_font_has_all_signs_the_fewest_go(manrope: str) -> None:
    with lent([manrope]):
        assert legible(f"x {EMPTY_SET} \u661f") == (f"x {EMPTY_SET}", "\u661f")


def test_a_loan_ends_even_when_drawing_fails(manrope: str) -> None:
    def fail() -> None:
        with lent([manrope]):
            raise StudioError(sentence("post-ai"))

    with pytest.raises(StudioError):
        fail()
    assert legible(EMPTY_SET) == ("", EMPTY_SET)


def test_a_loan_is_drawn_by_the_canvas(manrope: str) -> None:
    canvas = Canvas(Size(1080, 1080), DARK, words())
    with lent([manrope]):
        canvas.write((100, 200), EMPTY_SET, STYLE)
    assert canvas.image.crop((100, 140, 160, 210)).getbbox() is not None
    (word,) = canvas.drawn
    assert word.box[2] - word.box[0] > 20
