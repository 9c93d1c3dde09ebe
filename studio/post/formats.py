"""Where slides go, as data: sizes, what a place hides of them, how many and how large, and how long texts may be."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from studio.request.size import Size
from studio.words import Sentence, sentence

Kind = Literal["jpeg", "png", "webp", "pdf"]
PICTURES: frozenset[Kind] = frozenset(("jpeg", "png"))
"""Kinds of files that slides are written as."""


@dataclass(frozen=True)
class Limits:
    """Longest texts of a place; None where nobody says.

    Attributes:
        caption: characters of a caption.
        hashtags: of a caption.
        alt: characters of an alternative text.
        alt_first: those at its beginning that are sure to be kept.
        first_line: characters of a caption that a feed shows before its reader taps.
    """

    caption: int | None
    hashtags: int | None
    alt: int | None
    alt_first: int
    first_line: int | None = None


@dataclass(frozen=True)
class Zones:
    """What the app's own interface covers of a slide, px."""

    top: int = 0
    bottom: int = 0
    side: int = 0


@dataclass(frozen=True)
class Count:
    """Fewest and most pictures of a post; `most` is None where nobody says."""

    fewest: int = 1
    most: int | None = None


@dataclass(frozen=True)
class Format:
    """One shape of slide at one place.

    Attributes:
        key: names it in settings and on the command line.
        place: where it is published; several formats may share one.
        size: px of a slide.
        grid: px that the profile grid hides at left and right, and at top and bottom.
        zones: px under the app's own interface.
        slides: pictures of a post in the app.
        api: pictures of a post by the programming interface, None where that does not take this shape.
        most_bytes: largest file.
        kinds: of files that are taken, the best first.
        laid: whether inner slides can be laid out in this shape; a cover always can.
        limits: of the texts.
        notes: what is not confirmed, or asks for care.
        checked: month the facts were verified, "YYYY-MM".
    """

    key: str
    place: str
    size: Size
    grid: tuple[int, int]
    zones: Zones
    slides: Count
    api: Count | None
    most_bytes: int
    kinds: tuple[Kind, ...]
    laid: bool
    limits: Limits
    notes: tuple[Sentence, ...]
    checked: str

    @property
    def name(self) -> Sentence:
        """As its users call it."""
        return sentence(f"format-{self.key}")

    @property
    def clear(self) -> tuple[int, int, int, int]:
        """Left, top, right and bottom of what neither the profile grid nor the app's interface hides, px."""
        side, high = self.grid
        left, top = max(side, self.zones.side), max(high, self.zones.top)
        return left, top, self.size.width - left, self.size.height - max(high, self.zones.bottom)


def offered(formats: Iterable[Format], *, cover_only: bool, kinds: frozenset[Kind] = PICTURES) -> tuple[Format, ...]:
    """The formats that a post can be made in: their shape can be laid out and their files can be written.

    Args:
        formats: all that are known.
        cover_only: the post is one cover, which can be laid out in wide shapes as well.
        kinds: of files that can be written.
    """
    return tuple(form for form in formats if (form.laid or cover_only) and kinds & set(form.kinds))


def parse_formats(text: str) -> tuple[tuple[Format, ...], Limits]:
    """Formats, the default first, and the limits of the default, from the TOML of resources/formats.toml.

    Raises:
        ValueError: a size or the TOML cannot be read.
        KeyError: a field is missing, or a format names a place that has no row.
    """
    table = tomllib.loads(text)
    places = {row["key"]: _limits(row) for row in table["place"]}
    formats = tuple(_format(row, places[row["place"]]) for row in table["format"])
    return formats, formats[0].limits


def _limits(row: Mapping[str, Any]) -> Limits:
    return Limits(
        row.get("caption"), row.get("hashtags"), row.get("alt"), row["alt_first"], first_line=row.get("first_line")
    )


def _format(row: Mapping[str, Any], limits: Limits) -> Format:
    side, high = row.get("grid", (0, 0))
    return Format(
        key=row["key"],
        place=row["place"],
        size=Size.parse(row["size"]),
        grid=(side, high),
        zones=Zones(*row.get("zones", ())),
        slides=Count(*row.get("slides", ())),
        api=Count(*row["api_slides"]) if "api_slides" in row else None,
        most_bytes=row["bytes"],
        kinds=tuple(row["kinds"]),
        laid=row.get("laid", True),
        limits=limits,
        notes=tuple(sentence(key) for key in row.get("notes", ())),
        checked=row["checked"],
    )
