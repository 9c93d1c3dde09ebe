"""How the page looks and what it does on the phone: a style sheet in the colours of the window, and a script."""

import string
import tomllib
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Dress:
    """Style sheet and script, as they stand inside the page."""

    style: str
    script: str


def read_dress(resource: Callable[[str], str]) -> Dress:
    """The page's style sheet, filled with the dark colours of the design tokens, and its script.

    Args:
        resource: gives the text of a data file by its name.

    Raises:
        KeyError: the style sheet names a colour that the tokens do not have.
    """
    colours = tomllib.loads(resource("look/tokens.toml"))["dark"]
    return Dress(string.Template(resource("phone/page.css")).substitute(colours), resource("phone/page.js"))
