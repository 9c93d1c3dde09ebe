"""Places to publish as data: sizes, what is hidden, counts, files, texts."""

import tomllib

import pytest

from studio.post.canvas import Canvas
from studio.post.formats import PICTURES, Count, Format, Limits, Zones, offered, parse_formats
from studio.post.measures import MARGIN, STORY_BOTTOM, STORY_TOP, inset
from studio.post.render import render_cover
from studio.post.theme import DARK
from studio.request.size import Size
from studio.words import LANGUAGES
from tests.fakes.demo import RESOURCES
from tests.post.scenes import cover, drawn, words

TEXT = (RESOURCES / "formats.toml").read_text("utf-8")
FORMATS, LIMITS = parse_formats(TEXT)
BY_KEY = {form.key: form for form in FORMATS}
every = pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.key)
SMALL = """
[[format]]
key = "one"
place = "somewhere"
size = "1000x1500"
bytes = 10
kinds = ["webp"]
checked = "2026-11"
[[place]]
key = "somewhere"
alt_first = 100
"""


def test_the_default_is_the_feed() -> None:
    first = FORMATS[0]
    assert (first.key, first.size) == ("instagram-4x5", Size(1080, 1350))
    assert first.limits == LIMITS
    assert (LIMITS.caption, LIMITS.hashtags, LIMITS.alt, LIMITS.alt_first) == (2200, 5, 1000, 100)


def test_every_place_of_the_facts_has_a_row() -> None:
    assert {str(form.size) for form in FORMATS if form.place.startswith("instagram")} == {
        "1080x1350",
        "1080x1440",
        "1080x1080",
        "1080x1920",
        "1080x566",
    }
    assert {form.place for form in FORMATS} >= {"tiktok", "x", "threads", "linkedin", "pinterest", "youtube"}
    assert len(BY_KEY) == len(FORMATS)


@every
def test_a_row_is_dated_and_whole(form: Format) -> None:
    assert form.checked >= "2026-11"
    assert form.kinds
    assert set(form.kinds) <= {"jpeg", "png", "webp", "pdf"}
    assert 2 * 2**20 <= form.most_bytes <= 100 * 2**20
    assert form.slides.most is None or form.slides.most >= form.slides.fewest >= 1


@every
@pytest.mark.parametrize("language", LANGUAGES)
def test_names_and_notes_are_said_in_both_languages(form: Format, language: str) -> None:
    said = words(language)
    assert said.tell(form.name).strip()
    assert all(said.tell(note).endswith(".") for note in form.notes)
    own = (RESOURCES / "words" / language / "format.ftl").read_text("utf-8")
    assert all(f"\n{key} =" in own for key in (form.name.key, *(note.key for note in form.notes)))


def test_no_note_is_left_over() -> None:
    said = (RESOURCES / "words" / "en" / "format.ftl").read_text("utf-8")
    used = {form.name.key for form in FORMATS} | {note.key for form in FORMATS for note in form.notes}
    assert {line.split(" =")[0] for line in said.splitlines() if line.startswith("format-")} == used


@every
def test_the_grid_loss_is_what_a_tile_of_three_to_four_hides(form: Format) -> None:
    if not any(form.grid):
        return
    wide, high = form.size.width, form.size.height
    side, end = max(0.0, (wide - high * 3 / 4) / 2), max(0.0, (high - wide * 4 / 3) / 2)
    assert form.grid == (round(side), round(end)) or form.grid == (int(side), int(end))


@every
def test_covers_keep_their_words_inside_what_the_grid_shows(form: Format) -> None:
    if form.laid:
        assert inset(form.size.width, form.size.height) > form.grid[0]


def test_the_zones_of_a_story_are_those_that_slides_leave_free() -> None:
    story = BY_KEY["story-9x16"]
    assert story.zones == Zones(round(1920 * STORY_TOP), round(1920 * STORY_BOTTOM), 0)
    canvas = Canvas(story.size, DARK, words())
    left, top, right, bottom = story.clear
    assert (left, right) == (0, 1080)
    assert top - 1 <= canvas.top + MARGIN
    assert bottom >= canvas.bottom - MARGIN - 1


def test_clear_is_what_neither_grid_nor_interface_hides() -> None:
    assert BY_KEY["instagram-4x5"].clear == (34, 0, 1046, 1350)
    assert BY_KEY["reel-cover-9x16"].clear == (65, 269, 1015, 1248)
    assert BY_KEY["tiktok-9x16"].clear == (0, 0, 1080, 1920)


def test_every_word_of_a_story_cover_stands_in_the_clear() -> None:
    story = BY_KEY["story-9x16"]
    left, top, right, bottom = story.clear
    for word in drawn(cover(size=story.size)).drawn:
        assert left <= word.box[0]
        assert word.box[2] <= right
        assert top <= word.box[1]
        assert word.box[3] <= bottom


def test_the_interface_for_programs_takes_fewer_slides_and_no_tall_ones() -> None:
    assert BY_KEY["instagram-4x5"].api == Count(1, 10)
    assert BY_KEY["instagram-4x5"].slides == Count(1, 20)
    assert BY_KEY["instagram-3x4"].api is None
    assert BY_KEY["story-9x16"].slides == Count(1, None)


def test_wide_shapes_are_offered_for_a_lone_cover_only() -> None:
    lesson, quick = (offered(FORMATS, cover_only=alone) for alone in (False, True))
    assert all(form.size.height >= form.size.width for form in lesson)
    assert {form.key for form in quick} - {form.key for form in lesson} == {
        "instagram-wide",
        "x-16x9",
        "linkedin-wide",
        "youtube-thumbnail-16x9",
    }


def test_what_cannot_be_written_is_not_offered() -> None:
    documents = {form.key for form in FORMATS if form.kinds == ("pdf",)}
    assert documents
    assert not documents & {form.key for form in offered(FORMATS, cover_only=True)}
    also = offered(FORMATS, cover_only=True, kinds=PICTURES | {"pdf"})
    assert documents <= {form.key for form in also}


@pytest.mark.parametrize("form", [f for f in FORMATS if not f.laid or f.size.width == 1000], ids=lambda form: form.key)
def test_a_cover_can_be_drawn_in_the_unusual_shapes(form: Format) -> None:
    rendered = render_cover(cover(size=form.size), words())
    assert rendered.image.size == (form.size.width, form.size.height)
    assert rendered.findings == ()
    assert len(rendered.jpeg()) < form.most_bytes


def test_what_a_row_leaves_out_is_unknown_not_zero() -> None:
    (form,), limits = parse_formats(SMALL)
    assert (form.grid, form.zones, form.slides, form.api, form.laid) == ((0, 0), Zones(), Count(), None, True)
    assert limits == Limits(None, None, None, 100)
    assert offered((form,), cover_only=True) == ()


@pytest.mark.parametrize(
    ("was", "now", "error"),
    [
        ('place = "somewhere"', 'place = "nowhere"', KeyError),
        ('size = "1000x1500"', 'size = "tall"', ValueError),
        ('kinds = ["webp"]\n', "", KeyError),
        ("[[place]]", "[[place", tomllib.TOMLDecodeError),
    ],
)
def test_a_broken_file_is_refused(was: str, now: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        parse_formats(SMALL.replace(was, now))
