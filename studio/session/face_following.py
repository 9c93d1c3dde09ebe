"""Faces of the pictures on the desk: sought beside it, put into the records where nobody set them, told to who asks."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from studio.experiment.experiment import Experiment, Shot, Step
from studio.session.desk import Desk
from studio.session.means import Means
from studio.session.settings_commands import SettingsCommands
from studio.session.signal import Signal
from studio.store.settings import Settings
from studio.words import StudioError

if TYPE_CHECKING:
    from studio.face.anchors import Anchors
    from studio.face.finding import Finding, Why
    from studio.session.face_badges import FaceBadges
    from studio.session.face_finding import FaceFinding

MOST_KNOWN = 5000
"""Findings that are held; beyond it those of tests that are not open go."""


class FaceFollowing:
    """Follows the desk. Nothing is sought, loaded or started before somebody has begun to look at it.

    Attributes:
        changed: tells that more is known of a picture (its sha256), or of whether faces are sought ("").
        badges: what makes two pictures fair to compare.

    Args:
        means: desk and tasks.
        settings: whether faces are sought at all.
        read: gives the bytes of an original, from any thread.
        lacks: finds out what is missing for an engine, "" for nothing; takes a moment. None where nothing looks.
        opened: starts what finds faces, once.
        badges: compares pictures.
    """

    def __init__(
        self,
        means: Means,
        settings: SettingsCommands,
        read: Callable[[str], bytes],
        lacks: "Callable[[], Why] | None",
        opened: "Callable[[], FaceFinding]",
        badges: "FaceBadges",
    ) -> None:
        self._live, self._tasks = means.live, means.tasks
        self._settings, self._read = settings, read
        self._lacks, self._opened = lacks, opened
        self.badges = badges
        self._missing: Why | None = "missing" if lacks is None else None
        self._finding: FaceFinding | None = None
        self._known: dict[str, Finding] = {}
        self._settled: dict[str, Anchors | None] = {}
        """By shot: the face it had when what was found had been put to it."""
        self._begun = False
        self.changed: Signal[[str]] = Signal()

    @property
    def lacking(self) -> "Why":
        """What is missing for an engine; "" for nothing."""
        if self._missing is None:
            self._missing = self._lacks() if self._lacks is not None else "missing"
        return self._missing

    @property
    def works(self) -> bool:
        """Whether faces are sought: there is an engine, and nobody has switched it off."""
        return self._settings.values.faces and not self.lacking

    def begin(self) -> None:
        """Take up following the desk; once more changes nothing."""
        if not self._begun:
            self._begun = True
            self._live.changed.connect(self._changed)
            self._settings.changed.connect(self._set)
            self._go_on()

    def finding(self, sha256: str) -> "Finding | None":
        """What was found in a picture of the desk; None where nobody has looked yet, or never will."""
        return self._known.get(sha256)

    def awaits(self, sha256: str) -> bool:
        """Whether an answer about a picture is still to come, so that nobody need be asked."""
        return self._begun and self._seeks and sha256 not in self._known

    def again(self, sha256: str) -> None:
        """Look once more at a picture that was not measured."""
        known = self._known.get(sha256)
        if known is not None and known.kind == "not-measured":
            del self._known[sha256]
            self._settled.clear()
            self.changed.emit(sha256)
            self._go_on()

    async def close(self) -> None:
        """End the engine."""
        if self._finding is not None:
            await self._finding.close()

    @property
    def _seeks(self) -> bool:
        """The same as `works`, as far as it is known: finding out takes a thread."""
        return self._settings.values.faces and not self._missing

    def _changed(self, old: Desk, new: Desk) -> None:
        if new.experiment.steps is not old.experiment.steps or new.shown != old.shown:
            self._go_on()

    def _set(self, old: Settings, new: Settings) -> None:
        if old.faces != new.faces:
            self._go_on()
            self.changed.emit("")

    def _go_on(self) -> None:
        if self._seeks and self._next() is not None and not self._tasks.running("faces"):
            self._tasks.start("faces", self._work())

    async def _work(self) -> None:
        if await asyncio.to_thread(lambda: self.lacking):
            self.changed.emit("")
        while self._seeks and (sha256 := self._next()) is not None:
            fresh = sha256 not in self._known
            if fresh:
                self._finding = self._finding or self._opened()
                finding = await self._finding.find(sha256, partial(_bytes, self._read, sha256))
                if len(self._known) >= MOST_KNOWN:
                    self._known, self._settled = _of_desk(self._known, self._live.desk), {}
                self._known[sha256] = finding
            self._take(sha256)
            if fresh:
                self.changed.emit(sha256)

    def _next(self) -> str | None:
        """The picture to look at next, or whose face has to go into a record: those shown first, then the newest."""
        due = (shot for shot in in_turn(self._live.desk) if self._settled.get(shot.id, self) is not shot.anchors)
        return next((shot.picture.sha256 for shot in due), None)

    def _take(self, sha256: str) -> None:
        """Put a face into every record of its picture; what somebody set stays."""
        test = self._live.desk.experiment
        found = with_found(test, sha256, self._known[sha256])
        shots = (shot for step in found.steps for shot in step.shots)
        self._settled |= {shot.id: shot.anchors for shot in shots if shot.picture.sha256 == sha256}
        if found is not test:
            self._live.alter(lambda _now: found)


def _bytes(read: Callable[[str], bytes], sha256: str) -> bytes:
    try:
        return read(sha256)
    except StudioError as error:
        raise OSError(sha256) from error


def _of_desk(known: "dict[str, Finding]", desk: Desk) -> "dict[str, Finding]":
    here = {shot.picture.sha256 for shot in in_turn(desk)}
    return {sha256: one for sha256, one in known.items() if sha256 in here}


def in_turn(desk: Desk) -> Iterator[Shot]:
    """All pictures of a desk: those in the panes, the others of their step, then the newest first."""
    step = desk.step
    if step is not None:
        shown = (step.shot(slot) for slot in range(len(desk.experiment.models)))
        yield from (shot for shot in shown if shot is not None)
        yield from reversed(step.shots)
    for other in reversed(desk.experiment.steps):
        if other is not step:
            yield from reversed(other.shots)


def with_found(test: Experiment, sha256: str, finding: "Finding") -> Experiment:
    """The test with a found face in every shot of a picture; the same object where nothing is new."""
    for step in test.steps:
        met = _with_found(step, sha256, finding)
        if met is not step:
            test = test.with_step(met)
    return test


def _with_found(step: Step, sha256: str, finding: "Finding") -> Step:
    from studio.session.found_anchors import anchors_with  # noqa: PLC0415 - a start needs nothing of faces

    for shot in step.shots:
        if shot.picture.sha256 == sha256 and (anchors := anchors_with(shot, finding)) != shot.anchors:
            step = step.with_shot(replace(shot, anchors=anchors))
    return step
