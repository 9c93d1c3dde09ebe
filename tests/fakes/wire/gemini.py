"""What Google's Gemini API answers, as documented."""

import base64
import math
import re
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
from tests.fakes.wire.server import Expected, Fault, Made, Seen, WireServer

MODELS = {
    "gemini-2.5-flash-image": 1290,
    "gemini-3.1-flash-image": 1120,
    "gemini-3.1-flash-lite-image": 1120,
    "gemini-3-pro-image": 1120,
    "gemini-nano-banana-2.1": 1120,
}
"""Tokens of a picture by model."""
SIDES = {"512": 512, "1K": 1024, "2K": 2048, "4K": 4096}
GENERATE = re.compile(r"/v1beta/models/([^/]+):generateContent")
STATUSES = {
    400: "INVALID_ARGUMENT",
    401: "UNAUTHENTICATED",
    404: "NOT_FOUND",
    409: "ABORTED",
    429: "RESOURCE_EXHAUSTED",
    500: "INTERNAL",
    503: "UNAVAILABLE",
}
TYPE = "type.googleapis.com/google.rpc."


def failure(status: int, message: str, *details: dict[str, Any]) -> Made:
    """An error as Google spells it."""
    error = {"code": status, "message": message, "status": STATUSES[status], "details": list(details)}
    return Made(status, {"error": error})


def slowed(delay: str) -> Made:
    """Too many requests, with the wait where Google tells it."""
    quota = {"@type": f"{TYPE}QuotaFailure", "violations": [{"quotaId": "GenerateRequestsPerMinutePerProject"}]}
    info = [{"@type": f"{TYPE}RetryInfo", "retryDelay": delay}] if delay else []
    said = f" Please retry in {delay}." if delay else ""
    return failure(429, f"You exceeded your current quota.{said}", quota, *info)


def drawn(*parts: dict[str, Any], reason: str = "STOP", **more: object) -> Made:
    """An answer with the status of a success."""
    usage = {
        "promptTokenCount": 12,
        "candidatesTokensDetails": [{"modality": "IMAGE", "tokenCount": 1120}],
        "totalTokenCount": 1132,
    }
    body: dict[str, Any] = {
        "candidates": [{"content": {"role": "model", "parts": list(parts)}, "finishReason": reason, "index": 0}],
        "usageMetadata": usage,
        "modelVersion": "gemini-3.1-flash-image",
        "responseId": "mAITaLbqO5",
    }
    return Made(200, body | more)


def picture(data: bytes, **more: object) -> dict[str, Any]:
    """A part that is a picture."""
    return {"inlineData": {"mimeType": "image/png", "data": base64.b64encode(data).decode()}} | more


def blocked(_seen: Seen) -> Made:
    return Made(200, {"promptFeedback": {"blockReason": "PROHIBITED_CONTENT"}, "responseId": "mAITaLbqO5"})


class GeminiShape:
    """Draws a picture of the asked proportions for every request that the documentation allows."""

    route = "gemini"

    def __init__(self) -> None:
        key = {"@type": f"{TYPE}ErrorInfo", "reason": "API_KEY_INVALID", "domain": "googleapis.com"}
        unpaid = "You exceeded your current quota. * Quota exceeded for metric: free_tier_requests, limit: 0"
        self.faults: Mapping[str, Fault] = {
            "auth": lambda _: failure(400, "API key not valid. Please pass a valid API key.", key),
            "billing": lambda _: failure(429, unpaid, {"@type": f"{TYPE}RetryInfo", "retryDelay": "22s"}),
            "rate-seconds": lambda _: slowed("0.02s"),
            "rate-none": lambda _: slowed(""),
            "rate-huge": lambda _: slowed("1000000000s"),
            "gone": lambda seen: failure(404, f"{seen.path} is not found for API version v1beta."),
            "invalid": lambda _: failure(400, "Invalid value at 'generation_config.image_config.aspect_ratio'."),
            "conflict": lambda _: failure(409, "The operation was aborted."),
            "server": lambda _: failure(500, "An internal error has occurred."),
            "busy": lambda _: failure(503, "The model is overloaded. Please try again later."),
            "refused-input": blocked,
            "refused-output": lambda _: drawn(reason="IMAGE_SAFETY", finishMessage="Unable to show the picture."),
            "no-image": lambda _: drawn(reason="NO_IMAGE"),
            "text-only": lambda _: drawn({"text": "I can't make that picture."}),
            "bad-base64": lambda _: drawn({"inlineData": {"mimeType": "image/png", "data": "iVBORw0KG&&&"}}),
        }
        self.expected: Expected = {
            "auth": KeyRefusedError,
            "billing": NoCreditError,
            "rate-seconds": TooFastError,
            "rate-none": TooFastError,
            "rate-huge": TooFastError,
            "gone": ModelGoneError,
            "invalid": InvalidError,
            "conflict": InvalidError,
            "server": UnknownOutcomeError,
            "busy": ServerError,
            "refused-input": RefusedError,
            "refused-output": RefusedError,
            "no-image": NoImageError,
            "text-only": NoImageError,
            "bad-base64": StrangeAnswerError,
            "two-images": None,
            "wrong-size": None,
        }

    def is_paid(self, seen: Seen) -> bool:
        """Whether it asks for a picture."""
        return seen.method == "POST" and GENERATE.fullmatch(seen.path) is not None

    def answer(self, seen: Seen, server: WireServer) -> Made | None:
        """What Google says."""
        if seen.method == "GET" and seen.path == "/v1beta/models":
            return Made(200, {"models": [{"name": f"models/{name}"} for name in MODELS]})
        found = GENERATE.fullmatch(seen.path)
        if found is None:
            return None
        if not seen.headers.get("x-goog-api-key"):
            return failure(401, "Request is missing required authentication credential.")
        return self._picture(found[1], seen, server)

    def _picture(self, model: str, seen: Seen, server: WireServer) -> Made:
        shape = seen.json["generationConfig"]["imageConfig"]
        tier = shape.get("imageSize", "1K")
        if model not in MODELS:
            return failure(404, f"models/{model} is not found for API version v1beta.")
        if tier not in SIDES or ("flash-image" in model and "2.5" in model and "imageSize" in shape):
            return failure(400, "Invalid value at 'generation_config.image_config.image_size'.")
        if server.dial.fault == "wrong-size":
            return drawn(picture(server.picture(64, 64)), modelVersion=model)
        width, height = map(int, shape["aspectRatio"].split(":"))
        side = SIDES[tier] / math.sqrt(width * height)
        sides = (round(width * side), round(height * side))
        parts = [{"text": "Here it is."}, picture(server.picture(64, 80, shade=9), thought=True)]
        if server.dial.fault == "two-images":
            parts.append(picture(server.picture(*sides, shade=90)))
        return drawn(*parts, picture(server.picture(*sides)), modelVersion=model)
