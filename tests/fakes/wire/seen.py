"""Requests as the server has seen them, answers as shapes make them."""

import email.policy
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from email.parser import BytesParser
from typing import TYPE_CHECKING, Any, Protocol

from studio.provider.trouble import ProviderError

if TYPE_CHECKING:
    from tests.fakes.wire.server import WireServer


@dataclass(frozen=True)
class Seen:
    """A request.

    Attributes:
        path: without its query, as sent.
        headers: names in small letters.
    """

    method: str
    path: str
    query: dict[str, str] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""

    @property
    def json(self) -> Any:
        """The body as JSON; raises where it is none."""
        return json.loads(self.body)

    @property
    def form(self) -> list[tuple[str, str | bytes]]:
        """Fields of a form with several parts, in order; files as bytes, all else as text."""
        head = f"Content-Type: {self.headers['content-type']}\r\n\r\n".encode()
        message = BytesParser(policy=email.policy.HTTP).parsebytes(head + self.body)
        return [_field(part) for part in message.iter_parts()]


def _field(part: Any) -> tuple[str, str | bytes]:
    data: bytes = part.get_payload(decode=True)
    name = str(part.get_param("name", header="content-disposition"))
    return name, data if part.get_filename() else data.decode()


@dataclass(frozen=True)
class Made:
    """An answer; a body that is no bytes goes out as JSON."""

    status: int = 200
    body: bytes | Mapping[str, Any] | list[Any] = b""
    headers: Mapping[str, str] = field(default_factory=dict)

    def packed(self) -> tuple[list[tuple[str, str]], bytes]:
        """Headers in small letters, without the length, and the body."""
        json_kind = not isinstance(self.body, bytes)
        body = self.body if isinstance(self.body, bytes) else json.dumps(self.body).encode()
        kind = "application/json" if json_kind else "application/octet-stream"
        found = {"content-type": kind, **{name.lower(): value for name, value in self.headers.items()}}
        return list(found.items()), body


Fault = Callable[[Seen], Made]
Expected = Mapping[str, type[ProviderError] | None]


class Shape(Protocol):
    """How one provider answers.

    Attributes:
        route: its name.
        faults: answers to requests that cost money, by the name of the fault; only those the provider can show.
        expected: what a route must make of each fault; None for a picture all the same.
    """

    route: str
    faults: Mapping[str, Fault]
    expected: Expected

    def answer(self, seen: Seen, server: "WireServer") -> Made | None:
        """What the provider answers; None for a request that is not its own."""
        ...

    def is_paid(self, seen: Seen) -> bool:
        """Whether it is a request that costs money."""
        ...
