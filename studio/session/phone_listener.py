"""Listens for the phone while a parcel is on offer: few connections, little patience, one request each."""

import asyncio
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from itertools import count

from studio.phone.answer import NOTHING, TAKEN, Answer, Asked, Door, Upload
from studio.phone.parcel import Slot
from studio.phone.talk import PIECE, Talk, TalkError
from studio.session.tasks import Tasks


@dataclass(frozen=True)
class Limits:
    """What a connection may take.

    Attributes:
        head_s: seconds until the request has come.
        pause_s: longest pause within a body, either way.
        whole_s: seconds for all of it.
        together: connections at a time.
        each: connections of one address at a time; a browser opens six.
        uploads: pictures that come in at a time.
    """

    head_s: float = 10.0
    pause_s: float = 10.0
    whole_s: float = 180.0
    together: int = 24
    each: int = 8
    uploads: int = 2


@dataclass(frozen=True)
class Ears:
    """Who hears what came.

    Attributes:
        opened: a phone asked for something with the right token.
        arrived: a whole body came for a slot.
    """

    opened: Callable[[], None]
    arrived: Callable[[Slot, bytes], None]


class PhoneListener:
    """A server for one parcel.

    Args:
        tasks: runs each connection.
        ears: hear what came.
        limits: of a connection.
    """

    def __init__(self, tasks: Tasks, ears: Ears, limits: Limits) -> None:
        self._tasks = tasks
        self._ears = ears
        self._limits = limits
        self._server: asyncio.Server | None = None
        self._door: Door | None = None
        self._numbers = count()
        self._open: dict[int, str] = {}
        self._uploads = 0

    @property
    def open_connections(self) -> int:
        """How many are being served now."""
        return len(self._open)

    async def listen(self, address: str) -> int:
        """Begin to listen on a free port of one address and return the port. Nothing is answered before `offer`.

        Raises:
            OSError: the system does not allow it.
        """
        # Begun in two steps, so that there is something to close wherever this may be cut off.
        self._server = await asyncio.start_server(self._met, address, 0, limit=PIECE, start_serving=False)
        port = int(self._server.sockets[0].getsockname()[1])
        await self._server.start_serving()
        return port

    def offer(self, door: Door) -> None:
        """Hand out what is behind a door from now on."""
        self._door = door

    def close(self) -> None:
        """Stop listening and cut off who is connected."""
        self._door = None
        if self._server is not None:
            self._server.close()
            self._server = None
        for number in self._open:
            self._tasks.cancel(("phone", self, number))

    def _met(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve a connection, or hang up where there are too many."""
        peer = str((writer.get_extra_info("peername") or ("",))[0])
        from_there = Counter(self._open.values())[peer]
        if self._door is None or len(self._open) >= self._limits.together or from_there >= self._limits.each:
            writer.transport.abort()
            return
        number = next(self._numbers)
        self._open[number] = peer
        self._tasks.start(("phone", self, number), self._serve(number, self._door, (reader, writer)))

    async def _serve(self, number: int, door: Door, wire: tuple[asyncio.StreamReader, asyncio.StreamWriter]) -> None:
        reader, writer = wire
        try:
            with suppress(OSError, TalkError):  # a limit that was passed is an OSError too: TimeoutError
                async with asyncio.timeout(self._limits.whole_s):
                    await self._exchange(door, reader, writer)
        finally:
            writer.transport.abort()
            del self._open[number]

    async def _exchange(self, door: Door, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        talk = Talk()
        async with asyncio.timeout(self._limits.head_s):
            asked = await _head(talk, reader)
        answer = await asyncio.to_thread(door.answer, asked)
        if isinstance(answer, Upload):
            answer = await self._taken(talk, reader, answer)
        elif answer is not NOTHING:
            self._ears.opened()
        await self._send(talk, answer, writer)

    async def _taken(self, talk: Talk, reader: asyncio.StreamReader, upload: Upload) -> Answer:
        """Read a picture piece by piece and hand it over whole."""
        if self._uploads >= self._limits.uploads:
            return NOTHING
        body = bytearray()
        self._uploads += 1
        try:
            while not talk.take(body, upload.length):
                async with asyncio.timeout(self._limits.pause_s):
                    talk.feed(await reader.read(PIECE))
        finally:
            self._uploads -= 1
        self._ears.arrived(upload.slot, bytes(body))
        return TAKEN

    async def _send(self, talk: Talk, answer: Answer, writer: asyncio.StreamWriter) -> None:
        for piece in talk.pieces(answer):
            writer.write(piece)
            async with asyncio.timeout(self._limits.pause_s):
                await writer.drain()
        writer.close()
        async with asyncio.timeout(self._limits.pause_s):
            await writer.wait_closed()


async def _head(talk: Talk, reader: asyncio.StreamReader) -> Asked:
    while (asked := talk.asked()) is None:
        talk.feed(await reader.read(PIECE))
    return asked
