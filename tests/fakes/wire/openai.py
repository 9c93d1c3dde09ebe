"""What OpenAI's Images API answers, as documented."""

import base64
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

from studio.image.signature import recognise
from studio.provider.trouble import (
    InvalidError,
    KeyRefusedError,
    ModelGoneError,
    NoCreditError,
    NoImageError,
    RefusedError,
    ServerError,
    StrangeAnswerError,
    TooFastError,
    UnknownOutcomeError,
)
from tests.fakes.wire.server import Expected, Fault, Made, Seen, WireServer

BASE = "/v1"
DRAW, EDIT, MODELS = f"{BASE}/images/generations", f"{BASE}/images/edits", f"{BASE}/models"
SERVED = ("gpt-image-2", "gpt-image-2.5-sunburst", "gpt-image-2.5-flare", "gpt-image-2.6-sunburst")
ANYTHING = frozenset(("model", "prompt", "n", "size", "quality", "output_format", "output_compression", "background"))
"""Fields of a GPT image model; anything else is an unknown parameter."""
USAGE: dict[str, Any] = {
    "input_tokens": 45,
    "input_tokens_details": {"text_tokens": 45, "image_tokens": 0},
    "output_tokens": 5500,
    "total_tokens": 5545,
}
SLOW = ("rate_limit_exceeded", "requests", "Rate limit reached for gpt-image-2 in organization on images per min.")
BLOCKED = (
    "moderation_blocked",
    "image_generation_user_error",
    "Your request was rejected by the safety system. safety_violations=[self-harm].",
)


def failure(status: int, code: str | None, kind: str, message: str, **headers: str) -> Made:
    """An error as OpenAI spells it."""
    told = {name.replace("_", "-"): value for name, value in headers.items()}
    error = {"message": message, "type": kind, "param": None, "code": code}
    return Made(status, {"error": error}, {"x-request-id": "req_0123456789", **told})


def drawn(*pictures: Mapping[str, Any], **more: Any) -> Made:
    """An answer with the status of a success."""
    head = {"created": 1757323224, "background": "opaque", "output_format": "png", "quality": "high"}
    return Made(200, {**head, "data": list(pictures), "usage": USAGE, **more}, {"x-request-id": "req_0123456789"})


def picture(data: bytes) -> dict[str, str]:
    """An item that is a picture."""
    return {"b64_json": base64.b64encode(data).decode()}


def asked_of(seen: Seen) -> dict[str, Any]:
    """Fields of a request, photos under "image"; those of a form are texts."""
    if seen.headers.get("content-type", "").startswith("application/json"):
        return dict(seen.json)
    photos = [value for name, value in seen.form if name in ("image", "image[]")]
    return {name: value for name, value in seen.form if not name.startswith("image")} | {"image": photos}


def soon() -> str:
    """A date that comes at once."""
    return format_datetime(datetime.now(UTC) + timedelta(seconds=1), usegmt=True)


class OpenAIShape:
    """Draws a picture of the asked pixels for every request that the documentation allows."""

    route = "openai"

    def __init__(self) -> None:
        wrong, quota = "invalid_request_error", "insufficient_quota"
        self.faults: Mapping[str, Fault] = {
            "auth": lambda _: failure(401, "invalid_api_key", wrong, "Incorrect API key provided."),
            "billing": lambda _: failure(429, quota, quota, "You exceeded your current quota."),
            "rate-seconds": lambda _: failure(429, *SLOW, retry_after="0"),
            "rate-date": lambda _: failure(429, *SLOW, retry_after=soon()),
            "rate-none": lambda _: failure(429, *SLOW),
            "rate-huge": lambda _: failure(429, *SLOW, retry_after="1000000000"),
            "gone": lambda _: failure(404, "model_not_found", wrong, "The model does not exist."),
            "conflict": lambda _: failure(409, None, wrong, "The request is in conflict with another."),
            "invalid": lambda _: failure(400, "invalid_value", wrong, "Invalid size."),
            "server": lambda _: failure(500, None, "server_error", "The server had an error."),
            "busy": lambda _: failure(503, None, "server_error", "The engine is overloaded."),
            "refused-input": lambda _: failure(400, *BLOCKED),
            "no-image": lambda _: drawn(),
            "text-only": lambda _: drawn({"revised_prompt": "a woman, in other words"}),
            "bad-base64": lambda _: drawn({"b64_json": "iVBORw0KG&&&"}),
        }
        self.expected: Expected = {
            "auth": KeyRefusedError,
            "billing": NoCreditError,
            "rate-seconds": TooFastError,
            "rate-date": TooFastError,
            "rate-none": TooFastError,
            "rate-huge": TooFastError,
            "gone": ModelGoneError,
            "conflict": InvalidError,
            "invalid": InvalidError,
            "server": UnknownOutcomeError,
            "busy": ServerError,
            "refused-input": RefusedError,
            "no-image": NoImageError,
            "text-only": NoImageError,
            "bad-base64": StrangeAnswerError,
            "two-images": None,
            "wrong-size": None,
        }

    def is_paid(self, seen: Seen) -> bool:
        """Whether it asks for a picture."""
        return seen.method == "POST" and seen.path in (DRAW, EDIT)

    def answer(self, seen: Seen, server: WireServer) -> Made | None:
        """What OpenAI says."""
        if not self.is_paid(seen) and (seen.method, seen.path) != ("GET", MODELS):
            return None
        if not seen.headers.get("authorization", "").startswith("Bearer "):
            return failure(401, "invalid_api_key", "invalid_request_error", "You didn't provide an API key.")
        if seen.method == "GET":
            return Made(200, {"object": "list", "data": [{"id": name, "object": "model"} for name in SERVED]})
        asked = asked_of(seen)
        problem = self._problem(seen, asked)
        return problem or self._picture(asked["size"], server)

    def _problem(self, seen: Seen, asked: Mapping[str, Any]) -> Made | None:
        wrong = "invalid_request_error"
        if asked["model"] not in SERVED:
            return failure(404, "model_not_found", wrong, "The model does not exist.")
        if unknown := asked.keys() - ANYTHING - ({"image"} if seen.path == EDIT else set()):
            return failure(400, "unknown_parameter", wrong, f"Unknown parameter: '{min(unknown)}'.")
        if not fits(asked["size"]):
            return failure(400, "invalid_value", wrong, "Invalid size.")
        if seen.path == EDIT and not well_named(seen):
            return failure(400, "invalid_image_file", wrong, "Invalid image file or mode.")
        return None

    def _picture(self, size: str, server: WireServer) -> Made:
        width, height = (64, 64) if server.dial.fault == "wrong-size" else tuple(map(int, size.split("x")))
        first = picture(server.picture(width, height))
        if server.dial.fault == "two-images":
            return drawn(first, picture(server.picture(width, height, shade=90)), size=size)
        return drawn(first, size=size)


def fits(size: str) -> bool:
    """Whether GPT Image 2 draws it."""
    width, height = map(int, size.split("x"))
    even = width % 16 == height % 16 == 0
    return even and width <= 3 * height and height <= 3 * width and width * height <= 3840 * 2160


def well_named(seen: Seen) -> bool:
    """Whether photos are pictures, under the name for one or that for several."""
    photos = [(name, value) for name, value in seen.form if name.startswith("image")]
    name = "image" if len(photos) == 1 else "image[]"
    return bool(photos) and all(
        field == name and isinstance(data, bytes) and recognise(data) in ("PNG", "JPEG", "WEBP")
        for field, data in photos
    )
