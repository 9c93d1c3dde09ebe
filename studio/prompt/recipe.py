"""Who and where: the parts of a prompt that are held still while an expression is tested."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from studio.prompt.reference import Reference
from studio.prompt.template import Template

PartKey = Literal["identity", "hair", "accessories", "wardrobe", "product", "room", "light", "crop", "pose", "camera"]
"""Lockable parts (chunks), in the order in which they are sent."""

CHARACTER: tuple[PartKey, ...] = ("identity", "hair", "accessories")
SCENE: tuple[PartKey, ...] = ("wardrobe", "product", "room", "light", "crop", "pose", "camera")
PARTS: tuple[PartKey, ...] = CHARACTER + SCENE

LOCK_ROWS: tuple[tuple[PartKey, ...], ...] = (
    ("identity",),
    ("hair",),
    ("accessories", "wardrobe", "product"),
    ("room", "light"),
    ("crop", "pose", "camera"),
)
"""How the window groups parts into five rows; a row with more than one part unfolds."""

Gender = Literal["feminine", "masculine", "other"]


@dataclass(frozen=True)
class Character:
    """Who it is; stays the same from scene to scene.

    Attributes:
        name: what the creator calls it.
        texts: words of the parts in `CHARACTER`; a missing or empty part is not sent.
        gender: inflects Spanish adjectives, never sent.
        references: photos that show it, in the order in which they are sent.
    """

    name: str = ""
    texts: Mapping[str, str] = field(default_factory=dict, hash=False)
    gender: Gender = "feminine"
    references: tuple[Reference, ...] = ()


@dataclass(frozen=True)
class Scene:
    """Where and how: everything of the picture that is not the person.

    Attributes:
        name: what the creator calls it, empty for one without a name.
        texts: words of the parts in `SCENE`; a missing or empty part is not sent.
        layout: the layout-only chunk, shown and never sent.
        references: photos that show it, in the order in which they are sent.
    """

    name: str = ""
    texts: Mapping[str, str] = field(default_factory=dict, hash=False)
    layout: str = ""
    references: tuple[Reference, ...] = ()


@dataclass(frozen=True)
class Recipe:
    """One character in one scene, with its locks.

    Attributes:
        locked: parts held constant inside an experiment.
        template: order in which a transfer recipe has the parts sent, None for the usual one.
    """

    character: Character = Character()
    scene: Scene = Scene()
    locked: frozenset[str] = frozenset(PARTS)
    template: Template | None = None

    @staticmethod
    def of(name: str, texts: Mapping[str, str], gender: Gender = "feminine", layout: str = "") -> "Recipe":
        """A recipe from the words of all parts together, everything locked."""
        who: dict[str, str] = {part: text for part, text in texts.items() if part in CHARACTER}
        where: dict[str, str] = {part: text for part, text in texts.items() if part not in CHARACTER}
        return Recipe(Character(name, who, gender), Scene("", where, layout))

    @property
    def name(self) -> str:
        """What the character is called."""
        return self.character.name

    @property
    def gender(self) -> Gender:
        """Of the character."""
        return self.character.gender

    @property
    def layout(self) -> str:
        """The layout-only chunk of the scene."""
        return self.scene.layout

    @property
    def texts(self) -> Mapping[str, str]:
        """Words of all parts that have any, in the order of `PARTS`."""
        return {part: self.text(part) for part in PARTS if self.text(part)}

    @property
    def references(self) -> tuple[Reference, ...]:
        """All photos in the order in which they are sent: those of the character first."""
        return self.character.references + self.scene.references

    def text(self, part: str) -> str:
        """Words of a part, empty if it has none."""
        return (self.character if part in CHARACTER else self.scene).texts.get(part, "")

    def with_text(self, part: str, text: str) -> "Recipe":
        """The recipe with other words for one part."""
        if part in CHARACTER:
            return replace(self, character=replace(self.character, texts={**self.character.texts, part: text}))
        return replace(self, scene=replace(self.scene, texts={**self.scene.texts, part: text}))

    def with_references(self, references: tuple[Reference, ...]) -> "Recipe":
        """The recipe with other photos, each given to the character or the scene by its part."""
        who = tuple(one for one in references if one.part in CHARACTER)
        where = tuple(one for one in references if one.part not in CHARACTER)
        return replace(
            self,
            character=replace(self.character, references=who),
            scene=replace(self.scene, references=where),
        )

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
