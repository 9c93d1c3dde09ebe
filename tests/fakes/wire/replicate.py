"""What Replicate answers, as documented."""

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

MODELS = (
    "bytedance/seedream-4",
    "bytedance/seedream-4.5",
    "bytedance/seedream-5-lite",
    "google/nano-banana",
    "google/nano-banana-2",
    "google/nano-banana-pro",
)
PAID = {f"/v1/models/{model}/predictions": model for model in MODELS}
MADE_AT = "2026-11-23T10:00:00.000Z"
SLOW = "Request was throttled. Your rate limit resets in ~{}s."
SEVERAL = "bytedance/"
"""Models of this maker give a list of addresses, the others one address."""


def told(status: int, title: str, detail: str, **headers: str) -> Made:
    """An error as Replicate spells it."""
    body = {"title": title, "detail": detail, "status": status}
    return Made(status, body, {name.replace("_", "-"): value for name, value in headers.items()})


def now() -> str:
    """A date that has come when it is read."""
    return format_datetime(datetime.now(UTC), usegmt=True)


class ReplicateShape:
    """Makes predictions that start for one look and are processed for another, then gives the asked pixels.

    Attributes:
        made: what was asked, by the number of the prediction: model and input.
        looks: by the number of the prediction.
        cancelled: predictions that were to be cancelled.
    """

    route = "replicate"

    def __init__(self) -> None:
        self.made: dict[str, tuple[str, dict[str, Any]]] = {}
        self.looks: dict[str, int] = {}
        self.cancelled: list[str] = []
        self.faults: Mapping[str, Fault] = {
            "auth": lambda _: told(401, "Unauthenticated", "You did not pass a valid authentication token"),
            "billing": lambda _: told(402, "Insufficient credit", "You have insufficient credit to run this model."),
            "rate-seconds": lambda _: told(429, "", SLOW.format(0)),
            "rate-date": lambda _: told(429, "", "Request was throttled.", retry_after=now()),
            "rate-none": lambda _: told(429, "", "Request was throttled."),
            "rate-huge": lambda _: told(429, "", SLOW.format(1_000_000_000)),
            "gone": lambda _: told(404, "Not found", "The requested resource could not be found."),
            "conflict": lambda _: told(409, "Conflict", "The request is in conflict with another."),
            "invalid": lambda _: told(422, "Input validation failed", "- input.size: must be one of 1K, 2K, 4K"),
            "server": lambda _: told(500, "Internal server error", "Something went wrong."),
            "busy": lambda _: told(503, "Service unavailable", "Try again in a moment."),
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
            "refused-output": RefusedError,
            "no-image": NoImageError,
            "two-images": None,
            "wrong-size": None,
            "stuck": UnknownOutcomeError,
            "unknown-state": UnknownOutcomeError,
            "failed": ServerError,
            "expired": ExpiredError,
        }

    def is_paid(self, seen: Seen) -> bool:
        """Whether it asks for a picture."""
        return seen.method == "POST" and seen.path in PAID

    def answer(self, seen: Seen, server: WireServer) -> Made | None:
        """What Replicate says."""
        if not seen.path.startswith(("/v1/predictions", "/v1/models/")):
            return None
        if not seen.headers.get("authorization", "").startswith("Bearer "):
            return self.faults["auth"](seen)
        if self.is_paid(seen):
            return self._taken(seen, server)
        number, _, what = seen.path.removeprefix("/v1/predictions").lstrip("/").partition("/")
        return self._asked(seen, number, what, server)

    def _asked(self, seen: Seen, number: str, what: str, server: WireServer) -> Made:
        if not number:
            return Made(200, {"previous": None, "next": None, "results": []})
        if number not in self.made:
            return self.faults["gone"](seen)
        if (seen.method, what) == ("POST", "cancel"):
            return self._cancel(number, server)
        self.looks[number] += 1
        if server.dial.fault == "expired":
            return self.faults["gone"](seen)
        return Made(200, self._look(number, server))

    def _taken(self, seen: Seen, server: WireServer) -> Made:
        asked = seen.json["input"]
        if not asked.get("prompt") or (asked.get("size") == "custom" and not {"width", "height"} <= set(asked)):
            return self.faults["invalid"](seen)
        number = f"rrr4z55ocneqzikepnug6xezp{len(self.made) + 1}"
        self.made[number], self.looks[number] = (PAID[seen.path], asked), 0
        return Made(201, self.prediction(number, "starting", server))

    def prediction(self, number: str, state: str, server: WireServer, **more: object) -> dict[str, Any]:
        """A prediction as shown."""
        model, asked = self.made[number]
        here = f"{server.url}/v1/predictions/{number}"
        begun = None if state in ("starting", "aborted") or self.looks[number] < 2 else MADE_AT
        return {
            "id": number,
            "model": model,
            "version": "hidden",
            "status": state,
            "input": asked,
            "output": None,
            "error": None,
            "logs": "",
            "metrics": {},
            "created_at": MADE_AT,
            "started_at": begun,
            "urls": {"get": here, "cancel": f"{here}/cancel", "web": f"https://replicate.com/p/{number}"},
        } | more

    def _look(self, number: str, server: WireServer) -> dict[str, Any]:
        fault, look = server.dial.fault, self.looks[number]
        if fault == "unknown-state":
            return self.prediction(number, "pondering", server)
        if number in self.cancelled:
            return self.prediction(number, "canceled", server)
        if look <= 2 or fault == "stuck":
            return self.prediction(number, "starting" if look == 1 else "processing", server)
        return self._ended(number, server)

    def _ended(self, number: str, server: WireServer) -> dict[str, Any]:
        fault, (model, asked) = server.dial.fault, self.made[number]
        if fault == "refused-output":
            said = "The input or output was flagged as sensitive. Please try again with different inputs. (E005)"
            return self.prediction(number, "failed", server, error=said)
        if fault == "failed":
            return self.prediction(number, "failed", server, error="Prediction interrupted; please retry (code: PA)")
        if fault == "no-image":
            return self.prediction(number, "succeeded", server, output=[])
        width, height = (64, 64) if fault == "wrong-size" else (asked.get("width", 64), asked.get("height", 80))
        first = server.host_picture(server.picture(width, height))
        second = [server.host_picture(server.picture(width, height, 90))] if fault == "two-images" else []
        output = [first, *second] if second or model.startswith(SEVERAL) else first
        return self.prediction(number, "succeeded", server, output=output)

    def _cancel(self, number: str, server: WireServer) -> Made:
        self.cancelled.append(number)
        if self.looks[number] >= 3:
            return Made(200, self.prediction(number, "succeeded", server))
        return Made(200, self.prediction(number, "canceled", server))
