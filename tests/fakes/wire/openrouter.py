"""What OpenRouter's Image API answers, as documented."""

import base64
from collections.abc import Mapping
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
    UnknownOutcomeError,
)
from tests.fakes.wire.openai import soon
from tests.fakes.wire.server import Expected, Fault, Made, Seen, WireServer

BASE = "/api/v1"
DRAW, MODELS = f"{BASE}/images", f"{BASE}/images/models"
GEMINI = ("aspect_ratio", "input_references", "n")
TAKES: dict[str, tuple[str, ...]] = {
    "google/gemini-2.5-flash-image": GEMINI,
    "google/gemini-3.1-flash-image": (*GEMINI, "resolution"),
    "google/gemini-3-pro-image": (*GEMINI, "resolution"),
    "bytedance-seed/seedream-5-5": ("size", "output_format", "input_references"),
}
WIDTHS = {"4:5": 1024, "3:4": 864, "1:1": 1024, "2:3": 832, "9:16": 720}
COST = 0.039


def failure(status: int, message: str, metadata: Mapping[str, Any] | None = None, **headers: str) -> Made:
    """An error as OpenRouter spells it."""
    error: dict[str, Any] = {"code": status, "message": message} | ({"metadata": metadata} if metadata else {})
    return Made(status, {"error": error}, {name.replace("_", "-"): value for name, value in headers.items()})


def drawn(*items: Mapping[str, Any], cost: object = COST) -> Made:
    """An answer with the status of a success."""
    usage = {"prompt_tokens": 20, "completion_tokens": 1290, "total_tokens": 1310, "cost": cost}
    return Made(200, {"created": 1757323224, "data": list(items), "usage": usage})


def picture(data: bytes) -> dict[str, str]:
    """An item that is a picture."""
    return {"b64_json": base64.b64encode(data).decode(), "media_type": "image/png"}


class OpenRouterShape:
    """Draws a picture of about the asked shape, and rejects what its list does not name.

    Attributes:
        list: the answer to whoever asks for the models.
    """

    route = "openrouter"

    def __init__(self) -> None:
        self.list = Made(
            200, {"data": [{"id": name, "supported_parameters": list(all_)} for name, all_ in TAKES.items()]}
        )
        reasons = {"reasons": ["self-harm"], "flagged_input": "a woman"}
        self.faults: Mapping[str, Fault] = {
            "auth": lambda _: failure(401, "No auth credentials found"),
            "billing": lambda _: failure(402, "Insufficient credits"),
            "rate-seconds": lambda _: failure(429, "Rate limit exceeded", retry_after="0"),
            "rate-date": lambda _: failure(429, "Rate limit exceeded", retry_after=soon()),
            "rate-none": lambda _: failure(429, "Rate limit exceeded"),
            "rate-huge": lambda _: failure(429, "Rate limit exceeded", retry_after="1000000000"),
            "gone": lambda _: failure(404, "No endpoints found for this model"),
            "conflict": lambda _: failure(409, "Conflict"),
            "invalid": lambda _: failure(400, "Parameter size is not supported"),
            "server": lambda _: failure(500, "Internal Server Error"),
            "busy": lambda _: failure(503, "No provider is available"),
            "refused-input": lambda _: failure(403, "Your input was flagged", reasons),
            "no-image": lambda _: drawn(cost=0),
            "bad-base64": lambda _: drawn({"b64_json": "iVBORw0KG&&&", "media_type": "image/png"}),
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
            "bad-base64": StrangeAnswerError,
            "two-images": None,
            "wrong-size": None,
        }

    def is_paid(self, seen: Seen) -> bool:
        """Whether it asks for a picture."""
        return seen.method == "POST" and seen.path == DRAW

    def answer(self, seen: Seen, server: WireServer) -> Made | None:
        """What OpenRouter says."""
        if not self.is_paid(seen) and (seen.method, seen.path) != ("GET", MODELS):
            return None
        if not seen.headers.get("authorization", "").startswith("Bearer "):
            return failure(401, "No auth credentials found")
        return self.list if seen.method == "GET" else self._picture(seen.json, server)

    def _picture(self, asked: Mapping[str, Any], server: WireServer) -> Made:
        takes = TAKES.get(asked["model"])
        if takes is None:
            return failure(404, "No endpoints found for this model")
        if strange := asked.keys() - {"model", "prompt", *takes}:
            return failure(400, f"Parameter {min(strange)} is not supported")
        wrong = server.dial.fault == "wrong-size"
        width, height = (64, 64) if wrong else _pixels(asked)
        first = picture(server.picture(width, height))
        if server.dial.fault == "two-images":
            return drawn(first, picture(server.picture(width, height, shade=90)))
        return drawn(first)


def _pixels(asked: Mapping[str, Any]) -> tuple[int, int]:
    if "size" in asked:
        width, height = map(int, asked["size"].split("x"))
        return width, height
    across, down = map(int, asked["aspect_ratio"].split(":"))
    width = WIDTHS[asked["aspect_ratio"]]
    return width, width * down // across
