"""Words pasted from elsewhere, or found in a picture, sorted into parts and put on the controls."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace

from studio.image.prompt_text import PromptText, prompt_text
from studio.prompt.recipe import Recipe
from studio.prompt.sorting import Sorted, sort_words
from studio.session.incoming import Incoming
from studio.session.means import Means
from studio.session.recipe_stock import Stock
from studio.session.recipe_use import RecipeUse, Wanted
from studio.store.incoming_file import read_incoming
from studio.words import StudioError

Found = Callable[[str, str], None]
"""Told of the words of a picture and of the picture's name."""


class PastedWords:
    """Sorts, uses and finds words."""

    def __init__(self, means: Means, use: RecipeUse, stock: Stock) -> None:
        self._tasks = means.tasks
        self._new_id = means.new_id
        self._use = use
        self._stock = stock

    def sort(self, text: str) -> Sorted:
        """Where each clause of a prompt goes.

        Raises:
            StudioError: it is too long, or holds characters that cannot be seen.
        """
        return sort_words(text, self._stock.sorting)

    def use(self, found: Sorted, *, keep: bool) -> None:
        """Put sorted words on the controls.

        Args:
            found: the words.
            keep: whether parts that were not spoken of keep their words; else they become empty.
        """
        title, now = self._stock.words().say("recipes-pasted"), self._use.recipe
        texts = {**now.texts, **found.parts} if keep else found.parts
        layout = found.layout or (now.layout if keep else "")
        made = Recipe.of(now.name if keep else title, texts, now.gender, layout).with_locks(now.locked)
        if keep:
            made = replace(made, template=now.template).with_references(now.references)
        free = free_words(found)
        self._use.put(Wanted(title, made, free=None if keep and not free else free))

    def in_pictures(self, incoming: Sequence[Incoming], then: Found) -> None:
        """Look for the words that pictures were made from; `then` hears of the first that carries any."""
        self._tasks.start(("words", self._new_id()), self._look(tuple(incoming), then))

    async def _look(self, incoming: tuple[Incoming, ...], then: Found) -> None:
        for item in incoming:
            found = await asyncio.to_thread(_words_of, item)
            if found is not None:
                then(found.text, item.name)
                return


def free_words(found: Sorted) -> str:
    """What no part takes.

    Negative words and the settings of another program are left out: once sent, they would be asked for.
    """
    pieces = [piece for piece in found.pieces if piece.part == "free" and piece.reason != "aside"]
    return ", ".join(piece.text for piece in pieces)


def _words_of(item: Incoming) -> PromptText | None:
    """The words of a picture. Whatever is wrong with it is told by those who take the picture in."""
    try:
        data = item.data if item.data is not None else read_incoming(item.path, item.name)
    except StudioError:
        return None
    return prompt_text(data)
