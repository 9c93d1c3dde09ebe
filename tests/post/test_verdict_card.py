"""The verdict slide: who gets the large picture follows from the votes alone."""

from dataclasses import asdict, replace
from itertools import groupby

import pytest

from studio.post.album import Shown
from studio.post.canvas import Canvas
from studio.post.cover import Cover
from studio.post.measures import GAP
from studio.post.slide.verdict_card import VerdictCard, draw_verdict_card
from studio.post.slide.vote_dots import Row, dot_size, row_of
from studio.post.theme import DARK, Theme
from studio.post.verdict_wording import Ballot, verdict_texts
from studio.verdict.tally import Tally
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
from tests.post.scenes import eyes, words

LEAD, EVEN = Tally(9, 1), Tally(6, 4)
TALLIES = (Tally(), Tally(1), Tally(3, 1), EVEN, Tally(5, 5, 2, 1), Tally(1, 9), Tally(60, 45, 12, 3), Tally(neither=4))
HALF = (1080 - GAP) // 2


def card(of: Cover, tally: Tally, language: str = "en", **changes: object) -> VerdictCard:
    ballot = Ballot(tally, images=3)
    names = [panel.name for panel in of.panels]
    texts = verdict_texts(ballot, names, {"en": "sad", "es": "triste"}[language], words(language))
    plain = VerdictCard(ballot, **asdict(texts), shown=shown(of))
    return VerdictCard(**{**plain.__dict__, **changes})


def verdict(of: Cover, tally: Tally, language: str = "en", theme: Theme = DARK, **changes: object) -> Canvas:
    canvas = blank(of, language, theme)
    draw_verdict_card(canvas, of, card(of, tally, language, **changes), PAGE)
    return canvas


@pytest.mark.parametrize("size", FORMATS)
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_format_holds_every_outcome(size: str, language: str) -> None:
    for number, tally in enumerate(TALLIES):
        for drawn, names in (("", LONG), ("AB", SHORT)):
            check_sound(verdict(models(2, size, drawn=drawn, names=names), tally, language, THEMES[number % 3]))


@pytest.mark.parametrize("size", FORMATS)
@pytest.mark.parametrize("count", [3, 4])
def test_more_models_stand_side_by_side(size: str, count: int) -> None:
    for tally in (EVEN, LEAD, Tally()):
        check_sound(verdict(models(count, size, names=LONG), tally))
        check_sound(verdict(models(count, size, drawn="ABCD"), tally, "es"))


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_theme_is_legible(theme: Theme) -> None:
    for tally in (LEAD, EVEN):
        assert min(word.contrast for word in verdict(models(2, drawn="AB"), tally, "es", theme).drawn) >= 7


def test_a_clear_lead_gives_one_model_the_slide() -> None:
    canvas = verdict(models(2), LEAD)
    assert line(canvas, "Seedream 4.5").size == 148
    assert "Nano Banana" not in said(canvas)
    assert {"closer to sad than Nano Banana", "9 of my 10 votes", "3 images per model"} <= set(said(canvas))
    middle, height, _gap = eyes(canvas.image, (0, 128, 1080, 700))
    assert middle == pytest.approx(540, abs=2)
    assert 150 < height < 320
    assert not noted(canvas)


def test_the_other_model_s_lead_shows_the_other_model_s_picture() -> None:
    one, other = verdict(models(2), Tally(9, 1)), verdict(models(2), Tally(1, 9))
    assert line(other, "Nano Banana").size == 148
    assert one.image.crop((0, 140, 1080, 600)).tobytes() != other.image.crop((0, 140, 1080, 600)).tobytes()
    assert [word.text for word in other.drawn if word.text in "AB"] == ["B", "A", "B"]  # the row, the plate


@pytest.mark.parametrize("tally", [EVEN, Tally(5, 5), Tally(1), Tally(3), Tally(), Tally(neither=2)])
def test_without_a_clear_lead_both_pictures_have_one_size(tally: Tally) -> None:
    canvas = verdict(models(2), tally)
    ((top, bottom),) = eye_bands(canvas, 0, 1080)
    one = eyes(canvas.image, (0, top, HALF, bottom + 1))
    other = eyes(canvas.image, (HALF + GAP, top, 1080, bottom + 1))
    assert one == pytest.approx(other, abs=1)
    assert line(canvas, "Seedream 4.5").size == line(canvas, "Nano Banana").size == 52
    assert max(word.size for word in canvas.drawn if word.text in SHORT) == 52


def test_single_votes_and_none_have_their_own_words() -> None:
    assert {"My pick: A", "One vote"} <= set(said(verdict(models(2), Tally(1))))
    nothing = said(verdict(models(2), Tally()))
    assert {"No votes yet.", "A or B?"} <= set(nothing)
    assert not {"A", "B"} - set(nothing)  # the heads


def test_a_title_that_contradicts_the_votes_is_replaced_and_told() -> None:
    canvas = verdict(models(2), EVEN, title="Nano Banana wins")
    assert "No clear winner" in said(canvas)
    assert "Nano Banana wins" not in said(canvas)
    assert "result-finding-overstated" in noted(canvas)
    lead = verdict(models(2), LEAD, title="Nano Banana wins")
    assert line(lead, "Seedream 4.5").size == 148
    own = verdict(models(2), EVEN, title="Hard to say")
    assert "Hard to say" in said(own)
    assert not noted(own)


