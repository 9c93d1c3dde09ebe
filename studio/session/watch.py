"""Looks for new pictures in a folder while one is awaited. What it finds is offered and never taken by itself."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import PurePath

from studio.experiment.experiment import Step
from studio.session.desk import Desk
from studio.session.means import Means
from studio.session.settings_commands import SettingsCommands
from studio.session.signal import Signal
from studio.store.newest_picture import Found, newest, pictures_in
from studio.store.settings import Settings
from studio.words import Sentence, StudioError

PAUSE_S = 2.0
"""Between two looks: soon enough for a hand that comes back from another window, rare enough for a slow disk."""


def awaited(step: Step | None) -> tuple[int, ...]:
    """The slots of a step whose pictures are made elsewhere and have not come yet."""
    slots = range(len(step.requests)) if step is not None else ()
    return tuple(slot for slot in slots if step is not None and step.waits_by_hand(slot))


@dataclass(frozen=True)
class Lookout:
    """How it stands with the watched folder.

    Attributes:
        folder: its name, empty while nothing is looked for.
        offer: a picture that came since the waiting began, None while there is none.
        trouble: why the folder cannot be looked into.
    """

    folder: str = ""
    offer: Found | None = None
    trouble: Sentence | None = None


@dataclass(frozen=True)
class Awaiting:
    """What is watched, and for which step: what lies there when a step begins to wait is not for that step."""

    folder: str
    step: str


class Watch:
    """Follows desk and settings; at work only while a slot of the step shown waits and a folder is set.

    Attributes:
        now: what the cards show.
        changed: tells the new `now`.
    """

    def __init__(self, means: Means, settings: SettingsCommands) -> None:
        self._live = means.live
        self._tasks = means.tasks
        self._settings = settings
        self.now = Lookout()
        self.changed: Signal[[Lookout]] = Signal()
        self._awaiting: Awaiting | None = None
        self._known: dict[Awaiting, frozenset[Found]] = {}
        self._refused: set[Found] = set()
        self._last: tuple[Found, ...] = ()
        self._timer: asyncio.TimerHandle | None = None
        self._ended = False
        means.live.changed.connect(self._desk_changed)
        settings.changed.connect(self._settings_changed)

    @property
    def at_work(self) -> bool:
        """Whether it looks again and again."""
        return self._awaiting is not None

    def follow(self) -> None:
        """Begin, go on or rest, as desk and settings say. Needs the loop that tasks run in."""
        awaiting = self._wanted()
        if awaiting == self._awaiting:
            return
        self._awaiting, self._last = awaiting, ()
        self._rest()
        self._tell(Lookout(PurePath(awaiting.folder).name or awaiting.folder) if awaiting is not None else Lookout())
        self._begin()

    def stop(self) -> None:
        """Look no more, for the end of the session."""
        self._ended, self._awaiting = True, None
        self._rest()

    def refuse(self, found: Found) -> None:
        """Never offer a picture again."""
        self._refused.add(found)
        if self.now.offer == found:
            self._tell(replace(self.now, offer=self._best(self._last, self._last)))

    def taken(self, path: str) -> None:
        """A picture came in by another way: what was seen of it is not offered any more."""
        for found in self._last:
            if PurePath(found.path) == PurePath(path):
                self.refuse(found)

    async def look(self) -> None:
        """Look once; a picture has to look the same in two looks before it is offered."""
        awaiting = self._awaiting
        if awaiting is None:
            return
        try:
            seen = await asyncio.to_thread(pictures_in, awaiting.folder)
        except StudioError as error:
            if awaiting == self._awaiting:
                self._tell(replace(self.now, offer=None, trouble=error.sentence))
            return
        if awaiting != self._awaiting:
            return
        self._known.setdefault(awaiting, frozenset(seen))
        before, self._last = self._last, seen
        self._tell(replace(self.now, offer=self._best(seen, before), trouble=None))

    def _best(self, seen: Iterable[Found], before: tuple[Found, ...]) -> Found | None:
        if self._awaiting is None:
            return None
        return newest(seen, before, self._known.get(self._awaiting, frozenset()) | self._refused)

    def _wanted(self) -> Awaiting | None:
        folder, step = self._settings.values.watched, self._live.desk.step
        if self._ended or not folder or step is None or not awaited(step):
            return None
        return Awaiting(folder, step.id)

    def _begin(self) -> None:
        self._timer = None
        if self._awaiting is not None and not self._tasks.running("watch"):
            self._tasks.start("watch", self._look_and_rest())

    async def _look_and_rest(self) -> None:
        await self.look()
        self._rest()
        if self._awaiting is not None:
            # A timer between short tasks, so that waiting until nothing runs does not wait for ever.
            self._timer = asyncio.get_running_loop().call_later(PAUSE_S, self._begin)

    def _rest(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _tell(self, now: Lookout) -> None:
        if now != self.now:
            self.now = now
            self.changed.emit(now)

    def _desk_changed(self, old: Desk, new: Desk) -> None:
        if old.experiment != new.experiment or old.shown != new.shown:
            self.follow()

    def _settings_changed(self, old: Settings, new: Settings) -> None:
        if old.watched != new.watched:
            self.follow()
