"""Models of providers in the window of a journey: their addresses and keys, choosing them, and what the ledger says."""

import base64
import hashlib
import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from studio.store.codec import Stored
from tests.fakes.wire.seen import Expected, Fault, Made, Seen, Shape
from tests.fakes.wire.server import WireServer
from tests.journeys.places import Place
from tests.journeys.screen import Program, Screen, until

BASES = {
    "STUDIO_GEMINI_URL": "",
    "STUDIO_ARK_URL": "/api/v3",
    "STUDIO_FAL_URL": "",
    "STUDIO_REPLICATE_URL": "",
}
"""What stands before the documented paths at each provider, by variable."""
CANARY = "canary-0123456789"
KEYS = {
    name: f"{CANARY}-{name.lower()}" for name in ("GEMINI_API_KEY", "ARK_API_KEY", "FAL_KEY", "REPLICATE_API_TOKEN")
}
PATHS = {"/v1beta/": "gemini", "/api/v3/": "ark", "/fal-ai/": "fal", "/v1/": "replicate"}
HEADS = {"gemini": ("x-goog-api-key", ""), "ark": ("authorization", "Bearer "), "fal": ("authorization", "Key ")}
GREY = 128
"""Of the pictures that the providers make."""


def connect(screen: Screen, server: WireServer, *, keys: bool = True) -> None:
    """Programs on the screen reach all providers at a server.

    The first window is empty, without coach lines, and A always stands at the left under its name.
    """
    screen.environment |= {name: server.url + base for name, base in BASES.items()} | (KEYS if keys else {})
    settings = screen.home / "config/expression-studio/settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text(json.dumps({"tips": False}))


class Gateway:
    """A provider behind a server that puts the key in by itself.

    Attributes:
        route, faults, expected: of the provider.
    """

    def __init__(self, shape: Shape) -> None:
        self.route = shape.route
        self.faults: Mapping[str, Fault] = shape.faults
        self.expected: Expected = shape.expected
        self._shape = shape

    def is_paid(self, seen: Seen) -> bool:
        """Whether it asks for a picture."""
        return self._shape.is_paid(seen)

    def answer(self, seen: Seen, server: WireServer) -> Made | None:
        """What the provider says to whoever has a key."""
        name, start = HEADS.get(self.route, HEADS["ark"])
        return self._shape.answer(replace(seen, headers={**seen.headers, name: f"{start}of the gateway"}), server)


@dataclass
class Bench:
    """A creator who compares two models.

    Attributes:
        program: the window.
        server: plays all providers.
    """

    program: Program
    server: WireServer

    @cached_property
    def _known(self) -> tuple[dict[str, dict[str, list[str]]], dict[str, Place]]:
        return self.program.menus("pill_a", "setup_button", "menu_identity")

    @property
    def at(self) -> dict[str, Place]:
        """Where the buttons are; panes, menus and Generate do not move when pictures come."""
        return self._known[1]

    def keys(self, button: str, entry: str) -> list[str]:
        """Keys for an entry of the menu of a pane, of the number of pictures, or of a part of the recipe."""
        return self._known[0][button][entry]

    def choose(self, slot: int, entry: str, card: str) -> None:
        """A model from the menu behind a pane's name."""
        self.program.click(self.at[f"pill_{'ab'[slot]}"], across=0.2)
        self.program.keys(*self.keys("pill_a", entry))
        self.program.waits_for(lambda now: now.experiment.models[slot] == card, f"{card} in pane {'AB'[slot]}")

    def generate(self) -> None:
        """Press the button, agree where it is the first that anybody is paid for, and see that it is a new step."""
        stored = self.program.stored()
        before = len(stored.experiment.steps) if stored is not None else 0
        first = not any("sending" in one.states for one in ledger(self.program.library) if one.estimated)
        menu = self.at["menu_button"]
        bright = self.program.seen(menu) if first else None
        self.program.click(self.at["generate_button"])
        if first:
            until(lambda: self.program.seen(menu) != bright, "the question")
            self.program.keys("Return")
        self.program.waits_for(lambda now: len(now.experiment.steps) == before + 1, "a new step")

    def pictures(self, a: int, b: int) -> Stored:
        """The record, once the newest step has so many pictures."""
        said = f"{a} pictures of A, {b} of B"
        return self.program.waits_for(lambda now: counted(now) == (a, b), said)

    def shows_grey(self, letter: str) -> None:
        """Wait until a picture of a provider is on the screen."""
        middle = Place(*self.at[f"picture_{letter}"].at(0.5, 0.5), 1, 1)
        until(lambda: self.program.seen(middle).getpixel((0, 0)) == (GREY,) * 3, f"the picture in {letter}")

    def states(self, count: int, end: str) -> list["Standing"]:
        """The ledger, once so many orders have ended in a way."""
        return until(lambda: ended(ledger(self.program.library), count, end), f"{count} orders that are {end}")


def counted(now: Stored) -> tuple[int, int]:
    """Pictures of A and of B in the newest step."""
    step = now.experiment.steps[-1] if now.experiment.steps else None
    slots = [shot.slot for shot in step.shots] if step is not None else []
    return slots.count(0), slots.count(1)


@dataclass(frozen=True)
class Standing:
    """One order.

    Attributes:
        states: all that it was in, oldest first.
        estimated: micro-dollars.
    """

    step: str
    slot: int
    route: str
    states: tuple[str, ...]
    estimated: int | None


def ledger(library: Path) -> list[Standing]:
    """All orders, in the order in which they were planned."""
    connection = sqlite3.connect(f"file:{library / 'library.db'}?mode=ro", uri=True)
    try:
        jobs = connection.execute("SELECT id, step, slot, route, estimated FROM job ORDER BY rowid").fetchall()
        events = connection.execute("SELECT job, state FROM event ORDER BY number").fetchall()
    finally:
        connection.close()
    return [
        Standing(step, slot, route, tuple(state for of, state in events if of == job), estimated)
        for job, step, slot, route, estimated in jobs
    ]


def ended(orders: list[Standing], count: int, end: str) -> list[Standing] | None:
    """The orders, once so many have ended in a way."""
    return orders if sum(order.states[-1] == end for order in orders) == count else None


def route_of(seen: Seen) -> str:
    """Whose request it is."""
    return next(route for path, route in PATHS.items() if seen.path.startswith(path))


def recorded(seen: Seen, *photos: Path) -> Any:
    """The body of a request as it is to be kept: photos by their hashes."""
    known = {base64.b64encode(path.read_bytes()).decode(): _sha256(path) for path in photos}
    return _without(seen.json, known)


def _without(value: Any, known: dict[str, str]) -> Any:
    if isinstance(value, dict):
        return {name: _without(one, known) for name, one in value.items()}
    if isinstance(value, list):
        return [_without(one, known) for one in value]
    return next((kept for data, kept in known.items() if isinstance(value, str) and value.endswith(data)), value)


def _sha256(path: Path) -> str:
    return f"sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}"


def nowhere(text: str, *folders: Path) -> None:
    """See that a text stands in no file below the folders."""
    for folder in folders:
        holding = [path for path in folder.rglob("*") if path.is_file() and text.encode() in path.read_bytes()]
        assert not holding
