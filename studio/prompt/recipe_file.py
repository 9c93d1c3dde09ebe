"""A recipe as a file: the parts of a portrait and the menu of other words for each."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, get_args

from studio.prompt.recipe import PARTS, Gender, Recipe
from studio.words import StudioError, sentence


@dataclass(frozen=True)
class RecipeFile:
    """A recipe with everything locked, and what each part may be swapped for.

    Attributes:
        menu: other words by part key; a part may be missing.
    """

    recipe: Recipe
    menu: Mapping[str, tuple[str, ...]] = field(hash=False)

    def variations(self, part: str) -> tuple[str, ...]:
        """Words offered for a part, its own first."""
        own = self.recipe.text(part)
        return tuple(dict.fromkeys(text for text in (own, *self.menu.get(part, ())) if text))


def parse_recipe(text: str) -> RecipeFile:
    """A recipe from TOML with `name`, `gender`, `layout`, a table `parts` and a table `variations`.

    Raises:
        StudioError: not such a file; the sentence says what is wrong with it.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise StudioError(sentence("prompt-recipe-unreadable")) from problem
    parts = {key: _words(key, value) for key, value in _table(table, "parts").items()}
    gender = table.get("gender", "other")
    if gender not in get_args(Gender):
        raise StudioError(sentence("prompt-recipe-field", field="gender"))
    layout = _words("layout", table.get("layout", ""))
    recipe = Recipe.of(_words("name", table.get("name", "")), parts, gender, layout)
    menu = {key: _list(key, value) for key, value in _table(table, "variations").items()}
    if not any(parts.values()):
        raise StudioError(sentence("prompt-recipe-empty", known=", ".join(PARTS)))
    return RecipeFile(recipe, menu)


def _table(table: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = table.get(name, {})
    if not isinstance(found, dict):
        raise StudioError(sentence("prompt-recipe-field", field=name))
    for key in found:
        if key not in PARTS:
            raise StudioError(sentence("prompt-recipe-part", part=key, known=", ".join(PARTS)))
    return found


def _words(name: str, value: object) -> str:
    if not isinstance(value, str):
        raise StudioError(sentence("prompt-recipe-field", field=name))
    return value.strip()


def _list(name: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise StudioError(sentence("prompt-recipe-field", field=name))
    return tuple(_words(name, item) for item in value)
