"""Who and where: the parts of a prompt that are held still while an expression is tested."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

PartKey = Literal["identity", "hair", "accessories", "wardrobe", "room", "light", "crop", "pose"]
"""Lockable parts (chunks), in the order in which they are sent."""

CHARACTER: tuple[PartKey, ...] = ("identity", "hair", "accessories")
SCENE: tuple[PartKey, ...] = ("wardrobe", "room", "light", "crop", "pose")
PARTS: tuple[PartKey, ...] = CHARACTER + SCENE

LOCK_ROWS: tuple[tuple[PartKey, ...], ...] = (
    ("identity",),
    ("hair",),
    ("accessories", "wardrobe"),
    ("room", "light"),
    ("crop", "pose"),
)
"""How the window groups parts into five rows; a row with two parts unfolds."""

Gender = Literal["feminine", "masculine", "other"]


@dataclass(frozen=True)
class Recipe:
    """One character in one scene, with its locks.

    Attributes:
        name: what the creator calls it.
        texts: words of each part in `PARTS`; a missing or empty part is not sent.
        locked: parts held constant inside an experiment.
        gender: of the subject; inflects Spanish adjectives, never sent.
        layout: the layout-only chunk, shown and never sent.
    """

    name: str
    texts: Mapping[str, str] = field(hash=False)
    locked: frozenset[str] = frozenset(PARTS)
    gender: Gender = "feminine"
    layout: str = ""

    def text(self, part: str) -> str:
        """Words of a part, empty if it has none."""
        return self.texts.get(part, "")

    def with_text(self, part: str, text: str) -> "Recipe":
        """The recipe with other words for one part."""
        return replace(self, texts={**self.texts, part: text})

    def with_locks(self, locked: frozenset[str]) -> "Recipe":
        """The recipe with other locks."""
        return replace(self, locked=locked)

    def row_locked(self, row: tuple[PartKey, ...]) -> bool:
        """Whether every part of a row that has words is locked."""
        said = [part for part in row if self.text(part).strip()]
        return bool(said) and all(part in self.locked for part in said)

    @property
    def locked_rows(self) -> int:
        """How many of the window's rows are held constant."""
        return sum(self.row_locked(row) for row in LOCK_ROWS)
