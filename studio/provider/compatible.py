"""Servers of one's own that speak OpenAI's Images API: vLLM-Omni, SGLang, and LocalAI with its own way for photos.

What a server can do stands in the card. Its wire data: "id" is the model as the server calls it, left out where it
serves only one; "dialect" is "openai" or "localai"; "edits" says that photos can be sent as a form; "response_format"
that pictures can be asked for inside the answer; "output_format" is the kind of file to ask for; "arbitrary_size" says
that any size may be asked for; "negative_prompt" that the server has a field of its own for what to avoid.
Whether a seed is sent is the card's own `seed`.
"""

import asyncio
from dataclasses import replace
from typing import Any

from studio.provider.place import Surroundings
from studio.provider.provider import Answer, Journal, Order, Sent
from studio.provider.transport.call import Call, Embedded, Reply
from studio.provider.transport.complaint import complaint, judged
from studio.provider.transport.fit import check_fit, unfit
from studio.provider.transport.images_api import answer_of, check_list, enclosed, listed, sign
from studio.provider.transport.line import Line
from studio.provider.transport.reading import read
from studio.provider.trouble import ModelGoneError, ProviderError
from studio.words import sentence

DRAW, EDIT, MODELS = "/images/generations", "/images/edits", "/models"
BAR = "|"
"""What stands behind it LocalAI takes for things to avoid."""
NO_SUCH_PATH = "Not Found"
"""A server's whole complaint where it has no such address at all; about a model it says more."""


class Compatible:
    """The route "compatible".

    Args:
        around: tells where it is reached.
    """

    route = "compatible"

    def __init__(self, around: Surroundings) -> None:
        self._line = Line(around.place(self.route), sign, self.judge)

    def sent(self, order: Order) -> Sent:
        """What `generate` would send.

        Raises:
            InvalidError: the server cannot be asked for this.
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
        return await answer_of(got, self._line, journal)

    async def check(self) -> None:
        """Ask for the list of models.

        Raises:
            ProviderError: the key is not accepted, or nobody answers.
        """
        await check_list(self._line, MODELS)

    async def close(self) -> None:
        """Close all connections. May be called twice."""
        await self._line.close()

    def judge(self, reply: Reply) -> ProviderError:
        """What an answer with the status of a failure means."""
        name = self._line.place.title
        found = judged(reply, name)
        if isinstance(found, ModelGoneError) and complaint(reply).words == NO_SUCH_PATH:
            return unfit(name, sentence("unfit-server", name=name))
        return found

    def _call(self, order: Order) -> Call:
        local = order.card.text("dialect") == "localai"
        self._check(order, local=local)
        body = _asked(order)
        if not order.references:
            return Call("POST", DRAW, body)
        if local:
            return Call("POST", DRAW, body | {"ref_images": [Embedded.of(photo) for photo in order.references]})
        fields = tuple((name, str(value)) for name, value in body.items())
        return Call("POST", EDIT, form=(*fields, *enclosed(order.references)))

    def _check(self, order: Order, *, local: bool) -> None:
        card, name = order.card, self._line.place.title
        known = replace(card, sizes=()) if card.has("arbitrary_size") else card
        if not (local or card.has("edits")):
            known = replace(known, references=0)
        check_fit(replace(order, card=known), name)
        if local and BAR in order.request.text and not card.has("negative_prompt"):
            raise unfit(name, sentence("unfit-bar", name=card.name))


def _asked(order: Order) -> dict[str, Any]:
    card, request = order.card, order.request
    body: dict[str, Any] = {"model": card.text("id")} if card.text("id") else {}
    body |= {"prompt": request.text, "n": 1, "size": str(request.size)}
    if card.has("response_format"):
        body["response_format"] = "b64_json"
    if kind := card.text("output_format"):
        body["output_format"] = kind
    if card.seed and request.seed is not None:
        body["seed"] = request.seed
    return body
