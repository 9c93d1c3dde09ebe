"""Where a route is reached: address, key, hosts, pace. Known to wiring; a route only reads it."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

Resource = Callable[[str], str]


@dataclass(frozen=True)
class RouteFacts:
    """What is known of a hosted or local route, as data.

    Attributes:
        route: its name.
        title: of the provider, as people know it.
        base: address that stands before the documented paths, without a slash at its end.
        key: environment variable that may hold the key, empty where there is none.
        url: environment variable that may hold another base.
        needs_key: whether nothing works without one at the usual address.
        hosts: host names of results, and of what lies under them.
        together: most requests at a time.
        a_minute: most requests in a minute.
        deadline_s: for one exchange that costs money, s.
        patience_s: how long a queue is waited for, s.
        keys_page, billing_page, usage_page: of the provider, for people.
        checked: month the facts were checked, "YYYY-MM".
        stages: what it tells between sending and the last byte: "queued", "drawing", "downloading"; nothing where its
            only answer holds the picture.
    """

    route: str
    title: str
    base: str
    key: str
    url: str
    needs_key: bool
    hosts: tuple[str, ...]
    together: int
    a_minute: int
    deadline_s: float
    patience_s: float
    keys_page: str
    billing_page: str
    usage_page: str
    checked: str
    stages: tuple[str, ...] = ()


@dataclass
class Place:
    """A route's address as it is in force; the creator may set another one while the program runs.

    Attributes:
        facts: about the route.
        base: address in force, without a slash at its end.
        own: it was set by hand: it may be this computer or the local network, and results may come from its host.
        key: reads the key, "" where there is none; may wait for the system's key ring, so never call it on the loop.
    """

    facts: RouteFacts
    base: str
    own: bool = False
    key: Callable[[], str] = field(default=lambda: "", repr=False)

    @property
    def title(self) -> str:
        """Name of the provider."""
        return self.facts.title


@dataclass(frozen=True)
class Surroundings:
    """What every route is built with.

    Attributes:
        resource: text of a file in resources/ by its path there.
        places: by route.
    """

    resource: Resource
    places: Mapping[str, Place] = field(default_factory=dict)

    def place(self, route: str) -> Place:
        """Where a route is reached.

        Raises:
            KeyError: nobody told.
        """
        return self.places[route]


def parse_routes(text: str) -> tuple[RouteFacts, ...]:
    """The facts in resources/routes.toml, in file order.

    Raises:
        ValueError: the TOML cannot be read.
        KeyError: a route lacks a field.
    """
    return tuple(_facts(row) for row in tomllib.loads(text)["route"])


def _facts(row: Mapping[str, object]) -> RouteFacts:
    hosts, stages = row["hosts"], row["stages"]
    return RouteFacts(
        route=str(row["route"]),
        title=str(row["title"]),
        base=str(row["base"]).rstrip("/"),
        key=str(row["key"]),
        url=str(row["url"]),
        needs_key=bool(row["needs_key"]),
        hosts=tuple(str(host) for host in hosts) if isinstance(hosts, list) else (),
        together=int(str(row["together"])),
        a_minute=int(str(row["a_minute"])),
        deadline_s=float(str(row["deadline_s"])),
        patience_s=float(str(row["patience_s"])),
        keys_page=str(row["keys_page"]),
        billing_page=str(row["billing_page"]),
        usage_page=str(row["usage_page"]),
        checked=str(row["checked"]),
        stages=tuple(str(stage) for stage in stages) if isinstance(stages, list) else (),
    )
