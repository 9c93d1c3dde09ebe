"""One picture that was ordered from a provider: what can become of it, and what did."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, get_args

from studio.request.image_request import ImageRequest

State = Literal[
    "planned",
    "sending",
    "accepted",
    "downloading",
    "stored",
    "done",
    "refused",
    "failed-free",
    "failed-maybe",
    "unknown",
    "cancelled-unsent",
    "cancelled-sent",
]
STATES: tuple[State, ...] = get_args(State)
_OUTCOMES: frozenset[State] = frozenset(("stored", "refused", "failed-free", "failed-maybe"))
"""What an order that was sent can come to."""
ARROWS: Mapping[State, frozenset[State]] = MappingProxyType(
    {
        "planned": frozenset(("sending", "cancelled-unsent", "failed-free")),
        # Back to planned where it surely was not accepted, so that it may be sent again.
        "sending": _OUTCOMES | {"planned", "accepted", "downloading", "unknown", "cancelled-sent"},
        # To itself, because a provider may give further addresses, or be found again.
        "accepted": _OUTCOMES | {"accepted", "downloading", "unknown", "cancelled-sent"},
        # To itself, because an answer may hold several pictures, and a broken fetch starts anew.
        "downloading": frozenset(("downloading", "accepted", "stored", "failed-maybe", "cancelled-sent")),
        "stored": frozenset(("done",)),
        "unknown": _OUTCOMES | {"accepted", "downloading"},
        # What was given up goes on at the provider: it may come all the same, or surely not be charged.
        "cancelled-sent": _OUTCOMES | {"accepted", "downloading", "unknown"},
        "done": frozenset(),
        "refused": frozenset(),
        "failed-free": frozenset(),
        "failed-maybe": frozenset(),
        "cancelled-unsent": frozenset(),
    }
)
"""What may follow each state."""
ENDS: frozenset[State] = frozenset(
    ("done", "refused", "failed-free", "failed-maybe", "unknown", "cancelled-unsent", "cancelled-sent")
)
"""States in which nothing goes on by itself any more."""
UNSETTLED: frozenset[State] = frozenset(
    ("planned", "sending", "accepted", "downloading", "stored", "unknown", "cancelled-sent")
)
"""States to be looked at on start. Who looks at an unknown one settles it, if only as "failed-maybe"; what was given up
may have been drawn and paid for all the same."""


class ArrowError(ValueError):
    """A state cannot follow another.

    Attributes:
        job: the order.
        old: where it stands, None for an order that nobody planned.
        new: where it cannot go.
    """

    def __init__(self, job: str, old: State | None, new: State) -> None:
        super().__init__(f"{job}: {old} -> {new}")
        self.job, self.old, self.new = job, old, new


@dataclass(frozen=True)
class JobRecord:
    """An order as it was given; it never changes.

    Attributes:
        id: unique, made of 0-9, a-f and "-": it is also the name of a file.
        experiment, step, slot, number: where its picture belongs; `number` is which of its slot's repeats it is.
        model, route: card id, and the route it was sent by.
        request: what was asked.
        estimated: micro-dollars expected before it was sent, None when unknown.
    """

    id: str
    experiment: str
    step: str
    slot: int
    number: int
    model: str
    route: str
    request: ImageRequest
    estimated: int | None


@dataclass(frozen=True)
class Happened:
    """One thing that happened to an order. What is left empty was not learned by it.

    Attributes:
        state: in which it left the order.
        at: ISO time in UTC with seconds; empty for the moment in which it is written down.
        request_id: the provider's number of the order.
        urls: addresses to ask, by what they are for.
        sent: what went out, as JSON text, without the key.
        words: of the provider, already harmless.
        kind: of trouble.
        reported: micro-dollars as the provider reports them. 0 says that surely nothing was charged; None that nobody
            said: a refusal then counts as paid.
        sha256: of the picture that is stored.
    """

    state: State
    at: str = ""
    request_id: str = ""
    urls: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}), hash=False)
    sent: str = ""
    words: str = ""
    kind: str = ""
    reported: int | None = None
    sha256: str = ""


@dataclass(frozen=True)
class Standing:
    """Where an order stands: all that was learned of it.

    Attributes:
        state: the newest.
        request_id, urls: the newest ones that were told; empty where there are none. Of several events that bring
            addresses, those of a later one are added to the earlier ones.
        reported: micro-dollars, the newest that were reported.
        sha256: of its picture, once that is stored.
        events: oldest first.
    """

    job: JobRecord
    state: State
    request_id: str = ""
    urls: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}), hash=False)
    reported: int | None = None
    sha256: str = ""
    events: tuple[Happened, ...] = ()

    @property
    def claimed(self) -> bool:
        """Whether the provider can be asked about it."""
        return bool(self.request_id or self.urls)


def may_follow(old: State, new: State) -> bool:
    """Whether an order may go from one state to another."""
    return new in ARROWS[old]


def standing(job: JobRecord, events: tuple[Happened, ...]) -> Standing:
    """Where an order stands after what happened to it.

    Args:
        job: the order.
        events: oldest first, at least one.
    """
    urls: dict[str, str] = {}
    for event in events:
        urls |= event.urls
    newest = tuple(reversed(events))
    return Standing(
        job=job,
        state=newest[0].state,
        request_id=next((event.request_id for event in newest if event.request_id), ""),
        urls=MappingProxyType(urls),
        reported=next((event.reported for event in newest if event.reported is not None), None),
        sha256=next((event.sha256 for event in newest if event.sha256), ""),
        events=events,
    )
