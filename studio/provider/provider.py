"""What every route can do."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol

from studio.request.image_request import ImageRequest
from studio.words import Sentence, StudioError

Stage = Literal["sent", "drawing", "downloading"]
Report = Callable[[Stage], None]


@dataclass(frozen=True)
class Answer:
    """A picture as received.

    Attributes:
        data: the bytes exactly as they came.
        seed: what the model says it used, None where it says nothing.
        eyes: (left x, left y, right x, right y) and mouth (x, y) as fractions of width and height,
            known only for simulated pictures; viewer's left first.
    """

    data: bytes
    seed: int | None = None
    eyes: tuple[float, float, float, float] | None = None
    mouth: tuple[float, float] | None = None


class Provider(Protocol):
    """A route to image models. Construction does no work; `close` ends what `generate` started."""

    route: str

    async def generate(self, request: ImageRequest, report: Report) -> Answer:
        """Ask one model for one picture.

        Cancelling the task abandons the request; a worker process that was busy with it is ended.

        Raises:
            ProviderError: nothing came back; its sentence says what happened and what it cost.
        """
        ...

    async def close(self) -> None:
        """End worker processes and connections. May be called twice."""
        ...


class ProviderError(StudioError):
    """A route failed.

    Attributes:
        charged: False when surely nothing was charged, None when unknown.
    """

    def __init__(self, said: Sentence, *, charged: bool | None = False) -> None:
        super().__init__(said)
        self.charged = charged
