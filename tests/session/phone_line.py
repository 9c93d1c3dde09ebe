"""The other end of the line: a phone, or somebody who is none, over a real local socket."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass

import h11

LOCAL = "127.0.0.1"
PATIENCE_S = 10


@dataclass(frozen=True)
class Heard:
    """What came back; status 0 where the line was cut without an answer."""

    status: int
    headers: Mapping[str, str]
    body: bytes


CUT = Heard(0, {}, b"")


class Line:
    """One connection to a port of this computer."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    @classmethod
    async def to(cls, port: int) -> "Line":
        return cls(*await asyncio.open_connection(LOCAL, port))

    async def say(self, data: bytes) -> None:
        """Send bytes; a line that was cut meanwhile takes them silently."""
        try:
            self._writer.write(data)
            await self._writer.drain()
        except ConnectionError:
            pass

    async def hear(self) -> Heard:
        """Everything until the other end hangs up."""
        try:
            async with asyncio.timeout(PATIENCE_S):
                data = await self._reader.read()
        except ConnectionError:
            data = b""
        self.hang_up()
        return _parsed(data)

    def hang_up(self) -> None:
        self._writer.transport.abort()


async def ask(port: int, method: str, target: str, body: bytes = b"", host: str = "") -> Heard:
    """One request as a browser sends it."""
    line = await Line.to(port)
    await line.say(head(port, method, target, len(body), host) + body)
    return await line.hear()


def head(port: int, method: str, target: str, length: int = 0, host: str = "") -> bytes:
    size = f"Content-Length: {length}\r\n" if length else ""
    return f"{method} {target} HTTP/1.1\r\nHost: {host or f'{LOCAL}:{port}'}\r\n{size}\r\n".encode()


def _parsed(data: bytes) -> Heard:
    if not data:
        return CUT
    reader = h11.Connection(h11.CLIENT)
    reader.send(h11.Request(method="GET", target="/", headers=[("Host", "x")]))
    reader.send(h11.EndOfMessage())
    reader.receive_data(data)
    reader.receive_data(b"")
    first = reader.next_event()
    assert isinstance(first, h11.Response)
    body = bytearray()
    while isinstance(event := reader.next_event(), h11.Data):
        body += event.data
    assert isinstance(event, h11.EndOfMessage)
    heads = {bytes(name).decode(): bytes(value).decode() for name, value in first.headers}
    return Heard(first.status_code, heads, bytes(body))
