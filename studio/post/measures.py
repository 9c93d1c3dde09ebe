"""Measures of the slides. All numbers are px on a slide whose shorter side is 1080; the canvas scales them."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from studio.image.crop import Framing

RGB = tuple[int, int, int]
Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""

SIDE = 1080
MARGIN = 64  # no text comes closer to an edge
GAP = 16  # the one divider between panels
RULE = 3  # hairlines; thinner ones do not survive the upload
PLATE = 96  # side of a letter plate
CLEAR = 24  # a name of the left panel keeps this far from the divider
EDGE = 40  # a letter in an outer corner keeps this far from it: the profile grid crops the sides
LEAST = 36  # smallest text
GRID = 3 / 4  # width to height of a tile in the profile grid
TALL = 1.6  # height to width from which a slide is laid out as a story
STORY_TOP, STORY_BOTTOM = (
    0.14,
    0.20,
)  # shares of a story that the app covers; resources/formats.toml has the source
CONTRAST = 4.5  # least contrast of text (WCAG 1.4.3); the themes reach 8 and more
ENLARGED = 1.75  # enlargement above which a creator is told


@dataclass(frozen=True)
class Role:
    """How one kind of text is set.

    Attributes:
        face: key of `lettering.FACES`.
        size, least: wanted and smallest size.
        leading: line distance / size.
        track: extra space between letters, em.
    """

    face: str
    size: int
    least: int
    leading: float = 1.0
    track: float = 0.0


ROLES: Mapping[str, Role] = MappingProxyType(
    {
        "display": Role("head-semi", 148, 96, 1.00, -0.035),
        "question": Role("head-semi", 124, 92, 1.04, -0.035),
        "name": Role("head-bold", 88, 76, 1.00, -0.03),
        "title": Role("head-semi", 76, 60, 1.08, -0.025),
        "title-low": Role("head-semi", 60, 52, 1.08, -0.025),
        "plate": Role("head-semi", 80, 60, 1.00, -0.03),
        "sub": Role("text-semi", 52, 52, 1.16),
        "caption": Role("text-semi", 44, 40, 1.18),
        "meta": Role("text-semi", 38, 36, 1.20),
    }
)
NARROW = ("text-bold", -0.02)
"""Face and tracking for a headline or name that Manrope is too wide for."""

SIDE_FRAMING = Framing(0.295, 0.425)
SPLIT_FRAMING = Framing(0.330, 0.430)
STORY_FRAMING = Framing(0.330, 0.440)
ROW_FRAMING = Framing(0.235, 0.430)
QUESTION_FRAMING = Framing(0.320, 0.420)
BASELINE_FRAMING = Framing(0.315, 0.420)
FEATURES: Mapping[str, Framing] = MappingProxyType(
    {
        "brows": Framing(0.60, 1.33),
        "eyes": Framing(0.60, 0.56),
        "mouth": Framing(0.60, 0.50, "mouth"),
    }
)
STEP_UPPER = Framing(0.400, 0.580)  # ends above the lips: a mouth is never cut in half
STEP_MOUTH = Framing(0.500, 0.460, "mouth")  # begins under the eyes, ends under the chin


def headline_size(height: float) -> int:
    """Largest headline on a slide of this height: 148 at 4:5 and taller, down to 104 at 1:1."""
    grown = 104 + (min(max(height, 1080), 1350) - 1080) * 44 / 270
    return round(grown / 4) * 4


def inset(width: float, height: float) -> float:
    """Left edge of cover text: the margin, and further in where the profile grid crops the sides."""
    lost = (width - height * GRID) / 2
    return max(MARGIN, lost + 13) if width <= height else MARGIN


def fitted(framing: Framing, size: tuple[float, float], most: float = 0.31) -> Framing:
    """The framing, with faces no larger than `most` eye distances per panel height (panels wider than high)."""
    width, height = size
    return Framing(min(framing.distance, most * height / width), framing.line, framing.focus, framing.shift)
