"""ModelArk of BytePlus, and Ark of Volcengine by another address: the Seedream models, answered at once."""

import asyncio
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from studio.provider.place import Surroundings
from studio.provider.provider import Answer, Journal, Order, Sent
from studio.provider.transport.call import Call, Reply
from studio.provider.transport.fit import check_fit
from studio.provider.transport.foreign import count, record, text
from studio.provider.transport.line import Line
from studio.provider.transport.photo import data_uri, decoded
from studio.provider.transport.reading import read
from studio.provider.transport.status import by_status
from studio.provider.trouble import (
    KeyRefusedError,
    ModelGoneError,
    NamedError,
    NoCreditError,
    NoImageError,
    ProviderError,
    RefusedError,
    ServerError,
    Side,
    StrangeAnswerError,
    TooFastError,
)
from studio.request.model_card import ModelCard

IMAGES = "/images/generations"
CHINA = "volces.com"
"""Volcengine's host; its models bear a first name there."""
FIRST_NAME = "doubao-"
NUMBER = re.compile(r"request id:\s*([\w-]{1,80})", re.IGNORECASE)
FILTER = re.compile(r"(Input|Output|(?=Sensitive))\w*(Sensitive|Risk)")
"""Codes of what was refused, and on which side."""
CODES: tuple[tuple[str, type[NamedError]], ...] = (
    ("AccountOverdue", NoCreditError),
    ("QuotaExceeded", NoCreditError),
    ("SetLimitExceeded", NoCreditError),
    ("AuthenticationError", KeyRefusedError),
    ("AccessDenied", KeyRefusedError),
    ("InvalidEndpointOrModel", ModelGoneError),
    ("ModelNotOpen", ModelGoneError),
    ("InternalServiceError", ServerError),
)
"""How codes begin that mean one thing whatever the status. Only pictures that came are charged, so Ark's own word that
it failed is believed."""


class Ark:
    """The route "ark".

    Args:
        around: tells where it is reached.
    """

    route = "ark"

    def __init__(self, around: Surroundings) -> None:
        self._line = Line(around.place(self.route), sign, self.judge)
        self._name = self._line.place.title

    def sent(self, order: Order) -> Sent:
        """What `generate` would send.

        Raises:
            InvalidError: the model does not know the size, or takes no such photos.
        """
        return self._call(order).recorded(self._line.place.base)

    async def generate(self, order: Order, journal: Journal) -> Answer:
        """Ask for one picture and wait for it.

        Raises:
            ProviderError: none came.
        """
        call = await asyncio.to_thread(self._call, order)
        reply = await self._line.pay(call, journal)
        found = await read(read_answer, reply, order.card, self._name)
        return await self._whole(found, journal)

    async def close(self) -> None:
        """Close all connections. May be called twice."""
        await self._line.close()

    def judge(self, reply: Reply) -> ProviderError:
        """What an answer with the status of a failure means."""
        error = record(record(reply.json).get("error"))
        return judged(error, reply, self._name)

    def _call(self, order: Order) -> Call:
        check_fit(order, self._name)
        card, request = order.card, order.request
        photos = [data_uri(photo) for photo in order.references]
        body: dict[str, Any] = {"model": self._model(card), "prompt": request.text}
        if photos:
            body["image"] = photos if len(photos) > 1 else photos[0]
        body |= {"response_format": "b64_json", "size": str(request.size), "watermark": False}
        if card.has("batch"):
            body["sequential_image_generation"] = "disabled"
        if card.has("png"):
            body["output_format"] = "png"
        if card.seed and request.seed is not None:
            body["seed"] = request.seed
        return Call("POST", IMAGES, body)

    def _model(self, card: ModelCard) -> str:
        model = card.text("id", card.id.partition("/")[2])
        host = urlsplit(self._line.place.base).hostname or ""
        china = host == CHINA or host.endswith(f".{CHINA}")
        return FIRST_NAME + model if china and model.startswith("seedream") else model

    async def _whole(self, found: "Found", journal: Journal) -> Answer:
        """The answer, with pictures fetched that came as addresses although they were asked for as text."""
        pictures, problem = list(found.pictures), found.problem
        for url in found.urls:
            try:
                pictures.append(await self._line.fetch(url, journal))
            except ProviderError as error:
                error.charged = True
                problem = error
        if not pictures:
            raise problem
        first, *more = pictures
        return Answer(first, more=tuple(more), version=found.version, cost=found.cost, said=problem.words)


