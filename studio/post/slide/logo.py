"""The creator's logo, small in the foot of the cover: never on a picture, never larger than the words beside it."""

import io

from PIL import Image

from studio.post.canvas import Canvas
from studio.post.measures import RGB
from studio.post.theme import contrast
from studio.words import sentence

TALL, WIDE, APART = 44, 160, 24
"""Largest height and width, and the room to what stands left of it: px at 1080."""
BELOW = 9
"""From the baseline of the foot to the lower edge."""
LEAST = 8
"""A logo smaller than this many px a side shows nothing."""
PAD = 10
"""From a plate's edge to the logo on it, px at 1080."""
SEEN = 3.0
"""Least contrast of a sign with what lies beneath it (WCAG 1.4.11)."""
ENOUGH = 0.75
"""Share of a logo that has to be seen; with less it goes onto a plate, and with less even there it is told."""
OWN_GROUND = 0.95
"""Mean opacity from which a logo brings its own ground and needs none."""
SOLID = 128
"""Opacity from which a pixel belongs to the logo, of 255."""


def draw_logo(canvas: Canvas, data: bytes, right: float, baseline: float) -> float:
    """Draw a logo with its lower right corner at the foot's end; clear parts stay clear.

    A logo that the ground would swallow stands on a plate of the ink's colour. A file that cannot be read leaves its
    place free, and the creator hears of it.

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
    pad = PAD if _plated(canvas, logo) else 0
    box = right - pad - wide, baseline + BELOW - tall, right - pad, baseline + BELOW
    if pad:
        canvas.plate((box[0] - pad, box[1] - pad, box[2] + pad, box[3] + pad), canvas.theme.text)
    left, top, end, bottom = canvas.pixels(box)
    small = logo.resize((max(1, end - left), max(1, bottom - top)), Image.Resampling.LANCZOS)
    canvas.image.paste(small.convert("RGB"), (left, top), small.getchannel("A"))
    return wide + 2 * pad + APART


def seen(logo: Image.Image, ground: RGB) -> float:
    """Share (0..1) of a logo's solid pixels that stand out from a ground; 1 where it brings a ground of its own."""
    small = logo.resize((min(logo.width, WIDE), min(logo.height, TALL)), Image.Resampling.BOX)
    flat = small.tobytes()
    pixels = [(flat[at], flat[at + 1], flat[at + 2], flat[at + 3]) for at in range(0, len(flat), 4)]
    solid = [(red, green, blue) for red, green, blue, opaque in pixels if opaque >= SOLID]
    if not solid or sum(pixel[3] for pixel in pixels) >= OWN_GROUND * 255 * len(pixels):
        return 1.0
    return sum(contrast(pixel, ground) >= SEEN for pixel in solid) / len(solid)


def _plated(canvas: Canvas, logo: Image.Image) -> bool:
    """Whether the logo is seen better on a plate than on the ground."""
    bare = seen(logo, canvas.theme.ground)
    if bare >= ENOUGH:
        return False
    plated = seen(logo, canvas.theme.text)
    if max(bare, plated) < ENOUGH:
        canvas.notes.append(sentence("post-finding-logo-faint"))
    return plated > bare


def _opened(data: bytes) -> Image.Image | None:
    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "WEBP")) as opened:
            logo = opened.convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    return logo if min(logo.size) >= LEAST else None
