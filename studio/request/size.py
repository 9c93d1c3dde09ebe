"""Width and height of a picture in px."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Size:
    """A picture size in px, both sides at least 1."""

    width: int
    height: int

    def __str__(self) -> str:
        return f"{self.width}x{self.height}"

    @staticmethod
    def parse(text: str) -> "Size":
        """Read "1080x1350".

        Raises:
            ValueError: not two whole numbers of at least 1 joined by x.
        """
        found = re.fullmatch(r"\s*(\d{1,6})\s*[xX×]\s*(\d{1,6})\s*", text)
        if found is None or int(found[1]) < 1 or int(found[2]) < 1:
            raise ValueError(text)
        return Size(int(found[1]), int(found[2]))
