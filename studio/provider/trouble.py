"""Why no picture came: one tree of errors for all routes.

What is said names the provider and what it cost; words of the provider are kept apart, for whoever wants the details.
"""

import re
from typing import ClassVar, Literal

from studio.words import Sentence, StudioError, sentence

Kind = Literal[
    "auth",
    "billing",
    "rate",
    "refused",
    "invalid",
    "gone",
    "server",
    "unknown",
    "no-image",
    "offline",
    "strange",
    "expired",
    "unconnected",
    "owed",
    "failed",
]
Side = Literal["input", "output"]
LONGEST = 400
"""Characters of a provider's own words that are kept."""
READ = 4 * LONGEST
"""Characters of them that are looked at; a page of another kind may have millions."""
SECRET = re.compile(
    r"https?://\S+|\b(?=[\w.:-]*\d)(?=[\w.:-]*[a-z])[\w.:-]{24,}\b|\b(?:sk|r8|key|AIza)[-_][\w-]{8,}", re.IGNORECASE
)
"""Addresses, which may be signed, and what looks like a key."""


class ProviderError(StudioError):
    """A route failed.

    Attributes:
        kind: what to offer now.
        charged: False when surely nothing was charged, None when unknown, True when it was.
        words: of the provider, without addresses and keys; empty where it said nothing.
        request_id: the provider's number of the request, for its support.
    """

    failure = True
    kind: ClassVar[Kind] = "failed"

    def __init__(self, said: Sentence, *, charged: bool | None = False, words: str = "", request_id: str = "") -> None:
        super().__init__(said)
        self.charged = charged
        self.words = harmless(words)
        self.request_id = request_id


class NamedError(ProviderError):
    """An error whose sentence is "wire-KIND" with the provider's name in it.

    Args:
        name: of the provider, as people know it.
    """

    cost: ClassVar[bool | None] = False

    def __init__(self, name: str, words: str = "", *, request_id: str = "", charged: bool | None = None) -> None:
        said = sentence(f"wire-{self.kind}", name=name, words=harmless(words))
        cost = self.cost if charged is None else charged
        super().__init__(said, charged=cost, words=words, request_id=request_id)
        self.name = name


class UnconnectedError(NamedError):
    """There is no key for the route; nothing was sent."""

    kind = "unconnected"


class OfflineError(NamedError):
    """Nobody could be reached; nothing was sent."""

    kind = "offline"


class KeyRefusedError(NamedError):
    """The key is not accepted."""

    kind = "auth"


class NoCreditError(NamedError):
    """The account has no money, no quota, or is locked."""

    kind = "billing"


class TooFastError(NamedError):
    """The provider asks to slow down.

    Attributes:
        retry_s: seconds it asks to wait, None where it does not say.
    """

    kind = "rate"
    retry_s: float | None = None

    def after(self, seconds: float | None) -> "TooFastError":
        """The same with the wait that was asked for."""
        self.retry_s = seconds
        return self


class RefusedError(NamedError):
    """A filter of the provider gave no picture: a result, not a fault.

    Attributes:
        side: whether the words and photos were refused, or what was drawn from them.
        reason: the provider's code.
    """

    kind = "refused"
    side: Side = "input"
    reason: str = ""

    def because(self, reason: str, side: Side) -> "RefusedError":
        """The same with the provider's code and what it is about."""
        self.reason, self.side = harmless(reason), side
        return self


class InvalidError(NamedError):
    """The provider does not take the request as it is."""

    kind = "invalid"


class ModelGoneError(NamedError):
    """The provider does not have the model, or no longer."""

    kind = "gone"


class ServerError(NamedError):
    """The provider failed."""

    kind = "server"


class UnknownOutcomeError(NamedError):
    """It was sent and nobody knows what became of it. It must not be sent again by itself."""

    kind = "unknown"
    unknown = True
    cost = None


class NoImageError(NamedError):
    """An answer without a picture."""

    kind = "no-image"
    cost = None


class StrangeAnswerError(NamedError):
    """An answer that cannot be read; it is kept."""

    kind = "strange"
    cost = None


class ExpiredError(NamedError):
    """The picture was made and the provider has it no longer."""

    kind = "expired"
    cost = True


class OwedError(ProviderError):
    """An order is paid for, its picture is there or will be, and could not be fetched now."""

    kind = "owed"


def harmless(text: str) -> str:
    """Foreign words on one line, without addresses and what looks like a key, not longer than `LONGEST`."""
    line = "".join(one if one.isprintable() else " " for one in text[:READ])
    if len(text) > READ:
        line = f"{line.rpartition(' ')[0]} …"  # a key that is cut in two would not look like one
    line = " ".join(SECRET.sub("…", line).split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"
