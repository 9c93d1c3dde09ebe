"""Asked and got: the words, what they missed, the pictures, the remarks."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.post.canvas import Canvas
from studio.post.cover import Cover
from studio.post.slide.asked import TALLEST, AskedCard, draw_asked
from studio.post.slide.flow import Run
from studio.post.theme import DARK, Theme
from tests.post.lesson_scenes import (
    FORMATS,
    LONG,
    PAGE,
    SHORT,
    THEMES,
    blank,
    check_sound,
    line,
    models,
    noted,
    said,
    shown,
)
from tests.post.scenes import eyes

RUNS = {
    "en": (Run("plain", "A hint of sadness, brows slightly knitted, eyes at the camera, "), Run("changed", "no tears")),
    "es": (Run("plain", "Un toque de tristeza, cejas apenas fruncidas, a cámara, "), Run("changed", "sin lágrimas")),
}
LABELS = {"en": ("Asked", "Got", "missed by a picture"), "es": ("Pedí", "Salió", "no salió")}
REMARKS = {
    "en": ("Held back. The brows do it.", "A tear nobody asked for.", "Smiles a little.", "Nothing of it came."),
    "es": ("Contenida. Son las cejas.", "Una lágrima que nadie pidió.", "Sonríe un poco.", "No salió nada de eso."),
}


def card(of: Cover, language: str = "en", **changes: object) -> AskedCard:
    plain = AskedCard(*LABELS[language], RUNS[language], shown(of), REMARKS[language][: len(of.panels)])
    return AskedCard(**{**plain.__dict__, **changes})


def drawn(of: Cover, what: AskedCard, language: str = "en", theme: Theme = DARK) -> Canvas:
    canvas = blank(of, language, theme)
    draw_asked(canvas, of, what, PAGE)
    return canvas


@pytest.mark.parametrize("size", FORMATS)
@pytest.mark.parametrize("count", [1, 2, 3, 4])
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_format_holds_words_pictures_and_remarks(size: str, count: int, language: str) -> None:
    for names, simulated in ((SHORT, ""), (LONG, "ABCD")):
        of = models(count, size, names=names, drawn=simulated[:count])
        canvas = drawn(of, card(of, language), language)
        check_sound(canvas)
        assert set(LABELS[language]) <= set(said(canvas))
        assert "post-finding-words-cut" not in noted(canvas)
        assert len(canvas.faces) == 2 * count
        told = " ".join(said(canvas))
        assert all(remark.split()[-1] in told for remark in REMARKS[language][:count])


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_theme_can_be_read(theme: Theme) -> None:
    of = models()
    check_sound(drawn(of, card(of), theme=theme))


@pytest.mark.parametrize("count", [2, 3])
def test_all_faces_stand_alike(count: int) -> None:
    of = models(count)
    canvas = drawn(of, card(of))
    assert "post-finding-unequal" not in noted(canvas)
    seen = [eyes(canvas.image, canvas.pixels(face)) for face in canvas.faces[::2]]
    for place in zip(*seen, strict=True):
        assert max(place) - min(place) <= 2.5, place


def test_words_stand_over_pictures_and_remarks_under_the_heads() -> None:
    of = models()
    canvas = drawn(of, card(of))
    faces = [face[1] for face in canvas.faces]
    assert line(canvas, "Asked").box[3] < line(canvas, "no tears").box[1] < line(canvas, "Got").box[1] < min(faces)
    for name, remark in zip(SHORT[:2], ("Held back.", "A tear nobody"), strict=True):
        head, said_of_it = line(canvas, name).box, line(canvas, remark).box
        assert max(faces) < head[1] < said_of_it[1]
        assert abs(said_of_it[0] - (head[0] - 56)) < 8


def test_missed_words_stand_reversed_and_the_legend_explains_it() -> None:
    of = models()
    canvas = drawn(of, card(of))
    word = line(canvas, "no tears")
    assert any(plate[0] < word.box[0] and word.box[2] < plate[2] for plate in canvas.plates)
    x, y = round(word.box[0]) - 6, round(word.box[3]) + 4
    assert canvas.image.getpixel((x, y)) == DARK.text
    nothing = (Run("plain", "A hint of sadness"),)
    plain = drawn(of, card(of, runs=nothing))
    assert LABELS["en"][2] not in said(plain)
    assert plain.plates == []
    silent = drawn(of, card(of, missed=""))
    assert len(silent.plates) == 1


def test_short_words_are_set_large_and_long_ones_smaller_before_they_are_cut() -> None:
    of = models()
    short = drawn(of, card(of, runs=(Run("plain", "A hint of sadness"),)))
    assert line(short, "sadness").size == 76
    sentence = "A hint of sadness, brows slightly knitted, eyes at the camera, lips closed, "
    middling = drawn(of, card(of, runs=(Run("plain", sentence * 2),)))
    assert 40 <= line(middling, "sadness,").size < 76
    assert "post-finding-words-cut" not in noted(middling)
    long = drawn(of, card(of, runs=(Run("plain", sentence * 9),)))
    assert "post-finding-words-cut" in noted(long)
    assert any(word.text.endswith("…") for word in long.drawn)
    check_sound(long)


def test_pictures_get_what_the_words_leave() -> None:
    of = models()
    one = drawn(of, card(of, runs=(Run("plain", "Sad"),)))
    three = drawn(of, card(of))
    assert one.faces[0][2] - one.faces[0][0] >= three.faces[0][2] - three.faces[0][0]
    assert line(one, "Got").box[1] < line(three, "Got").box[1]


def test_a_missing_picture_keeps_its_head_and_its_remark() -> None:
    of = models()
    pictures = shown(of)
    canvas = drawn(of, card(of, shown=(pictures[0], None), remarks=("It came.", "Refused.")))
    check_sound(canvas)
    assert len(canvas.faces) == 2
    assert {"No picture", SHORT[1], "Refused."} <= set(said(canvas))
    assert line(canvas, "No picture").box[0] > 540


def test_remarks_share_one_size_and_may_be_left_out() -> None:
    of = models(3)
    canvas = drawn(of, card(of, remarks=("Short.", "A remark of some more words than that.", "")))
    check_sound(canvas)
    sizes = {word.size for word in canvas.drawn if word.text in ("Short.",) or word.text.startswith("A remark")}
    assert len(sizes) == 1
    bare = drawn(of, card(of, remarks=()))
    check_sound(bare)
    assert max(face[3] for face in bare.faces) >= max(face[3] for face in canvas.faces)


def test_a_remark_too_long_for_its_column_is_cut_and_told() -> None:
    of = models(4)
    canvas = drawn(of, card(of, remarks=("word " * 40, "b", "c", "d")))
    check_sound(canvas)
    assert "post-finding-text-cut" in noted(canvas)


@pytest.mark.parametrize("size", FORMATS)
def test_empty_texts_and_no_pictures_crash_nothing(size: str) -> None:
    of = models(2, size)
    check_sound(drawn(of, AskedCard("", "", "", (), shown(of))))
    check_sound(drawn(of, AskedCard("", "", "", (Run("plain", ""),), (None, None), ("", ""))))
    assert drawn(of, AskedCard("Asked", "Got", "", RUNS["en"], ())).faces == []


def test_simulated_pictures_say_so_in_every_width() -> None:
    for count, marks in ((2, 2), (3, 1)):
        of = models(count, drawn="ABC"[:count])
        canvas = drawn(of, card(of))
        assert said(canvas).count("SIMULATED") == marks
    of = models(3, drawn="C")
    assert "C: SIMULATED" in said(drawn(of, card(of)))


def test_narrow_pictures_grow_no_taller_than_a_person_needs() -> None:
    of = models(4, "1080x1440")
    canvas = drawn(of, card(of, runs=(Run("plain", "Sad"),), remarks=()))
    wide = (1080 - 3 * 16) / 4
    top = line(canvas, "Got").box[3]
    assert line(canvas, "A").box[1] - top <= wide * TALLEST + 110


words = st.lists(st.text("abcdefgh", min_size=1, max_size=12), min_size=1, max_size=40)


@settings(max_examples=25, deadline=None)
@given(words, st.integers(0, 39), st.sampled_from(FORMATS))
def test_any_words_stay_in_the_margins_and_off_the_pictures(said_words: list[str], at: int, size: str) -> None:
    of = models(2, size)
    cut = min(at, len(said_words))
    runs = (Run("plain", " ".join(said_words[:cut]) + " "), Run("changed", " ".join(said_words[cut:])))
    canvas = drawn(of, card(of, runs=runs))
    check_sound(canvas)
    kept = " ".join(said(canvas))
    assert "post-finding-words-cut" in noted(canvas) or all(word in kept for word in said_words)


def test_the_legend_never_runs_into_the_label() -> None:
    of = models()
    canvas = drawn(of, card(of, missed="missed by a picture, or by two of them, or by all of them together"))
    check_sound(canvas)
    assert "post-finding-text-cut" in noted(canvas)


def test_a_square_takes_a_fourth_line_before_it_loses_words() -> None:
    sent = (
        "slightly sad expression, brows slightly knitted and raised at the inner ends, upper eyelids barely drooping, "
        "lips slightly downturned at the corners, understated and composed"
    )
    of = models(2, "1080x1080", drawn="AB")
    canvas = drawn(of, card(of, runs=(Run("plain", sent),), remarks=()))
    check_sound(canvas)
    assert "post-finding-words-cut" not in noted(canvas)
    lines = [word for word in canvas.drawn if word.size == 40]
    last = [word.text for word in lines if word.box[3] > max(each.box[3] for each in lines) - 20]
    assert "composed" in last
    assert len(last) > 2, "no word stands alone on the last line"


@pytest.mark.parametrize("size", FORMATS)
def test_the_mark_stands_at_the_margin_of_the_text(size: str) -> None:
    of = models(2, size, drawn="AB")
    left, right = sorted(word.box for word in drawn(of, card(of)).drawn if word.text == "SIMULATED")
    assert abs(left[0] - 64) <= 4
    assert abs(right[2] - 1016) <= 4
