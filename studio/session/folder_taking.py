"""A folder of pictures becomes tests: checked and kept one by one, sorted by the words and models in their files."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from studio.experiment.experiment import IMPORTED, Experiment, Shot, Step
from studio.experiment.gathering import Found, Gathered, Group, gather
from studio.image.maker_text import maker_text
from studio.image.picture import Picture
from studio.image.prompt_text import prompt_text
from studio.session.keeping import Keeping
from studio.session.taken_in import Came
from studio.store.codec import Stored
from studio.store.incoming_file import read_incoming
from studio.store.picture_folder import FoundFile, pictures_in
from studio.words import Sentence, StudioError, sentence

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Taken:
    """One picture that was kept."""

    found: Found
    picture: Picture


@dataclass(frozen=True)
class FolderTaking:
    """Takes folders in.

    Attributes:
        keeping: checks and keeps pictures.
        fresh: an empty test of imported pictures.
        new_id: makes ids of steps and shots.
    """

    keeping: Keeping
    fresh: Callable[[], Experiment]
    new_id: Callable[[], str]

    async def read(self, folder: Path, progress: Progress) -> tuple[tuple[Stored, ...], Came]:
        """Check and keep all pictures of a folder and make tests of them.

        Args:
            folder: of the pictures; files that are none are named and left where they are.
            progress: hears how many were looked at, of how many.

        Returns:
            the tests, to be written, and what there is to tell.

        Raises:
            StudioError: there is no picture in it, or the library cannot be written.
        """
        there = await asyncio.to_thread(pictures_in, folder)
        if not there.files:
            raise StudioError(sentence("folder-empty", name=folder.name))
        taken, remarks = await self._kept(there.files, progress)
        if there.more:
            remarks.append(sentence("folder-more", count=there.more))
        tests = [self._test(folder.name, one, taken) for one in gather([one.found for one in taken.values()])]
        said = sentence("folder-came", count=len(taken), tests=len(tests), name=folder.name)
        return tuple(tests), Came(said, tuple(remarks), tuple(stored.experiment.id for stored in tests))

    async def _kept(self, files: Sequence[FoundFile], progress: Progress) -> tuple[dict[str, Taken], list[Sentence]]:
        taken: dict[str, Taken] = {}
        remarks: list[Sentence] = []
        for number, file in enumerate(files):
            progress(number, len(files))
            try:
                data = await asyncio.to_thread(read_incoming, file.path, Path(file.path).name)
                picture = await self.keeping.keep(data, Path(file.path).name)
            except StudioError as error:
                remarks.append(error.sentence)
                continue
            words = await asyncio.to_thread(prompt_text, data)
            model = await asyncio.to_thread(maker_text, data)
            found = Found(file.path, file.folder, file.stem, words.text if words is not None else "", model)
            taken[file.path] = Taken(found, picture)
        progress(len(files), len(files))
        return taken, remarks

    def _test(self, name: str, gathered: Gathered, taken: dict[str, Taken]) -> Stored:
        made = replace(self.fresh(), name=name, models=(IMPORTED,) * len(gathered.names))
        steps = tuple(self._step(group, gathered.names, taken) for group in gathered.groups)
        return Stored(replace(made, steps=steps), shown=steps[-1].id)

    def _step(self, group: Group, names: tuple[str, ...], taken: dict[str, Taken]) -> Step:
        shots = [
            Shot(self.new_id(), slot, names[slot], taken[found.path].picture, words=group.text)
            for slot, found in group.pictures
        ]
        return Step(self.new_id(), None, group.text, "IMPORTED", "import", tuple(shots))
