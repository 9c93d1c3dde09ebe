"""What a creator decides about a cover; the pictures are fetched when it is drawn."""

from dataclasses import dataclass

from studio.experiment.experiment import Label
from studio.face.anchors import Anchors
from studio.request.size import Size


@dataclass(frozen=True)
class PanelPlan:
    """One panel: which original, whose name."""

    sha256: str
    name: str
    letter: str
    simulated: bool
    anchors: Anchors | None = None


@dataclass(frozen=True)
class CoverPlan:
    """Every text and choice of a cover; all of it editable before it is drawn.

    Attributes:
        theme: "dark", "light" or "tinted".
        layout: "side", "stacked" or "split".
        language: of the fixed words on the slide.
    """

    panels: tuple[PanelPlan, ...]
    headline: str
    foot: str
    label: Label
    handle: str
    size: Size
    theme: str
    layout: str
    language: str
