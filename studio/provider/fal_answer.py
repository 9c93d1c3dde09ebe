"""What fal's answers mean: those of its queue and those of the models behind it."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from studio.provider.provider import Claim
from studio.provider.transport.call import Reply
from studio.provider.transport.foreign import record, records, text
from studio.provider.transport.status import by_status
from studio.provider.transport.waiting import maybe_charged, unsure
from studio.provider.trouble import (
    InvalidError,
    NoCreditError,
    NoImageError,
    ProviderError,
    RefusedError,
    ServerError,
    Side,
    StrangeAnswerError,
)
from studio.words import sentence

ADDRESSES = {"status": "status_url", "result": "response_url", "cancel": "cancel_url"}
FILTERED = "content_policy_violation"
DRAWN = re.compile(r"\b(?:generated|output)\b", re.IGNORECASE)
"""In the words of a filter: it is about what was drawn."""
LOCKED = re.compile(r"user is locked|exhausted balance", re.IGNORECASE)
FAULTS = re.compile(r"runner_\w+|\w+_timeout")
"""Types of errors of fal itself, which are not charged."""


def read_claim(reply: Reply, name: str) -> Claim:
    """By what an order is found again.

    Args:
        reply: to the order, with the status of a success.
        name: of the provider.

    Raises:
        StrangeAnswerError: it has no number.
    """
    said = record(reply.json)
    number = text(said.get("request_id"))
    if not number:
        raise StrangeAnswerError(name, _words(said))
    found = {what: text(said.get(field)) for what, field in ADDRESSES.items()}
    return Claim(number, MappingProxyType({what: url for what, url in found.items() if url}))


def judged(reply: Reply, name: str, request_id: str = "") -> ProviderError:
    """What an answer with the status of a failure means.

    Args:
        reply: not a good one.
        name: of the provider.
        request_id: of the order, as far as it has one.
    """
    said = record(reply.json)
    words = _words(said)
    kinds = {text(one.get("type")) for one in records(said.get("detail"))} | {text(said.get("error_type"))}
    if FILTERED in kinds:
        return _refused(words, name, request_id)
    if reply.status == 403 and LOCKED.search(words):
        return NoCreditError(name, words, request_id=request_id)
    if reply.status >= 500 and words:
        return ServerError(name, words, request_id=request_id)  # its own word; a mere 502 may come from in between
    return by_status(reply, name, words, request_id)


def failure(done: Mapping[str, Any], name: str, request_id: str) -> ProviderError | None:
    """What is wrong with an order of which the queue says that it is complete; None for nothing.

    Args:
        done: what the queue says.
        name: of the provider.
        request_id: of the order.
    """
    kind, words = text(done.get("error_type")), text(done.get("error"))
    if not (kind or words or done.get("error")):
        return None
    if FILTERED in (kind, words):
        return _refused(words, name, request_id)
    error = ServerError(name, words or kind, request_id=request_id)
    return error if FAULTS.fullmatch(kind) else maybe_charged(error, sentence("waiting-failed", name=name))


def read_result(
    reply: Reply, problem: ProviderError | None, name: str, request_id: str
) -> tuple[tuple[str, ...], Mapping[str, Any]]:
    """The addresses of the pictures of a result, at least one, and what came with them.

    Args:
        reply: the result.
        problem: what the queue said of it.
        name: of the provider.
        request_id: of the order.

    Raises:
        ProviderError: there is none.
    """
    if reply.status >= 400:
        raise _charged(judged(reply, name, request_id), name)
    answer = record(reply.json)
    links = tuple(filter(None, (text(one.get("url")) for one in records(answer.get("images")))))
    if links:
        return links, answer
    if problem is not None:
        raise problem
    if reply.good and answer.get("images") == []:
        raise NoImageError(name, text(answer.get("description")), request_id=request_id)
    raise StrangeAnswerError(name, _words(answer), request_id=request_id)


def _charged(error: ProviderError, name: str) -> ProviderError:
    """An error that came in place of a result: what was spent until then may be charged."""
    if isinstance(error, InvalidError):
        return maybe_charged(error, sentence("waiting-failed", name=name))
    return error if isinstance(error, RefusedError) else unsure(error, name)


def _refused(words: str, name: str, request_id: str) -> RefusedError:
    side: Side = "output" if DRAWN.search(words) else "input"
    refused = RefusedError(name, words, request_id=request_id).because(FILTERED, side)
    refused.charged = None  # a model that ran until its filter stopped it may be charged
    return refused


def _words(said: Mapping[str, Any]) -> str:
    """What fal says of a failure: of one by its model several things, of one of its own a sentence."""
    told = [text(one.get("msg")) for one in records(said.get("detail"))]
    return "; ".join(filter(None, told)) or text(said.get("detail")) or text(said.get("error"))
