"""Pictures as they are posted: upright, sRGB, without alpha."""

import io

import pytest
from PIL import Image, ImageCms

from studio.image.colour import ALPHA_GROUND, decode, srgb_profile, upright_srgb
from studio.words import StudioError
from tests.fakes.pictures import encoded, noise, turned, with_profile


def wide_gamut() -> bytes:
    """A linear profile: the engine's XYZ working space stands for any profile that is not sRGB."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()


def test_a_plain_picture_keeps_its_pixels() -> None:
    assert upright_srgb(encoded()).tobytes() == noise().tobytes()


def test_orientation_is_applied() -> None:
    assert decode(turned()).size == (40, 80)
    assert upright_srgb(turned()).size == (40, 80)


@pytest.mark.parametrize("mode", ["L", "LA", "RGBA", "P", "1", "CMYK", "I;16"])
def test_i7_every_mode_becomes_rgb(mode: str) -> None:
    form = "JPEG" if mode == "CMYK" else "PNG"
    image = Image.new(mode, (20, 30))
    assert upright_srgb(encoded(form, image)).mode == "RGB"
    assert decode(encoded(form, image)).cut((2, 2, 12, 12), (5, 5)).mode == "RGB"


def test_i9_what_is_transparent_shows_the_ground() -> None:
    clear = encoded("PNG", Image.new("RGBA", (8, 8), (10, 20, 30, 0)))
    half = encoded("PNG", Image.new("RGBA", (8, 8), (0, 0, 0, 128)))
    assert upright_srgb(clear).getpixel((3, 3)) == ALPHA_GROUND
    assert upright_srgb(half).getpixel((3, 3)) == (127, 127, 127)


def test_alpha_bleeds_no_hidden_colour_into_a_part() -> None:
    image = Image.new("RGBA", (64, 64), (255, 0, 0, 0))
    image.paste((0, 0, 255, 255), (32, 0, 64, 64))
    part = decode(encoded("PNG", image)).cut((0, 0, 64, 64), (8, 8))
    colours = [colour for _count, colour in part.getcolors() or [] if isinstance(colour, tuple)]
    assert all(red <= green + 1 for red, green, _blue in colours)


def test_sixteen_bit_grey_keeps_its_range() -> None:
    image = Image.new("I;16", (4, 4), 65535)
    assert upright_srgb(encoded("PNG", image)).getpixel((0, 0)) == (255, 255, 255)


def test_an_srgb_profile_changes_nothing() -> None:
    plain = encoded("JPEG", quality=95)
    assert upright_srgb(with_profile()).tobytes() == upright_srgb(plain).tobytes()


@pytest.mark.parametrize("profile", [b"no profile at all", wide_gamut()])
def test_i7_a_profile_that_does_not_fit_is_passed_over(profile: bytes) -> None:
    assert upright_srgb(encoded("PNG", icc_profile=profile)).tobytes() == noise().tobytes()


def test_i7_another_profile_is_converted() -> None:
    swapped = bytearray(srgb_profile())
    red, green = swapped.index(b"rXYZ"), swapped.index(b"gXYZ")
    swapped[red : red + 4], swapped[green : green + 4] = b"gXYZ", b"rXYZ"
    described = bytes(swapped).replace("sRGB".encode("utf-16-be"), "xRGB".encode("utf-16-be"))
    image = Image.new("RGB", (8, 8), (255, 0, 0))
    turned_red = upright_srgb(encoded("PNG", image, icc_profile=described)).getpixel((4, 4))
    assert isinstance(turned_red, tuple)
    assert turned_red[1] > turned_red[0] + 100


def test_the_whole_and_the_part_agree() -> None:
    source = decode(encoded())
    assert source.cut(None, source.size).tobytes() == upright_srgb(encoded()).tobytes()
    assert source.cut((10, 20, 50, 60), (40, 40)).tobytes() == noise().crop((10, 20, 50, 60)).tobytes()


@pytest.mark.parametrize("data", [b"", b"<html>", encoded()[:300], encoded("JPEG")[:200], encoded("GIF")])
def test_what_is_no_picture_is_said_in_a_sentence(data: bytes) -> None:
    with pytest.raises(StudioError) as told:
        decode(data)
    assert told.value.sentence.key == "post-picture-unreadable"


def test_the_published_profile_carries_no_date_of_today() -> None:
    profile = srgb_profile()
    assert profile == srgb_profile()
    assert profile[24:26] == (2000).to_bytes(2, "big")
    ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(io.BytesIO(profile)))
