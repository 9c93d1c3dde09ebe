"""What ModelArk of BytePlus answers, as documented."""

import base64
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any

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
)
from tests.fakes.wire.server import Expected, Fault, Made, Seen, WireServer

PATH = "/api/v3/images/generations"
LARGE, ANY = 3_686_400, 921_600
"""Fewest pixels of a picture."""
MODELS = {
    "seedream-4-0-250828": ANY,
    "seedream-4-5-251128": LARGE,
    "seedream-5-0-260128": LARGE,
    "seedream-5-0-pro-260628": ANY,
    "seedream-5-0-flash-260915": ANY,
    "seedream-5-5-261028": ANY,
}
REQUEST = "Request id: 021757323224abcdef0123456789abcd"
SLOW = ("RateLimitExceeded.EndpointRPMExceeded", "The requests of the endpoint exceeded its limit.")


def failure(status: int, code: str, message: str, **headers: str) -> Made:
    """An error as Ark spells it."""
    error = {"code": code, "message": f"{message} {REQUEST}", "param": "", "type": "BadRequest"}
    return Made(status, {"error": error}, {name.replace("_", "-"): value for name, value in headers.items()})


def drawn(*items: dict[str, Any], model: str = "seedream-4-0-250828", pictures: int | None = None) -> Made:
    """An answer with the status of a success."""
    many = len(items) if pictures is None else pictures
    usage = {"generated_images": many, "output_tokens": 16280 * many, "total_tokens": 16280 * many}
    return Made(200, {"model": model, "created": 1757323224, "data": list(items), "usage": usage})


def picture(data: bytes, size: str = "") -> dict[str, Any]:
    """An item that is a picture."""
    return {"b64_json": base64.b64encode(data).decode(), "size": size}


def error(code: str, message: str) -> dict[str, Any]:
    """An item that is missing, and why."""
    return {"error": {"code": code, "message": message}}


def now() -> str:
    """A date that has come when it is read."""
    return format_datetime(datetime.now(UTC), usegmt=True)


class ArkShape:
    """Draws a picture of the asked pixels for every request that the documentation allows."""

    route = "ark"

    def __init__(self) -> None:
        hidden = "The request failed because the input text may contain sensitive information."
        shown = "The request failed because the output image may contain sensitive information."
        self.faults: Mapping[str, Fault] = {
            "auth": lambda _: failure(401, "AuthenticationError", "The API key in the request is missing or invalid."),
            "billing": lambda _: failure(403, "AccountOverdueError", "Your account has an overdue balance."),
            "rate-seconds": lambda _: failure(429, *SLOW, retry_after="0"),
            "rate-date": lambda _: failure(429, *SLOW, retry_after=now()),
            "rate-none": lambda _: failure(429, *SLOW),
            "rate-huge": lambda _: failure(429, *SLOW, retry_after="1000000000"),
            "gone": lambda _: failure(404, "InvalidEndpointOrModel.NotFound", "The model does not exist."),
            "invalid": lambda _: failure(400, "InvalidParameter", "The parameter `size` is not valid."),
            "conflict": lambda _: failure(409, "Conflict", "The request is in conflict with another."),
            "server": lambda _: failure(500, "InternalServiceError", "The service encountered an error."),
            "busy": lambda _: failure(503, "ServiceUnavailable", "The service is not available."),
            "refused-input": lambda _: failure(400, "InputTextSensitiveContentDetected", hidden),
            "refused-output": lambda _: drawn(error("OutputImageSensitiveContentDetected", shown), pictures=0),
            "no-image": lambda _: drawn(pictures=0),
            "bad-base64": lambda _: drawn({"b64_json": "iVBORw0KG&&&", "size": "1024x1280"}),
        }
        self.expected: Expected = {
            "auth": KeyRefusedError,
            "billing": NoCreditError,
            "rate-seconds": TooFastError,
            "rate-date": TooFastError,
            "rate-none": TooFastError,
            "rate-huge": TooFastError,
            "gone": ModelGoneError,
            "invalid": InvalidError,
            "conflict": InvalidError,
            "server": ServerError,
            "busy": ServerError,
            "refused-input": RefusedError,
            "refused-output": RefusedError,
            "no-image": NoImageError,
            "bad-base64": StrangeAnswerError,
            "two-images": None,
            "wrong-size": None,
        }

    def is_paid(self, seen: Seen) -> bool:
        """Whether it asks for a picture."""
        return seen.method == "POST" and seen.path == PATH

    def answer(self, seen: Seen, server: WireServer) -> Made | None:
        """What Ark says."""
        if not self.is_paid(seen):
            return None
        if not seen.headers.get("authorization", "").startswith("Bearer "):
            return failure(401, "AuthenticationError", "The API key in the request is missing or invalid.")
        return self._picture(seen.json, server)

    def _picture(self, asked: dict[str, Any], server: WireServer) -> Made:
        model, size = asked["model"].removeprefix("doubao-"), asked["size"]
        if model not in MODELS:
            return failure(404, "InvalidEndpointOrModel.NotFound", "The model does not exist.")
        width, height = map(int, size.split("x"))
        if width * height < MODELS[model] or asked.get("watermark") is not False:
            return failure(400, "InvalidParameter", "The parameter `size` is not valid.")
        if server.dial.fault == "wrong-size":
            return drawn(picture(server.picture(64, 64), "64x64"), model=model)
        first = picture(server.picture(width, height), size)
        if server.dial.fault == "two-images":
            return drawn(first, picture(server.picture(width, height, shade=90), size), model=model)
        return drawn(first, model=model)
