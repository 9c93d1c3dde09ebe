"""Connecting models: keys in and out, addresses, and tests that cost nothing."""

import asyncio
from collections.abc import Callable, Coroutine

from studio.provider.provider import Checkable
from studio.provider.trouble import NoCreditError
from studio.session.connection import Busy, Said
from studio.session.connections import Connections, Doors
from studio.session.means import Means
from studio.session.route_places import address_of, cleaned_base
from studio.session.settings_commands import SettingsCommands
from studio.session.signal import Signal
from studio.store.pasted_key import LEAST, cleaned_key
from studio.words import Sentence, StudioError, sentence

Then = Callable[[Sentence, bool], object]
"""Hears what came of a test, and whether the route works."""


def _nobody(_said: Sentence, _works: bool) -> None:
    pass


class ConnectCommands:
    """Whatever is commanded, `changed` tells that it shows, and the connection's `said` tells what came of it.

    Attributes:
        now: how it stands with all routes.
        changed: something about a connection is different.
    """

    def __init__(self, means: Means, settings: SettingsCommands, doors: Doors) -> None:
        self._live = means.live
        self._tasks = means.tasks
        self._settings = settings
        self._doors = doors
        self.now = Connections(doors, settings.values.urls)

    @property
    def changed(self) -> Signal[[]]:
        """Told when something about a connection is different."""
        return self.now.changed

    @property
    def connected(self) -> frozenset[str]:
        """Routes that can be used now. Keys in the ring count once `look` has found them."""
        return self.now.connected

    def look(self) -> None:
        """Look for keys in the ring, beside the loop; nothing happens while it is being done."""
        if not self._tasks.running(("connect", "look")):
            lacking = [route for route, one in self.now.facts.items() if one.key and not self.now.state(route).key]
            for route in lacking:
                if not self.now.state(route).busy:
                    self.now.set(route, busy="looking")
            self._tasks.start(("connect", "look"), self._look(lacking))

    def check(self, route: str, then: Then = _nobody) -> None:
        """Try a route by a call that costs nothing."""
        provider = self._doors.routes[route]
        if isinstance(provider, Checkable):
            self._begin(route, "testing", self._check(route, provider, then))
            return
        said = sentence("connect-untestable", name=self.now.facts[route].title)
        self.now.set(route, said=Said(said))
        then(said, False)

    def put(self, route: str, text: str, *, keep: bool = True) -> bool:
        """Take a key as it was pasted.

        Args:
            route: whose it is.
            text: as pasted.
            keep: in the key ring, where there is one; else until the program ends.

        Returns:
            Whether it can be a key; if not, `said` tells why.
        """
        try:
            key = cleaned_key(text, LEAST if self.now.facts[route].needs_key else 1)
        except StudioError as error:
            self.now.set(route, said=Said(error.sentence, "error"))
            return False
        return self._begin(route, "saving", self._put(route, key, keep=keep))

    def remove(self, route: str) -> None:
        """Forget a key. One from the environment cannot be forgotten here, and says so."""
        if self.now.state(route).key.source == "environment":
            self.now.set(route, said=Said(sentence("connect-from", variable=self.now.facts[route].key)))
            return
        self._begin(route, "removing", self._remove(route))

    def base(self, route: str, url: str) -> bool:
        """Reach a route at another address from now on; "" for the documented one again.

        Returns:
            Whether it was taken; if not, `said` tells why.
        """
        try:
            urls = self._urls(route, url)
        except StudioError as error:
            self.now.set(route, said=Said(error.sentence, "error"))
            return False
        self._settings.change(urls=urls)
        self._tasks.cancel(("connect", route))
        self.now.set(route, address=address_of(self.now.facts[route], urls, self._doors.environment), said=None)
        return True

    def _urls(self, route: str, url: str) -> dict[str, str]:
        """The addresses of the settings with one changed."""
        if self.now.state(route).address.origin == "environment":
            raise StudioError(sentence("connect-url-environment", variable=self.now.facts[route].url))
        if self._live.desk.running:
            raise StudioError(sentence("connect-url-busy"))
        others = {name: value for name, value in self._settings.values.urls.items() if name != route}
        return {**others, route: cleaned_base(url)} if url.strip() else others

    def _begin(self, route: str, busy: Busy, work: Coroutine[object, object, None]) -> bool:
        """Start what takes a while, unless something does already."""
        if self._tasks.running(("connect", route)):
            work.close()
            return False
        self.now.set(route, said=None, busy=busy)
        self._tasks.start(("connect", route), work)
        return True

    async def _look(self, routes: list[str]) -> None:
        keys = self._doors.keys
        keys.look_again()
        try:
            self.now.ring = await asyncio.to_thread(keys.ring)
            for route in routes:
                key = await asyncio.to_thread(keys.find, route)
                self.now.set(route, key=key)
                self._looked(route)
        finally:
            for route in routes:
                self._looked(route)
            self.changed.emit()

    def _looked(self, route: str) -> None:
        if self.now.state(route).busy == "looking":
            self.now.set(route, busy="")

    async def _check(self, route: str, provider: Checkable, then: Then) -> None:
        said: Said | None = None
        try:
            await provider.check()
            said = Said(sentence("connect-works", time=self._doors.hour()), "ok")
        except NoCreditError as error:  # so the key is a good one
            said = Said(sentence("connect-no-credit", name=error.name), "error")
        except StudioError as error:
            said = Said(error.sentence, "error")
        finally:
            self.now.set(route, busy="", said=said)
        then(said.sentence, said.mood == "ok")

    async def _put(self, route: str, value: str, *, keep: bool) -> None:
        keys = self._doors.keys
        try:
            await asyncio.to_thread(keys.put, route, value, keep=keep)
        finally:
            key = keys.at_hand(route)
            refused = keep and key.source == "session" and bool(self.now.ring)
            self.now.set(route, busy="", key=key, said=Said(sentence("connect-not-kept")) if refused else None)

    async def _remove(self, route: str) -> None:
        said: Said | None = None
        try:
            await asyncio.to_thread(self._doors.keys.remove, route)
        except StudioError as error:
            said = Said(error.sentence, "error")
        finally:
            self.now.set(route, busy="", key=self._doors.keys.at_hand(route), said=said)
