"""What the creator's own files put on the controls, and the files that keep what is on them."""

from dataclasses import replace
from typing import Literal

from studio.prompt.recipe import Recipe
from studio.prompt.recipe_file import RecipeFile, format_recipe, parse_recipe
from studio.prompt.recipe_notes import Offer, own_character, own_recipe, own_scene
from studio.prompt.scene_file import format_character, format_scene, parse_character, parse_scene, parse_words
from studio.prompt.slots import refuse_unfilled
from studio.prompt.template import Slots, Template, parse_template, unfilled
from studio.session.recipe_use import Wanted
from studio.store.shelf import Shelf
from studio.words import Sentence, StudioError, sentence

Kind = Literal["characters", "scenes", "recipes"]
KINDS: tuple[Kind, ...] = ("characters", "scenes", "recipes")


def checked_template(text: str, slots: Slots, recipe: Recipe) -> Template:
    """Check a template against the words of a recipe.

    Raises:
        StudioError: a slot is unknown or empty, or none of its parts has words.
    """
    template = parse_template(text, slots)
    refuse_unfilled(unfilled(template, slots, recipe.texts))
    return template


def wanted_of(kind: Kind, text: str, now: Recipe, slots: Slots, name: str = "") -> Wanted:
    """What a file of the creator's puts on the controls.

    Raises:
        StudioError: it is no file of its kind.
    """
    if kind == "characters":
        character = parse_character(text)
        return Wanted(now.scene.name, replace(now, character=replace(character, name=name or character.name)))
    if kind == "scenes":
        scene = parse_scene(text)
        title = name or scene.name
        return Wanted(title, replace(now, scene=replace(scene, name=title), template=None))
    file = parse_recipe(text, slots)
    return Wanted(name or file.recipe.scene.name, file.recipe, file.expression)


def kept_text(file: RecipeFile, kind: Kind, slots: Slots) -> str:
    """The text of the file that keeps a recipe, or one half of it.

    Raises:
        StudioError: there are no words to keep, or words that no file takes, such as an API key.
    """
    recipe = file.recipe
    texts = {"characters": recipe.character.texts, "scenes": recipe.scene.texts, "recipes": recipe.texts}[kind]
    if not any(text.strip() for text in texts.values()):
        raise StudioError(sentence("recipes-save-empty"))
    text = _written(file, kind)
    # What could not be read again is not written.
    parse_words(text, slots)
    return text


def _written(file: RecipeFile, kind: Kind) -> str:
    if kind == "characters":
        return format_character(file.recipe.character)
    return format_scene(file.recipe.scene) if kind == "scenes" else format_recipe(file)


def named(recipe: Recipe, kind: Kind, name: str) -> Recipe:
    """The recipe whose character or scene has another name; a recipe as a whole has none of its own."""
    if kind == "characters":
        return replace(recipe, character=replace(recipe.character, name=name))
    return replace(recipe, scene=replace(recipe.scene, name=name)) if kind == "scenes" else recipe


def read_all(shelf: Shelf, slots: Slots) -> tuple[tuple[Offer, ...], tuple[Sentence, ...]]:
    """The creator's own, and what is wrong with those that cannot be read."""
    found: list[Offer] = []
    problems: list[Sentence] = []
    for kind in KINDS:
        for name in shelf.names(kind):
            try:
                found.append(_offer(kind, name, shelf.read(kind, name), slots))
            except StudioError as error:
                problems.append(sentence("recipes-own-unreadable", name=name, why=error.sentence))
    return tuple(found), tuple(problems)


def _offer(kind: Kind, name: str, text: str, slots: Slots) -> Offer:
    if kind == "characters":
        return own_character(name, parse_character(text))
    return own_scene(name, parse_scene(text)) if kind == "scenes" else own_recipe(name, parse_recipe(text, slots))
