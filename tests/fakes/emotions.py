"""Real emotion commands on a shelf in memory, whose work is done before a call returns."""

import asyncio
from collections.abc import Callable, Coroutine, Hashable
from itertools import count
from pathlib import Path

from studio.prompt.preset import parse_presets
from studio.session.emotion_commands import EmotionCommands, EmotionWords
from studio.session.live import Live
from studio.session.means import Means
from studio.session.recipe_commands import Controls
from studio.session.tasks import Tasks
from studio.store.shelf import Kind, Shelf
from studio.words import StudioError, sentence
from tests.fakes.demo import CATALOGUE, RESOURCES

PRESETS = parse_presets((RESOURCES / "presets.toml").read_text("utf-8"), CATALOGUE)


class AtOnce(Tasks):
    """Runs work where it is started."""

    def __init__(self) -> None:
        super().__init__(lambda _error: None)

    def start(self, key: Hashable, work: Coroutine[object, object, None]) -> None:
        with asyncio.Runner() as runner:
            runner.run(_whole(work))


async def _whole(work: Coroutine[object, object, None]) -> None:
    await work


class MemoryShelf(Shelf):
    """Keeps texts in memory; `full` refuses to write."""

    def __init__(self) -> None:
        super().__init__(Path("nowhere"))
        self.kept: dict[tuple[Kind, str], str] = {}
        self.full = False

    def names(self, kind: Kind) -> tuple[str, ...]:
        return tuple(sorted((name for of, name in self.kept if of == kind), key=str.casefold))

    def read(self, kind: Kind, name: str) -> str:
        return self.kept[kind, name]

    def write(self, kind: Kind, name: str, text: str) -> None:
        if self.full:
            raise StudioError(sentence("shelf-closed", name=name))
        self.kept[kind, name] = text

    def remove(self, kind: Kind, name: str) -> None:
        self.kept.pop((kind, name), None)


def emotion_commands(live: Live, controls: Controls, shelf: Shelf | None = None) -> EmotionCommands:
    """The commands of a desk."""
    numbers: Callable[[], str] = map(str, count()).__next__
    means = Means(live, AtOnce(), lambda: 0.0, numbers)
    return EmotionCommands(means, controls, EmotionWords(CATALOGUE, PRESETS), shelf or MemoryShelf())
