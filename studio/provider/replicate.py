"""Replicate: Seedream and Nano Banana as predictions, which are made, looked at, and gone after an hour."""

import asyncio
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from studio.provider.place import Surroundings
from studio.provider.provider import Answer, Claim, Journal, Order, Progress, Sent, Stopped
from studio.provider.replicate_answer import judged, read_claim, read_output
from studio.provider.transport.call import Call, Reply
from studio.provider.transport.fit import check_fit, unfit
from studio.provider.transport.foreign import record, text
from studio.provider.transport.line import Line
from studio.provider.transport.photo import data_uri
from studio.provider.transport.proportions import ratio_of, tier_of
from studio.provider.transport.waiting import GONE, Pauses, collected, trusted, unsure, until
from studio.provider.trouble import ExpiredError, ModelGoneError, ProviderError, StrangeAnswerError
from studio.words import sentence

PREDICTIONS = "/v1/predictions"
STAGES = {"starting": Progress("queued"), "processing": Progress("drawing")}
ENDS = frozenset(("succeeded", "failed", "canceled", "aborted"))
"""States nothing follows on. What has another name is waited for, as long as the patience lasts."""
STOPPED: Mapping[str, Stopped] = {"aborted": "stopped", "succeeded": "too-late"}


class Replicate:
    """The route "replicate".

    Args:
        around: tells where it is reached.
        pauses: between two looks at a prediction.
    """

    route = "replicate"

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
        """Have a prediction made, and wait for its picture.

        Raises:
            ProviderError: none came.
        """
        call = await asyncio.to_thread(self._call, order)
        reply = await self._line.pay(call, journal)
        claim = read_claim(reply, self._name)
        await journal.accepted(claim)
        return await self.recover(order, claim, journal)

    async def recover(self, order: Order, claim: Claim, journal: Journal) -> Answer:  # noqa: ARG002 - the claim has all
        """Wait for a prediction, and fetch its picture.

        Raises:
            ProviderError: there is none, or no longer.
        """
        call = Call("GET", self._address(claim, "status"))
        reply = await until(self._line, call, lambda reply: self._looked(reply, claim, journal), self._pauses)
        await journal.received(reply.body)
        prediction = record(reply.json)
        links = read_output(prediction, self._name)
        first, *more = await collected(self._line, links, journal)
        version = text(prediction.get("version")) or text(prediction.get("model"))
        return Answer(first, more=tuple(more), version=version)

    async def stop(self, claim: Claim) -> Stopped:
        """Ask to cancel a prediction.

        Raises:
            ProviderError: it could not be asked.
        """
        reply = await self._line.ask(Call("POST", self._address(claim, "cancel")))
        if reply.status in (401, 403):
            raise unsure(self.judge(reply), self._name)
        prediction = record(reply.json)
        state, begun = text(prediction.get("status")), prediction.get("started_at", "")
        if state == "canceled" and begun is None:
            return "stopped"
        return STOPPED.get(state, "unknown")

    async def check(self) -> None:
        """Ask for the list of predictions, which is free.

        Raises:
            ProviderError: the key is not accepted, or nobody answers.
        """
        reply = await self._line.ask(Call("GET", PREDICTIONS))
        problem = None if reply.good else self.judge(reply)
        if isinstance(problem, ModelGoneError) or not (problem or record(reply.json)):
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
        card, photos = order.card, [data_uri(photo) for photo in order.references]
        asked: dict[str, Any] = {"prompt": order.request.text}
        if photos:
            asked["image_input"] = photos
        asked |= shape(order, self._name)
        if card.has("batch"):
            asked["max_images"] = 1
        if card.has("png"):
            asked["output_format"] = "png"
        return Call("POST", f"/v1/models/{quote(card.text('model'))}/predictions", {"input": asked})

    def _address(self, claim: Claim, what: str) -> str:
        """Where a prediction is asked about; its documented address where it was given none."""
        url = claim.urls.get(what, "")
        if url:
            return trusted(url, self._line.place)
        return f"{PREDICTIONS}/{quote(claim.id, safe='')}" + ("/cancel" if what == "cancel" else "")

    def _looked(self, reply: Reply, claim: Claim, journal: Journal) -> Reply | None:
        """What a look at a prediction says; None while it is being made."""
        if reply.status in GONE:
            raise ExpiredError(self._name, request_id=claim.id)
        if reply.status >= 400:
            raise unsure(judged(reply, self._name, claim.id), self._name)
        prediction = record(reply.json)
        if text(prediction.get("id")) not in ("", claim.id):
            raise StrangeAnswerError(self._name, request_id=claim.id)
        state = text(prediction.get("status"))
        if state in STAGES:
            journal.progress(STAGES[state])
        return reply if state in ENDS else None


def sign(key: str) -> Mapping[str, str]:
    """The key in the head of a request."""
    return {"authorization": f"Bearer {key}"} if key else {}


def shape(order: Order, name: str) -> dict[str, Any]:
    """The size of an order: by the names of its proportions and resolution, else in pixels where the model takes them.

    Args:
        order: to be sent.
        name: of the provider.

    Raises:
        InvalidError: the size has no name, and pixels are not taken.
    """
    card, size = order.card, order.request.size
    tiers = card.names("tiers")
    ratio, tier = ratio_of(size, card.names("ratios")), tier_of(size, tiers or ("1K",))
    if ratio and tier:
        return ({card.text("tier", "size"): tier} if tiers else {}) | {"aspect_ratio": ratio}
    if card.has("pixels"):
        return {"size": "custom", "width": size.width, "height": size.height}
    raise unfit(name, sentence("unfit-size", name=card.name, size=str(size)))
