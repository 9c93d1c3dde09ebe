"""The keys of the routes: from the environment, from this session, from the key ring; never in a file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from threading import Lock
from typing import Literal, TypeVar

from studio.store.key_ring import PATIENCE_S, Asked, Ring, RingName
from studio.store.pasted_key import AROUND
from studio.words import StudioError, sentence

Source = Literal["environment", "ring", "session", ""]
SHOWN = 4
"""Characters of a key that may be seen."""
SECRET_FROM = 12
"""A shorter key would give too much away by its end."""
T = TypeVar("T")


@dataclass(frozen=True)
class Key:
    """A key and where it came from.

    Attributes:
        value: the key, "" where there is none; never shown, logged or compared in words.
        source: where it was found.
    """

    value: str = field(default="", repr=False)
    source: Source = ""

    @property
    def ending(self) -> str:
        """The last characters, by which its owner knows it; "" for a short one."""
        return self.value[-SHOWN:] if len(self.value) >= SECRET_FROM else ""

    def __bool__(self) -> bool:
        """Whether there is one."""
        return bool(self.value)


NONE = Key()


class Keys:
    """Finds and keeps keys. Whatever may ask the ring can take seconds: never call it on a loop.

    Args:
        variables: environment variable by route, "" where there is none.
        ring: of the desktop, None for none.
        environment: variables of the process.
        patience_s: how long the ring is waited for.
    """

    def __init__(
        self,
        variables: Mapping[str, str],
        ring: Ring | None,
        environment: Mapping[str, str],
        patience_s: float = PATIENCE_S,
    ) -> None:
        self._variables = variables
        self._ring = ring
        self._environment = environment
        self._patience_s = patience_s
        self._session: dict[str, str] = {}
        self._seen: dict[str, str] = {}
        self._met: set[str] = set()
        self._late: Callable[[], bool] = bool
        """Whether a question of before is still without an answer."""
        self._lock = Lock()
        """Held while the ring is asked: a locked one would show a dialog for every question."""

    def variable(self, route: str) -> str:
        """Name of the environment variable of a route."""
        return self._variables.get(route, "")

    def at_hand(self, route: str) -> Key:
        """The key of a route as far as it is known without asking the ring; takes no time."""
        value = self._environment.get(self.variable(route) or "", "").strip(AROUND)
        if value:
            return Key(value, "environment")
        if value := self._session.get(route, ""):
            return Key(value, "session")
        return Key(value, "ring") if (value := self._seen.get(route, "")) else NONE

    def find(self, route: str) -> Key:
        """The key of a route. The ring is asked once; what it does not tell in time counts as absent for now."""
        if key := self.at_hand(route):
            return key
        with self._lock:
            if route not in self._seen:
                self._look(route)
        return self.at_hand(route)

    def met(self) -> frozenset[str]:
        """Every key there is or was since the start, for whoever has to hide them. The ring is not asked."""
        there = {self._environment.get(variable, "").strip(AROUND) for variable in self._variables.values()}
        return frozenset(self._met | there) - {""}

    def look_again(self) -> None:
        """Ask the ring anew for what it did not have: it may be unlocked by now."""
        self._seen = {route: value for route, value in self._seen.items() if value}

    def ring(self) -> RingName:
        """Which ring keeps keys here, "" where none does or none answers."""
        with self._lock:
            asked = self._ask(lambda ring: ring.name())
        return (asked.answer or "") if asked is not None else ""

    def put(self, route: str, value: str, *, keep: bool) -> Key:
        """Take a key.

        Args:
            route: whose it is.
            value: as `cleaned_key` gives it.
            keep: in the ring; where there is none or it refuses, the key lives as long as the program.

        Returns:
            What is in force now, which is another key where the environment has one.
        """
        self._met |= {value}
        with self._lock:
            asked = self._ask(lambda ring: _kept(ring, route, value)) if keep else None
            if asked is not None and asked.answer:
                self._seen[route] = value
                self._session.pop(route, None)
            else:
                self._session[route] = value
        return self.at_hand(route)

    def remove(self, route: str) -> None:
        """Forget a key everywhere but in the environment.

        Raises:
            StudioError: the ring did not give it up.
        """
        with self._lock:
            self._session.pop(route, None)
            if self._ring is None or self._seen.get(route, "unknown") == "":
                return
            asked = self._ask(lambda ring: _removed(ring, route))
            if asked is None or not asked.answer:
                raise StudioError(sentence("connect-ring-refused"))
            self._seen[route] = ""

    def _look(self, route: str) -> None:
        if self._late():
            return
        asked = self._ask(lambda ring: ring.get(route))
        if asked is None or not asked.waiting:  # while it waits nothing is known, not even that there is no key
            self._seen[route] = (asked.answer or "") if asked is not None else ""
            self._met |= {self._seen[route]}

    def _ask(self, question: Callable[[Ring], T]) -> "Asked[T] | None":
        """Ask the ring, unless there is none or it still owes an answer."""
        ring = self._ring
        if ring is None or self._late():
            return None
        asked = Asked(lambda: question(ring)).within(self._patience_s)
        self._late = lambda: asked.waiting
        return asked


def _kept(ring: Ring, route: str, value: str) -> bool:
    ring.put(route, value)
    return True


def _removed(ring: Ring, route: str) -> bool:
    ring.remove(route)
    return True
