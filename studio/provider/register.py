"""Which routes there are: the built-in ones and those other packages bring as entry points.

Loading a route's class does no work; whatever is heavy waits until it is asked for a picture.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from typing import cast

from studio.provider.provider import Provider
from studio.words import Sentence, sentence

GROUP = "expression_studio.providers"
BUILT_IN = (EntryPoint("simulated", "studio.provider.simulated.route:SimulatedPair", GROUP),)
"""Routes that must be there even in a checkout without installation metadata."""

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


def register(resource: Resource, points: Iterable[EntryPoint] | None = None) -> Register:
    """All routes, built-in first.

    Args:
        resource: text of a file in resources/ by its path there; every route is built with it.
        points: entry points to read, those of this installation if None.

    Raises:
        DuplicateRouteError: a route name is claimed twice.
    """
    found = tuple(entry_points(group=GROUP)) if points is None else tuple(points)
    built_in = {point.value for point in BUILT_IN}
    foreign = [point for point in found if point.value not in built_in]
    routes: dict[str, Provider] = {}
    notices: list[Sentence] = []
    for point in (*BUILT_IN, *foreign):
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


def _built(point: EntryPoint, resource: Resource) -> Provider | None:
    """The route of an entry point, or None if its package is broken, whatever is wrong with it."""
    try:
        provider = point.load()(resource)
        str.encode(provider.route)
    except Exception:  # noqa: BLE001 - a rim: foreign code must not keep the program from starting
        return None
    return cast("Provider", provider)
