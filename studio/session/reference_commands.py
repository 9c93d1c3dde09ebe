"""Reference photos: taken in, put in order, taken away."""

import asyncio
from collections.abc import Callable, Sequence

from studio.experiment import change
from studio.experiment.experiment import Experiment
from studio.image.intake_error import shown_name
from studio.prompt.reference import Reference, added, moved, removed
from studio.session.incoming import Incoming
from studio.session.keeping import Keeping
from studio.session.means import Means
from studio.session.recipe_commands import Controls
from studio.store.incoming_file import read_incoming
from studio.words import StudioError, sentence


class ReferenceCommands:
    """Commands on the photos of the open test's recipe. What is refused is told, and everything stays as it was."""

    def __init__(self, means: Means, keeping: Keeping, controls: Controls) -> None:
        self._live = means.live
        self._tasks = means.tasks
        self._new_id = means.new_id
        self._keeping = keeping
        self._controls = controls

    def add(self, part: str, *incoming: Incoming) -> None:
        """Check pictures, keep their originals, and put them behind the photos that are there, in this order."""
        self._tasks.start(("reference", self._new_id()), self._add(part, incoming, self._live.desk.experiment.id))

    def none_pasted(self) -> None:
        """A paste found no picture."""
        self._live.notice(sentence("lock-photo-none"))

    def remove(self, index: int) -> None:
        """Take a photo away by its place among all photos; its original stays in the library."""
        self._reorder((index,), lambda photos: removed(photos, index))

    def move(self, index: int, to: int) -> None:
        """Put a photo at another place among all photos; those of the person always come before those of the scene."""
        low, high = sorted((index, to))
        self._reorder(range(low, high + 1), lambda photos: moved(photos, index, to))

    def _reorder(self, places: Sequence[int], act: Callable[[tuple[Reference, ...]], tuple[Reference, ...]]) -> None:
        """Change the order; every photo that is passed on the way has to be of an open part."""

        def turned(experiment: Experiment) -> Experiment:
            photos = experiment.draft.recipe.references
            parts = {photos[place].part for place in places if 0 <= place < len(photos)}
            changed = experiment
            for part in parts:
                changed = change.change_references(experiment, part, act(photos))
            return changed

        self._controls.turn(turned)

    async def _add(self, part: str, incoming: tuple[Incoming, ...], test: str) -> None:
        for item in incoming:
            try:
                self._refuse_early(part)
                photo = await self._kept(part, item)
                self._put(photo, test)
            except StudioError as error:
                self._live.notice(error.sentence)

    def _refuse_early(self, part: str) -> None:
        """Nothing is read or stored for a part that takes no photo."""
        experiment = self._live.desk.experiment
        change.change_references(experiment, part, experiment.draft.recipe.references)

    async def _kept(self, part: str, item: Incoming) -> Reference:
        data = item.data
        if data is None:
            data = await asyncio.to_thread(read_incoming, item.path, item.name)
        picture = await self._keeping.keep(data, item.name)
        return Reference(part, picture.sha256, shown_name(item.name))

    def _put(self, photo: Reference, test: str) -> None:
        if self._live.desk.experiment.id != test:
            raise StudioError(sentence("lock-photo-late", name=photo.name))
        photos = self._live.desk.experiment.draft.recipe.references
        if any((one.part, one.sha256) == (photo.part, photo.sha256) for one in photos):
            self._live.notice(sentence("lock-photo-known", name=photo.name))
            return
        self._controls.turn(lambda now: change.change_references(now, photo.part, added(photos, photo)))
