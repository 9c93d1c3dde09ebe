"""Recipes, characters and scenes: those that come with the program, and the creator's own."""

import asyncio
from collections.abc import Callable, Coroutine, Iterable
from dataclasses import replace
from functools import partial

from studio.prompt.recipe import Recipe
from studio.prompt.recipe_file import RecipeFile
from studio.prompt.recipe_notes import Offer, Ready
from studio.prompt.template import Template
from studio.session.kept_words import Kind, checked_template, kept_text, named, read_all, wanted_of
from studio.session.live import Live
from studio.session.means import Means
from studio.session.pasted_words import PastedWords
from studio.session.recipe_files import RecipeFiles
from studio.session.recipe_stock import Stock
from studio.session.recipe_use import RecipeUse, Wanted
from studio.store.ledger import Listed
from studio.words import StudioError, sentence

RECENT = 6
"""Characters that menus offer."""


def recent_characters(listed: Iterable[Listed]) -> tuple[Listed, ...]:
    """The newest test of each of the last characters, newest first."""
    newest: dict[str, Listed] = {}
    for test in listed:
        if test.character:
            newest.setdefault(test.character, test)
    return tuple(newest.values())[:RECENT]


class RecipeShelf:
    """Lists, uses, keeps and removes recipes. What cannot be done is told, and everything stays as it was.

    Args:
        use: puts words on the controls.
        stock: where recipes come from.

    Attributes:
        pasted: commands for words from elsewhere.
        open_file, write_file: commands for recipes anywhere on the disk, by path.
        save_character, save_scene, save_recipe: keep what is on the controls under a name.
    """

    def __init__(self, means: Means, use: RecipeUse, stock: Stock) -> None:
        self._live = means.live
        self._tasks = means.tasks
        self._new_id = means.new_id
        self._use = use
        self._stock = stock
        files = RecipeFiles(means, use, stock)
        self.pasted = PastedWords(means, use, stock)
        self.open_file = files.open
        self.write_file = files.write
        self.save_character = partial(self._save, "characters")
        self.save_scene = partial(self._save, "scenes")
        self.save_recipe = partial(self._save, "recipes")

    @property
    def ready(self) -> Ready:
        """What comes with the program."""
        return self._stock.ready

    def own(self, then: Callable[[tuple[Offer, ...]], None]) -> None:
        """Hand out the creator's own, by kind and name; one that cannot be read is told and left out."""
        self._start(self._own(then))

    def template(self, text: str) -> Template:
        """Check a template against the words on the controls.

        Raises:
            StudioError: a slot is unknown or empty, or none of its parts has words.
        """
        return checked_template(text, self.ready.slots, self._use.recipe)

    def use_scene(self, name: str, *, own: bool = False) -> None:
        """Use a scene on the character that is there."""
        if own:
            self._start(self._use_own("scenes", name))
            return
        offer = _named(self.ready.scenes, name)
        title = self._stock.words().tell(offer.name)
        scene = replace(Recipe.of("", offer.texts, layout=offer.layout).scene, name=title)
        self._use.put(Wanted(title, replace(self._use.recipe, scene=scene, template=None)))

    def use_transfer(self, name: str, text: str, emotion: str = "", swap: tuple[str, str] | None = None) -> None:
        """Use a transfer recipe: who and where stay, the order of the prompt and what was chosen change.

        Args:
            name: key of the transfer recipe.
            text: its template, as the creator left it.
            emotion: key of the emotion that was chosen, empty for the present one.
            swap: part and words that were chosen, None for the present ones.
        """
        offer = _named(self.ready.transfers, name)
        recipe = self._use.recipe if swap is None else self._use.recipe.with_text(*swap)
        try:
            template = checked_template(text, self.ready.slots, recipe)
        except StudioError as error:
            self._live.notice(error.sentence)
            return
        title = self._stock.words().tell(offer.name)
        self._use.put(Wanted(title, replace(recipe, template=template), emotion=emotion))

    def use_character(self, name: str) -> None:
        """Use a character that was kept in the scene that is there."""
        self._start(self._use_own("characters", name))

    def use_recipe(self, name: str) -> None:
        """Use a whole recipe that was kept."""
        self._start(self._use_own("recipes", name))

    def remove(self, kind: Kind, name: str, then: Callable[[], None]) -> None:
        """Take one of the creator's own off the list; its file stays beside the others under another ending."""
        self._start(self._remove(kind, name, then))

    def _start(self, work: Coroutine[object, object, None]) -> None:
        self._tasks.start(("recipes", self._new_id()), _told(self._live, work))

    async def _own(self, then: Callable[[tuple[Offer, ...]], None]) -> None:
        found, problems = await asyncio.to_thread(read_all, self._stock.shelf, self.ready.slots)
        for problem in problems:
            self._live.notice(problem)
        then(found)

    async def _use_own(self, kind: Kind, name: str) -> None:
        text = await asyncio.to_thread(self._stock.shelf.read, kind, name)
        self._use.put(wanted_of(kind, text, self._use.recipe, self.ready.slots, name))

    def _save(self, kind: Kind, name: str) -> None:
        """Keep what is on the controls under a name; the controls say that name from then on."""
        self._start(self._keep(kind, " ".join(name.split())))

    async def _keep(self, kind: Kind, name: str) -> None:
        draft = self._live.desk.experiment.draft
        file = RecipeFile(named(draft.recipe, kind, name), expression=draft.expression)
        await asyncio.to_thread(self._stock.shelf.write, kind, name, kept_text(file, kind, self.ready.slots))
        self._live.alter(lambda test: replace(test, draft=test.draft.with_recipe(named(test.draft.recipe, kind, name))))
        self._live.notice(sentence(f"recipes-saved-{kind}", name=name))

    async def _remove(self, kind: Kind, name: str, then: Callable[[], None]) -> None:
        await asyncio.to_thread(self._stock.shelf.remove, kind, name)
        self._live.notice(sentence("recipes-removed", name=name))
        then()


async def _told(live: Live, work: Coroutine[object, object, None]) -> None:
    try:
        await work
    except StudioError as error:
        live.notice(error.sentence)


def _named(offers: tuple[Offer, ...], key: str) -> Offer:
    return next(offer for offer in offers if offer.key == key)
