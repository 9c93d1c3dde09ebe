"""What the queue of fal answers, as documented."""

from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any

from studio.provider.trouble import (
    ExpiredError,
    InvalidError,
    KeyRefusedError,
    ModelGoneError,
    NoCreditError,
    NoImageError,
    RefusedError,
    ServerError,
    TooFastError,
    UnknownOutcomeError,
)
from tests.fakes.wire.server import Expected, Fault, Made, Seen, WireServer

SEEDREAM = {
    "/fal-ai/bytedance/seedream/v4": 921_600,
    "/fal-ai/bytedance/seedream/v4.5": 3_686_400,
    "/fal-ai/bytedance/seedream/v5/lite": 3_686_400,
}
"""Fewest pixels of a picture."""
BANANAS = ("/fal-ai/nano-banana", "/fal-ai/nano-banana-2", "/fal-ai/nano-banana-pro")
DRAW = {*(f"{path}/text-to-image" for path in SEEDREAM), *BANANAS}
EDIT = {f"{path}/edit" for path in (*SEEDREAM, *BANANAS)}
LOCKED = "User is locked. Reason: Exhausted balance. Top up your balance at fal.ai/dashboard/billing."
QUEUED, DRAWING = {"status": "IN_QUEUE", "queue_position": 0}, {"status": "IN_PROGRESS", "logs": None}
LOST = {"error": "Runner disconnected", "error_type": "runner_disconnected"}


def told(status: int, detail: str, **headers: str) -> Made:
    """An error of fal itself."""
    return Made(status, {"detail": detail}, {name.replace("_", "-"): value for name, value in headers.items()})


def model_error(kind: str, message: str, *where: str, status: int = 422) -> Made:
    """An error of a model."""
    item = {"loc": list(where) or ["body", "prompt"], "msg": message, "type": kind, "input": "…"}
    return Made(status, {"detail": [item]}, {"x-fal-retryable": "false"})


def now() -> str:
    """A date that has come when it is read."""
    return format_datetime(datetime.now(UTC), usegmt=True)


INSTEAD = {
    "expired": told(404, "Request not found"),
    "failed": Made(503, {"detail": LOST["error"], "error_type": LOST["error_type"]}),
    "refused-input": model_error("content_policy_violation", "The prompt was flagged by a content checker."),
    "refused-output": model_error("content_policy_violation", "The generated image was flagged.", "body"),
    "no-image": Made(200, {"images": [], "description": ""}),
    "text-only": Made(200, {"images": [], "description": "I can't draw that."}),
}
"""What stands in the place of a result."""


