"""Playbooks that a creator keeps for other tests."""

import asyncio
from collections.abc import Callable, Mapping

from studio.experiment.playbook_file import format_playbook, parse_playbook
from studio.experiment.turn import Playbook
from studio.session.means import Means
from studio.store.shelf import Shelf
from studio.words import StudioError, sentence


class PlaybookShelf:
    """Reads and writes kept playbooks, off this thread; what goes wrong is told.

    Args:
        means: desk and tasks.
        shelf: where they are kept.
        ready: gives those that the program brings, by key.
    """

    def __init__(
        self, means: Means, shelf: Shelf, ready: Callable[[], Mapping[str, Playbook]] = dict[str, Playbook]
    ) -> None:
        self.ready = ready
        self._live = means.live
        self._tasks = means.tasks
        self._new_id = means.new_id
        self._shelf = shelf

    def all(self, then: Callable[[tuple[Playbook, ...]], None]) -> None:
        """Hand out every kept playbook that can be read."""
        self._tasks.start(("playbooks", self._new_id()), self._all(then))

    def keep(self, playbook: Playbook, then: Callable[[], None]) -> None:
        """Keep a playbook under its name; `then` is called once it is on disk."""
        self._tasks.start(("playbook", self._new_id()), self._keep(playbook, then))

    async def _all(self, then: Callable[[tuple[Playbook, ...]], None]) -> None:
        found: list[Playbook] = []
        for name in await asyncio.to_thread(self._shelf.names, "playbooks"):
            try:
                found.append(parse_playbook(await asyncio.to_thread(self._shelf.read, "playbooks", name), name))
            except StudioError as error:
                self._live.notice(error.sentence)
        then(tuple(found))

    async def _keep(self, playbook: Playbook, then: Callable[[], None]) -> None:
        try:
            text = format_playbook(playbook)
            await asyncio.to_thread(self._shelf.write, "playbooks", playbook.name, text)
        except StudioError as error:
            self._live.notice(error.sentence)
            return
        self._live.notice(sentence("playbook-kept", name=playbook.name))
        then()
