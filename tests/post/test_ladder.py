"""The ladder: rows, columns, level names, and what gives way where there is little height."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.image.crop import Framing
from studio.post.album import Shown
from studio.post.canvas import Canvas
from studio.post.cover import Cover
from studio.post.measures import LEAST, MARGIN
from studio.post.slide.close_up import MOST, UNDER_EYES, close_framing
from studio.post.slide.ladder import DISTANCE, LINE, Ladder, Level, draw_ladder
from studio.post.slide.ladder_rows import CROWD, GAP, TALLEST, TIGHT, WIDE, WIDEST, Columns, columns_of, rows_of
from studio.post.slide.level_names import CLOSEST, FARTHEST, write_levels
from studio.post.theme import DARK, Theme
from studio.request.size import Size
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
    "en": ("none", "hint", "subtle", "clear", "strong", "extreme"),
    "es": ("nada", "apenas", "sutil", "clara", "fuerte", "extrema"),
}
TITLE = {"en": "Sad, step by step", "es": "Triste, paso a paso"}
ASK = {"en": "Where would you stop?", "es": "¿Dónde pararías tú?"}
quick = settings(max_examples=60, deadline=None)


def card(of: Cover, count: int = 5, language: str = "en", **changes: object) -> Ladder:
    levels = tuple(Level(name, shown(of)) for name in NAMES[language][:count])
    plain = Ladder(TITLE[language], levels, ASK[language])
    return Ladder(**{**plain.__dict__, **changes})


def drawn(of: Cover, what: Ladder, language: str = "en", theme: Theme = DARK) -> Canvas:
    canvas = blank(of, language, theme)
    draw_ladder(canvas, of, what, PAGE)
    return canvas


@pytest.mark.parametrize("size", FORMATS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("count", [2, 3, 4])
def test_every_format_holds_six_levels_of_two_to_four_models(size: str, language: str, count: int) -> None:
    for names, simulated in ((SHORT, ""), (LONG, "ABCD")):
        of = models(count, size, names=names, drawn=simulated[:count])
        canvas = drawn(of, card(of, 6, language), language)
        check_sound(canvas)
        assert set(NAMES[language]) <= set(said(canvas))
        assert len(canvas.faces) == 2 * 6 * count
        assert {"A", "B"} <= set(said(canvas))


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 6])
def test_every_theme_holds_any_number_of_levels(theme: Theme, count: int) -> None:
    of = models()
    check_sound(drawn(of, card(of, count), theme=theme))


@pytest.mark.parametrize("count", [2, 3, 4])
@pytest.mark.parametrize("levels", [4, 5, 6])
def test_all_faces_stand_alike(count: int, levels: int) -> None:
    of = models(count)
    canvas = drawn(of, card(of, levels))
    assert "post-finding-unequal" not in noted(canvas)
    seen = [eyes(canvas.image, canvas.pixels(face)) for face in canvas.faces[::2]]
    assert len(seen) == levels * count
    for place in zip(*seen, strict=True):
        assert max(place) - min(place) <= 2.5, place
    middles = sorted({round((face[0] + face[2]) / 2) for face in canvas.faces[::2]})
    assert len(middles) == levels
    pitches = [after - before for before, after in pairwise(middles)]
    assert max(pitches, default=0) - min(pitches, default=0) <= 3


def test_level_names_stand_between_the_rows_of_a_pair_and_the_models_outside() -> None:
    of = models()
    canvas = drawn(of, card(of))
    rows = sorted({round(face[1]) for face in canvas.faces})
    first, last = rows[0], rows[-1]
    assert line(canvas, SHORT[0]).box[3] < first
    assert all(first < line(canvas, name).box[1] < last for name in NAMES["en"][:5])
    assert line(canvas, SHORT[1]).box[1] > last
    assert line(canvas, ASK["en"]).box[1] > line(canvas, SHORT[1]).box[3]


def test_of_three_models_each_is_named_over_its_own_row() -> None:
    of = models(3)
    canvas = drawn(of, card(of))
    tops = sorted({round(face[1]) for face in canvas.faces})
    brows = [tops[0], tops[2], tops[4]]
    names = [line(canvas, name).box for name in SHORT[:3]]
    assert all(name[3] < brow for name, brow in zip(names, brows, strict=True))
    assert all(after[1] > brow for after, brow in zip(names[1:], brows, strict=False))


@pytest.mark.parametrize(("levels", "count"), [(2, 3), (2, 4), (3, 4)])
def test_fewer_levels_than_models_are_shown_level_by_level(levels: int, count: int) -> None:
    of = models(count)
    canvas = drawn(of, card(of, levels))
    check_sound(canvas)
    assert "post-series-ask-left-out" in noted(canvas)
    heights = [line(canvas, name).box[1] for name in NAMES["en"][:levels]]
    assert len(canvas.faces) == 2 * levels * count
    assert max(face[2] for face in canvas.faces) > 940
    assert heights == sorted(heights)


def test_four_models_are_named_on_top_and_lettered_beside_their_rows() -> None:
    of = models(4)
    canvas = drawn(of, card(of))
    first = min(face[1] for face in canvas.faces)
    assert all(line(canvas, name).box[3] < first for name in SHORT)
    assert [said(canvas).count(letter) for letter in "ABCD"] == [2, 2, 2, 2]
    beside = [word.box for word in canvas.drawn if word.text in "ABCD" and word.box[1] > first - 40]
    assert len(beside) == 4
    assert all(box[2] < min(face[0] for face in canvas.faces) for box in beside)


@pytest.mark.parametrize("count", [2, 3, 4])
def test_level_names_have_one_size_and_keep_to_their_columns(count: int) -> None:
    of = models(count)
    canvas = drawn(of, card(of, 6, "es"), "es")
    columns = columns_of(1080, 6, count)
    found = [line(canvas, name) for name in NAMES["es"]]
    assert len({word.size for word in found}) == 1
    for word, box in zip(found, columns.boxes(0, 0), strict=True):
        middle = (word.box[0] + word.box[2]) / 2
        assert box[0] <= middle <= box[2]


def test_a_missing_picture_is_a_raised_place_that_says_so() -> None:
    of = models()
    whole = card(of, 6)
    gaps = replace(whole.levels[1], shown=(None, None))
    last = replace(whole.levels[5], shown=(whole.levels[5].shown[0], None))
    canvas = drawn(of, replace(whole, levels=(whole.levels[0], gaps, *whole.levels[2:5], last)))
    check_sound(canvas)
    assert len(canvas.faces) == 2 * 9
    assert said(canvas).count("picture") == 3
    middle = (canvas.image.width // 6) + 20
    assert canvas.image.getpixel((middle, 420)) == DARK.raised


def test_a_ladder_of_nothing_but_missing_pictures_is_drawn_all_the_same() -> None:
    of = models()
    levels = tuple(Level(name, (None, None)) for name in NAMES["en"])
    canvas = drawn(of, card(of, levels=levels))
    assert canvas.faces == []
    check_sound(canvas)


@pytest.mark.parametrize("size", FORMATS)
def test_empty_texts_leave_their_place_free(size: str) -> None:
    of = models(2, size)
    levels = tuple(Level("", shown(of)) for _ in range(3))
    canvas = drawn(of, Ladder("", levels, ""))
    check_sound(canvas)
    with_ask = drawn(of, Ladder("", levels, ASK["en"]))
    assert min(box[3] - box[1] for box in canvas.faces) >= min(box[3] - box[1] for box in with_ask.faces)
    assert drawn(of, Ladder("", (), "")).faces == []


def test_the_question_gives_way_where_the_rows_would_be_too_low_and_that_is_said() -> None:
    of = models(4, "1080x1080")
    canvas = drawn(of, card(of, 6))
    assert ASK["en"] not in said(canvas)
    assert "post-finding-remark-left-out" in noted(canvas)
    square = models(2, "1080x1080")
    kept = drawn(square, card(square, 6))
    assert ASK["en"] in said(kept)
    assert noted(kept) == set()


def test_a_seventh_level_is_left_out_and_told() -> None:
    of = models()
    levels = tuple(Level(f"level {at}", shown(of)) for at in range(8))
    canvas = drawn(of, card(of, levels=levels))
    assert "level 5" in said(canvas)
    assert "level 6" not in said(canvas)
    (note,) = [note for note in canvas.notes if note.key == "post-series-levels-left-out"]
    assert "2 levels" in words().tell(note)
    assert "2 niveles" in words("es").tell(note)


def test_level_names_too_long_for_their_columns_are_cut_and_told() -> None:
    of = models()
    levels = tuple(Level(f"extraordinarily {name}", shown(of)) for name in NAMES["en"])
    canvas = drawn(of, card(of, levels=levels))
    check_sound(canvas)
    assert "post-finding-text-cut" in noted(canvas)
    cut = [word for word in canvas.drawn if word.text.endswith("…")]
    assert [word.size for word in cut] == [LEAST] * 6


def test_simulated_rows_say_so_each_at_its_own_name() -> None:
    of = models(drawn="B")
    canvas = drawn(of, card(of))
    marks = [word for word in canvas.drawn if word.text == "SIMULATED"]
    assert len(marks) == 1
    assert abs(marks[0].box[3] - line(canvas, SHORT[1]).box[3]) < 20
    everywhere = drawn(models(drawn="AB"), card(models(drawn="AB")))
    assert said(everywhere).count("SIMULATED") == 2


def test_where_rows_have_no_line_of_their_own_the_mark_names_the_letters() -> None:
    of = models(4, drawn="BD")
    assert "B, D: SIMULATED" in said(drawn(of, card(of)))
    of = models(4, drawn="ABCD")
    assert "SIMULATED" in said(drawn(of, card(of)))


def test_large_simulated_pictures_carry_the_plate_themselves() -> None:
    of = models(2, "1080x1440", drawn="AB")
    canvas = drawn(of, card(of, 2))
    check_sound(canvas)
    assert said(canvas).count("SIMULATED") == 4
    assert len(canvas.plates) == 4


def test_a_name_that_lost_words_is_told() -> None:
    of = models(names=("One two three four five six seven eight nine ten eleven twelve", "B"))
    canvas = drawn(of, card(of))
    check_sound(canvas)
    assert "post-finding-name-cut" in noted(canvas)


def test_the_same_ladder_draws_the_same_pixels_and_larger_exports_scale_it() -> None:
    of = models()
    assert drawn(of, card(of)).image.tobytes() == drawn(of, card(of)).image.tobytes()
    large = models(2, "1440x1800")
    assert said(drawn(large, card(large))) == said(drawn(of, card(of)))


sizes = st.tuples(st.floats(40, 1080), st.floats(40, 900))


@quick
@given(sizes)
def test_a_close_framing_keeps_brows_and_chin(size: tuple[float, float]) -> None:
    found: Framing = close_framing(size, DISTANCE, LINE)
    gap = found.distance * size[0]
    assert gap <= DISTANCE * size[0] + 1e-6
    assert gap <= MOST * size[1] + 1e-6
    assert (1 - found.line) * size[1] >= UNDER_EYES * gap - 1e-6 or found.line == LINE
    assert found.line * size[1] >= gap


@quick
@given(st.integers(1, 4), st.floats(60, 540), st.floats(500, 1200), st.sampled_from([WIDE, TIGHT]))
def test_rows_keep_their_order_and_stay_in_their_span(models_: int, wide: float, height: float, bands: object) -> None:
    assert bands in (WIDE, TIGHT)
    chosen = WIDE if bands == WIDE else TIGHT
    found = rows_of((200, 200 + height), models_, wide, chosen)
    assert found.tall <= wide * TALLEST + 1e-6
    assert min(found.tops) >= 200
    assert found.tops == tuple(sorted(found.tops))
    gaps = [after - before - found.tall for before, after in zip(found.tops, found.tops[1:], strict=False)]
    assert all(gap >= GAP - 1e-6 for gap in gaps)
    if found.tall > 1:
        last = max(found.tops[-1] + found.tall, *found.names)
        assert last <= 200 + height + 1e-6
    if len(gaps) > 0:
        assert found.tops[0] + found.tall < found.levels < found.tops[1]
    assert len(found.names) == models_


@quick
@given(st.integers(1, 6), st.integers(1, 4))
def test_columns_fill_the_slide_without_touching(count: int, models_: int) -> None:
    columns = columns_of(1080, count, models_)
    boxes = columns.boxes(10, 100)
    assert abs(boxes[-1][2] - 1080) < 1e-6
    assert (boxes[0][0] > MARGIN) is (models_ >= CROWD)
    assert all(after[0] - before[2] >= GAP - 1e-6 for before, after in pairwise(boxes))


@quick
@given(st.lists(st.text("abcdefgilmnorstu", min_size=1, max_size=14), min_size=1, max_size=6))
def test_level_names_never_run_together_nor_leave_the_margins(names: list[str]) -> None:
    canvas = Canvas(Size(1080, 1350), DARK, words())
    columns = Columns(0, 1080, len(names))
    write_levels(canvas, names, columns, 400)
    boxes = [word.box for word in canvas.drawn]
    assert len(boxes) == len(names)
    whole = [word.text for word in canvas.drawn] == names
    for word, column in zip(canvas.drawn, columns.boxes(0, 0), strict=True):
        assert word.box[0] >= MARGIN - 4
        assert word.box[2] <= 1080 - MARGIN + 4
        middle = (word.box[0] + word.box[2]) / 2 - (column[0] + column[2]) / 2
        assert abs(middle) <= columns.wide * FARTHEST + 4
    assert all(after[0] - before[2] >= CLOSEST - 8 for before, after in pairwise(boxes))
    assert whole or any(note.key == "post-finding-text-cut" for note in canvas.notes)


def test_pictures_that_nobody_marked_are_told() -> None:
    of = models()
    blind: tuple[Shown | None, ...] = tuple(replace(one, known=False) for one in shown(of))
    canvas = drawn(of, card(of, levels=(Level("none", blind), Level("hint", blind))))
    assert "post-finding-not-aligned" in noted(canvas)


def test_pictures_are_no_wider_than_portraits_are() -> None:
    columns = columns_of(1080, 2, 2)
    low = columns.kept(200)
    assert low.wide == pytest.approx(200 * WIDEST)
    assert low.left == columns.left
    for kept, box in zip(columns.kept(600).boxes(0, 600), columns.boxes(0, 600), strict=True):
        assert kept == pytest.approx(box)


def test_no_levels_and_one_level_have_places_too() -> None:
    assert columns_of(1080, 0, 2).boxes(0, 10) == []
    assert columns_of(1080, 1, 2).boxes(0, 10) == [(0, 0, 1080, 10)]


def test_level_names_pushed_aside_keep_their_order_and_their_reading() -> None:
    canvas = Canvas(Size(1080, 1350), DARK, words())
    names = ("nothing", "hinted", "subtle", "clearer", "stronger", "extremely")
    write_levels(canvas, names, Columns(0, 1080, 6), 400)
    assert [word.text for word in canvas.drawn] == list(names)
    assert len({word.size for word in canvas.drawn}) == 1
    assert {word.box[3] for word in canvas.drawn} <= {400, *range(400, 420)}


@pytest.mark.parametrize("size", ["1080x1350", "1080x1080"])
def test_a_question_of_two_lines_pushes_the_rows_up(size: str) -> None:
    of = models(2, size)
    long = "Where would you stop, and which of the two would you believe if you saw it alone?"
    short, tall = drawn(of, card(of)), drawn(of, card(of, ask=long))
    check_sound(tall)
    assert max(face[3] for face in tall.faces) < max(face[3] for face in short.faces)


def test_the_closing_question_keeps_its_distance_from_the_name_over_it() -> None:
    of = models(2)
    canvas = drawn(of, card(of))
    name, ask = line(canvas, of.panels[1].name), line(canvas, card(of).ask)
    foot = max(canvas.drawn, key=lambda word: word.box[1])
    assert 40 <= ask.box[1] - name.box[3] <= foot.box[1] - ask.box[3] + 24
