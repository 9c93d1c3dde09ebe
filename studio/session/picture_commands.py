"""Pictures from outside: dropped, pasted, opened; their names and anchors."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace

from studio.experiment.experiment import Shot, Step
from studio.face.anchors import Anchors
from studio.image.picture import Picture
from studio.session import blind
from studio.session.desk import Desk
from studio.session.incoming import Incoming
from studio.session.keeping import Keeping
from studio.session.means import Means
from studio.session.naming import Naming
from studio.session.signal import Signal
from studio.session.watch import awaited
from studio.store.incoming_file import read_incoming
from studio.words import StudioError, sentence

PANES = 2


class PictureCommands:
    """Brings pictures in and hands their bytes out.

    Attributes:
        arrived: tells the path of a file that joined a step as its picture made by hand.

    Args:
        start: makes an empty experiment for imported pictures and returns the desk with it open.
    """

    def __init__(self, means: Means, keeping: Keeping, naming: Naming, start: Callable[[Desk], Desk]) -> None:
        self._live = means.live
        self._tasks = means.tasks
        self._new_id = means.new_id
        self._keeping = keeping
        self._naming = naming
        self._start = start
        self._slot_after = 0
        self.arrived: Signal[[str]] = Signal()

    def bring(self, incoming: Sequence[Incoming], slot: int | None = None) -> None:
        """Take pictures in, the first into `slot` or the first free pane, the second into the other.

        Where the step shown awaits pictures made by hand they go into it, anywhere else into a test of imported
        pictures. Refused ones are told one by one, and what was there before stays.
        """
        self._tasks.start(
            ("bring", self._new_id()), self._bring(tuple(incoming), slot, _home(self._live.desk.step, slot))
        )

    def fetch(self, sha256: str, then: Callable[[bytes], None]) -> None:
        """Hand out the bytes of an original; a missing one is told and `then` is not called."""
        self._tasks.start(("fetch", sha256, self._new_id()), self._fetch(sha256, then))

    async def original(self, sha256: str) -> bytes:
        """The bytes of an original.

        Raises:
            StudioError: missing or changed on disk.
        """
        return await self._keeping.original(sha256)

    def rename(self, slot: int, name: str) -> None:
        """Give the picture of a slot another model name; remembered and offered again."""
        shot = _seen(self._live.desk, slot)
        clean = " ".join(name.split())
        if shot is None or not clean or shot.simulated:
            return
        self._naming.remember(slot, clean)
        self._put_shot(replace(shot, name=clean))

    def names(self) -> tuple[str, ...]:
        """Names on offer, last used first."""
        return self._naming.offered()

    def anchors(self, slot: int, anchors: Anchors | None) -> None:
        """Set what is known of the face in a slot's picture; it counts as asked for from then on.

        A simulated picture keeps what it knows.

        Args:
            slot: of the picture.
            anchors: eyes and mouth; None when the creator was asked and has not answered.
        """
        shot = _seen(self._live.desk, slot)
        if shot is not None and not shot.simulated:
            self._put_shot(replace(shot, anchors=anchors, asked=True))

    async def _fetch(self, sha256: str, then: Callable[[bytes], None]) -> None:
        try:
            data = await self._keeping.original(sha256)
        except StudioError as error:
            self._live.notice(error.sentence)
        else:
            then(data)

    async def _bring(self, incoming: tuple[Incoming, ...], slot: int | None, home: str | None) -> None:
        if len(incoming) > PANES:
            self._live.notice(sentence("session-too-many", count=len(incoming)))
        for number, item in enumerate(incoming[:PANES]):
            place = slot if number == 0 else None
            try:
                await (self._take(item, place) if home is None else self._come_home(item, place, home))
            except StudioError as error:
                self._live.notice(error.sentence)

    async def _come_home(self, item: Incoming, slot: int | None, home: str) -> None:
        """A picture made by hand joins the step whose words it was made from."""
        place = slot if slot is not None else _waiting_in(self._live.desk.experiment.step(home), item.name)
        picture = await self._kept(item)
        desk = self._live.desk
        step = desk.experiment.step(home)
        if step is None:
            raise StudioError(sentence("hand-test-left", name=item.name))
        before = step.shot(place)
        name = before.name if before is not None else self._naming.proposed(place)
        shot = Shot(self._new_id(), place, name, picture, step.request(place), step.text)
        self._live.put(replace(desk, experiment=desk.experiment.with_step(step.with_shot(shot))))
        if item.path is not None:
            self.arrived.emit(item.path)

    async def _take(self, item: Incoming, slot: int | None) -> None:
        picture = await self._kept(item)
        await self._own_turn()
        desk = self._open_import(self._live.desk)
        step = desk.experiment.steps[-1]
        if slot is None:
            slot = _free_slot(step, self._slot_after)
        shot = Shot(self._new_id(), slot, self._naming.proposed(slot), picture)
        self._slot_after = 1 - slot
        step = step.with_shot(shot)
        self._live.put(replace(desk, experiment=desk.experiment.with_step(step), shown=step.id, jobs=()))

    async def _kept(self, item: Incoming) -> Picture:
        data = item.data
        if data is None:
            data = await asyncio.to_thread(read_incoming, item.path, item.name)
        return await self._keeping.keep(data, item.name)

    async def _own_turn(self) -> None:
        """Let a run end first: opening another experiment would leave its pictures without a home."""
        if self._live.desk.running:
            self._live.notice(sentence("session-bring-waits"))
            await self._tasks.ended("shot")

    def _open_import(self, desk: Desk) -> Desk:
        """The desk with an experiment open that imported pictures can go into."""
        if not desk.experiment.imported:
            desk = self._start(desk)
        if not desk.experiment.steps:
            step = Step(self._new_id(), None, "", "IMPORTED", "import")
            desk = replace(desk, experiment=desk.experiment.with_step(step))
        return desk

    def _put_shot(self, shot: Shot) -> None:
        desk = self._live.desk
        if desk.step is not None:
            step = desk.step.with_shot(shot)
            self._live.put(replace(desk, experiment=desk.experiment.with_step(step)))


def _seen(desk: Desk, slot: int) -> Shot | None:
    """The picture in a pane, which of several may be one that does not stand for its model."""
    shots = blind.shots_now(desk)
    return shots[slot] if 0 <= slot < len(shots) else None


def _free_slot(step: Step, otherwise: int) -> int:
    """The first pane without a picture; with all taken, the one after the last that was filled."""
    return next((slot for slot in range(PANES) if step.shot(slot) is None), otherwise)


def _home(step: Step | None, slot: int | None) -> str | None:
    """Id of the step shown where a picture for a pane, or for any, was made from its words; else None."""
    if step is None:
        return None
    if slot is None:
        return step.id if awaited(step) else None
    request = step.request(slot)
    return step.id if request is not None and request.by_hand else None


def _waiting_in(step: Step | None, name: str) -> int:
    """The first slot that waits, for a picture that was given no pane."""
    waiting = awaited(step)
    if not waiting:
        raise StudioError(sentence("hand-none-awaited" if step is not None else "hand-test-left", name=name))
    return waiting[0]
