"""One image model as data: who makes it, by which route it is reached, what it can do and costs."""

import tomllib
from dataclasses import dataclass
from typing import Literal

from studio.request.size import Size

Status = Literal["available", "unconfigured", "retired"]


@dataclass(frozen=True)
class ModelCard:
    """An image model.

    Attributes:
        id: unique over all routes, e.g. "simulated/sim-a".
        route: name of the provider that reaches it.
        maker, name: words for people.
        sizes: offered picture sizes in px, the first is the default.
        price: micro-dollars per picture, None when unknown.
        seed: whether a seed given to it is honoured.
        status: whether it can be used now.
        simulated: its pictures are drawings of this program and say SIMULATED.
        checked: month the facts were checked, "YYYY-MM".
    """

    id: str
    route: str
    maker: str
    name: str
    sizes: tuple[Size, ...]
    price: int | None
    seed: bool
    status: Status
    simulated: bool
    checked: str


def parse_models(text: str) -> tuple[ModelCard, ...]:
    """Model cards from the TOML of resources/models.toml, in file order.

    Raises:
        ValueError: a size or the TOML itself cannot be read.
        KeyError: a card lacks a field.
    """
    table = tomllib.loads(text)
    return tuple(
        ModelCard(
            id=card["id"],
            route=card["route"],
            maker=card["maker"],
            name=card["name"],
            sizes=tuple(Size.parse(size) for size in card["sizes"]),
            price=card.get("price"),
            seed=card["seed"],
            status=card["status"],
            simulated=card.get("simulated", False),
            checked=card["checked"],
        )
        for card in table["model"]
    )
