"""What there is to know before a post is saved."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.experiment.experiment import Label, Shot
from studio.post.formats import Count, Format, Zones, parse_formats
from studio.post.guards import Laid, Line, Told, all_guards, grid_box, post_guards, slide_guards
from studio.words import LANGUAGES, Sentence
from tests.fakes.demo import RESOURCES
from tests.post.posts import slides
from tests.post.scenes import trial, words

FORMATS, _LIMITS = parse_formats((RESOURCES / "formats.toml").read_text("utf-8"))
BY_KEY = {form.key: form for form in FORMATS}
FEED, SQUARE, STORY = (BY_KEY[key] for key in ("instagram-4x5", "instagram-1x1", "story-9x16"))
WIDE = BY_KEY["youtube-thumbnail-16x9"]
SHOTS: tuple[Shot, ...] = trial().steps[0].shots


def keys(found: tuple[Sentence, ...]) -> list[str]:
    return [said.key for said in found]


def line(left: float, right: float, text: str = "Sad", size: float = 76) -> Line:
    return Line(text, size, (left, 100, right, 160))


def seen(laid: Laid, form: Format, *, first: bool = True) -> list[tuple[str, object]]:
    return [(said.key, dict(said.args).get("pixels")) for said in slide_guards(laid, form, first=first)]


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("EXPLORATION", ["plan-guard-exploration"]),
        ("REPEAT", ["plan-guard-repeat"]),
        ("IMPORTED", ["plan-guard-imported"]),
        ("FAIR", []),
        ("FAIR (BY HAND)", []),
    ],
)
def test_a_pair_that_is_no_fair_test_is_named(label: Label, key: list[str]) -> None:
    assert keys(post_guards(Told(label, SHOTS, 5), FEED)) == key


def test_simulated_beside_real_pictures_is_said() -> None:
    real = replace(SHOTS[1], simulated=False)
    assert keys(post_guards(Told("FAIR", (SHOTS[0], real), 5), FEED)) == ["plan-guard-mixed"]
    assert keys(post_guards(Told("FAIR", (real, real), 5), FEED)) == []
    assert keys(post_guards(Told("FAIR", (), 5), FEED)) == []


def test_unmarked_eyes_are_named_once_per_model() -> None:
    blind = replace(SHOTS[0], anchors=None)
    (said,) = post_guards(Told("FAIR", (blind, replace(blind, id="again"), SHOTS[1]), 5), FEED)
    assert (said.key, dict(said.args)["names"]) == ("plan-guard-eyes", "Sim A")


@pytest.mark.parametrize(
    ("count", "key"),
    [(1, []), (10, []), (11, ["plan-guard-many-api"]), (20, ["plan-guard-many-api"]), (21, ["plan-guard-many"])],
)
def test_the_number_of_slides_that_the_place_takes(count: int, key: list[str]) -> None:
    assert keys(post_guards(Told("FAIR", SHOTS, count), FEED)) == key


def test_too_few_slides_for_a_place_that_wants_more() -> None:
    pairs = replace(FEED, slides=Count(2, 20))
    assert keys(post_guards(Told("FAIR", SHOTS, 1), pairs)) == ["plan-guard-few"]
    assert keys(post_guards(Told("FAIR", SHOTS, 2), pairs)) == []


def test_what_the_profile_grid_takes_from_the_first_slide() -> None:
    assert grid_box(SQUARE) == (135, 0, 945, 1080)
    assert seen(Laid(1080, (line(64, 300),)), SQUARE) == [("plan-guard-grid-text", 71)]
    assert seen(Laid(1080, (line(900, 1016),)), SQUARE) == [("plan-guard-grid-text", 71)]
    assert seen(Laid(1080, (line(64, 300, "A"),)), SQUARE) == [("plan-guard-grid-letter", 71)]
    assert seen(Laid(1080, (line(135, 945),)), SQUARE) == []
    assert seen(Laid(1080, (line(64, 300),)), SQUARE, first=False) == []


def test_a_face_that_the_grid_cuts_is_said_once_with_its_worst_loss() -> None:
    faces = ((100.0, 300.0, 400.0, 500.0), (680.0, 300.0, 1000.0, 500.0))
    assert seen(Laid(1080, faces=faces), SQUARE) == [("plan-guard-grid-face", 55)]
    assert seen(Laid(1080, faces=faces), FEED) == []


def test_text_under_the_app_s_own_buttons_is_said_on_every_slide() -> None:
    under = Laid(1080, (Line("Look", 76, (64, 200, 300, 260)),))
    assert seen(under, STORY, first=False) == [("plan-guard-zone-text", None)]
    assert seen(under, FEED, first=False) == []
    tail = Laid(1080, (Line("Look", 76, (64, 1480, 300, 1544)),))
    assert seen(tail, STORY, first=False) == []
    beside = replace(FEED, zones=Zones(0, 0, 100))
    assert seen(under, beside, first=False) == [("plan-guard-zone-text", None)]


@pytest.mark.parametrize(
    ("form", "size", "small"), [(FEED, 36, False), (FEED, 30, True), (WIDE, 36, True), (WIDE, 76, False)]
)
def test_letters_too_small_for_a_phone(form: Format, size: float, small: bool) -> None:
    laid = Laid(form.size.width, (Line("x y", size, (600, 300, 700, 340)),))
    assert ("plan-guard-phone", None) in seen(laid, form) or not small
    assert small or seen(laid, form) == []


@given(
    st.lists(st.tuples(st.floats(0, 1080), st.floats(0, 1080)), max_size=6),
    st.sampled_from(FORMATS),
    st.booleans(),
)
def test_what_stands_inside_is_never_remarked_and_nothing_twice(
    ends: list[tuple[float, float]], form: Format, first: bool
) -> None:
    left, top, right, bottom = form.clear
    lines = tuple(Line("big", 200, (min(pair), top, max(pair), bottom)) for pair in ends)
    inside = [one for one in lines if left <= one.box[0] and one.box[2] <= right]
    assert slide_guards(Laid(form.size.width, tuple(inside)), form, first=first) == ()
    found = slide_guards(Laid(form.size.width, lines), form, first=first)
    assert len(found) == len(set(found))


@pytest.mark.parametrize("form", [FEED, BY_KEY["instagram-3x4"], SQUARE, STORY], ids=lambda form: form.key)
def test_our_own_slides_keep_clear_of_everything(form: Format) -> None:
    made = slides(size=form.size)
    laid = [slide.rendered.laid for slide in made]
    assert all(each.lines for each in laid)
    found = all_guards(Told("FAIR", (), len(laid)), laid, form)
    # The mark of simulated pictures stands in the outer corner of its picture, which a square loses in the grid.
    own = [said for said in found if dict(said.args).get("text") != "SIMULATED"]
    assert [said for said in own if said.key != "plan-guard-grid-face"] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_guard_can_be_said(language: str) -> None:
    laid = Laid(1080, (line(0, 1080, "A", 20), line(0, 1080, "Sad")), ((0, 0, 1080, 1350),))
    told = Told("EXPLORATION", (replace(SHOTS[0], anchors=None), replace(SHOTS[1], simulated=False)), 21)
    found = all_guards(told, [laid], replace(SQUARE, zones=Zones(300, 0, 0)))
    assert {said.key for said in found} >= {
        "plan-guard-exploration",
        "plan-guard-mixed",
        "plan-guard-eyes",
        "plan-guard-many",
        "plan-guard-phone",
        "plan-guard-zone-text",
        "plan-guard-grid-text",
        "plan-guard-grid-letter",
        "plan-guard-grid-face",
    }
    for said in found:
        assert "{" not in words(language).tell(said)
