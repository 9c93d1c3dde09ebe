"""Slot templates: in which order a transfer recipe has the parts sent.

A template is a row of slots in braces, `{emotion} {hair lock} {room mood}`. Its slots are sent first, in its order;
parts that have words and no slot follow unchanged, so that a template can never loosen a control.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from studio.words import StudioError, sentence

EXPRESSION, LAYOUT = "expression", "layout"
"""What a slot may stand for besides a part."""
_SLOT = re.compile(r"\{([^{}]*)\}")
_BETWEEN = re.compile(r"[\s,;·]*")
LONGEST = 400
Slots = Mapping[str, tuple[str, ...]]
"""Slot name -> what it stands for: part keys, `EXPRESSION`, `LAYOUT`."""


@dataclass(frozen=True)
class Template:
    """A checked template.

    Attributes:
        text: as the creator wrote it.
        order: what its slots stand for, in its order, each once.
    """

    text: str
    order: tuple[str, ...]


def parse_template(text: str, slots: Slots) -> Template:
    """Check a template.

    Raises:
        StudioError: an unknown or an empty slot, words outside the braces, or no slot at all.
    """
    said = " ".join(text.split())
    names = [" ".join(name.split()).lower() for name in _SLOT.findall(said)]
    outside = _BETWEEN.sub("", _SLOT.sub("", said))
    if len(said) > LONGEST or not names:
        raise StudioError(sentence("template-none", example="{emotion} {hair lock}"))
    if outside:
        raise StudioError(sentence("template-outside", text=outside[:40]))
    for name in names:
        if not name:
            raise StudioError(sentence("template-empty"))
        if name not in slots:
            raise StudioError(sentence("template-unknown", slot=name[:40], known=", ".join(slots)))
    return Template(said, tuple(dict.fromkeys(key for name in names for key in slots[name])))


def unfilled(template: Template, slots: Slots, filled: Mapping[str, str]) -> tuple[str, ...]:
    """Slots of a template that would stay empty because none of their parts has words."""
    names = [" ".join(name.split()).lower() for name in _SLOT.findall(template.text)]
    return tuple(
        name
        for name in names
        if not any(key in (EXPRESSION, LAYOUT) or filled.get(key, "").strip() for key in slots[name])
    )
