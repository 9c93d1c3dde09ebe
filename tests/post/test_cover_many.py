"""Covers of three and four models: whole names, free faces, one crop, in every format."""

from dataclasses import replace

import pytest

from studio.face.anchors import Anchors
from studio.post.cover import LAYOUTS, Panel
from studio.post.measures import STORY_BOTTOM, STORY_TOP
from studio.post.names import FAMILY_SIZES
from studio.post.panels import meet
from studio.post.render import render_cover
from studio.post.slide.cover_pair import text_left
from studio.request.size import Size
from tests.post.scenes import anchors, cover, drawn, pair, portrait, words
from tests.post.test_cover_measured import apart

SIZES = [Size(1080, 1350), Size(1080, 1440), Size(1080, 1080), Size(1080, 1920)]
NAMES = ("Seedream 4.5", "Gemini 3.1 Flash Image Preview", "Nano Banana", "Flux Kontext Pro")
FAMILIES = ("Seedream", "Gemini", "Nano", "Flux")
every_size = pytest.mark.parametrize("size", SIZES, ids=str)
every_count = pytest.mark.parametrize("count", [3, 4])
both = pytest.mark.parametrize("simulated", [False, True])


def panels(count: int, *, simulated: bool = False) -> tuple[Panel, ...]:
    four = (*pair(simulated=simulated), *pair(simulated=simulated))
    return tuple(
        replace(panel, name=name, letter=letter)
        for panel, name, letter in zip(four[:count], NAMES, "ABCD", strict=False)
    )


@every_size
@every_count
@both
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_word_can_be_read_inside_the_margins_and_on_no_face(
    size: Size, count: int, simulated: bool, language: str
) -> None:
    canvas = drawn(cover(panels=panels(count, simulated=simulated), size=size), language)
    for word in canvas.drawn:
        assert word.contrast >= 7, word
        assert word.size >= 36, word
        assert not any(meet(word.box, face) for face in canvas.faces), word
        assert word.box[0] >= 34, word
        assert word.box[2] <= canvas.width - 34, word
        assert word.box[3] <= canvas.height - 34, word
    assert not any(meet(plate, face) for plate in canvas.plates for face in canvas.faces)
    assert len(canvas.faces) >= count


@every_size
@every_count
def test_every_model_has_its_letter_and_its_whole_family_name_large(size: Size, count: int) -> None:
    canvas = drawn(cover(panels=panels(count), size=size))
    large = " ".join(word.text for word in canvas.drawn if word.size >= FAMILY_SIZES[-1])
    for letter, family in zip("ABCD"[:count], FAMILIES, strict=False):
        assert family in large.split()
        assert letter in large.split()


@every_size
@every_count
def test_simulated_is_said_of_every_picture(size: Size, count: int) -> None:
    said = drawn(cover(panels=panels(count, simulated=True), size=size)).drawn
    marks = [word.text for word in said if word.text == "SIMULATED"]
    assert len(marks) in (1, count), "one for all, or one for each"
    assert not [word for word in drawn(cover(panels=panels(count), size=size)).drawn if word.text == "SIMULATED"]


@every_count
def test_one_drawn_picture_among_others_is_named(count: int) -> None:
    mixed = list(panels(count))
    mixed[1] = replace(mixed[1], simulated=True)
    said = " ".join(word.text for word in drawn(cover(panels=tuple(mixed), size=Size(1080, 1080))).drawn)
    assert "SIMULATED" in said


@every_size
@every_count
def test_no_word_lies_on_another_and_a_story_keeps_its_faces_clear_of_the_app(size: Size, count: int) -> None:
    canvas = drawn(cover(panels=panels(count, simulated=True), size=size))
    apart(canvas)
    assert len(canvas.faces) == 2 * count, "eyes and mouth of every face"
    if canvas.story:
        for box in (*canvas.faces, *(word.box for word in canvas.drawn)):
            assert box[1] >= 1920 * STORY_TOP, box
            assert box[3] <= 1920 * (1 - STORY_BOTTOM), box


@every_size
@every_count
def test_no_name_is_cut_where_the_second_level_can_be_smaller(size: Size, count: int) -> None:
    canvas = drawn(cover(panels=panels(count), size=size))
    assert not [note for note in canvas.notes if note.key == "post-finding-name-cut"]
    said = " ".join(word.text for word in canvas.drawn)
    assert "Flash Image Preview" in said


@every_size
@every_count
@pytest.mark.parametrize("gap", [0.3, 0.55, 0.72])
def test_faces_that_leave_letters_no_corner_give_them_to_the_names(size: Size, count: int, gap: float) -> None:
    at = Anchors((0.5 - gap / 2, 0.45), (0.5 + gap / 2, 0.45))
    near = tuple(replace(each, data=portrait((900, 1100), (0.5, 0.45), gap), anchors=at) for each in panels(count))
    canvas = drawn(cover(panels=near, size=size))
    apart(canvas)
    said = [word.text for word in canvas.drawn]
    for letter in "ABCD"[:count]:
        assert [text for text in said if text == letter or text.startswith(f"{letter} ")], letter


