"""The simulated pair as a route: works without key or network, costs nothing, draws what the words say."""

from collections.abc import Callable

from studio.provider.provider import Answer, ProviderError, Report
from studio.provider.simulated.easel import Easel, EaselError
from studio.provider.simulated.wire import Order
from studio.request.image_request import ImageRequest
from studio.request.size import Size
from studio.words import Sentence, sentence

LOOKS = {
    "simulated/sim-a": "A",
    "simulated/sim-b": "B",
    "simulated/sim-a-2": "A2",
    "simulated/sim-b-2": "B2",
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
    """Two drawing programs, each in two versions, behind one worker process that is started by the first request.

    Args:
        resource: text of a file in resources/ by its path there.
    """

    route = "simulated"

    def __init__(self, resource: Callable[[str], str]) -> None:
        self._easel = Easel(lambda: {name: resource(name) for name in TABLES})

    async def generate(self, request: ImageRequest, report: Report) -> Answer:
        """Draw the request's words; the stage "drawing" is reported when its turn has come.

        Raises:
            ProviderError: unknown model, a size out of reach, or the worker failed. Nothing is ever charged.
        """
        look = LOOKS.get(request.model)
        if look is None:
            raise ProviderError(sentence("simulated-unknown-model", model=request.model))
        _check(request.size)
        seed = DEFAULT_SEED if request.seed is None else request.seed
        report("sent")
        try:
            drawn = await self._easel.draw(
                Order(look, request.text, request.size.width, request.size.height, seed),
                lambda: report("drawing"),
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
