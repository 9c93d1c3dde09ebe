"""The queue of fal: Seedream and Nano Banana, drawn from words alone at one endpoint, after photos at another."""

import asyncio
from collections.abc import Mapping
from typing import Any

from studio.provider.fal_answer import failure, judged, read_claim, read_result
from studio.provider.place import Surroundings
from studio.provider.provider import Answer, Claim, Journal, Order, Progress, Sent, Stopped
from studio.provider.transport.call import Call, Reply
from studio.provider.transport.fit import check_fit, unfit
from studio.provider.transport.foreign import count, record, records, text
from studio.provider.transport.line import Line
from studio.provider.transport.photo import data_uri
from studio.provider.transport.proportions import ratio_of, tier_of
from studio.provider.transport.waiting import GONE, Pauses, collected, trusted, unsure, until
from studio.provider.trouble import (
    ExpiredError,
    ProviderError,
    ServerError,
    StrangeAnswerError,
    UnknownOutcomeError,
)
from studio.words import sentence

NO_REPEAT = {"x-fal-no-retry": "1"}
"""Else the server itself would draw again after a failure, up to ten times."""
STOPPED: Mapping[str, Stopped] = {"OK": "stopped", "ALREADY_COMPLETED": "too-late"}
"""Work that has begun may be charged although it was asked to stop; only what still lay in the queue is surely free."""


class Fal:
    """The route "fal".

    Args:
        around: tells where it is reached.
        pauses: between two looks at the queue.
    """

    route = "fal"

    def __init__(self, around: Surroundings, pauses: Pauses | None = None) -> None:
        self._line = Line(around.place(self.route), sign, self.judge)
        self._name = self._line.place.title
        self._pauses = pauses or Pauses()

    def sent(self, order: Order) -> Sent:
        """What `generate` would send.

        Raises:
            InvalidError: the model does not know the size, or takes no such photos.
        """
        return self._call(order).recorded(self._line.place.base)

    async def generate(self, order: Order, journal: Journal) -> Answer:
        """Put an order into the queue, and wait for its picture.

        Raises:
            ProviderError: none came.
        """
        call = await asyncio.to_thread(self._call, order)
        reply = await self._line.pay(call, journal)
        claim = read_claim(reply, self._name)
        await journal.accepted(claim)
        self._show(record(reply.json), journal)
        return await self.recover(order, claim, journal)

    async def recover(self, order: Order, claim: Claim, journal: Journal) -> Answer:  # noqa: ARG002 - the claim has all
        """Wait for an order that lies in the queue, and fetch its picture.

        Raises:
            ProviderError: there is none, or no longer.
        """
        status, result = (self._at(claim, what) for what in ("status", "result"))
        done = await until(self._line, status, lambda reply: self._looked(reply, claim, journal), self._pauses)
        problem = failure(done, self._name, claim.id)
        if isinstance(problem, ServerError) and problem.charged is False:
            raise problem
        reply = await self._result(result, problem, claim)
        await journal.received(reply.body)
        links, answer = read_result(reply, problem, self._name, claim.id)
        first, *more = await collected(self._line, links, journal)
        return Answer(first, more=tuple(more), seed=count(answer.get("seed")), said=text(answer.get("description")))

    async def stop(self, claim: Claim) -> Stopped:
        """Ask to take an order out of the queue.

        Raises:
            ProviderError: it could not be asked.
        """
        reply = await self._line.ask(Call("PUT", trusted(claim.urls.get("cancel", ""), self._line.place)))
        if reply.status in (401, 403):
            raise unsure(self.judge(reply), self._name)
        return STOPPED.get(text(record(reply.json).get("status")), "unknown")

    async def close(self) -> None:
        """Close all connections. May be called twice."""
        await self._line.close()

    def judge(self, reply: Reply) -> ProviderError:
        """What an answer with the status of a failure means."""
        return judged(reply, self._name)

    def _call(self, order: Order) -> Call:
        check_fit(order, self._name)
        card, photos = order.card, [data_uri(photo) for photo in order.references]
        body: dict[str, Any] = {"prompt": order.request.text}
        if photos:
            body["image_urls"] = photos
        body |= shape(order, self._name) | {"num_images": 1}
        if card.has("batch"):
            body["max_images"] = 1
        if card.has("png"):
            body["output_format"] = "png"
        if card.seed and order.request.seed is not None:
            body["seed"] = order.request.seed
        body["sync_mode"] = False
        return Call("POST", f"/{card.text('edit' if photos else 'draw')}", body, headers=NO_REPEAT)

    def _at(self, claim: Claim, what: str) -> Call:
        return Call("GET", trusted(claim.urls.get(what, ""), self._line.place))

    def _looked(self, reply: Reply, claim: Claim, journal: Journal) -> Mapping[str, Any] | None:
        """What a look at the queue says; None while the order is in it."""
        if reply.status in GONE:
            raise ExpiredError(self._name, request_id=claim.id)
        if reply.status >= 400:
            raise unsure(judged(reply, self._name, claim.id), self._name)
        said = record(reply.json)
        if text(said.get("request_id")) not in ("", claim.id):
            raise StrangeAnswerError(self._name, request_id=claim.id)
        self._show(said, journal)
        return said if said.get("status") == "COMPLETED" else None

    def _show(self, said: Mapping[str, Any], journal: Journal) -> None:
        before = count(said.get("queue_position"))
        if said.get("status") == "IN_QUEUE":
            journal.progress(Progress("queued", place=None if before is None else before + 1))
        elif said.get("status") == "IN_PROGRESS":
            journal.progress(Progress("drawing"))

    async def _result(self, call: Call, problem: ProviderError | None, claim: Claim) -> Reply:
        """The result of an order that is complete; where nobody gives it, what the queue said of it is all there is."""
        try:
            reply = await self._line.ask(call)
        except ProviderError as error:
            lost = UnknownOutcomeError(self._name, error.words, request_id=claim.id)
            raise problem or unsure(lost, self._name) from None
        if reply.status in GONE and not records(record(reply.json).get("detail")):
            raise problem or ExpiredError(self._name, request_id=claim.id)
        return reply


def sign(key: str) -> Mapping[str, str]:
    """The key in the head of a request."""
    return {"authorization": f"Key {key}"} if key else {}


def shape(order: Order, name: str) -> dict[str, Any]:
    """The size of an order in pixels, or by its names for models that take no pixels.

    Args:
        order: to be sent.
        name: of the provider.

    Raises:
        InvalidError: the size has no name.
    """
    card, size = order.card, order.request.size
    ratios, tiers = card.names("ratios"), card.names("tiers")
    if not ratios:
        return {"image_size": {"width": size.width, "height": size.height}}
    ratio, tier = ratio_of(size, ratios), tier_of(size, tiers or ("1K",))
    if not (ratio and tier):
        raise unfit(name, sentence("unfit-size", name=card.name, size=str(size)))
    return {"aspect_ratio": ratio, "resolution": tier} if tiers else {"aspect_ratio": ratio}
