"""OpenAI's Images API: the GPT Image models, answered at once; photos go out as a form."""

import asyncio
from collections.abc import Mapping
from typing import Any

from studio.provider.place import Surroundings
from studio.provider.provider import Answer, Journal, Order, Sent
from studio.provider.transport.call import Call, Reply
from studio.provider.transport.complaint import judged
from studio.provider.transport.fit import check_fit
from studio.provider.transport.foreign import count, record
from studio.provider.transport.images_api import answer_of, check_list, enclosed, listed, sign
from studio.provider.transport.line import Line
from studio.provider.transport.reading import read
from studio.provider.trouble import ProviderError
from studio.request.model_card import ModelCard

DRAW, EDIT, MODELS = "/images/generations", "/images/edits", "/models"
MILLION = 1_000_000
PRICES = ("text_in", "image_in", "image_out")
"""What a card tells of the price of tokens, in micro-dollars for a million."""


class OpenAI:
    """The route "openai".

    Args:
        around: tells where it is reached.
    """

    route = "openai"

    def __init__(self, around: Surroundings) -> None:
        self._line = Line(around.place(self.route), sign, self.judge)

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
        got = await read(listed, reply, self._line)
        return await answer_of(got, self._line, journal, cost_of(got.body, order.card))

    async def check(self) -> None:
        """Ask for the list of models, which is free.

        Raises:
            ProviderError: the key is not accepted, or nobody answers.
        """
        await check_list(self._line, MODELS)

    async def close(self) -> None:
        """Close all connections. May be called twice."""
        await self._line.close()

    def judge(self, reply: Reply) -> ProviderError:
        """What an answer with the status of a failure means."""
        return judged(reply, self._line.place.title)

    def _call(self, order: Order) -> Call:
        check_fit(order, self._line.place.title)
        card, request = order.card, order.request
        body: dict[str, Any] = {"model": card.text("id", card.id.partition("/")[2]), "prompt": request.text, "n": 1}
        body["output_format"] = "png"
        if quality := card.text("quality"):
            body["quality"] = quality
        body["size"] = str(request.size)
        if not order.references:
            return Call("POST", DRAW, body)
        fields = tuple((name, str(value)) for name, value in body.items())
        return Call("POST", EDIT, form=(*fields, *enclosed(order.references)))


def cost_of(body: Mapping[str, Any], card: ModelCard) -> int | None:
    """Micro-dollars for the tokens of an answer; None where their prices or numbers are not known.

    Args:
        body: of the answer.
        card: with the prices.
    """
    usage = record(body.get("usage"))
    details = record(usage.get("input_tokens_details"))
    told = (details.get("text_tokens"), details.get("image_tokens"), usage.get("output_tokens"))
    tokens = [number for number in map(count, told) if number is not None]
    prices = [price for price in map(card.number, PRICES) if price > 0]
    if len(tokens) < len(PRICES) or len(prices) < len(PRICES):
        return None
    return (sum(number * price for number, price in zip(tokens, prices, strict=True)) + MILLION // 2) // MILLION
