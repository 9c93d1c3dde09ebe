"""What can be wrong with the bytes of a picture, before anybody puts it into words.

Kept free of the word files, so that the decoding process starts quickly.
"""

from typing import Literal

Kind = Literal["cut", "damaged", "hidden-text", "animated"]


class PictureError(Exception):
    """Bytes that begin like a picture and are not a whole one.

    Attributes:
        kind: which of the faults it is.
        percent: for "cut" the share of the picture that arrived, 0..99; None where it cannot be known.
    """

    def __init__(self, kind: Kind, percent: int | None = None) -> None:
        super().__init__(kind)
        self.kind = kind
        self.percent = percent


def cut(have: int, need: int) -> PictureError:
    """The fault of a picture of which `have` of `need` bytes arrived."""
    return PictureError("cut", min(99, max(0, 100 * have // need)))