class FalShape:
    """Takes orders, keeps each in its queue for one look and draws for another, then gives the asked pixels.

    Attributes:
        orders: what was asked, by the number of the order.
        looks: at the queue, by the number of the order.
        cancelled: orders that were to be stopped.
    """

    route = "fal"

    def __init__(self) -> None:
        self.orders: dict[str, dict[str, Any]] = {}
        self.looks: dict[str, int] = {}
        self.cancelled: list[str] = []
        slow = "Too many requests. Please slow down."
        self.faults: Mapping[str, Fault] = {
            "auth": lambda _: told(401, "No user found for Key ID and Secret"),
            "billing": lambda _: told(403, LOCKED),
            "rate-seconds": lambda _: told(429, slow, retry_after="0"),
            "rate-date": lambda _: told(429, slow, retry_after=now()),
            "rate-none": lambda _: told(429, slow),
            "rate-huge": lambda _: told(429, slow, retry_after="1000000000"),
            "gone": lambda _: told(404, "Application 'nano-banana' not found"),
            "conflict": lambda _: told(409, "Conflict"),
            "invalid": lambda _: model_error("value_error", "Input should be greater than 1920", "body", "image_size"),
            "server": lambda _: Made(500, {"detail": "Internal error", "error_type": "internal_error"}),
            "busy": lambda _: Made(503, {"detail": "No runner", "error_type": "runner_scheduling_failure"}),
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
            "server": ServerError,
            "busy": ServerError,
            "refused-input": RefusedError,
            "refused-output": RefusedError,
            "no-image": NoImageError,
            "text-only": NoImageError,
            "two-images": None,
            "wrong-size": None,
            "stuck": UnknownOutcomeError,
            "unknown-state": UnknownOutcomeError,
            "failed": ServerError,
            "expired": ExpiredError,
        }

    def is_paid(self, seen: Seen) -> bool:
        """Whether it asks for a picture."""
        return seen.method == "POST" and seen.path in DRAW | EDIT

    def answer(self, seen: Seen, server: WireServer) -> Made | None:
        """What fal says."""
        if self.is_paid(seen):
            return self._taken(seen, server)
        app, found, rest = seen.path.partition("/requests/")
        if not found or not app.startswith("/fal-ai/"):
            return None
        number, _, what = rest.partition("/")
        if not seen.headers.get("authorization", "").startswith("Key "):
            return self.faults["auth"](seen)
        return self._asked(seen.method, number, what, server)

    def _asked(self, method: str, number: str, what: str, server: WireServer) -> Made:
        if number not in self.orders:
            return told(404, "Request not found")
        if (method, what) == ("PUT", "cancel"):
            return self._cancelled(number)
        return self._status(number, server) if what == "status" else self._result(number, server)

    def _taken(self, seen: Seen, server: WireServer) -> Made:
        if not seen.headers.get("authorization", "").startswith("Key "):
            return told(401, "No user found for Key ID and Secret")
        asked = seen.json
        if (seen.path in EDIT) != bool(asked.get("image_urls")) or not asked["prompt"]:
            return model_error("missing", "Field required", "body", "image_urls")
        least = next((area for path, area in SEEDREAM.items() if seen.path.startswith(f"{path}/")), 0)
        size = asked.get("image_size", {})
        if least and size.get("width", 0) * size.get("height", 0) < least:
            return model_error("value_error", "The picture is too small", "body", "image_size")
        number = f"764cabcf-b745-4b3e-ae38-{len(self.orders) + 1:012d}"
        self.orders[number], self.looks[number] = asked, 0
        here = f"{server.url}/{'/'.join(seen.path.split('/')[1:3])}/requests/{number}"
        urls = {"response_url": here, "status_url": f"{here}/status", "cancel_url": f"{here}/cancel"}
        return Made(200, {**QUEUED, "request_id": number, **urls})

    def _status(self, number: str, server: WireServer) -> Made:
        self.looks[number] += 1
        fault, look = server.dial.fault, self.looks[number]
        if fault == "unknown-state":
            return Made(200, {"status": "PONDERING", "request_id": number})
        if look == 1 or fault == "stuck":
            return Made(202, {**QUEUED, "request_id": number})
        if look == 2:
            return Made(202, {**DRAWING, "request_id": number})
        done = {"status": "COMPLETED", "request_id": number, "metrics": {"inference_time": 3.1}}
        return Made(200, done | (LOST if fault == "failed" else {}))

    def _result(self, number: str, server: WireServer) -> Made:
        fault, asked = server.dial.fault, self.orders[number]
        if fault in INSTEAD:
            return INSTEAD[fault]
        size = asked.get("image_size", {"width": 64, "height": 80})
        width, height = (64, 64) if fault == "wrong-size" else (size["width"], size["height"])
        shades = (128, 90) if fault == "two-images" else (128,)
        links = [server.host_picture(server.picture(width, height, shade)) for shade in shades]
        images = [{"url": link, "content_type": "image/png", "file_name": "x.png", "file_size": 1} for link in links]
        return Made(200, {"images": images} | ({"seed": asked.get("seed", 42)} if "image_size" in asked else {}))

    def _cancelled(self, number: str) -> Made:
        self.cancelled.append(number)
        if self.looks[number] >= 3:
            return Made(400, {"status": "ALREADY_COMPLETED"})
        return Made(202, {"status": "CANCELLATION_REQUESTED"})
