"""Covers of two, measured on their pixels: what a phone shows, whatever the layout, format, language and theme."""

import io
from dataclasses import replace
from itertools import combinations, product

import pytest
from PIL import Image

from studio.face.anchors import Anchors
from studio.image.crop import Framing, crops
from studio.post.album import Album, place
from studio.post.canvas import Canvas, Word
from studio.post.cover import Cover, Layout, Panel, ThemeName
from studio.post.measures import GRID, SIDE_FRAMING, SPLIT_FRAMING, STORY_BOTTOM, STORY_TOP
from studio.post.panels import meet
from studio.post.render import post_theme, render_cover
from studio.post.slide.covers import draw_cover
from studio.post.theme import contrast
from studio.request.size import Size
from tests.post.scenes import FOOT, anchors, cover, drawn, eyes, pair, portrait, words

SIZES = [Size(1080, 1350), Size(1080, 1440), Size(1080, 1080), Size(1080, 1920)]
LAYOUTS: list[Layout] = ["side", "split", "stacked"]
THEMES: list[ThemeName] = ["dark", "light", "tinted"]
LONG = ("Seedream 4.5", "Gemini 3.1 Flash Image Preview")
TEXTS = {"en": ("Who does sad better?", "Sad, subtle"), "es": ("¿Cuál está más triste?", "Triste, sutil")}
TILE = (129, 172)
BLUE = (20, 40, 120)
EVERY = list(product(LAYOUTS, SIZES, ["en", "es"], THEMES))


def painted(of: Cover, language: str = "en") -> Canvas:
    """A cover in its own theme."""
    album = Album()
    canvas = Canvas(of.size, post_theme(of, album), words(language))
    draw_cover(canvas, of, album.shown(of.panels))
    return canvas


def worst(image: Image.Image, box: tuple[float, float, float, float]) -> float:
    """Contrast of the darkest and the brightest 3 % of the px inside a word's box."""
    part = image.crop((round(box[0]), round(box[1]), round(box[2]), round(box[3]))).convert("RGB")
    flat = part.tobytes()
    shades = sorted(((flat[at], flat[at + 1], flat[at + 2]) for at in range(0, len(flat), 3)), key=sum)
    edge = len(shades) * 3 // 100
    return contrast(shades[edge], shades[-1 - edge])


@pytest.mark.parametrize(("layout", "size", "language", "theme"), EVERY, ids=str)
def test_every_cover_can_be_read_on_a_phone(layout: Layout, size: Size, language: str, theme: ThemeName) -> None:
    question, short = TEXTS[language]
    of = cover(panels=pair(LONG), layout=layout, size=size, theme=theme, headline=question, short=short)
    canvas = painted(of, language)
    recompressed = io.BytesIO()
    canvas.image.save(recompressed, "JPEG", quality=75, subsampling=2)
    after = Image.open(recompressed).convert("RGB")
    top, bottom = (size.height * STORY_TOP, size.height * (1 - STORY_BOTTOM)) if canvas.story else (28, size.height)
    for word in canvas.drawn:
        assert word.contrast >= 7, word
        assert worst(after, word.box) >= 4.5, word
        assert word.size >= 36, word
        assert word.box[0] >= 60, word
        assert word.box[2] <= 1020, word
        assert word.box[1] >= top, word
        assert word.box[3] <= bottom, word
    apart(canvas)


def apart(canvas: Canvas) -> None:
    """No word lies on another, none on a face, no plate on a face."""
    for one, two in combinations(canvas.drawn, 2):
        assert not meet(inked(one), inked(two)), (one, two)
    for word in canvas.drawn:
        assert not any(meet(word.box, face) for face in canvas.faces), word
    assert not any(meet(plate, face) for plate in canvas.plates for face in canvas.faces)


def inked(word: Word) -> tuple[float, float, float, float]:
    """The box of a word without what its tracking leaves free."""
    return word.box[0] + 2, word.box[1] + 2, word.box[2] - 2, word.box[3] - 2


def panel_span(image: Image.Image) -> tuple[int, int]:
    """Upper and lower edge of the left picture, whose room is blue at the slide's edge."""
    rows = [y for y in range(image.height) if image.getpixel((1, y)) == BLUE]
    return rows[0], rows[-1] + 1


@pytest.mark.parametrize(
    ("layout", "framing"), [("side", SIDE_FRAMING), ("split", SPLIT_FRAMING)], ids=["side", "split"]
)
def test_pictures_are_cut_and_reduced_and_otherwise_left_alone(layout: Layout, framing: Framing) -> None:
    image = render_cover(cover(layout=layout), words()).image
    top, bottom = panel_span(image)
    sources = [Image.open(io.BytesIO(panel.data)).convert("RGB") for panel in pair()]
    faces = [place(source.size, panel.anchors) for source, panel in zip(sources, pair(), strict=True)]
    cut = crops(faces, (532, bottom - top), framing)
    assert cut.equal
    free = (0, 130, 532, bottom - top - 100)  # between the plates
    for source, box, left in zip(sources, cut.boxes, (0, 548), strict=True):
        plain = source.resize((532, bottom - top), Image.Resampling.LANCZOS, box=box)
        on_slide = image.crop((left, top, left + 532, bottom))
        assert on_slide.crop(free).tobytes() == plain.crop(free).tobytes()


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("layout", ["side", "split"])
def test_both_faces_stand_within_a_pixel(size: Size, layout: Layout) -> None:
    image = render_cover(cover(size=size, layout=layout), words()).image
    one = eyes(image, (0, 0, 532, image.height))
    two = eyes(image, (548, 0, 1080, image.height))
    assert all(abs(a - b) <= 1 for a, b in zip(one, two, strict=True)), (one, two)


