"""The form of OpenAI's Images API, which other providers and people's own servers speak too."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from studio.provider.provider import Answer, Journal
from studio.provider.transport.call import Call, Enclosed, Field, Reply
from studio.provider.transport.complaint import complaint, number_of
from studio.provider.transport.foreign import record, records, text
from studio.provider.transport.line import Line
from studio.provider.transport.photo import decoded, media_type
from studio.provider.trouble import ModelGoneError, NoImageError, ProviderError, StrangeAnswerError

FAILED = 500
"""Status of an error that came with that of a success and names none of its own: it may have been charged."""


@dataclass(frozen=True)
class Listed:
    """An answer with a list of pictures.

    Attributes:
        body: the whole of it.
        found: pictures, or addresses of pictures; at least one.
        said: words that came with them.
    """

    body: Mapping[str, Any]
    found: tuple[bytes | str, ...]
    said: str


def sign(key: str) -> Mapping[str, str]:
    """The key in the head of a request."""
    return {"authorization": f"Bearer {key}"} if key else {}


def enclosed(photos: Sequence[bytes]) -> tuple[Field, ...]:
    """Photos as files of a form: "image" for one, "image[]" for each of several."""
    name = "image" if len(photos) == 1 else "image[]"
    kinds = [media_type(photo) for photo in photos]
    return tuple(
        (name, Enclosed(f"reference-{place}.{kind.rpartition('/')[2]}", kind, photo))
        for place, (kind, photo) in enumerate(zip(kinds, photos, strict=True), 1)
    )


def listed(reply: Reply, line: Line) -> Listed:
    """The pictures in an answer with the status of a success. May take long; no network.

    Args:
        reply: a good one.
        line: it came by.

    Raises:
        ProviderError: there is none in it.
    """
    body, number, name = record(reply.json), number_of(reply), line.place.title
    items = body.get("data")
    if not isinstance(items, list):
        raise _complained(reply, line) if body.get("error") else StrangeAnswerError(name, request_id=number)
    pictures = [_picture(item) for item in records(items)]
    said = "\n".join(filter(None, (text(item.get("revised_prompt")).strip() for item in records(items))))
    whole = tuple(one for one in pictures if one)
    if whole:
        return Listed(body, whole, said)
    if items and (None in pictures or not said):
        raise StrangeAnswerError(name, said, request_id=number)
    raise NoImageError(name, said, request_id=number)


async def answer_of(got: Listed, line: Line, journal: Journal, cost: int | None = None) -> Answer:
    """The answer, with pictures fetched that came as addresses; one that does not come keeps no other back.

    Raises:
        ProviderError: no picture came.
    """
    pictures: list[bytes] = []
    problem: ProviderError = NoImageError(line.place.title)
    for one in got.found:
        try:
            pictures.append(one if isinstance(one, bytes) else await line.fetch(_whole(one, line), journal))
        except ProviderError as error:
            error.charged = None if error.charged is False else error.charged  # it was drawn
            problem = error
    if not pictures:
        raise problem
    first, *more = pictures
    return Answer(first, more=tuple(more), version=text(got.body.get("model")), cost=cost, said=got.said)


async def check_list(line: Line, path: str) -> None:
    """Ask for a list, which costs nothing.

    Raises:
        ProviderError: the key is not accepted, nobody answers, or something else does.
    """
    reply = await line.ask(Call("GET", path))
    problem = None if reply.good else line.judge(reply)
    if isinstance(problem, ModelGoneError) or not (problem or isinstance(record(reply.json).get("data"), list)):
        raise StrangeAnswerError(line.place.title, charged=False)
    if problem:
        raise problem


def _complained(reply: Reply, line: Line) -> ProviderError:
    """An error inside an answer with the status of a success."""
    code = complaint(reply).code
    status = int(code) if code in map(str, range(400, 600)) else FAILED
    return line.judge(Reply(status, reply.headers, reply.body))


def _picture(item: Mapping[str, Any]) -> bytes | str | None:
    """A picture, its address, an empty text for an item without any, None for one that cannot be read."""
    inside, url = item.get("b64_json"), item.get("url")
    if isinstance(inside, str):
        return decoded(inside)
    if isinstance(url, str) and url.startswith("data:"):
        return decoded(url)
    return text(url) if url is None or isinstance(url, str) else None


def _whole(url: str, line: Line) -> str:
    """An address that a server may give from its own root."""
    try:
        return urljoin(f"{line.place.base}/", url)
    except ValueError:
        return url
