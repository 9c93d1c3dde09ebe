"""How different two colours look: CIEDE2000, and the way to it from sRGB.

Formula of the CIE as Sharma, Wu and Dalal (2005) set it down, "The CIEDE2000 Color-Difference Formula", Color
Research and Application 30(1); their 34 pairs are met to the fourth decimal.
"""

import math

Lab = tuple[float, float, float]
"""Lightness 0..100, green to red, blue to yellow; CIELAB, D65."""
Rgb = tuple[float, float, float]
"""sRGB, 0..255."""

_WHITE = (0.95047, 1.0, 1.08883)
_XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_FAR = 25.0**7


def lab(colour: Rgb) -> Lab:
    """An sRGB colour in CIELAB."""
    linear = [_linear(value / 255) for value in colour]
    x, y, z = (
        _root(sum(share * value for share, value in zip(row, linear, strict=True)) / white)
        for row, white in zip(_XYZ, _WHITE, strict=True)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def ciede2000(one: Lab, other: Lab) -> float:
    """The difference; about 1 is just seen side by side, above 6 is another light."""
    stretch = _stretch((math.hypot(*one[1:]) + math.hypot(*other[1:])) / 2)
    (l1, c1, h1), (l2, c2, h2) = (_polar(colour, stretch) for colour in (one, other))
    turn, middle = _hues(c1 * c2, h1, h2)
    chroma, light = (c1 + c2) / 2, (l1 + l2) / 2 - 50
    low = (l2 - l1) / (1 + 0.015 * light * light / math.sqrt(20 + light * light))
    pale = (c2 - c1) / (1 + 0.045 * chroma)
    hued = 2 * math.sqrt(c1 * c2) * math.sin(turn / 2) / (1 + 0.015 * chroma * _hue_weight(middle))
    return math.sqrt(max(0.0, low * low + pale * pale + hued * hued + _twist(chroma, middle) * pale * hued))


def _stretch(chroma: float) -> float:
    """How much red and green are pulled apart for pale colours."""
    high = chroma**7
    return 1.5 - 0.5 * math.sqrt(high / (high + _FAR))


def _polar(colour: Lab, stretch: float) -> tuple[float, float, float]:
    """Lightness, chroma and hue; the hue in radians from 0 to a full turn, 0 for a grey."""
    light, a, b = colour
    a *= stretch
    return light, math.hypot(a, b), math.atan2(b, a) % math.tau if a or b else 0.0


def _hues(both: float, h1: float, h2: float) -> tuple[float, float]:
    """The shorter way from one hue to the other, and the hue half-way; greys have none."""
    if not both:
        return 0.0, h1 + h2
    turn = h2 - h1
    if turn > math.pi:
        turn -= math.tau
    elif turn < -math.pi:
        turn += math.tau
    middle = (h1 + h2) / 2
    if abs(h1 - h2) > math.pi:
        middle += math.pi if h1 + h2 < math.tau else -math.pi
    return turn, middle


def _hue_weight(hue: float) -> float:
    return (
        1
        - 0.17 * math.cos(hue - math.radians(30))
        + 0.24 * math.cos(2 * hue)
        + 0.32 * math.cos(3 * hue + math.radians(6))
        - 0.20 * math.cos(4 * hue - math.radians(63))
    )


def _twist(chroma: float, hue: float) -> float:
    """How chroma and hue are weighed together where blues bend."""
    bent = math.radians(30) * math.exp(-(((math.degrees(hue) - 275) / 25) ** 2))
    return -math.sin(2 * bent) * 2 * math.sqrt(chroma**7 / (chroma**7 + _FAR))


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def _root(value: float) -> float:
    return float(value ** (1 / 3)) if value > 216 / 24389 else (24389 / 27 * value + 16) / 116
