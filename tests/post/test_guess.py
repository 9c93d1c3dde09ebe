"""The riddle gives no name away; the answer shows the same pictures at the same places, with names."""

from dataclasses import replace

import pytest

from studio.face.anchors import Anchors
from studio.post.alt_text import guess_text
from studio.post.canvas import Canvas
from studio.post.cover import Cover
from studio.post.measures import GAP, LEAST
from studio.post.result_wording import guess_texts, reveal_texts
from studio.post.slide.guess import GuessCard, RevealCard, draw_guess, draw_reveal
from studio.post.slide.inner import Page
from studio.post.theme import DARK, Theme
from tests.post.lesson_scenes import (
    FORMATS,
    LONG,
    PAGE,
    SHORT,
    THEMES,
    blank,
    check_sound,
    eye_bands,
    line,
    models,
    noted,
    said,
    shown,
)
from tests.post.scenes import eyes, portrait, words

HALF = (1080 - GAP) // 2


def guess(of: Cover, language: str = "en", page: Page = PAGE, theme: Theme = DARK, **changes: object) -> Canvas:
    canvas = blank(of, language, theme)
    title, answer = guess_texts(9, words(language))
    draw_guess(canvas, of, GuessCard(**{**GuessCard(title, answer, shown(of)).__dict__, **changes}), page)
    return canvas


def reveal(of: Cover, language: str = "en", theme: Theme = DARK, **changes: object) -> Canvas:
    canvas = blank(of, language, theme)
    title, remark = reveal_texts(words(language))
    draw_reveal(canvas, of, RevealCard(**{**RevealCard(title, remark, shown(of)).__dict__, **changes}), PAGE)
    return canvas


def crowded(size: str) -> Cover:
    """Two portraits so near that brows, eyes and mouth take every corner."""
    data = portrait((600, 700), (0.5, 0.5), 0.78)
    where = Anchors((0.11, 0.5), (0.89, 0.5), (0.5, 0.93))
    of = models(2, size)
    return replace(of, panels=tuple(replace(panel, data=data, anchors=where) for panel in of.panels))


@pytest.mark.parametrize("size", FORMATS)
@pytest.mark.parametrize("count", [2, 3, 4])
def test_every_format_holds_riddle_and_answer(size: str, count: int) -> None:
    for number, (drawn, names) in enumerate((("", LONG), ("ABCD", SHORT), ("A", SHORT))):
        of = models(count, size, drawn=drawn, names=names)
        for language in ("en", "es"):
            check_sound(guess(of, language, theme=THEMES[number]))
            check_sound(reveal(of, language, theme=THEMES[number]))


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_theme_is_legible(theme: Theme) -> None:
    for canvas in (guess(models(2), "es", theme=theme), reveal(models(2), theme=theme)):
        assert min(word.contrast for word in canvas.drawn) >= 7


@pytest.mark.parametrize("size", FORMATS)
@pytest.mark.parametrize("count", [2, 3, 4])
def test_no_name_stands_on_the_riddle(size: str, count: int) -> None:
    for names in (SHORT, LONG):
        text = " ".join(said(guess(models(count, size, names=names)))).casefold()
        assert not [name for name in names if name.casefold() in text]
        assert not [name for name in names if name.split()[0].casefold() in text]


def test_a_running_head_with_a_name_is_left_out() -> None:
    named = guess(models(2), page=Page(2, 9, "Seedream 4.5 / Nano Banana"))
    assert "Seedream 4.5 / Nano Banana" not in said(named)
    assert "Sad, subtle" in said(guess(models(2)))


def test_the_proposed_texts_and_the_description_name_nobody() -> None:
    of = models(2)
    for language in ("en", "es"):
        proposed = [*guess_texts(9, words(language)), *guess_texts(None, words(language))]
        described = guess_text(of, proposed[0], words(language))
        assert not [text for text in (*proposed, described) for name in SHORT if name in text]


def test_where_the_answer_is() -> None:
    assert guess_texts(9, words())[1] == "Answer on slide 9"
    assert guess_texts(9, words("es"))[1] == "La respuesta, en la 9"
    assert "9" not in guess_texts(None, words())[1]
    assert {"Which model", "made which?", "Answer on slide 9"} <= set(said(guess(models(2))))


@pytest.mark.parametrize("count", [2, 3, 4])
def test_letters_are_in_order(count: int) -> None:
    canvas = guess(models(count))
    found = sorted((word.box[0], word.text) for word in canvas.drawn if len(word.text) == 1)
    assert "".join(text for _x, text in found) == "ABCD"[:count]
    assert not noted(canvas)


@pytest.mark.parametrize("size", FORMATS)
def test_letters_without_a_free_corner_stand_under_the_pictures(size: str) -> None:
    of = crowded(size)
    riddle, answer = guess(of), reveal(of)
    check_sound(riddle)
    check_sound(answer)
    assert line(riddle, "A").size == 52
    assert line(riddle, "A").box[1] > max(face[3] for face in riddle.faces) - 1
    assert line(riddle, "B").box[0] >= HALF + GAP
    assert any(word.text.startswith("A Seedream") for word in answer.drawn)


@pytest.mark.parametrize("count", [2, 3, 4])
@pytest.mark.parametrize("size", FORMATS)
def test_a_swipe_from_riddle_to_answer_moves_no_picture(size: str, count: int) -> None:
    of = models(count, size, drawn="ABCD"[: count % 3])
    riddle, answer = guess(of), reveal(of)
    assert riddle.faces == answer.faces
    assert eye_bands(riddle, 0, 1080) == eye_bands(answer, 0, 1080)


def test_both_pictures_show_the_same_crop() -> None:
    canvas = guess(models(2))
    ((top, bottom),) = eye_bands(canvas, 0, 1080)
    one = eyes(canvas.image, (0, top, HALF, bottom + 1))
    assert one == pytest.approx(eyes(canvas.image, (HALF + GAP, top, 1080, bottom + 1)), abs=1)


def test_the_answer_gives_all_names_large() -> None:
    pair = reveal(models(2))
    assert line(pair, "Seedream 4.5").size == line(pair, "Nano Banana").size >= 76
    assert line(pair, "Seedream 4.5").box[0] < line(pair, "Nano Banana").box[0]
    assert set(SHORT[:3]) <= set(said(reveal(models(3))))
    long = " ".join(said(reveal(models(2, names=LONG))))
    assert all(word in long for word in " ".join(LONG[:2]).split())


def test_a_question_of_one_s_own_is_drawn_and_an_endless_one_is_told() -> None:
    assert "Guess who" in said(guess(models(2), title="Guess who"))
    endless = guess(models(2), title="which of these two portraits was made by which of these models and why " * 3)
    assert "post-finding-text-cut" in noted(endless)
    assert min(word.size for word in endless.drawn) >= LEAST
    check_sound(endless)


def test_empty_texts_and_missing_pictures_leave_honest_places() -> None:
    of = models(2)
    for canvas in (guess(of, title="", answer=""), reveal(of, title="", remark="")):
        check_sound(canvas)
    assert said(guess(of, shown=(None, None))).count("No picture") == 2
    assert said(reveal(of, shown=(None, shown(of)[1]))).count("No picture") == 1


def test_simulated_pictures_say_so_in_the_riddle_too() -> None:
    assert said(guess(models(2, drawn="AB"))).count("SIMULATED") == 2
    assert "SIMULATED" in said(guess(models(4, drawn="ABCD")))
