"""What is known of a picture whose bytes passed the intake."""

from dataclasses import dataclass
from typing import Literal

Format = Literal["PNG", "JPEG", "WEBP"]
SUFFIX: dict[str, str] = {"PNG": ".png", "JPEG": ".jpg", "WEBP": ".webp"}


@dataclass(frozen=True)
class Picture:
    """A checked picture.

    Attributes:
        sha256: hex digest of the bytes as received.
        format: decided by content, never by name.
        width, height: px after EXIF orientation.
        size_bytes: length of the bytes.
    """

    sha256: str
    format: Format
    width: int
    height: int
    size_bytes: int
