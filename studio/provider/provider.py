"""What every route can do, and what it writes down before it goes on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, Protocol, runtime_checkable

from studio.request.image_request import ImageRequest
from studio.request.model_card import ModelCard

Stage = Literal["sent", "slowed", "queued", "drawing", "downloading"]
Stopped = Literal["stopped", "too-late", "unknown"]
"""What became of asking to stop: nothing will come and nothing is charged; it is drawn all the same; nobody knows."""


@dataclass(frozen=True)
class Progress:
    """Where a picture is.

    Attributes:
        stage: "slowed" while the provider asks to wait before it takes the request.
        place: in the provider's queue, 1 for the next; None where nobody says.
        share: of the picture that is here already, 0..1; None where its length is unknown.
        wait_s: seconds until it is tried again, for "slowed".
    """

    stage: Stage
    place: int | None = None
    share: float | None = None
    wait_s: float = 0.0


@dataclass(frozen=True)
class Order:
    """One picture to be asked for.

    Attributes:
        id: of its job in the ledger. A server that lets its clients name their requests gets this one.
        request: what is asked; one picture, whatever its count says.
        card: the model.
        references: bytes of the reference photos, in the order of the request.
    """

    id: str
    request: ImageRequest
    card: ModelCard
    references: tuple[bytes, ...] = field(default=(), repr=False)


@dataclass(frozen=True)
class Sent:
    """What goes out, without the key.

    Attributes:
        method, url: "POST", and the address without its query.
        body: as JSON text. Bytes of pictures stand in it as "sha256:…"; a form is an object of its fields.
    """

    method: str
    url: str
    body: str = ""


@dataclass(frozen=True)
class Claim:
    """By what a provider finds a request again after this program has stopped.

    Attributes:
        id: the provider's number of it.
        urls: addresses to ask, by what they are for ("status", "result", "cancel"), as the provider gave them.
    """

    id: str
    urls: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True)
class Answer:
    """A picture as received.

    Attributes:
        data: the bytes exactly as they came.
        seed: what the model says it used, None where it says nothing.
        eyes: (left x, left y, right x, right y) and mouth (x, y) as fractions of width and height,
            known only for simulated pictures; viewer's left first.
        more: further pictures of the same answer, which nobody asked for and somebody may have paid for.
        version: of the model, as the provider names it.
        cost: micro-dollars, as the provider reports them; None where it does not.
        said: words that came with the picture.
    """

    data: bytes
    seed: int | None = None
    eyes: tuple[float, float, float, float] | None = None
    mouth: tuple[float, float] | None = None
    more: tuple[bytes, ...] = ()
    version: str = ""
    cost: int | None = None
    said: str = ""


class Journal(Protocol):
    """Takes down what happens to one order. A call that is awaited returns when it is on disk.

    Raises:
        StudioError: the disk refused; the route must not go on.
    """

    async def sending(self, sent: Sent) -> None:
        """Called before a socket is opened for anything that may cost money."""
        ...

    async def unsent(self) -> None:
        """What was about to be sent has surely not been accepted; it may be sent again."""
        ...

    async def accepted(self, claim: Claim) -> None:
        """The provider has taken the order and gave something to ask by."""
        ...

    async def received(self, data: bytes) -> None:
        """An answer as it came, before anybody reads it."""
        ...

    async def downloading(self) -> None:
        """The picture is ready and is fetched now."""
        ...

    def progress(self, progress: Progress) -> None:
        """Something to show; not written down."""
        ...


@runtime_checkable
class Answered(Protocol):
    """A journal of an order whose answer was kept by a program that died; the answer is read, and nothing is sent."""

    @property
    def kept(self) -> bytes:
        """The answer as it came."""
        ...


@runtime_checkable
class Hurried(Protocol):
    """A journal of somebody who may not want to wait as long as a provider asks."""

    async def rest(self, seconds: float) -> None:
        """Wait, but no longer than the creator does."""
        ...


class Provider(Protocol):
    """A route to image models. Construction does no work; `close` ends what `generate` started."""

    route: str

    async def generate(self, order: Order, journal: Journal) -> Answer:
        """Ask one model for one picture, and wait for it.

        Cancelling the task abandons the order: what was sent may go on at the provider, see `Recoverable.stop`.

        Raises:
            ProviderError: nothing came back; its sentence says what happened and what it cost.
        """
        ...

    async def close(self) -> None:
        """End worker processes and connections. May be called twice."""
        ...


@runtime_checkable
class Recoverable(Protocol):
    """A route whose orders outlive the program that gave them."""

    async def recover(self, order: Order, claim: Claim, journal: Journal) -> Answer:
        """Wait for an order that was accepted, and fetch its picture. Nothing is paid for.

        Raises:
            ProviderError: the provider has no picture for it, or has it no longer.
        """
        ...

    async def stop(self, claim: Claim) -> Stopped:
        """Ask the provider to stop working on an order.

        Raises:
            ProviderError: it could not be asked.
        """
        ...


@runtime_checkable
class Checkable(Protocol):
    """A route whose key can be tried without paying."""

    async def check(self) -> None:
        """Make a call that costs nothing.

        Raises:
            ProviderError: the key is not accepted, or nobody answers.
        """
        ...


@runtime_checkable
class Open(Protocol):
    """A route that shows what it would send."""

    def sent(self, order: Order) -> Sent:
        """What `generate` would send for an order, first.

        Raises:
            ProviderError: the model cannot be asked for this.
        """
        ...


@runtime_checkable
class Stocked(Protocol):
    """A route that brings cards of its own models, as add-ons do."""

    def cards(self) -> tuple[ModelCard, ...]:
        """Its models."""
        ...
