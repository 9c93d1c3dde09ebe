"""Nuances, emotions of the creator's own, sides, and what a remark offers to do about the words."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass

from studio.experiment import change
from studio.prompt.catalogue import Catalogue
from studio.prompt.emotion import Emotion
from studio.prompt.emotion_file import format_emotion, parse_emotion
from studio.prompt.preset import Preset
from studio.prompt.scale import Side
from studio.prompt.warnings import Remark, fixed
from studio.session.means import Means
from studio.session.recipe_commands import Controls
from studio.session.signal import Signal
from studio.store.shelf import Shelf
from studio.words import StudioError, sentence


@dataclass(frozen=True)
class EmotionWords:
    """What is offered ready-made.

    Attributes:
        presets: nuances, in the order of their file.
    """

    catalogue: Catalogue
    presets: tuple[Preset, ...]


class EmotionCommands:
    """Turns the expression as a whole; keeps own emotions on the shelf, off this thread.

    Attributes:
        names: of the own emotions that are kept, as of the last look.
        listed: tells that `names` is new.
    """

    def __init__(self, means: Means, controls: Controls, words: EmotionWords, shelf: Shelf) -> None:
        self._means, self._controls, self._shelf = means, controls, shelf
        self._catalogue = words.catalogue
        self.presets = words.presets
        self.names: tuple[str, ...] = ()
        self.listed: Signal[[]] = Signal()
        self._turn = asyncio.Lock()

    def preset(self, key: str) -> None:
        """A nuance as a whole; an unknown key changes nothing."""
        chosen = next((preset for preset in self.presets if preset.key == key), None)
        if chosen is not None:
            self._controls.turn(lambda experiment: change.express(experiment, chosen.expression))

    def side(self, side: Side) -> None:
        """The viewer's side on which a one-sided emotion shows."""
        self._controls.turn(lambda experiment: change.choose_side(experiment, side))

    def fix(self, remark: Remark) -> None:
        """Do what a remark offers; one that offers nothing changes nothing."""
        fix = remark.fix
        if fix is not None:
            self._controls.turn(lambda now: change.redrafted(now, fixed(now.draft, fix, self._catalogue)))

    def use(self, emotion: Emotion) -> None:
        """An own emotion at the same intensity; tests carry it whole."""
        self._controls.turn(lambda experiment: change.choose_own(experiment, emotion))

    def keep(self, emotion: Emotion) -> None:
        """Use an own emotion and keep it for other tests; one of the same name gives way."""
        self.use(emotion)
        self._start(self._keep(emotion))

    def choose(self, name: str) -> None:
        """Use an own emotion that was kept."""
        self._start(self._choose(name))

    def remove(self, name: str) -> None:
        """Take an own emotion off the list; tests that use it keep it."""
        self._start(self._remove(name))

    def look(self) -> None:
        """Look at what is kept; `listed` tells when `names` is new."""
        self._start(self._look())

    async def _keep(self, emotion: Emotion) -> None:
        name, text = emotion.adjective, format_emotion(emotion)
        if await self._done(lambda: self._shelf.write("emotions", name, text)):
            self._means.live.notice(sentence("emotions-kept", name=name))

    async def _remove(self, name: str) -> None:
        if await self._done(lambda: self._shelf.remove("emotions", name)):
            self._means.live.notice(sentence("emotions-removed", name=name))

    async def _choose(self, name: str) -> None:
        try:
            text = await asyncio.to_thread(self._shelf.read, "emotions", name)
            self.use(parse_emotion(text))
        except StudioError as error:
            self._means.live.notice(error.sentence)

    async def _look(self) -> None:
        names = await asyncio.to_thread(self._shelf.names, "emotions")
        if names != self.names:
            self.names = names
            self.listed.emit()

    async def _done(self, work: Callable[[], None]) -> bool:
        """Whether work on the shelf was done; tells what went wrong, and looks at the shelf again."""
        try:
            async with self._turn:  # what was asked first is done first
                await asyncio.to_thread(work)
        except StudioError as error:
            self._means.live.notice(error.sentence)
            return False
        await self._look()
        return True

    def _start(self, work: Coroutine[object, object, None]) -> None:
        self._means.tasks.start(("emotions", self._means.new_id()), work)
