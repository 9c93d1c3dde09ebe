"""What is remembered from one post to the next."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class PostHabits:
    """How a creator likes a post to begin.

    Attributes:
        preset: key of the preset used last, "" for the first.
        format: key of the place it was made for, "" for the first.
        layout: of the cover.
        opening, closing: own lines of the caption, "" for the proposed ones.
        keyword: what followers comment to get the prompts.
        emoji: before the caption.
        logo: sha256 of the logo, which is kept among the originals; "" for none.
        masters: whether a PNG is written beside every JPEG.
    """

    preset: str = ""
    format: str = ""
    layout: Literal["side", "stacked", "split"] = "side"
    opening: str = ""
    closing: str = ""
    keyword: str = ""
    emoji: str = ""
    logo: str = ""
    masters: bool = False
