"""How a picture came about on the wire: what was really sent, how long it took, what was charged."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Delivery:
    """The story of one picture that a provider sent.

    Attributes:
        job: its order in the ledger.
        route: by which it was asked for.
        sent: the body as it went out, as JSON text, without the key; pictures stand in it by their sha256.
        url: where it went, without its query.
        seconds: from sending to the last byte, s.
        cost: micro-dollars as the provider reports them, None where it does not.
        version: of the model, as the provider names it.
        said: the provider's own words beside the picture.
        later: it was asked for again, alone, after the others of its step.
    """

    job: str
    route: str
    sent: str = ""
    url: str = ""
    seconds: float | None = None
    cost: int | None = None
    version: str = ""
    said: str = ""
    later: bool = False
