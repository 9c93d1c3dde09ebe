"""The key ring of the desktop, asked with patience: a locked one waits for its owner, who may not be there."""

from collections.abc import Callable
from threading import Thread
from typing import TYPE_CHECKING, Generic, Literal, Protocol, TypeVar

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "expression-studio"
"""Under which name the ring keeps the keys; the user name is that of the route."""
PATIENCE_S = 5.0
"""How long the ring is waited for."""
RECOMMENDED = 1
"""Priority from which a ring is fit for secrets; plain files and the one that only fails lie below."""
RingName = Literal["", "macos", "windows", "kwallet", "system"]
"""What a ring is called by its owner; empty where there is none."""
NAMES: tuple[tuple[str, RingName], ...] = (("macos", "macos"), ("windows", "windows"), ("kwallet", "kwallet"))

T = TypeVar("T")


class Ring(Protocol):
    """Keeps one text for each route. It may raise whatever its desktop raises, and may never come back."""

    def name(self) -> RingName:
        """What it is called."""
        ...

    def get(self, route: str) -> str:
        """The key of a route, "" where there is none."""
        ...

    def put(self, route: str, value: str) -> None:
        """Keep a key in place of the one before."""
        ...

    def remove(self, route: str) -> None:
        """Throw a key away; nothing happens where there is none."""
        ...


class SystemRing:
    """The ring of the machine. Making one does no work."""

    def name(self) -> RingName:
        """Which ring this machine has."""
        backend = _backend()
        if backend is None:
            return ""
        module = type(backend).__module__.lower()
        return next((name for part, name in NAMES if part in module), "system")

    def get(self, route: str) -> str:
        """The key of a route."""
        backend = _backend()
        return (backend.get_password(SERVICE, route) or "") if backend is not None else ""

    def put(self, route: str, value: str) -> None:
        """Keep a key.

        Raises:
            LookupError: this machine has no ring.
        """
        backend = _backend()
        if backend is None:
            raise LookupError(SERVICE)
        backend.set_password(SERVICE, route, value)

    def remove(self, route: str) -> None:
        """Throw a key away."""
        backend = _backend()
        if backend is not None and backend.get_password(SERVICE, route) is not None:
            backend.delete_password(SERVICE, route)


class Asked(Generic[T]):
    """One question to a ring, in a thread that nobody has to wait for.

    Attributes:
        answer: what it said, None while it says nothing and where it failed.
        failed: whether it raised.
    """

    def __init__(self, question: Callable[[], T]) -> None:
        self.answer: T | None = None
        self.failed = False
        self._question = question
        # A daemon: a ring that never answers must not keep the program from ending.
        self._thread = Thread(target=self._run, name="key ring", daemon=True)

    def within(self, seconds: float) -> "Asked[T]":
        """Ask, and come back with or without an answer."""
        self._thread.start()
        self._thread.join(seconds)
        return self

    @property
    def waiting(self) -> bool:
        """Whether it has not come back yet."""
        return self._thread.is_alive()

    def _run(self) -> None:
        try:
            self.answer = self._question()
        except Exception:  # noqa: BLE001 - a rim: rings raise what they like, and its text could hold the key
            self.failed = True


def _backend() -> "KeyringBackend | None":
    """The one loader of keyring, which looks through everything installed; None where nothing is fit for secrets."""
    from keyring import get_keyring  # noqa: PLC0415 - the start of the window needs no key

    found = get_keyring()
    # Where several rings are found, keyring puts them behind one another, plain files at the end: take the first.
    chained: list[KeyringBackend] = getattr(found, "backends", [found])
    return next((one for one in chained if one.priority >= RECOMMENDED), None)
