"""A creator's own other words for the parts, and the words of the layout."""

import asyncio

from studio.experiment import change
from studio.prompt.menu import format_saved, parse_saved, with_saved
from studio.session.means import Means
from studio.session.recipe_commands import Controls
from studio.store.shelf import Kind, Shelf
from studio.words import StudioError

KIND: Kind = "variations"
LAYOUT = "layout"


class WordingCommands:
    """Saved words by part, read once and kept on the shelf; errors of the disk are told.

    Args:
        shelf: where they lie, one file for each part.
    """

    def __init__(self, means: Means, shelf: Shelf, controls: Controls) -> None:
        self._live = means.live
        self._tasks = means.tasks
        self._shelf = shelf
        self._controls = controls
        self._saved: dict[str, tuple[str, ...]] = {}
        self._broken: set[str] = set()
        self._dirty: set[str] = set()
        self._asked = False

    def load(self) -> None:
        """Read what was saved, once, beside this thread."""
        if not self._asked:
            self._asked = True
            self._tasks.start(("saved-words-read",), self._read())

    def saved(self, part: str) -> tuple[str, ...]:
        """Own words of a part, newest first."""
        return self._saved.get(part, ())

    def keep(self, part: str) -> None:
        """Save the present words of a part."""
        recipe = self._live.desk.experiment.draft.recipe
        words = recipe.layout if part == LAYOUT else recipe.text(part)
        try:
            self._put(part, with_saved(self.saved(part), words))
        except StudioError as error:
            self._live.notice(error.sentence)

    def forget(self, part: str, words: str) -> None:
        """Take saved words off the menu; where they are in use they stay in use."""
        self._put(part, tuple(one for one in self.saved(part) if one != words))

    def layout(self, text: str) -> None:
        """Other words for the layout, which is shown and never sent."""
        self._controls.write(text, change.choose_layout)

    async def flush(self) -> None:
        """Write what is not on disk yet."""
        while self._dirty:
            part = self._dirty.pop()
            aside = part in self._broken
            self._broken.discard(part)
            try:
                await asyncio.to_thread(self._write, part, format_saved(self.saved(part)), aside=aside)
            except StudioError as error:
                self._live.notice(error.sentence)

    def _put(self, part: str, words: tuple[str, ...]) -> None:
        if words == self.saved(part):
            return
        self._saved[part] = words
        self._dirty.add(part)
        if not self._tasks.running("saved-words"):
            self._tasks.start("saved-words", self._write_all())

    async def _write_all(self) -> None:
        self.load()
        await self._tasks.ended("saved-words-read")
        await self.flush()

    def _write(self, part: str, text: str, *, aside: bool) -> None:
        if aside:
            # A file that cannot be read was edited by somebody: it is set aside, not overwritten.
            self._shelf.remove(KIND, part)
        self._shelf.write(KIND, part, text)

    async def _read(self) -> None:
        for part in await asyncio.to_thread(self._shelf.names, KIND):
            try:
                found = parse_saved(await asyncio.to_thread(self._shelf.read, KIND, part), part)
            except StudioError as error:
                self._broken.add(part)
                self._live.notice(error.sentence)
            else:
                self._saved[part] = tuple(dict.fromkeys((*self.saved(part), *found)))
