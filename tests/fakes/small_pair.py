"""The simulated pair itself on smaller paper: nobody waits for what no test looks at."""

from dataclasses import replace

from studio.provider.place import Surroundings
from studio.provider.provider import Answer, Journal, Order
from studio.provider.simulated.route import SimulatedPair
from studio.request.size import Size
from studio.store.resource import resource


class SmallPair(SimulatedPair):
    """Draws the same words at another size than was asked for.

    Args:
        size: of every picture, px.
    """

    def __init__(self, size: Size) -> None:
        super().__init__(Surroundings(resource))
        self._size = size

    async def generate(self, order: Order, journal: Journal) -> Answer:
        """Draw small."""
        return await super().generate(replace(order, request=replace(order.request, size=self._size)), journal)
