"""AUTOMATIC1111 and Forge: one drawing at a time on a server of one's own, shown while it grows."""

import asyncio
import base64
import contextlib
from collections.abc import Mapping
from typing import Any

from studio.provider.a1111_answer import judged, no_such, read_answer, share_of
from studio.provider.place import Surroundings
from studio.provider.provider import Answer, Journal, Order, Sent
from studio.provider.transport.at_home import at_no_cost, reached
from studio.provider.transport.call import Call, Embedded, Reply
from studio.provider.transport.fit import check_fit, unfit
from studio.provider.transport.foreign import record
from studio.provider.transport.line import Line
from studio.provider.transport.reading import read
from studio.provider.transport.shown import ShownJournal
from studio.provider.trouble import InvalidError, ProviderError, StrangeAnswerError
from studio.request.model_card import ModelCard
from studio.words import sentence

WORDS, PHOTO = "/sdapi/v1/txt2img", "/sdapi/v1/img2img"
PROGRESS = Call("GET", "/sdapi/v1/progress", query={"skip_current_image": "true"})
INTERRUPT = Call("POST", "/sdapi/v1/interrupt")
STOP_WITHIN_S = 3.0
"""How long the creator's stop may take to reach the server."""
LOOK_EVERY_S = 1.0
CROPPED = 1
"""A photo of other proportions is cut; the server would else stretch the face."""
NUMBERS = {"guidance": "cfg_scale", "strength": "denoising_strength"}
TEXTS = {"sampler": "sampler_name", "negative": "negative_prompt"}
"""Settings of a card, and what the server calls them."""


class A1111:
    """The route "a1111".

    Args:
        around: tells where it is reached.
        look_every_s: seconds between two looks at a growing drawing.
    """

    route = "a1111"

    def __init__(self, around: Surroundings, look_every_s: float = LOOK_EVERY_S) -> None:
        self._line = Line(around.place(self.route), sign, self.judge)
        self._name = self._line.place.title
        self._look_every_s = look_every_s

    def sent(self, order: Order) -> Sent:
        """What `generate` would send.

        Raises:
            InvalidError: the model does not know the size, or takes no such photos.
        """
        return call_of(order, self._name).recorded(self._line.place.base)

    async def generate(self, order: Order, journal: Journal) -> Answer:
        """Ask for one picture and wait for it. Who abandons it stops the server as well: nobody could fetch it later.

        Raises:
            ProviderError: none came.
        """
        call = await asyncio.to_thread(call_of, order, self._name)
        shown = ShownJournal(journal, self._share, self._look_every_s)
        with at_no_cost(order.card.price):
            try:
                reply = await self._line.pay(call, shown)
            except asyncio.CancelledError:
                if shown.waits:
                    await self._interrupt()
                raise
            finally:
                await shown.end()
            return await read(read_answer, reply, self._name)

    async def check(self) -> None:
        """Ask how far the server is, which is free.

        Raises:
            ProviderError: the login is not accepted, its API is off, or nobody answers.
        """
        with at_no_cost(0):
            reply = await reached(self._line, PROGRESS)
            if reply.good and "progress" not in record(reply.json):
                raise StrangeAnswerError(self._name)
            if not reply.good:
                problem = self.judge(reply)
                raise no_such(self._name) if isinstance(problem, InvalidError) else problem

    async def close(self) -> None:
        """Close all connections. May be called twice."""
        await self._line.close()

    def judge(self, reply: Reply) -> ProviderError:
        """What an answer with the status of a failure means."""
        return judged(reply, self._name)

    async def _share(self) -> float | None:
        """How much of its drawing the server has done; None before it has begun."""
        return share_of((await self._line.ask(PROGRESS)).json)

    async def _interrupt(self) -> None:
        with contextlib.suppress(ProviderError, TimeoutError):
            async with asyncio.timeout(STOP_WITHIN_S):
                await self._line.ask(INTERRUPT)


def sign(key: str) -> Mapping[str, str]:
    """A login "user:password" in the head of a request."""
    return {"authorization": f"Basic {base64.b64encode(key.encode()).decode('ascii')}"} if key else {}


def call_of(order: Order, name: str) -> Call:
    """What asks for an order.

    Args:
        order: to be drawn.
        name: of the server.

    Raises:
        InvalidError: the model cannot be asked for this.
    """
    check_fit(order, name)
    card, request, photos = order.card, order.request, order.references
    body: dict[str, Any] = {"prompt": request.text, "width": request.size.width, "height": request.size.height}
    if request.seed is not None:
        body["seed"] = request.seed
    if photos:
        body |= {"init_images": [Embedded.of(photo) for photo in photos], "resize_mode": CROPPED}
    body |= _settings(card, name, photo=bool(photos))
    body |= {"batch_size": 1, "n_iter": 1, "send_images": True, "save_images": False, "force_task_id": order.id}
    return Call("POST", PHOTO if photos else WORDS, body)


def _settings(card: ModelCard, name: str, *, photo: bool) -> dict[str, Any]:
    """What the card says of drawing; what it leaves out is the server's own."""
    found: dict[str, Any] = {theirs: card.text(ours) for ours, theirs in TEXTS.items() if card.text(ours)}
    if steps := card.number("steps"):
        found["steps"] = steps
    for ours, theirs in NUMBERS.items():
        value = card.text(ours) or card.number(ours)
        if value and (photo or ours != "strength"):
            found[theirs] = _number(value, card, name)
    if checkpoint := card.text("checkpoint"):
        found["override_settings"] = {"sd_model_checkpoint": checkpoint}
    return found


def _number(value: str | int, card: ModelCard, name: str) -> float:
    try:
        return float(value)
    except ValueError:
        raise unfit(name, sentence("local-setting", name=card.name)) from None
