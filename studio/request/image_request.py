"""One prompt to one model, frozen: exactly what is sent."""

import hashlib
import json
from dataclasses import asdict, dataclass

from studio.request.size import Size


@dataclass(frozen=True)
class ImageRequest:
    """What is asked of one model.

    Attributes:
        model: model card id.
        text: the prompt as sent.
        size: asked picture size in px.
        seed: None where the model takes none.
        version: of the model, empty where nobody knows it.
        references: sha256 of the reference photos in the order in which they are sent.
        count: pictures asked for.
        watermark: whether the provider is let to stamp a visible mark.
        by_hand: made in a maker's app from the copied words; nothing is sent by this program.
    """

    model: str
    text: str
    size: Size
    seed: int | None = None
    version: str = ""
    references: tuple[str, ...] = ()
    count: int = 1
    watermark: bool = False
    by_hand: bool = False

    def canonical(self) -> str:
        """The request as JSON with sorted keys; equal requests give equal text."""
        return json.dumps(asdict(self), sort_keys=True)

    def digest(self) -> str:
        """Hex sha256 of the canonical text."""
        return hashlib.sha256(self.canonical().encode()).hexdigest()
