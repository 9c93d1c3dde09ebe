"""Draws words for tests, small and once: the whole way from the prompt to the picture."""

from functools import cache

from studio.provider.simulated.portrait import draw
from studio.provider.simulated.wire import Drawn
from studio.request.size import Size
from tests.provider.simulated.face_gauge import Gauge, gauge
from tests.provider.simulated.tables import tables

LOOKS = ("A", "B")
SMALL = Size(448, 560)
NEAR = "woman, short dark hair, close portrait"
"""Sets a face that is large in a small picture, with hair that is quick to draw and far from the brows."""


@cache
def drawn(words: str, look: str, size: Size = SMALL, seed: int = 1) -> Drawn:
    """A picture of the words by one of the two programs."""
    return draw(words, size, seed, look, tables())


@cache
def face(words: str, look: str) -> Gauge:
    """The face that the words make on the near portrait, straightened for measuring."""
    return gauge(drawn(f"{words}, {NEAR}" if words else NEAR, look))
