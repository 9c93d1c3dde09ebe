"""Takes a bundle in: what is sound becomes part of the library, the rest is named."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from studio.experiment.battle import Battle
from studio.experiment.experiment import Shot
from studio.session.keeping import Keeping
from studio.session.means import Means
from studio.session.saving import Saving
from studio.session.taken_in import Came
from studio.store.battles import battle_of
from studio.store.bundle import pictures_of
from studio.store.bundle_read import Bundle, read_bundle
from studio.store.codec import Stored, to_json
from studio.store.library import Library
from studio.store.new_ids import ids_of, with_new_ids
from studio.words import Sentence, StudioError, sentence

Pictures = Mapping[str, Shot | None]
"""Shots as they are here, by sha256; None for one that is missing, damaged, or no shot but a photo."""


@dataclass
class _Haul:
    """What came so far.

    Attributes:
        ids: under which a test of the bundle is found here, by its id there.
        new: ids of tests that were not here before.
        pictures: of those tests.
        remarks: what was left out.
    """

    ids: dict[str, str]
    new: list[str]
    pictures: int
    remarks: list[Sentence]


@dataclass(frozen=True)
class BundleTaking:
    """Unpacks.

    Attributes:
        means: ids.
        keeping: checks and keeps pictures.
        library: what is here.
        saving: writes records.
    """

    means: Means
    keeping: Keeping
    library: Library
    saving: Saving

    async def take(self, path: Path) -> Came:
        """Take everything in that is sound. What is here already stays as it is.

        Raises:
            StudioError: no bundle, damaged as a whole, or of a newer version.
        """
        bundle = await asyncio.to_thread(read_bundle, path)
        haul = _Haul({}, [], 0, list(bundle.notes))
        for stored in bundle.tests:
            try:
                await self._test(bundle, stored, haul)
            except StudioError as error:
                haul.remarks.append(error.sentence)
        battles = [await self._battle(data, haul) for data in bundle.battles]
        said = sentence("bundle-came", tests=len(haul.new), pictures=haul.pictures)
        return Came(said, tuple(haul.remarks), tuple(haul.new), tuple(key for key in battles if key))

    async def _test(self, bundle: Bundle, stored: Stored, haul: _Haul) -> None:
        key = stored.experiment.id
        if await asyncio.to_thread(self._same, stored):
            haul.ids[key] = key
            haul.remarks.append(sentence("bundle-here-already", name=stored.experiment.name))
            return
        whole = _with_pictures(stored, await self._pictures(bundle, stored, haul))
        if await asyncio.to_thread(self.library.index.uses, ids_of(whole)):
            whole = with_new_ids(whole, self.means.new_id)
        await self.saving.keep(whole)
        haul.ids[key] = whole.experiment.id
        haul.new.append(whole.experiment.id)
        haul.pictures += sum(len(step.shots) for step in whole.experiment.steps)

    async def _battle(self, data: bytes, haul: _Haul) -> str:
        """A battle with its rounds found by the ids that their tests have here; "" where it cannot be read."""
        try:
            battle = battle_of(data)
            here, _notes = await asyncio.to_thread(self.library.battles.listed)
            if any(one.id == battle.id for one in here):
                battle = replace(battle, id=self.means.new_id())
            await asyncio.to_thread(self.library.battles.save, _found_again(battle, haul.ids))
        except StudioError as error:
            haul.remarks.append(error.sentence)
            return ""
        return battle.id

    def _same(self, stored: Stored) -> bool:
        try:
            there = self.library.load(stored.experiment.id)
        except StudioError:
            return False
        return to_json(there) == to_json(stored)

    async def _pictures(self, bundle: Bundle, stored: Stored, haul: _Haul) -> Pictures:
        """Check and keep every picture."""
        good: dict[str, Shot | None] = {}
        shots = {shot.picture.sha256: shot for step in stored.experiment.steps for shot in step.shots}
        for sha256 in pictures_of(stored):
            try:
                data = await asyncio.to_thread(bundle.picture, sha256)
                picture = await self.keeping.keep(data, sha256[:8])
            except StudioError as error:
                good[sha256] = None
                haul.remarks.append(error.sentence)
            else:
                shot = shots.get(sha256)
                good[sha256] = replace(shot, picture=picture) if shot is not None else None
        return MappingProxyType(good)


def _with_pictures(stored: Stored, pictures: Pictures) -> Stored:
    """The test with those shots whose picture came along; what its records say of a picture is what was found."""
    steps = []
    for step in stored.experiment.steps:
        found = [(shot, pictures.get(shot.picture.sha256)) for shot in step.shots]
        kept = tuple(replace(shot, picture=here.picture) for shot, here in found if here is not None)
        steps.append(replace(step, shots=kept))
    return replace(stored, experiment=replace(stored.experiment, steps=tuple(steps)))


def _found_again(battle: Battle, ids: Mapping[str, str]) -> Battle:
    """The battle with its rounds under their ids here; one whose test did not come was never begun here."""
    rounds = (
        replace(one, experiment=ids.get(one.experiment) if one.experiment is not None else None)
        for one in battle.rounds
    )
    return replace(battle, rounds=tuple(rounds))