@every_count
def test_pictures_are_equally_high_to_the_pixel_in_other_sizes(count: int) -> None:
    for size in (Size(1440, 1800), Size(540, 675), Size(1081, 1351)):
        canvas = drawn(cover(panels=panels(count), size=size))
        assert not [note for note in canvas.notes if note.key == "post-finding-unequal"]
        heights = {round(face[3] - face[1], 1) for face in canvas.faces[::2]}
        assert len(heights) == 1, heights


@pytest.mark.parametrize("feeling", ["sad", "embarrassed", "disappointed", "overwhelmed"])
@every_size
def test_the_question_of_three_stands_whole_beside_the_first_picture(feeling: str, size: Size) -> None:
    question = f"Who does {feeling} better?"
    canvas = drawn(cover(panels=panels(3), size=size, headline=question, short=f"{feeling.title()}, subtle"))
    edge = (canvas.width - 16) / 2
    words_left = [word for word in canvas.drawn if word.box[2] <= edge and word.box[3] < canvas.faces[2][1]]
    assert " ".join(word.text for word in words_left if word.size >= 60).split() == question.split()
    assert not canvas.notes


def test_the_feeling_stands_on_the_line_of_the_first_name() -> None:
    canvas = drawn(cover(panels=panels(3)))
    (small,) = [word for word in canvas.drawn if word.text == "Sad, subtle"]
    (name,) = [word for word in canvas.drawn if word.text.startswith("Seedream")]
    assert small.size <= 52
    assert name.box[1] < small.box[1] < small.box[3] <= name.box[3] + 20
    alone = [word.text for word in drawn(cover(panels=panels(3), headline="")).drawn]
    assert {"Sad", "subtle"} <= set(alone)


@every_count
def test_all_faces_stand_equally_large_and_high(count: int) -> None:
    canvas = drawn(cover(panels=panels(count)))
    widths = [face[2] - face[0] for face in canvas.faces[::2]]
    assert max(widths) - min(widths) <= 1
    rendered = render_cover(cover(panels=panels(count)), words())
    assert "post-finding-unequal" not in {finding.key for finding in rendered.findings}


@every_count
def test_a_landscape_picture_among_portraits_gives_one_crop_or_says_it_does_not(count: int) -> None:
    wide = portrait((1600, 700), (0.5, 0.5), 0.08)
    some = list(panels(count))
    some[2] = replace(some[2], data=wide, anchors=None)
    found = {finding.key for finding in render_cover(cover(panels=tuple(some)), words()).findings}
    assert "post-finding-not-aligned" in found


@every_size
@every_count
def test_a_wide_picture_whose_eyes_are_marked_gives_the_same_crop(size: Size, count: int) -> None:
    some = list(panels(count))
    some[2] = replace(some[2], data=portrait((1600, 900), (0.4, 0.42), 0.11), anchors=anchors((0.4, 0.42), 0.11))
    found = {finding.key for finding in render_cover(cover(panels=tuple(some), size=size), words()).findings}
    assert "post-finding-unequal" not in found


@every_count
def test_a_picture_that_cannot_give_the_crop_is_said(count: int) -> None:
    some = list(panels(count))
    some[2] = replace(some[2], data=portrait((1600, 400), (0.05, 0.5), 0.09), anchors=anchors((0.05, 0.5), 0.09))
    found = {finding.key for finding in render_cover(cover(panels=tuple(some)), words()).findings}
    assert "post-finding-unequal" in found


def test_a_question_that_needs_two_lines_gives_way_to_the_emotion() -> None:
    long = "Which of these three women is about to cry and does not want it to be seen?"
    said = [word.text for word in drawn(cover(panels=panels(3), headline=long)).drawn]
    assert "Sad" in said


@every_size
@every_count
def test_names_of_one_row_never_read_as_one(size: Size, count: int) -> None:
    canvas = drawn(cover(panels=panels(count), size=size))
    names = [word for word in canvas.drawn if word.size in FAMILY_SIZES and word.text in " ".join(NAMES)]
    edge, middle = canvas.width - text_left(canvas), canvas.width / 2
    right = [word for word in names if word.box[2] > middle]
    assert len(right) == 2
    for word in right:
        assert abs(word.box[2] - edge) <= 6, word
        beside = [
            other for other in names if other not in right and meet(other.box, (0, word.box[1], edge, word.box[3]))
        ]
        assert all(word.box[0] - other.box[2] > 40 for other in beside), word


@every_count
def test_a_version_is_not_left_alone_under_its_family(count: int) -> None:
    said = [word.text for word in drawn(cover(panels=panels(count), size=Size(1080, 1080))).drawn]
    assert "Seedream 4.5" in said
    assert "4.5" not in said
    assert "Nano Banana" in said


@every_size
@every_count
def test_no_layout_changes_them(size: Size, count: int) -> None:
    of = cover(panels=panels(count), size=size)
    assert len({render_cover(replace(of, layout=layout), words()).image.tobytes() for layout in LAYOUTS}) == 1
