"""Errors as OpenAI's API words them, and as the servers do that speak it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from studio.provider.transport.call import Reply
from studio.provider.transport.foreign import record, records, text
from studio.provider.transport.status import by_status, seconds
from studio.provider.trouble import ModelGoneError, NoCreditError, ProviderError, RefusedError, TooFastError

BLOCKED = frozenset(("moderation_blocked", "content_policy_violation", "image_generation_user_error"))
"""Codes and types of what a filter refused."""
VIOLATIONS = "safety_violations"
UNPAID = frozenset(("insufficient_quota", "billing_hard_limit_reached"))
"""Codes and types of an account that may not ask for more until it has paid, whatever their status."""
UNKNOWN_MODEL = "model_not_found"


@dataclass(frozen=True)
class Complaint:
    """An error in the provider's words.

    Attributes:
        code, kind: what it calls it; empty where it says nothing.
        words: for people.
        error: the whole of it.
    """

    code: str
    kind: str
    words: str
    error: Mapping[str, Any]


def number_of(reply: Reply) -> str:
    """The provider's number of a request."""
    return text(reply.headers.get("x-request-id"))[:80]


def complaint(reply: Reply) -> Complaint:
    """What an answer complains of, also in the flat forms that some servers use."""
    body = record(reply.json)
    inner = body.get("error", body)
    error = record(inner)
    code = error.get("code")
    details = " ".join(text(one.get("msg")) for one in records(body.get("detail")))
    words = text(error.get("message")) or text(inner) or text(body.get("detail")) or details
    return Complaint(text(str(code)) if isinstance(code, str | int) else "", text(error.get("type")), words, error)


def judged(reply: Reply, name: str) -> ProviderError:
    """What an answer with the status of a failure means.

    Args:
        reply: not a good one.
        name: of the provider.
    """
    said, number = complaint(reply), number_of(reply)
    called = {said.code, said.kind}
    if called & BLOCKED or VIOLATIONS in said.words:
        return RefusedError(name, said.words, request_id=number).because(said.code or said.kind, "input")
    if called & UNPAID:
        return NoCreditError(name, said.words, request_id=number)
    if UNKNOWN_MODEL in called:
        return ModelGoneError(name, said.words, request_id=number)
    found = by_status(reply, name, said.words, number)
    exact = seconds(reply.headers.get("retry-after-ms", ""))
    return found.after(exact / 1000) if isinstance(found, TooFastError) and exact is not None else found
