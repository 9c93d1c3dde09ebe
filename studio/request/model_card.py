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
        family: what all versions of one model share, empty where there is only one.
        version: which of them it is, empty where nobody knows.
        limit: most characters of a prompt, None when unknown.
        references: most reference photos it takes; 0 for a model that takes none.
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
    family: str = ""
    version: str = ""
    limit: int | None = None
    references: int = 0


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
            family=card.get("family", ""),
            version=card.get("version", ""),
            limit=card.get("limit"),
            references=card.get("references", 0),
        )
        for card in table["model"]
    )
