"""The names that slots of a template may have, and what they stand for."""

import tomllib
from types import MappingProxyType

from studio.prompt.recipe import PARTS
from studio.prompt.template import EXPRESSION, LAYOUT, Slots
from studio.words import StudioError, sentence

PLAIN_SLOTS: Slots = MappingProxyType({key: (key,) for key in (EXPRESSION, *PARTS, LAYOUT)})
"""Every part under its own name, as far as one gets without the names that creators use."""


def parse_slots(text: str) -> Slots:
    """Slot names from the TOML of resources/recipes/slots.toml, with the plain names of the parts behind them.

    Raises:
        ValueError: not TOML, or a slot that stands for something that does not exist.
        KeyError: the table is missing.
    """
    table = tomllib.loads(text)["slots"]
    for name, keys in table.items():
        if not keys or not set(keys) <= set(PLAIN_SLOTS):
            raise ValueError(name)
    return MappingProxyType({name: tuple(keys) for name, keys in table.items()} | dict(PLAIN_SLOTS))


def refuse_unfilled(slots: tuple[str, ...]) -> None:
    """Refuse a template whose slots would send nothing.

    Raises:
        StudioError: there are such slots; the sentence names them.
    """
    if slots:
        raise StudioError(sentence("recipes-slots-unfilled", count=len(slots), slots=", ".join(slots)))
