"""What AUTOMATIC1111 and Forge answer, as documented."""

import base64
import json
from collections.abc import Mapping
from typing import Any

from studio.provider.trouble import (
    InvalidError,
    KeyRefusedError,
    NoImageError,
    ServerError,
    StrangeAnswerError,
)
from tests.fakes.wire.server import Expected, Fault, Made, Seen, WireServer

DRAW = ("/sdapi/v1/txt2img", "/sdapi/v1/img2img")
SEED = 1234567


def drawn(*pictures: bytes, seed: int = SEED) -> Made:
    """An answer with the status of a success."""
    images = [base64.b64encode(picture).decode() for picture in pictures]
    info = {"seed": seed, "all_seeds": [seed], "sd_model_name": "sd_xl_base_1.0", "infotexts": ["Steps: 20"]}
    return Made(200, {"images": images, "parameters": {}, "info": json.dumps(info)})


def failed(kind: str, words: str) -> Made:
    """A drawing that broke off."""
    return Made(500, {"error": kind, "detail": "", "body": "", "errors": words})


class A1111Shape:
    """Draws the asked pixels at once, unless it is told to wait.

    Attributes:
        login: that it wants to see, "" for none.
        shares: how far its drawing is, one for each look; the last one again and again.
        interrupted: how often it was stopped.
    """

    route = "a1111"

    def __init__(self, login: str = "", shares: tuple[float, ...] = (0.0,)) -> None:
        self.login = login
        self.shares = list(shares)
        self.interrupted = 0
        field = {"loc": ["body", "width"], "msg": "value is not a valid integer", "type": "type_error.integer"}
        self.faults: Mapping[str, Fault] = {
            "auth": lambda _: Made(401, {"detail": "Incorrect username or password"}),
            "gone": lambda _: Made(404, {"detail": "Not Found"}),
            "invalid": lambda _: Made(422, {"detail": [field]}),
            "server": lambda _: failed("RuntimeError", "mat1 and mat2 shapes cannot be multiplied"),
            "busy": lambda _: Made(503, b"Service Unavailable"),
            "no-image": lambda _: drawn(),
            "bad-base64": lambda _: Made(200, {"images": ["iVBORw0KG&&&"], "info": "{}"}),
        }
        self.expected: Expected = {
            "auth": KeyRefusedError,
            "gone": ServerError,
            "invalid": InvalidError,
            "server": ServerError,
            "busy": ServerError,
            "no-image": NoImageError,
            "bad-base64": StrangeAnswerError,
            "two-images": None,
            "wrong-size": None,
        }

    def is_paid(self, seen: Seen) -> bool:
        """Whether it asks for a picture."""
        return seen.method == "POST" and seen.path in DRAW

    def answer(self, seen: Seen, server: WireServer) -> Made | None:
        """What the server says."""
        if not seen.path.startswith("/sdapi/v1/"):
            return None
        if self.login and seen.headers.get("authorization") != f"Basic {self.login}":
            return self.faults["auth"](seen)
        if self.is_paid(seen):
            return self._drawn(seen.json, server)
        return self._asked(seen)

    def _asked(self, seen: Seen) -> Made | None:
        if (seen.method, seen.path) == ("GET", "/sdapi/v1/progress"):
            share = self.shares.pop(0) if len(self.shares) > 1 else self.shares[0]
            return Made(200, {"progress": share, "eta_relative": 3.0, "state": {}, "current_image": None})
        if (seen.method, seen.path) == ("POST", "/sdapi/v1/interrupt"):
            self.interrupted += 1
            return Made(200, {})
        return None

    def _drawn(self, asked: dict[str, Any], server: WireServer) -> Made:
        if asked.get("override_settings", {}).get("sd_model_checkpoint", "sd_xl_base_1.0") != "sd_xl_base_1.0":
            return failed("RuntimeError", "Unknown checkpoint")
        fault = server.dial.fault
        size = (64, 64) if fault == "wrong-size" else (asked["width"], asked["height"])
        seed = asked.get("seed", SEED)
        shades = [seed % 256, 90] if fault == "two-images" else [seed % 256]
        return drawn(*(server.picture(size[0], size[1], shade) for shade in shades), seed=seed)
