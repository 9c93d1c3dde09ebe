"""Google's Gemini API: the Nano Banana models, answered at once, a refusal told with the status of a success."""

import asyncio
import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Any
from urllib.parse import quote

from studio.provider.place import Surroundings
from studio.provider.provider import Answer, Journal, Order, Sent
from studio.provider.transport.call import Call, Embedded, Reply
from studio.provider.transport.fit import check_fit, unfit
from studio.provider.transport.foreign import count, record, records, text
from studio.provider.transport.line import Line
from studio.provider.transport.photo import decoded, media_type
from studio.provider.transport.reading import read
from studio.provider.transport.status import by_status, seconds
from studio.provider.trouble import (
    KeyRefusedError,
    ModelGoneError,
    NoCreditError,
    NoImageError,
    ProviderError,
    RefusedError,
    StrangeAnswerError,
    TooFastError,
)
from studio.request.model_card import ModelCard
from studio.request.size import Size
from studio.words import sentence

MODELS = "/v1beta/models"
RATIOS = ("1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9", "1:4", "4:1", "1:8", "8:1")
"""Names of proportions; a card may list fewer."""
TIERS = {"512": 512, "1K": 1024, "2K": 2048, "4K": 4096}
"""Names of resolutions, by the side of the square that has as many pixels."""
REFUSALS = frozenset(
    [
        *("SAFETY", "RECITATION", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII", "MODEL_ARMOR", "JAILBREAK"),
        *("IMAGE_SAFETY", "IMAGE_PROHIBITED_CONTENT", "IMAGE_RECITATION"),
    ]
)
"""Why a drawing was stopped by a filter."""
NO_FREE_PICTURES = re.compile(r"\blimit: 0(?!\.?\d)")
"""An account that may ask for none is not too fast: it has not paid."""
TEXTUAL = frozenset(("text", "thoughtSignature"))
"""What a part without a picture holds; any other part may be a picture in a form of later days."""
LOCKED = "PUP_LIMITED_DISABLED"


class Gemini:
    """The route "gemini".

    Args:
        around: tells where it is reached.
    """

    route = "gemini"

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
        return await read(read_answer, reply, order.card, self._name)

    async def check(self) -> None:
        """Ask for the list of models, which is free.

        Raises:
            ProviderError: the key is not accepted, or nobody answers.
        """
        reply = await self._line.ask(Call("GET", MODELS))
        problem = None if reply.good else self.judge(reply)
        if isinstance(problem, ModelGoneError) or not (problem or "models" in record(reply.json)):
            raise StrangeAnswerError(self._name, charged=False)  # something answers, but it is not this API
        if problem:
            raise problem

    async def close(self) -> None:
        """Close all connections. May be called twice."""
        await self._line.close()

    def judge(self, reply: Reply) -> ProviderError:
        """What an answer with the status of a failure means."""
        return judged(reply, self._name)

    def _call(self, order: Order) -> Call:
        check_fit(order, self._name)
        card = order.card
        model = quote(card.text("id", card.id.partition("/")[2]), safe="")
        settings: dict[str, Any] = {"responseModalities": ["IMAGE"], "imageConfig": _shape(order, self._name)}
        if card.seed and order.request.seed is not None:
            settings["seed"] = order.request.seed
        parts: list[dict[str, Any]] = [
            {"inlineData": {"mime_type": media_type(photo), "data": Embedded.of(photo)}} for photo in order.references
        ]
        contents = [{"role": "user", "parts": [*parts, {"text": order.request.text}]}]
        return Call("POST", f"{MODELS}/{model}:generateContent", {"contents": contents, "generationConfig": settings})


def sign(key: str) -> Mapping[str, str]:
    """The key in the head of a request, never in its address."""
    return {"x-goog-api-key": key} if key else {}


def ratio_of(size: Size, known: tuple[str, ...] = RATIOS) -> str:
    """Name of a size's proportions; empty where they have none."""
    shape = Fraction(size.width, size.height)
    return next((name for name in known if Fraction(*map(int, name.split(":"))) == shape), "")


def tier_of(size: Size, known: tuple[str, ...]) -> str:
    """Name of the resolution whose square has about as many pixels (3/4 to 3/2); empty where there is none."""
    area = size.width * size.height
    return next((name for name in known if 3 * TIERS[name] ** 2 <= 4 * area <= 6 * TIERS[name] ** 2), "")


def _shape(order: Order, name: str) -> dict[str, str]:
    """The size by its names; the resolution only for models that take one."""
    card, size = order.card, order.request.size
    tiers = tuple(tier for tier in card.names("tiers") if tier in TIERS)
    ratio, tier = ratio_of(size, card.names("ratios") or RATIOS), tier_of(size, tiers or ("1K",))
    if not (ratio and tier):
        raise unfit(name, sentence("unfit-size", name=card.name, size=str(size)))
    return {"aspectRatio": ratio, "imageSize": tier} if tiers else {"aspectRatio": ratio}


def judged(reply: Reply, name: str) -> ProviderError:
    """What an answer with the status of a failure means.

    Args:
        reply: not a good one.
        name: of the provider.
    """
    said = reply.json
    error = record(record(said[0] if isinstance(said, list) and said else said).get("error"))
    words, details = text(error.get("message")), records(error.get("details"))
    found = by_status(reply, name, words)
    if reply.status == 400 and ("API_KEY_INVALID" in _all(details, "reason") or "API key not valid" in words):
        return KeyRefusedError(name, words)
    unpaid = reply.status in (400, 403) and "billing" in words.lower()
    if unpaid or (reply.status == 429 and NO_FREE_PICTURES.search(words)):
        return NoCreditError(name, words)
    if isinstance(found, TooFastError):
        told = seconds(_all(details, "retryDelay")) or seconds(words.partition("retry in")[2])
        return found if told is None else found.after(told)
    return found


def _all(details: tuple[Mapping[str, Any], ...], field: str) -> str:
    return " ".join(text(detail.get(field)) for detail in details)


def read_answer(reply: Reply, card: ModelCard, name: str) -> Answer:
    """The picture in an answer with the status of a success.

    Drafts of a model that thinks are skipped. Of several pictures the last is the one that was meant.

    Args:
        reply: a good one.
        card: of the model that was asked.
        name: of the provider.

    Raises:
        ProviderError: there is none in it.
    """
    answer = record(reply.json)
    parts = [part for part in _parts(answer) if part.get("thought") is not True]
    pictures = [decoded(one) for one in map(_embedded, parts) if one is not None]
    said = "\n".join(filter(None, (text(part.get("text")).strip() for part in parts)))
    whole = [picture for picture in pictures if picture is not None]
    if not whole and (pictures or any(TEXTUAL.isdisjoint(part) for part in parts)):
        raise StrangeAnswerError(name, said, request_id=_id(answer))
    if not whole:
        raise _without(answer, said, name)
    *more, last = whole
    return Answer(last, more=tuple(more), version=text(answer.get("modelVersion")), cost=_cost(answer, card), said=said)


def _parts(answer: Mapping[str, Any]) -> tuple[Mapping[str, Any], ...]:
    found = (records(record(one.get("content")).get("parts")) for one in records(answer.get("candidates")))
    return tuple(part for parts in found for part in parts)


def _embedded(part: Mapping[str, Any]) -> str | None:
    inline = part.get("inlineData", part.get("inline_data"))
    return None if inline is None else text(record(inline).get("data"))


def _cost(answer: Mapping[str, Any], card: ModelCard) -> int | None:
    """Micro-dollars for the tokens of pictures; a price in $ for a million is one in micro-dollars for each."""
    details = records(record(answer.get("usageMetadata")).get("candidatesTokensDetails"))
    counts = [count(one.get("tokenCount")) for one in details if one.get("modality") == "IMAGE"]
    tokens, price = sum(one for one in counts if one is not None), card.number("token_price")
    return tokens * price or None


def _without(answer: Mapping[str, Any], said: str, name: str) -> ProviderError:
    """Why there is no picture in an answer."""
    number, candidates = _id(answer), records(answer.get("candidates"))
    blocked = record(answer.get("promptFeedback"))
    if reason := text(blocked.get("blockReason")):
        words = text(blocked.get("blockReasonMessage")) or said
        return RefusedError(name, words, request_id=number).because(reason, "input")
    if not candidates:
        return StrangeAnswerError(name, request_id=number)
    end = candidates[0]
    reason, words = text(end.get("finishReason")), text(end.get("finishMessage")) or said
    if reason in REFUSALS:
        refused = RefusedError(name, words, request_id=number).because(reason, "output")
        refused.charged = None  # what was drawn before the filter stopped it may count as used
        return refused
    if reason == LOCKED:
        return NoCreditError(name, words, request_id=number)
    return NoImageError(name, words or reason, request_id=number)


def _id(answer: Mapping[str, Any]) -> str:
    return text(answer.get("responseId"))
