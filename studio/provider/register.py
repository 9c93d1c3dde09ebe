"""Which routes there are: the built-in ones and those other packages bring as entry points.

Loading a route's class does no work; whatever is heavy waits until it is asked for a picture.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, cast

from studio.provider.place import Surroundings
from studio.provider.provider import Provider
from studio.words import Sentence, sentence

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "expression_studio.providers"
BUILT_IN = (
    "studio.provider.simulated.route:SimulatedPair",
    "studio.provider.gemini:Gemini",
    "studio.provider.ark:Ark",
    "studio.provider.fal:Fal",
    "studio.provider.replicate:Replicate",
    "studio.provider.openai:OpenAI",
    "studio.provider.compatible:Compatible",
    "studio.provider.openrouter:OpenRouter",
    "studio.provider.comfyui:ComfyUI",
    "studio.provider.a1111:A1111",
)
"""Routes that must be there even in a checkout without installation metadata, as their entry points name them."""


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


def register(around: Surroundings, points: "Iterable[EntryPoint] | None" = None) -> Register:
    """All routes, built-in first.

    Args:
        around: what every route is built with.
        points: entry points to read, those of this installation if None.

    Raises:
        DuplicateRouteError: a route name is claimed twice.
    """
    built = [_built_in(value, around) for value in BUILT_IN]
    routes: dict[str, Provider] = {provider.route: provider for provider in built}
    notices: list[Sentence] = []
    for point in _installed() if points is None else points:
        if point.value in BUILT_IN:
            continue
        provider = _built(point, around)
        if provider is None:
            notices.append(sentence("simulated-broken-route", name=point.name))
        elif provider.route in routes:
            raise DuplicateRouteError(provider.route)
        else:
            routes[provider.route] = provider
    return Register(routes, tuple(notices))


def _built_in(value: str, around: Surroundings) -> Provider:
    module, _, name = value.partition(":")
    return cast("Provider", getattr(import_module(module), name)(around))


def _installed() -> "Iterable[EntryPoint]":
    """The one loader of the installation's metadata, which takes a while to read."""
    from importlib.metadata import entry_points  # noqa: PLC0415

    return entry_points(group=GROUP)


def _built(point: "EntryPoint", around: Surroundings) -> Provider | None:
    """The route of an entry point, or None if its package is broken, whatever is wrong with it."""
    try:
        provider = point.load()(around)
        str.encode(provider.route)
    except Exception:  # noqa: BLE001 - a rim: foreign code must not keep the program from starting
        return None
    return cast("Provider", provider)
