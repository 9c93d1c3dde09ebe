"""What Replicate's answers mean."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from studio.provider.provider import Claim
from studio.provider.transport.call import Reply
from studio.provider.transport.foreign import record, text
from studio.provider.transport.status import by_status, seconds
from studio.provider.transport.waiting import maybe_charged
from studio.provider.trouble import (
    NoImageError,
    ProviderError,
    RefusedError,
    ServerError,
    StrangeAnswerError,
    TooFastError,
)
from studio.words import sentence

FILTER = re.compile(r"\bE005\b|sensitive|safety|NSFW", re.IGNORECASE)
"""In the words of a failure: a filter of the model stopped it."""


def read_claim(reply: Reply, name: str) -> Claim:
    """By what a prediction is found again.

    Args:
        reply: to the order, with the status of a success.
        name: of the provider.

    Raises:
        StrangeAnswerError: it has no number.
    """
    prediction = record(reply.json)
    number, urls = text(prediction.get("id")), record(prediction.get("urls"))
    if not number:
        raise StrangeAnswerError(name, text(prediction.get("detail")))
    found = {"status": text(urls.get("get")), "cancel": text(urls.get("cancel"))}
    return Claim(number, MappingProxyType({what: url for what, url in found.items() if url}))


def judged(reply: Reply, name: str, request_id: str = "") -> ProviderError:
    """What an answer with the status of a failure means.

    Args:
        reply: not a good one.
        name: of the provider.
        request_id: of the prediction, as far as there is one.
    """
    said = record(reply.json)
    words = text(said.get("detail")) or text(said.get("title"))
    found = by_status(reply, name, words, request_id)
    if isinstance(found, TooFastError):
        told = seconds(words.partition("resets in")[2])
        return found if told is None else found.after(told)
    return found


def read_output(prediction: Mapping[str, Any], name: str) -> tuple[str, ...]:
    """The addresses of the pictures of a prediction that has ended, at least one.

    Args:
        prediction: as Replicate shows it.
        name: of the provider.

    Raises:
        ProviderError: there is none.
    """
    number, output = text(prediction.get("id")), prediction.get("output")
    if prediction.get("status") != "succeeded":
        raise _failed(prediction, name, number)
    if output is None or output in ("", []):
        raise NoImageError(name, text(prediction.get("error")), request_id=number)
    found = tuple(filter(None, map(text, output if isinstance(output, list) else [output])))
    if not found:
        raise StrangeAnswerError(name, request_id=number)
    return found


def _failed(prediction: Mapping[str, Any], name: str, number: str) -> ProviderError:
    """Why a prediction has no picture; whether a failed one is charged is not told."""
    state, words = text(prediction.get("status")), text(prediction.get("error"))
    if state == "aborted":  # it never began
        return ServerError(name, words or state, request_id=number)
    if state == "canceled":
        stopped = NoImageError(name, words or state, request_id=number)
        return maybe_charged(stopped, sentence("waiting-stopped", name=name))
    if filtered := FILTER.search(words):
        refused = RefusedError(name, words, request_id=number).because(filtered[0], "output")
        refused.charged = None
        return refused
    return maybe_charged(ServerError(name, words, request_id=number), sentence("waiting-failed", name=name))
