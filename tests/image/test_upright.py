"""Pictures stand as their EXIF says, and as they lie where it says nothing readable."""

import io

import pytest
from PIL import Image, ImageChops, ImageOps

from studio.image.colour import decode
from studio.image.upright import upright, upright_size
from tests.fakes.pictures import BROKEN_EXIF, encoded, noise, with_segment


@pytest.mark.parametrize("orientation", range(10))
def test_i8_every_orientation_is_undone(orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    data = encoded("PNG", noise(30, 20), exif=exif)
    with Image.open(io.BytesIO(data)) as image:
        expected = ImageOps.exif_transpose(image)
        turned = upright(image)
        assert upright_size(image) == turned.size == expected.size
        assert ImageChops.difference(turned.convert("RGB"), expected.convert("RGB")).getbbox() is None


@pytest.mark.filterwarnings("ignore::UserWarning:PIL")
@pytest.mark.parametrize("kind", BROKEN_EXIF)
def test_a_broken_block_turns_nothing(kind: str) -> None:
    data = with_segment(BROKEN_EXIF[kind])
    with Image.open(io.BytesIO(data)) as image:
        assert upright_size(image) == (96, 120)
        assert upright(image) is image
    assert decode(data).size == (96, 120)
