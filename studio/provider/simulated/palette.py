"""Colours: how they mix, and the palettes of rooms and skins as data."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Rgb = tuple[float, float, float]
"""Red, green, blue, 0..255; fractions survive until the paint is made."""

WHITE: Rgb = (255, 255, 255)


def mix(one: Rgb, other: Rgb, share: float) -> Rgb:
    """The colour `share` (0..1) of the way from one to the other."""
    return (
        one[0] + (other[0] - one[0]) * share,
        one[1] + (other[1] - one[1]) * share,
        one[2] + (other[2] - one[2]) * share,
    )


@dataclass(frozen=True)
class RoomPalette:
    """Colours of a room and the light it throws.

    Attributes:
        top, mid, low: the wall from above to below.
        ambient: the air; tints glass and props.
        neon: the light from the right, drawn as a rim on everything.
        rim: the light from the left.
        desk: the table.
        bright: whether this is a lit studio without neon.
    """

    top: Rgb
    mid: Rgb
    low: Rgb
    ambient: Rgb
    neon: Rgb
    rim: Rgb
    desk: Rgb
    bright: bool = False


@dataclass(frozen=True)
class SkinPalette:
    """Colours of one skin: lit, plain, half shadow, deep shadow, lips and blush."""

    light: Rgb
    plain: Rgb
    half: Rgb
    deep: Rgb
    lip: Rgb
    blush: Rgb

    def rosier(self) -> "SkinPalette":
        """The same skin as a flattering model paints it: warmer all over, redder lips."""
        pink: Rgb = (255, 150, 160)
        return SkinPalette(
            light=mix(self.light, pink, 0.09),
            plain=mix(self.plain, pink, 0.09),
            half=mix(self.half, pink, 0.09),
            deep=mix(self.deep, pink, 0.05),
            lip=mix(self.lip, (214, 56, 86), 0.35),
            blush=mix(self.blush, pink, 0.09),
        )


@dataclass(frozen=True)
class HairPalette:
    """Colours of hair: in shadow, plain, lit, and the shine."""

    dark: Rgb
    plain: Rgb
    lit: Rgb
    shine: Rgb = (255, 226, 210)


@dataclass(frozen=True)
class Palettes:
    """All rooms, skins and hair colours by key."""

    rooms: Mapping[str, RoomPalette]
    skins: Mapping[str, SkinPalette]
    hairs: Mapping[str, HairPalette]


def parse_palettes(text: str) -> Palettes:
    """Palettes from the TOML of resources/simulated/palettes.toml.

    Raises:
        ValueError: the TOML or a colour cannot be read.
        TypeError: a colour is missing, or there is one too many.
    """
    table = tomllib.loads(text)
    return Palettes(
        rooms={key: RoomPalette(**_colours(row)) for key, row in table["room"].items()},
        skins={key: SkinPalette(**_colours(row)) for key, row in table["skin"].items()},
        hairs={key: HairPalette(**_colours(row)) for key, row in table["hair"].items()},
    )


def colour(text: str) -> Rgb:
    """Read "#rrggbb".

    Raises:
        ValueError: not six hexadecimal digits after a #.
    """
    if re.fullmatch("#[0-9a-fA-F]{6}", text) is None:
        raise ValueError(text)
    return (int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16))


def _colours(row: Mapping[str, str | bool]) -> dict[str, Any]:
    return {name: colour(value) if isinstance(value, str) else value for name, value in row.items()}
