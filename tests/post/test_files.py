"""What a published file holds, read back from its bytes."""

import io
from dataclasses import replace

import pytest
from PIL import Image, ImageCms

from studio.image.colour import srgb_profile
from studio.post.render import Rendered, render_cover
from studio.post.xmp import COMPOSITE, DRAWN, Told, packet
from tests.post.scenes import cover, pair, words


@pytest.fixture(scope="module")
def rendered() -> Rendered:
    return render_cover(cover(), words(), alt='Two <portraits> & a "question"')


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def told(data: bytes) -> str:
    return str(opened(data).getxmp())


def test_jpeg_is_full_colour_and_neither_progressive_nor_dated(rendered: Rendered) -> None:
    image = opened(rendered.jpeg())
    assert image.format == "JPEG"
    assert image.size == (1080, 1350)
    assert [part[1:3] for part in image.layer] == [(1, 1)] * 3  # type: ignore[attr-defined]
    assert "progressive" not in image.info
    assert not image.getexif()


def test_files_carry_the_srgb_profile(rendered: Rendered) -> None:
    for data in (rendered.jpeg(), rendered.png()):
        profile = opened(data).info["icc_profile"]
        assert profile == srgb_profile()
        assert "sRGB" in ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(io.BytesIO(profile)))


def test_png_keeps_every_pixel(rendered: Rendered) -> None:
    assert opened(rendered.png()).tobytes() == rendered.image.tobytes()


def test_jpeg_stays_close_to_the_pixels(rendered: Rendered) -> None:
    colour = opened(rendered.jpeg()).convert("RGB").getpixel((540, 40))
    assert isinstance(colour, tuple)
    assert all(abs(part - 22) <= 2 for part in colour)


def test_files_say_how_they_were_made_and_what_is_seen(rendered: Rendered) -> None:
    for data in (rendered.jpeg(), rendered.png()):
        said = told(data)
        assert COMPOSITE in said
        assert 'Two <portraits> & a "question"' in said


def test_simulated_slides_claim_no_trained_model() -> None:
    drawn = render_cover(cover(panels=pair(simulated=True)), words())
    assert DRAWN in told(drawn.jpeg())
    one, two = pair()
    mixed = render_cover(cover(panels=(one, replace(two, simulated=True))), words())
    assert COMPOSITE in told(mixed.png())


def test_equal_slides_are_equal_files_at_any_time() -> None:
    first = render_cover(cover(), words())
    again = render_cover(cover(), words())
    assert first.jpeg() == again.jpeg()
    assert first.png() == again.png()


def test_files_tell_no_place_time_or_prompt(rendered: Rendered) -> None:
    said = packet(rendered.told).decode()
    for private in ("GPS", "Date", "AIPrompt", "parameters"):
        assert private not in said
    assert set(opened(rendered.png()).info) <= {"icc_profile", "XML:com.adobe.xmp", "xmp"}


def test_language_of_the_description_is_told() -> None:
    assert b'xml:lang="es"' in packet(Told("Dos retratos", "es", simulated=False))
