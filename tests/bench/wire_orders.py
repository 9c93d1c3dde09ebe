"""What the rows of the wire ask for: the same on every route, by the session and by the bare calls."""

from studio.request.image_request import ImageRequest
from studio.request.model_card import ModelCard
from studio.request.size import Size
from studio.wiring import Reach, reach_of

MODELS = ("gemini/nano-banana", "ark/seedream-4.0", "fal/seedream-4.0", "replicate/seedream-4.0")
SIZE = Size(1024, 1280)
TEXT = "Portrait of a woman with auburn hair and round glasses, sad, brows drawn together, lips pressed, eyes wet"
KEY = "key-of-the-benchmark"
PATHS = {"GEMINI": "", "ARK": "/api/v3", "FAL": "", "REPLICATE": ""}
KEYS = ("GEMINI_API_KEY", "ARK_API_KEY", "FAL_KEY", "REPLICATE_API_TOKEN")
AT_ONCE = 4
"""Requests that a route has on its way at a time; what the facts of all four say."""


def environment(url: str) -> dict[str, str]:
    """Variables that lead all routes to one server."""
    return {f"STUDIO_{name}_URL": url + path for name, path in PATHS.items()} | dict.fromkeys(KEYS, KEY)


def reached(url: str) -> Reach:
    """The routes as they reach a server."""
    return reach_of(None, environment(url), {})


def asked(card: ModelCard, count: int) -> ImageRequest:
    """Pictures of a model."""
    return ImageRequest(card.id, TEXT, SIZE, 1 if card.seed else None, card.version, count=count)


def check_pace(reach: Reach) -> None:
    """Make sure that a comparison is one of equals.

    Raises:
        ValueError: a route has another number of requests on its way than the bare calls.
    """
    together = {reach.places[reach.cards[model].route].facts.together for model in MODELS}
    if together != {AT_ONCE}:
        raise ValueError(together)
