"""Troubles of a server of one's own: what costs nothing is not said to have cost something."""

import asyncio
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TypeVar

from studio.provider.transport.call import Call, Reply
from studio.provider.transport.line import Line
from studio.provider.trouble import NamedError, OfflineError, ProviderError, ServerError
from studio.words import Sentence, sentence

E = TypeVar("E", bound=ProviderError)
WIRE = ("offline", "silent", "server", "unknown", "no-image", "strange", "expired", "not-fetched", "not-allowed")
OTHERWISE = {f"wire-{end}": f"local-{end}" for end in WIRE} | {"waiting-over": "local-over"}
"""Sentences that speak of money or the internet, and how the same is said without."""
REACHED_WITHIN_S = 20.0
"""A server of one's own that does not answer so soon is not running."""
NO_MEMORY = re.compile(r"out ?of ?memory|CUDA error: out of memory|not enough memory", re.IGNORECASE)


@contextmanager
def at_no_cost(price: int | None) -> Iterator[None]:
    """Surely nothing is charged for what goes wrong within, if pictures are free.

    Args:
        price: of a picture, micro-dollars.
    """
    try:
        yield
    except ProviderError as error:
        if price == 0:
            error.charged = False
            if error.sentence.key in OTHERWISE:
                said(error, replace(error.sentence, key=OTHERWISE[error.sentence.key]))
        raise


def said(error: E, what: Sentence) -> E:
    """The same error in other words."""
    error.sentence, error.args = what, (what.key,)
    return error


async def reached(line: Line, call: Call) -> Reply:
    """An answer to something that costs nothing, or none, but soon.

    Raises:
        ProviderError: nobody answered.
    """
    try:
        async with asyncio.timeout(REACHED_WITHIN_S):
            return await line.ask(call)
    except (TimeoutError, OfflineError):
        raise OfflineError(line.place.title) from None


def failed(name: str, words: str, kind: type[NamedError] = ServerError) -> ProviderError:
    """A drawing that a server gave up.

    Args:
        name: of the server.
        words: as it gave them.
        kind: of trouble.
    """
    error = kind(name, words, charged=False)
    return said(error, sentence("local-memory", name=name)) if NO_MEMORY.search(words) else error
