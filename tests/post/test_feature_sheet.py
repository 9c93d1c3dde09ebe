"""The saved feature sheet: same spots, true words, exact px."""

import io
from dataclasses import replace

import pytest
from PIL import Image

from studio.face.anchors import Anchors
from studio.image.colour import decode
from studio.post.album import Album
from studio.post.canvas import Canvas
from studio.post.cover import Cover, Panel
from studio.post.feature_sheet import draw_feature_sheet, render_feature_sheet, sheet_text
from studio.post.sheet_cut import cell_picture
from studio.post.theme import DARK
from studio.post.xmp import COMPOSITE, DRAWN
from studio.request.size import Size
from studio.viewer.sheet import ROWS, sheet
from studio.words import StudioError
from tests.fakes.pictures import encoded, noise
from tests.post.scenes import MARK, anchors, cover, eyes, pair, portrait, words

GROUND = (38, 38, 38)
LEVEL = Anchors((0.4, 0.4), (0.6, 0.4))
TILTED = Anchors((0.4, 0.36), (0.6, 0.44))


def drawn(of: Cover, language: str = "en") -> Canvas:
    canvas = Canvas(of.size, DARK, words(language))
    draw_feature_sheet(canvas, of, Album().shown(of.panels))
    return canvas


def said(canvas: Canvas) -> list[str]:
    return [word.text for word in canvas.drawn]


def four(count: int = 4, *, simulated: bool = False) -> tuple[Panel, ...]:
    one = pair()[0]
    names = ("Seedream 4.5", "Nano Banana Pro", "GPT Image 1.5", "Flux 2 Max")
    return tuple(replace(one, name=names[at], letter="ABCD"[at], simulated=simulated) for at in range(count))


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("simulated", [True, False])
def test_everything_is_legible_and_inside_the_slide(language: str, simulated: bool) -> None:
    of = cover(panels=pair(simulated=simulated))
    canvas = drawn(of, language)
    for word in canvas.drawn:
        assert word.contrast >= 4.5, word
        assert word.size >= 36, word
        assert word.box[0] >= 60, word
        assert word.box[2] <= 1080 - 60, word


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_no_word_lies_on_another(language: str, count: int) -> None:
    canvas = drawn(cover(panels=four(count, simulated=True)), language)
    boxes = [(word.text, word.box) for word in canvas.drawn]
    for at, (one, box) in enumerate(boxes):
        for other, there in boxes[at + 1 :]:
            apart = box[2] <= there[0] or there[2] <= box[0] or box[3] <= there[1] or there[3] <= box[1]
            assert apart, (one, other)


def test_names_question_parts_and_disclosure_are_on_it() -> None:
    texts = said(drawn(cover()))
    for text in ("Who does sad better?", "Seedream 4.5", "Nano Banana", "Brows", "Eyes", "Mouth", "Skin"):
        assert text in texts
    assert "AI generated" in texts
    assert "@your.handle" in texts
    assert any(text.startswith("FAIR TEST") for text in texts)


@pytest.mark.parametrize(("label", "text"), [("EXPLORATION", "EXPLORATION"), ("REPEAT", "REPEAT")])
def test_what_the_test_was_is_said(label: str, text: str) -> None:
    assert text in said(drawn(cover(label=label)))


@pytest.mark.parametrize("label", ["FAIR", "REPEAT", "EXPLORATION", "FAIR (BY HAND)"])
def test_what_the_test_was_is_said_of_simulated_pictures_too(label: str) -> None:
    texts = said(drawn(cover(panels=pair(simulated=True), label=label)))
    assert any(text.startswith("Feature sheet · ") for text in texts)
    imported = said(drawn(cover(panels=pair(simulated=True), label="IMPORTED")))
    assert "Feature sheet" in imported


def test_long_names_get_a_second_line_before_a_word_is_left_out() -> None:
    canvas = drawn(cover(panels=four()))
    texts = said(canvas)
    for name in ("Seedream 4.5", "Nano Banana Pro", "GPT Image 1.5", "Flux 2 Max"):
        assert all(any(word in text.split() for text in texts) for word in name.split()), name
    assert "post-finding-name-cut" not in [note.key for note in canvas.notes]


