"""A logo in the foot of the cover."""

import io
from dataclasses import replace

import pytest
from PIL import Image

from studio.post.cover import ThemeName
from studio.post.measures import RGB
from studio.post.render import render_cover
from studio.post.slide.logo import ENOUGH, PAD, TALL, WIDE, seen
from studio.post.theme import DARK, LIGHT, Theme
from studio.request.size import Size
from tests.post.scenes import cover, drawn, words

SIZES = [Size(1080, 1350), Size(1080, 1440), Size(1080, 1080), Size(1080, 1920)]
RED = (255, 0, 0)


def logo(size: tuple[int, int] = (400, 200), form: str = "PNG") -> bytes:
    """A red disc that is clear round about."""
    image = Image.new("RGBA", size, (0, 0, 0, 0))
    image.paste((*RED, 255), (size[0] // 4, size[1] // 4, size[0] * 3 // 4, size[1] * 3 // 4))
    out = io.BytesIO()
    (image if form == "PNG" else image.convert("RGB")).save(out, form)
    return out.getvalue()


def reds(data: bytes, size: Size = SIZES[0]) -> list[tuple[int, int]]:
    image = render_cover(cover(logo=data, size=size), words()).image
    pixels = image.load()
    assert pixels is not None
    return [(x, y) for y in range(image.height) for x in range(image.width) if pixels[x, y] == RED]


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_it_stands_small_in_the_foot_beside_the_words(size: Size) -> None:
    found = reds(logo(), size)
    wide = max(x for x, _y in found) - min(x for x, _y in found)
    tall = max(y for _x, y in found) - min(y for _x, y in found)
    assert 0 < wide <= WIDE
    assert 0 < tall <= TALL
    canvas = drawn(cover(logo=logo(), size=size))
    left = min(x for x, _y in found)
    foot = [word for word in canvas.drawn if word.size <= 38]
    assert foot
    assert all(word.box[2] < left for word in foot)
    assert not any(face[1] < y < face[3] and face[0] < x < face[2] for x, y in found for face in canvas.faces)


def test_clear_parts_let_the_ground_through() -> None:
    plain = render_cover(cover(), words()).image
    with_logo = render_cover(cover(logo=logo()), words()).image
    corner = (1080 - 64 - 1, 1350 - 64 + 4)
    assert with_logo.getpixel(corner) == plain.getpixel(corner)


def test_a_jpeg_logo_is_drawn_too_and_a_tall_one_stays_low() -> None:
    found = reds(logo((100, 900)))
    assert max(y for _x, y in found) - min(y for _x, y in found) <= TALL
    with_it = render_cover(cover(logo=logo(form="JPEG")), words())
    assert with_it.image.tobytes() != render_cover(cover(), words()).image.tobytes()


@pytest.mark.parametrize("data", [b"gone", logo()[:60], logo((4, 4))], ids=["no picture", "cut", "tiny"])
def test_a_logo_that_cannot_be_read_is_left_out_and_said(data: bytes) -> None:
    rendered = render_cover(cover(logo=data), words())
    assert "post-finding-logo" in {finding.key for finding in rendered.findings}
    assert rendered.image.tobytes() == render_cover(cover(), words()).image.tobytes()


def test_without_one_nothing_changes() -> None:
    assert replace(cover(), logo=b"") == cover()
    assert render_cover(cover(logo=b""), words()).jpeg() == render_cover(cover(), words()).jpeg()


def mark(colour: RGB, other: RGB | None = None, *, ground: RGB | None = None) -> bytes:
    """A bar in one colour, or in two, on clear or coloured ground."""
    image = Image.new("RGBA", (400, 200), (*ground, 255) if ground else (0, 0, 0, 0))
    image.paste((*colour, 255), (40, 60, 360, 140))
    if other:
        image.paste((*other, 255), (200, 60, 360, 140))
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


BLACK, WHITE = (0, 0, 0), (255, 255, 255)


@pytest.mark.parametrize(("theme", "colour", "look"), [("dark", BLACK, DARK), ("light", WHITE, LIGHT)])
def test_a_logo_that_the_ground_would_swallow_stands_on_a_plate(theme: ThemeName, colour: RGB, look: Theme) -> None:
    rendered = render_cover(cover(logo=mark(colour), theme=theme), words())
    right, baseline = 1080 - 64, 1350 - 64
    assert rendered.image.getpixel((right - 3, baseline - 10)) == look.text
    assert rendered.image.getpixel((right - PAD - 44, baseline - 13)) == colour
    assert "post-finding-logo-faint" not in {finding.key for finding in rendered.findings}


@pytest.mark.parametrize(("theme", "colour", "look"), [("dark", WHITE, DARK), ("light", BLACK, LIGHT)])
def test_a_logo_that_is_seen_has_no_plate(theme: ThemeName, colour: RGB, look: Theme) -> None:
    image = render_cover(cover(logo=mark(colour), theme=theme), words()).image
    assert image.getpixel((1080 - 64 - 3, 1350 - 64 - 10)) == look.ground


def test_a_logo_with_a_ground_of_its_own_needs_none() -> None:
    image = render_cover(cover(logo=mark(WHITE, ground=BLACK), theme="dark"), words()).image
    assert image.getpixel((1080 - 64 - 3, 1350 - 64 - 10)) == BLACK


def test_a_logo_in_black_and_white_is_told_because_no_ground_shows_both() -> None:
    rendered = render_cover(cover(logo=mark(BLACK, WHITE), theme="dark"), words())
    assert "post-finding-logo-faint" in {finding.key for finding in rendered.findings}


@pytest.mark.parametrize("grey", range(0, 256, 15))
def test_any_single_colour_is_seen_on_the_ground_or_on_the_plate(grey: int) -> None:
    with Image.open(io.BytesIO(mark((grey, grey, grey)))) as image:
        for look in (DARK, LIGHT):
            assert max(seen(image, look.ground), seen(image, look.text)) >= ENOUGH
