"""A recipe as a file: the parts of a portrait, its notes, its expression, and a menu of other words for each part."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, cast, get_args

import tomli_w

from studio.prompt.expression import Expression
from studio.prompt.expression_table import expression_rows, read_expression
from studio.prompt.recipe import CHARACTER, PARTS, Character, Gender, Recipe, Scene
from studio.prompt.recipe_table import (
    Table,
    part_table,
    part_words,
    photos,
    read_table,
    refuse_others,
    shown,
    word_list,
    words,
)
from studio.prompt.reference import Reference
from studio.prompt.slots import PLAIN_SLOTS
from studio.prompt.template import Slots, Template, parse_template
from studio.words import StudioError, sentence

KIND = "recipe"
NOTES = ("keep", "change", "best", "not_for")
FIELDS = (
    "kind",
    "name",
    "gender",
    "scene",
    "layout",
    "template",
    *NOTES,
    "locked",
    "parts",
    "variations",
    "expression",
    "reference",
)


@dataclass(frozen=True)
class Notes:
    """What a creator should know about a recipe, in words of whoever wrote it; empty where nothing was written.

    Attributes:
        keep: what stays the same.
        change: what is changed from test to test.
        best: what it is good for.
        not_for: what it is not good for.
    """

    keep: str = ""
    change: str = ""
    best: str = ""
    not_for: str = ""


@dataclass(frozen=True)
class RecipeFile:
    """A recipe, and what each part may be swapped for.

    Attributes:
        menu: other words by part key; a part may be missing.
        expression: what the face should show, None where the file leaves that open.
    """

    recipe: Recipe
    menu: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    notes: Notes = Notes()
    expression: Expression | None = None

    def variations(self, part: str) -> tuple[str, ...]:
        """Words offered for a part, its own first."""
        own = self.recipe.text(part)
        return tuple(dict.fromkeys(text for text in (own, *self.menu.get(part, ())) if text))


def parse_recipe(text: str, slots: Slots = PLAIN_SLOTS) -> RecipeFile:
    """A recipe from TOML.

    Fields: `name` and `gender` of the character, `scene` (its name), `layout`, `template`, the notes `keep`, `change`,
    `best` and `not_for`, `locked` (all parts where it is missing), tables `parts`, `variations` and `expression`, and
    a list of tables `reference`.

    Args:
        text: of the file.
        slots: names that its template may use.

    Raises:
        StudioError: not such a file; the sentence says what is wrong with it.
    """
    table = read_table(text)
    refuse_others(table, FIELDS)
    menu = part_table(table, "variations", PARTS)
    variations = {part: word_list(menu, part) for part in menu}
    name, gender, layout = words(table, "name"), gender_of(table), words(table, "layout")
    recipe = Recipe.of(name, part_words(table, PARTS), gender, layout)
    recipe = replace(recipe, scene=replace(recipe.scene, name=words(table, "scene")))
    recipe = recipe.with_references(photos(table, PARTS)).with_locks(_locked(table))
    return RecipeFile(
        replace(recipe, template=_template(table, slots)),
        variations,
        Notes(*(words(table, note) for note in NOTES)),
        read_expression(table),
    )


def format_recipe(file: RecipeFile) -> str:
    """The text of a file that `parse_recipe` reads back as it was."""
    recipe = file.recipe
    rows: dict[str, Any] = {"kind": KIND, **character_rows(recipe.character), **scene_rows(recipe.scene)}
    # Tables of both halves are one in a recipe.
    rows["scene"] = recipe.scene.name
    rows["name"] = recipe.character.name
    rows["parts"] = dict(recipe.texts)
    rows["reference"] = photo_rows(recipe.references)
    rows["template"] = recipe.template.text if recipe.template is not None else ""
    rows |= {note: getattr(file.notes, note) for note in NOTES}
    rows["variations"] = {part: list(menu) for part, menu in file.menu.items()}
    rows["expression"] = expression_rows(file.expression) if file.expression is not None else {}
    written = written_rows(rows)
    if recipe.locked != frozenset(PARTS):
        written["locked"] = [part for part in PARTS if part in recipe.locked]
    return tomli_w.dumps(written)


def character_rows(character: Character) -> dict[str, Any]:
    """The fields of a character."""
    return {
        "name": character.name,
        "gender": character.gender,
        "parts": {part: character.texts[part] for part in CHARACTER if character.texts.get(part)},
        "reference": photo_rows(character.references),
    }


def scene_rows(scene: Scene) -> dict[str, Any]:
    """The fields of a scene."""
    return {
        "name": scene.name,
        "layout": scene.layout,
        "parts": {part: scene.texts[part] for part in PARTS if scene.texts.get(part)},
        "reference": photo_rows(scene.references),
    }


def photo_rows(references: tuple[Reference, ...]) -> list[dict[str, str]]:
    """The list of tables of reference photos."""
    return [written_rows({"part": one.part, "sha256": one.sha256, "name": one.name}) for one in references]


def written_rows(rows: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that say something; an empty one reads back as one that is missing."""
    return {key: value for key, value in rows.items() if value not in ("", {}, [])}


def gender_of(table: Table) -> Gender:
    """The field `gender`; "other" where it is missing, because nobody said.

    Raises:
        StudioError: none there is.
    """
    found = words(table, "gender") or "other"
    if found not in get_args(Gender):
        known = ", ".join(get_args(Gender))
        raise StudioError(sentence("recipes-file-choice", field="gender", have=shown(found), known=known))
    return cast("Gender", found)


def _locked(table: Table) -> frozenset[str]:
    if "locked" not in table:
        return frozenset(PARTS)
    found = word_list(table, "locked")
    for part in found:
        if part not in PARTS:
            raise StudioError(sentence("prompt-recipe-part", part=shown(part), known=", ".join(PARTS)))
    return frozenset(found)


def _template(table: Table, slots: Slots) -> Template | None:
    text = words(table, "template")
    return parse_template(text, slots) if text else None
