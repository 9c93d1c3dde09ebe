"""Slides of a battle: the same panels round by round, and sums that follow from the votes."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.post.album import Shown
from studio.post.canvas import Canvas
from studio.post.cover import Cover
from studio.post.panels import meet
from studio.post.score import Cell, ScoreRow, won
from studio.post.slide.round import RoundCard, draw_round
from studio.post.slide.scoreboard import Scoreboard, draw_scoreboard
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

CHALLENGES = ("A selfie", "Very close: skin, eyes and mouth", "The same jacket, once with and once without its brand")
CELLS: tuple[tuple[Cell, ...], ...] = (
    ("won", "none"),
    ("none", "won"),
    ("won", "none"),
    ("even", "even"),
    ("refused", "none"),
    ("none", "none"),
    ("open", "open"),
)


def round_slide(of: Cover, language: str = "en", theme: Theme = DARK, **changes: object) -> Canvas:
    canvas = blank(of, language, theme)
    plain = RoundCard("A selfie", "My pick: Seedream 4.5", shown(of), 0)
    draw_round(canvas, of, RoundCard(**{**plain.__dict__, **changes}), PAGE)
    return canvas


def score_slide(of: Cover, rows: int = 7, language: str = "en", theme: Theme = DARK, **changes: object) -> Canvas:
    canvas = blank(of, language, theme)
    models_there = len(of.panels)
    made = tuple(
        ScoreRow(CHALLENGES[at % 2], (*CELLS[at % len(CELLS)], "none", "none")[:models_there]) for at in range(rows)
    )
    plain = Scoreboard("The score, 7 rounds", made, "Rounds won", "1 tie, 1 for nobody", "My picks, blind. A hint.")
    draw_scoreboard(canvas, of, Scoreboard(**{**plain.__dict__, **changes}), PAGE)
    return canvas


@pytest.mark.parametrize("size", FORMATS)
@pytest.mark.parametrize("language", ["en", "es"])
def test_a_round_keeps_the_rules_in_every_format(size: str, language: str) -> None:
    for number, challenge in enumerate(CHALLENGES):
        for drawn, names in (("", LONG), ("AB", SHORT)):
            of = models(2, size, drawn=drawn, names=names)
            check_sound(round_slide(of, language, THEMES[number], title=challenge, pick=f"My pick: {names[0]}"))


@pytest.mark.parametrize("size", FORMATS)
@pytest.mark.parametrize("count", [3, 4])
def test_a_round_of_more_models_stands_in_columns(size: str, count: int) -> None:
    check_sound(round_slide(models(count, size, names=LONG), chosen=1))
    check_sound(round_slide(models(count, size, drawn="ABCD"), chosen=None, pick="It's a tie"))


def test_the_challenge_is_the_largest_thing_said() -> None:
    canvas = round_slide(models(2))
    assert line(canvas, "A selfie").size == max(word.size for word in canvas.drawn)
    assert {"My pick: Seedream 4.5", "3/9"} <= set(said(canvas))


def test_both_faces_stay_at_one_place_and_size() -> None:
    canvas = round_slide(models(2))
    left = eyes(canvas.image, (0, 300, 532, 1090))
    right = eyes(canvas.image, (548, 300, 1080, 1090))
    assert left == pytest.approx(right, abs=2)


@pytest.mark.parametrize("chosen", [0, 1])
def test_the_check_is_on_the_picture_that_was_kept_and_on_no_face(chosen: int) -> None:
    of = models(2)
    plain, marked = round_slide(of, chosen=None), round_slide(of, chosen=chosen)
    (plate,) = [one for one in marked.plates if one not in plain.plates]
    assert (plate[0] < 540) == (chosen == 0)
    assert not any(meet(plate, face) for face in marked.faces)
    assert not any(meet(plate, other) for other in plain.plates)


def test_on_simulated_pictures_the_check_makes_room_for_their_mark() -> None:
    of = models(2, drawn="AB")
    plain, marked = round_slide(of, chosen=None), round_slide(of, chosen=0)
    (plate,) = [one for one in marked.plates if one not in plain.plates]
    assert said(marked).count("SIMULATED") == 2
    assert not any(meet(plate, other) for other in plain.plates)


def test_a_picture_that_is_missing_leaves_a_place_that_says_so() -> None:
    of = models(2)
    there: tuple[Shown | None, ...] = (shown(of)[0], None)
    canvas = round_slide(of, shown=there, pick="", chosen=None)
    assert "No picture" in said(canvas)
    check_sound(canvas)


@pytest.mark.parametrize("size", FORMATS)
@pytest.mark.parametrize("language", ["en", "es"])
def test_a_score_keeps_the_rules_in_every_format(size: str, language: str) -> None:
    for number, rows in enumerate((4, 7, 10)):
        check_sound(score_slide(models(2, size, names=LONG), rows, language, THEMES[number]))
        check_sound(score_slide(models(2, size, drawn="AB"), rows, language, THEMES[number]))


@pytest.mark.parametrize("size", FORMATS)
@pytest.mark.parametrize("count", [3, 4])
def test_a_score_of_more_models_has_a_column_for_each(size: str, count: int) -> None:
    canvas = score_slide(models(count, size), 7)
    check_sound(canvas)
    assert set("ABCD"[:count]) <= set(said(canvas))


def test_the_sums_are_the_checks() -> None:
    canvas = score_slide(models(2))
    sums = [word.text for word in canvas.drawn if word.size == 124]
    assert sums == ["2", "1"]
    checks = [plate for plate in canvas.plates if plate[2] - plate[0] <= 56]
    assert len(checks) == 3


def test_rows_that_find_no_room_are_told() -> None:
    canvas = score_slide(models(2, "1080x1080"), 30)
    assert "post-finding-rows-left-out" in noted(canvas)
    check_sound(canvas)


def test_a_refusal_is_shown_as_one() -> None:
    assert "No image" in said(score_slide(models(2)))
    assert "Sin imagen" in said(score_slide(models(2), language="es"))


def test_no_line_stands_on_another() -> None:
    canvas = score_slide(models(2), 10)
    boxes = [word.box for word in canvas.drawn]
    assert not any(meet(one, other) for at, one in enumerate(boxes) for other in boxes[at + 1 :])


def test_rows_stand_in_their_order() -> None:
    rows = tuple(ScoreRow(f"Round {at}", ("won", "none")) for at in range(8))
    canvas = score_slide(models(2), rows=8)
    canvas = blank(models(2))
    draw_scoreboard(canvas, models(2), Scoreboard("Score", rows, "Won"), PAGE)
    tops = [line(canvas, row.name).box[1] for row in rows]
    assert all(one < other for one, other in pairwise(tops))


@given(st.lists(st.sampled_from(["won", "even", "none", "refused", "open"]), max_size=12))
def test_a_sum_counts_what_was_won_and_nothing_else(cells: list[Cell]) -> None:
    rows = [ScoreRow("x", (cell,)) for cell in cells]
    assert won(rows, 0) == cells.count("won")
    assert won([replace(row, cells=()) for row in rows], 0) == 0
