"""Characters and scenes as files, and any file of words as what it says it is."""

import tomli_w

from studio.prompt.recipe import CHARACTER, SCENE, Character, Scene
from studio.prompt.recipe_file import (
    RecipeFile,
    character_rows,
    gender_of,
    parse_recipe,
    scene_rows,
    written_rows,
)
from studio.prompt.recipe_table import part_words, photos, read_table, refuse_others, shown, words
from studio.prompt.slots import PLAIN_SLOTS
from studio.prompt.template import Slots
from studio.words import StudioError, sentence

KINDS = ("recipe", "character", "scene")
WordsFile = RecipeFile | Character | Scene
"""What a file of words may hold."""


def parse_character(text: str) -> Character:
    """A character from TOML: `name`, `gender`, a table `parts` of identity, hair and accessories, photos.

    Raises:
        StudioError: not such a file; the sentence says what is wrong with it.
    """
    table = read_table(text)
    refuse_others(table, ("kind", "name", "gender", "parts", "reference"))
    texts = part_words(table, CHARACTER)
    return Character(words(table, "name"), texts, gender_of(table), photos(table, CHARACTER))


def format_character(character: Character) -> str:
    """The text of a file that `parse_character` reads back as it was."""
    return tomli_w.dumps(written_rows({"kind": "character", **character_rows(character)}))


def parse_scene(text: str) -> Scene:
    """A scene from TOML: `name`, `layout`, a table `parts` of all that is not the person, photos.

    Raises:
        StudioError: not such a file; the sentence says what is wrong with it.
    """
    table = read_table(text)
    refuse_others(table, ("kind", "name", "layout", "parts", "reference"))
    texts = part_words(table, SCENE)
    return Scene(words(table, "name"), texts, words(table, "layout"), photos(table, SCENE))


def format_scene(scene: Scene) -> str:
    """The text of a file that `parse_scene` reads back as it was."""
    return tomli_w.dumps(written_rows({"kind": "scene", **scene_rows(scene)}))


def parse_words(text: str, slots: Slots = PLAIN_SLOTS) -> WordsFile:
    """A file of any kind, by its field `kind`; one without it is a recipe.

    Raises:
        StudioError: of no kind there is, or not a file of its kind.
    """
    kind = words(read_table(text), "kind") or "recipe"
    if kind not in KINDS:
        raise StudioError(sentence("recipes-file-choice", field="kind", have=shown(kind), known=", ".join(KINDS)))
    if kind == "character":
        return parse_character(text)
    return parse_scene(text) if kind == "scene" else parse_recipe(text, slots)
