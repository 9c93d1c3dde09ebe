"""Covers of three and four models: whole names, free faces, one crop, in every format."""

from dataclasses import replace

import pytest

from studio.post.cover import Panel
from studio.post.panels import meet
from studio.post.render import render_cover
from studio.request.size import Size
from tests.post.scenes import cover, drawn, pair, portrait, words

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
    large = " ".join(word.text for word in canvas.drawn if word.size >= 64)
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


@every_count
def test_all_faces_stand_equally_large_and_high(count: int) -> None:
    canvas = drawn(cover(panels=panels(count)))
    if count == 4:
        widths = [round(face[2] - face[0]) for face in canvas.faces[::2]]
        assert max(widths) - min(widths) <= 2
    rendered = render_cover(cover(panels=panels(count)), words())
    assert "post-finding-unequal" not in {finding.key for finding in rendered.findings}


@every_count
def test_a_landscape_picture_among_portraits_gives_one_crop_or_says_it_does_not(count: int) -> None:
    wide = portrait((1600, 700), (0.5, 0.5), 0.08)
    some = list(panels(count))
    some[2] = replace(some[2], data=wide, anchors=None)
    found = {finding.key for finding in render_cover(cover(panels=tuple(some)), words()).findings}
    assert "post-finding-not-aligned" in found


def test_a_question_that_needs_two_lines_gives_way_to_the_emotion() -> None:
    long = "Which of these three women is about to cry and does not want it to be seen?"
    said = [word.text for word in drawn(cover(panels=panels(3), headline=long)).drawn]
    assert "Sad" in said
