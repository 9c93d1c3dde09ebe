"""Where recipes come from: the program's own files, the creator's shelf and library."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from studio.prompt.catalogue import Catalogue
from studio.prompt.recipe_notes import Ready, ready_recipes
from studio.prompt.sorting import SortingRules, parse_sorting
from studio.store.library import Library
from studio.store.shelf import Shelf
from studio.words import Words


@dataclass(frozen=True)
class Stock:
    """What recipes are made from. What comes with the program is read when it is first asked for.

    Attributes:
        shelf: where the creator's own lie.
        library: knows which reference photos are there.
        catalogue: knows which emotions there are.
        resource: gives texts of resources/.
        words: the words in the creator's language, for names.
    """

    shelf: Shelf
    library: Library
    catalogue: Catalogue
    resource: Callable[[str], str]
    words: Callable[[], Words]

    @cached_property
    def ready(self) -> Ready:
        """Scenes, transfer recipes and the slot names of templates."""
        return ready_recipes(self.resource)

    @cached_property
    def sorting(self) -> SortingRules:
        """How pasted words are sorted."""
        return parse_sorting(self.resource("sorting.toml"))
