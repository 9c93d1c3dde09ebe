"""One HTTP exchange at a time: a deadline around the whole of it, a cap on its bytes, no redirects, no traces.

httpx waits per read and not in total, follows nothing unless told, and writes whole addresses into its log and its
exceptions; so deadlines are set around it, its log is silenced, and none of its exceptions leaves this module, not
even as the context of another one.
"""

import asyncio
import logging
import ssl
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass
from functools import cache
from http.cookiejar import CookieJar, DefaultCookiePolicy
from types import ModuleType
from typing import TypeVar, cast

import httpx

from studio.provider.transport.call import Call, Enclosed, Reply, body_text
from studio.provider.transport.proxy import proxy_for
from studio.provider.transport.turns import turn
from studio.provider.transport.unpack import Unpacker

CONNECT_S, POOL_S = 10.0, 10.0
MOST_BYTES = 96 << 20
"""Decoded bytes of an answer: a picture of 4096 px as base64 in JSON stays under it."""
MOST_HEAD = 1 << 20
"""Bytes that are kept of an answer that is too long."""
CHUNK = 1 << 16
NOBODY = (
    *(httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError),
    *(httpx.UnsupportedProtocol, httpx.InvalidURL),
)
"""What is raised before a byte of the request has gone out."""
HEADERS = {"accept": "application/json", "accept-encoding": "gzip"}

SPEAKERS = ("httpx", *(f"httpcore.{part}" for part in ("connection", "http11", "http2", "proxy", "socks")))
"""Loggers whose lines hold whole addresses."""
for _name in SPEAKERS:
    logging.getLogger(_name).disabled = True  # a level would be lifted by whoever wants to see everything

sys.modules.setdefault("sniffio", cast("ModuleType", None))
"""httpx looks for this at every connection and lock, and does without. Where it is missing, the whole import path would
be searched each time, on the window's thread; `None` ends the search at once."""

T = TypeVar("T")


class NothingSentError(Exception):
    """No connection came about: surely nothing was accepted.

    Attributes:
        proxy: address of the one that it would have gone through, "" for none.
        foreign: whoever answered there could not show that it is the provider.
    """

    def __init__(self, proxy: str = "", *, foreign: bool = False) -> None:
        super().__init__()
        self.proxy, self.foreign = proxy, foreign


class LostError(Exception):
    """The exchange broke off after it had begun; nobody knows what the other side did."""


class TooLargeError(Exception):
    """The answer is longer than any picture; what came first is kept in `head`."""

    def __init__(self, head: bytes = b"") -> None:
        super().__init__()
        self.head = head


@dataclass(frozen=True)
class Opened:
    """An answer whose body has not been read yet."""

    status: int
    headers: Mapping[str, str]
    response: httpx.Response

    async def read(self, most: int = MOST_BYTES) -> AsyncIterator[bytes]:
        """The body piece by piece, as decoded.

        Raises:
            TooLargeError: more than `most` bytes.
            ValueError: it cannot be decoded.
        """
        got, unpacker = 0, Unpacker(self.headers.get("content-encoding", ""))
        async for raw in self.response.aiter_raw(CHUNK):
            for piece in unpacker.feed(raw):
                got += len(piece)
                if got > most:
                    raise TooLargeError
                await turn()
                yield piece
        yield unpacker.end()


@dataclass(frozen=True)
class Errand:
    """A call on its way.

    Attributes:
        url: where it goes.
        headers: besides those of the call.
        deadline_s: for the whole of it, s.
        named: host whose certificate is asked for, where the address has its number instead.
    """

    url: str
    call: Call
    headers: Mapping[str, str]
    deadline_s: float
    named: str = ""