def test_the_same_words_are_claimed_of_a_fair_test_only() -> None:
    assert "FAIR TEST · A and B got the same words" in said(verdict(models(2), LEAD))
    for label in ("EXPLORATION", "REPEAT", "IMPORTED"):
        for tally in (LEAD, EVEN):
            of = Cover(**{**models(2).__dict__, "label": label})
            assert not [text for text in said(verdict(of, tally)) if "same words" in text]


def test_a_missing_picture_is_an_honest_empty_place() -> None:
    of = models(2)
    pictures: tuple[Shown | None, ...] = (None, shown(of)[1])
    assert "No picture" in said(verdict(of, LEAD, shown=pictures))
    assert said(verdict(of, EVEN, shown=(None, None))).count("No picture") == 2


@pytest.mark.parametrize("tally", [LEAD, EVEN])
def test_empty_texts_leave_their_places_to_the_pictures(tally: Tally) -> None:
    full = verdict(models(2), tally)
    empty = verdict(models(2), tally, title="", comparison="", votes="", remark="")
    check_sound(empty)
    assert max(face[3] for face in empty.faces) > max(face[3] for face in full.faces)


def test_a_low_slide_gives_up_the_remark_first_and_says_so() -> None:
    canvas = verdict(models(2, "1080x1080", names=LONG), LEAD)
    assert "post-finding-remark-left-out" in noted(canvas)
    assert "9 of my 10 votes" in said(canvas)
    check_sound(canvas)


def test_endless_texts_are_cut_and_told() -> None:
    canvas = verdict(models(2), EVEN, title="nobody can say which of these two is any better than " * 4)
    assert "post-finding-text-cut" in noted(canvas)
    assert min(word.size for word in canvas.drawn) >= 36
    check_sound(canvas)


def test_the_simulated_mark_stays_and_the_letter_makes_way() -> None:
    canvas = verdict(models(2, drawn="AB"), LEAD)
    assert "SIMULATED" in said(canvas)
    assert not noted(canvas)
    plate, mark = [word for word in canvas.drawn if word.text in ("A", "SIMULATED") and word.box[1] < 760][-2:]
    assert plate.box[0] > mark.box[2] or mark.box[0] > plate.box[2]


def test_votes_stand_in_order_with_their_letters() -> None:
    assert row_of(Tally(6, 4, 2, 1), ("A", "B")) == Row("A", "B", (("full", 6), ("half", 2), ("bar", 1), ("ring", 4)))
    assert row_of(Tally(1, 9), ("A", "B"), turned=True).dots[0] == ("full", 9)
    assert (row_of(Tally(3), ("A", "B")).first, row_of(Tally(3), ("A", "B")).last) == ("A", "")
    assert row_of(Tally(b=3), ("A", "B")) == Row("B", "", (("full", 3), ("half", 0), ("bar", 0), ("ring", 0)))
    assert row_of(Tally(neither=2), ("A", "B")).last == "B"


@pytest.mark.parametrize("count", range(1, 400, 7))
def test_dots_fit_their_row_or_become_a_strip(count: int) -> None:
    row = Row("A", "B", (("full", count),))
    wide, gap = dot_size(row, 820)
    assert wide * count + gap * (count - 1) <= 820
    assert wide == 0 or wide >= 18
    assert (wide == 46) is (count <= 14)


def full_dots(canvas: Canvas, y: int) -> int:
    """Spans of full ink as wide as a dot, along a row of the slide."""
    inked = (canvas.image.getpixel((x, y)) == canvas.theme.text for x in range(64, 1016))
    return sum(ink and len(list(span)) > 36 for ink, span in groupby(inked))


def test_as_many_dots_are_full_as_there_are_votes() -> None:
    for tally, expected in ((Tally(6, 4), 6), (Tally(9, 1), 9), (Tally(3, 2), 3)):
        canvas = verdict(models(2), tally)
        votes = next(word for word in canvas.drawn if "votes" in word.text and word.size == 52)
        assert full_dots(canvas, round(votes.box[1] - 44 - 23)) == expected


def test_many_votes_are_drawn_as_shares() -> None:
    canvas = verdict(models(2), Tally(300, 280), votes="In the comments: A 300, B 280")
    votes = line(canvas, "In the comments: A 300, B 280")
    y = round(votes.box[1] - 60)
    inked = sum(canvas.image.getpixel((x, y)) == canvas.theme.text for x in range(130, 940))
    assert inked / 810 == pytest.approx(300 / 580, abs=0.04)


def test_unequal_and_unknown_pictures_are_told() -> None:
    of = models(2)
    unknown = tuple(replace(each, known=False) for each in shown(of))
    assert "post-finding-not-aligned" in noted(verdict(of, EVEN, shown=unknown))


def test_a_single_vote_has_no_row_of_dots_and_leaves_the_pictures_its_height() -> None:
    one, two = (verdict(models(2), tally) for tally in (Tally(1), Tally(2)))
    assert full_dots(one, round(line(one, "One vote").box[1] - 44 - 23)) == 0
    assert [word.text for word in one.drawn].count("A") < [word.text for word in two.drawn].count("A")
