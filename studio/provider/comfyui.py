"""ComfyUI on a server of one's own: a graph is filled and queued under our own number, so that it is found again."""

import asyncio
from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

from studio.provider.graph import Graph, parse_graph, proper_name
from studio.provider.graph_order import number_of, photo_name, seed_of, values_of
from studio.provider.graph_queue import QUEUE, GraphQueue
from studio.provider.graph_result import files_of, judged
from studio.provider.place import Surroundings
from studio.provider.provider import Answer, Claim, Journal, Order, Sent, Stopped
from studio.provider.transport.at_home import at_no_cost, reached
from studio.provider.transport.call import Call, Enclosed, Reply
from studio.provider.transport.fit import check_fit, unfit
from studio.provider.transport.foreign import record, text
from studio.provider.transport.line import Line
from studio.provider.transport.photo import media_type
from studio.provider.transport.waiting import Pauses, collected
from studio.provider.trouble import InvalidError, ProviderError, StrangeAnswerError, UnknownOutcomeError
from studio.words import sentence

GRAPH = "portrait"
"""For a card that names none."""
OURS = "expression-studio"
"""Our name at the server, and the folder of our photos there."""


class ComfyUI:
    """The route "comfyui".

    Args:
        around: tells where it is reached, and has the graphs.
        pauses: between two looks at the queue.
    """

    route = "comfyui"
    own_names = True

    def __init__(self, around: Surroundings, pauses: Pauses | None = None) -> None:
        self._line = Line(around.place(self.route), lambda _key: {}, self.judge)
        self._name = self._line.place.title
        self._resource = around.resource
        self._queue = GraphQueue(self._line, pauses or Pauses())

    def sent(self, order: Order) -> Sent:
        """What `generate` would send.

        Raises:
            InvalidError: the graph cannot be filled with it.
        """
        names = [f"{OURS}/{photo_name(photo)}" for photo in order.references]
        return self._call(order, self._graph(order), names).recorded(self._line.place.base)

    async def generate(self, order: Order, journal: Journal) -> Answer:
        """Queue a graph and wait for its picture.

        Raises:
            ProviderError: none came.
        """
        with at_no_cost(order.card.price):
            graph = await asyncio.to_thread(self._graph, order)
            call = self._call(order, graph, await self._uploaded(order.references))
            claim = await self._placed(call, number_of(order), journal)
            await journal.accepted(claim)
            return await self._fetched(order, claim, graph, journal)

    async def recover(self, order: Order, claim: Claim, journal: Journal) -> Answer:
        """Wait for an order that was given before. A claim without a number stands for one whose answer got lost.

        Raises:
            ProviderError: it gave no picture, or the server does not know it any more.
        """
        with at_no_cost(order.card.price):
            try:
                graph = await asyncio.to_thread(self._graph, order)
            except InvalidError:
                graph = Graph({}, {})  # it has been changed since: all its pictures count
            known = claim if claim.id else Claim(number_of(order))
            return await self._fetched(order, known, graph, journal)

    async def stop(self, claim: Claim) -> Stopped:
        """Take an order out of the queue, or break its drawing off.

        Raises:
            ProviderError: the server could not be asked.
        """
        return await self._queue.stop(claim.id)

    async def check(self) -> None:
        """Ask how the server is, which is free.

        Raises:
            ProviderError: nobody answers, or something else does.
        """
        with at_no_cost(0):
            reply = await reached(self._line, Call("GET", "/system_stats"))
            if not reply.good:
                raise self.judge(reply)
            if "system" not in record(reply.json):
                raise StrangeAnswerError(self._name)

    async def close(self) -> None:
        """Close all connections. May be called twice."""
        await self._line.close()

    def judge(self, reply: Reply) -> ProviderError:
        """What an answer with the status of a failure means."""
        return judged(reply, self._name)

    def _graph(self, order: Order) -> Graph:
        check_fit(order, self._name)
        card, photos = order.card, len(order.references)
        name = card.text("graph", GRAPH)
        if photos:
            name = card.text("graph_photo", name)
        try:
            bare = proper_name(name)
            graph = parse_graph(self._resource(f"comfyui/{bare}.json"), self._resource(f"comfyui/{bare}.toml"))
            graph.filled(values_of(order, graph))  # finds out here whether its settings are what they should be
        except (OSError, ValueError):
            raise unfit(self._name, sentence("local-graph", name=card.name, graph=name)) from None
        if photos > len(graph.images):
            raise unfit(self._name, sentence("unfit-references", name=card.name, most=len(graph.images)))
        return graph

    def _call(self, order: Order, graph: Graph, names: Sequence[str]) -> Call:
        filled = graph.filled(values_of(order, graph), names)
        return Call("POST", "/prompt", {"prompt": filled, "client_id": OURS, "prompt_id": number_of(order)})

    async def _uploaded(self, photos: Sequence[bytes]) -> list[str]:
        """The names under which the server has some photos now."""
        if photos:
            await reached(self._line, QUEUE)  # where nobody is, photos are not sent again and again
        return [await self._upload(photo) for photo in photos]

    async def _upload(self, photo: bytes) -> str:
        file = Enclosed(photo_name(photo), media_type(photo), photo)
        form = (("image", file), ("type", "input"), ("subfolder", OURS), ("overwrite", "true"))
        reply = await self._line.ask(Call("POST", "/upload/image", form=form))
        if not reply.good:
            raise self.judge(reply)
        name, folder = (text(record(reply.json).get(what)) for what in ("name", "subfolder"))
        if not name:
            raise StrangeAnswerError(self._name, charged=False)
        return f"{folder}/{name}" if folder else name

    async def _placed(self, call: Call, number: str, journal: Journal) -> Claim:
        """Queue a graph; where its answer gets lost, the queue itself says whether it came."""
        try:
            return read_claim(await self._line.pay(call, journal), self._name)
        except (UnknownOutcomeError, StrangeAnswerError):
            if not await self._queue.knows(number):
                raise
            return Claim(number)

    async def _fetched(self, order: Order, claim: Claim, graph: Graph, journal: Journal) -> Answer:
        entry = await self._queue.outcome(claim.id, journal)
        files = files_of(entry, graph.output, self._name)
        links = tuple(f"{self._line.place.base}/view?{urlencode(file)}" for file in files)
        first, *more = await collected(self._line, links, journal)
        return Answer(first, seed=seed_of(order) if "seed" in graph.fields else None, more=tuple(more))


def read_claim(reply: Reply, name: str) -> Claim:
    """The number under which a graph was queued: ours, or that of a server which takes none.

    Args:
        reply: a good one.
        name: of the server.

    Raises:
        StrangeAnswerError: something else answers.
    """
    answer = reply.json
    if not isinstance(answer, Mapping) or not text(answer.get("prompt_id")):
        raise StrangeAnswerError(name)
    return Claim(text(answer["prompt_id"]))
