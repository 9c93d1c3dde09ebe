"""The simulated pair as a route: works without key or network, costs nothing, draws what the words say."""

from studio.provider.place import Surroundings
from studio.provider.provider import Answer, Journal, Order, Progress, Sent
from studio.provider.simulated.easel import Easel, EaselError
from studio.provider.simulated.wire import Order as Drawing
from studio.provider.trouble import ProviderError
from studio.request.size import Size
from studio.words import Sentence, sentence

LOOKS = {
    "simulated/sim-a": "A",
    "simulated/sim-b": "B",
    "simulated/sim-a-2": "A2",
    "simulated/sim-b-2": "B2",
    "simulated/sim-c": "C",
}
"""Look of each model."""

TABLES = (
    "simulated/cast.toml",
    "simulated/framings.toml",
    "simulated/looks.toml",
    "simulated/palettes.toml",
    "simulated/people.toml",
    "simulated/scene.toml",
    "face/cues.toml",
)
"""Data files the worker is told once."""

SMALLEST, LARGEST = 64, 4096
"""Sides in px; above them a drawing would need more memory than a picture is worth."""

DEFAULT_SEED = 1


class SimulatedPair:
    """Two drawing programs, each in two versions, and a third that came later, in one worker process.

    The first request starts it.

    Args:
        around: gives it its data files.
    """

    route = "simulated"

    def __init__(self, around: Surroundings) -> None:
        self._easel = Easel(lambda: {name: around.resource(name) for name in TABLES})

    async def generate(self, order: Order, journal: Journal) -> Answer:
        """Draw the words of an order; the stage "drawing" is told when its turn has come.

        Raises:
            ProviderError: unknown model, a size out of reach, or the worker failed. Nothing is ever charged.
        """
        request = order.request
        look = LOOKS.get(request.model)
        if look is None:
            raise ProviderError(sentence("simulated-unknown-model", model=request.model))
        _check(request.size)
        seed = DEFAULT_SEED if request.seed is None else request.seed
        await journal.sending(Sent("", ""))
        journal.progress(Progress("sent"))
        try:
            drawn = await self._easel.draw(
                Drawing(look, request.text, request.size.width, request.size.height, seed),
                lambda: journal.progress(Progress("drawing")),
            )
        except EaselError as failure:
            raise ProviderError(_said(failure)) from None
        return Answer(data=drawn.png, seed=seed, eyes=drawn.eyes, mouth=drawn.mouth)

    async def close(self) -> None:
        """End the worker process. May be called twice; a later request starts another."""
        await self._easel.close()


def _check(size: Size) -> None:
    if not (min(size.width, size.height) >= SMALLEST and max(size.width, size.height) <= LARGEST):
        raise ProviderError(sentence("simulated-size", size=str(size), smallest=SMALLEST, largest=LARGEST))


def _said(failure: EaselError) -> Sentence:
    if failure.trouble == "engine":
        return sentence("simulated-engine")
    return sentence("simulated-late" if failure.late else "simulated-died")