def test_a_name_that_fits_nowhere_is_shortened_and_told() -> None:
    long = "Hyper Realistic Portrait Diffusion Extra Large Preview Turbo Edition of November"
    one, other = pair((long, "B"))
    canvas = drawn(cover(panels=(one, other)))
    assert "post-finding-name-cut" in [note.key for note in canvas.notes]
    for word in canvas.drawn:
        assert word.box[2] <= 1080 - 60, word


def test_without_a_question_it_invites_to_look() -> None:
    assert "Look closer" in said(drawn(cover(headline="")))


def test_simulated_stands_over_every_row_and_in_the_file() -> None:
    of = cover(panels=pair(simulated=True))
    assert said(drawn(of)).count("SIMULATED") == len(ROWS)
    rendered = render_feature_sheet(of, words())
    assert rendered.told.simulated
    with Image.open(io.BytesIO(rendered.png())) as image:
        assert DRAWN in str(image.getxmp())


def test_one_simulated_picture_among_others_is_named() -> None:
    one, other = pair()
    of = cover(panels=(one, replace(other, simulated=True)))
    assert said(drawn(of)).count("B: SIMULATED") == len(ROWS)
    assert not render_feature_sheet(of, words()).told.simulated


def test_no_row_is_called_simulated_without_cause() -> None:
    assert not [text for text in said(drawn(cover())) if "SIMULATED" in text]


def test_the_file_says_how_it_was_made_and_what_is_seen() -> None:
    rendered = render_feature_sheet(cover(), words())
    with Image.open(io.BytesIO(rendered.png())) as image:
        told = str(image.getxmp())
        assert image.size == (1080, 1350)
    assert COMPOSITE in told
    assert "A: Seedream 4.5. B: Nano Banana." in told
    assert "Brows, eyes, mouth and skin" in told


def test_the_description_is_in_the_language_of_the_slide() -> None:
    said_in = sheet_text(cover(panels=pair(simulated=True)), words("es"))
    assert said_in.startswith("Cejas")
    assert words("es").say("post-alt-simulated") in said_in


def test_the_same_eyes_stand_at_the_same_place_of_both_columns() -> None:
    """Pictures of other size and framing: middle and distance of the marked eyes agree within a px or two."""
    image = drawn(cover()).image
    for row in _rows(image):
        left, right = (eyes(image, (x, row[0], x + 532, row[1])) for x in (0, 548))
        assert left == pytest.approx(right, abs=1.5)


def test_enlarged_pictures_are_named_with_their_factor() -> None:
    small = Panel(portrait((320, 400)), anchors(), "Small", "B")
    texts = said(drawn(cover(panels=(Panel(portrait((4000, 5000)), anchors(), "Large", "A"), small))))
    rows = [text for text in texts if text.startswith("enlarged")]
    assert len(rows) == len(ROWS)
    assert all("B " in text and "A " not in text for text in rows)


def test_a_factor_is_written_the_spanish_way() -> None:
    texts = said(drawn(cover(panels=four(2)), "es"))
    assert any(text.startswith("ampliado: A ") and "," in text and "." not in text for text in texts)


def test_eyes_that_nobody_marked_are_confessed() -> None:
    one, other = pair()
    canvas = drawn(cover(panels=(one, replace(other, anchors=None))))
    assert "Eyes not marked: spots may differ" in said(canvas)
    assert "post-finding-not-aligned" in [note.key for note in canvas.notes]
    assert "Feature sheet" in said(drawn(cover()))


@pytest.mark.parametrize("count", [0, 5])
def test_too_few_and_too_many_pictures_are_refused(count: int) -> None:
    with pytest.raises(StudioError) as refused:
        render_feature_sheet(cover(panels=(pair()[0],) * count), words())
    assert refused.value.sentence.key == "sheet-panel-count"


def test_bytes_that_are_no_picture_are_refused() -> None:
    with pytest.raises(StudioError) as refused:
        render_feature_sheet(cover(panels=(replace(pair()[0], data=b"nothing"),)), words())
    assert refused.value.sentence.key == "post-picture-unreadable"


@pytest.mark.parametrize("size", ["1080x1080", "1080x1920", "1920x1080", "540x675", "320x400"])
def test_other_sizes_are_laid_out_too(size: str) -> None:
    rendered = render_feature_sheet(cover(size=Size.parse(size)), words())
    assert f"{rendered.image.width}x{rendered.image.height}" == size


