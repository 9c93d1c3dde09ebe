"""One request and its answer as bytes of HTTP, without the wire they travel on."""

from collections.abc import Iterator
from typing import cast

import h11

from studio.phone.answer import Answer, Asked

LONGEST_HEAD = 8 * 1024
"""Bytes of request line and headers; browsers send a few hundred."""
PIECE = 64 * 1024
"""Bytes that are read or written at a time."""
_DIGITS = 12
"""Of a body's length; more would be a terabyte."""


class TalkError(Exception):
    """What came is no request, or not the one that was begun: there is nothing to answer."""


class Talk:
    """The server's side of one connection, which carries one request."""

    def __init__(self) -> None:
        self._wire = h11.Connection(h11.SERVER, max_incomplete_event_size=LONGEST_HEAD)

    def feed(self, data: bytes) -> None:
        """Take bytes that came; empty ones say that no more will come."""
        self._wire.receive_data(data)

    def asked(self) -> Asked | None:
        """The head of the request, None while some of it is on its way.

        Raises:
            TalkError: it is none, or too long.
        """
        event = self._next()
        if event is h11.NEED_DATA:
            return None
        if not isinstance(event, h11.Request):
            raise TalkError
        heads = {bytes(name): bytes(value).decode("latin-1") for name, value in event.headers}
        return Asked(
            event.method.decode("latin-1"),
            event.target.decode("latin-1"),
            heads.get(b"host", ""),
            _length(heads),
        )

    def take(self, body: bytearray, most: int) -> bool:
        """Move what has come of the body into `body`; True once it is whole.

        Args:
            body: grows.
            most: bytes it may have.

        Raises:
            TalkError: it was cut off or is longer than it said.
        """
        while (event := self._next()) is not h11.NEED_DATA:
            if isinstance(event, h11.EndOfMessage):
                return True
            if not isinstance(event, h11.Data):
                raise TalkError
            body += event.data
            if len(body) > most:
                raise TalkError
        return False

    def pieces(self, answer: Answer) -> Iterator[bytes]:
        """The bytes of an answer, piece by piece."""
        headers = [(name.encode(), value.encode()) for name, value in answer.headers]
        yield self._wire.send(h11.Response(status_code=answer.status, headers=headers)) or b""
        for start in range(0, len(answer.body), PIECE):
            yield self._wire.send(h11.Data(data=answer.body[start : start + PIECE])) or b""
        self._wire.send(h11.EndOfMessage())

    def _next(self) -> object:
        try:
            return cast("object", self._wire.next_event())
        except h11.RemoteProtocolError as problem:
            raise TalkError from problem


def _length(heads: dict[bytes, str]) -> int | None:
    """Bytes of the body; None where they come in chunks, whatever else the head says."""
    said = heads.get(b"content-length", "")
    return int(said) if said.isdigit() and len(said) <= _DIGITS and b"transfer-encoding" not in heads else None
