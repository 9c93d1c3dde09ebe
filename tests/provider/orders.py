"""Orders and places for routes under test."""

from dataclasses import replace

from studio.provider.place import Place, Surroundings, parse_routes
from studio.provider.provider import Order
from studio.request.image_request import ImageRequest
from studio.request.model_card import ModelCard, parse_models
from studio.request.size import Size
from tests.fakes.pictures import encoded, noise
from tests.provider.simulated.tables import resource

KEY = "canary-key-0123456789"
TEXT = "same woman, subtle sadness, slightly raised inner brows"
PNG, JPEG, WEBP = (encoded(form, noise(8, 10)) for form in ("PNG", "JPEG", "WEBP"))


def cards(route: str) -> dict[str, ModelCard]:
    """The cards of a route by their short names."""
    found = parse_models(resource(f"models/{route}.toml"))
    return {card.id.removeprefix(f"{route}/"): card for card in found}


def with_wire(card: ModelCard, **more: str | int | bool | tuple[str, ...]) -> ModelCard:
    """The same model with other facts about its wire."""
    return replace(card, wire=tuple((dict(card.wire) | more).items()))


def order(
    card: ModelCard, size: str = "", *photos: bytes, seed: int | None = None, text: str = TEXT, number: str = "job-1"
) -> Order:
    """An order of one picture, in the model's first size unless told."""
    asked = Size.parse(size) if size else card.sizes[0]
    return Order(number, ImageRequest(card.id, text, asked, seed=seed), card, photos)


def around(route: str, url: str = "", *, key: str = KEY) -> Surroundings:
    """Where a route is reached: at its usual address, or at one that was set by hand."""
    facts = next(one for one in parse_routes(resource("routes.toml")) if one.route == route)
    return Surroundings(resource, {route: Place(facts, url or facts.base, own=bool(url), key=lambda: key)})
