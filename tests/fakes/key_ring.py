"""A key ring in memory that can be absent, refuse, or never answer."""

import threading

from studio.store.key_ring import RingName


class FakeRing:
    """Keeps keys as the desktop's ring does.

    Attributes:
        kept: keys by route.
        asked: what it was asked, in order.
        broken: it raises, with the key in the text as a careless backend might.
        hangs: it does not come back before `release`.
    """

    def __init__(self, **kept: str) -> None:
        self.kept = kept
        self.asked: list[str] = []
        self.broken = False
        self.hangs = False
        self.title: RingName = "system"
        self._released = threading.Event()

    def release(self) -> None:
        """Let questions that hang go on, and later ones answer at once."""
        self.hangs = False
        self._released.set()

    def name(self) -> RingName:
        self._turn("name")
        return self.title

    def get(self, route: str) -> str:
        self._turn(f"get {route}")
        return self.kept.get(route, "")

    def put(self, route: str, value: str) -> None:
        self._turn(f"put {route}", value)
        self.kept[route] = value

    def remove(self, route: str) -> None:
        self._turn(f"remove {route}")
        self.kept.pop(route, None)

    def _turn(self, question: str, secret: str = "") -> None:
        self.asked.append(question)
        if self.hangs:
            self._released.wait()
        if self.broken:
            raise RuntimeError(f"the wallet says no to {secret}")
