"""What comes next: what was tried, the empty place, the question."""

from dataclasses import replace

import pytest

from studio.post.canvas import Canvas
from studio.post.cover import Cover
from studio.post.slide.next_question import SIGN, NextQuestion, Tried, draw_next_question
from studio.post.theme import DARK, Theme
from studio.request.size import Size
from tests.post.lesson_scenes import FORMATS, PAGE, THEMES, blank, check_sound, line, models, noted, said, shown
from tests.post.scenes import eyes

NAMES = {
    "en": ("Sad", "Nervous", "Relieved", "Skeptical", "Embarrassed", "Determined"),
    "es": ("Triste", "Nerviosa", "Aliviada", "Escéptica", "Avergonzada", "Decidida"),
}
TITLE = {"en": "What should I test next?", "es": "¿Qué situación me falta?"}
CALL = {"en": "Comment it and I will test it", "es": "Coméntala y la pruebo"}


def card(of: Cover, count: int = 5, language: str = "en") -> NextQuestion:
    pictures = shown(of)
    tried = tuple(Tried(name, pictures[at % 2]) for at, name in enumerate(NAMES[language][:count]))
    return NextQuestion(TITLE[language], CALL[language], tried)


def drawn(of: Cover, what: NextQuestion, language: str = "en", theme: Theme = DARK) -> Canvas:
    canvas = blank(of, language, theme)
    draw_next_question(canvas, of, what, PAGE)
    return canvas


@pytest.mark.parametrize("size", FORMATS)
@pytest.mark.parametrize("count", [0, 1, 2, 3, 4, 5])
def test_every_format_holds_up_to_five_situations(size: str, count: int) -> None:
    for language, simulated in (("en", ""), ("es", "AB")):
        of = models(2, size, drawn=simulated)
        canvas = drawn(of, card(of, count, language), language)
        check_sound(canvas)
        assert set(NAMES[language][:count]) <= set(said(canvas))
        assert said(canvas).count(SIGN) == 1
        assert len(canvas.faces) == 2 * count
        assert CALL[language] in said(canvas)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_theme_can_be_read(theme: Theme) -> None:
    of = models()
    canvas = drawn(of, card(of), theme=theme)
    check_sound(canvas)
    sign = line(canvas, SIGN).box
    assert canvas.image.getpixel((round(sign[0]) - 60, round(sign[1]))) == theme.raised


@pytest.mark.parametrize("count", [2, 3, 5])
def test_all_faces_stand_alike(count: int) -> None:
    of = models()
    canvas = drawn(of, card(of, count))
    assert "post-finding-unequal" not in noted(canvas)
    seen = [eyes(canvas.image, canvas.pixels(face)) for face in canvas.faces[::2]]
    for place in zip(*seen, strict=True):
        assert max(place) - min(place) <= 2.5, place


def test_the_last_five_are_shown() -> None:
    of = models()
    canvas = drawn(of, card(of, 6))
    assert NAMES["en"][0] not in said(canvas)
    assert set(NAMES["en"][1:]) <= set(said(canvas))
    assert len(canvas.faces) == 10


def test_the_empty_place_comes_last_and_leaves_no_hole() -> None:
    of = models()
    for count in range(6):
        canvas = drawn(of, card(of, count))
        sign = line(canvas, SIGN).box
        assert all(face[2] < sign[0] or face[3] < sign[1] for face in canvas.faces)
        row = round((sign[1] + sign[3]) / 2)
        assert canvas.image.getpixel((1078, row)) == DARK.raised


def test_captions_stand_over_their_own_pictures() -> None:
    of = models()
    canvas = drawn(of, card(of))
    for name, face in zip(NAMES["en"], canvas.faces[::2], strict=False):
        box = line(canvas, name).box
        assert box[3] < face[1]
        assert face[1] - box[3] < 180
        assert box[0] < face[2]
        assert box[2] > face[0] - 120


def test_the_question_is_the_largest_thing_on_the_slide() -> None:
    of = models()
    canvas = drawn(of, card(of))
    sizes = {word.text: word.size for word in canvas.drawn if word.text != SIGN}
    assert max(sizes, key=lambda text: sizes[text]).startswith(("What", "I test"))
    assert line(canvas, "What should").box[1] > max(face[3] for face in canvas.faces)


@pytest.mark.parametrize("size", FORMATS)
def test_empty_texts_give_their_place_to_the_pictures(size: str) -> None:
    of = models(2, size)
    full, bare = drawn(of, card(of)), drawn(of, replace(card(of), title="", call=""))
    check_sound(bare)
    assert bare.faces[0][3] - bare.faces[0][1] >= full.faces[0][3] - full.faces[0][1]
    check_sound(drawn(of, NextQuestion("", "", tuple(Tried("", None) for _ in range(5)))))


def test_a_missing_picture_says_so_and_is_not_the_empty_place() -> None:
    of = models()
    whole = card(of)
    tried = (whole.tried[0], Tried("Nervous", None), *whole.tried[2:])
    canvas = drawn(of, replace(whole, tried=tried))
    check_sound(canvas)
    assert len(canvas.faces) == 8
    assert "No picture" in said(canvas)
    assert said(canvas).count(SIGN) == 1


def test_a_caption_and_a_question_that_do_not_fit_are_told() -> None:
    of = models()
    whole = card(of)
    long = replace(whole, tried=(Tried("Proud of something nobody else has noticed", shown(of)[0]), *whole.tried[1:]))
    canvas = drawn(of, long)
    check_sound(canvas)
    assert "post-finding-text-cut" in noted(canvas)
    endless = drawn(of, replace(whole, title="Which one " * 30))
    check_sound(endless)
    assert "post-finding-text-cut" in noted(endless)


def test_simulated_pictures_say_so_and_which_where_not_all_are() -> None:
    of = models(drawn="AB")
    assert "SIMULATED" in said(drawn(of, card(of)))
    of = models(drawn="B")
    assert "Nervous, Skeptical: SIMULATED" in said(drawn(of, card(of)))
    of = models()
    assert not any("SIMULATED" in text for text in said(drawn(of, card(of))))


def test_a_large_simulated_picture_carries_the_plate_itself() -> None:
    of = models(drawn="AB")
    canvas = drawn(of, card(of, 1))
    assert said(canvas).count("SIMULATED") == 1
    assert len(canvas.plates) == 1


def test_other_export_sizes_say_the_same() -> None:
    of, large = models(), models(2, "1440x1800")
    assert large.size == Size(1440, 1800)
    assert said(drawn(large, card(large))) == said(drawn(of, card(of)))


def test_simulated_is_said_over_the_empty_place_where_the_row_leaves_room() -> None:
    of = models(2, drawn="AB")
    canvas, plain = drawn(of, card(of)), models(2)
    mark, caption = line(canvas, "SIMULATED"), line(canvas, "Embarrassed")
    assert abs(mark.box[3] - caption.box[3]) < 12
    assert abs(mark.box[2] - 1016) <= 4
    heights = [face[3] - face[1] for face in canvas.faces[::2]]
    assert heights == [face[3] - face[1] for face in drawn(plain, card(plain)).faces[::2]], "it costs no height"
