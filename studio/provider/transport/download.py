"""Fetching a result: without credentials, from allowed hosts only, hop by hop, until every byte is here."""

from dataclasses import replace
from urllib.parse import urljoin, urlsplit

from studio.image.signature import NotAPicture, recognise
from studio.provider.place import Place
from studio.provider.provider import Journal, Progress
from studio.provider.transport import repeat
from studio.provider.transport.call import Call
from studio.provider.transport.client import Client, Errand, LostError, NothingSentError, Opened, TooLargeError
from studio.provider.transport.hosts import ForbiddenError, Target, target
from studio.provider.trouble import ExpiredError, OfflineError, ProviderError, ServerError, StrangeAnswerError
from studio.words import Sentence, sentence

MOST_BYTES = 64 << 20
HOPS = 3
DEADLINE_S = 300.0
GONE = frozenset((401, 403, 404, 410))
MOVED = frozenset((301, 302, 303, 307, 308))
HEADERS = {"accept": "image/png, image/jpeg, image/webp", "accept-encoding": "identity"}
SHOWN_EVERY = 0.02
"""Share of a picture after which its progress is told again."""


async def fetch(url: str, place: Place, client: Client, journal: Journal) -> bytes:
    """The bytes of a picture that a provider has ready, and that is paid for.

    Raises:
        ProviderError: it is there no longer, lies where nothing is fetched from, or does not come through.
    """
    await journal.downloading()
    download = _Download(place, client, journal)
    try:
        async for attempt in repeat.free():
            with attempt:
                return await download.whole(url)
    except (OfflineError, ServerError) as problem:
        raise paid_for(problem, sentence("wire-not-fetched", name=place.title)) from None
    raise AssertionError  # the last try returns or raises


class _Download:
    """Tries to fetch one picture."""

    def __init__(self, place: Place, client: Client, journal: Journal) -> None:
        self._place, self._client, self._journal = place, client, journal
        self._before = b""

    async def whole(self, url: str) -> bytes:
        """One try; a picture that comes cut off in the same place twice is as whole as it gets."""
        try:
            data = await self._hops(url)
        except (ForbiddenError, TooLargeError, NothingSentError, LostError, OSError) as found:
            problem = _told(found, self._place.title)
        else:
            if complete(data) or (data == self._before and not _no_picture(data)):
                return data
            self._before, problem = data, ServerError(self._place.title)
        raise problem

    async def _hops(self, url: str) -> bytes:
        for _hop in range(HOPS + 1):
            there = await target(url, self._place)
            try:
                found = await self._from(there)
            except NothingSentError:
                if not there.other:
                    raise
                found = await self._from(replace(there, address=there.other))
            if isinstance(found, bytes):
                return found
            url = _joined(there.url, found)
        raise ForbiddenError

    async def _from(self, there: Target) -> bytes | str:
        headers = {**HEADERS, "host": there.host} if there.address else HEADERS
        named = there.host if there.address else ""
        return await self._client.opened(
            Errand(_at(there), Call("GET", there.url), headers, DEADLINE_S, named), self._read
        )

    async def _read(self, answer: Opened) -> bytes | str:
        """The body, or the address where it is now."""
        if answer.status in MOVED:
            return answer.headers.get("location", "")
        if answer.status in GONE:
            raise ExpiredError(self._place.title)
        if answer.status != 200:
            raise ServerError(self._place.title)
        return await self._body(answer)

    async def _body(self, answer: Opened) -> bytes:
        length = answer.headers.get("content-length", "")[:20]
        total = int(length) if length.isdecimal() else 0
        pieces: list[bytes] = []
        got, told = 0, 0.0
        async for piece in answer.read(MOST_BYTES):
            pieces.append(piece)
            got += len(piece)
            share = min(got / total, 1.0) if total else 0.0
            if share - told >= SHOWN_EVERY or share == 1.0 > told:
                told = share
                self._journal.progress(Progress("downloading", share=share))
        return b"".join(pieces)


def _joined(url: str, location: str) -> str:
    try:
        return urljoin(url, location)
    except ValueError:
        return ""  # which is no address, and is refused as such


def _told(found: Exception, title: str) -> ProviderError:
    if isinstance(found, ForbiddenError):
        return paid_for(StrangeAnswerError(title), sentence("wire-not-allowed", name=title))
    if isinstance(found, TooLargeError):
        return StrangeAnswerError(title, charged=True)
    return ServerError(title) if isinstance(found, LostError) else OfflineError(title)


def paid_for(problem: ProviderError, said: Sentence) -> ProviderError:
    """A problem with a picture that is drawn and paid for, in words that say so."""
    problem.charged, problem.sentence, problem.args = True, said, (said.key,)
    return problem


def complete(data: bytes) -> bool:
    """Whether a picture ends as its kind ends; where no length was told, nothing else shows a cut one.

    Pictures of other kinds are complete: how they end is not known here. A page in the place of a picture never is.
    """
    if _no_picture(data):
        return False
    kind = recognise(data)
    if kind == "PNG":
        return data[-12:-4] == b"\0\0\0\0IEND"
    if kind == "JPEG":
        return b"\xff\xd9" in data[-64:]
    if kind == "WEBP":
        return len(data) >= int.from_bytes(data[4:8], "little") + 8
    return True


def _no_picture(data: bytes) -> bool:
    return not data or isinstance(recognise(data), NotAPicture)


def _at(there: Target) -> str:
    """The address with the number that was checked in the place of the name."""
    number = f"[{there.address}]" if ":" in there.address else there.address
    return urlsplit(there.url)._replace(netloc=number, fragment="").geturl() if number else there.url