@pytest.mark.parametrize("picture", [(1, 1), (1, 800), (3000, 20)])
def test_pictures_of_odd_shape_are_drawn(picture: tuple[int, int]) -> None:
    data = encoded("PNG", Image.new("RGB", picture, (200, 10, 10)))
    rendered = render_feature_sheet(cover(panels=(Panel(data, None, "Odd", "A"), pair()[1])), words())
    assert rendered.image.size == (1080, 1350)


def test_px_at_own_size_are_the_px_of_the_picture() -> None:
    data = encoded("PNG", noise(1000, 1000))
    (skin,) = sheet([(1000, 1000, LEVEL)], (150, 60), 0, ["skin"])
    got = cell_picture(decode(data), skin, GROUND)
    whole = noise(1000, 1000)
    x, y = round(skin.source.x), round(skin.source.y)
    found = [
        whole.crop((left, top, left + 150, top + 60)).tobytes() == got.tobytes()
        for left in (x - 1, x, x + 1)
        for top in (y - 1, y, y + 1)
    ]
    assert any(found)


def test_a_cell_is_what_lanczos_makes_of_the_whole_picture() -> None:
    whole = noise(900, 900)
    (eye,) = sheet([(900, 900, LEVEL)], (210, 80), 0, ["eyes"])
    box = (eye.source.x, eye.source.y, eye.source.right, eye.source.bottom)
    wanted = whole.resize((210, 80), Image.Resampling.LANCZOS, box=box)
    got = cell_picture(decode(encoded("PNG", whole)), eye, GROUND)
    worst = max(abs(a - b) for a, b in zip(wanted.tobytes(), got.tobytes(), strict=True))
    assert worst <= 2


def test_a_tilted_face_is_set_upright() -> None:
    """A square on every eye: after turning, both stand on one line."""
    image = Image.new("RGB", (1000, 1000), (20, 40, 120))
    for x, y in (TILTED.left, TILTED.right):
        image.paste(MARK, (round(x * 1000) - 12, round(y * 1000) - 12, round(x * 1000) + 12, round(y * 1000) + 12))
    _level, cell = sheet([(1000, 1000, LEVEL), (1000, 1000, TILTED)], (420, 160), 0, ["eyes"])
    got = cell_picture(decode(encoded("PNG", image)), cell, GROUND)
    spots = [
        (at // 3 % 420, at // 3 // 420)
        for at in range(0, 3 * 420 * 160, 3)
        if got.tobytes()[at] > 200 and got.tobytes()[at + 1] < 40
    ]
    left = [y for x, y in spots if x < 210]
    right = [y for x, y in spots if x >= 210]
    assert sum(left) / len(left) == pytest.approx(sum(right) / len(right), abs=1)
    assert min(x for x, _y in spots) == pytest.approx(210 - 100 - 12, abs=4)


def test_beside_the_picture_lies_the_ground() -> None:
    low = Anchors((0.4, 0.02), (0.6, 0.02))
    (brows,) = sheet([(1000, 1000, low)], (230, 70), 0, ["brows"])
    got = cell_picture(decode(encoded("PNG", Image.new("RGB", (1000, 1000), (200, 10, 10)))), brows, GROUND)
    assert got.getpixel((115, 2)) == GROUND
    assert got.getpixel((115, 69)) == (200, 10, 10)


def test_clear_parts_of_a_picture_are_white_as_on_slides() -> None:
    clear = Image.new("RGBA", (1000, 1000), (200, 10, 10, 0))
    (eye,) = sheet([(1000, 1000, LEVEL)], (210, 80), 0, ["eyes"])
    got = cell_picture(decode(encoded("PNG", clear)), eye, GROUND)
    assert got.getcolors() == [(210 * 80, (255, 255, 255))]


def _rows(image: Image.Image) -> list[tuple[int, int]]:
    """Top and bottom of the rows in which marked eyes are seen whole: the eyes row."""
    tall = image.height
    marked = [y for y in range(tall) if MARK in [image.getpixel((x, y)) for x in range(0, 532, 4)]]
    runs: list[list[int]] = []
    for y in marked:
        if runs and y - runs[-1][-1] <= 2:
            runs[-1].append(y)
        else:
            runs.append([y])
    return [(run[0] - 2, run[-1] + 3) for run in runs if len(run) > 12]