class Client:
    """Connections to one provider.

    Args:
        keep: whether connections are kept open between calls. Not for requests that cost money: one that the server
            has closed meanwhile would look like a lost answer.
    """

    def __init__(self, *, keep: bool) -> None:
        self._keep = keep
        self._inner: dict[str, httpx.AsyncClient] = {}
        self._making = asyncio.Lock()

    async def exchange(self, url: str, call: Call, headers: Mapping[str, str], deadline_s: float) -> Reply:
        """Send a call and read its answer whole.

        Raises:
            NothingSentError, LostError, TooLargeError: see there.
        """
        return await self.opened(Errand(url, call, headers, deadline_s), _whole)

    async def opened(self, errand: Errand, read: Callable[[Opened], Awaitable[T]]) -> T:
        """Send a call and have its answer read within the same deadline.

        Args:
            errand: what is sent where.
            read: reads the answer, or not.

        Raises:
            NothingSentError, LostError: see there.
        """
        problem: Exception
        proxy = ""
        try:
            async with asyncio.timeout(errand.deadline_s):
                proxy = "" if errand.named else await asyncio.to_thread(proxy_for, errand.url)
                return await self._talk(errand, proxy, read)
        except NOBODY as found:
            problem = NothingSentError(proxy, foreign=_is_foreign(found))
        except (httpx.HTTPError, httpx.StreamError, TimeoutError, ValueError):
            problem = LostError()
        raise problem  # out here it has no context, which would hold addresses

    async def _talk(self, errand: Errand, proxy: str, read: Callable[[Opened], Awaitable[T]]) -> T:
        inner = await self._through(proxy)
        request = await asyncio.to_thread(_request, inner, errand)
        response = await inner.send(request, stream=True)
        try:
            found = {name.lower(): value for name, value in response.headers.items()}
            return await read(Opened(response.status_code, found, response))
        finally:
            await response.aclose()

    async def _through(self, proxy: str) -> httpx.AsyncClient:
        async with self._making:
            if proxy not in self._inner:
                self._inner[proxy] = await asyncio.to_thread(_client, proxy, keep=self._keep)
            return self._inner[proxy]

    async def close(self) -> None:
        """Close all connections. May be called twice."""
        while self._inner:
            await self._inner.popitem()[1].aclose()


def _is_foreign(found: BaseException | None) -> bool:
    """Whether a certificate was not believed."""
    while found is not None:
        if isinstance(found, ssl.SSLCertVerificationError):
            return True
        found = found.__cause__ or found.__context__
    return False


async def _whole(answer: Opened) -> Reply:
    pieces: list[bytes] = []
    try:
        async for piece in answer.read():
            pieces.append(piece)  # noqa: PERF401 - what came before it was too much is kept
    except TooLargeError:
        raise TooLargeError(b"".join(pieces[: MOST_HEAD // CHUNK])[:MOST_HEAD]) from None
    await turn()
    return Reply(answer.status, answer.headers, b"".join(pieces))


def _client(proxy: str, *, keep: bool) -> httpx.AsyncClient:
    """Takes a while: certificates are read."""
    limits = httpx.Limits(max_connections=None, max_keepalive_connections=16 if keep else 0)
    return httpx.AsyncClient(
        follow_redirects=False,
        timeout=httpx.Timeout(None, connect=CONNECT_S, pool=POOL_S),
        limits=limits,
        verify=_certificates(),
        trust_env=False,
        proxy=proxy or None,
        cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
    )


@cache
def _certificates() -> ssl.SSLContext:
    """Those the environment names, for networks that have their own."""
    try:
        return httpx.create_ssl_context()
    except OSError:
        return httpx.create_ssl_context(trust_env=False)


def _request(inner: httpx.AsyncClient, errand: Errand) -> httpx.Request:
    call = errand.call
    headers = {**HEADERS, **call.headers, **errand.headers}
    if call.body is not None:
        headers = {"content-type": "application/json", **headers}
    return inner.build_request(
        call.method,
        errand.url,
        headers=headers,
        params=dict(call.query) or None,
        content=None if call.body is None else body_text(call.body).encode(),
        files=[(name, _part(value)) for name, value in call.form] or None,
        extensions={"sni_hostname": errand.named} if errand.named else None,
    )


def _part(value: "str | Enclosed") -> tuple[str | None, str | bytes] | tuple[str, bytes, str]:
    return (value.name, value.data, value.kind) if isinstance(value, Enclosed) else (None, value)