def tile(image: Image.Image) -> tuple[Image.Image, float, float]:
    """What the profile grid shows of a slide, its scale, and the px cut at the left."""
    wide, tall = min(image.width, image.height * GRID), min(image.height, image.width / GRID)
    left, top = (image.width - wide) / 2, (image.height - tall) / 2
    box = left, top, left + wide, top + tall
    return image.resize(TILE, Image.Resampling.LANCZOS, box=box), TILE[0] / (box[2] - box[0]), box[0]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("size", SIZES[:3], ids=str)
def test_the_grid_still_shows_the_headline_both_names_and_letters(layout: Layout, size: Size) -> None:
    canvas = drawn(cover(layout=layout, size=size))
    small, scale, cut = tile(canvas.image)
    large = [word for word in canvas.drawn if word.size >= 60]
    said = " ".join(word.text for word in large).split()
    assert {"A", "B", "Seedream", "Nano"} <= set(said)
    assert {"Who", "does"} <= set(said) or "Sad" in said
    for word in large:
        left, top, right, bottom = ((edge - cut * (at % 2 == 0)) * scale for at, edge in enumerate(word.box))
        assert left >= 0, word
        assert right <= TILE[0], word
        assert bottom - top >= 5, word
        assert worst(small, (left, top, right, bottom)) >= 4.5, word


@pytest.mark.parametrize("layout", LAYOUTS)
def test_small_pictures_are_drawn_and_said_to_be_enlarged(layout: Layout) -> None:
    small = tuple(replace(panel, data=portrait((200, 250)), anchors=anchors()) for panel in pair())
    found = {finding.key for finding in render_cover(cover(panels=small, layout=layout), words()).findings}
    assert "post-finding-enlarged" in found
    assert "post-finding-unequal" not in found


def test_signs_no_font_has_are_left_out_of_the_headline_and_named() -> None:
    rendered = render_cover(cover(headline="Who is 悲 sad 😢?"), words())
    told = [finding for finding in rendered.findings if finding.key == "post-finding-signs"]
    assert len(told) == 1
    assert "悲" in words().tell(told[0])
    assert "😢" in words().tell(told[0])
    assert rendered.image.tobytes() == render_cover(cover(headline="Who is sad ?"), words()).image.tobytes()


def test_a_headline_of_nothing_but_such_signs_gives_way_to_the_feeling() -> None:
    rendered = render_cover(cover(headline="悲哀"), words())
    assert rendered.image.tobytes() == render_cover(cover(headline=""), words()).image.tobytes()


def face_at(height: float, gap: float = 0.4, width: float = 0.5) -> tuple[Panel, Panel]:
    """Two close portraits whose eyes stand at a height of the picture."""
    at = Anchors((width - gap / 2, height), (width + gap / 2, height))
    data = portrait((900, 1100), (width, height), gap)
    one, two = pair()
    return replace(one, data=data, anchors=at), replace(two, data=data, anchors=at)


def test_letters_that_join_the_names_leave_the_foot_its_room() -> None:
    near = tuple(replace(panel, name=name) for panel, name in zip(face_at(0.45, 0.72), LONG, strict=True))
    for size in (SIZES[0], SIZES[1], SIZES[3]):
        canvas = drawn(cover(panels=near, size=size))
        said = " ".join(word.text for word in canvas.drawn)
        assert "A Seedream" in said
        assert "B Gemini" in said
        apart(canvas)


def test_a_headline_that_would_cover_a_face_moves_to_the_shoulders() -> None:
    canvas = drawn(cover(panels=face_at(0.10, 0.24), layout="split"))
    headline = next(word for word in canvas.drawn if word.text == "Sad")
    assert headline.box[1] > max(face[3] for face in canvas.faces)
    assert "post-cover-split-side" not in {note.key for note in canvas.notes}
    apart(canvas)


def test_a_split_cover_without_a_free_place_stands_side_by_side_and_says_so() -> None:
    near = face_at(0.40, 0.72)
    canvas = drawn(cover(panels=near, layout="split", short="Embarrassed, moderately", size=Size(1080, 1080)))
    assert "post-cover-split-side" in {note.key for note in canvas.notes}
    apart(canvas)
    assert "Who does" in [word.text for word in canvas.drawn]


def test_tight_pictures_are_not_stacked_and_a_square_neither() -> None:
    tight = drawn(cover(panels=face_at(0.45, 0.5), layout="stacked"))
    assert "post-cover-stacked-tight" in {note.key for note in tight.notes}
    apart(tight)
    square = drawn(cover(layout="stacked", size=Size(1080, 1080)))
    assert "post-cover-stacked-low" in {note.key for note in square.notes}
    assert square.image.tobytes() == drawn(cover(size=Size(1080, 1080))).image.tobytes()


@pytest.mark.parametrize("mouth", [0.85, 1.0, 1.25])
def test_strips_show_the_whole_mouth_wherever_it_is(mouth: float) -> None:
    at = anchors((0.5, 0.38), 0.17)
    where = replace(at, mouth=(0.5, 0.38 + mouth * 0.17 * 0.8))
    data = portrait((1024, 1280), (0.5, 0.38), 0.17)
    low = [replace(panel, data=data, anchors=where) for panel in pair()]
    canvas = drawn(cover(panels=tuple(low), layout="stacked"))
    assert not canvas.notes
    heights = [face[3] - face[1] for face in canvas.faces]
    assert len(heights) == 4
    assert heights[1] / heights[0] > 0.4, "a cut mouth is lower than this share of the eyes' zone"


def test_the_foot_keeps_its_padlock_words() -> None:
    for layout in LAYOUTS:
        assert FOOT in [word.text for word in drawn(cover(layout=layout)).drawn]
