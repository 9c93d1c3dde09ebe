"""Tests and battles from and to other places: one file with everything in it, judgements as a table."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from studio.experiment.battle import Battle
from studio.experiment.experiment import Experiment
from studio.session.bundle_taking import BundleTaking
from studio.session.folder_taking import FolderTaking
from studio.session.keeping import Keeping
from studio.session.means import Means
from studio.session.saving import Saving, stored_of
from studio.session.signal import Signal
from studio.session.taken_in import Came
from studio.session.vote_taking import votes_from
from studio.store.atomic import write_atomic
from studio.store.battles import file_of
from studio.store.bundle import Contents, pictures_of, write_bundle
from studio.store.codec import Stored
from studio.store.judgement_file import judgement_csv, judgement_json
from studio.store.library import Library
from studio.words import StudioError, sentence


class ExchangeCommands:
    """Packs and unpacks.

    Args:
        means: desk, tasks, ids.
        keeping: checks and keeps pictures.
        library: records.
        saving: writes them.
        fresh: makes an empty test of imported pictures.

    Attributes:
        came: tells what came of something that was taken in.
        last: what came of the last one; None before the first.
        progress: tells how many pictures of a folder were looked at, of how many.
    """

    def __init__(
        self, means: Means, keeping: Keeping, library: Library, saving: Saving, fresh: Callable[[], Experiment]
    ) -> None:
        self._means = means
        self._bundles = BundleTaking(means, keeping, library, saving)
        self._library = library
        self._saving = saving
        self._folders = FolderTaking(keeping, fresh, means.new_id)
        self.last: Came | None = None
        self.came: Signal[[Came]] = Signal()
        self.progress: Signal[[int, int]] = Signal()

    def pack(self, path: str, battle: Battle | None = None) -> None:
        """Write a bundle with originals and verdicts.

        Args:
            path: of the file; one that is there is replaced.
            battle: with all its rounds; None for the open test.
        """
        self._means.tasks.start(("pack", self._means.new_id()), self._pack(Path(path), battle))

    def take(self, path: str) -> None:
        """Take a bundle in: what is sound becomes part of the library, the rest is told by name."""
        self._means.tasks.start(("bring", "bundle", self._means.new_id()), self._take(Path(path)))

    def take_votes(self, path: str) -> None:
        """Take in votes that somebody gave on a copy of the open test; they count as the audience's."""
        self._means.tasks.start(("bring", "votes", self._means.new_id()), self._take_votes(Path(path)))

    def take_folder(self, path: str) -> None:
        """Make tests of the pictures in a folder, with the words that their files carry."""
        if not self._means.tasks.running("folder"):
            self._means.tasks.start("folder", self._take_folder(Path(path)))

    def stop(self) -> None:
        """Stop taking a folder in; pictures that were kept already are harmless."""
        self._means.tasks.cancel("folder")

    def judgements(self, path: str) -> None:
        """Write everything that was judged in the open test as a table: CSV, or JSON where the name ends so."""
        self._means.tasks.start(("pack", self._means.new_id()), self._judgements(Path(path)))

    async def _pack(self, path: Path, battle: Battle | None) -> None:
        try:
            await self._saving.flush()
            tests = await asyncio.to_thread(self._records, battle)
            battles = ((battle.id, file_of(battle)),) if battle is not None else ()
            contents = Contents(tests, battles, self._library.original)
            missing = await asyncio.to_thread(write_bundle, path, contents)
        except StudioError as error:
            self._means.live.notice(error.sentence)
            return
        count = len({sha256 for stored in tests for sha256 in pictures_of(stored)}) - len(missing)
        key = "bundle-packed-without" if missing else "bundle-packed"
        said = sentence(key, path=str(path), count=count, missing=len(missing))
        self._means.live.notice(said, path=str(path))

    def _records(self, battle: Battle | None) -> tuple[Stored, ...]:
        if battle is None:
            return (stored_of(self._means.live.desk),)
        begun = [one.experiment for one in battle.rounds if one.experiment is not None]
        return tuple(self._library.load(key) for key in begun if self._library.has(key))

    async def _take(self, path: Path) -> None:
        try:
            self._tell(await self._bundles.take(path))
        except StudioError as error:
            self._means.live.notice(error.sentence)

    async def _take_votes(self, path: Path) -> None:
        try:
            self._tell(await votes_from(self._means, path))
        except StudioError as error:
            self._means.live.notice(error.sentence)

    async def _take_folder(self, path: Path) -> None:
        try:
            tests, came = await self._folders.read(path, self.progress.emit)
            for stored in tests:
                await self._saving.keep(stored)
        except StudioError as error:
            self._means.live.notice(error.sentence)
            return
        self._tell(came)

    def _tell(self, came: Came) -> None:
        self.last = came
        self.came.emit(came)

    async def _judgements(self, path: Path) -> None:
        desk = self._means.live.desk
        make: Callable[[Stored], bytes] = judgement_json if path.suffix.lower() == ".json" else judgement_csv
        try:
            await asyncio.to_thread(write_atomic, path, make(stored_of(desk)))
        except StudioError as error:
            self._means.live.notice(error.sentence)
            return
        self._means.live.notice(sentence("bundle-judgements", path=str(path)), path=str(path))
