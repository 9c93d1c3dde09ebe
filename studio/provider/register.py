"""Which routes there are: the built-in ones and those other packages bring as entry points.

Loading a route's class does no work; whatever is heavy waits until it is asked for a picture.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from studio.provider.provider import Provider
from studio.provider.simulated.route import SimulatedPair
from studio.words import Sentence, sentence

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "expression_studio.providers"
BUILT_IN: tuple[type[SimulatedPair], ...] = (SimulatedPair,)
"""Routes that must be there even in a checkout without installation metadata."""
BUILT_IN_VALUES = frozenset(f"{make.__module__}:{make.__name__}" for make in BUILT_IN)
"""How the entry points of the built-in routes name them."""

Resource = Callable[[str], str]


@dataclass(frozen=True)
class Register:
    """The routes found.

    Attributes:
        routes: provider by route name.
        notices: one sentence for each add-on that could not be loaded.
    """

    routes: dict[str, Provider]
    notices: tuple[Sentence, ...] = ()


class DuplicateRouteError(Exception):
    """Two different packages claim one route; which one would be paid is not ours to guess."""


def register(resource: Resource, points: "Iterable[EntryPoint] | None" = None) -> Register:
    """All routes, built-in first.

    Args:
        resource: text of a file in resources/ by its path there; every route is built with it.
        points: entry points to read, those of this installation if None.

    Raises:
        DuplicateRouteError: a route name is claimed twice.
    """
    routes: dict[str, Provider] = {make.route: make(resource) for make in BUILT_IN}
    notices: list[Sentence] = []
    for point in _installed() if points is None else points:
        if point.value in BUILT_IN_VALUES:
            continue
        provider = _built(point, resource)
        if provider is None:
            notices.append(sentence("simulated-broken-route", name=point.name))
        elif provider.route in routes:
            raise DuplicateRouteError(provider.route)
        else:
            routes[provider.route] = provider
    return Register(routes, tuple(notices))


def routes(resource: Resource) -> dict[str, Provider]:
    """Providers by route name, without the notices."""
    return register(resource).routes


def _installed() -> "Iterable[EntryPoint]":
    """The one loader of the installation's metadata, which takes a while to read."""
    from importlib.metadata import entry_points  # noqa: PLC0415

    return entry_points(group=GROUP)


def _built(point: "EntryPoint", resource: Resource) -> Provider | None:
    """The route of an entry point, or None if its package is broken, whatever is wrong with it."""
    try:
        provider = point.load()(resource)
        str.encode(provider.route)
    except Exception:  # noqa: BLE001 - a rim: foreign code must not keep the program from starting
        return None
    return cast("Provider", provider)
