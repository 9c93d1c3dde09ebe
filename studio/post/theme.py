"""Colours of a post: a ground, three inks, no accent. The pictures are the only saturated thing on a slide."""

import colorsys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from studio.post.cover import ThemeName
from studio.post.measures import RGB

if TYPE_CHECKING:
    from PIL import Image

THUMB = (48, 60)
"""Pictures are looked at in this size for the tint, px."""
INNER = (10, 9, 38, 51)
"""Where a face stands in a thumb: left out, the tint is the room's."""
SKIN = (5 / 360, 50 / 360)
BINS = 36
GREY = 0.01
"""Mean weight below which pictures have no hue of their own."""


@dataclass(frozen=True)
class Theme:
    """Ground (page and plates), raised (empty places), text, muted text, rule."""

    name: ThemeName
    ground: RGB
    raised: RGB
    text: RGB
    muted: RGB
    rule: RGB


DARK = Theme("dark", (22, 22, 22), (38, 38, 38), (244, 244, 244), (190, 190, 190), (118, 118, 118))
LIGHT = Theme("light", (244, 244, 244), (228, 228, 228), (22, 22, 22), (72, 72, 72), (132, 132, 132))


@lru_cache(maxsize=4096)
def luminance(colour: RGB) -> float:
    """Relative luminance of an sRGB colour, 0..1 (WCAG 2)."""
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (part / 255 for part in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: RGB, other: RGB) -> float:
    """Contrast ratio of two colours, 1..21 (WCAG 2)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def theme(name: ThemeName, thumbs: Sequence["Image.Image"] = ()) -> Theme:
    """The theme of a post; "tinted" takes its hue from all pictures of the post, so that no slide differs.

    Args:
        name: which theme.
        thumbs: the pictures as RGB of `THUMB` px; needed for "tinted" only.
    """
    if name != "tinted":
        return LIGHT if name == "light" else DARK
    hue = room_hue(pixel for thumb in thumbs for pixel in _border(thumb))
    return DARK if hue is None else tinted(hue)


def tinted(hue: float) -> Theme:
    """A dark theme of one hue (0..1), so little saturated that skin stays the warmest thing on the slide."""
    ground, light = _hls(hue, 0.115, 0.42), 0.78
    while contrast(_hls(hue, light, 0.22), ground) < 8 and light < 0.95:
        light += 0.01
    return Theme(
        "tinted",
        ground,
        raised=_hls(hue, 0.175, 0.36),
        text=_hls(hue, 0.955, 0.35),
        muted=_hls(hue, light, 0.22),
        rule=_hls(hue, 0.46, 0.20),
    )


def room_hue(pixels: Iterable[RGB]) -> float | None:
    """The hue (0..1) that most of the saturated pixels share, skin left aside; None when all is grey."""
    weighed = [_weighed(pixel) for pixel in pixels]
    if not weighed or sum(weight for _hue, weight in weighed) / len(weighed) < GREY:
        return None
    bins = [0.0] * BINS
    for hue, weight in weighed:
        bins[int(hue * BINS) % BINS] += weight
    best = max(range(BINS), key=lambda at: bins[at - 1] + bins[at] + bins[(at + 1) % BINS])
    centre = (best + 0.5) / BINS
    near = [((hue - centre + 0.5) % 1 - 0.5, weight) for hue, weight in weighed]
    close = [(away, weight) for away, weight in near if abs(away) < 1.5 / BINS]
    return (centre + sum(away * weight for away, weight in close) / sum(weight for _away, weight in close)) % 1


def _weighed(pixel: RGB) -> tuple[float, float]:
    hue, light, saturation = colorsys.rgb_to_hls(*(part / 255 for part in pixel))
    return hue, 0.0 if SKIN[0] < hue < SKIN[1] else saturation * min(light, 1 - light)


def _border(thumb: "Image.Image") -> list[RGB]:
    left, top, right, bottom = INNER
    flat = thumb.tobytes()
    return [
        (flat[at], flat[at + 1], flat[at + 2])
        for at in range(0, len(flat), 3)
        if not (left <= at // 3 % THUMB[0] < right and top <= at // 3 // THUMB[0] < bottom)
    ]


def _hls(hue: float, light: float, saturation: float) -> RGB:
    red, green, blue = (round(255 * part) for part in colorsys.hls_to_rgb(hue, light, saturation))
    return red, green, blue
