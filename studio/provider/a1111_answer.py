"""What AUTOMATIC1111 and Forge answer: pictures, how far they are, what went wrong."""

import json
from collections.abc import Mapping
from typing import Any

from studio.provider.provider import Answer
from studio.provider.transport.at_home import failed, said
from studio.provider.transport.call import Reply
from studio.provider.transport.foreign import count, record, records, text
from studio.provider.transport.photo import decoded
from studio.provider.transport.status import by_status
from studio.provider.trouble import (
    InvalidError,
    ModelGoneError,
    NoImageError,
    ProviderError,
    ServerError,
    StrangeAnswerError,
    UnknownOutcomeError,
)
from studio.words import sentence


def share_of(answer: object) -> float | None:
    """How much is drawn, 0..1; None where nothing is yet."""
    share = record(answer).get("progress")
    good = isinstance(share, int | float) and not isinstance(share, bool) and 0 < share <= 1
    return float(share) if good and isinstance(share, int | float) else None


def judged(reply: Reply, name: str) -> ProviderError:
    """What an answer with the status of a failure means.

    Args:
        reply: not a good one.
        name: of the server.
    """
    body = record(reply.json)
    words = _words(body)
    found = by_status(reply, name, words)
    if isinstance(found, ModelGoneError) and words in ("", "Not Found"):
        return no_such(name)
    if isinstance(found, ModelGoneError):
        return InvalidError(name, words)  # of a sampler or an upscaler that it does not have
    if isinstance(found, UnknownOutcomeError | ServerError) and body:
        return failed(name, words)  # its own word that it failed
    return found


def no_such(name: str) -> ProviderError:
    """Whoever answers does not know the question, as the server itself does while its API is off."""
    return said(ServerError(name), sentence("local-no-api", name=name))


def _words(body: Mapping[str, Any]) -> str:
    """What the server says went wrong: of a field, or of the drawing."""
    detail = body.get("detail")
    fields = [f"{_field(one)}: {text(one.get('msg'))}" for one in records(detail)]
    return "; ".join(fields) or text(detail) or text(body.get("errors")) or text(body.get("error"))


def _field(one: Mapping[str, Any]) -> str:
    where = one.get("loc")
    return str(where[-1]) if isinstance(where, list) and where and isinstance(where[-1], str) else ""


def read_answer(reply: Reply, name: str) -> Answer:
    """The picture in an answer with the status of a success.

    Args:
        reply: a good one.
        name: of the server.

    Raises:
        ProviderError: there is none in it.
    """
    answer = record(reply.json)
    images = answer.get("images")
    if not isinstance(images, list):
        raise StrangeAnswerError(name)
    whole = [picture for picture in map(decoded, map(text, images)) if picture is not None]
    if not whole:
        raise StrangeAnswerError(name) if images else NoImageError(name)
    info = _info(answer.get("info"))
    return Answer(
        whole[0], seed=count(info.get("seed")), more=tuple(whole[1:]), version=text(info.get("sd_model_name"))
    )


def _info(value: object) -> Mapping[str, Any]:
    """What was drawn with, which comes as JSON inside a text."""
    try:
        return record(json.loads(text(value)))
    except (ValueError, RecursionError):
        return {}
