"""A provider on this computer: real sockets, the documented shapes of every route, and a dial for what goes wrong."""

import asyncio
from types import TracebackType
from typing import Self
from urllib.parse import parse_qsl, urlsplit

import h11

from tests.fakes.wire.dial import OWN, Dial, Where
from tests.fakes.wire.pictures import flat_png, media_type
from tests.fakes.wire.raw import INSTEAD, spoil
from tests.fakes.wire.seen import Expected, Fault, Made, Seen, Shape

__all__ = ["Dial", "Expected", "Fault", "Made", "Seen", "Shape", "WireServer"]
FILES = "/files/"
NOWHERE = Made(404, {"detail": "nothing is answered here"})


class WireServer:
    """Serves while it is entered, and leaves nothing behind, whatever its clients do.

    Args:
        shapes: providers it stands for.

    Attributes:
        url: without a slash at its end; known once it is entered.
        seen: all requests, in order of their arrival.
        paid: those that cost money.
        strays: those that belong to no shape.
        dial: what goes wrong.
    """

    def __init__(self, *shapes: Shape) -> None:
        self.url = ""
        self.seen: list[Seen] = []
        self.paid: list[Seen] = []
        self.strays: list[Seen] = []
        self.dial = Dial()
        self._shapes = shapes
        self._files: dict[str, bytes] = {}
        self._talks: set[asyncio.Task[None]] = set()
        self._arrived = asyncio.Condition()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._met, "127.0.0.1", 0, limit=1 << 20)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.close()
        for talk in self._talks:
            talk.cancel()
        await asyncio.gather(*self._talks, return_exceptions=True)
        await self._server.wait_closed()

    def picture(self, width: int = 64, height: int = 80, shade: int = 128) -> bytes:
        """A PNG of one grey."""
        return flat_png(width, height, shade)

    def host_picture(self, data: bytes) -> str:
        """Address from which the server gives these bytes."""
        path = f"{FILES}{len(self._files) + 1}.png"
        self._files[path] = data
        return self.url + path

    async def reached(self, paid: int = 1) -> None:
        """Wait until so many requests that cost money have come in whole."""
        async with self._arrived:
            await self._arrived.wait_for(lambda: len(self.paid) >= paid)

    def _met(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        talk = asyncio.get_running_loop().create_task(self._talk(reader, writer))
        self._talks.add(talk)
        talk.add_done_callback(self._talks.discard)

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connection = h11.Connection(h11.SERVER)
        try:
            while (seen := await _read(connection, reader)) is not None:
                await self._note(seen)
                if not await self._respond(seen, connection, writer):
                    break
                connection.start_next_cycle()
            await writer.drain()
            writer.close()
            await writer.wait_closed()
        except (OSError, h11.ProtocolError):
            pass  # a client that goes away or talks nonsense; tests look at what they got
        finally:
            writer.transport.abort()

    async def _note(self, seen: Seen) -> None:
        async with self._arrived:
            self.seen.append(seen)
            if self._where(seen) == "paid":
                self.paid.append(seen)
            self._arrived.notify_all()

    def _where(self, seen: Seen) -> Where:
        if seen.path.startswith(FILES):
            return "file"
        return "paid" if any(shape.is_paid(seen) for shape in self._shapes) else "free"

    def _route(self, seen: Seen) -> str:
        return next((shape.route for shape in self._shapes if shape.is_paid(seen)), "")

    async def _respond(self, seen: Seen, connection: h11.Connection, writer: asyncio.StreamWriter) -> bool:
        """Answer; False where the connection ends with it."""
        where = self._where(seen)
        fault = self.dial.hit(where, self._route(seen))
        if fault == "cut-before":
            return False
        if where == "paid" and self.dial.delay_s:
            await asyncio.sleep(self.dial.delay_s)
        made = INSTEAD.get(fault) or self._made(seen, fault)
        if fault in OWN and fault not in INSTEAD:
            await spoil(fault, made, writer)
            return False
        headers, body = made.packed()
        head = h11.Response(status_code=made.status, headers=[*headers, ("content-length", str(len(body)))])
        pieces = [connection.send(event) for event in (head, h11.Data(data=body), h11.EndOfMessage())]
        writer.write(b"".join(piece for piece in pieces if piece))
        await writer.drain()
        return connection.our_state is h11.DONE

    def _made(self, seen: Seen, fault: str) -> Made:
        if seen.path.startswith(FILES):
            data = self._files.get(seen.path)
            return Made(404, b"") if data is None else Made(200, data, {"content-type": media_type(data)})
        for shape in self._shapes:
            if fault in shape.faults and shape.is_paid(seen):
                return shape.faults[fault](seen)
            if (made := shape.answer(seen, self)) is not None:
                return shape.faults[fault](seen) if fault in shape.faults else made
        self.strays.append(seen)
        return NOWHERE


async def _read(connection: h11.Connection, reader: asyncio.StreamReader) -> Seen | None:
    """The next request, whole; None where the client has gone."""
    request: h11.Request | None = None
    body = bytearray()
    while True:
        event = connection.next_event()
        if event is h11.NEED_DATA:
            connection.receive_data(await reader.read(1 << 18))
        elif isinstance(event, h11.Request):
            request = event
        elif isinstance(event, h11.Data):
            body += event.data
        elif isinstance(event, h11.EndOfMessage) and request is not None:
            return _seen(request, bytes(body))
        else:
            return None


def _seen(request: h11.Request, body: bytes) -> Seen:
    parts = urlsplit(request.target.decode("latin-1"))
    headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in request.headers}
    query = dict(parse_qsl(parts.query, keep_blank_values=True))
    return Seen(request.method.decode("latin-1"), parts.path, query, headers, body)
