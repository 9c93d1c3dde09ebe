"""The cover, measured on its pixels."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from PIL import Image

from studio.face.anchors import Anchors
from studio.post.album import Album
from studio.post.cover import Layout, layouts
from studio.post.measures import STORY_BOTTOM, STORY_TOP
from studio.post.panels import meet
from studio.post.read_back import read_back
from studio.post.render import render_cover
from studio.request.size import Size
from studio.words import Sentence, StudioError
from tests.post.scenes import MARK, cover, drawn, eyes, pair, portrait, words

SIZES = [Size(1080, 1350), Size(1080, 1440), Size(1080, 1080), Size(1080, 1920)]
LAYOUTS: list[Layout] = ["side", "split", "stacked"]
NAMES = [
    ("Sim A", "Sim B"),
    ("Seedream 4.5", "Nano Banana"),
    ("Seedream 4.5 Lite Preview", "Gemini 3.1 Flash Image Preview"),
    ("Seedream 4.5 edición Ñandú", "Nano Banana 2 Pro Ultra"),
    ("Abcdefghijklmnopqrstuvwxyzabcdefghij", "X"),
    ("One two three four five six seven eight nine ten eleven twelve thirteen", "B"),
]
every_size = pytest.mark.parametrize("size", SIZES, ids=str)
every_layout = pytest.mark.parametrize("layout", LAYOUTS)


def keys(said: Iterable[Sentence]) -> set[str]:
    return {finding.key for finding in said}


@every_size
@every_layout
def test_every_word_can_be_read_and_lies_on_no_face(size: Size, layout: Layout) -> None:
    canvas = drawn(cover(size=size, layout=layout))
    assert len(canvas.faces) == 4
    for word in canvas.drawn:
        assert word.contrast >= 7, word
        assert word.size >= 36, word
        assert not any(meet(word.box, face) for face in canvas.faces), word
    assert not any(meet(plate, face) for plate in canvas.plates for face in canvas.faces)


@every_size
@every_layout
def test_every_word_stays_inside_the_margins(size: Size, layout: Layout) -> None:
    canvas = drawn(cover(size=size, layout=layout))
    for word in canvas.drawn:
        left, _top, right, bottom = word.box
        assert left >= 34, word
        assert right <= canvas.width - 34, word
        assert bottom <= canvas.height - 34, word


def test_a_story_says_nothing_where_the_app_covers_it() -> None:
    canvas = drawn(cover(size=Size(1080, 1920)))
    for word in canvas.drawn:
        assert word.box[1] >= 1920 * STORY_TOP, word
        assert word.box[3] <= 1920 * (1 - STORY_BOTTOM), word


def test_a_square_keeps_its_words_inside_the_profile_grid() -> None:
    for word in drawn(cover(size=Size(1080, 1080))).drawn:
        assert 135 < word.box[0] < word.box[2] < 945, word


@pytest.mark.parametrize("size", [*SIZES, Size(540, 675), Size(1440, 1800)], ids=str)
def test_the_slide_has_the_size_asked_and_both_faces_stand_alike(size: Size) -> None:
    image = render_cover(cover(size=size), words()).image
    assert image.size == (size.width, size.height)
    middle, edge = image.width / 2, 8 * image.width / 1080
    one = eyes(image, (0, 0, round(middle - edge), image.height))
    two = eyes(image, (round(middle + edge), 0, image.width, image.height))
    assert all(abs(a - b) <= 2.5 for a, b in zip(one, two, strict=True)), (one, two)


def test_the_default_crop_is_the_one_of_the_design() -> None:
    image = render_cover(cover(), words()).image
    _x, _y, gap = eyes(image, (0, 0, 532, 1350))
    assert abs(gap - 0.295 * 532) <= 2


def test_stacked_strips_stand_eye_over_eye() -> None:
    image = render_cover(cover(layout="stacked"), words()).image
    columns = {x for x in range(1080) for y in range(0, 1350, 6) if image.getpixel((x, y)) == MARK}
    assert columns
    assert abs((min(columns) + max(columns)) / 2 - 540) <= 3


def test_the_same_cover_draws_the_same_pixels() -> None:
    assert render_cover(cover(), words()).image.tobytes() == render_cover(cover(), words()).image.tobytes()


def test_pictures_decoded_before_draw_the_same_cover() -> None:
    album = Album()
    first = render_cover(cover(), words(), album=album)
    again = render_cover(cover(), words(), album=album)
    assert first.image.tobytes() == again.image.tobytes()


@every_size
@every_layout
def test_simulated_pictures_say_so_and_cannot_be_told_not_to(size: Size, layout: Layout) -> None:
    canvas = drawn(cover(panels=pair(simulated=True), size=size, layout=layout, tag="", foot="", label="IMPORTED"))
    assert [word.text for word in canvas.drawn].count("SIMULATED") == 2


def test_only_the_simulated_panel_is_marked() -> None:
    one, two = pair()
    canvas = drawn(cover(panels=(one, replace(two, simulated=True))))
    marks = [word.box for word in canvas.drawn if word.text == "SIMULATED"]
    assert len(marks) == 1
    assert marks[0][0] > 540


@pytest.mark.parametrize("language", ["en", "es"])
@every_layout
@pytest.mark.parametrize("names", NAMES, ids=lambda names: names[0][:9])
def test_names_fit_whatever_they_are(names: tuple[str, str], layout: Layout, language: str) -> None:
    canvas = drawn(cover(panels=pair(names), layout=layout), language)
    said = " ".join(word.text for word in canvas.drawn)
    for name in names:
        assert name.split()[0][:4] in said
    for word in canvas.drawn:
        assert word.box[2] <= canvas.width - 34, word
        assert not any(meet(word.box, face) for face in canvas.faces), word


@pytest.mark.parametrize("names", NAMES[1:4], ids=lambda names: names[0][:9])
def test_the_family_of_a_name_is_legible_in_the_profile_grid(names: tuple[str, str]) -> None:
    sizes = {word.text: word.size for word in drawn(cover(panels=pair(names))).drawn}
    for name in names:
        family = max((text for text in sizes if name.startswith(text)), key=len)
        assert sizes[family] >= 76


def test_two_one_line_names_never_read_as_one() -> None:
    boxes = {word.text: word.box for word in drawn(cover()).drawn}
    assert round(boxes["Seedream 4.5"][0]) <= 70
    assert abs(boxes["Nano Banana"][2] - 1016) <= 1
    assert boxes["Nano Banana"][0] - boxes["Seedream 4.5"][2] >= 24


def test_a_cut_name_and_a_cut_headline_are_told() -> None:
    long = cover(panels=pair(NAMES[5]), headline="word " * 60, short="")
    assert {"post-finding-name-cut", "post-finding-headline-cut"} <= keys(render_cover(long, words()).findings)


def test_the_short_form_stands_in_for_a_question_that_does_not_fit() -> None:
    said = [word.text for word in drawn(cover(headline="Which of these two does it " * 4)).drawn]
    assert "Sad" in said
    assert ", subtle" in said


def test_a_fair_test_names_what_was_held_still() -> None:
    assert FOOT_SHOWN in [word.text for word in drawn(cover()).drawn]


FOOT_SHOWN = "Same hair, glasses, room, crop"


@pytest.mark.parametrize(("label", "said"), [("EXPLORATION", "EXPLORATION"), ("REPEAT", "REPEAT")])
def test_an_unfair_test_says_so_instead(label: str, said: str) -> None:
    texts = [word.text for word in drawn(cover(label=label)).drawn]
    assert said in texts
    assert FOOT_SHOWN not in texts


def test_without_locks_the_handle_stands_in_the_foot() -> None:
    assert "@your.handle" in [word.text for word in drawn(cover(foot="")).drawn]


def test_the_disclosure_is_there_unless_the_creator_writes_another() -> None:
    assert "AI generated" in [word.text for word in drawn(cover()).drawn]
    assert "Hecho con IA" in [word.text for word in drawn(cover(), "es").drawn]
    assert "Retouched" in [word.text for word in drawn(cover(tag="Retouched")).drawn]


def test_unknown_eyes_are_told_and_treated_alike() -> None:
    one, two = pair()
    rendered = render_cover(cover(panels=(replace(one, anchors=None), two)), words())
    assert "post-finding-not-aligned" in keys(rendered.findings)


def test_a_tight_and_small_picture_is_told() -> None:
    one, _two = pair()
    tight = replace(one, data=portrait((220, 240), (0.5, 0.4), 0.6), anchors=None)
    tight = replace(tight, anchors=Anchors((0.2, 0.4), (0.8, 0.4)))
    found = keys(render_cover(cover(panels=(one, tight)), words()).findings)
    assert {"post-finding-unequal", "post-finding-enlarged"} <= found


def test_letters_leave_the_faces_free_or_join_the_names() -> None:
    near = portrait((600, 700), (0.5, 0.62), 0.7)
    at = pair()[0].anchors
    assert at is not None
    where = replace(at, left=(0.15, 0.62), right=(0.85, 0.62))
    panels = tuple(replace(panel, data=near, anchors=where) for panel in pair())
    canvas = drawn(cover(panels=panels))
    assert not any(meet(plate, face) for plate in canvas.plates for face in canvas.faces)
    assert any(word.text.startswith("A") for word in canvas.drawn)


def test_a_cover_without_findings_has_none() -> None:
    assert render_cover(cover(), words()).findings == ()


@pytest.mark.parametrize(
    ("size", "key"),
    [
        (Size(1, 1), "post-size-small"),
        (Size(319, 600), "post-size-small"),
        (Size(1080, 100), "post-size-small"),
        (Size(99999, 99999), "post-size-large"),
        (Size(400, 1200), "post-size-shape"),
        (Size(2000, 500), "post-size-shape"),
    ],
    ids=str,
)
def test_sizes_that_cannot_be_laid_out_are_refused(size: Size, key: str) -> None:
    with pytest.raises(StudioError) as told:
        render_cover(cover(size=size), words())
    assert told.value.sentence.key == key
    assert str(size) in words("es").tell(told.value.sentence)


@pytest.mark.parametrize("size", [Size(320, 400), Size(1280, 720), Size(1600, 900), Size(1081, 1351)], ids=str)
def test_other_sizes_are_laid_out_sensibly(size: Size) -> None:
    canvas = drawn(cover(size=size))
    assert canvas.image.size == (size.width, size.height)
    for word in canvas.drawn:
        assert word.box[2] <= canvas.width - 34, word
        assert not any(meet(word.box, face) for face in canvas.faces), word


@pytest.mark.parametrize("count", [0, 1, 5])
def test_a_cover_takes_two_to_four_pictures(count: int) -> None:
    with pytest.raises(StudioError) as told:
        render_cover(cover(panels=(pair() * 3)[:count]), words())
    assert told.value.sentence.key == "post-panel-count"


def test_a_picture_that_cannot_be_read_is_said() -> None:
    one, two = pair()
    with pytest.raises(StudioError) as told:
        render_cover(cover(panels=(replace(one, data=b"<html>"), two)), words())
    assert told.value.sentence.key == "post-picture-unreadable"


def test_the_divider_is_the_ground() -> None:
    image = render_cover(cover(), words()).image
    strip: Image.Image = image.crop((533, 300, 547, 900))
    assert strip.getcolors() == [(14 * 600, (22, 22, 22))]


def test_a_cover_of_one_drawn_and_one_real_picture_says_simulated_in_its_file() -> None:
    drawn_one, real = pair()
    mixed = cover(panels=(replace(drawn_one, simulated=True), replace(real, simulated=False, name="Nano Banana")))
    said = read_back(render_cover(mixed, words()).jpeg())
    assert said.simulated
    assert "Nano Banana" in said.systems


@every_size
def test_a_model_id_is_parted_at_its_hyphens_and_not_cut(size: Size) -> None:
    canvas = drawn(cover(panels=pair(("gemini-3.1-flash-image-preview", "seedream-4-5-251128")), size=size))
    said = "".join(word.text for word in canvas.drawn)
    assert "…" not in said
    assert "gemini-3.1-flash-image-preview" in said
    assert "post-finding-name-cut" not in keys(canvas.notes)


def test_simulated_stands_inside_the_profile_grid_of_a_square() -> None:
    canvas = drawn(cover(panels=pair(simulated=True), size=Size(1080, 1080)))
    marks = [word.box for word in canvas.drawn if word.text == "SIMULATED"]
    assert len(marks) == 2
    for left, _top, right, _bottom in marks:
        assert left >= 135
        assert right <= 1080 - 135


@every_size
def test_every_layout_that_is_offered_looks_different_and_every_other_does_not(size: Size) -> None:
    looks = {layout: drawn(cover(size=size, layout=layout)).image.tobytes() for layout in LAYOUTS}
    offered = layouts(2, size)
    assert offered[0] == "side"
    assert len({looks[layout] for layout in offered}) == len(offered)
    assert all(looks[layout] == looks["side"] for layout in LAYOUTS if layout not in offered)


def test_layouts_are_offered_for_pairs_only() -> None:
    assert set(layouts(2)) == set(LAYOUTS)
    assert [layouts(count) for count in (3, 4)] == [("side",), ("side",)]


@every_size
def test_the_mark_stands_over_the_names_of_the_cover(size: Size) -> None:
    canvas = drawn(cover(panels=pair(("Sim A", "Sim B"), simulated=True), size=size))
    marks = sorted(word.box for word in canvas.drawn if word.text == "SIMULATED")
    names = {word.text: word.box for word in canvas.drawn}
    assert abs(marks[0][0] - names["Sim A"][0]) <= 6
    assert abs(marks[1][2] - names["Sim B"][2]) <= 8
