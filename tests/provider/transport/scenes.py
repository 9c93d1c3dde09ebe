"""The smallest provider, a line to it, and what is looked at after each exchange."""

import base64
from collections.abc import Iterator, Mapping
from dataclasses import replace

from studio.provider.place import Place, RouteFacts, parse_routes
from studio.provider.transport.call import Call, Reply
from studio.provider.transport.line import Line
from studio.provider.transport.status import by_status
from studio.provider.trouble import ProviderError
from tests.fakes.wire.server import Expected, Fault, Made, Seen, WireServer
from tests.provider.simulated.tables import resource

KEY = "canary-key-0123456789"
DRAW = Call("POST", "/draw", {"prompt": "a woman"})
STATUS = Call("GET", "/status")


class EchoShape:
    """Answers POST /draw with a picture inside JSON, GET /status with a word."""

    route = "echo"
    faults: Mapping[str, Fault]
    expected: Expected

    def __init__(self, faults: Mapping[str, Fault] | None = None) -> None:
        self.faults, self.expected = faults or {}, {}

    def answer(self, seen: Seen, server: WireServer) -> Made | None:
        if self.is_paid(seen):
            picture = base64.b64encode(server.picture()).decode()
            return Made(body={"picture": picture}, headers={"set-cookie": "session=crumb; Path=/"})
        return Made(body={"status": "ok"}) if seen.path == "/status" else None

    def is_paid(self, seen: Seen) -> bool:
        return (seen.method, seen.path) == ("POST", "/draw")


def limited(head: Mapping[str, str]) -> EchoShape:
    """A provider that can say that it is asked too fast, with this head."""
    return EchoShape({"rate": lambda _seen: Made(429, {"error": "slow down"}, head)})


def facts(**changes: object) -> RouteFacts:
    """Of a route with a key, whose results lie under pictures.example."""
    gemini = next(one for one in parse_routes(resource("routes.toml")) if one.route == "gemini")
    plain = replace(gemini, route="echo", title="Echo", base="https://api.example", hosts=("pictures.example",))
    return replace(plain, **changes)  # type: ignore[arg-type]


def place(url: str, **changes: object) -> Place:
    """One that was set by hand."""
    return Place(facts(**changes), url, own=True, key=lambda: KEY)


def line(url: str, **changes: object) -> Line:
    """To a server at an address that was set by hand."""
    return Line(place(url, **changes), sign, judge)


def sign(key: str) -> Mapping[str, str]:
    return {"authorization": f"Bearer {key}"} if key else {}


def judge(reply: Reply) -> ProviderError:
    return by_status(reply, "Echo")


def chain(problem: BaseException | None) -> Iterator[BaseException]:
    """An exception and all that hang on it."""
    seen: set[int] = set()
    left = [problem]
    while left:
        one = left.pop()
        if one is not None and id(one) not in seen:
            seen.add(id(one))
            yield one
            left += [one.__cause__, one.__context__]


def told(problem: BaseException) -> str:
    """All that an exception and those that hang on it could bring into a report."""
    return "\n".join(f"{one!r} {one} {one.args} {getattr(one, '__notes__', '')}" for one in chain(problem))