@dataclass(frozen=True)
class Found:
    """What an answer holds.

    Attributes:
        pictures: that came with it.
        urls: of pictures that did not.
        problem: what to say of pictures that are missing; without words if none is.
        version: of the model.
        cost: micro-dollars.
    """

    pictures: tuple[bytes, ...]
    urls: tuple[str, ...]
    problem: ProviderError
    version: str
    cost: int | None


def sign(key: str) -> Mapping[str, str]:
    """The key in the head of a request."""
    return {"authorization": f"Bearer {key}"} if key else {}


def judged(error: Mapping[str, Any], reply: Reply, name: str) -> ProviderError:
    """What an error means, of a whole request or of one picture.

    Args:
        error: its code and message.
        reply: it came in.
        name: of the provider.
    """
    code, words = text(error.get("code")), text(error.get("message"))
    number = _number(words, reply)
    if refused := FILTER.match(code):
        side: Side = "output" if refused[1] == "Output" else "input"
        return RefusedError(name, words, request_id=number).because(code, side)
    kind = next((kind for start, kind in CODES if code.startswith(start)), None)
    if kind is not None:
        return kind(name, words, request_id=number)
    if not reply.good:
        return by_status(reply, name, words, number)
    if "RateLimitExceeded" in code:
        return TooFastError(name, words, request_id=number)
    return NoImageError(name, words or code, request_id=number, charged=False)


def _number(words: str, reply: Reply) -> str:
    found = NUMBER.search(words)
    return found[1] if found else text(reply.headers.get("x-request-id"))[:80]


def read_answer(reply: Reply, card: ModelCard, name: str) -> Found:
    """The pictures in an answer with the status of a success.

    Args:
        reply: a good one.
        card: of the model that was asked.
        name: of the provider.

    Raises:
        ProviderError: there is none in it.
    """
    answer = record(reply.json)
    if not isinstance(answer.get("data"), list):
        raise _unread(record(answer.get("error")), reply, name)
    items = [record(item) for item in answer["data"]]
    pictures = [decoded(text(item["b64_json"])) for item in items if item.get("b64_json") is not None]
    urls = [text(item["url"]) for item in items if text(item.get("url")) and item.get("b64_json") is None]
    errors = [record(item["error"]) for item in items if item.get("error") is not None]
    whole = tuple(picture for picture in pictures if picture is not None)
    unread = len(items) - len(whole) - len(urls) - len(errors)
    problem = _problem(errors, reply, name, broken=unread > 0)
    if not whole and not urls:
        raise problem
    return Found(whole, tuple(urls), problem, text(answer.get("model")), _cost(answer, card))


def _unread(error: Mapping[str, Any], reply: Reply, name: str) -> ProviderError:
    return judged(error, reply, name) if error else StrangeAnswerError(name, request_id=_number("", reply))


def _problem(errors: list[Mapping[str, Any]], reply: Reply, name: str, *, broken: bool) -> ProviderError:
    """Why there are fewer pictures than asked for; an answer without any costs nothing."""
    if broken:
        return StrangeAnswerError(name, request_id=_number("", reply))
    return judged(errors[0] if errors else {}, reply, name)


def _cost(answer: Mapping[str, Any], card: ModelCard) -> int | None:
    """Micro-dollars for the pictures that Ark counts, for models whose pictures all cost the same."""
    pictures = count(record(answer.get("usage")).get("generated_images"))
    return pictures * card.price if pictures is not None and card.price is not None and card.has("flat") else None
