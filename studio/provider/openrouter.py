"""OpenRouter's Image API: many models behind one key, with a list of what each takes and with the true price."""

import asyncio
import time
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from studio.provider.place import Surroundings
from studio.provider.provider import Answer, Journal, Order, Sent
from studio.provider.transport.call import Call, Reply
from studio.provider.transport.complaint import complaint, number_of
from studio.provider.transport.fit import check_fit, unfit
from studio.provider.transport.foreign import MOST, record, records, text
from studio.provider.transport.images_api import answer_of, check_list, listed, sign
from studio.provider.transport.line import Line
from studio.provider.transport.photo import data_uri
from studio.provider.transport.reading import read
from studio.provider.transport.status import by_status
from studio.provider.trouble import KeyRefusedError, NoCreditError, ProviderError, RefusedError, UnknownOutcomeError
from studio.request.price import MICRO
from studio.words import sentence

DRAW, MODELS = "/images", "/images/models"
GIVEN_UP = frozenset((408, 524))
"""The wait was given up, and the model may draw all the same."""
LOOK_S, LOOK_AGAIN_S = 5.0, 600.0
"""How long the list of models is waited for, and after how long it is asked for again if it did not come, s."""
FIELDS = frozenset(
    [
        *("aspect_ratio", "resolution", "size", "n", "seed", "quality", "background"),
        *("output_format", "output_compression", "input_references"),
    ]
)
"""What a model may take beside its words."""
ALL_THE_SAME = frozenset(("n", "output_format"))
"""What may be left out where a model does not take it: one picture comes anyway, and its kind is seen."""


class OpenRouter:
    """The route "openrouter".

    Args:
        around: tells where it is reached.
        look_s: how long the list of models is waited for before it is done without, s.
    """

    route = "openrouter"

    def __init__(self, around: Surroundings, look_s: float = LOOK_S) -> None:
        self._line = Line(around.place(self.route), sign, self.judge)
        self._look_s = look_s
        self._looking = asyncio.Lock()
        self._looked: tuple[str, float] | None = None
        self._takes: Mapping[str, frozenset[str]] = {}

    def sent(self, order: Order) -> Sent:
        """What `generate` would send, as far as the models are known by now.

        Raises:
            InvalidError: the model cannot be asked for this.
        """
        return self._call(order).recorded(self._line.place.base)

    async def generate(self, order: Order, journal: Journal) -> Answer:
        """Ask for one picture and wait for it.

        Raises:
            ProviderError: none came.
        """
        await self._look()
        call = await asyncio.to_thread(self._call, order)
        reply = await self._line.pay(call, journal)
        got = await read(listed, reply, self._line)
        return await answer_of(got, self._line, journal, micro_dollars(record(got.body.get("usage")).get("cost")))

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

    async def _look(self) -> None:
        """Learn once what the models take. Without the list, all is sent as the card says and the server decides."""
        async with self._looking:
            base, now = self._line.place.base, time.monotonic()
            if self._looked is not None and self._looked[0] == base and now < self._looked[1]:
                return
            self._takes = {}
            try:
                async with asyncio.timeout(self._look_s):
                    reply = await self._line.ask(Call("GET", MODELS))
                self._takes = await read(parameters, reply)
            except (ProviderError, TimeoutError):
                pass
            self._looked = base, float("inf") if self._takes else now + LOOK_AGAIN_S

    def _call(self, order: Order) -> Call:
        name, card = self._line.place.title, order.card
        check_fit(order, name)
        model = card.text("id", card.id.partition("/")[2])
        asked = {"model": model, "prompt": order.request.text, **_shape(order, name), "n": 1}
        if kind := card.text("output_format"):
            asked["output_format"] = kind
        if card.seed and order.request.seed is not None:
            asked["seed"] = order.request.seed
        if order.references:
            pictures = [{"type": "image_url", "image_url": {"url": data_uri(photo)}} for photo in order.references]
            asked["input_references"] = pictures
        strange = (asked.keys() & FIELDS) - self._takes.get(model, FIELDS)
        if needed := sorted(strange - ALL_THE_SAME):
            raise unfit(name, sentence("unfit-field", name=card.name, field=needed[0]))
        return Call("POST", DRAW, {field: value for field, value in asked.items() if field not in strange})


def _shape(order: Order, name: str) -> dict[str, Any]:
    """The size as the model takes it: by the names its card tells ("1024x1280 4:5 1K"), else in pixels."""
    size, named = str(order.request.size), order.card.names("shapes")
    if not named:
        return {"size": size}
    for shape in named:
        pixels, ratio, *tier = shape.split()
        if pixels == size:
            return {"aspect_ratio": ratio} | ({"resolution": tier[0]} if tier else {})
    raise unfit(name, sentence("unfit-size", name=order.card.name, size=size))


def parameters(reply: Reply) -> Mapping[str, frozenset[str]]:
    """What each model takes beside its words, by model; a model whose list says nothing of pictures is left out.

    Args:
        reply: with the list of models.
    """
    found = {}
    for model in records(record(reply.json).get("data")):
        told = model.get("supported_parameters")
        names = frozenset(map(text, told)) if isinstance(told, list | Mapping) else frozenset()
        if names & FIELDS and reply.good:
            found[text(model.get("id"))] = names
    return found


def micro_dollars(dollars: object) -> int | None:
    """Dollars as they stand in an answer, as whole micro-dollars; None for what is no amount."""
    if isinstance(dollars, bool) or not isinstance(dollars, str | int | float):
        return None
    try:
        micro = Decimal(str(dollars)[:64]) * MICRO
        fair = micro.is_finite() and 0 <= micro <= MOST
        return int(micro.to_integral_value(ROUND_HALF_UP)) if fair else None
    except (ArithmeticError, ValueError):
        return None


def judged(reply: Reply, name: str) -> ProviderError:
    """What an answer with the status of a failure means.

    Args:
        reply: not a good one.
        name: of the provider.
    """
    said, number = complaint(reply), number_of(reply)
    about = record(said.error.get("metadata"))
    reasons = about.get("reasons")
    if reply.status in (400, 403) and (reasons or about.get("flagged_input")):
        code = ", ".join(map(text, reasons)) if isinstance(reasons, list) else text(reasons)
        return RefusedError(name, said.words, request_id=number).because(code or "moderation", "input")
    found = by_status(reply, name, said.words, number)
    if reply.status in GIVEN_UP:
        return UnknownOutcomeError(name, said.words, request_id=number)
    if isinstance(found, KeyRefusedError) and reply.status == 403 and "limit" in said.words.lower():
        return NoCreditError(name, said.words, request_id=number)
    return found
