"""Reference photos and saved words for window tests: real changes of the recipe, no intake and no disk."""

import hashlib

from studio.experiment import change
from studio.prompt.menu import with_saved
from studio.prompt.reference import Reference, added, moved, removed
from studio.session.incoming import Incoming
from studio.session.live import Live
from studio.session.recipe_commands import Controls


class FakeReferences:
    """Takes every picture as it is, at once."""

    def __init__(self, live: Live, controls: Controls) -> None:
        self._live = live
        self._controls = controls
        self.none_found = 0

    def none_pasted(self) -> None:
        self.none_found += 1

    def add(self, part: str, *incoming: Incoming) -> None:
        for item in incoming:
            sha256 = hashlib.sha256(item.data or (item.path or "").encode()).hexdigest()
            self._turn(part, added(self._photos(), Reference(part, sha256, item.name)))

    def remove(self, index: int) -> None:
        photos = self._photos()
        self._turn(photos[index].part, removed(photos, index))

    def move(self, index: int, to: int) -> None:
        photos = self._photos()
        self._turn(photos[index].part, moved(photos, index, to))

    def _photos(self) -> tuple[Reference, ...]:
        return self._live.desk.experiment.draft.recipe.references

    def _turn(self, part: str, photos: tuple[Reference, ...]) -> None:
        self._controls.turn(lambda now: change.change_references(now, part, photos))


class FakeWording:
    """Keeps own words in memory."""

    def __init__(self, live: Live, controls: Controls) -> None:
        self._live = live
        self._controls = controls
        self._saved: dict[str, tuple[str, ...]] = {}
        self.loads = 0

    def load(self) -> None:
        self.loads += 1

    def saved(self, part: str) -> tuple[str, ...]:
        return self._saved.get(part, ())

    def keep(self, part: str) -> None:
        recipe = self._live.desk.experiment.draft.recipe
        words = recipe.layout if part == "layout" else recipe.text(part)
        self._saved[part] = with_saved(self.saved(part), words)

    def forget(self, part: str, words: str) -> None:
        self._saved[part] = tuple(one for one in self.saved(part) if one != words)

    def layout(self, text: str) -> None:
        self._controls.write(text, change.choose_layout)
