"""Sizes by their names, for models that are asked for proportions and a resolution instead of pixels."""

import re
from fractions import Fraction

from studio.request.size import Size

NAMED = re.compile(r"([1-9]\d{0,3}):([1-9]\d{0,3})", re.ASCII)
SIDE = re.compile(r"(\d{1,5}(?:\.\d{1,3})?)(K?)", re.ASCII)
KILO = 1024
LEAST, MOST = Fraction(3, 4), Fraction(3, 2)
"""How many pixels a size may have, measured by the square that its resolution is named for."""


def ratio_of(size: Size, known: tuple[str, ...]) -> str:
    """Name of a size's proportions, such as "4:5"; empty where none of the known ones is exactly so.

    Args:
        size: in px.
        known: names the model understands.
    """
    named = ((name, NAMED.fullmatch(name)) for name in known)
    shapes = {name: Fraction(int(found[1]), int(found[2])) for name, found in named if found}
    shape = Fraction(size.width, size.height)
    return next((name for name in shapes if shapes[name] == shape), "")


def tier_of(size: Size, known: tuple[str, ...]) -> str:
    """Name of a size's resolution, such as "2K"; empty where none of the known ones is near.

    Args:
        size: in px.
        known: names the model understands: the side of a square in px, or in K.
    """
    area = size.width * size.height
    shares = {name: Fraction(area) / side**2 for name in known if (side := _side(name))}
    near = [name for name, share in shares.items() if LEAST <= share <= MOST]
    return min(near, key=lambda name: max(shares[name], 1 / shares[name]), default="")


def _side(name: str) -> Fraction:
    found = SIDE.fullmatch(name)
    return Fraction(found[1]) * (KILO if found[2] else 1) if found else Fraction(0)
