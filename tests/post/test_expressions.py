"""Several feelings of several models: places, letters, and who is who."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.post.canvas import Canvas
from studio.post.cover import Cover
from studio.post.measures import GAP, MARGIN
from studio.post.panels import meet
from studio.post.slide.expression_grid import INSIDE, TALLEST, Space, grid_of
from studio.post.slide.expressions import Expressions, Feeling, draw_expressions
from studio.post.slide.who import who_lines, who_place, write_who
from studio.post.theme import DARK, Theme
from studio.words import LANGUAGES
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
from tests.post.scenes import eyes, words

NAMES = {
    "en": ("Sad", "Nervous", "Relieved", "Skeptical", "Embarrassed", "Determined"),
    "es": ("Triste", "Nerviosa", "Aliviada", "Escéptica", "Avergonzada", "Decidida"),
}
TITLE = {"en": "One face, 5 feelings", "es": "Una cara, 5 emociones"}


def card(of: Cover, count: int = 5, language: str = "en") -> Expressions:
    return Expressions(TITLE[language], tuple(Feeling(name, shown(of)) for name in NAMES[language][:count]))


def drawn(of: Cover, what: Expressions, language: str = "en", theme: Theme = DARK) -> Canvas:
    canvas = blank(of, language, theme)
    draw_expressions(canvas, of, what, PAGE)
    return canvas


@pytest.mark.parametrize("size", FORMATS)
@pytest.mark.parametrize("count", [2, 3, 4])
@pytest.mark.parametrize("feelings", [2, 5, 6])
def test_every_format_holds_two_to_six_feelings_of_two_to_four_models(size: str, count: int, feelings: int) -> None:
    for language, names, simulated in (("en", SHORT, ""), ("es", LONG, "ABCD")):
        of = models(count, size, names=names, drawn=simulated[:count])
        canvas = drawn(of, card(of, feelings, language), language)
        check_sound(canvas)
        assert set(NAMES[language][:feelings]) <= set(said(canvas))
        assert len(canvas.faces) == 2 * feelings * count
        told = " ".join(said(canvas))
        assert all(name.split()[0] in told for name in names[:count])
        assert ("SIMULADO" in said(canvas)) is bool(simulated)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("feelings", [1, 2, 3, 4, 5, 6])
def test_every_theme_holds_any_number_of_feelings(theme: Theme, feelings: int) -> None:
    of = models()
    canvas = drawn(of, card(of, feelings), theme=theme)
    check_sound(canvas)
    assert said(canvas).count("A") == feelings + 1
    assert "post-finding-unequal" not in noted(canvas)


@pytest.mark.parametrize("count", [2, 3])
@pytest.mark.parametrize("feelings", [2, 3, 5, 6])
def test_all_faces_stand_alike(count: int, feelings: int) -> None:
    of = models(count)
    canvas = drawn(of, card(of, feelings))
    seen = [eyes(canvas.image, canvas.pixels(face)) for face in canvas.faces[::2]]
    assert len(seen) == feelings * count
    for place in zip(*seen, strict=True):
        assert max(place) - min(place) <= 2.5, place


def test_the_last_free_place_says_who_is_who() -> None:
    of = models()
    canvas = drawn(of, card(of, 5))
    last = max(face[1] for face in canvas.faces)
    place = line(canvas, SHORT[0]).box, line(canvas, SHORT[1]).box
    assert all(box[0] > 540 and abs(box[1] - last) < 200 for box in place)
    assert canvas.image.getpixel((1060, round(last))) == DARK.raised


@pytest.mark.parametrize("feelings", [4, 6])
def test_without_a_free_place_the_names_stand_under_the_title(feelings: int) -> None:
    of = models()
    canvas = drawn(of, card(of, feelings))
    first = min(face[1] for face in canvas.faces)
    for name in SHORT[:2]:
        assert line(canvas, TITLE["en"]).box[3] < line(canvas, name).box[1] < first


def test_the_letters_of_a_pair_meet_at_the_line_between() -> None:
    of = models()
    canvas = drawn(of, card(of, 5))
    pairs = [plate for plate in canvas.plates if plate[3] - plate[1] == 56][:10]
    for left, right in zip(pairs[::2], pairs[1::2], strict=True):
        assert abs(right[0] - left[2] - INSIDE) < 1
        assert left[1] == right[1]


@pytest.mark.parametrize("size", FORMATS)
def test_letters_cover_no_face_and_leave_no_margin(size: str) -> None:
    for count in (2, 3, 4):
        of = models(count, size)
        canvas = drawn(of, card(of, 6))
        for plate in canvas.plates:
            assert plate[0] >= MARGIN
            assert plate[2] <= canvas.width - MARGIN
            assert not any(meet(plate, face) for face in canvas.faces)
        letters = [word for word in canvas.drawn if word.text in "ABCD"[:count]]
        told = "post-series-letters-left-out" in noted(canvas)
        assert len(letters) == count * (1 if told else 7)


def test_two_columns_or_one_whichever_brings_the_faces_closer() -> None:
    space = Space(1080, 240, 1230, 74, 66)
    assert [grid_of(space, feelings, 2).columns for feelings in (2, 3, 4, 5, 6)] == [1, 2, 2, 2, 2]
    assert [grid_of(space, feelings, 3).columns for feelings in (2, 3)] == [1, 1]


@settings(max_examples=80, deadline=None)
@given(st.integers(1, 6), st.integers(1, 4), st.floats(600, 1300))
def test_places_do_not_touch_and_stay_in_their_space(feelings: int, count: int, height: float) -> None:
    space = Space(1080, 200, 200 + height, 74, 66)
    grid = grid_of(space, feelings, count)
    boxes = [grid.box(at, model) for at in range(feelings) for model in range(count)]
    taken = [*boxes, grid.free] if grid.free else boxes
    for number, one in enumerate(taken):
        assert one[0] >= -1e-6
        assert one[2] <= 1080 + 1e-6
        assert one[1] >= 200 + 74 - 1e-6
        assert one[3] <= 200 + height + 1e-6
        assert not any(meet(one, other) for other in taken[number + 1 :])
    assert grid.tall <= grid.wide * TALLEST + 1e-6
    assert (grid.free is None) is (feelings % grid.columns == 0)
    sides = {(round(box[2] - box[0], 3), round(box[3] - box[1], 3)) for box in boxes}
    assert len(sides) == 1
    if grid.columns == 2 and feelings > 1:
        assert abs(grid.place(1)[0] - grid.place(0)[2] - GAP) < 1e-6


def test_a_missing_picture_is_a_raised_place_that_says_so() -> None:
    of = models()
    whole = card(of, 5)
    gap = replace(whole.feelings[1], shown=(whole.feelings[1].shown[0], None))
    canvas = drawn(of, replace(whole, feelings=(whole.feelings[0], gap, *whole.feelings[2:])))
    check_sound(canvas)
    assert len(canvas.faces) == 18
    assert "picture" in said(canvas) or "No picture" in said(canvas)


def test_nothing_but_missing_pictures_is_drawn_all_the_same() -> None:
    of = models(3)
    canvas = drawn(of, Expressions("", tuple(Feeling("", (None,) * 3) for _ in range(5))))
    check_sound(canvas)
    assert drawn(of, Expressions("", ())).faces == []


def test_a_seventh_feeling_is_left_out_and_told() -> None:
    of = models()
    canvas = drawn(of, Expressions("", tuple(Feeling(f"feeling {at}", shown(of)) for at in range(7))))
    assert "feeling 5" in said(canvas)
    assert "feeling 6" not in said(canvas)
    (note,) = [note for note in canvas.notes if note.key == "post-series-feelings-left-out"]
    assert words().tell(note).startswith("One feeling")
    assert words("es").tell(note).startswith("Una emoción")


def test_the_name_of_a_feeling_that_does_not_fit_is_cut_and_told() -> None:
    of = models()
    long = "Proud of something that nobody else in the whole wide room has noticed yet"
    canvas = drawn(of, Expressions("", (Feeling(long, shown(of)), *card(of, 4).feelings[1:])))
    check_sound(canvas)
    assert any(word.text.startswith("Proud") and word.text.endswith("…") for word in canvas.drawn)
    assert "post-finding-text-cut" in noted(canvas)


@pytest.mark.parametrize("feelings", [5, 6])
def test_only_the_simulated_models_are_called_so(feelings: int) -> None:
    of = models(drawn="B")
    assert "B: SIMULATED" in said(drawn(of, card(of, feelings)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_take_as_many_lines_as_they_need(language: str) -> None:
    of = models(4, names=LONG, drawn="ABCD")
    canvas = blank(of, language)
    who = who_lines(canvas, of)
    assert len({number for *_rest, number in who.names}) > 1
    write_who(canvas, who, 300)
    check_sound(canvas)
    assert all(name in said(canvas) for name in LONG)
    assert max(word.box[3] for word in canvas.drawn) <= 300 + who.height


def test_a_low_place_takes_smaller_plates_before_it_shortens_a_name() -> None:
    of = models(3, names=LONG)
    for height in (280, 240, 180):
        canvas = blank(of)
        who_place(canvas, of, (548, 500, 1080, 500 + height), 480)
        check_sound(canvas)
        assert all(word.box[1] >= 500 and word.box[3] <= 500 + height + 4 for word in canvas.drawn)
    assert "post-finding-name-cut" in noted(canvas)
    roomy = blank(of)
    who_place(roomy, of, (548, 500, 1080, 900), 480)
    assert "post-finding-name-cut" not in noted(roomy)
    assert " ".join(said(roomy)).count("Preview") == 1


def test_the_same_slide_draws_the_same_pixels() -> None:
    of = models(3)
    assert drawn(of, card(of)).image.tobytes() == drawn(of, card(of)).image.tobytes()


@pytest.mark.parametrize("height", [150, 220, 400])
@pytest.mark.parametrize("count", [2, 3, 4])
def test_names_of_a_place_stand_beside_their_own_plates(height: int, count: int) -> None:
    of = models(count)
    canvas = blank(of)
    who_place(canvas, of, (548, 300, 1080, 300 + height), 280)
    assert len(canvas.plates) == count
    for plate, name in zip(canvas.plates, SHORT, strict=False):
        box = line(canvas, name).box
        assert box[0] >= plate[2]
        assert plate[1] <= (box[1] + box[3]) / 2 <= plate[3]
    tops = [plate[1] for plate in canvas.plates]
    assert tops == sorted(tops)
    assert all(after - before >= 42 for before, after in pairwise(tops))


def test_the_mark_of_a_place_stands_over_it() -> None:
    of = models(drawn="AB")
    canvas = blank(of)
    who_place(canvas, of, (548, 500, 1080, 740), 480)
    mark = line(canvas, "SIMULATED").box
    assert mark[3] < 500
    assert mark[2] <= 1080 - MARGIN + 4
