"""Recipes that stay in memory: what comes with the program is real, what is asked for is noted."""

from collections.abc import Callable, Sequence

from studio.prompt.recipe_notes import Offer, Ready, own_character, own_scene, ready_recipes
from studio.prompt.sorting import Sorted, parse_sorting, sort_words
from studio.prompt.template import Template
from studio.session.incoming import Incoming
from studio.session.kept_words import Kind, checked_template
from studio.session.live import Live
from studio.store.resource import resource
from tests.fakes.demo import RECIPE

READY: Ready = ready_recipes(resource)
SORTING = parse_sorting(resource("sorting.toml"))
LUNA = own_character("Luna & <b>Sol</b>", RECIPE.character)
DESK = own_scene("Blue desk", RECIPE.scene)


class FakePasted:
    """Sorts for real; finds the words it was told to find."""

    def __init__(self) -> None:
        self.used: list[tuple[Sorted, bool]] = []
        self.found = ""
        self.looked: list[Incoming] = []

    def sort(self, text: str) -> Sorted:
        return sort_words(text, SORTING)

    def use(self, found: Sorted, *, keep: bool) -> None:
        self.used.append((found, keep))

    def in_pictures(self, incoming: Sequence[Incoming], then: Callable[[str, str], None]) -> None:
        self.looked += incoming
        if self.found:
            then(self.found, incoming[0].name)


class FakeRecipes:
    """Notes what is asked; the creator's own answer at once."""

    def __init__(self, live: Live) -> None:
        self._live = live
        self.ready = READY
        self.pasted = FakePasted()
        self.done: list[tuple[object, ...]] = []
        self.mine: tuple[Offer, ...] = ()
        self.slow = False
        self.waiting: list[Callable[[tuple[Offer, ...]], None]] = []

    def own(self, then: Callable[[tuple[Offer, ...]], None]) -> None:
        if self.slow:
            self.waiting.append(then)
        else:
            then(self.mine)

    def template(self, text: str) -> Template:
        return checked_template(text, READY.slots, self._live.desk.experiment.draft.recipe)

    def use_scene(self, name: str, *, own: bool = False) -> None:
        self.done.append(("scene", name, own))

    def use_transfer(self, name: str, text: str, emotion: str = "", swap: tuple[str, str] | None = None) -> None:
        self.done.append(("transfer", name, text, emotion, swap))

    def use_character(self, name: str) -> None:
        self.done.append(("character", name))

    def use_recipe(self, name: str) -> None:
        self.done.append(("recipe", name))

    def save_character(self, name: str) -> None:
        self.done.append(("save character", name))

    def save_scene(self, name: str) -> None:
        self.done.append(("save scene", name))

    def save_recipe(self, name: str) -> None:
        self.done.append(("save recipe", name))

    def open_file(self, path: str) -> None:
        self.done.append(("open", path))

    def write_file(self, path: str) -> None:
        self.done.append(("write", path))

    def remove(self, kind: Kind, name: str, then: Callable[[], None]) -> None:
        self.done.append(("remove", kind, name))
        self.mine = tuple(offer for offer in self.mine if offer.key != name)
        then()
