"""The creator's logo, small in the foot of the cover: never on a picture, never larger than the words beside it."""

import io

from PIL import Image

from studio.post.canvas import Canvas
from studio.words import sentence

TALL, WIDE, APART = 44, 160, 24
"""Largest height and width, and the room to what stands left of it: px at 1080."""
BELOW = 9
"""From the baseline of the foot to the lower edge."""
LEAST = 8
"""A logo smaller than this many px a side shows nothing."""


def draw_logo(canvas: Canvas, data: bytes, right: float, baseline: float) -> float:
    """Draw a logo with its lower right corner at the foot's end; clear parts stay clear.

    A file that cannot be read leaves its place free, and the creator hears of it.

    Args:
        canvas: the slide.
        data: PNG, JPEG or WebP, checked before; empty for none.
        right: px at 1080.
        baseline: of the foot, px at 1080.

    Returns:
        The width it takes with the room beside it, px at 1080; 0 for none.
    """
    if not data:
        return 0.0
    logo = _opened(data)
    if logo is None:
        canvas.notes.append(sentence("post-finding-logo"))
        return 0.0
    scale = min(TALL / logo.height, WIDE / logo.width)
    wide, tall = logo.width * scale, logo.height * scale
    left, top, end, bottom = canvas.pixels((right - wide, baseline + BELOW - tall, right, baseline + BELOW))
    small = logo.resize((max(1, end - left), max(1, bottom - top)), Image.Resampling.LANCZOS)
    canvas.image.paste(small.convert("RGB"), (left, top), small.getchannel("A"))
    return wide + APART


def _opened(data: bytes) -> Image.Image | None:
    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "WEBP")) as opened:
            logo = opened.convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    return logo if min(logo.size) >= LEAST else None
