"""One image model as data: who makes it, by which route it is reached, what it can do and costs."""

import tomllib
from dataclasses import dataclass
from typing import Literal

from studio.request.size import Size

Status = Literal["available", "unconfigured", "retired"]
Setting = str | int | bool | tuple[str, ...]


@dataclass(frozen=True)
class ModelCard:
    """An image model.

    Attributes:
        id: unique over all routes, e.g. "simulated/sim-a".
        route: name of the provider that reaches it.
        maker, name: words for people.
        sizes: offered picture sizes in px, the first is the default.
        price: micro-dollars per picture of the first size, None when unknown.
        seed: whether a seed given to it is honoured.
        status: whether it can be used now.
        simulated: its pictures are drawings of this program and say SIMULATED.
        checked: month the facts were checked, "YYYY-MM".
        family: what all versions of one model share, empty where there is only one.
        version: which of them it is, empty where nobody knows.
        limit: most characters of a prompt, None when unknown.
        references: most reference photos it takes; 0 for a model that takes none.
        wire: what only its route understands, by name, as it stands in the data.
        steps: larger pictures cost more: (px of a picture from which, micro-dollars), ascending.
        per_reference: micro-dollars for each reference photo.
        provider: who is paid for it, as people know it; empty where nobody told.
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
    wire: tuple[tuple[str, Setting], ...] = ()
    steps: tuple[tuple[int, int], ...] = ()
    per_reference: int = 0
    provider: str = ""

    def cost(self, size: Size, references: int = 0) -> int | None:
        """Micro-dollars of one picture, None when unknown.

        Args:
            size: that is asked for.
            references: photos that are sent along.
        """
        if self.price is None:
            return None
        pixels = size.width * size.height
        reached = [price for least, price in self.steps if pixels >= least]
        return (reached[-1] if reached else self.price) + self.per_reference * references

    @property
    def nominal(self) -> bool:
        """Whether it is told proportions and a resolution by name, so that its sizes are about what it draws."""
        named = any(self.names(what) for what in ("ratios", "tiers", "shapes"))
        return named and not self.has("pixels")

    def text(self, name: str, otherwise: str = "") -> str:
        """A text that only its route understands."""
        found = dict(self.wire).get(name, otherwise)
        return found if isinstance(found, str) else otherwise

    def names(self, name: str) -> tuple[str, ...]:
        """A list of texts that only its route understands."""
        found = dict(self.wire).get(name, ())
        return found if isinstance(found, tuple) else ()

    def number(self, name: str, otherwise: int = 0) -> int:
        """A number that only its route understands."""
        found = dict(self.wire).get(name, otherwise)
        return found if isinstance(found, int) else otherwise

    def has(self, name: str) -> bool:
        """Whether a switch that only its route understands is on."""
        return dict(self.wire).get(name) is True


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
            steps=tuple((int(least), int(price)) for least, price in card.get("steps", ())),
            per_reference=card.get("per_reference", 0),
            wire=tuple((name, _setting(value)) for name, value in card.get("wire", {}).items()),
        )
        for card in table["model"]
    )


def _setting(value: object) -> Setting:
    if isinstance(value, list):
        return tuple(str(one) for one in value)
    if isinstance(value, str | int):  # a bool is an int
        return value
    raise ValueError(value)
