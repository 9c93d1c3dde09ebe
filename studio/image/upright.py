"""Which way up a picture is, by its EXIF block.

A good photo often carries a broken block, left by a program that rewrote half of it. Viewers show such a photo as it
lies; so does this program.
"""

import struct

from PIL import Image

_ORIENTATION = 0x0112
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What undoes each orientation (EXIF 3.0, tag 274)."""
_LYING = (5, 6, 7, 8)


def upright(image: Image.Image) -> Image.Image:
    """The picture set upright; itself where nothing has to be turned or its EXIF block cannot be read."""
    turn = _TURNS.get(_orientation(image))
    return image.transpose(turn) if turn is not None else image


def upright_size(image: Image.Image) -> tuple[int, int]:
    """Width and height in px of the picture set upright, without turning it."""
    width, height = image.size
    return (height, width) if _orientation(image) in _LYING else (width, height)


def _orientation(image: Image.Image) -> int:
    try:
        return int(image.getexif().get(_ORIENTATION, 1))
    except (OSError, SyntaxError, ValueError, TypeError, LookupError, ArithmeticError, struct.error):
        # Each of these was seen on blocks that other programs had broken.
        return 1
