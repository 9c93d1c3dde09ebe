"""Connections of which the test says how they stand. Commands are only noted."""

from studio.provider.place import parse_routes
from studio.request.model_card import ModelCard
from studio.request.size import Size
from studio.session.connections import Connections, Doors
from studio.session.signal import Signal
from studio.store.keys import Keys
from studio.store.resource import resource
from tests.fakes.checkable import Mute, Tried
from tests.fakes.key_ring import FakeRing

FACTS = parse_routes(resource("routes.toml"))
KEY = "a-key-0123456789-x4Q"


def model(route: str, name: str, family: str, price: int | None, version: str = "") -> ModelCard:
    """A card as the page reads it."""
    maker = {"seedream": "ByteDance", "nano-banana": "Google"}.get(family, "Maker")
    sizes = (Size(2048, 2560), Size(4096, 4096))
    return ModelCard(
        f"{route}/{name}", route, maker, name, sizes, price, False, "available", False, "2026-11", family, version
    )


CARDS = (
    model("gemini", "Nano Banana", "nano-banana", 39_000, "1"),
    model("gemini", "Nano Banana Pro", "nano-banana", 134_000, "pro"),
    model("ark", "Seedream 4.0", "seedream", 30_000, "4.0"),
    model("ark", "Seedream 4.5", "seedream", 40_000, "4.5"),
    model("fal", "Seedream 4.0", "seedream", 30_000, "4.0"),
    model("replicate", "Seedream 4.5", "seedream", None, "4.5"),
    model("comfyui", "Own graph", "", 0),
)


class FakeConnect:
    """Real connections of five routes, and a note of every command."""

    def __init__(self, urls: dict[str, str] | None = None, **environment: str) -> None:
        routes = {name: Tried(name) for name in ("gemini", "ark", "fal", "replicate", "comfyui", "compatible")}
        self.doors = Doors(
            FACTS,
            Keys({one.route: one.key for one in FACTS}, FakeRing(), environment),
            environment,
            {card.id: card for card in CARDS},
            {**routes, "acme": Mute("acme")},
            lambda: "18:40",
        )
        self.now = Connections(self.doors, urls or {})
        self.looked = 0
        self.done: list[tuple[str, ...]] = []
        self.takes = True

    @property
    def changed(self) -> Signal[[]]:
        return self.now.changed

    @property
    def connected(self) -> frozenset[str]:
        return self.now.connected

    def look(self) -> None:
        self.looked += 1

    def check(self, route: str) -> None:
        self.done.append(("check", route))

    def put(self, route: str, text: str, *, keep: bool = True) -> bool:
        self.done.append(("put", route, text, "keep" if keep else "now"))
        return self.takes

    def remove(self, route: str) -> None:
        self.done.append(("remove", route))

    def base(self, route: str, url: str) -> bool:
        self.done.append(("base", route, url))
        return self.takes
