"""Recipes, characters and scenes as files anywhere on the creator's disk."""

import asyncio
from dataclasses import replace
from pathlib import Path

from studio.image.intake_error import shown_name
from studio.prompt.recipe import Character, Recipe, Scene
from studio.prompt.recipe_file import RecipeFile
from studio.prompt.reference import Reference
from studio.prompt.scene_file import WordsFile, parse_words
from studio.prompt.template import Slots
from studio.session.kept_words import kept_text
from studio.session.means import Means
from studio.session.recipe_stock import Stock
from studio.session.recipe_use import RecipeUse, Wanted
from studio.store.atomic import write_atomic
from studio.store.incoming_file import read_text
from studio.words import Sentence, StudioError, sentence

ENDING = ".toml"


class RecipeFiles:
    """Opens and writes files of words; what goes wrong is told."""

    def __init__(self, means: Means, use: RecipeUse, stock: Stock) -> None:
        self._live = means.live
        self._tasks = means.tasks
        self._new_id = means.new_id
        self._use = use
        self._stock = stock

    def open(self, path: str) -> None:
        """Put a recipe, a character or a scene from a file on the controls."""
        self._tasks.start(("recipe-file", self._new_id()), self._open(path))

    def write(self, path: str) -> None:
        """Write the recipe and expression on the controls into a file."""
        self._tasks.start(("recipe-file", self._new_id()), self._write(path))

    async def _open(self, path: str) -> None:
        name = shown_name(Path(path).name)
        try:
            wanted = self._wanted(await asyncio.to_thread(_read, path, self._stock.ready.slots), Path(path).stem)
            lost = await asyncio.to_thread(self._lost, wanted.recipe.references)
        except StudioError as error:
            self._live.notice(sentence("recipes-file-refused", name=name, why=error.sentence))
            return
        kept = tuple(one for one in wanted.recipe.references if one not in lost)
        wanted = replace(wanted, recipe=wanted.recipe.with_references(kept))
        self._use.put(wanted, _lost_note(name, lost))

    def _wanted(self, found: WordsFile, name: str) -> Wanted:
        now = self._use.recipe
        if isinstance(found, Character):
            return Wanted(now.scene.name, replace(now, character=replace(found, name=found.name or name)))
        if isinstance(found, Scene):
            title = found.name or name
            return Wanted(title, replace(now, scene=replace(found, name=title), template=None))
        if found.expression is not None:
            self._stock.catalogue.emotion_of(found.expression)
        return Wanted(found.recipe.scene.name, _called(found.recipe, name), found.expression)

    async def _write(self, path: str) -> None:
        draft = self._live.desk.experiment.draft
        file = Path(path)
        try:
            text = kept_text(RecipeFile(draft.recipe, expression=draft.expression), "recipes", self._stock.ready.slots)
            await asyncio.to_thread(write_atomic, file, text.encode())
        except StudioError as error:
            self._live.notice(error.sentence)
            return
        self._live.notice(sentence("recipes-file-written", name=file.name), path=str(file))

    def _lost(self, references: tuple[Reference, ...]) -> tuple[Reference, ...]:
        """Photos that a file names and this library does not have."""
        return tuple(one for one in references if not self._has(one.sha256))

    def _has(self, sha256: str) -> bool:
        try:
            self._stock.library.original(sha256)
        except StudioError:
            return False
        return True


def is_recipe(path: str) -> bool:
    """Whether a file is named like one of words rather than a picture."""
    return path.lower().endswith(ENDING)


def _read(path: str, slots: Slots) -> WordsFile:
    return parse_words(read_text(path), slots)


def _called(recipe: Recipe, name: str) -> Recipe:
    return recipe if recipe.name else replace(recipe, character=replace(recipe.character, name=name))


def _lost_note(name: str, lost: tuple[Reference, ...]) -> Sentence | None:
    if not lost:
        return None
    return sentence("recipes-file-photos", name=name, count=len(lost))
