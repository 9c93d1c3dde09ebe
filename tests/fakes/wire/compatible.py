"""What people's own servers answer: vLLM-Omni and SGLang, which take photos as a form, and LocalAI, which does not."""

import base64
from collections.abc import Mapping
from typing import Any, Literal

from studio.provider.trouble import (
    InvalidError,
    KeyRefusedError,
    ModelGoneError,
    NoImageError,
    ServerError,
    StrangeAnswerError,
    UnknownOutcomeError,
)
from tests.fakes.wire.openai import DRAW, EDIT, MODELS, asked_of, picture, well_named
from tests.fakes.wire.server import Expected, Fault, Made, Seen, WireServer

Server = Literal["vllm-omni", "sglang", "localai"]
SERVED = "own/painter"


def flat(status: int, message: str, kind: str = "BadRequestError") -> Made:
    """An error in the flat form."""
    return Made(status, {"object": "error", "message": message, "type": kind, "param": None, "code": status})


def nested(status: int, message: str) -> Made:
    """An error in the form with an object."""
    return Made(status, {"error": {"message": message, "type": "", "code": status}})


def detailed(status: int, detail: object) -> Made:
    """An error as web frameworks make it."""
    return Made(status, {"detail": detail})


def drawn(*items: Mapping[str, Any], **more: Any) -> Made:
    """An answer with the status of a success."""
    return Made(200, {"created": 1757323224, "data": list(items), **more})


class CompatibleShape:
    """Draws a picture of the asked pixels.

    Args:
        server: which of the servers it is.
        key: it asks for; none if empty.
    """

    route = "compatible"

    def __init__(self, server: Server = "vllm-omni", key: str = "") -> None:
        self._server = server
        self._key = key
        self.faults: Mapping[str, Fault] = {
            "auth": lambda _: nested(401, "Unauthorized"),
            "gone": lambda _: flat(404, "The model `own/painter` does not exist.", "NotFoundError"),
            "conflict": lambda _: detailed(409, "Conflict"),
            "invalid": lambda _: detailed(422, [{"loc": ["body", "size"], "msg": "Input should be a valid size"}]),
            "server": lambda _: detailed(500, "Image generation failed"),
            "busy": lambda _: detailed(503, "No engine is ready."),
            "no-image": lambda _: drawn(),
            "bad-base64": lambda _: drawn({"b64_json": "iVBORw0KG&&&"}),
        }
        self.expected: Expected = {
            "auth": KeyRefusedError,
            "gone": ModelGoneError,
            "conflict": InvalidError,
            "invalid": InvalidError,
            "server": UnknownOutcomeError,
            "busy": ServerError,
            "no-image": NoImageError,
            "bad-base64": StrangeAnswerError,
            "two-images": None,
            "wrong-size": None,
        }

    def is_paid(self, seen: Seen) -> bool:
        """Whether it asks for a picture."""
        return seen.method == "POST" and seen.path in (DRAW, EDIT)

    def answer(self, seen: Seen, server: WireServer) -> Made | None:
        """What the server says."""
        if not self.is_paid(seen) and (seen.method, seen.path) != ("GET", MODELS):
            return None
        if self._key and seen.headers.get("authorization") != f"Bearer {self._key}":
            return nested(401, "Unauthorized")
        if seen.method == "GET":
            return Made(200, {"object": "list", "data": [{"id": SERVED, "object": "model"}]})
        if seen.path == EDIT and self._server == "localai":
            return detailed(404, "Not Found")
        asked = asked_of(seen)
        return self._problem(seen, asked) or self._picture(asked, server)

    def _problem(self, seen: Seen, asked: Mapping[str, Any]) -> Made | None:
        if asked.get("model", SERVED) != SERVED:
            return flat(400, f"Model mismatch: the server runs {SERVED}.")
        if self._server == "vllm-omni" and asked.get("response_format") == "url":
            return detailed(400, "response_format must be b64_json")
        if seen.path == EDIT and not well_named(seen):
            return detailed(400, "No image was given")
        for photo in asked.get("ref_images", ()):
            base64.b64decode(photo, validate=True)
        return None

    def _picture(self, asked: Mapping[str, Any], server: WireServer) -> Made:
        wrong = server.dial.fault == "wrong-size"
        width, height = (64, 64) if wrong else tuple(map(int, str(asked["size"]).split("x")))
        shades = (128, 90) if server.dial.fault == "two-images" else (128,)
        pictures = [server.picture(width, height, shade=shade) for shade in shades]
        inside = self._server == "vllm-omni" or asked.get("response_format") == "b64_json"
        items = [picture(one) if inside else {"url": server.host_picture(one)} for one in pictures]
        more = {"id": "img-1", "inference_time_s": 1.5} if self._server == "sglang" else {}
        return drawn(*items, **more)
