"""Where slides go, as data: sizes, the profile grid, limits."""

import tomllib
from dataclasses import dataclass

from studio.request.size import Size


@dataclass(frozen=True)
class Format:
    """One place to publish.

    Attributes:
        name: as its users call it.
        size: px of a slide.
        grid: px that the profile grid hides at left and right, and at top and bottom.
        most_bytes: largest file.
        checked: month the facts were verified, "YYYY-MM".
    """

    key: str
    name: str
    size: Size
    grid: tuple[int, int]
    most_bytes: int
    checked: str


@dataclass(frozen=True)
class Limits:
    """Longest texts: caption (characters, hashtags) and alternative text (characters, those that count)."""

    caption: int
    hashtags: int
    alt: int
    alt_first: int


def parse_formats(text: str) -> tuple[tuple[Format, ...], Limits]:
    """Formats, the default first, and limits, from the TOML of resources/formats.toml.

    Raises:
        ValueError: a size or the TOML cannot be read.
        KeyError: a field is missing.
    """
    table = tomllib.loads(text)
    formats = tuple(
        Format(
            row["key"],
            row["name"],
            Size.parse(row["size"]),
            (row["grid"][0], row["grid"][1]),
            row["most_bytes"],
            row["checked"],
        )
        for row in table["format"]
    )
    caption, alt = table["caption"], table["alt_text"]
    limits = Limits(caption["most_characters"], caption["most_hashtags"], alt["most_characters"], alt["first"])
    return formats, limits
