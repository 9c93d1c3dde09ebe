"""What goes out and what comes back, without the library that carries it."""

import base64
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal

import msgspec

from studio.provider.provider import Sent

Method = Literal["GET", "POST", "PUT"]


def _nothing() -> Mapping[str, str]:
    return MappingProxyType({})


class Embedded(str):
    """A picture as text inside a body; what is recorded of it is its hash.

    Attributes:
        sha256: of the picture's bytes.
    """

    __slots__ = ("sha256",)
    sha256: str

    @staticmethod
    def of(data: bytes, start: str = "") -> "Embedded":
        """Standard base64 of bytes, behind a start such as "data:image/png;base64,"."""
        made = Embedded(start + base64.b64encode(data).decode("ascii"))
        made.sha256 = hashlib.sha256(data).hexdigest()
        return made


@dataclass(frozen=True)
class Enclosed:
    """A file in a form.

    Attributes:
        name: of the file.
        kind: media type.
    """

    name: str
    kind: str
    data: bytes = field(repr=False)


Field = tuple[str, "str | Enclosed"]


@dataclass(frozen=True)
class Call:
    """One request to a provider.

    Attributes:
        method: of HTTP.
        path: behind the base of the route, beginning with a slash; or a whole address that the provider gave.
        body: what is sent as JSON, None for none.
        form: what is sent as a form with several parts; not together with a body.
        query: behind the path.
        headers: besides key and content type.
    """

    method: Method
    path: str
    body: Mapping[str, Any] | None = None
    form: tuple[Field, ...] = ()
    query: Mapping[str, str] = field(default_factory=_nothing)
    headers: Mapping[str, str] = field(default_factory=_nothing)

    def recorded(self, base: str) -> Sent:
        """What is written down of it: everything but key and query, pictures as their hashes."""
        url = (self.path if self.path.startswith("http") else base + self.path).partition("?")[0]
        if self.form:
            return Sent(self.method, url, body_text([[name, _shown(value)] for name, value in self.form]))
        return Sent(self.method, url, "" if self.body is None else body_text(_without_pictures(self.body)))


@dataclass(frozen=True)
class Reply:
    """What came back.

    Attributes:
        status: of HTTP.
        headers: names in small letters.
        body: as decoded from its transfer.
    """

    status: int
    headers: Mapping[str, str] = field(default_factory=_nothing, repr=False)
    body: bytes = field(default=b"", repr=False)

    @property
    def good(self) -> bool:
        """Whether HTTP says that it went well, which providers say of refusals too."""
        return 200 <= self.status < 300

    @property
    def json(self) -> Any:  # noqa: ANN401 - foreign, of any shape
        """The body as JSON; None where it is none."""
        try:
            return _quickly(self.body)
        except (ValueError, RecursionError):
            return None


def _quickly(body: bytes) -> Any:  # noqa: ANN401 - foreign, of any shape
    """JSON as what it says.

    Of a picture as text, Python's own reader would keep the interpreter to itself for too long. It is asked only about
    what the quick one does not take: halves of characters, numbers beyond all bounds.

    Raises:
        ValueError, RecursionError: it is none.
    """
    try:
        return msgspec.json.decode(body)
    except ValueError:
        return json.loads(body)


def body_text(value: object) -> str:
    """JSON as it is sent and as it is written down; halves of characters, which no file takes, become "?"."""
    made = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return made.encode("utf-8", "replace").decode()


def _shown(value: "str | Enclosed") -> str:
    if isinstance(value, Enclosed):
        return f"sha256:{hashlib.sha256(value.data).hexdigest()}"
    return value


def _without_pictures(value: Any) -> Any:  # noqa: ANN401 - JSON
    if isinstance(value, Embedded):
        return f"sha256:{value.sha256}"
    if isinstance(value, Mapping):
        return {key: _without_pictures(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_without_pictures(one) for one in value]
    return value
